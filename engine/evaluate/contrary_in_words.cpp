#include "engine/evaluate/contrary_in_words.hpp"

#include <fmt/format.h>

#include "engine/evaluate/value_in_words.hpp"

namespace checkrules {
namespace {

using namespace typed;

constexpr std::size_t most_members = 4;

class Speaker {
  public:
    Speaker(const Vocabulary& vocabulary, const Schema& schema) : vocabulary_(vocabulary), schema_(schema) {}

    std::string operator()(const Test& test) const { return fmt::format("{} {}{}", subject(test), test.negated ? "" : "not ", members(test)); }
    std::string operator()(const Holds& holds) const { return fmt::format("this did not hold: {}", label(holds.field)); }
    std::string operator()(const Compare& compare) const { return fmt::format("{} {} {}", operand(compare.left), contrary(compare), operand(compare.right)); }
    std::string operator()(const Not& negation) const {
        if (const auto* holds = std::get_if<Holds>(&negation.part->is)) return fmt::format("this held: {}", label(holds->field));
        const auto* named = std::get_if<Named>(&negation.part->is);
        return fmt::format("this held: {}", named && named->label != named->name && !named->label.empty() ? named->label : negation.part->text);
    }
    template <typename Other>
    std::string operator()(const Other&) const { return {}; }

  private:
    static std::string_view contrary(const Compare& compare) {
        const bool day = compare.left.type == Type::date;
        switch (compare.comparison) {
            case Comparison::equal: return "was not";
            case Comparison::not_equal: return "was";
            case Comparison::less: return day ? "was not before" : "was at least";
            case Comparison::at_most: return day ? "was after" : "was more than";
            case Comparison::greater: return day ? "was not after" : "was at most";
            case Comparison::at_least: return day ? "was before" : "was less than";
        }
        return "";
    }

    std::string subject(const Test& test) const {
        if (test.field.taxonomy == "kinds" || test.field.taxonomy == "statuses") return "it was";
        if (test.field.path == "goods.terms") return test.quantifier == Quantifier::all && !test.negated ? "some of the goods were" : "the goods were";
        const bool inside = test.match == Match::below_hs || test.match == Match::within_dates;
        return fmt::format("the {} was{}", label(test.field), inside ? " in" : "");
    }

    std::string members(const Test& test) const {
        if (!test.list.empty()) return test.list;
        std::string out;
        for (std::size_t i = 0; i < test.members.size() && i < most_members; ++i)
            out += fmt::format("{}{}", i == 0 ? "" : i + 1 == test.members.size() ? " or " : ", ", in_words(test.members[i].value, vocabulary_));
        return test.members.size() > most_members ? out + " …" : out;
    }

    std::string operand(const Operand& operand) const {
        if (const auto* field = std::get_if<Field>(&operand.is)) return fmt::format("the {}", label(*field));
        const auto* value = std::get_if<Value>(&operand.is);
        return value ? in_words(*value, vocabulary_) : operand.text;
    }
    std::string label(const Field& field) const {
        const FieldDeclaration* declared = schema_.find(field.path);
        return declared && !declared->label.empty() ? declared->label : field.path;
    }

    const Vocabulary& vocabulary_;
    const Schema& schema_;
};

}  // namespace

std::string contrary_in_words(const typed::Condition& condition, const Vocabulary& vocabulary, const Schema& schema) {
    const std::string words = std::visit(Speaker(vocabulary, schema), condition.is);
    return words.empty() ? fmt::format("this did not hold: {}", condition.text) : words;
}

}  // namespace checkrules
