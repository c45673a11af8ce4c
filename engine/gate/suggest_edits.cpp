#include "engine/gate/suggest_edits.hpp"

#include <algorithm>

#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

using yaml::Kind;
using yaml::Node;
using yaml::Style;

// Of a block the parser's end lies behind the comments that follow it.
std::size_t end_of(const Node& node) {
    if (node.kind == Kind::scalar || node.style == Style::flow) return node.where.span.end;
    if (node.kind == Kind::map) return node.entries.empty() ? node.where.span.end : end_of(node.entries.back().value);
    return node.items.empty() ? node.where.span.end : end_of(node.items.back());
}

std::string_view text_of(const Node& node) { return node.where.source->text(); }

std::size_t line_start(std::string_view text, std::size_t at) {
    const std::size_t line_end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return line_end == std::string_view::npos ? 0 : line_end + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::string indent_of(const Node& node) {
    return std::string(node.where.span.begin - line_start(text_of(node), node.where.span.begin), ' ');
}

std::vector<Edit> edit(const Node& node, Span bytes, std::string text) { return {{node.where.source_ptr(), bytes, std::move(text)}}; }

bool is_single_line(const Node& node) {
    const Span span = node.where.span;
    return node.style == Style::flow || (node.kind == Kind::scalar && text_of(node).substr(span.begin, span.end - span.begin).find('\n') == std::string_view::npos);
}

std::vector<Edit> add_entry(const Node& map, std::string_view key, const std::string& text) {
    const std::size_t end = end_of(map);
    const std::string entry = std::string(key) + ": " + text;
    if (map.style == Style::flow) {
        const std::size_t at = map.entries.empty() ? map.where.span.end - 1 : end_of(map.entries.back().value);
        return edit(map, {at, at}, (map.entries.empty() ? "" : ", ") + entry);
    }
    const std::size_t at = line_end(text_of(map), end);
    return edit(map, {at, at}, "\n" + indent_of(map) + entry);
}

// From an item to its neighbour, comma included.
std::vector<Edit> remove_from_flow(const Node& whole, const std::vector<Span>& items, std::size_t index) {
    if (items.size() == 1) return edit(whole, items[0], "");
    if (index + 1 < items.size()) return edit(whole, {items[index].begin, items[index + 1].begin}, "");
    return edit(whole, {items[index - 1].end, items[index].end}, "");
}

// With the line end before them, so that what is added behind the last line still has its own.
std::vector<Edit> remove_lines(const Node& whole, std::size_t begin, std::size_t end) {
    const std::string_view text = text_of(whole);
    const std::size_t first = line_start(text, begin), last = line_end(text, end);
    return edit(whole, first > 0 ? Span{first - 1, last} : Span{0, std::min(last + 1, text.size())}, "");
}

std::vector<Edit> remove_entry(const Node& map, std::string_view key) {
    std::vector<Span> spans;
    std::size_t index = map.entries.size();
    for (std::size_t i = 0; i < map.entries.size(); ++i) {
        spans.push_back({map.entries[i].key.where.span.begin, end_of(map.entries[i].value)});
        if (map.entries[i].key.scalar == key) index = i;
    }
    if (index == map.entries.size()) return {};
    if (map.style == Style::flow) return remove_from_flow(map, spans, index);
    // The first entry of a block item stands behind its dash.
    if (index == 0 || map.entries.size() == 1) return {};
    return remove_lines(map, spans[index].begin, spans[index].end);
}

}  // namespace

Location place_of_field(const Node& map, std::string_view path) {
    const std::size_t dot = path.find('.');
    const Node* value = map.find(path.substr(0, dot));
    if (!value) return map.where;
    return dot == std::string_view::npos || value->kind != Kind::map ? value->where : place_of_field(*value, path.substr(dot + 1));
}

std::vector<Edit> replace_value(const Node& map, std::string_view key, std::string text) {
    const Node* value = map.find(key);
    if (!value) return add_entry(map, key, text);
    if (!is_single_line(*value)) return {};
    return edit(*value, value->where.span, (value->where.span.begin == value->where.span.end ? " " : "") + std::move(text));
}

std::vector<Edit> rewrite_field(const Node& fact, std::string_view path, const Value* value) {
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    const Node* inner = fact.find(key);
    if (dot == std::string_view::npos) return value ? replace_value(fact, key, value_as_yaml(*value)) : remove_entry(fact, key);
    if (inner && inner->kind == Kind::map) return rewrite_field(*inner, path.substr(dot + 1), value);
    return {};
}

std::vector<Edit> remove_item(const Node& list, const Node& item) {
    std::vector<Span> spans;
    std::size_t index = list.items.size();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        spans.push_back({list.items[i].where.span.begin, end_of(list.items[i])});
        if (list.items[i].where.span.begin == item.where.span.begin) index = i;
    }
    if (index == list.items.size()) return {};
    if (list.style == Style::flow) return remove_from_flow(list, spans, index);
    if (list.items.size() > 1) return remove_lines(list, spans[index].begin, spans[index].end);
    const std::size_t key_end = text_of(list).rfind(':', list.where.span.begin) + 1;
    return edit(list, {key_end, spans[0].end}, " []");
}

std::string continued(std::string text, std::string_view indent) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 1 + indent.size()) text.insert(at + 1, indent);
    return text;
}

std::vector<Edit> append_item(const Node& list, const std::string& text) {
    if (list.items.empty()) {
        const Span span = list.where.span;
        const bool has_blank = span.begin > 0 && text_of(list)[span.begin - 1] == ' ';
        return edit(list, {span.begin - has_blank, span.end}, "\n  - " + continued(text, "  "));
    }
    if (list.style == Style::flow) {
        const std::size_t at = end_of(list.items.back());
        return edit(list, {at, at}, ", " + text);
    }
    const std::size_t at = line_end(text_of(list), end_of(list));
    return edit(list, {at, at}, "\n" + indent_of(list) + "- " + continued(text, indent_of(list)));
}

std::optional<std::string> apply_edits(const SourcePtr& file, std::vector<Edit> edits) {
    std::ranges::stable_sort(edits, {}, [](const Edit& edit) { return edit.bytes.begin; });
    std::string out;
    std::size_t done = 0;
    for (const Edit& edit : edits) {
        if (edit.bytes.begin < done) continue;
        out += file->text().substr(done, edit.bytes.begin - done);
        out += edit.text;
        done = edit.bytes.end;
    }
    out += file->text().substr(done);
    Diagnostics diagnostics;
    if (!yaml::read_yaml(std::make_shared<Source>(file->name(), out), diagnostics)) return {};
    return out;
}

}  // namespace checkrules
