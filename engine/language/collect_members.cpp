#include "engine/language/collect_members.hpp"

#include <fmt/format.h>

#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

class Collector {
  public:
    Collector(const syntax::Right& right, const Scalar& scalar, NameTable& names)
        : right_(right), verb_(verb_of(right.relation)), scalar_(scalar), names_(names), where_(scalar.at(right.value.where)) {}

    std::optional<Candidates> collect() {
        const syntax::Primary* right = lone(right_.value);
        if (!right) return refuse("E005", "a calculation where a value belongs", interval_in(scalar_.words(right_.value.where)));
        if (const auto* list = get_if<syntax::x3::forward_ast<syntax::List>>(right)) return braces(list->get());
        const auto* name = get_if<syntax::Name>(right);
        if (name && names_.find_list(name->text)) return named(name->text);
        if (verb_ == Verb::in) return single_after_in(name);
        found_.members.push_back({*right, {}, scalar_.words(right_.value.where), where_});
        found_.is_single = true;
        return std::move(found_);
    }

  private:
    std::optional<Candidates> refuse(std::string code, std::string message, std::string help = "") {
        names_.error(std::move(code), std::move(message), where_, std::move(help));
        return {};
    }

    std::optional<Candidates> braces(const syntax::List& list) {
        if (list.members.empty()) return refuse("E007", "a list without members");
        if (verb_ == Verb::is) return refuse("E007", "'is' has one value on its right, not a list", "write 'in' or 'not in'");
        for (const syntax::Primary& member : list.members) {
            const auto* name = get_if<syntax::Name>(&member);
            const Span span = span_of(member);
            if (name && names_.find_list(name->text)) append(name->text);
            else found_.members.push_back({member, {}, scalar_.words(span), scalar_.at(span)});
        }
        return found_.members.empty() ? std::nullopt : std::optional(std::move(found_));
    }

    std::optional<Candidates> named(const std::string& name) {
        const bool negated = right_.relation == syntax::Relation::is_not;
        if (verb_ == Verb::is) return refuse("E007", fmt::format("'{}' is a list", name), fmt::format("write '{} {}'", negated ? "not in" : "in", name));
        found_.list = name;
        append(name);
        return found_.members.empty() ? std::nullopt : std::optional(std::move(found_));
    }

    void append(const std::string& name) {
        for (const ListItem& item : names_.list(name)) found_.members.push_back({item.value, item.when, item.text, item.where, Spelling::in_list});
    }

    std::optional<Candidates> single_after_in(const syntax::Name* name) {
        const std::string words = scalar_.words(right_.value.where);
        if (name && kind_of_name(name->text, names_).empty())
            return refuse("E003", fmt::format("unknown list '{}'", words), near_list(words));
        const syntax::Primary* value = lone(right_.value);
        if (get_if<syntax::Date>(value) || get_if<syntax::Number>(value) || get_if<syntax::HsCode>(value))
            return refuse("E007", fmt::format("'in' needs a list, and '{}' is one value", words), fmt::format("write 'within {}' for a time or an HS code", words));
        return refuse("E007", fmt::format("'in' needs a list, and '{}' is one value", words), fmt::format("write 'is {}' or 'in {{{}}}'", words, words));
    }

    // 2022-03-16 / 2022-06-30 with blanks is a division.
    static std::string interval_in(std::string words) {
        std::erase(words, ' ');
        return parse_edtf(words) ? fmt::format("without blanks it is a time: {}", words) : "";
    }

    std::string near_list(const std::string& words) const {
        const std::string list = names_.list_for(words);
        return list.empty() ? did_you_mean(words, names_.list_names()) : fmt::format("there is a list: in {}", list);
    }

    const syntax::Right& right_;
    const Verb verb_;
    const Scalar& scalar_;
    NameTable& names_;
    const Location where_;
    Candidates found_;
};

}  // namespace

Verb verb_of(syntax::Relation relation) {
    using enum syntax::Relation;
    if (relation == is || relation == is_not) return Verb::is;
    return relation == in || relation == not_in ? Verb::in : Verb::within;
}

std::string_view to_string(Verb verb) { return verb == Verb::is ? "is" : verb == Verb::in ? "in" : "within"; }

std::optional<Candidates> collect_members(const syntax::Right& right, const Scalar& scalar, NameTable& names) {
    return Collector(right, scalar, names).collect();
}

}  // namespace checkrules
