/// Single rules under the decision diagrams. Internal to engine/analyse.
#pragma once
#include <set>

#include "engine/analyse/space.hpp"
#include "engine/rulebook/rulebook.hpp"

namespace checkrules {

/// A rule and the facts that it finds: scope and condition true, no exception true.
struct FoundFacts {
    const Rule* rule;
    Space::Set found;
};

class ConditionLint {
  public:
    ConditionLint(Space& space, Diagnostics& diagnostics) : space_(space), diagnostics_(diagnostics) {}

    /// Tells what can never be, and gives what the rule finds.
    FoundFacts lint(const Rule& rule);

  private:
    bool lint_parts(const typed::Condition& condition);
    void lint_whole(const Rule& rule, Space::Set applies, Space::Set scope);
    void lint_times(const Rule& rule, Space::Set applies);
    void tell(std::string code, std::string message, const Location& where, std::string help = "", std::vector<Label> labels = {});

    Space& space_;
    Diagnostics& diagnostics_;
    std::set<const typed::Condition*> seen_;  // named conditions, and expressions that rules took over from each other
};

}  // namespace checkrules
