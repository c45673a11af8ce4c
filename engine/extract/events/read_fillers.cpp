// One slot's worth of words: a noun group, a list of them, and what is named for an example.
#include <algorithm>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {
namespace {

constexpr std::size_t longest_list = 12;

}  // namespace

Filler Chunks::read_filler(std::uint32_t token, std::uint32_t end) const {
    Filler filler;
    end = std::min(end, std::uint32_t(group_of_.size()));
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

// "the Emirates [(UAE)], Oman and", "Turkey [(11 lots)] and Oman": a list goes on behind what a bracket says of an item; else the token itself.
std::uint32_t Chunks::behind_bracket(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t longest = 6;  // tokens within it
    if (lower(token) != "(") return token;
    std::uint32_t close = token + 1;
    while (close < end && close - token <= longest && lower(close) != ")") ++close;
    const bool goes_on = close + 1 < end && lower(close) == ")" && (is_comma(close + 1) || match_any(PhraseList::joins, close + 1) > 0);
    return goes_on ? close + 1 : token;
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
    const GroupNumber group = group_of_[object];
    if (!made && (senses_[group] & (Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place) | Senses(Sense::amount) | Senses(Sense::pronoun))) != 0) return token;
    const std::uint32_t at = groups_[group].tokens.end;
    std::uint32_t next = at + (is_comma(at) ? 1 : 0);
    next += match_any(PhraseList::joins, next);
    return next > at && next < end && group_of_[next] != nothing && has(senses_[group_of_[next]], Sense::known_goods) ? at : token;
}

// "drones, jets [from Russia] and a plane": a list of goods goes on behind where one of them, and not the first, came from; else the token itself.
std::uint32_t Chunks::behind_source(std::uint32_t token, std::uint32_t end) const {
    const GroupNumber group = lower(token) == "from" && token + 1 < end ? group_of(token + 1) : nothing;
    if (group == nothing || (senses_[group] & (Senses(Sense::party) | Senses(Sense::place))) == 0) return token;
    const std::uint32_t at = groups_[group].tokens.end;
    return goods_are_joined(at, end) ? at : token;
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
    if (is_auxiliary(at)) return true;
    return is_verb(at) && group_of_[at] == nothing && (has(verb_forms(at), VerbForm::past) || has(verb_forms(at), VerbForm::present) || has(verb_forms(at), VerbForm::base));
}

// "to Kyiv, and Poland [and Norway] gave it howitzers": behind what is joined to the next item.
std::uint32_t Chunks::behind_joined(std::uint32_t at) const {
    const GroupNumber group = is(at, WordClass::conjunction) ? group_of(at + 1) : nothing;
    return group == nothing ? at : groups_[group].tokens.end;
}

// "to Armenia, and firms [in Yerevan] ship them on"
std::uint32_t Chunks::behind_whereabouts(std::uint32_t at) const {
    const GroupNumber group = is(at, WordClass::whereabouts) ? group_of(at + 1) : nothing;
    return group == nothing ? at : groups_[group].tokens.end;
}

// "a lion and [Tanzania] ivory": a country that gave it, no part of the list; but "British and US parts".
bool Chunks::begins_with_giver(const Item& item) const {
    const Mention* named = has(senses(item.group), Sense::known_goods) ? mention(item.group, MentionKind::country) : nullptr;
    return named && named->form == CountryForm::name && named->tokens.begin == item.tokens.begin && !party_at_head(item.group).empty();
}

// "supplying it to Oman and [cheating banks]": what else somebody did; but "Oman and neighbouring states"
bool Chunks::is_another_deed(const Item& item) const {
    const NounGroup& group = groups_[item.group];
    const std::uint32_t first = group.tokens.begin;
    return first < group.head && group.mentions.empty() && lower(first).ends_with("ing") && !is_listed("words-that-describe-parties", first);
}

// "shells and [soldiers]": people who go where the goods go
bool Chunks::are_men_sent(const Item& item) const { return item.own == 0 && is_listed("words-for-men-sent", groups_[item.group].head); }

bool Chunks::goods_are_joined(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t next = at + (is_comma(at) ? 1 : 0);
    next += match_any(PhraseList::joins, next);
    return next > at && next < end && group_of_[next] != nothing && has(senses_[group_of_[next]], Sense::known_goods);
}

// "Oltec[, a firm in Riga], and Nordwein", "Ivanov[, who lives in Riga], and Petrov": the comma that closes what is said of a name between two; else `nothing`.
std::uint32_t Chunks::end_of_description(std::uint32_t comma, std::uint32_t end) const {
    constexpr std::uint32_t longest = 16;  // tokens
    if (comma == 0 || !is_comma(comma) || comma + 1 >= end) return nothing;
    const std::uint32_t name = comma > 2 && is_age(comma - 2) ? comma - 3 : comma - 1;
    if (!is_named_party(group_of(name))) return nothing;
    const GroupNumber described = group_of(comma + 1);
    const bool opens = is(comma + 1, WordClass::relative) || is(comma + 1, WordClass::whereabouts) || lower(comma + 1) == "of" || lower(comma + 1) == "from" || is_age(comma) ||
                       (described != nothing && groups_[described].determiner == Determiner::indefinite && is(groups_[described].head, WordClass::party_noun));
    if (!opens) return nothing;
    for (std::uint32_t close = comma + 2; close + 2 < end && close < comma + longest; ++close) {
        if (!is_comma(close) || is_age(close)) continue;
        const std::uint32_t join = match_any(PhraseList::joins, close + 1);
        return join > 0 && close + 1 + join < end && is_named_party(group_of(close + 1 + join)) ? close : nothing;
    }
    return nothing;
}

bool Chunks::is_named_party(GroupNumber group) const {
    const Mention* name = group == nothing ? nullptr : head_mention(group);
    return name && (name->kind == MentionKind::party || name->kind == MentionKind::name) && has(senses_[group], Sense::party);
}

// Items behind commas are kept only when an "and" closes the list; the token behind the list.
std::uint32_t Chunks::read_rest_of_list(std::uint32_t at, std::uint32_t end, bool goods, Filler& filler) const {
    std::vector<Item> pending;
    while (at + 1 < end && filler.items.size() + pending.size() < longest_list) {
        at = behind_bracket(behind_price(at, end), end);
        if (goods) at = behind_purpose(at, end);
        if (goods && !pending.empty()) at = behind_source(at, end);
        if (is_age(at)) at += 2;  // "Ivanov, 45, and Petrov, 38, sold"
        const std::uint32_t close = goods || !pending.empty() ? nothing : end_of_description(at, end);
        if (close != nothing) at = close;
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
        if (!goods && is_another_deed(next)) break;
        if (mention(next.group, MentionKind::quantity) && has(senses(filler.items.front()), Sense::country)) break;  // "tanks from Oman and [14 Oryxes] from Chad"
        const bool is_subject = close != nothing && filler.tokens.begin == annotation_.sentences[annotation_.tokens()[filler.tokens.begin].sentence].body;  // "[Ivanov], who lives in Riga, [and Petrov] sold"
        if (comma && closes && !is_subject && pending.empty() && filler.items.size() == 1 && (begins_clause(next.tokens.end) || begins_clause(behind_joined(next.tokens.end)) || begins_clause(behind_whereabouts(next.tokens.end)))) break;
        at = next.tokens.end;
        closes = closes || (goods && ends_with_pair(next));
        if (!men) pending.push_back(std::move(next));
        if (!closes) continue;
        filler.tokens.end = at;
        for (Item& one : pending) filler.items.push_back(std::move(one));
        const bool goes_on = goods && join > 0 && lower(at) == "and" && goods_are_joined(at, end) && lower(filler.items.back().tokens.begin - 1) != "and";
        return goes_on ? read_rest_of_list(at, end, goods, filler) : at;  // "a car, along with a sword [and a rifle]"
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

}  // namespace checkrules
