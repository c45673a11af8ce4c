#include <algorithm>

#include "engine/gate/vary_member.hpp"
#include "engine/gate/vary_condition.hpp"
#include "engine/gate/witness.hpp"

namespace checkrules {
namespace {

using namespace typed;

constexpr std::size_t most_values = 60;  // of a field

class CandidateCollector {
  public:
    explicit CandidateCollector(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void look_at(const Rule& rule) {
        look_at(rule.scope);
        look_at(rule.when);
        for (const Exception& exception : rule.unless) look_at(exception.when);
        for (const Citation& citation : rule.provisions) {
            if (citation.when) look_at(citation.when);
            for (const InForce& interval : citation.provision->in_force) edges(interval.period);
        }
    }

    void operator()(const All& all) { std::ranges::for_each(all.parts, [this](const ConditionPtr& part) { look_at(part); }); }
    void operator()(const Any& any) { std::ranges::for_each(any.parts, [this](const ConditionPtr& part) { look_at(part); }); }
    void operator()(const Not& negation) { look_at(negation.part); }
    void operator()(const Named& named) { look_at(named.condition); }
    void operator()(const Holds& holds) {
        add(holds.field, Value{true});
        add(holds.field, Value{false});
    }
    void operator()(const Known& known) {
        for (const Field& field : known.fields)
            if (auto value = any_value(field)) add(field, *value);
    }
    void operator()(const Compare& compare) {
        literals(compare.left, compare.right);
        literals(compare.right, compare.left);
    }
    void operator()(const Test& test) {
        for (const Member& member : test.members) {
            if (member.when) edges(*member.when);
            around(test, member);
        }
        if (test.field.is_list && test.quantifier == Quantifier::any && !test.members.empty()) mixed(test);
    }
    Candidates out;

  private:
    void look_at(const ConditionPtr& condition) { std::visit(*this, condition->is); }

    void add(const Field& field, Value value) {
        auto& values = out[field.path];
        if (field.is_list) value = Value{List{std::move(value)}};
        if (values.size() < most_values && std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
    }

    void add_date(const std::optional<Day>& first, const std::optional<Day>& last) {
        DateRange date{first, last, ""};
        date.edtf = first == last ? to_string(*first) : to_string(*first) + "/" + to_string(*last);
        add(Field{"date", Type::date, false, ""}, Value{date});
    }

    void edges(const DateRange& period) {
        const auto day = std::chrono::days(1);
        if (period.first) {
            add_date(*period.first, *period.first);
            add_date(*period.first - day, *period.first - day);
            add_date(*period.first - day, *period.first);
        }
        if (period.last) {
            add_date(*period.last, *period.last);
            add_date(*period.last + day, *period.last + day);
            add_date(*period.last, *period.last + day);
        }
    }

    // The fields of one side get the literal of the other, and what is one unit beside it.
    void literals(const Operand& side, const Operand& other) {
        const auto* literal = std::get_if<Value>(&other.is);
        if (!literal) return;
        std::vector<Value> values{*literal};
        for (auto& [value, what] : move_bound(*literal)) values.push_back(value);
        fields(side, [&](const Field& field) {
            for (const Value& value : values)
                if (field.type == other.type) add(field, value);
            if (field.type != other.type)
                if (auto value = any_value(field)) add(field, *value);
        });
        if (const auto* date = std::get_if<DateRange>(&literal->is)) edges(*date);
    }

    template <typename Visit>
    void fields(const Operand& operand, Visit visit) {
        if (const auto* field = std::get_if<Field>(&operand.is)) visit(*field);
        if (const auto* arithmetic = std::get_if<std::shared_ptr<const Arithmetic>>(&operand.is)) {
            fields((*arithmetic)->first, visit);
            for (const Arithmetic::Step& step : (*arithmetic)->steps) fields(step.operand, visit);
        }
    }

    void around(const Test& test, const Member& member) {
        if (const auto* date = std::get_if<DateRange>(&member.value.is)) return edges(*date);
        add(test.field, member.value);
        for (const Member& other : vary_member(test, member, vocabulary_)) {
            add(test.field, other.value);
            if (test.field.is_list && test.quantifier == Quantifier::all) out[test.field.path].push_back(Value{List{member.value, other.value}});
        }
        if (const auto* term = std::get_if<Term>(&member.value.is)) beside(test.field, term->id);
        if (const auto* text = std::get_if<Text>(&member.value.is)) add(test.field, Value{Text{text->value + " else"}});
    }

    // Lists of which one member fits and the other, as likely as not, does not: they tell any from all.
    void mixed(const Test& test) {
        for (const Member* member : {&test.members.front(), &test.members.back()})
            for (const Member& other : vary_member(test, *member, vocabulary_)) out[test.field.path].push_back(Value{List{member->value, other.value}});
    }

    // A term under the same parent that is not the member.
    void beside(const Field& field, const std::string& id) {
        const Taxonomy* taxonomy = taxonomy_named(field.taxonomy, vocabulary_);
        if (!taxonomy || !taxonomy->contains(id)) return;
        for (const std::string& parent : taxonomy->parents(id))
            for (const std::string& sibling : taxonomy->children(parent))
                if (taxonomy->is(sibling, id) == Truth::no) return add(field, Value{Term{sibling}});
    }

    std::optional<Value> any_value(const Field& field) const {
        switch (field.type) {
            case Type::truth: return Value{true};
            case Type::text: return Value{Text{"something"}};
            case Type::country: return Value{Country{"CN"}};
            case Type::hs: return Value{HsCode{"8703"}};
            case Type::date: return Value{*parse_edtf("2019-07-01")};
            case Type::number: return Value{Number{{Decimal(1), Decimal(1)}}};
            case Type::percentage: return Value{Percentage{{Decimal(50), Decimal(50)}}};
            case Type::quantity: return Value{Quantity{{Decimal(1), Decimal(1)}, "item"}};
            case Type::money: return Value{Money{{Decimal(1000), Decimal(1000)}, "EUR"}};
            case Type::party:
                return vocabulary_.parties.empty() ? std::nullopt : std::optional(Value{PartyId{vocabulary_.parties.begin()->first}});
            case Type::term: {
                const Taxonomy* taxonomy = taxonomy_named(field.taxonomy, vocabulary_);
                const auto ids = taxonomy ? taxonomy->ids() : std::vector<std::string>{};
                return ids.empty() ? std::nullopt : std::optional(Value{Term{ids.back()}});
            }
            case Type::list: return {};
        }
        return {};
    }

    const Vocabulary& vocabulary_;
};

}  // namespace

Candidates candidates_of(const std::vector<const Rule*>& rules, const Rules& all) {
    CandidateCollector collector(all.vocabulary);
    for (const Rule* rule : rules)
        if (rule) collector.look_at(*rule);
    return std::move(collector.out);
}

}  // namespace checkrules
