#include "engine/language/typed.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace checkrules::typed {
namespace {

class FieldCollector {
  public:
    void operator()(const All& all) { for (const auto& part : all.parts) visit(*part); }
    void operator()(const Any& any) { for (const auto& part : any.parts) visit(*part); }
    void operator()(const Not& negation) { visit(*negation.part); }
    void operator()(const Named& named) { visit(*named.condition); }
    void operator()(const Holds& holds) { paths_.insert(holds.field.path); }
    void operator()(const Known& known) { for (const Field& field : known.fields) paths_.insert(field.path); }
    void operator()(const Compare& compare) { visit(compare.left), visit(compare.right); }
    void operator()(const Test& test) {
        paths_.insert(test.field.path);
        if (std::ranges::any_of(test.members, [](const Member& member) { return member.when.has_value(); })) paths_.insert("date");
    }
    void visit(const Condition& condition) { std::visit(*this, condition.is); }
    std::vector<std::string> paths() const { return {paths_.begin(), paths_.end()}; }

  private:
    void visit(const Operand& operand) {
        if (const auto* field = std::get_if<Field>(&operand.is)) paths_.insert(field->path);
        if (const auto* arithmetic = std::get_if<std::shared_ptr<const Arithmetic>>(&operand.is)) {
            visit((*arithmetic)->first);
            for (const auto& step : (*arithmetic)->steps) visit(step.operand);
        }
    }

    std::set<std::string> paths_;
};

}  // namespace

std::string_view to_string(Comparison comparison) {
    constexpr std::array<std::string_view, 6> signs{"=", "!=", "<", "<=", ">", ">="};
    return signs[std::size_t(comparison)];
}

std::vector<std::string> fields_of(const Condition& condition) {
    FieldCollector collector;
    collector.visit(condition);
    return collector.paths();
}

}  // namespace checkrules::typed
