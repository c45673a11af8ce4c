/// What is left undecided of an evaluation: atoms, and the fields that would decide them.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/evaluate/evaluation.hpp"

namespace checkrules {

/// A set of fields: a bit for each, in the order of Residual::fields().
using FieldSet = std::uint32_t;

/// An undecided leaf, and which fields would decide it. Leaves of one text are one atom.
struct Atom {
    FieldSet fields = 0;
    Choice choice;
    Truth assumed = Truth::unknown;
};

class Residual {
  public:
    /// REQUIRES: `root` outlives this.
    explicit Residual(const Evaluation& root) : root_(root) { collect(root); }

    const std::vector<std::string>& fields() const { return fields_; }
    /// Atoms that exactly these fields decide.
    std::vector<const Atom*> atoms_of(FieldSet set) const;
    /// The share of cases in which the whole is decided once the fields of the set are known.
    double share_decided(FieldSet set);
    /// Of one field that holds a date: the days between which it is enough to choose. With `alone`, when nothing else gets known.
    std::vector<Day> deciding_days(FieldSet field, bool alone);

  private:
    void collect(const Evaluation& node);
    std::size_t index_of(const std::string& field);
    Truth value_of(const Evaluation& node) const;
    std::vector<Truth> truths_on(Day day, const std::vector<Atom*>& atoms, bool alone);

    const Evaluation& root_;
    std::vector<std::string> fields_;
    std::map<std::string, Atom> atoms_;
};

}  // namespace checkrules
