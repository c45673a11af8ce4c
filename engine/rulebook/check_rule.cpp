#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/rulebook/load_provisions.hpp"
#include "engine/rulebook/load_rulebook.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

const std::array<std::string, 3> severities{"high", "medium", "low"};
const std::array<std::string, 2> statuses{"active", "trial"};
const std::vector<std::string> keys{"id", "extends", "overrides", "title", "note", "tags", "status", "provisions", "scope", "when",
                                    "unless", "severity", "message", "law-ids", "examples"};

class RuleChecker {
  public:
    RuleChecker(const GrownRule& grown, const RulebookDrafts& drafts, const Schema& schema, Diagnostics& diagnostics)
        : grown_(grown), drafts_(drafts), schema_(schema), diagnostics_(diagnostics) {}

    std::optional<Rule> check() {
        check_keys();
        rule_.local_id = grown_.local_id;
        rule_.id = fmt::format("{}.{}", grown_.home->rulebook.id, grown_.local_id);
        rule_.extends = grown_.extends;
        rule_.overrides = grown_.overrides;
        rule_.source = *grown_.source;
        rule_.where = grown_.where;
        rule_.title = text("title").value_or(rule_.local_id);
        rule_.tags = texts("tags");
        rule_.law_ids = texts("law-ids");
        rule_.severity = choice("severity", severities).value_or("medium");
        rule_.trial = choice("status", statuses) == "trial";
        rule_.message = text("message").value_or(rule_.title);
        text("note");
        check_message();
        rule_.scope = condition("scope");
        rule_.when = condition("when");
        read_provisions();
        for (const RulePart& part : grown_.unless) read_exception(part);
        read_examples();
        if (!rule_.scope || !rule_.when || rule_.provisions.empty() || bad_) return {};
        return std::move(rule_);
    }

  private:
    void error(std::string code, std::string message, const Location& where, std::string help = "", std::vector<Label> labels = {}) {
        diagnostics_.push_back({Severity::error, std::move(code), std::move(message), where, std::move(labels), std::move(help)});
    }

    const RulePart* find(std::string_view key) const {
        const auto found = grown_.parts.find(key);
        return found == grown_.parts.end() ? nullptr : &found->second;
    }

    void check_keys() {
        if (const yaml::Node* unless = grown_.source->find("unless"); unless && unless->kind != yaml::Kind::sequence && !unless->is_null())
            error("R017", "'unless' must be a list of exceptions", unless->where, "each with id, when and cite: - {id: …, when: …, cite: …}");
        for (const yaml::Entry& entry : grown_.source->entries)
            if (std::ranges::find(keys, entry.key.scalar) == keys.end())
                error("R011", fmt::format("unknown key '{}' in a rule", entry.key.scalar), entry.key.where, yaml::did_you_mean_key(entry.key.scalar, keys));
    }

    void tell_absent(std::string_view key, std::string help) {
        if (yaml::is_misspelt(*grown_.source, key, keys)) return;
        error("R010", fmt::format("rule '{}' has no '{}'", grown_.local_id, key), grown_.where, std::move(help));
    }

    std::optional<std::string> text(std::string_view key) {
        const RulePart* part = find(key);
        if (!part) return {};
        if (part->value->kind == yaml::Kind::scalar) return std::string(part->value->scalar);
        error("Y012", fmt::format("'{}' of a rule must be a single value", key), part->value->where);
        return {};
    }

    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> out;
        const RulePart* part = find(key);
        if (!part) return out;
        if (part->value->kind == yaml::Kind::scalar) return {std::string(part->value->scalar)};
        for (const yaml::Node& item : part->value->items) {
            if (item.kind == yaml::Kind::scalar) out.emplace_back(item.scalar);
            else error("Y012", fmt::format("each of '{}' of a rule must be a single value", key), item.where);
        }
        if (part->value->kind == yaml::Kind::map) error("Y013", fmt::format("'{}' of a rule must be a list", key), part->value->where);
        return out;
    }

    std::optional<std::string> choice(std::string_view key, std::span<const std::string> words) {
        const auto word = text(key);
        if (!word || std::ranges::find(words, *word) != words.end()) return word;
        error("Y014", fmt::format("'{}' is no value for '{}'", *word, key), find(key)->value->where, nearest_or_all(*word, words));
        return {};
    }

    typed::ConditionPtr condition(std::string_view key) {
        const RulePart* part = find(key);
        if (!part) return tell_absent(key, key == "scope" ? "to what it applies, for instance: scope: transferred and destination is KP" : "what must be true of it"), nullptr;
        return part->words->names.read_condition(*part->value);
    }

    // {goods}, {recipient.country}: what is filled in must be a field.
    void check_message() {
        const RulePart* part = find("message");
        if (!part || part->value->kind != yaml::Kind::scalar) return;
        const std::string_view message = part->value->scalar;
        for (std::size_t at = message.find('{'); at != std::string::npos; at = message.find('{', at + 1)) {
            const std::size_t end = message.find('}', at);
            if (end == std::string::npos) return error("R018", "a '{' without its '}'", part->value->inside({at, at + 1}));
            const std::string name(message.substr(at + 1, end - at - 1));
            if (schema_.find(name) || schema_.aliases.contains(name)) continue;
            error("R018", fmt::format("unknown field '{}' in the message", name), part->value->inside({at + 1, end}), near_field(name, schema_));
        }
    }

    void read_provisions() {
        const RulePart* part = find("provisions");
        if (!part) return tell_absent("provisions", "name the paragraphs of law that it stands for");
        const std::vector<yaml::Node> alone{*part->value};
        const bool many = part->value->kind == yaml::Kind::sequence;
        if (many && part->value->items.empty()) error("R010", fmt::format("rule '{}' names no provision", grown_.local_id), part->value->where);
        for (const yaml::Node& node : many ? part->value->items : alone) read_citation(node, *part->words);
    }

    void read_citation(const yaml::Node& node, RulebookDraft& words) {
        const yaml::Node* id = &node;
        typed::ConditionPtr when;
        if (node.kind == yaml::Kind::map) {
            yaml::MapReader map(node, "provision of a rule", diagnostics_);
            id = map.require("id");
            if (const yaml::Node* own = map.find("when")) {
                when = words.names.read_condition(*own);
                bad_ = bad_ || !when;
            }
            map.finish();
        }
        if (!id) return void(bad_ = true);
        const ProvisionPtr provision = find_provision(*id, words);
        if (!provision) return void(bad_ = true);
        const auto same = std::ranges::find(rule_.provisions, provision, &Citation::provision);
        if (same != rule_.provisions.end()) error("R019", fmt::format("provision '{}' is named twice", id->scalar), id->where, "join their 'when' with 'or'", {{same->where, "first here"}});
        rule_.provisions.push_back({provision, std::move(when), id->where});
    }

    ProvisionPtr find_provision(const yaml::Node& id, const RulebookDraft& words) {
        std::vector<std::string> known;
        if (const auto own = words.provisions.find(id.scalar); own != words.provisions.end()) return own->second;
        for (const RulebookDraft& draft : drafts_)
            for (const auto& [local, provision] : draft.provisions) {
                if (provision->id == id.scalar) return provision;
                known.push_back(&draft == &words ? local : provision->id);
            }
        error("R020", fmt::format("unknown provision '{}'", id.scalar), id.where, did_you_mean(id.scalar, known));
        return nullptr;
    }

    void read_exception(const RulePart& part) {
        yaml::MapReader map(*part.value, "exception", diagnostics_);
        const yaml::Node* id = map.require("id");
        const yaml::Node* when = map.require("when");
        Exception exception{std::string(id ? id->scalar : ""), map.require_text("cite").value_or(""), map.text("ask").value_or(""), nullptr, id ? id->where : part.value->where};
        map.text("note");
        map.finish();
        if (id) check_local_id(*id, "exception", diagnostics_);
        if (when) exception.when = part.words->names.read_condition(*when);
        if (!exception.when) return void(bad_ = true);
        const auto same = std::ranges::find(rule_.unless, exception.id, &Exception::id);
        if (same != rule_.unless.end()) return error("R012", fmt::format("exception '{}' is defined twice", exception.id), exception.where, "give it another id", {{same->where, "first here"}});
        rule_.unless.push_back(std::move(exception));
    }

    void read_examples() {
        const RulePart* part = find("examples");
        if (!part) return;
        if (part->value->kind != yaml::Kind::sequence) return error("R025", "'examples' must be a list", part->value->where, "- {fact: {…}, verdict: possible-violation}");
        rule_.examples = part->value->items;
    }

    const GrownRule& grown_;
    const RulebookDrafts& drafts_;
    const Schema& schema_;
    Diagnostics& diagnostics_;
    Rule rule_;
    bool bad_ = false;  // a part that is left out would make the rule say something else
};

}  // namespace

std::optional<Rule> check_rule(const GrownRule& rule, const RulebookDrafts& drafts, const Schema& schema, Diagnostics& diagnostics) {
    return RuleChecker(rule, drafts, schema, diagnostics).check();
}

}  // namespace checkrules
