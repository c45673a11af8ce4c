// Rules that grow from rules: `extends` makes one more, `overrides` puts one in the place of another. By tree, never by text.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/rulebook/load_provisions.hpp"
#include "engine/rulebook/load_rulebook.hpp"
#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

constexpr std::size_t longest_line = 20;  // of rules that extend each other

struct Seed {
    RulebookDraft* home;
    const yaml::Node* node;
    std::string local_id, base;
    Location where, base_where;
    bool overrides = false;
    bool is_kept = true;

    std::string id() const { return fmt::format("{}.{}", home->rulebook.id, local_id); }
};

std::string_view id_of_exception(const yaml::Node& exception) {
    const yaml::Node* id = exception.find("id");
    return id ? id->scalar : "";
}

class Grower {
  public:
    Grower(RulebookDrafts& drafts, Diagnostics& diagnostics) : drafts_(drafts), diagnostics_(diagnostics) {}

    std::vector<GrownRule> grow() {
        for (RulebookDraft& draft : drafts_)
            for (const yaml::Node* rule : draft.rules) plant(draft, *rule);
        for (const Seed& seed : seeds_) link(seed);
        std::vector<GrownRule> out;
        for (const Seed& seed : seeds_) {
            open_.clear();
            auto grown = grow(seed);
            if (grown && !(seed.is_kept && overridden_.contains(seed.id()))) out.push_back(std::move(*grown));
        }
        return out;
    }

  private:
    void error(std::string code, std::string message, const Location& where, std::string help = "", std::vector<Label> labels = {}) {
        diagnostics_.push_back({Severity::error, std::move(code), std::move(message), where, std::move(labels), std::move(help)});
    }

    void plant(RulebookDraft& draft, const yaml::Node& rule) {
        if (rule.kind != yaml::Kind::map) return error("R010", "a rule must be a map of keys and values", rule.where);
        const yaml::Node* extends = rule.find("extends");
        const yaml::Node* overrides = rule.find("overrides");
        if (extends && overrides) error("R022", "a rule either extends another or overrides it", overrides->where, "", {{extends->where, "extends"}});
        const yaml::Node* base = overrides ? overrides : extends;
        const yaml::Node* id = rule.find("id");
        Seed seed{&draft, &rule, std::string(id ? id->scalar : ""), std::string(base ? base->scalar : ""), id ? id->where : rule.where, base ? base->where : rule.where, overrides != nullptr};
        if (!id && overrides) seed.local_id = seed.base.substr(seed.base.find('.') + 1);
        if (!id && !overrides) error("R010", "a rule has no 'id'", rule.entries.empty() ? rule.where : rule.entries.front().key.where);
        seed.is_kept = id ? check_local_id(*id, "rule", diagnostics_) : overrides != nullptr;
        if (base && seed.base.find('.') == std::string::npos) seed.base = fmt::format("{}.{}", draft.rulebook.id, seed.base);
        if (seed.is_kept) name(seed);
        seeds_.push_back(std::move(seed));
    }

    void name(Seed& seed) {
        const auto [first, fresh] = by_id_.emplace(seed.id(), seeds_.size());
        seed.is_kept = fresh;
        if (!fresh) error("R012", fmt::format("rule '{}' is defined twice", seed.local_id), seed.where, "give it another id", {{seeds_[first->second].where, "first here"}});
    }

    void link(const Seed& seed) {
        if (!seed.is_kept || !seed.overrides || !by_id_.contains(seed.base)) return;
        const auto [first, fresh] = overridden_.emplace(seed.base, &seed);
        if (!fresh) error("R023", fmt::format("rule '{}' is overridden twice", seed.base), seed.base_where, "let one of them override the other", {{first->second->base_where, "first here"}});
    }

    std::optional<GrownRule> grow(const Seed& seed) {
        GrownRule grown{seed.home, seed.local_id, seed.overrides ? "" : seed.base, seed.overrides ? seed.base : "", seed.node, seed.where, {}, {}, seed.is_kept};
        if (!seed.base.empty()) {
            auto base = grow_base(seed);
            if (!base) return {};
            grown.parts = std::move(base->parts);
            grown.unless = std::move(base->unless);
            grown.parts.erase("examples");  // they show what the other rule does
        }
        for (const yaml::Entry& entry : seed.node->entries)
            if (entry.key.scalar != "unless") grown.parts.insert_or_assign(std::string(entry.key.scalar), RulePart{&entry.value, seed.home});
        add_exceptions(seed, grown.unless);
        return grown;
    }

    std::optional<GrownRule> grow_base(const Seed& seed) {
        const auto found = by_id_.find(seed.base);
        if (found == by_id_.end()) return tell_unknown(seed), std::nullopt;
        open_.push_back(seed.id());
        if (std::ranges::find(open_, seed.base) != open_.end()) {
            if (told_.insert(seed.base).second) {
                told_.insert(open_.begin(), open_.end());
                error("R024", fmt::format("a rule grows from itself: {} from {}", fmt::join(open_, " from "), seed.base), seed.base_where);
            }
            return {};
        }
        if (open_.size() > longest_line) return error("R024", fmt::format("more than {} rules grow from each other in a row", longest_line), seed.base_where), std::nullopt;
        return grow(seeds_[found->second]);
    }

    void tell_unknown(const Seed& seed) {
        if (!told_.insert(seed.id()).second) return;
        std::vector<std::string> known;
        for (const auto& [id, index] : by_id_) known.push_back(id);
        const std::string book = seed.base.substr(0, seed.base.find('.'));
        const bool loaded = std::ranges::any_of(drafts_, [&](const RulebookDraft& draft) { return draft.rulebook.id == book; });
        std::string help = did_you_mean(seed.base, known);
        if (help.empty() && !loaded) help = fmt::format("rulebook '{}' is not loaded: give its file with --rules too", book);
        error("R021", fmt::format("unknown rule '{}'", seed.base), seed.base_where, help);
    }

    // An exception replaces that of the same id and stands behind the others otherwise.
    static void add_exceptions(const Seed& seed, std::vector<RulePart>& unless) {
        const yaml::Node* own = seed.node->find("unless");
        if (!own) return;
        const std::size_t inherited = unless.size();
        for (const yaml::Node& exception : own->items) {
            const auto end = unless.begin() + std::ptrdiff_t(inherited);
            const auto same = std::find_if(unless.begin(), end, [&](const RulePart& part) { return id_of_exception(*part.value) == id_of_exception(exception); });
            if (same != end) *same = {&exception, seed.home};
            else unless.push_back({&exception, seed.home});
        }
    }

    RulebookDrafts& drafts_;
    Diagnostics& diagnostics_;
    std::vector<Seed> seeds_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    std::map<std::string, const Seed*, std::less<>> overridden_;
    std::vector<std::string> open_;
    std::set<std::string> told_;
};

}  // namespace

std::vector<GrownRule> grow_rules(RulebookDrafts& drafts, Diagnostics& diagnostics) { return Grower(drafts, diagnostics).grow(); }

}  // namespace checkrules
