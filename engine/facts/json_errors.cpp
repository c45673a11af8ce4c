#include "engine/facts/json_errors.hpp"

#include <fmt/format.h>

#include "engine/facts/locate_json.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_errors = 50;  // each place is looked up in linear time

}  // namespace

void JsonErrors::tell(std::string code, std::string message, std::string help, std::string_view below) {
    if (errors_.size() >= most_errors) {
        ++untold_;
        return;
    }
    const Span span = locate_json(source_->text(), pointer_ + std::string(below));
    errors_.push_back({Severity::error, std::move(code), std::move(message), {source_, span}, {}, std::move(help)});
}

void JsonErrors::tell_undeclared(const std::string& path, std::string help) {
    tell_unread(fmt::format("the schema declares no field '{}', so it is not read", path), std::move(help));
}

void JsonErrors::tell_unread(std::string message, std::string help) {
    if (unread_.size() >= most_errors || !unread_.insert(message).second) return;
    const std::size_t before = errors_.size();
    tell("F011", std::move(message), std::move(help));
    if (errors_.size() > before) errors_.back().severity = Severity::warning;
}

void JsonErrors::finish() {
    if (untold_ == 0) return;
    errors_.push_back({Severity::error, "F009", fmt::format("{} more mistakes in this document are not shown", untold_), {source_, {}}, {}, {}});
}

JsonErrors::Step::Step(JsonErrors& errors, std::string_view key) : pointer_(errors.pointer_), size_(pointer_.size()) {
    pointer_ += '/';
    append_token(pointer_, key);
}

}  // namespace checkrules
