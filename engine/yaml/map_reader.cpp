#include "engine/yaml/map_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/text/suggest.hpp"

namespace checkrules::yaml {

namespace {

struct Habit {
    std::string_view written, meant;
};
// What a key is called in other rule files.
constexpr std::array habits{
    Habit{"cite", "citation"}, Habit{"citation", "cite"}, Habit{"article", "citation"}, Habit{"exceptions", "unless"}, Habit{"except", "unless"},
    Habit{"condition", "when"}, Habit{"conditions", "when"}, Habit{"if", "when"}, Habit{"name", "title"}, Habit{"description", "title"},
    Habit{"law", "provisions"}, Habit{"question", "ask"}, Habit{"from", "in-force"}, Habit{"since", "in-force"}, Habit{"dates", "in-force"},
    Habit{"tests", "examples"}, Habit{"link", "url"}, Habit{"applies", "scope"},
};

// A key may be asked for twice; it is told once.
std::vector<std::string> each_once(const std::vector<std::string_view>& keys) {
    std::vector<std::string> out;
    for (const std::string_view key : keys)
        if (std::ranges::find(out, key) == out.end()) out.emplace_back(key);
    return out;
}

std::string_view article_of(std::string_view noun) { return !noun.empty() && std::string_view("aeiou").find(noun[0]) != std::string_view::npos ? "an" : "a"; }

}  // namespace

MapReader::MapReader(const Node& node, std::string what, Diagnostics& diagnostics)
    : node_(node), what_(std::move(what)), diagnostics_(diagnostics) {
    known_.reserve(16);  // of most maps
    if (node.kind != Kind::map)
        diagnostics_.push_back({Severity::error, "Y010", fmt::format("{} must be a map of keys and values", what_), node.where, {}, ""});
}

const Node* MapReader::find(std::string_view key) {
    known_.push_back(key);
    return node_.find(key);
}

const Node* MapReader::require(std::string_view key) {
    const Node* found = find(key);
    if (!found && node_.kind == Kind::map) missing_.emplace_back(key);
    return found;
}

std::optional<std::string> MapReader::text(std::string_view key) {
    const Node* found = find(key);
    if (!found) return {};
    if (found->kind == Kind::scalar) return std::string(found->scalar);
    diagnostics_.push_back({Severity::error, "Y012", fmt::format("'{}' of {} {} must be a single value", key, article_of(what_), what_), found->where, {}, ""});
    return {};
}

std::optional<std::string> MapReader::require_text(std::string_view key) {
    if (!node_.find(key)) {
        require(key);
        return {};
    }
    return text(key);
}

std::vector<const Node*> MapReader::texts(std::string_view key) {
    const Node* found = find(key);
    std::vector<const Node*> out;
    if (!found || found->is_null()) return out;
    if (found->kind == Kind::scalar) return {found};
    if (found->kind == Kind::map)
        diagnostics_.push_back({Severity::error, "Y013", fmt::format("'{}' of {} {} must be a list", key, article_of(what_), what_), found->where, {}, ""});
    out.reserve(found->items.size());
    for (const Node& item : found->items) {
        if (item.kind == Kind::scalar) out.push_back(&item);
        else
            diagnostics_.push_back({Severity::error, "Y012", fmt::format("each of '{}' of {} {} must be a single value", key, article_of(what_), what_), item.where, {}, ""});
    }
    return out;
}

std::optional<std::string> MapReader::choice(std::string_view key, std::span<const std::string> words) {
    const auto value = text(key);
    if (!value || std::ranges::find(words, *value) != words.end()) return value;
    diagnostics_.push_back({Severity::error, "Y014", fmt::format("'{}' is no value for '{}'", *value, key), node_.find(key)->where, {}, nearest_or_all(*value, words)});
    return {};
}

std::optional<std::string> meant_key(std::string_view written, std::span<const std::string> known) {
    for (const Habit& habit : habits)
        if (written == habit.written && std::ranges::find(known, habit.meant) != known.end()) return std::string(habit.meant);
    return suggest(written, known);
}

std::string did_you_mean_key(std::string_view written, std::span<const std::string> known) {
    const auto meant = meant_key(written, known);
    return meant ? fmt::format("did you mean '{}'?", *meant) : nearest_or_all(written, known);
}

bool is_misspelt(const Node& map, std::string_view key, std::span<const std::string> known) {
    return std::ranges::any_of(map.entries, [&](const Entry& entry) {
        const std::string_view written = entry.key.scalar;
        return std::ranges::find(known, written) == known.end() && meant_key(written, known) == key;
    });
}

bool MapReader::is_misspelt(std::string_view key) const { return yaml::is_misspelt(node_, key, each_once(known_)); }

void MapReader::finish() {
    const Location at = node_.entries.empty() ? node_.where : node_.entries.front().key.where;
    for (const std::string_view key : missing_)
        if (!is_misspelt(key))
            diagnostics_.push_back({Severity::error, "Y011", fmt::format("{} has no '{}'", what_, key), at, {}, ""});
    for (const Entry& entry : node_.entries)
        if (std::ranges::find(known_, entry.key.scalar) == known_.end())
            diagnostics_.push_back({Severity::error, "Y015", fmt::format("unknown key '{}' in {} {}", entry.key.scalar, article_of(what_), what_), entry.key.where, {},
                                    did_you_mean_key(entry.key.scalar, each_once(known_))});
}

}  // namespace checkrules::yaml
