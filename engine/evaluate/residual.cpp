#include "engine/evaluate/residual.hpp"

#include <algorithm>
#include <set>

namespace checkrules {
namespace {

constexpr std::size_t most_atoms = 10;

}  // namespace

void Residual::collect(const Evaluation& node) {
    if (node.value != Truth::unknown) return;
    for (const Evaluation& part : node.parts) collect(part);
    if (!node.parts.empty()) return;
    Atom& atom = atoms_[node.text];
    atom.choice = node.choice;
    for (const std::string& field : node.open) atom.fields |= FieldSet(1) << index_of(field);
}

// Fields past the most share the last bit, which no set that is tried has in it.
std::size_t Residual::index_of(const std::string& field) {
    const auto found = std::ranges::find(fields_, field);
    const std::size_t index = std::size_t(found - fields_.begin());
    if (found == fields_.end()) fields_.push_back(field);
    return std::min<std::size_t>(index, 31);
}

Truth Residual::value_of(const Evaluation& node) const {
    if (node.value != Truth::unknown) return node.value;
    if (node.parts.empty()) return atoms_.at(node.text).assumed;
    if (node.form == Evaluation::Form::negation) return !value_of(node.parts.front());
    Truth value = node.form == Evaluation::Form::all ? Truth::yes : Truth::no;
    for (const Evaluation& part : node.parts)
        value = node.form == Evaluation::Form::all ? value & value_of(part) : value | value_of(part);
    return value;
}

std::vector<const Atom*> Residual::atoms_of(FieldSet set) const {
    std::vector<const Atom*> out;
    for (const auto& [text, atom] : atoms_)
        if (atom.fields == set) out.push_back(&atom);
    return out;
}

double Residual::share_decided(FieldSet set) {
    std::vector<Atom*> settled;
    for (auto& [text, atom] : atoms_)
        if ((atom.fields & ~set) == 0 && settled.size() < most_atoms) settled.push_back(&atom);
    const std::uint32_t cases = std::uint32_t(1) << settled.size();
    std::uint32_t decided = 0;
    for (std::uint32_t truths = 0; truths < cases; ++truths) {
        for (std::size_t i = 0; i < settled.size(); ++i) settled[i]->assumed = truth(truths >> i & 1);
        decided += value_of(root_) != Truth::unknown;
    }
    for (Atom* atom : settled) atom->assumed = Truth::unknown;
    return double(decided) / cases;
}

// What is decided on a day: the whole, or, when more will be known, each atom.
std::vector<Truth> Residual::truths_on(Day day, const std::vector<Atom*>& atoms, bool alone) {
    std::vector<Truth> each;
    for (Atom* atom : atoms) each.push_back(atom->assumed = atom->choice.truth_on(day));
    const Truth whole = value_of(root_);
    for (Atom* atom : atoms) atom->assumed = Truth::unknown;
    return alone ? std::vector{whole} : each;
}

std::vector<Day> Residual::deciding_days(FieldSet field, bool alone) {
    std::vector<Atom*> atoms;
    std::set<Day> days;
    for (auto& [text, atom] : atoms_) {
        if (atom.fields != field || atom.choice.days.empty()) continue;
        atoms.push_back(&atom);
        days.insert(atom.choice.days.begin(), atom.choice.days.end());
    }
    std::vector<Day> out;
    if (days.empty()) return out;
    std::vector<Truth> before = truths_on(*days.begin() - std::chrono::days(1), atoms, alone);
    for (const Day day : days) {
        std::vector<Truth> now = truths_on(day, atoms, alone);
        if (now != before) out.push_back(day);
        before = std::move(now);
    }
    return out;
}

}  // namespace checkrules
