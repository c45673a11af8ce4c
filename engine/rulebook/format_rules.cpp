#include "engine/rulebook/format_rules.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "engine/language/spell_condition.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

using yaml::Kind;
using yaml::Node;
using yaml::Style;

struct Edit {
    Span where;
    std::string text;
};

void add_named(const Node* section, std::vector<const Node*>& out) {
    if (!section) return;
    for (const yaml::Entry& entry : section->entries) {
        const Node* when = entry.value.kind == Kind::map ? entry.value.find("when") : &entry.value;
        if (when) out.push_back(when);
    }
}

void add_whens(const Node* list, std::vector<const Node*>& out) {
    if (!list) return;
    for (const Node& item : list->items)
        if (const Node* when = item.find("when")) out.push_back(when);
}

// Every scalar that is a condition, in a rulebook or a vocabulary.
std::vector<const Node*> conditions_in(const Node& root) {
    std::vector<const Node*> out;
    add_named(root.find("conditions"), out);
    const Node* rules = root.find("rules");
    for (std::size_t i = 0; rules && i < rules->items.size(); ++i) {
        const Node& rule = rules->items[i];
        for (const char* key : {"scope", "when"})
            if (const Node* condition = rule.find(key)) out.push_back(condition);
        add_whens(rule.find("provisions"), out);
        add_whens(rule.find("unless"), out);
    }
    std::erase_if(out, [](const Node* node) { return node->kind != Kind::scalar; });
    return out;
}

std::string_view raw(const Node& node) { return node.where.source->text().substr(node.where.span.begin, node.where.span.end - node.where.span.begin); }

// Nothing for conditions over several lines: how they are broken is their author's.
std::optional<Edit> respell(const Node& condition) {
    const std::string_view written = raw(condition);
    if (condition.style == Style::literal || condition.style == Style::folded || written.find('\n') != std::string_view::npos || written.find('\\') != std::string_view::npos) return {};
    const auto spelt = spell_condition(condition.scalar);
    if (!spelt || *spelt == condition.scalar) return {};
    if (condition.style == Style::plain) return Edit{condition.where.span, *spelt};
    const char quote = condition.style == Style::single_quoted ? '\'' : '"';
    if (spelt->find(quote) != std::string::npos) return {};  // quotes within quotes are hard to read
    return Edit{condition.where.span, quote + *spelt + quote};
}

void collect_blocks(const Node& node, std::vector<Span>& blocks) {
    if (node.kind == Kind::scalar && raw(node).find('\n') != std::string_view::npos) blocks.push_back(node.where.span);
    for (const Node& item : node.items) collect_blocks(item, blocks);
    for (const yaml::Entry& entry : node.entries) collect_blocks(entry.value, blocks);
}

// Blanks at the ends of lines, but for those within texts over several lines.
void trim_lines(const Node& root, std::string_view text, std::vector<Edit>& edits) {
    std::vector<Span> blocks;
    collect_blocks(root, blocks);
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
        std::size_t begin = end;
        while (begin > 0 && text[begin - 1] == ' ') --begin;
        const bool in_block = std::ranges::any_of(blocks, [&](Span block) { return block.begin < end && begin < block.end; });
        if (begin < end && !in_block) edits.push_back({{begin, end}, ""});
    }
}

std::string with_edits(std::string_view text, std::vector<Edit> edits) {
    std::ranges::sort(edits, {}, [](const Edit& edit) { return edit.where.begin; });
    std::string out;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        out += text.substr(at, edit.where.begin - at);
        out += edit.text;
        at = edit.where.end;
    }
    out += text.substr(at);
    return out.empty() || out.back() == '\n' ? out : out + '\n';
}

bool means_the_same(const Node& a, const Node& b) {
    if (a.kind != b.kind || a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
    if (a.kind == Kind::scalar && a.scalar != b.scalar && spell_condition(a.scalar) != spell_condition(b.scalar)) return false;
    for (std::size_t i = 0; i < a.items.size(); ++i)
        if (!means_the_same(a.items[i], b.items[i])) return false;
    for (std::size_t i = 0; i < a.entries.size(); ++i)
        if (a.entries[i].key.scalar != b.entries[i].key.scalar || !means_the_same(a.entries[i].value, b.entries[i].value)) return false;
    return true;
}

}  // namespace

std::string format_rules(const SourcePtr& file, Diagnostics& diagnostics) {
    const std::string before(file->text());
    const auto root = yaml::read_yaml(file, diagnostics);
    if (!root || has_errors(diagnostics)) return before;
    std::vector<Edit> edits;
    for (const Node* condition : conditions_in(*root))
        if (auto edit = respell(*condition)) edits.push_back(std::move(*edit));
    trim_lines(*root, before, edits);
    std::string after = with_edits(before, std::move(edits));
    Diagnostics again;
    const auto same = yaml::read_yaml(std::make_shared<const Source>(file->name(), after), again);
    return same && again.empty() && means_the_same(*root, *same) ? after : before;
}

}  // namespace checkrules
