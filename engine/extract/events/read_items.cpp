// What one slot holds: a noun group with what hangs on it, and lists of them.
#include <algorithm>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {
namespace {

constexpr std::size_t longest_list = 12;

}  // namespace

// "the purchase by [Iran] of aircraft": nothing hangs on a country or a person.
bool Chunks::is_proper_name(std::uint32_t group) const {
    const Mention* name = head_mention(group);
    return name && (name->kind == MentionKind::country || name->name_class == NameClass::person);
}

// "[parts] for tanks": what they are for says what they are.
bool Chunks::is_for_others(std::uint32_t group, std::uint32_t behind) const {
    const Mention* goods = mention(group, MentionKind::goods);
    const std::uint32_t whole = behind < group_of_.size() ? group_of_[behind] : nothing;
    return goods && whole != nothing && has(senses_[whole], Sense::known_goods) && vocabulary_.is_listed("goods-for-others", goods->id);
}

// "27 kg [(60 lb)] of gold", "5 billion rubles [($52 million)] worth of parts": the token behind the bracket, or the token itself.
std::uint32_t Chunks::end_of_conversion(std::uint32_t token) const {
    constexpr std::uint32_t longest = 6;
    if (lower(token) != "(") return token;
    bool counts = false;
    for (std::uint32_t at = token + 1; at < token + longest && at < in_amount_.size(); ++at) {
        if (lower(at) == ")") return counts ? at + 1 : token;
        counts = counts || in_amount_[at];
    }
    return token;
}

// How many tokens hang the next group on the item: "of", "for" behind parts, "worth of" behind a sum, or "filled with", "carrying" behind what can hold goods.
std::uint32_t Chunks::link_at(const Item& item, bool& holds) const {
    const std::uint32_t at = item.tokens.end, last = item.parts.empty() ? item.group : item.parts.back();
    holds = false;
    if (lower(at) == "of") return is_proper_name(last) ? 0 : 1;
    if (lower(at + 1) == "of" && annotation_.tokens()[at].shape == Shape::quote) return is_proper_name(last) ? 0 : 2;  // "'many tons' of carbon fibre"
    if (const std::uint32_t close = end_of_conversion(at); close > at && lower(close) == "of") return is_proper_name(last) ? 0 : close + 1 - at;
    if (lower(at) == "for" && is_for_others(last, at + 1)) return 1;
    const std::uint32_t head = groups_[last].head;
    if (const Mention* sum = head_mention(last); sum && sum->kind == MentionKind::money && !item.holds) {
        holds = true;
        const std::uint32_t behind = end_of_conversion(at), words = match_any(PhraseList::worth, behind);
        return words == 0 ? 0 : behind - at + words;
    }
    const Mention* carrier = head_mention(last);  // "three Antonovs carrying"
    const bool carries = carrier && carrier->kind == MentionKind::goods && vocabulary_.is_listed("goods-that-carry-others", carrier->id);
    if (item.holds || !(carries || is(head, WordClass::container) || is(head, WordClass::vehicle))) return 0;
    holds = true;
    const std::uint32_t comma = is_comma(at) ? 1 : 0;  // "crates, containing rifles"
    const std::uint32_t words = match_any(PhraseList::holding, at + comma);
    return words == 0 ? 0 : comma + words;
}

Item Chunks::read_item(std::uint32_t token, std::uint32_t end) const {
    Item item;
    if (token >= end || group_of_[token] == nothing || groups_[group_of_[token]].tokens.begin != token) return item;
    item.group = group_of_[token];
    item.tokens = groups_[item.group].tokens;
    while (item.parts.size() < longest_list) {
        bool holds = false;
        const std::uint32_t link = link_at(item, holds);
        std::uint32_t next = item.tokens.end + link;
        while (next + 1 < end && is_skipped(next)) ++next;
        if (link == 0 || next >= end || group_of_[next] == nothing) break;
        const bool pronoun = has(senses_[group_of_[next]], Sense::pronoun) && lower(next - 1) == "of";  // "$18 million worth of them"
        const bool general = !item.holds && mention(group_of_[next], MentionKind::goods) && has(senses_[group_of_[next]], Sense::stand_in);  // "$68 million worth of equipment"
        if (holds && !pronoun && !general && !has(senses_[group_of_[next]], Sense::known_goods) && !is(groups_[group_of_[next]].head, WordClass::container)) break;
        item.holds = item.holds || holds;
        item.parts.push_back(group_of_[next]);
        item.tokens.end = groups_[group_of_[next]].tokens.end;
    }
    return item;
}

Filler Chunks::read_filler(std::uint32_t token, std::uint32_t end) const {
    Filler filler;
    Item item = read_item(token, end);
    if (item.group == nothing) return filler;
    const bool leads_goods = are_men_sent(item) && goods_are_joined(item.tokens.end, end);  // "[troops and] weapons that"
    const bool goods = leads_goods || !has(senses(item), Sense::party);
    filler.tokens = item.tokens;
    filler.items.push_back(std::move(item));
    read_rest_of_list(filler.tokens.end, end, goods, filler);
    if (leads_goods && filler.items.size() > 1) filler.items.erase(filler.items.begin());
    if (goods) read_examples(end, filler);
    read_members(end, filler);
    return filler;
}

// "third countries such as [Turkey and Armenia]": these are meant.
void Chunks::read_members(std::uint32_t end, Filler& filler) const {
    const NounGroup& group = groups_[filler.items.front().group];
    if (filler.items.size() != 1 || !filler.items.front().parts.empty() || !is_listed("words-for-countries", group.head)) return;
    std::uint32_t at = filler.tokens.end;
    if (is_comma(at) || is_dash(at)) ++at;
    const std::uint32_t length = lower(at) == ":" ? 1 : match_any(PhraseList::examples, at);
    if (length == 0 || at + length >= end) return;
    Item first = read_item(at + length, end);
    if (first.group == nothing || !has(senses(first), Sense::country)) return;
    const std::uint32_t begin = filler.tokens.begin;
    filler.tokens.end = first.tokens.end;
    filler.items = {std::move(first)};
    read_rest_of_list(filler.tokens.end, end, false, filler);
    filler.tokens.begin = begin;
}

// "watches [worth $2 million] and wine", "cars [(worth $80,000 each)], and", "wine [for $800,000], pens [($90,000)] and": a list goes on behind the
// price of an item; else the token itself.
std::uint32_t Chunks::behind_price(std::uint32_t token, std::uint32_t end) const {
    const bool bracketed = lower(token) == "(";
    const std::uint32_t word = token + (bracketed ? 1 : 0);
    const bool is_word = is_listed("words-for-a-price", word), is_bare = bracketed || is_listed("words-before-a-price", word);
    if (!is_word && !is_bare) return token;
    std::uint32_t at = bracketed && !is_word ? word : word + 1;
    while (at < end && at - word < 4 && !in_amount_[at]) ++at;
    if (!is_word && !is_money(at)) return token;
    if (at >= end || !in_amount_[at]) return token;
    while (at < end && in_amount_[at]) ++at;
    if (at < end && is_listed("words-for-each", at)) ++at;
    if (bracketed && lower(at++) != ")") return token;
    const bool goes_on = is_comma(at) || lower(at) == "and" || lower(at) == "or";
    return goes_on ? at : token;
}

bool Chunks::is_money(std::uint32_t token) const {
    const auto [first, last] = annotation_.mentions_in({token, token + 1});
    return first < last && annotation_.mentions[first].kind == MentionKind::money;
}

// "launchers [for grenades] and guns", "drones [with cameras], rifles and", "watches [made in Geneva] and pens": a list of goods goes on
// behind what an item is for or has, and where it was made; else the token itself.
std::uint32_t Chunks::behind_purpose(std::uint32_t token, std::uint32_t end) const {
    const bool made = is(token, WordClass::made) && (lower(token + 1) == "in" || lower(token + 1) == "by");
    if (!(made || lower(token) == "for" || lower(token) == "with")) return token;
    const std::uint32_t object = token + (made ? 2 : 1);
    if (object >= end || group_of_[object] == nothing) return token;
    const std::uint32_t group = group_of_[object];
    if (!made && (senses_[group] & (Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place) | Senses(Sense::amount) | Senses(Sense::pronoun))) != 0) return token;
    const std::uint32_t at = groups_[group].tokens.end;
    std::uint32_t next = at + (is_comma(at) ? 1 : 0);
    next += match_any(PhraseList::joins, next);
    return next > at && next < end && group_of_[next] != nothing && has(senses_[group_of_[next]], Sense::known_goods) ? at : token;
}

// "Malaysia and Dubai": one can act and the other cannot, but both are on the map.
bool Chunks::are_places(const Item& a, const Item& b) const {
    const auto is_place = [&](const Item& item) {
        const Mention* one = head_mention(item.group);
        return one && one->tokens == groups_[item.group].tokens && (one->kind == MentionKind::country || one->kind == MentionKind::place);
    };
    return is_place(a) && is_place(b);
}

// "in the hands of the rebels, and the army [surely gave] them": two with a comma before "and" are no list when a verb follows.
bool Chunks::begins_clause(std::uint32_t at) const {
    while (is_skipped(at)) ++at;
    return is(at, WordClass::be) || is(at, WordClass::have) || is(at, WordClass::modal) || (is_verb(at) && has(verb_forms(at), VerbForm::past));
}

// "a lion and [Tanzania] ivory": a country that gave it, no part of the list; but "British and US parts".
bool Chunks::begins_with_giver(const Item& item) const {
    const Mention* named = has(senses(item.group), Sense::known_goods) ? mention(item.group, MentionKind::country) : nullptr;
    return named && named->form == CountryForm::name && named->tokens.begin == item.tokens.begin && !party_at_head(item.group).empty();
}

// "shells and [soldiers]": people who go where the goods go
bool Chunks::are_men_sent(const Item& item) const { return item.own == 0 && is_listed("words-for-men-sent", groups_[item.group].head); }

bool Chunks::goods_are_joined(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t next = at + (is_comma(at) ? 1 : 0);
    next += match_any(PhraseList::joins, next);
    return next > at && next < end && group_of_[next] != nothing && has(senses_[group_of_[next]], Sense::known_goods);
}

// Items behind commas are kept only when an "and" closes the list; the token behind the list.
std::uint32_t Chunks::read_rest_of_list(std::uint32_t at, std::uint32_t end, bool goods, Filler& filler) const {
    std::vector<Item> pending;
    while (at + 1 < end && filler.items.size() + pending.size() < longest_list) {
        at = behind_price(at, end);
        if (goods) at = behind_purpose(at, end);
        if (is_age(at)) at += 2;  // "Ivanov, 45, and Petrov, 38, sold"
        const bool comma = is_comma(at);
        if (comma) ++at;
        const std::uint32_t join = match_any(PhraseList::joins, at);
        bool closes = join > 0;
        if (!comma && !closes) break;
        at += join;
        while (at + 1 < end && is_skipped(at)) ++at;
        Item next = read_item(at, end);
        const bool men = goods && next.group != nothing && are_men_sent(next) && has(senses(filler.items.front()), Sense::known_goods);
        if (next.group == nothing || is_speaker(at) || has(senses(next), Sense::amount) || has(senses(next), Sense::pronoun) || (has(senses(next), Sense::party) == goods && !men && !are_places(filler.items.front(), next)) || (goods && begins_with_giver(next))) break;
        if (mention(next.group, MentionKind::quantity) && has(senses(filler.items.front()), Sense::country)) break;  // "tanks from Oman and [14 Oryxes] from Chad"
        if (comma && closes && pending.empty() && filler.items.size() == 1 && begins_clause(next.tokens.end)) break;
        at = next.tokens.end;
        closes = closes || (goods && ends_with_pair(next));
        if (!men) pending.push_back(std::move(next));
        if (!closes) continue;
        filler.tokens.end = at;
        for (Item& one : pending) filler.items.push_back(std::move(one));
        return at;
    }
    // "Drones, processors, laptops: all of it": a list of goods may end without "and".
    const std::uint32_t last = pending.empty() ? end : pending.back().tokens.end;
    const bool ends = lower(last) == ":" || lower(last) == "--" || lower(last) == "." || lower(last) == ";";
    if (ends && pending.size() > 1 && has(senses(filler.items.front()), Sense::known_goods) && std::ranges::all_of(pending, [&](const Item& one) { return has(senses(one), Sense::known_goods); })) {
        filler.tokens.end = last;
        for (Item& one : pending) filler.items.push_back(std::move(one));
    }
    return filler.tokens.end;
}

// "luxury goods [in 2017], including watches"
std::uint32_t Chunks::behind_date(std::uint32_t token, std::uint32_t end) const {
    std::uint32_t at = token;
    if (at + 1 < end && is(at, WordClass::preposition) && in_amount_[at + 1]) ++at;
    while (at + 1 < end && in_amount_[at]) ++at;
    return at > token && is_comma(at) ? at : token;
}

// "luxury goods, including watches and wine": what is named counts with what it is named for.
void Chunks::read_examples(std::uint32_t end, Filler& filler) const {
    std::uint32_t at = behind_date(filler.tokens.end, end);
    const bool dash = is_dash(at);
    if (is_comma(at) || dash) ++at;
    const std::uint32_t length = lower(at) == ":" ? 1 : match_any(PhraseList::examples, at);
    if (length == 0 || at + length >= end) return;
    at += length;
    while (at + 1 < end && is_skipped(at)) ++at;
    Item first = read_item(at, end);
    if (first.group == nothing || !has(senses(first), Sense::known_goods)) return;
    filler.tokens.end = first.tokens.end;
    const std::size_t told = filler.items.size();
    filler.items.push_back(std::move(first));
    read_rest_of_list(filler.tokens.end, end, true, filler);
    for (std::size_t i = told; i < filler.items.size(); ++i) filler.items[i].is_example = true;
    if (dash && is_dash(filler.tokens.end)) ++filler.tokens.end;  // "goods - chiefly wine - to Russia"
}

// "the [rebels] rifles", "[Russian drone makers] parts", "the [Somali army] cars", but not "the rebels' rifles"; `head`: there are none.
std::uint32_t Chunks::last_of_people(std::uint32_t at, std::uint32_t head) const {
    const Mention* country = mention(group_of_[at], MentionKind::country);
    for (std::uint32_t t = at; t < head; ++t) {
        const std::string_view next = lower(t + 1);
        const bool is_of_state = country && country->form == CountryForm::adjective && country->tokens.end == t && t > at && lower(at - 1) == "the";
        if (is(t, WordClass::party_noun) && (lower(t).ends_with("s") || is_of_state) && next != "'" && next != "'s" && next != "-") return t;
    }
    return head;
}

// "[the Houthis] missiles", "[the rebels] rifles", but neither "Iranian missiles" nor "Iran's missiles".
Filler Chunks::party_at_head(std::uint32_t number) const {
    const NounGroup& group = groups_[number];
    std::uint32_t at = group.tokens.begin;
    while (at < group.head && is(at, WordClass::determiner)) ++at;
    if (!has(senses(number), Sense::known_goods) && at > group.tokens.begin) return {};
    Filler filler;
    if (const std::uint32_t people = last_of_people(at, group.head); people < group.head) {
        filler.tokens = {group.tokens.begin, people + 1};
        filler.items.push_back({filler.tokens, number, {}, false, Senses(Sense::party)});
        return filler;
    }
    filler.items.push_back({{group.tokens.begin, at + 1}, number, {}, false, Senses(Sense::party)});
    for (std::uint32_t m : group.mentions) {
        const Mention& one = annotation_.mentions[m];
        if (one.tokens.begin != at && one.tokens.begin != group.tokens.begin) continue;  // "[the North] flour"
        const bool describes = annotation_.tokens()[one.tokens.begin].shape == Shape::upper && one.tokens.end <= group.head;  // "supplies [US] parts"
        const bool party = (one.kind == MentionKind::country && one.form != CountryForm::adjective && !describes) || one.kind == MentionKind::party;
        if (!party) return {};
        filler = filler_of(one, number);
    }
    const std::string_view next = lower(filler.tokens.end);
    const bool joins = filler.tokens.empty() || filler.tokens.end > group.head || next == "'s" || next == "'" || next == "-";
    return joins ? Filler{} : filler;
}

// "Rolls-Royce has halted exports": the company, not one of its cars.
bool Chunks::names_maker(std::uint32_t group) const {
    const NounGroup& own = groups_[group];
    const Mention* mention = head_mention(group);
    if (!mention || mention->kind != MentionKind::goods || own.plural) return false;
    const bool bare = std::ranges::all_of(own.mentions, [&](std::uint32_t m) { return annotation_.mentions[m].kind == MentionKind::goods; });
    bool of_company = own.determiner == Determiner::none && bare && annotation_.mentions[own.mentions.front()].tokens.begin == own.tokens.begin;  // "Jaguar Land Rover"
    for (std::uint32_t t = own.tokens.begin; t < mention->tokens.begin; ++t) of_company = of_company || is(t, WordClass::company_noun);  // "its parent BMW"
    if (!of_company) return false;
    const auto term = vocabulary_.goods.find(mention->id);
    return term != vocabulary_.goods.end() && term->second.brand.has_value();
}

bool Chunks::names_maker(const Filler& filler) const {
    return !filler.empty() && std::ranges::all_of(filler.items, [&](const Item& one) { return one.own == 0 && one.parts.empty() && names_maker(one.group); });
}

}  // namespace checkrules
