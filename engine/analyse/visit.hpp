/// Goes through the leaves of a condition, named conditions included, each of them once.
#pragma once
#include <set>

#include "engine/language/typed.hpp"

namespace checkrules {

/// Calls `leaf` with every Test, Compare, Holds and Known.
template <typename Leaf>
class LeafVisitor {
  public:
    explicit LeafVisitor(Leaf& leaf) : leaf_(leaf) {}
    void visit(const typed::Condition& condition) { std::visit(*this, condition.is); }

    void operator()(const typed::All& all) { for (const auto& part : all.parts) visit(*part); }
    void operator()(const typed::Any& any) { for (const auto& part : any.parts) visit(*part); }
    void operator()(const typed::Not& negation) { visit(*negation.part); }
    void operator()(const typed::Named& named) { if (seen_.insert(named.condition.get()).second) visit(*named.condition); }
    template <typename Other>
    void operator()(const Other& other) { leaf_(other); }

  private:
    Leaf& leaf_;
    std::set<const typed::Condition*> seen_;
};

}  // namespace checkrules
