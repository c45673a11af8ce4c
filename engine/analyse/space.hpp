/// All facts that rules can tell apart, as decision diagrams (BuDDy): which of them make a condition true, and which false. Three-valued: what
/// is in neither set leaves the condition unknown. A set that is empty proves something about every fact; one that is not has a witness.
///
/// Fields are taken as independent of each other, so there are more facts here than in the world: "never" is proved, "possible" is not.
#pragma once
#include <memory>
#include <string>

#include "engine/analyse/axes.hpp"
#include "engine/values/truth.hpp"

namespace checkrules {

class Space {
  public:
    /// A set of facts: an index into the space, which owns it.
    struct Set {
        int node = 0;
    };
    struct Rails {
        Set yes, no;
    };

    /// REQUIRES: no other Space is alive (the library has one table). The vocabulary outlives it.
    Space(const Axes& axes, const Vocabulary& vocabulary);
    ~Space();
    Space(const Space&) = delete;
    Space& operator=(const Space&) = delete;

    /// REQUIRES: the axes were found from this condition among others; it outlives the space.
    Rails rails(const typed::Condition& condition);
    /// Whether it could be true (or false) if `known(…)` were true and false at will: "not known(goods) and goods is X" is never true, and
    /// "known(goods) or goods is X" never false; both are ways to be unknown and so to be asked for.
    bool may_be_but_for_known(const typed::Condition& condition, Truth truth);
    /// Facts with a date that lies in the period.
    Set dated_within(const DateRange& period);

    Set both(Set a, Set b);
    Set either(Set a, Set b);
    Set without(Set a, Set b);
    Set nothing() const;
    bool is_empty(Set set) const;
    /// "kind gift, destination KP, goods.unit-value EUR 400": the fields that matter. REQUIRES: not empty.
    std::string witness(Set set) const;
    /// The diagrams outgrew their limit: no answer since then can be trusted.
    bool has_overflowed() const;

  private:
    class Diagrams;
    std::unique_ptr<Diagrams> diagrams_;
};

}  // namespace checkrules
