#include <fmt/format.h>

#include <algorithm>

#include "engine/author/assist.hpp"
#include "engine/author/find_spot.hpp"
#include "engine/author/schema_parts.hpp"
#include "engine/report/describe_rules.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

constexpr std::size_t longest_source = 600;

std::string source_of(const Occurrence& definition) {
    const Span span = definition.defines->span;
    std::string_view text = definition.where.source->text().substr(span.begin, span.end - span.begin);
    const std::size_t end = text.find('\n', std::min(text.size(), longest_source));
    const bool is_cut = end != std::string_view::npos;
    return fmt::format("**{}** `{}`\n\n```yaml\n{}{}\n```\n", definition.role, definition.name, text.substr(0, end), is_cut ? "\n…" : "");
}

// A heading of the first degree is too loud for a small window.
std::string quiet(std::string markdown) { return markdown.starts_with("# ") ? "###" + markdown.substr(1) : markdown; }

std::string describe(const Analysis& analysis, const Symbol& symbol) {
    const bool is_law = symbol.kind == "rule" || symbol.kind == "provision";
    const bool is_own = !symbol.of.empty() && !is_law;
    std::vector<Page> pages;
    if (is_law) pages = describe_name(analysis.rules, symbol.of + "." + symbol.name);
    else if (!is_own) pages = describe_word(analysis.rules, symbol.name);
    std::string out;
    for (const Page& page : pages) out += (out.empty() ? "" : "\n---\n") + quiet(page_as_markdown(page));
    const Occurrence* definition = analysis.names.definition(symbol);
    return out.empty() && definition ? source_of(*definition) : out;
}

std::optional<Explanation> explain_key(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    Diagnostics told;
    const auto root = yaml::read_yaml(document, told);
    const shape::Json schema = shape::file(kind_of_file(document->text()).kind, analysis.rules);
    if (!root || schema.is_null()) return {};
    const Spot spot = find_spot(*root, schema, byte);
    if (!spot.node || !spot.is_key) return {};
    for (const shape::Json* form : spot.forms)
        if (const auto about = form->find("description"); about != form->end())
            return Explanation{fmt::format("**{}**: {}", spot.node->scalar, about->get<std::string>()), spot.node->where};
    return {};
}

}  // namespace

Analysis::Analysis(const Workspace& workspace)
    : files(workspace.files()), rules(load_rules(std::span<const SourcePtr>(files), diagnostics)), names(files, rules) {
    for (const auto& [path, document] : workspace.documents()) {
        if (document.text == document.whole || kind_of_file(document.text->text()).kind.empty()) continue;
        if (document.whole) stale.push_back(document.whole);
        std::erase_if(diagnostics, [&](const Diagnostic& one) { return one.where.source == document.whole; });
        yaml::read_yaml(document.text, diagnostics);
    }
}

std::optional<Explanation> explain_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    const Occurrence* mention = analysis.names.at(document->name(), byte);
    std::string markdown;
    if (mention)
        for (const Symbol& symbol : analysis.names.meanings(*mention)) {
            const std::string one = describe(analysis, symbol);
            if (markdown.find(one) == std::string::npos) markdown += (markdown.empty() ? "" : "\n---\n") + one;
        }
    if (!markdown.empty()) return Explanation{std::move(markdown), mention->where};
    return explain_key(analysis, document, byte);
}

}  // namespace checkrules
