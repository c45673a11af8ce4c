#include "engine/facts/write_facts.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace checkrules {
namespace {

using Json = nlohmann::ordered_json;

// The order in which a reader wants them; other fields follow by name.
constexpr std::array<std::string_view, 22> field_order{
    "kind", "status", "certainty", "attribution",
    "goods.description", "goods.brand", "goods.terms", "goods.hs", "goods.quantity", "goods.unit-value", "goods.value", "goods.made-in",
    "supplier.name", "supplier.country", "supplier.party", "recipient.name", "recipient.country", "recipient.party",
    "origin", "destination", "via", "date"};

Json with_bounds(const Interval& amount) {
    Json out = Json::object();
    if (amount.min) out["min"] = amount.min->to_string();
    if (amount.max) out["max"] = amount.max->to_string();
    if (amount.min_excluded) out["min-excluded"] = true;
    if (amount.max_excluded) out["max-excluded"] = true;
    return out;
}

Json value_to_json(const Value& value);

struct ValueWriter {
    Json operator()(bool value) const { return value; }
    Json operator()(const Text& text) const { return text.value; }
    Json operator()(const Term& term) const { return term.id; }
    Json operator()(const Country& country) const { return country.code; }
    Json operator()(const PartyId& party) const { return party.id; }
    Json operator()(const HsCode& hs) const { return hs.digits; }
    Json operator()(const Number& number) const { return with_bounds(number.amount); }
    Json operator()(const Percentage& percentage) const { return with_bounds(percentage.amount); }
    Json operator()(const Quantity& quantity) const {
        Json out = with_bounds(quantity.amount);
        out["unit"] = quantity.unit;
        return out;
    }
    Json operator()(const Money& money) const {
        Json out = with_bounds(money.amount);
        out["currency"] = money.currency;
        return out;
    }
    Json operator()(const DateRange& date) const { return date.edtf; }
    Json operator()(const List& members) const {
        Json out = Json::array();
        for (const Value& member : members) out.push_back(value_to_json(member));
        return out;
    }
};

Json value_to_json(const Value& value) { return std::visit(ValueWriter{}, value.is); }

void set(Json& fact, std::string_view path, Json value) {
    Json* at = &fact;
    for (std::size_t dot; (dot = path.find('.')) != std::string_view::npos; path.remove_prefix(dot + 1)) at = &(*at)[std::string(path.substr(0, dot))];
    (*at)[std::string(path)] = std::move(value);
}

// An undated fact is taken to be recent, for evaluation only: a reader of the fact must not take that for its date.
const Inference* assumed_date(const Fact& fact) {
    const auto found = std::ranges::find_if(fact.inferred, [](const Inference& one) { return one.field == "date" && one.from == "article"; });
    return found == fact.inferred.end() ? nullptr : &*found;
}

void write_values(const Fact& fact, Json& out) {
    for (std::string_view path : field_order)
        if (const Value* value = fact.find(path); value && !(path == "date" && assumed_date(fact))) set(out, path, value_to_json(*value));
    for (const auto& [path, value] : fact.values)
        if (std::ranges::find(field_order, path) == field_order.end()) set(out, path, value_to_json(value));
}

}  // namespace

Json evidence_to_json(const Evidence& evidence) {
    Json out{{"field", evidence.field}};
    if (evidence.pointer) {
        out["pointer"] = *evidence.pointer;
        if (evidence.line > 0) out["line"] = evidence.line, out["column"] = evidence.column;
        return out;
    }
    out["exact"] = evidence.exact;
    if (!evidence.prefix.empty()) out["prefix"] = evidence.prefix;
    if (!evidence.suffix.empty()) out["suffix"] = evidence.suffix;
    out["start"] = evidence.start;
    out["end"] = evidence.end;
    out["line"] = evidence.line;
    out["column"] = evidence.column;
    if (evidence.from_context) out["from-context"] = true;
    return out;
}

Json fact_to_json(const Fact& fact) {
    Json out{{"id", fact.id}};
    write_values(fact, out);
    out["evidence"] = Json::array();
    for (const Evidence& evidence : fact.evidence) out["evidence"].push_back(evidence_to_json(evidence));
    out["inferred"] = Json::array();
    for (const Inference& inference : fact.inferred) {
        Json& one = out["inferred"].emplace_back(Json{{"field", inference.field}, {"from", inference.from}, {"because", inference.because}});
        if (&inference == assumed_date(fact)) one["assumed"] = value_to_json(*fact.find("date"));
    }
    return out;
}

Json facts_to_json(const Article& article, const std::vector<Fact>& facts) {
    Json out = Json::object();
    if (!article.text.empty()) {
        out["article"] = {{"title", article.title}, {"source", article.address}};
        if (article.published) out["article"]["published"] = article.published->edtf;
        out["article"]["text"] = article.text;
    }
    out["facts"] = Json::array();
    for (const Fact& fact : facts) out["facts"].push_back(fact_to_json(fact));
    return out;
}

}  // namespace checkrules
