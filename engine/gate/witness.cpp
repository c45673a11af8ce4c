#include "engine/gate/witness.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace checkrules {
namespace {

class WitnessSearch {
  public:
    WitnessSearch(Version before, Version after, const Candidates& candidates, std::size_t budget)
        : before_(before), after_(after), candidates_(candidates), budget_(budget) {}

    std::optional<Witness> among(const std::vector<Fact>& bases, int changes) {
        for (const Fact& base : bases)
            if (search(base, changes, candidates_.begin())) return std::move(found_);
        return {};
    }

  private:
    // Facts that differ from `fact` in exactly `changes` of the fields from `from` on.
    bool search(const Fact& fact, int changes, Candidates::const_iterator from) {
        if (changes == 0) return tells_apart(fact);
        for (auto field = from; field != candidates_.end(); ++field) {
            const Value* now = fact.find(field->first);
            if (now && field->first != "kind" && with(fact, field->first, nullptr, changes, std::next(field))) return true;
            for (const Value& value : field->second)
                if (!(now && *now == value) && with(fact, field->first, &value, changes, std::next(field))) return true;
            if (budget_ == 0) return false;
        }
        return false;
    }

    bool with(const Fact& fact, const std::string& path, const Value* value, int changes, Candidates::const_iterator rest) {
        Fact changed = fact;
        if (value) changed.values.insert_or_assign(path, *value);
        else changed.values.erase(path);
        return without_other_name(changed, path, changes - 1, rest) || search(changed, changes - 1, rest);
    }

    // What the goods are is said by terms or by codes: when one changes, the other is best not there, lest they contradict.
    bool without_other_name(const Fact& fact, const std::string& path, int changes, Candidates::const_iterator rest) {
        const std::string_view other = path == "goods.hs" ? "goods.terms" : path == "goods.terms" ? "goods.hs" : "";
        if (!fact.find(path) || !fact.find(other)) return false;
        Fact changed = fact;
        changed.values.erase(std::string(other));
        return search(changed, changes, rest);
    }

    bool tells_apart(const Fact& fact) {
        if (budget_ == 0) return false;
        --budget_;
        const Ruling before = before_(fact), after = after_(fact);
        if (before == after) return false;
        found_ = Witness{fact, before, after};
        return true;
    }

    Version before_, after_;
    const Candidates& candidates_;
    std::size_t budget_;
    std::optional<Witness> found_;
};

}  // namespace

std::string describe(const Ruling& outcome) {
    if (!outcome.verdict) return "no finding";
    std::string out(to_string(*outcome.verdict));
    if (!outcome.exception.empty()) out += fmt::format(" by '{}'", outcome.exception);
    if (!outcome.provisions.empty()) out += fmt::format(" [{}]", fmt::join(outcome.provisions, ", "));
    return out;
}

std::optional<Witness> find_witness(Version before, Version after, const std::vector<Fact>& bases, const Candidates& candidates, std::size_t budget) {
    WitnessSearch search(before, after, candidates, budget);
    for (int changes = 0; changes <= 2; ++changes)
        if (auto found = search.among(bases, changes)) return found;
    return {};
}

}  // namespace checkrules
