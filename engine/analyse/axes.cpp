#include "engine/analyse/axes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/analyse/visit.hpp"

namespace checkrules {
namespace {

using typed::Field;

// A field and everything that it is compared to.
struct Mentions {
    Field field;
    std::vector<Value> values;
};
using AllMentions = std::map<std::string, Mentions, std::less<>>;

class Collector {
  public:
    void operator()(const typed::Test& test) {
        for (const typed::Member& member : test.members) {
            add(test.field, test.field.path, member.value);
            if (member.when) add_date(*member.when);
        }
    }
    void operator()(const typed::Compare& compare) {
        const Threshold threshold = threshold_of(compare);
        if (threshold.field) add(*threshold.field, axis_name(threshold.field->path, *threshold.value), *threshold.value);
    }
    void operator()(const typed::Holds& holds) {
        add(holds.field, holds.field.path, {true});
        add(holds.field, holds.field.path, {false});
    }
    void operator()(const typed::Known& known) {
        for (const Field& field : known.fields) given_.push_back(field);
    }

    void add_date(const DateRange& range) { add({"date", Type::date, false, ""}, "date", {range}); }

    // A field of which only is asked whether it is given needs one value, any value.
    AllMentions finish() {
        for (const Field& field : given_) {
            const bool has_axis = std::ranges::any_of(found_, [&](const auto& one) { return one.second.field.path == field.path; });
            if (!has_axis) add(field, field.path, {Text{"…"}});
        }
        return std::move(found_);
    }

  private:
    void add(const Field& field, const std::string& name, const Value& value) {
        Mentions& mentions = found_.try_emplace(name, Mentions{field, {}}).first->second;
        if (std::ranges::find(mentions.values, value) == mentions.values.end()) mentions.values.push_back(value);
    }

    AllMentions found_;
    std::vector<Field> given_;
};

const Taxonomy& taxonomy_of(const Field& field, const Vocabulary& vocabulary) {
    if (field.taxonomy == "kinds") return vocabulary.kind_taxonomy;
    if (field.taxonomy == "statuses") return vocabulary.status_taxonomy;
    if (field.taxonomy == "certainties") return vocabulary.certainty_taxonomy;
    return field.taxonomy == "parties" ? vocabulary.party_taxonomy : vocabulary.goods_taxonomy;
}

std::string id_of(const Value& value) {
    if (const Term* term = std::get_if<Term>(&value.is)) return term->id;
    if (const PartyId* party = std::get_if<PartyId>(&value.is)) return party->id;
    return "";
}

// Terms which are the same of what is mentioned are one class; one that is mentioned speaks for its class.
std::vector<Value> term_classes(const Mentions& mentions, const Vocabulary& vocabulary) {
    const Taxonomy& taxonomy = taxonomy_of(mentions.field, vocabulary);
    std::vector<std::string> ids;
    for (const Value& value : mentions.values) ids.push_back(id_of(value));
    const std::size_t mentioned = ids.size();
    for (std::string& id : taxonomy.ids()) ids.push_back(std::move(id));
    std::set<std::vector<Truth>> seen;
    std::vector<Value> out;
    for (const std::string& id : ids) {
        std::vector<Truth> row;
        for (std::size_t i = 0; i < mentioned; ++i) row.push_back(taxonomy.is(id, ids[i]));
        if (seen.insert(row).second) out.push_back(mentions.field.type == Type::party ? Value{PartyId{id}} : Value{Term{id}});
    }
    return out;
}

bool are_related(const std::string& a, const std::string& b) { return a.starts_with(b) || b.starts_with(a); }

// Each code, and for each a code below it that is below no other that is mentioned; and one that is outside of all.
std::vector<Value> code_classes(const Mentions& mentions) {
    std::vector<std::string> codes;
    for (const Value& value : mentions.values)
        if (const HsCode* code = std::get_if<HsCode>(&value.is)) codes.push_back(code->digits);
    std::vector<Value> out;
    const auto add_free_below = [&](const std::string& prefix) {
        for (int tail = 99; tail >= 1; --tail) {
            const std::string code = fmt::format("{}{:02}", prefix, tail);
            const bool is_free = std::ranges::none_of(codes, [&](const std::string& other) { return other.size() > prefix.size() && are_related(code, other); });
            if (is_free) return out.push_back({HsCode{code}});
        }
    };
    for (const std::string& code : codes) {
        const bool has_narrower = std::ranges::any_of(codes, [&](const std::string& other) { return other.size() > code.size() && other.starts_with(code); });
        if (has_narrower) add_free_below(code);
        else out.push_back({HsCode{code}});
    }
    add_free_below("");
    return out;
}

std::vector<Value> country_classes(const Mentions& mentions, const Vocabulary& vocabulary) {
    std::vector<Value> out = mentions.values;
    for (const auto& [code, country] : vocabulary.countries)
        if (std::ranges::find(out, Value{Country{code}}) == out.end()) {
            out.push_back({Country{code}});
            break;
        }
    return out;
}

std::vector<Value> day_classes(const Mentions& mentions) {
    std::set<Day> days;
    for (const Value& value : mentions.values) {
        const DateRange* range = std::get_if<DateRange>(&value.is);
        if (range && range->first) days.insert({*range->first, *range->first - std::chrono::days(1)});
        if (range && range->last) days.insert({*range->last, *range->last + std::chrono::days(1)});
    }
    std::vector<Value> out;
    for (Day day : days) out.push_back({day_range(day)});
    return out.empty() ? mentions.values : out;
}

Interval* amount_of(Value& value) {
    if (auto* number = std::get_if<Number>(&value.is)) return &number->amount;
    if (auto* share = std::get_if<Percentage>(&value.is)) return &share->amount;
    if (auto* quantity = std::get_if<Quantity>(&value.is)) return &quantity->amount;
    if (auto* money = std::get_if<Money>(&value.is)) return &money->amount;
    return nullptr;
}

// The thresholds, one amount between each two, one below and one above all.
std::vector<Value> amount_classes(const Mentions& mentions) {
    std::set<Decimal> thresholds, amounts;
    for (Value value : mentions.values)
        if (const Interval* amount = amount_of(value); amount && amount->min) thresholds.insert(*amount->min);
    const Decimal one(1), two(2);
    std::optional<Decimal> before;
    for (const Decimal& threshold : thresholds) {
        const auto between = before ? before->plus(threshold) : threshold > Decimal(0) ? std::optional(threshold) : threshold.minus(two);
        if (const auto half = between ? between->over(two) : std::nullopt) amounts.insert(*half);
        amounts.insert(threshold);
        before = threshold;
    }
    if (const auto above = before ? before->plus(one) : std::nullopt) amounts.insert(*above);
    std::vector<Value> out;
    for (const Decimal& amount : amounts) {
        Value value = mentions.values.front();
        *amount_of(value) = {amount, amount};
        out.push_back(std::move(value));
    }
    return out;
}

std::vector<Value> classes_of(const Mentions& mentions, const Vocabulary& vocabulary) {
    if (mentions.values.front() == Value{Text{"…"}}) return mentions.values;
    switch (mentions.field.type) {
        case Type::term:
        case Type::party: return term_classes(mentions, vocabulary);
        case Type::hs: return code_classes(mentions);
        case Type::country: return country_classes(mentions, vocabulary);
        case Type::date: return day_classes(mentions);
        case Type::text: {
            std::vector<Value> out = mentions.values;
            out.push_back({Text{"something else"}});
            return out;
        }
        case Type::truth: return mentions.values;
        default: return amount_classes(mentions);
    }
}

}  // namespace

Threshold threshold_of(const typed::Compare& compare) {
    const auto *left = std::get_if<Field>(&compare.left.is), *right = std::get_if<Field>(&compare.right.is);
    if (left) return {std::get_if<Value>(&compare.right.is) ? left : nullptr, std::get_if<Value>(&compare.right.is)};
    return {std::get_if<Value>(&compare.left.is) ? right : nullptr, std::get_if<Value>(&compare.left.is)};
}

std::string axis_name(const std::string& path, const Value& value) {
    if (const Money* money = std::get_if<Money>(&value.is)) return path + "@" + money->currency;
    const Quantity* quantity = std::get_if<Quantity>(&value.is);
    return quantity ? path + "@" + quantity->unit : path;
}

Axes find_axes(std::span<const typed::ConditionPtr> conditions, std::span<const DateRange> periods, const Vocabulary& vocabulary) {
    Collector collector;
    for (const DateRange& period : periods) collector.add_date(period);
    LeafVisitor visitor(collector);
    for (const typed::ConditionPtr& condition : conditions) visitor.visit(*condition);
    Axes axes;
    for (const auto& [name, mentions] : collector.finish()) axes.emplace(name, Axis{mentions.field.path, mentions.field.is_list, classes_of(mentions, vocabulary)});
    return axes;
}

std::string spell(const Value& value) {
    struct Speller {
        std::string operator()(bool truth) const { return truth ? "true" : "false"; }
        std::string operator()(const Text& text) const { return fmt::format("\"{}\"", text.value); }
        std::string operator()(const Term& term) const { return term.id; }
        std::string operator()(const Country& country) const { return country.code; }
        std::string operator()(const PartyId& party) const { return party.id; }
        std::string operator()(const HsCode& code) const { return "HS " + code.digits; }
        std::string operator()(const Number& number) const { return amount(number.amount); }
        std::string operator()(const Percentage& share) const { return amount(share.amount) + " %"; }
        std::string operator()(const Quantity& quantity) const { return fmt::format("{} {}", amount(quantity.amount), quantity.unit); }
        std::string operator()(const Money& money) const { return fmt::format("{} {}", money.currency, amount(money.amount)); }
        std::string operator()(const DateRange& date) const { return date.edtf; }
        std::string operator()(const List& list) const {
            std::string out;
            for (const Value& member : list) out += (out.empty() ? "" : ", ") + spell(member);
            return out;
        }
        static std::string amount(const Interval& interval) { return interval.min ? interval.min->to_string() : "?"; }
    };
    return std::visit(Speller(), value.is);
}

}  // namespace checkrules
