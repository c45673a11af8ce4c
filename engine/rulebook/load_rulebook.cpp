#include "engine/rulebook/load_rulebook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "engine/rulebook/load_provisions.hpp"
#include "engine/text/version.hpp"
#include "engine/vocabulary/load_vocabulary.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

using Version = std::vector<int>;

std::optional<Version> parse_version(std::string_view text) {
    Version version;
    while (!text.empty()) {
        int part = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), part);
        if (failed != std::errc() || part < 0) return {};
        version.push_back(part);
        text.remove_prefix(std::size_t(end - text.data()));
        if (!text.empty() && text.front() != '.') return {};
        if (!text.empty()) text.remove_prefix(1);
    }
    return version.empty() ? std::nullopt : std::optional(version);
}

void check_requires(const yaml::Node& node, Diagnostics& diagnostics) {
    constexpr std::string_view start = "checkrules >= ";
    const std::string_view text = node.scalar;
    const auto wanted = text.starts_with(start) ? parse_version(text.substr(start.size())) : std::nullopt;
    if (!wanted)
        diagnostics.push_back({Severity::error, "R030", fmt::format("'{}' is no requirement", text), node.where, {}, fmt::format("write 'checkrules >= {}'", program_version)});
    else if (*parse_version(program_version) < *wanted)
        diagnostics.push_back({Severity::error, "R031", fmt::format("needs {}, and this is {}", text, program_version), node.where, {}, "use a newer checkrules"});
}

const std::vector<std::string> rulebook_keys{"rulebook", "title", "note", "requires", "lists", "conditions", "provisions", "not-codable", "rules"};

// A section whose key is misspelt is read as what it was meant for: its names are not unknown as well.
const yaml::Node* find_section(yaml::MapReader& map, std::string_view key) {
    if (const yaml::Node* node = map.find(key)) return node;
    for (const yaml::Entry& entry : map.node().entries)
        if (std::ranges::find(rulebook_keys, entry.key.scalar) == rulebook_keys.end() && yaml::meant_key(entry.key.scalar, rulebook_keys) == key) return &entry.value;
    return nullptr;
}

const yaml::Node* section(yaml::MapReader& map, std::string_view key, yaml::Kind kind, Diagnostics& diagnostics) {
    const yaml::Node* node = find_section(map, key);
    if (!node || node->is_null()) return nullptr;
    if (node->kind == kind) return node;
    diagnostics.push_back({Severity::error, "R033", fmt::format("'{}' must be a {}", key, kind == yaml::Kind::map ? "map of names" : "list"), node->where, {},
                           kind == yaml::Kind::map ? "" : "begin each rule with '- id: …'"});
    return nullptr;
}

void tell_same_id(const RulebookDraft& draft, const RulebookDrafts& drafts, Diagnostics& diagnostics) {
    const auto same = std::ranges::find_if(drafts, [&](const RulebookDraft& other) { return other.rulebook.id == draft.rulebook.id; });
    if (same == drafts.end()) return;
    diagnostics.push_back({Severity::error, "R034", fmt::format("rulebook '{}' is defined twice", draft.rulebook.id), draft.rulebook.where,
                           {{same->rulebook.where, "first here"}}, "give it another name, or load only one of them"});
}

}  // namespace

void read_head(const yaml::Node& root, const Names& shared, RulebookDrafts& drafts, Diagnostics& diagnostics) {
    yaml::MapReader map(root, "rulebook", diagnostics);
    const yaml::Node* id = map.require("rulebook");
    Rulebook book;
    book.title = map.text("title").value_or("");
    map.text("note");
    if (map.text("requires")) check_requires(*root.find("requires"), diagnostics);
    const yaml::Node* lists = section(map, "lists", yaml::Kind::map, diagnostics);
    const yaml::Node* conditions = section(map, "conditions", yaml::Kind::map, diagnostics);
    const yaml::Node* provisions = section(map, "provisions", yaml::Kind::map, diagnostics);
    const yaml::Node* not_codable = section(map, "not-codable", yaml::Kind::map, diagnostics);
    const yaml::Node* rules = section(map, "rules", yaml::Kind::sequence, diagnostics);
    map.finish();
    if (!id || !check_local_id(*id, "rulebook", diagnostics)) return;
    book.id = id->scalar;
    book.where = id->where;
    book.file = root.where.source_ptr();
    NamedLists own_lists;
    NamedConditions own_conditions;
    if (lists) load_lists(*lists, own_lists, diagnostics);
    if (conditions) load_conditions(*conditions, own_conditions, diagnostics);
    if (provisions) book.provisions = load_provisions(*provisions, book.id, diagnostics);
    if (not_codable) book.not_codable = load_not_codable(*not_codable, diagnostics);
    RulebookDraft draft{std::move(book), Names(shared, std::move(own_lists), std::move(own_conditions)), &root, {}, {}};
    for (const ProvisionPtr& provision : draft.rulebook.provisions) draft.provisions.emplace(provision->local_id, provision);
    if (rules)
        for (const yaml::Node& rule : rules->items) draft.rules.push_back(&rule);
    tell_same_id(draft, drafts, diagnostics);
    drafts.push_back(std::move(draft));
}

std::vector<Rulebook> load_rulebooks(std::span<const yaml::Tree> roots, const Names& shared, const Schema& schema, Diagnostics& diagnostics) {
    RulebookDrafts drafts;
    for (const yaml::Tree& root : roots) read_head(root, shared, drafts, diagnostics);
    for (const GrownRule& grown : grow_rules(drafts, diagnostics))
        if (auto rule = check_rule(grown, drafts, schema, diagnostics); rule && grown.is_kept) grown.home->rulebook.rules.push_back(std::move(*rule));
    std::vector<Rulebook> books;
    for (RulebookDraft& draft : drafts) {
        draft.names.check_all();
        draft.rulebook.unused = draft.names.unused();
        books.push_back(std::move(draft.rulebook));
    }
    std::ranges::stable_sort(books, {}, &Rulebook::id);
    return books;
}

}  // namespace checkrules
