#include "engine/analyse/space.hpp"

#include <bdd.h>
#include <fdd.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "engine/evaluate/evaluation.hpp"
#include "engine/evaluate/interval.hpp"

// The library's stack of nodes in use, which its headers leave out. Its collector reads one place more than was written, and follows what it finds.
extern "C" int* bddrefstack;

namespace checkrules {
namespace {

constexpr int first_nodes = 1 << 16, most_nodes = 1 << 22;
bool overflowed = false;  // the library reports through a plain function

void note_error(int) { overflowed = true; }

struct Pair {
    bdd yes = bddfalse, no = bddfalse;
};

// A field as variables. One value at most: a variable of the library with 0 for absent. A list: one for "given", and one for each value.
struct Variables {
    const Axis* axis;
    int first = 0;

    bdd given() const { return axis->is_list ? fdd_ithvar(first, 1) : !fdd_ithvar(first, 0); }
    bdd absent() const { return fdd_ithvar(first, 0); }
    bdd has(std::size_t i) const { return axis->is_list ? fdd_ithvar(first + 1 + int(i), 1) : fdd_ithvar(first, int(i) + 1); }
};

// A new variable brings a new stack, with two places for each bit of the variables.
int new_variable(int values) {
    const int variable = fdd_extdomain(&values, 1);
    std::fill_n(bddrefstack, 2 * bdd_varnum(), 0);
    return variable;
}

}  // namespace

class Space::Diagrams {
  public:
    Diagrams(const Axes& axes, const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
        overflowed = false;
        bdd_init(first_nodes, first_nodes / 8);
        bdd_setmaxnodenum(most_nodes);
        bdd_setmaxincrease(1 << 18);
        bdd_gbc_hook(nullptr);
        bdd_error_hook(note_error);
        valid_ = bddtrue;
        for (const auto& [name, axis] : axes) add(name, axis);
    }
    ~Diagrams() {
        sets_.clear(), known_.clear(), known_when_free_.clear();
        valid_ = bddfalse;
        bdd_done();
    }

    Set keep(const bdd& set) {
        sets_.push_back(set & valid_);
        return {int(sets_.size()) - 1};
    }
    const bdd& get(Set set) const { return sets_[std::size_t(set.node)]; }

    const Pair& pair(const typed::Condition& condition) {
        const auto found = known_.find(&condition);
        if (found != known_.end()) return found->second;
        const Pair pair = std::visit([&](const auto& node) { return of(node, condition); }, condition.is);
        return known_.emplace(&condition, pair).first->second;
    }

    bool may_be_but_for_known(const typed::Condition& condition, Truth truth) {
        std::swap(known_, known_when_free_);
        known_is_free_ = true;
        const Pair& free = pair(condition);
        const bool may = ((truth == Truth::yes ? free.yes : free.no) & valid_) != bddfalse;
        known_is_free_ = false;
        std::swap(known_, known_when_free_);
        return may;
    }

    Pair dated(const DateRange& period) const {
        Pair out;
        const auto date = variables_.find("date");
        if (date == variables_.end()) return out;
        for (std::size_t i = 0; i < date->second.axis->values.size(); ++i) {
            const auto* day = std::get_if<DateRange>(&date->second.axis->values[i].is);
            const Truth within = day ? within_dates(*day, period) : Truth::unknown;
            if (within == Truth::yes) out.yes |= date->second.has(i);
            if (within == Truth::no) out.no |= date->second.has(i);
        }
        return out;
    }

    std::string witness(Set set) const {
        int* const values = fdd_scanallvar(bdd_satone(get(set)));
        std::string out;
        for (const auto& [name, field] : variables_) {
            std::string words;
            if (!field.axis->is_list && values[field.first] > 0) words = spell(field.axis->values[std::size_t(values[field.first]) - 1]);
            for (std::size_t i = 0; field.axis->is_list && i < field.axis->values.size(); ++i)
                if (values[field.first + 1 + int(i)] > 0) words += (words.empty() ? "" : " and ") + spell(field.axis->values[i]);
            if (!words.empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", field.axis->path, words);
        }
        std::free(values);
        return out.empty() ? "a fact that says nothing" : out;
    }

  private:
    void add(const std::string& name, const Axis& axis) {
        Variables field{&axis, new_variable(axis.is_list ? 2 : int(axis.values.size()) + 1)};
        valid_ &= fdd_domain(field.first);
        for (std::size_t i = 0; axis.is_list && i < axis.values.size(); ++i) {
            new_variable(2);
            valid_ &= field.given() | !field.has(i);
        }
        variables_.emplace(name, field);
    }

    Pair of(const typed::All& all, const typed::Condition&) {
        Pair out{bddtrue, bddfalse};
        for (const auto& part : all.parts) {
            const Pair& one = pair(*part);
            out.yes &= one.yes, out.no |= one.no;
        }
        return out;
    }
    Pair of(const typed::Any& any, const typed::Condition&) {
        Pair out{bddfalse, bddtrue};
        for (const auto& part : any.parts) {
            const Pair& one = pair(*part);
            out.yes |= one.yes, out.no &= one.no;
        }
        return out;
    }
    Pair of(const typed::Not& negation, const typed::Condition&) {
        const Pair& part = pair(*negation.part);
        return {part.no, part.yes};
    }
    Pair of(const typed::Named& named, const typed::Condition&) { return pair(*named.condition); }
    Pair of(const typed::Known& known, const typed::Condition&) {
        if (known_is_free_) return {bddtrue, bddtrue};
        bdd given = bddfalse;
        for (const auto& [name, field] : variables_)
            for (const typed::Field& asked : known.fields)
                if (field.axis->path == asked.path) given |= field.given();
        return {given, !given};
    }
    Pair of(const typed::Holds& holds, const typed::Condition&) {
        const Variables& field = variables_.find(holds.field.path)->second;
        Pair out;
        for (std::size_t i = 0; i < field.axis->values.size(); ++i) (field.axis->values[i] == Value{true} ? out.yes : out.no) |= field.has(i);
        return out;
    }
    Pair of(const typed::Compare& compare, const typed::Condition& condition) {
        const Threshold threshold = threshold_of(compare);
        if (!threshold.field) return free(condition);
        const Variables& field = variables_.find(axis_name(threshold.field->path, *threshold.value))->second;
        Pair out;
        for (std::size_t i = 0; i < field.axis->values.size(); ++i) {
            Fact fact;
            fact.values.emplace(threshold.field->path, field.axis->values[i]);
            FactView view(fact, vocabulary_);
            const Truth truth = evaluate_compare(compare, view, nullptr);
            if (truth == Truth::yes) out.yes |= field.has(i);
            if (truth == Truth::no) out.no |= field.has(i);
        }
        return out;
    }
    Pair of(const typed::Test& test, const typed::Condition&) {
        const Variables& field = variables_.find(test.field.path)->second;
        Pair out{test.quantifier == typed::Quantifier::all ? bddtrue : bddfalse, test.quantifier == typed::Quantifier::any ? bddtrue : bddfalse};
        for (std::size_t i = 0; i < field.axis->values.size(); ++i) {
            Pair one = match(field.axis->values[i], test);
            if (test.negated) std::swap(one.yes, one.no);
            const bdd has = field.has(i);
            switch (test.quantifier) {
                case typed::Quantifier::one: out.yes |= has & one.yes, out.no |= has & one.no; break;
                case typed::Quantifier::any: out.yes |= has & one.yes, out.no &= (!has) | one.no; break;
                case typed::Quantifier::all: out.yes &= (!has) | one.yes, out.no |= has & one.no; break;
            }
        }
        return {out.yes & field.given(), out.no & field.given()};
    }

    // One value against all members: some count only at some dates.
    Pair match(const Value& value, const typed::Test& test) {
        Pair out{bddfalse, bddtrue};
        typed::Test single{typed::Quantifier::one, test.field, test.match, false, {}, ""};
        single.field.is_list = false;
        for (const typed::Member& member : test.members) {
            single.members.assign(1, {member.value, {}, "", {}});
            Fact fact;
            fact.values.emplace(test.field.path, value);
            FactView view(fact, vocabulary_);
            const Truth same = evaluate_test(single, view, nullptr);
            if (same == Truth::no) continue;
            const Pair counts = member.when ? dated(*member.when) : Pair{bddtrue, bddfalse};
            if (same == Truth::yes) out.yes |= counts.yes;
            out.no &= counts.no;
        }
        return out;
    }

    // A comparison of two fields, or of a calculation: anything may come of it, but the same each time.
    Pair free(const typed::Condition& condition) {
        const auto [found, fresh] = free_.try_emplace(condition.text, 0);
        if (fresh) {
            found->second = new_variable(3);
            valid_ &= fdd_domain(found->second);
        }
        return {fdd_ithvar(found->second, 1), fdd_ithvar(found->second, 2)};
    }

    const Vocabulary& vocabulary_;
    std::map<std::string, Variables, std::less<>> variables_;
    std::map<std::string, int> free_;
    std::unordered_map<const typed::Condition*, Pair> known_, known_when_free_;
    bool known_is_free_ = false;
    std::vector<bdd> sets_;
    bdd valid_;
};

Space::Space(const Axes& axes, const Vocabulary& vocabulary) : diagrams_(std::make_unique<Diagrams>(axes, vocabulary)) {}
Space::~Space() = default;

Space::Rails Space::rails(const typed::Condition& condition) {
    const Pair pair = diagrams_->pair(condition);
    const Set yes = diagrams_->keep(pair.yes);
    return {yes, diagrams_->keep(pair.no)};
}

bool Space::may_be_but_for_known(const typed::Condition& condition, Truth truth) { return diagrams_->may_be_but_for_known(condition, truth); }
Space::Set Space::dated_within(const DateRange& period) { return diagrams_->keep(diagrams_->dated(period).yes); }
Space::Set Space::both(Set a, Set b) { return diagrams_->keep(diagrams_->get(a) & diagrams_->get(b)); }
Space::Set Space::either(Set a, Set b) { return diagrams_->keep(diagrams_->get(a) | diagrams_->get(b)); }
Space::Set Space::without(Set a, Set b) { return diagrams_->keep(diagrams_->get(a) - diagrams_->get(b)); }
Space::Set Space::nothing() const { return diagrams_->keep(bddfalse); }
bool Space::is_empty(Set set) const { return diagrams_->get(set) == bddfalse; }
std::string Space::witness(Set set) const { return diagrams_->witness(set); }
bool Space::has_overflowed() const { return overflowed; }

}  // namespace checkrules
