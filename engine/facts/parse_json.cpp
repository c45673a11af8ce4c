#include "engine/facts/parse_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

constexpr std::size_t largest = std::size_t(64) << 20, deepest = 64;

// Reads to the first mistake. simdjson says that a text is wrong; nlohmann's parser says where, and what it expected.
struct FirstMistake : nlohmann::json_sax<nlohmann::json> {
    std::size_t byte = 0;
    std::string message = "what follows is no JSON";
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        byte = position > 0 ? position - 1 : 0;
        const std::string_view what = error.what();
        const std::size_t detail = what.find("; expected ");
        const std::size_t reason = what.find(" - ");
        if (detail != std::string_view::npos) message = what.substr(detail + 2);
        else if (reason != std::string_view::npos) message = what.substr(reason + 3);
        return false;
    }
};

Diagnostic at(const SourcePtr& source, std::size_t byte, std::string message, std::string help = {}) {
    const std::size_t begin = std::min(byte, source->text().size());
    return {Severity::error, "F001", std::move(message), {source, {begin, begin + 1}}, {}, std::move(help)};
}

Diagnostic mistake_in(const SourcePtr& source, std::string_view text) {
    FirstMistake first;
    nlohmann::json::sax_parse(text, &first);
    const auto end = first.message.find("; last read: ");
    if (end != std::string::npos) first.message.resize(end);
    return at(source, first.byte + (source->text().size() - text.size()), fmt::format("not JSON: {}", first.message));
}

}  // namespace

std::optional<simdjson::dom::element> parse_json(simdjson::dom::parser& parser, const SourcePtr& source, Diagnostics& errors) {
    std::string_view text = source->text();
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto refuse = [&](Diagnostic error) { errors.push_back(std::move(error)); };
    if (text.size() > largest) return refuse(at(source, 0, "larger than 64 MiB", "write one document a line, as .ndjson")), std::nullopt;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return refuse(at(source, 0, "nothing in it: expected a JSON object")), std::nullopt;
    if (const auto byte = first_invalid_utf8(source->text())) return refuse(at(source, *byte, "not UTF-8")), std::nullopt;
    if (parser.max_depth() != deepest && parser.allocate(std::max<std::size_t>(text.size(), 4096), deepest) != simdjson::SUCCESS)
        return refuse(at(source, 0, "too large for the memory at hand")), std::nullopt;
    const auto parsed = parser.parse(text.data(), text.size());
    if (parsed.error() == simdjson::SUCCESS) return parsed.value_unsafe();
    if (parsed.error() == simdjson::DEPTH_ERROR) return refuse(at(source, 0, fmt::format("nested too deeply: more than {} levels", deepest))), std::nullopt;
    return refuse(mistake_in(source, text)), std::nullopt;
}

}  // namespace checkrules
