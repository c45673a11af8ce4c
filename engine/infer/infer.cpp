#include "engine/infer/infer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

// The kinds in which goods leave from where the supplier is, and the goods that only states supply; analysts keep the lists.
constexpr std::string_view sent_by_supplier = "sent-by-supplier", supplied_by_states = "supplied-by-states";

using IdsByName = std::unordered_map<std::string, std::string_view>;

void enter(IdsByName& names, const std::string& name, std::string_view id) {
    const auto [place, fresh] = names.emplace(fold(name), id);
    if (!fresh && place->second != id) place->second = {};
}

std::string found_in(const IdsByName& names, std::string_view name) {
    const auto found = names.find(fold(name));
    return std::string(found == names.end() ? "" : found->second);
}

const std::string undated = "dates/undated";  // why such a date is inferred

void add(Fact& fact, std::string field, Value value, std::string from, std::string because) {
    fact.values.emplace(field, std::move(value));
    fact.inferred.push_back({std::move(field), std::move(from), std::move(because)});
}

// Whether someone in office over `term` was so at the date, as far as is known: an undated fact is taken for a recent one.
bool holds_at(const DateRange& term, const DateRange* date) {
    if (!date) return !term.last;
    const bool begun = !term.first || (date->first && *term.first <= *date->first);
    const bool ended = term.last && (!date->last || *term.last < *date->last);
    return begun && !ended;
}

// The nearest entry, the term itself first, of which `has` is true.
template <typename Has>
const GoodsTerm* nearest(const Vocabulary& vocabulary, const std::string& term, Has has) {
    std::deque<std::string> open{term};
    std::set<std::string> seen;
    for (; !open.empty(); open.pop_front()) {
        if (!seen.insert(open.front()).second) continue;
        const auto entry = vocabulary.goods.find(open.front());
        if (entry != vocabulary.goods.end() && has(entry->second)) return &entry->second;
        for (const std::string& parent : vocabulary.goods_taxonomy.parents(open.front())) open.push_back(parent);
    }
    return nullptr;
}

}  // namespace

Inferrer::Inferrer(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (const auto& [id, party] : vocabulary.parties)
        for (const std::string& name : party.names) enter(parties_, name, id);
    for (const auto& [code, country] : vocabulary.countries) {
        enter(countries_, country.name, code);
        for (const std::string& name : country.names) enter(countries_, name, code);
    }
    for (const auto& [id, term] : vocabulary.goods)
        if (term.brand) enter(brands_, *term.brand, id);
}

Fact Inferrer::infer(Fact fact, const std::optional<DateRange>& published) const {
    infer_date(fact, published);
    for (const std::string role : {"supplier", "recipient"}) {
        infer_party(fact, role);
        infer_country(fact, role);
    }
    infer_route(fact);
    infer_terms(fact);
    drop_wider_terms(fact);
    infer_from_terms(fact);
    return fact;
}

// Who left office this long ago is taken to have given and got while he was in it.
constexpr std::chrono::years long_out_of_office{20};

std::string Inferrer::leader_long_gone(const Fact& fact, Day now) const {
    const auto is_over = [&](const DateRange& term) { return term.first && term.last && *term.last < now - std::chrono::floor<std::chrono::days>(long_out_of_office); };
    for (const std::string role : {"supplier", "recipient"}) {
        const PartyId* party = fact.get<PartyId>(role + ".party");
        const Text* name = fact.get<Text>(role + ".name");
        const auto entry = vocabulary_.parties.find(party ? party->id : name ? found_in(parties_, name->value) : "");
        if (entry == vocabulary_.parties.end() || entry->second.in_office.empty()) continue;
        if (std::ranges::all_of(entry->second.in_office, is_over)) return entry->first;
    }
    return "";
}

// News tells of what is new: an event without a date is taken to be at most a year old when it was published.
void Inferrer::infer_date(Fact& fact, const std::optional<DateRange>& published) const {
    if (!published || !published->first || !published->last || fact.find("date")) return;
    if (const std::string leader = leader_long_gone(fact, *published->first); !leader.empty()) {
        const auto& terms = vocabulary_.parties.at(leader).in_office;
        const Day first = *terms.front().first, last = *terms.back().last;
        return add(fact, "date", {DateRange{first, last, to_string(first) + "/" + to_string(last)}}, "article", "parties/" + leader);
    }
    const std::chrono::year_month_day day(*published->first);
    const std::chrono::year_month before = (day.year() - std::chrono::years(1)) / day.month();
    const Day first = std::min(Day(before / day.day()), Day(before / std::chrono::last));
    add(fact, "date", {DateRange{first, published->last, to_string(first) + "/" + to_string(*published->last)}}, "article", undated);
}

void Inferrer::infer_party(Fact& fact, const std::string& role) const {
    const Text* name = fact.get<Text>(role + ".name");
    if (!name || fact.find(role + ".party")) return;
    const std::string party = found_in(parties_, name->value), country = found_in(countries_, name->value);
    if (!party.empty()) return add(fact, role + ".party", {PartyId{party}}, role + ".name", "parties/" + party);
    if (!country.empty() && !fact.find(role + ".country")) add(fact, role + ".country", {Country{country}}, role + ".name", "countries/" + country);
}

void Inferrer::infer_country(Fact& fact, const std::string& role) const {
    const PartyId* party = fact.get<PartyId>(role + ".party");
    if (!party || fact.find(role + ".country")) return;
    const auto entry = vocabulary_.parties.find(party->id);
    if (entry == vocabulary_.parties.end() || !entry->second.country) return;
    const auto& terms = entry->second.in_office;
    const DateRange* date = fact.get<DateRange>("date");
    const auto in_office = [&](const DateRange& term) { return holds_at(term, date); };
    // An article that does not date what somebody gave or got may tell of the time when he was in office, however long ago.
    const bool is_undated = std::ranges::any_of(fact.inferred, [](const Inference& one) { return one.because == undated; });
    const auto is_over = [&](const DateRange& term) { return term.last && date->last && *term.last < *date->last; };
    if (!terms.empty() && std::ranges::none_of(terms, in_office) && !(is_undated && std::ranges::all_of(terms, is_over))) return;
    add(fact, role + ".country", {Country{*entry->second.country}}, role + ".party", "parties/" + party->id);
}

void Inferrer::infer_route(Fact& fact) const {
    const auto because = [&](const std::string& field, const std::string& code) {
        const auto known = std::ranges::find(fact.inferred, field, &Inference::field);
        return known == fact.inferred.end() ? "countries/" + code : known->because;
    };
    if (const Country* to = fact.get<Country>("recipient.country"); to && !fact.find("destination"))
        add(fact, "destination", {*to}, "recipient", because("recipient.country", to->code));
    if (const Country* from = fact.get<Country>("supplier.country"); from && !fact.find("origin") && is_sent_by_supplier(fact))
        add(fact, "origin", {*from}, "supplier", because("supplier.country", from->code));
    const Country* origin = fact.get<Country>("origin");
    const bool is_transfer = vocabulary_.kind_taxonomy.is(fact.kind(), "transfer") == Truth::yes;
    const bool unnamed = !fact.find("supplier.name") && !fact.find("supplier.party") && !fact.find("supplier.country");
    if (origin && is_transfer && unnamed && is_supplied_by_states(fact)) add(fact, "supplier.country", {*origin}, "origin", "inference/supplied-by-states");
}

bool Inferrer::is_in(std::string_view name, const Taxonomy& taxonomy, const std::string& id) const {
    const auto list = vocabulary_.lists.find(name);
    return list != vocabulary_.lists.end() && std::ranges::any_of(list->second.members, [&](const ListMember& member) { return taxonomy.is(id, member.text) == Truth::yes; });
}

bool Inferrer::is_sent_by_supplier(const Fact& fact) const { return is_in(sent_by_supplier, vocabulary_.kind_taxonomy, std::string(fact.kind())); }

bool Inferrer::is_supplied_by_states(const Fact& fact) const {
    const List* terms = fact.get<List>("goods.terms");
    return terms && std::ranges::any_of(*terms, [&](const Value& value) {
               const Term* term = std::get_if<Term>(&value.is);
               return term && is_in(supplied_by_states, vocabulary_.goods_taxonomy, term->id);
           });
}

void Inferrer::infer_terms(Fact& fact) const {
    const Text* brand = fact.get<Text>("goods.brand");
    if (!brand || fact.find("goods.terms")) return;
    const std::string term = found_in(brands_, brand->value);
    if (!term.empty()) add(fact, "goods.terms", {List{{Term{term}}}}, "goods.brand", "goods/" + term);
}

// "a vehicle", then "the Maybach": the narrower word tells which vehicle it was, and the wider one leaves nothing open.
void Inferrer::drop_wider_terms(Fact& fact) const {
    const auto found = fact.values.find("goods.terms");
    List* terms = found == fact.values.end() ? nullptr : std::get_if<List>(&found->second.is);
    if (!terms) return;
    const List all = *terms;
    std::erase_if(*terms, [&](const Value& wide) {
        const Term* term = std::get_if<Term>(&wide.is);
        return term && std::ranges::any_of(all, [&](const Value& other) {
                   const Term* narrow = std::get_if<Term>(&other.is);
                   return narrow && narrow->id != term->id && vocabulary_.goods_taxonomy.is(narrow->id, term->id) == Truth::yes;
               });
    });
}

const Inferrer::TermKnowledge& Inferrer::know(const std::string& term) const {
    const std::lock_guard lock(terms_mutex_);
    const auto [known, fresh] = terms_.try_emplace(term);
    if (!fresh) return known->second;
    return known->second = {vocabulary_.hs_of(term), nearest(vocabulary_, term, [](const GoodsTerm& goods) { return !goods.hs.empty(); }),
            nearest(vocabulary_, term, [](const GoodsTerm& goods) { return goods.made_in.has_value(); }),
            nearest(vocabulary_, term, [](const GoodsTerm& goods) { return goods.value_from.has_value(); })};
}

void Inferrer::infer_from_terms(Fact& fact) const {
    const List* terms = fact.get<List>("goods.terms");
    if (!terms) return;
    std::set<std::string> codes;
    const GoodsTerm *codes_from = nullptr, *make = nullptr, *price = nullptr;
    for (const Value& value : *terms) {
        const Term* term = std::get_if<Term>(&value.is);
        if (!term || !vocabulary_.goods.contains(term->id)) continue;
        const TermKnowledge& known = know(term->id);
        codes.insert(known.codes.begin(), known.codes.end());
        if (!codes_from) codes_from = known.codes_from;
        if (!make) make = known.make;
        if (!price) price = known.price;
    }
    List hs;
    for (const std::string& code : codes) hs.push_back({HsCode{code}});
    if (codes_from && !fact.find("goods.hs")) add(fact, "goods.hs", {std::move(hs)}, "goods.terms", "goods/" + codes_from->id);
    if (make && !fact.find("goods.made-in")) add(fact, "goods.made-in", {Country{*make->made_in}}, "goods.terms", "goods/" + make->id);
    if (price && !fact.find("goods.unit-value")) add(fact, "goods.unit-value", {*price->value_from}, "goods.terms", "goods/" + price->id);
}

}  // namespace checkrules
