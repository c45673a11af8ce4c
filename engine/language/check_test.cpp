#include "engine/language/check_test.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/language/collect_members.hpp"

namespace checkrules {
namespace {

using syntax::Relation;

typed::Match match_of(Type type) {
    switch (type) {
        case Type::term:
        case Type::party: return typed::Match::is_a;
        case Type::hs: return typed::Match::below_hs;
        case Type::date: return typed::Match::within_dates;
        default: return typed::Match::identical;
    }
}

class TestChecker {
  public:
    TestChecker(const syntax::Test& test, const Scalar& scalar, NameTable& names)
        : test_(test), right_(test.right.front()), scalar_(scalar), names_(names), left_(scalar.words(test.left.where)) {}

    std::optional<typed::Test> check() {
        const auto fields = left_fields();
        const auto right = collect_members(right_, scalar_, names_);
        if (fields.empty() || !right) return {};
        const FieldDeclaration& field = *pick(fields, right->members);
        if (!verb_fits(field, *right) || !quantifier_fits(field)) return {};
        typed::Test out;
        out.field = field_of(field);
        out.match = match_of(field.type);
        out.negated = right_.relation == Relation::is_not || right_.relation == Relation::not_in || right_.relation == Relation::not_within;
        out.quantifier = quantifier_of(field, out.negated);
        out.list = right->list;
        if (!check_members(field, right->members, out.members)) return {};
        return out;
    }

  private:
    // The fields that the left side may stand for; none when it is no field.
    std::vector<const FieldDeclaration*> left_fields() {
        const auto* name = get_if<syntax::Name>(lone(test_.left));
        const Location where = scalar_.at(test_.left.where);
        const Schema& schema = names_.schema();
        if (!name) {
            names_.error("E006", fmt::format("'{}' is no field, and only fields are tested with 'is', 'in' and 'within'", left_), where,
                         get_if<syntax::x3::forward_ast<syntax::Disjunction>>(lone(test_.left)) ? "a condition stands alone: leave out what follows it" : "the field comes first: destination is KP");
            return {};
        }
        if (const FieldDeclaration* field = schema.find(name->text)) return {field};
        std::vector<const FieldDeclaration*> fields;
        const auto alias = schema.aliases.find(name->text);
        if (alias == schema.aliases.end()) tell_unknown_field(*name, where, names_);
        else
            for (const std::string& path : alias->second) fields.push_back(schema.find(path));
        return fields;
    }

    Target target(const FieldDeclaration& field) const { return {field.type, field.taxonomy, left_}; }

    // The first field whose type takes a value of the right side; else the first of all, for the message to speak of.
    const FieldDeclaration* pick(const std::vector<const FieldDeclaration*>& fields, const std::vector<Candidate>& members) {
        if (fields.size() == 1) return fields.front();
        for (const Candidate& member : members)
            for (const FieldDeclaration* field : fields)
                if (fits(member.value, target(*field), names_, member.spelling)) return field;
        return fields.front();
    }

    bool verb_fits(const FieldDeclaration& field, const Candidates& right) {
        const Verb verb = verb_of(right_.relation);
        const std::string_view value = right.members.front().text;
        std::string help;
        switch (field.type) {
            case Type::number:
            case Type::percentage:
            case Type::quantity:
            case Type::money: help = fmt::format("write '{} = {}', or another comparison", left_, value); break;
            case Type::truth: help = fmt::format("write '{}' or 'not {}' alone", left_, left_); break;
            case Type::hs: return true;
            case Type::date:
                if (verb == Verb::within) return true;
                help = fmt::format("write '{} within {}'", left_, value);
                break;
            default:
                if (verb != Verb::within) return true;
                help = right.is_single ? fmt::format("write '{} is {}'", left_, value) : fmt::format("write '{} in …'", left_);
        }
        names_.error("E006", fmt::format("'{}' does not fit {}, which holds {}", to_string(verb), left_, in_words(target(field))), scalar_.at(test_.where), std::move(help));
        return false;
    }

    bool quantifier_fits(const FieldDeclaration& field) {
        if (test_.quantifier == syntax::Quantifier::none || field.is_list) return true;
        const std::string_view word = test_.quantifier == syntax::Quantifier::any ? "any" : "all";
        names_.error("E009", fmt::format("'{}' is for lists, and {} holds one value", word, left_), scalar_.at(test_.where), "leave it out");
        return false;
    }

    // Without a word, "goods is X" asks for some member that is X, and "goods is not X" for none that is.
    typed::Quantifier quantifier_of(const FieldDeclaration& field, bool negated) const {
        if (!field.is_list) return typed::Quantifier::one;
        if (test_.quantifier == syntax::Quantifier::none) return negated ? typed::Quantifier::all : typed::Quantifier::any;
        return test_.quantifier == syntax::Quantifier::any ? typed::Quantifier::any : typed::Quantifier::all;
    }

    bool check_members(const FieldDeclaration& field, const std::vector<Candidate>& members, std::vector<typed::Member>& out) {
        const Candidate* stranger = nullptr;  // of a named list: told once, and here, where the list is used
        bool good = true;
        for (const Candidate& member : members) {
            const bool from_list = member.spelling == Spelling::in_list;
            if (from_list && !fits(member.value, target(field), names_, member.spelling)) {
                if (!stranger) stranger = &member;
                continue;
            }
            auto value = check_value(member.value, target(field), member.where, names_, member.spelling);
            good = good && value;
            if (value) out.push_back({std::move(*value), member.when, member.text, member.where});
        }
        if (stranger) tell_stranger(*stranger, field);
        return good && !stranger;
    }

    void tell_stranger(const Candidate& member, const FieldDeclaration& field) {
        const auto* name = get_if<syntax::Name>(&member.value);
        if (name && kind_of_name(name->text, names_).empty()) return;  // told where the list is defined
        names_.error("E005", fmt::format("'{}' is in the list, and is no value for {}, which holds {}", member.text, left_, in_words(target(field))),
                     scalar_.at(right_.value.where), "", {{member.where, "in the list here"}});
    }

    const syntax::Test& test_;
    const syntax::Right& right_;
    const Scalar& scalar_;
    NameTable& names_;
    const std::string left_;
};

}  // namespace

std::optional<typed::Test> check_test(const syntax::Test& test, const Scalar& scalar, NameTable& names) {
    return TestChecker(test, scalar, names).check();
}

}  // namespace checkrules
