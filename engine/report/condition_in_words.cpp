#include "engine/report/condition_in_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {
namespace {

using namespace typed;

std::string joined(const std::vector<std::string>& words, std::string_view last) {
    if (words.size() < 2) return words.empty() ? "" : words.front();
    return fmt::format("{} {} {}", fmt::join(words.begin(), words.end() - 1, ", "), last, words.back());
}

std::string with_thousands(std::string text) {
    std::ranges::replace(text, '_', ',');
    return text;
}

class Speaker {
  public:
    explicit Speaker(const Rules& rules) : rules_(rules) {}

    std::string say(const Condition& condition, bool inside = false) const {
        return std::visit([&](const auto& form) { return say_form(form, inside); }, condition.is);
    }

  private:
    std::string say_all(const std::vector<ConditionPtr>& parts, std::string_view word, bool inside) const {
        std::vector<std::string> said;
        for (const ConditionPtr& part : parts) said.push_back(say(*part, true));
        const std::string text = fmt::format("{}", fmt::join(said, fmt::format(" {} ", word)));
        return inside ? "(" + text + ")" : text;
    }
    std::string say_form(const All& all, bool inside) const { return say_all(all.parts, "and", inside); }
    std::string say_form(const Any& any, bool inside) const { return say_all(any.parts, "or", inside); }
    std::string say_form(const Not& negation, bool) const { return "not: " + say(*negation.part, true); }
    std::string say_form(const Named& named, bool) const {
        return named.label.empty() ? named.name : named.label == named.name ? spaced(named.name) : named.label;
    }
    std::string say_form(const Holds& holds, bool) const { return "it was " + label(holds.field); }
    std::string say_form(const Known& known, bool) const {
        std::vector<std::string> fields;
        for (const Field& field : known.fields) fields.push_back(label(field));
        return joined(fields, "or") + " known";
    }
    std::string say_form(const Compare& compare, bool) const {
        return fmt::format("{} {} {}", say_operand(compare.left), in_words(compare.comparison),
                           say_operand(compare.right));
    }
    std::string say_form(const Test& test, bool) const {
        std::vector<std::string> members;
        for (const Member& member : test.members) members.push_back(say_member(test, member));
        std::string right = joined(members, "or");
        if (!test.list.empty())
            right = members.size() > 12 ? spaced(test.list) : fmt::format("{} ({})", spaced(test.list), right);
        return fmt::format("{}{} {}{}", test.quantifier == Quantifier::all && !test.negated ? "every one of " : "",
                           subject(test), test.negated ? "not " : "", right);
    }

    // What stands before the members: "the goods are", "it was", "destination is".
    std::string subject(const Test& test) const {
        if (test.field.taxonomy == "kinds" || test.field.taxonomy == "statuses") return "it was";
        if (test.field.path == "goods.terms") return "the goods are";
        if (test.match == Match::below_hs) return label(test.field) + " under";
        if (test.match == Match::within_dates) return label(test.field) + " in";
        return label(test.field) + " is";
    }

    std::string say_member(const Test& test, const Member& member) const {
        const Vocabulary& words = rules_.vocabulary;
        if (const auto* term = std::get_if<Term>(&member.value.is); term && test.field.taxonomy == "goods")
            if (const auto found = words.goods.find(term->id);
                found != words.goods.end() && !found->second.label.empty())
                return found->second.label;
        if (const auto* country = std::get_if<Country>(&member.value.is))
            if (const auto found = words.countries.find(country->code); found != words.countries.end())
                return found->second.name;
        if (const auto* party = std::get_if<PartyId>(&member.value.is))
            if (const auto found = words.parties.find(party->id); found != words.parties.end())
                return found->second.label;
        return member.text;
    }

    static std::string_view in_words(Comparison comparison) {
        switch (comparison) {
            case Comparison::equal:
                return "is";
            case Comparison::not_equal:
                return "is not";
            case Comparison::less:
                return "is below";
            case Comparison::at_most:
                return "is at most";
            case Comparison::greater:
                return "is above";
            case Comparison::at_least:
                return "is at least";
        }
        return "";
    }

    std::string say_operand(const Operand& operand) const {
        const auto* field = std::get_if<Field>(&operand.is);
        return field ? label(*field) : with_thousands(operand.text);
    }
    std::string label(const Field& field) const {
        const FieldDeclaration* declared = rules_.schema.find(field.path);
        return declared && !declared->label.empty() ? declared->label : field.path;
    }
    static std::string spaced(std::string name) {
        std::ranges::replace(name, '-', ' ');
        return name;
    }

    const Rules& rules_;
};

template <typename Do>
void for_each_part(const Condition& condition, Do action) {
    if (const auto* all = std::get_if<All>(&condition.is))
        for (const ConditionPtr& part : all->parts) action(*part);
    if (const auto* any = std::get_if<Any>(&condition.is))
        for (const ConditionPtr& part : any->parts) action(*part);
    if (const auto* negation = std::get_if<Not>(&condition.is)) action(*negation->part);
}

}  // namespace

std::string condition_in_words(const typed::Condition& condition, const Rules& rules) {
    return Speaker(rules).say(condition);
}

ConditionParts parts_in_words(const typed::Condition& condition, const Rules& rules) {
    const Speaker speaker(rules);
    ConditionParts out;
    if (!std::get_if<All>(&condition.is) && !std::get_if<Any>(&condition.is)) return {"", {speaker.say(condition)}};
    out.joined_by = std::get_if<All>(&condition.is) ? "and" : "or";
    for_each_part(condition, [&](const Condition& part) { out.parts.push_back(speaker.say(part)); });
    return out;
}

void collect_names(const typed::Condition& condition, std::vector<UsedName>& names) {
    if (const auto* named = std::get_if<Named>(&condition.is)) {
        UsedName used{named->name, named->label, named->condition->text};
        if (std::ranges::find(names, used) == names.end()) names.push_back(std::move(used));
        return collect_names(*named->condition, names);
    }
    for_each_part(condition, [&](const Condition& part) { collect_names(part, names); });
}

}  // namespace checkrules
