// Definitions, mentions, and the renaming that follows from both.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/author/assist.hpp"

namespace checkrules {
namespace {

// What a rulebook and its vocabulary name as they like. Countries and currencies are named by ISO, kinds and fields by the program.
constexpr std::array<std::string_view, 6> renamable{"list", "condition", "provision", "rule", "goods", "party"};

std::vector<Symbol> symbols_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    const Occurrence* mention = analysis.names.at(document->name(), byte);
    return mention ? analysis.names.meanings(*mention) : std::vector<Symbol>{};
}

// Of "un-dprk.2397-7" the part behind the dot.
Location name_alone(const Occurrence& mention, const Symbol& symbol) {
    Location out = mention.where;
    if (mention.name.size() > symbol.name.size()) out.span.begin = std::max(out.span.begin, out.span.end - std::min(out.span.end, symbol.name.size()));
    return out;
}

tl::expected<Symbol, std::string> only_symbol(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    const auto found = symbols_at(analysis, document, byte);
    if (found.empty()) return tl::unexpected(std::string("there is no name here that could be changed"));
    if (found.size() > 1) return tl::unexpected(fmt::format("'{}' is a {} and a {}: change it by hand", found[0].name, found[0].kind, found[1].kind));
    if (std::ranges::find(renamable, found[0].kind) == renamable.end()) return tl::unexpected(fmt::format("a {} keeps its name", found[0].kind));
    return found[0];
}

bool is_id(std::string_view text, const std::string& kind) {
    const auto fits = [&](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || (c == '.' && kind == "provision"); };
    const bool begins_well = !text.empty() && ((text.front() >= 'a' && text.front() <= 'z') || kind == "provision");
    return begins_well && text.size() <= 200 && std::ranges::all_of(text, fits);
}

bool is_taken(const Analysis& analysis, const Symbol& symbol, const std::string& new_name) {
    for (const char* kind : {"list", "condition", "provision", "rule", "goods", "party", "field", "kind", "status", "certainty"}) {
        const bool same_kind = kind == symbol.kind, both_in_expressions = symbol.kind != "provision" && symbol.kind != "rule";
        const bool other_in_expressions = std::string_view(kind) != "provision" && std::string_view(kind) != "rule";
        if (!same_kind && !(both_in_expressions && other_in_expressions)) continue;
        for (const std::string& of : {symbol.of, std::string()})
            if (analysis.names.definition({kind, new_name, of})) return true;
    }
    return false;
}

}  // namespace

std::vector<Location> definitions_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    std::vector<Location> out;
    for (const Symbol& symbol : symbols_at(analysis, document, byte))
        if (const Occurrence* definition = analysis.names.definition(symbol)) out.push_back(definition->where);
    return out;
}

std::vector<Location> mentions_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    std::vector<Location> out;
    for (const Symbol& symbol : symbols_at(analysis, document, byte))
        for (const Occurrence* mention : analysis.names.mentions(symbol)) out.push_back(name_alone(*mention, symbol));
    return out;
}

tl::expected<Location, std::string> name_to_change(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    return only_symbol(analysis, document, byte).map([&](const Symbol& symbol) { return name_alone(*analysis.names.at(document->name(), byte), symbol); });
}

tl::expected<std::vector<Location>, std::string> rename_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte, const std::string& new_name) {
    const auto symbol = only_symbol(analysis, document, byte);
    if (!symbol) return tl::unexpected(symbol.error());
    if (!is_id(new_name, symbol->kind)) return tl::unexpected(fmt::format("'{}' is no id for a {}: letters, digits and '-', a small letter first", new_name, symbol->kind));
    if (is_taken(analysis, *symbol, new_name)) return tl::unexpected(fmt::format("'{}' is taken", new_name));
    std::vector<Location> out;
    for (const Occurrence* mention : analysis.names.mentions(*symbol)) {
        if (std::ranges::find(analysis.stale, mention->where.source) != analysis.stale.end()) return tl::unexpected(fmt::format("it stands in {}, which does not read as YAML now", mention->where.source->name()));
        out.push_back(name_alone(*mention, *symbol));
    }
    return out;
}

}  // namespace checkrules
