#include "engine/extract/drafts/compare_drafts.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::uint32_t near_draft = 2;    // sentences
constexpr std::uint32_t near_seizure = 8;  // sentences, where both tell of goods that were stopped
constexpr int long_ago = 366;              // days

// "[TNT], [400 detonators] and [grenades] were sent", "[one] to Libya, [another] to Sudan": goods told apart in one breath.
bool are_siblings(const Draft& a, const Draft& b) {
    return std::ranges::find(a.kind_words, b.kind_words.front()) != a.kind_words.end() && (!a.goods.words.overlaps(b.goods.words) || !a.told.overlaps(b.told));
}

bool are_same(const std::string& a, const std::string& b) { return !a.empty() && a == b; }
bool shares_destination(const Chunks& chunks, const Draft& a, const Draft& b) { return are_same(end_of(chunks, a), end_of(chunks, b)) || are_same(a.recipient.party, b.recipient.party); }
bool is_one_party(const PartyValue& a, const PartyValue& b) { return are_same(a.party, b.party) || (!a.empty() && a.words == b.words); }  // "a man … [he]"
bool shares_origin(const Draft& a, const Draft& b) { return are_same(a.origin_country(), b.origin_country()) || is_one_party(a.supplier, b.supplier); }
bool shares_both_ends(const Chunks& chunks, const Draft& a, const Draft& b) { return shares_destination(chunks, a, b) && shares_origin(a, b); }
bool tells_no_end(const Draft& draft) { return draft.destination_country().empty() && draft.origin_country().empty(); }

bool shares_end(const Chunks& chunks, const Draft& a, const Draft& b) {
    const bool borrows = a.borrows_destination || b.borrows_destination;
    return (!borrows && shares_destination(chunks, a, b)) || shares_origin(a, b);
}

// "delivered the coal in April … the cargo had been loaded in March": the same goods go to the same place once.
bool is_one_voyage(const Chunks& chunks, const Draft& a, const Draft& b) {
    return a.goods.shares_entity(b.goods) && shares_destination(chunks, a, b);
}

// "A Dutch trader … bought the cars in Germany": who supplies and where from may be two countries, of the same goods.
bool origins_conflict(const Draft& a, const Draft& b) {
    const bool alike = (a.origin && b.origin) || (!a.origin && !b.origin);
    return differ(a.origin_country(), b.origin_country()) && (alike || a.is_figure || b.is_figure || !a.goods.shares_entity(b.goods));
}

// What went to a country and what came from it are two transfers.
bool goes_back(const Draft& a, const Draft& b) {
    const std::string to = a.destination_country();
    return !to.empty() && to == b.origin_country() && to != a.origin_country() && to != b.destination_country();
}

// "Kim got a rifle from Putin and gave him one": who gives what he got gives another.
bool is_returned(const Draft& a, const Draft& b) { return !a.recipient.party.empty() && a.recipient.party == b.supplier.party && a.supplier.party != b.supplier.party; }

// "Bulgaria sold mortars … [Wagner] sold mortars": somebody else by name, and nothing makes the mortars the same; but "[Tehran] sold" may be Iran.
bool is_by_another(const Chunks& chunks, const Draft& a, const Draft& b) {
    const PartyValue &one = a.supplier, &other = b.supplier;
    return one.is_named && other.is_named && differ(one.name, other.name) && !are_same(one.party, other.party) && !are_same(home_of(chunks, one), home_of(chunks, other));
}

// "sold the tanks to [a dealer], [who] sold them on": who gets goods and passes them on takes part in two transfers.
bool passes_on(const Draft& a, const Draft& b) {
    return !a.recipient.empty() && a.recipient.words.overlaps(b.supplier.words) && !a.supplier.empty() && a.supplier.words != b.supplier.words && !b.recipient.empty() && b.recipient.words != a.recipient.words;
}

// "North Korea sent large amounts of weapons to Russia. A million shells went from Rajin to Vladivostok": first what it was in general, then what in particular.
bool is_detail(const Chunks& chunks, const Draft& whole, const Draft& part) {
    const bool is_counted = whole.goods.quantity || whole.goods.value || whole.goods.is_one;
    if (is_counted || whole.borrows_destination || part.borrows_destination || whole.last_sentence != whole.first_sentence || part.first_sentence == whole.first_sentence) return false;
    const std::string from = whole.origin_country(), to = whole.destination_country();
    return !from.empty() && !to.empty() && from == part.origin_country() && to == part.destination_country() && are_narrower(chunks, part.goods, whole.goods);
}

// "A dhow that was bringing weapons was stopped. Marines found missiles": what was found is the load.
bool is_found_in_load(const Chunks& chunks, const Draft& load, const Draft& find) {
    const bool is_counted = load.goods.quantity || load.goods.value || load.goods.is_one;
    return !is_counted && load.status == "attempted" && find.status == "attempted" && tells_no_end(find) && find.first_sentence != load.first_sentence && are_narrower(chunks, find.goods, load.goods);
}

std::optional<Quantity> count_of(const GoodsValue& goods) {
    if (goods.quantity) return goods.quantity->value;
    return goods.is_one ? std::optional(Quantity{{Decimal(1), Decimal(1)}, "item"}) : std::nullopt;
}

// "Over 500" are not 18,000.
Interval narrowed(Interval amount) {
    if (amount.min && !amount.max) amount.max = amount.min->times(Decimal(2));
    return amount;
}

// "$45 million" and "$18 million" are paid for two things.
bool same_value(const GoodsValue& a, const GoodsValue& b) {
    if (!a.value || !b.value || a.value->value.currency != b.value->value.currency) return true;
    const Interval x = narrowed(a.value->value.amount), y = narrowed(b.value->value.amount);
    const auto exceeds = [](const Interval& one, const Interval& other) { return one.min && other.max && *one.min > other.max->times(*Decimal::parse("1.1")).value_or(*one.min); };
    return !exceeds(x, y) && !exceeds(y, x);
}

/// Both have known brands, and none in common.
bool brands_conflict(const std::vector<Brand>& a, const std::vector<Brand>& b) {
    bool any = false;
    for (const Brand& one : a)
        for (const Brand& other : b) {
            if (one.name == other.name) return false;
            any = any || (one.is_known && other.is_known);
        }
    return any;
}

bool overlap(const DateRange& a, const DateRange& b) {
    return (!a.first || !b.last || *a.first <= *b.last) && (!b.first || !a.last || *b.first <= *a.last);
}

// "Luxury goods" and "luxury cars" are two things; "a car" and "an Aurus", "the cars" and "three limousines" may be one.
bool may_be_one(const Chunks& chunks, const GoodsValue& a, const GoodsValue& b) {
    const bool share = is_wide_for(chunks, a, b) || is_wide_for(chunks, b, a) || std::ranges::any_of(a.terms, [&](const std::string& one) { return std::ranges::find(b.terms, one) != b.terms.end(); });
    const auto are_several = [](const GoodsValue& goods) { return goods.is_plural && !(goods.quantity && goods.quantity->value.unit != "item"); };  // but "tonnes of fuel"
    return share || (!are_several(a) && !are_several(b)) || a.is_definite || b.is_definite;
}

// "stopped [a dhow] carrying rifles. … a month later [a trawler] with 50 tonnes of ammunition": two boats, two cargoes.
bool are_on_two_boats(const Draft& a, const Draft& b) { return !a.new_carrier.empty() && !b.new_carrier.empty() && !(a.new_carrier == b.new_carrier); }

// "fifty chips in the wreck … Russia imported chips for $8.8 billion": those that were found, and all that came.
bool is_find_of_many(const Draft& find, const Draft& total) {
    return find.trigger->if_foreign && !total.trigger->if_foreign && !find.goods.value && total.goods.value && total.first_sentence != find.first_sentence;
}

// "Iran sent drones … it also sent missiles", "another firm sent drones", "sent a car … a second one came": told in other words than the first.
bool is_added_to(const Draft& a, const Draft& b) { return b.is_another && !a.goods.words.overlaps(b.is_of_others ? b.told : b.goods.words) && !a.shares_event(b); }

// "A carrier brought 26,000 tonnes … 127 shipments were counted": one voyage, and many.
bool is_one_of_many(const Chunks& chunks, const Draft& one, const Draft& many) {
    const GroupNumber noun = many.trigger->part == PartOfSpeech::noun && many.first_sentence != one.first_sentence ? chunks.group_of(many.kind_words.front().begin) : nothing;
    const Mention* count = noun == nothing || !chunks.groups()[noun].plural ? nullptr : chunks.mention(noun, MentionKind::quantity);
    return count && one.goods.quantity && many.kind_words.front().begin >= count->tokens.end;
}

// "gave him a [second] limousine … he had got his [first] one in May"
bool are_counted_apart(const Chunks& chunks, const GoodsValue& a, const GoodsValue& b) {
    const auto ordinal = [&](const GoodsValue& goods) -> std::string_view {
        for (std::uint32_t t = goods.words.begin; t < goods.words.end; ++t)
            if (chunks.is_listed("words-that-number", t)) return chunks.lower(t);
        return {};
    };
    const std::string_view one = ordinal(a), other = ordinal(b);
    return !one.empty() && !other.empty() && one != other;
}

// "Putin gave Kim five mares … the North bought horses for $600,000"
bool is_paid_and_given(const Chunks& chunks, const Draft& given, const Draft& paid) {
    return chunks.vocabulary().is_listed("kinds-of-giving", given.kind) && chunks.vocabulary().is_listed("kinds-of-payment", paid.kind);
}

/// Something that is known of both keeps them apart.
bool contradict(const Chunks& chunks, const Draft& a, const Draft& b) {
    if (is_added_to(a, b) || is_find_of_many(a, b) || is_find_of_many(b, a) || is_one_of_many(chunks, a, b)) return true;
    const bool transfers = is_transfer(chunks, a);
    if (transfers != is_transfer(chunks, b) || (!transfers && a.kind != b.kind)) return true;
    if ((a.status == "denied") != (b.status == "denied")) return true;
    // "It was to go to Syria … was stopped", "ordered in May … delivered in June": the plan of what was done.
    // But "stopped a boat with rifles. The rifles will go to a depot": that is done by others.
    if (a.status == "attempted" && b.is_to_come) return true;
    const bool carried_out = (a.status == "attempted" || b.status == "attempted" || a.is_arranged || b.is_arranged) && a.goods.shares_entity(b.goods);
    if ((a.status == "planned") != (b.status == "planned") && !carried_out) return true;
    if (differ(end_of(chunks, a), end_of(chunks, b)) || origins_conflict(a, b)) return true;
    if (goes_back(a, b) || goes_back(b, a) || is_returned(a, b) || is_returned(b, a) || passes_on(a, b) || passes_on(b, a) || b.is_given_by_stopper_of(a)) return true;
    if (differ(a.recipient.party, b.recipient.party) && end_of(chunks, a) != end_of(chunks, b)) return true;  // "bought by [the Pentagon] … ended up with [Islamic State]"
    if (a.date && b.date && !overlap(a.date->value, b.date->value) && !is_one_voyage(chunks, a, b)) return true;
    return are_counted_apart(chunks, a.goods, b.goods) || !same_quantity(a.goods, b.goods) || !same_value(a.goods, b.goods) || are_siblings(a, b) || are_on_two_boats(a, b);
}

}  // namespace

bool same_quantity(const GoodsValue& a, const GoodsValue& b) {
    const auto first = count_of(a), second = count_of(b);
    if (!first || !second || first->unit != second->unit) return true;
    const Interval x = narrowed(first->amount), y = narrowed(second->amount);
    return (!x.min || !y.max || *x.min <= *y.max) && (!y.min || !x.max || *y.min <= *x.max);
}

bool are_one(const Chunks& chunks, const Draft& a, const Draft& b) {
    if (contradict(chunks, a, b)) return false;
    if (a.goods.shares_entity(b.goods)) return true;
    if (a.is_carrier != b.is_carrier || is_by_another(chunks, a, b) || is_paid_and_given(chunks, a, b) || is_paid_and_given(chunks, b, a)) return false;
    const bool follows_up = b.status == "attempted" || (b.destination_country().empty() && !b.origin_country().empty());
    const bool one_seizure = a.status == "attempted" && follows_up && b.goods.is_definite;  // "the arms come from Iran and were bound for Yemen"
    const bool is_near = b.first_sentence - a.last_sentence <= (one_seizure ? near_seizure : near_draft);
    if (!is_near && is_long_ago(chunks, a) != is_long_ago(chunks, b)) return false;
    const bool same_word = is_near && chunks.lower(a.goods.words.end - 1) == chunks.lower(b.goods.words.end - 1);  // "Swiss watches … 386 watches"
    if (!same_goods(chunks, a.goods, b.goods) || !(same_word || may_be_one(chunks, a.goods, b.goods) || (is_near && (is_detail(chunks, a, b) || is_found_in_load(chunks, a, b))))) return false;
    const bool takes_up = b.goods.is_definite;  // "the tanks"; but "tanks" that are told of for the first time are others
    if (!is_near) return shares_both_ends(chunks, a, b) || (takes_up && shares_end(chunks, a, b));
    const bool goes_on = tells_no_end(b) && b.first_sentence <= a.last_sentence + 1;
    return takes_up || goes_on || shares_end(chunks, a, b) || is_found_in_load(chunks, a, b);
}

bool is_long_ago(const Chunks& chunks, const Draft& draft) {
    const auto& published = chunks.annotation().article->published;
    if (!draft.date || !draft.date->value.last || !published || !published->first) return false;
    return *draft.date->value.last + std::chrono::days(long_ago) < *published->first;
}

bool is_of_listed(const Vocabulary& vocabulary, std::string_view list, const std::string& term) {
    const auto found = vocabulary.lists.find(list);
    const Taxonomy& taxonomy = vocabulary.goods_taxonomy;
    if (found == vocabulary.lists.end() || !taxonomy.contains(term)) return false;
    return std::ranges::any_of(found->second.members, [&](const ListMember& one) { return taxonomy.contains(one.text) && taxonomy.is(term, one.text) == Truth::yes; });
}

bool is_any_listed(const Chunks& chunks, std::string_view list, const GoodsValue& goods) {
    return std::ranges::any_of(goods.terms, [&](const std::string& term) { return is_of_listed(chunks.vocabulary(), list, term); });
}

bool carry_others(const Chunks& chunks, const GoodsValue& goods) {
    return goods.is_known() && std::ranges::all_of(goods.terms, [&](const std::string& term) { return chunks.vocabulary().is_listed("goods-that-carry-others", term); });
}

bool comes_and_goes(const Chunks& chunks, const Draft& draft) {
    return draft.tells_motion && chunks.vocabulary().is_listed("kinds-of-movement", draft.kind) && carry_others(chunks, draft.goods);
}

bool is_worth_seeing(const Chunks& chunks, const GoodsValue& goods) { return is_any_listed(chunks, "goods-worth-seeing", goods); }

bool is_meant_by(const Vocabulary& vocabulary, const std::string& wide, const std::string& narrow) { return is_of_listed(vocabulary, "meant-by-" + wide, narrow); }

// "120,000 components" may be the semiconductors told before.
bool is_wide_for(const Chunks& chunks, const GoodsValue& wide, const GoodsValue& narrow) {
    return wide.terms.size() == 1 && !narrow.terms.empty() && is_meant_by(chunks.vocabulary(), wide.terms.front(), narrow.terms.front());
}

bool are_narrower(const Chunks& chunks, const GoodsValue& part, const GoodsValue& whole) {
    const Taxonomy& taxonomy = chunks.vocabulary().goods_taxonomy;
    return std::ranges::any_of(part.terms, [&](const std::string& one) {
        return std::ranges::any_of(whole.terms, [&](const std::string& other) { return one != other && taxonomy.contains(one) && taxonomy.contains(other) && taxonomy.is(one, other) == Truth::yes; });
    });
}

namespace {

// "a lion … an elephant": of such terms each name is a thing of its own; "the animal" may be either.
bool are_told_apart(const Chunks& chunks, const std::string& term, const GoodsValue& a, const GoodsValue& b) {
    if (a.is_definite || b.is_definite || !chunks.vocabulary().is_listed("goods-told-apart-by-name", term)) return false;
    constexpr std::size_t ending = 3;  // of a plural
    const std::string_view one = chunks.lower(a.words.end - 1), other = chunks.lower(b.words.end - 1);
    const std::size_t stem = std::min(one.size(), other.size()) - std::min({one.size(), other.size(), ending});
    return one.substr(0, std::max(stem, ending)) != other.substr(0, std::max(stem, ending));
}

}  // namespace

bool same_goods(const Chunks& chunks, const GoodsValue& a, const GoodsValue& b) {
    if (brands_conflict(a.brands, b.brands)) return false;
    if (is_wide_for(chunks, a, b) || is_wide_for(chunks, b, a)) return true;
    const Taxonomy& taxonomy = chunks.vocabulary().goods_taxonomy;
    for (const std::string& one : a.terms)
        for (const std::string& other : b.terms) {
            if (one == other && !are_told_apart(chunks, one, a, b)) return true;
            if (one != other && taxonomy.contains(one) && taxonomy.contains(other) && (taxonomy.is(one, other) == Truth::yes || taxonomy.is(other, one) == Truth::yes)) return true;
        }
    return a.terms.empty() && b.terms.empty() && chunks.lower(a.words.end - 1) == chunks.lower(b.words.end - 1);
}

}  // namespace checkrules
