// A noun group with what hangs on it, and who stands at its head.
#include <algorithm>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_parts = 12;

}  // namespace

// "the purchase by [Iran] of aircraft": nothing hangs on a country or a person.
bool Chunks::is_proper_name(GroupNumber group) const {
    const Mention* name = head_mention(group);
    return name && (name->kind == MentionKind::country || name->name_class == NameClass::person);
}

// "told [them] of tanks", "warned [the council] of tanks": of what, and not whose.
bool Chunks::is_told_of(GroupNumber group) const {
    const TokenRange words = groups_[group].tokens;
    if (groups_[group].pronoun && is_listed("pronouns-of-objects", words.begin)) return true;  // "us", but not "US exports"
    if (words.begin == 0 || group_of_[words.begin - 1] != nothing || !is_listed("verbs-of-telling-somebody", words.begin - 1)) return false;
    const GroupNumber what = lower(words.end) == "of" ? group_of(words.end + 1) : nothing;  // but "told the head of the bank"
    return what != nothing && has(senses_[what], Sense::known_goods);
}

// "[parts] for tanks": what they are for says what they are.
bool Chunks::is_for_others(GroupNumber group, std::uint32_t behind) const {
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
    const std::uint32_t at = item.tokens.end;
    const GroupNumber last = item.parts.empty() ? item.group : item.parts.back();
    holds = false;
    if (lower(at) == "of") return is_proper_name(last) || is_told_of(last) ? 0 : 1;
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
    if (item.holds || is_unit_of_people(groups_[last]) || !(carries || is(head, WordClass::container) || is(head, WordClass::vehicle))) return 0;
    holds = true;
    const std::uint32_t comma = is_comma(at) ? 1 : 0;  // "crates, containing rifles"
    const std::uint32_t words = match_any(PhraseList::holding, at + comma);
    return words == 0 ? 0 : comma + words;
}

// "a dealer of [52]", "a German of [43]"
bool Chunks::tells_age(const Item& item, GroupNumber number) const {
    const Mention* age = groups_[number].mentions.empty() ? nullptr : &annotation_.mentions[groups_[number].mentions.front()];
    if (!age || age->kind != MentionKind::number || age->tokens != groups_[number].tokens || !item.parts.empty()) return false;
    const Mention* nation = head_mention(item.group);
    const bool is_national = nation && nation->kind == MentionKind::country && nation->form == CountryForm::adjective;
    return is_national || is(groups_[item.group].head, WordClass::party_noun);
}

Item Chunks::read_item(std::uint32_t token, std::uint32_t end) const {
    Item item;
    end = std::min(end, std::uint32_t(group_of_.size()));  // "the next eight words": of the last sentence too
    if (token >= end || group_of_[token] == nothing || groups_[group_of_[token]].tokens.begin != token) return item;
    item.group = group_of_[token];
    item.tokens = groups_[item.group].tokens;
    while (item.parts.size() < most_parts) {
        bool holds = false;
        const std::uint32_t link = link_at(item, holds);
        std::uint32_t next = item.tokens.end + link;
        while (next + 1 < end && is_skipped(next)) ++next;
        if (link == 0 || next >= end || group_of_[next] == nothing) break;
        const bool pronoun = has(senses_[group_of_[next]], Sense::pronoun) && lower(next - 1) == "of";  // "$18 million worth of them"
        const bool general = !item.holds && mention(group_of_[next], MentionKind::goods) && has(senses_[group_of_[next]], Sense::stand_in);  // "$68 million worth of equipment"
        if (holds && !pronoun && !general && !has(senses_[group_of_[next]], Sense::known_goods) && !is(groups_[group_of_[next]].head, WordClass::container)) break;
        item.holds = item.holds || holds;
        if (!tells_age(item, group_of_[next])) item.parts.push_back(group_of_[next]);
        else if (item.tokens.end == groups_[group_of_[next]].tokens.end) break;
        item.tokens.end = groups_[group_of_[next]].tokens.end;
    }
    return item;
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
Filler Chunks::party_at_head(GroupNumber number) const {
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
bool Chunks::names_maker(GroupNumber group) const {
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
