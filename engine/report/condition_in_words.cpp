#include "engine/report/condition_in_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/evaluate/value_in_words.hpp"
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
    std::string say_form(const Not& negation, bool) const {
        const Condition& part = *negation.part;
        if (const auto* known = std::get_if<Known>(&part.is)) return say_known(*known, "not ");
        if (const auto* holds = std::get_if<Holds>(&part.is)) return "it was not " + label(holds->field);
        if (const auto* test = std::get_if<Test>(&part.is); test && test->quantifier != Quantifier::all) return say_test(*test, true);
        return "it is not so that " + say(part, true);
    }
    // A name without a label is only short for what it stands for.
    std::string say_form(const Named& named, bool inside) const {
        return named.label.empty() || named.label == named.name ? say(*named.condition, inside) : named.label;
    }
    std::string say_form(const Holds& holds, bool) const { return "it was " + label(holds.field); }
    std::string say_form(const Known& known, bool) const { return say_known(known, ""); }
    std::string say_form(const Compare& compare, bool) const {
        return fmt::format("{} {} {}", say_operand(compare.left), in_words(compare), say_operand(compare.right));
    }
    std::string say_form(const Test& test, bool) const { return say_test(test, test.negated); }

    std::string say_known(const Known& known, std::string_view negation) const {
        std::vector<std::string> fields;
        for (const Field& field : known.fields) fields.push_back(label(field));
        if (known.fields[0].path == "goods.terms") return fmt::format("the goods are {}named", negation);
        if (known.fields[0].type == Type::truth) return fmt::format("it is {}known whether it was {}", negation, fields[0]);
        return fmt::format("the {} is {}known", joined(fields, "or"), negation);
    }

    std::string say_test(const Test& test, bool negated) const {
        std::vector<std::string> members;
        for (const Member& member : test.members) members.push_back(say_member(test, member));
        std::string right = joined(members, "or");
        if (!test.list.empty()) right = members.size() > 12 ? say_list(test) : fmt::format("{} ({})", say_list(test), right);
        return fmt::format("{}{} {}{}{}", test.quantifier == Quantifier::all && !test.negated ? "every one of " : "",
                           subject(test), negated ? "not " : "", where(test), right);
    }

    // What stands before the members: "the goods are", "it was", "destination is".
    std::string subject(const Test& test) const {
        if (test.field.taxonomy == "kinds" || test.field.taxonomy == "statuses") return "it was";
        if (test.field.path == "goods.terms") return "the goods are";
        if (test.match == Match::below_hs) return "its HS code is";
        return "the " + label(test.field) + " is";
    }
    // And what behind a "not".
    static std::string_view where(const Test& test) {
        if (test.match == Match::below_hs) return "under ";
        if (test.match == Match::within_dates) return "in ";
        const bool listed = !test.list.empty() && test.field.type == Type::country;
        return listed ? "among the " : "";
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
        if (const auto* hs = std::get_if<HsCode>(&member.value.is)) return checkrules::in_words(Value{*hs}, words);
        if (const auto* date = std::get_if<DateRange>(&member.value.is)) return checkrules::in_words(*date);
        return member.text;
    }

    std::string say_list(const Test& test) const {
        const auto found = rules_.vocabulary.lists.find(test.list);
        const bool labelled = found != rules_.vocabulary.lists.end() && found->second.label != test.list;
        return labelled ? found->second.label : spaced(test.list);
    }

    static std::string_view in_words(const Compare& compare) {
        const bool day = compare.left.type == Type::date;
        switch (compare.comparison) {
            case Comparison::equal:
                return day ? "is in" : "is";
            case Comparison::not_equal:
                return "is not";
            case Comparison::less:
                return day ? "is before" : "is below";
            case Comparison::at_most:
                return day ? "is not after" : "is at most";
            case Comparison::greater:
                return day ? "is after" : "is above";
            case Comparison::at_least:
                return day ? "is not before" : "is at least";
        }
        return "";
    }

    std::string say_operand(const Operand& operand) const {
        const auto* field = std::get_if<Field>(&operand.is);
        const auto* value = std::get_if<Value>(&operand.is);
        const auto* date = value ? std::get_if<DateRange>(&value->is) : nullptr;
        return field ? "the " + label(*field) : date ? checkrules::in_words(*date) : with_thousands(operand.text);
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
