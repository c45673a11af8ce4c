#include "engine/language/check_condition.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/language/check_test.hpp"
#include "engine/language/parse_condition.hpp"
#include "engine/language/split_condition.hpp"
#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

using typed::Condition;
using typed::ConditionPtr;

constexpr std::size_t most_tests = 10000;   // named conditions unfolded: two that use the next one twice, and so on, double
constexpr std::size_t highest_tree = 200;

class Checker {
  public:
    Checker(const Scalar& scalar, NameTable& names) : scalar_(scalar), names_(names) {}

    CheckedCondition check(const syntax::Disjunction& tree) {
        ConditionPtr condition = disjunction(tree);
        if (condition && (tests_ > most_tests || height_ > highest_tree)) {
            names_.error("E011", fmt::format("unfolds to {} tests, nested {} deep: at most {} and {}", tests_, height_, most_tests, highest_tree), scalar_.node.where);
            condition = nullptr;
        }
        return {std::move(condition), "", tests_, height_};
    }

  private:
    ConditionPtr make(decltype(Condition::is) is, Span where) const {
        return std::make_shared<Condition>(Condition{std::move(is), scalar_.words(where), scalar_.at(where)});
    }

    // Every part is checked, so that all mistakes are told; one bad part makes the whole bad.
    template <typename Join, typename Parts, typename Check>
    ConditionPtr join(const Parts& parts, Span where, Check check) {
        if (parts.size() == 1) return check(parts.front());
        const Level level(*this);
        Join joined;
        for (const auto& part : parts) joined.parts.push_back(check(part));
        if (std::ranges::count(joined.parts, nullptr)) return nullptr;
        return make(std::move(joined), where);
    }

    ConditionPtr disjunction(const syntax::Disjunction& node) {
        return join<typed::Any>(node.parts, node.where, [&](const syntax::Conjunction& part) { return conjunction(part); });
    }

    ConditionPtr conjunction(const syntax::Conjunction& node) {
        return join<typed::All>(node.parts, node.where, [&](const syntax::Negation& part) { return negation(part); });
    }

    ConditionPtr negation(const syntax::Negation& node) {
        const Level level(*this, node.nots.size());
        ConditionPtr condition = test(node.part);
        for (std::size_t i = 0; condition && i < node.nots.size(); ++i) condition = make(typed::Not{condition}, node.where);
        return condition;
    }

    ConditionPtr test(const syntax::Test& node) {
        ++tests_;
        if (node.right.empty()) return alone(node);
        const auto relation = node.right.front().relation;
        if (relation < syntax::Relation::is) {
            if (node.quantifier != syntax::Quantifier::none)
                return tell("E009", "'any' and 'all' go with 'is', 'in' and 'within'", node.where, "leave it out");
            auto compare = check_comparison(node, typed::Comparison(relation), scalar_, names_);
            return compare ? make(std::move(*compare), node.where) : nullptr;
        }
        auto checked = check_test(node, scalar_, names_);
        return checked ? make(std::move(*checked), node.where) : nullptr;
    }

    // An operand where a condition belongs: a named condition, known(…), a truth, or something in parentheses.
    ConditionPtr alone(const syntax::Test& node) {
        if (node.quantifier != syntax::Quantifier::none)
            return tell("E009", "'any' and 'all' need a test", node.where, "for instance: any via is KP");
        const bool plain = node.left.rest.empty() && node.left.first.rest.empty();
        const syntax::Primary* primary = plain ? &node.left.first.first : nullptr;
        if (const auto* inner = get_if<syntax::x3::forward_ast<syntax::Disjunction>>(primary)) return --tests_, disjunction(inner->get());
        if (const auto* known_node = get_if<syntax::Known>(primary)) return known(*known_node);
        if (const auto* name = get_if<syntax::Name>(primary)) return named(*name);
        return tell("E012", fmt::format("'{}' is a value, where a condition belongs", scalar_.words(node.where)), node.where, "compare it with something");
    }

    ConditionPtr known(const syntax::Known& node) {
        const Schema& schema = names_.schema();
        typed::Known out;
        if (const FieldDeclaration* field = schema.find(node.of.text)) out.fields.push_back(field_of(*field));
        else if (const auto alias = schema.aliases.find(node.of.text); alias != schema.aliases.end())
            for (const std::string& path : alias->second) out.fields.push_back(field_of(*schema.find(path)));
        else return tell_unknown_field(node.of, scalar_.at(node.of.where), names_), nullptr;
        return make(std::move(out), node.where);
    }

    ConditionPtr named(const syntax::Name& name) {
        if (names_.find_condition(name.text)) {
            const CheckedCondition& used = names_.condition(name.text);
            tests_ += used.tests;
            height_ = std::max(height_, level_ + used.height + 1);
            return used.tree ? make(typed::Named{name.text, used.label, used.tree}, name.where) : nullptr;
        }
        const FieldDeclaration* field = names_.schema().find(name.text);
        if (field && field->type == Type::truth && !field->is_list) return make(typed::Holds{field_of(*field)}, name.where);
        const std::string kind = kind_of_name(name.text, names_);
        if (!kind.empty())
            return tell("E012", fmt::format("'{}' is {}, where a condition belongs", name.text, kind), name.where,
                        kind == "a field" ? fmt::format("test it: {} is …, or known({})", name.text, name.text) : fmt::format("say of which field: … is {}", name.text));
        return tell("E003", fmt::format("unknown name '{}'", name.text), name.where, near(name.text));
    }

    std::string near(const std::string& name) const {
        std::vector<std::string> known = names_.condition_names();
        const std::vector<std::string> fields = names_.schema().names();
        known.insert(known.end(), fields.begin(), fields.end());
        for (std::string_view sign : {"≥", "≤", "≠"})
            if (name.find(sign) != std::string::npos) return "write >=, <= or != for ≥, ≤, ≠";
        return did_you_mean(name, known);
    }

    ConditionPtr tell(std::string code, std::string message, Span where, std::string help) {
        names_.error(std::move(code), std::move(message), scalar_.at(where), std::move(help));
        return nullptr;
    }

    // How deep the typed tree is here.
    struct Level {
        explicit Level(Checker& checker, std::size_t levels = 1) : checker_(checker), levels_(levels) {
            checker.level_ += levels;
            checker.height_ = std::max(checker.height_, checker.level_);
        }
        ~Level() { checker_.level_ -= levels_; }
        Checker& checker_;
        std::size_t levels_;
    };

    const Scalar& scalar_;
    NameTable& names_;
    std::size_t tests_ = 0, level_ = 0, height_ = 0;
};

void tell(const SyntaxError& error, const Scalar& scalar, NameTable& names) { names.error(error.code, error.message, scalar.at(error.where), error.help); }

// The parser stops at its first mistake. The parts without it are read each by itself, for theirs.
void tell_others(const SyntaxError& first, const yaml::Node& scalar, NameTable& names) {
    for (const Span part : split_condition(scalar.scalar)) {
        if (first.where.begin >= part.begin && first.where.begin <= part.end) continue;
        const Scalar there{scalar, part.begin};
        const auto tree = parse_condition(std::string_view(scalar.scalar).substr(part.begin, part.end - part.begin));
        if (tree) Checker(there, names).check(*tree);
        else tell(tree.error(), there, names);
    }
}

}  // namespace

CheckedCondition check_condition(const yaml::Node& scalar, NameTable& names) {
    if (scalar.kind != yaml::Kind::scalar) {
        names.error("E001", "an expression must be one text", scalar.where, "join its parts with 'and' or 'or'");
        return {};
    }
    if (scalar.style == yaml::Style::folded) {
        names.error("E001", "an expression must not be folded with '>': places in it would be lost", scalar.where, "use '|'");
        return {};
    }
    const auto tree = parse_condition(scalar.scalar);
    if (tree) return Checker(Scalar{scalar}, names).check(*tree);
    tell(tree.error(), Scalar{scalar}, names);
    if (tree.error().code == "E001") tell_others(tree.error(), scalar, names);
    return {};
}

void check_list_item(const ListItem& item, NameTable& names) {
    const auto* name = get_if<syntax::Name>(&item.value);
    if (name) {
        if (!kind_of_name(name->text, names).empty()) return;
        const Vocabulary& vocabulary = names.vocabulary();
        std::vector<std::string> known = vocabulary.goods_taxonomy.ids();
        for (const auto& [code, country] : vocabulary.countries) known.push_back(code);
        for (const auto& [id, party] : vocabulary.parties) known.push_back(id);
        const auto near = suggest(item.text, known);
        return names.error("E004", fmt::format("'{}' is no country, goods term, party or list", item.text), item.where, near ? fmt::format("did you mean '{}'?", *near) : "a text stands in quotes");
    }
    const Target target{type_of_literal(item.value).value_or(Type::text), "", "the list"};
    check_value(item.value, target, item.where, names, Spelling::in_list);
}

}  // namespace checkrules
