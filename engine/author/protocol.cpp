#include "engine/author/protocol.hpp"

#include <fmt/format.h>

#include <charconv>
#include <set>

namespace checkrules::protocol {
namespace {

constexpr std::string_view scheme = "file://";

Json position(const Source& source, std::size_t byte, ColumnUnit unit) {
    const EditorPlace at = editor_place(source, byte, unit);
    return {{"line", at.line}, {"character", at.column}};
}

Json range(const Source& source, Span span, ColumnUnit unit) { return {{"start", position(source, span.begin, unit)}, {"end", position(source, span.end, unit)}}; }

// A place that is nothing long is shown as one letter; a whole block by its first line.
Span visible(const Location& where) {
    Span span = where.span;
    const std::size_t line_end = std::min(where.source->text().find('\n', span.begin), where.source->text().size());
    if (span.end <= span.begin) span.end = span.begin + 1;
    return {span.begin, std::max(std::min(span.end, line_end), span.begin)};
}

// CompletionItemKind
int number_of(Proposal::Kind kind) {
    switch (kind) {
        case Proposal::Kind::key: return 10;       // Property
        case Proposal::Kind::word: return 14;      // Keyword
        case Proposal::Kind::field: return 5;      // Field
        case Proposal::Kind::condition: return 3;  // Function
        case Proposal::Kind::list: return 6;       // Variable
        case Proposal::Kind::term: return 20;      // EnumMember
        case Proposal::Kind::law: return 18;       // Reference
        case Proposal::Kind::rule: return 7;       // Class
    }
    return 1;
}

}  // namespace

std::string path_of(const std::string& address) {
    if (!address.starts_with(scheme)) return address;
    std::string out;
    for (std::size_t at = scheme.size(); at < address.size(); ++at) {
        unsigned value = 0;
        const char* digits = address.data() + at + 1;
        if (address[at] == '%' && at + 2 < address.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) out += char(value), at += 2;
        else out += address[at];
    }
    return out;
}

std::string address_of(const std::string& path) {
    if (!path.starts_with('/')) return path;
    std::string out(scheme);
    for (const char c : path) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("/-._~").find(c) != std::string_view::npos;
        out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

Json range(const Location& where, ColumnUnit unit) { return range(*where.source, where.span, unit); }

Json place(const Location& where, ColumnUnit unit) { return {{"uri", address_of(where.source->name())}, {"range", range(where, unit)}}; }

Json places(const std::vector<Location>& all, ColumnUnit unit) {
    Json out = Json::array();
    for (const Location& one : all) out.push_back(place(one, unit));
    return out;
}

Json diagnostic(const Diagnostic& one, ColumnUnit unit) {
    Json out{{"range", range(*one.where.source, visible(one.where), unit)},
             {"severity", one.severity == Severity::error ? 1 : one.severity == Severity::warning ? 2 : 3},
             {"code", one.code},
             {"source", "checkrules"},
             {"message", one.help.empty() ? one.message : one.message + "\n" + one.help}};
    for (const Label& label : one.labels)
        if (label.where.source) out["relatedInformation"].push_back({{"location", place(label.where, unit)}, {"message", label.text}});
    return out;
}

Json completion(const Proposals& proposals, const Source& document, ColumnUnit unit) {
    Json items = Json::array();
    const Json replaced = range(document, proposals.replaced, unit);
    for (const Proposal& one : proposals.all) {
        const std::string text = one.kind == Proposal::Kind::key ? one.text + ": " : one.text;
        items.push_back({{"label", one.text}, {"kind", number_of(one.kind)}, {"detail", one.detail}, {"sortText", fmt::format("{:05}", items.size())}, {"filterText", one.text}, {"textEdit", {{"range", replaced}, {"newText", text}}}});
    }
    return {{"isIncomplete", false}, {"items", std::move(items)}};
}

Json edits(const std::vector<Location>& places, const std::string& text, ColumnUnit unit) {
    Json files = Json::object();
    std::set<std::pair<std::string, Span>> seen;
    for (const Location& where : places)
        if (seen.emplace(where.source->name(), where.span).second) files[address_of(where.source->name())].push_back({{"range", range(where, unit)}, {"newText", text}});
    return {{"changes", std::move(files)}};
}

}  // namespace checkrules::protocol
