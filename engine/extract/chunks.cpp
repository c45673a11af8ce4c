#include "engine/extract/chunks.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::size_t longest_list = 12;

bool covers_head(const NounGroup& group, const Mention& mention) { return mention.tokens.contains(group.head); }

Senses sense_of(const Mention& mention) {
    switch (mention.kind) {
        case MentionKind::goods: return Senses(Sense::known_goods);
        case MentionKind::country: return Senses(Sense::country) | Senses(Sense::party);
        case MentionKind::place: return Senses(Sense::place);
        case MentionKind::party: return Senses(Sense::party);
        case MentionKind::name: break;
        default: return Senses(Sense::amount);
    }
    if (mention.name_class == NameClass::place) return Senses(Sense::place);
    if (mention.name_class == NameClass::vessel) return Senses(Sense::vehicle);
    if (mention.name_class == NameClass::unknown) return Senses(Sense::party) | Senses(Sense::thing);
    return Senses(Sense::party);
}

}  // namespace

Chunks::Chunks(const Annotation& annotation, const Grammar& grammar, const Triggers& triggers, const Vocabulary& vocabulary)
    : annotation_(annotation), grammar_(grammar), triggers_(triggers), vocabulary_(vocabulary), groups_(annotation.groups) {
    const std::size_t count = annotation.tokens().size();
    classes_.reserve(count);
    for (const Token& token : annotation.tokens()) classes_.push_back(grammar.classes_of(token.lower));
    group_of_.assign(count, nothing);
    in_amount_.assign(count, false);
    for (const Mention& mention : annotation.mentions)
        if (sense_of(mention) == Senses(Sense::amount))
            for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) in_amount_[t] = true;
    correct_groups();
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
        for (std::uint32_t t = groups_[i].tokens.begin; t < groups_[i].tokens.end; ++t) group_of_[t] = i;
        senses_.push_back(find_senses(groups_[i]));
    }
}

// The noun groups know no grammar beyond the group. Here an owner joins what is owned ("[Iran] 's [shipment]"), and a trigger that was
// taken for a noun or an adjective leaves: "of [shipping microchips]", "[Beijing ships] the engines", "[Myanmar received missiles]".
void Chunks::correct_groups() {
    std::vector<NounGroup> out;
    for (NounGroup& group : groups_) {
        if (!out.empty() && joins_owner(out.back(), group)) {
            NounGroup& owner = out.back();
            group.tokens.begin = owner.tokens.begin;
            group.mentions.insert(group.mentions.begin(), owner.mentions.begin(), owner.mentions.end());
            group.determiner = Determiner::possessive;
            owner = std::move(group);
        } else {
            carve_verb(group, out);
        }
    }
    groups_ = std::move(out);
}

bool Chunks::joins_owner(const NounGroup& owner, const NounGroup& owned) const {
    const std::uint32_t mark = owner.tokens.end;
    return !owner.pronoun && mark + 1 == owned.tokens.begin && (lower(mark) == "'s" || lower(mark) == "'") && !annotation_.tokens()[mark].space_before;
}

void Chunks::carve_verb(NounGroup& group, std::vector<NounGroup>& out) const {
    const std::uint32_t first = group.tokens.begin;
    const auto forms_at = [&](std::uint32_t token) {
        VerbForms forms = 0;
        for (const TriggerMatch& match : triggers_.verbs(lower(token))) forms = VerbForms(forms | match.forms);
        return forms;
    };
    const bool after_to = first > 0 && (lower(first - 1) == "to" || is(first - 1, WordClass::modal));
    const bool after_preposition = first > 0 && is(first - 1, WordClass::preposition);
    const VerbForms at_first = group.tokens.size() > 1 && group.determiner == Determiner::none ? forms_at(first) : VerbForms(0);
    if ((after_to && has(at_first, VerbForm::base)) || (after_preposition && has(at_first, VerbForm::ing))) {
        ++group.tokens.begin;
        out.push_back(std::move(group));
        return;
    }
    for (std::uint32_t m : group.mentions) {
        const Mention& mention = annotation_.mentions[m];
        const auto country = vocabulary_.countries.find(mention.id);
        const bool is_name = country != vocabulary_.countries.end() && country->second.name == annotation_.text(mention.tokens);
        const bool names = mention.kind == MentionKind::country ? is_name || mention.form != CountryForm::adjective : mention.kind == MentionKind::party || mention.kind == MentionKind::name;
        const std::uint32_t verb = mention.tokens.end;
        if (!names || verb >= group.tokens.end || annotation_.tokens()[verb].is_capital()) continue;
        const VerbForms forms = forms_at(verb);
        if (!has(forms, VerbForm::past) && !has(forms, VerbForm::present)) continue;
        NounGroup left = group, right = group;
        left.tokens.end = verb;
        left.head = verb - 1;
        right.tokens.begin = verb + 1;
        right.determiner = Determiner::none;
        std::erase_if(left.mentions, [&](std::uint32_t one) { return annotation_.mentions[one].tokens.begin >= verb; });
        std::erase_if(right.mentions, [&](std::uint32_t one) { return annotation_.mentions[one].tokens.begin < verb; });
        out.push_back(std::move(left));
        if (!right.tokens.empty()) out.push_back(std::move(right));
        return;
    }
    out.push_back(std::move(group));
}

bool Chunks::is_skipped(std::uint32_t token) const {
    if (token >= classes_.size()) return false;
    const Token& word = annotation_.tokens()[token];
    if (word.shape == Shape::quote) return true;
    if (group_of_[token] != nothing) return false;
    return is(token, WordClass::adverb) || (word.lower.size() > 4 && word.lower.ends_with("ly") && triggers_.verbs(word.lower).empty());
}

bool Chunks::is_verb(std::uint32_t token) const {
    constexpr std::uint32_t no_verb = std::uint32_t(WordClass::preposition) | std::uint32_t(WordClass::subordinator) | std::uint32_t(WordClass::relative) |
                                      std::uint32_t(WordClass::conjunction) | std::uint32_t(WordClass::adverb) | std::uint32_t(WordClass::particle) |
                                      std::uint32_t(WordClass::determiner) | std::uint32_t(WordClass::adjective);
    if (token >= classes_.size()) return false;
    const Token& word = annotation_.tokens()[token];
    if (group_of_[token] != nothing || in_amount_[token] || !word.is_word() || is_skipped(token)) return false;
    if (word.is_capital() && triggers_.verbs(word.lower).empty() && token > annotation_.sentences[word.sentence].body) return false;
    return (classes_[token] & no_verb) == 0;
}

std::uint32_t Chunks::match_words(std::string_view words, std::uint32_t token) const {
    std::uint32_t at = token;
    for (std::size_t begin = 0; begin < words.size(); ++at) {
        const std::size_t blank = std::min(words.find(' ', begin), words.size());
        if (at >= classes_.size() || lower(at) != words.substr(begin, blank - begin)) return 0;
        begin = blank + 1;
    }
    return at - token;
}

std::uint32_t Chunks::match_any(const std::vector<std::string>& phrases, std::uint32_t token) const {
    std::uint32_t longest = 0;
    for (const std::string& one : phrases) longest = std::max(longest, match_words(one, token));
    return longest;
}

TokenRange Chunks::phrase_at(std::uint32_t token) const {
    TokenRange longest{token, token};
    for (const TriggerMatch& match : triggers_.phrases(lower(token))) {
        const std::uint32_t rest = match_words(match.particle, token + 1);
        if (!match.particle.empty() && rest == 0) continue;
        longest.end = std::max(longest.end, token + 1 + rest);
    }
    return longest;
}

std::pair<std::uint32_t, std::uint32_t> Chunks::groups_in(TokenRange range) const {
    const auto begins = [](const NounGroup& group) { return group.tokens.begin; };
    const auto first = std::ranges::lower_bound(groups_, range.begin, {}, begins), last = std::ranges::lower_bound(groups_, range.end, {}, begins);
    return {std::uint32_t(first - groups_.begin()), std::uint32_t(last - groups_.begin())};
}

const Mention* Chunks::head_mention(std::uint32_t group) const {
    for (std::uint32_t m : groups_[group].mentions)
        if (covers_head(groups_[group], annotation_.mentions[m])) return &annotation_.mentions[m];
    return nullptr;
}

const Mention* Chunks::mention(std::uint32_t group, MentionKind kind) const {
    const Mention* found = nullptr;
    for (std::uint32_t m : groups_[group].mentions) {
        const Mention& one = annotation_.mentions[m];
        if (one.kind == kind && groups_[group].tokens.overlaps(one.tokens) && (!found || covers_head(groups_[group], one))) found = &one;
    }
    return found;
}

// "goods", "the gift": goods of the vocabulary, but only until it is known which.
bool Chunks::is_bare_stand_in(const Mention& mention) const {
    return mention.kind == MentionKind::goods && mention.tokens.size() == 1 &&
           (is(mention.tokens.begin, WordClass::stand_in) || is(mention.tokens.begin, WordClass::party_noun));
}

Senses Chunks::find_senses(const NounGroup& group) const {
    const std::string_view head = lower(group.head);
    if (head.ends_with("self") || head.ends_with("selves")) return 0;  // "the car that carries Putin himself": no other thing
    if (group.pronoun) return is(group.head, WordClass::person_noun) ? Senses(Sense::pronoun) | Senses(Sense::party) : Senses(Sense::pronoun);
    Senses senses = 0;
    for (std::uint32_t m : group.mentions)
        if (covers_head(group, annotation_.mentions[m]) && !is_bare_stand_in(annotation_.mentions[m])) senses |= sense_of(annotation_.mentions[m]);
    if (is(group.head, WordClass::party_noun)) senses |= Senses(Sense::party);
    if (is(group.head, WordClass::vehicle)) senses |= Senses(Sense::vehicle);
    if (is(group.head, WordClass::stand_in)) senses |= Senses(Sense::stand_in);
    if (is(group.head, WordClass::abstract) && !has(senses, Sense::known_goods) && !has(senses, Sense::amount)) senses |= Senses(Sense::abstract);
    if (!triggers_.nouns(head).empty()) senses |= Senses(Sense::stand_in);
    return senses != 0 ? senses : Senses(Sense::thing);
}

Filler Chunks::filler_of(const Mention& mention, std::uint32_t group) const {
    Filler filler;
    filler.tokens = mention.tokens;
    filler.items.push_back({mention.tokens, group, {}, false, sense_of(mention)});
    return filler;
}

Senses Chunks::senses(const Item& item) const {
    if (item.own != 0) return item.own;
    const Senses own = senses_[item.group];
    if (item.holds) return senses_[item.parts.back()];
    if (item.parts.empty() || has(own, Sense::known_goods) || has(own, Sense::party)) return own;
    const Senses last = senses_[item.parts.back()];
    const bool holds = is(groups_[item.group].head, WordClass::container) || has(own, Sense::stand_in) || has(own, Sense::amount);
    if (!holds && own == Senses(Sense::thing)) return own | (last & (Senses(Sense::place) | Senses(Sense::country)));  // "the port of Rotterdam"
    return holds ? last : own;
}

Senses Chunks::senses(const Filler& filler) const {
    Senses all = 0;
    for (const Item& item : filler.items) all |= senses(item);
    return all;
}

bool Chunks::is_of_country(const Filler& filler) const {
    return !filler.empty() && filler.items.front().own == 0 && mention(filler.items.front().group, MentionKind::country) != nullptr;
}

// "the purchase by [Iran] of aircraft": nothing hangs on a country or a person.
bool Chunks::is_proper_name(std::uint32_t group) const {
    const Mention* name = head_mention(group);
    return name && (name->kind == MentionKind::country || name->name_class == NameClass::person);
}

// How many tokens hang the next group on the item: "of", "worth of" behind a sum, or "filled with", "carrying" behind what can hold goods.
std::uint32_t Chunks::link_at(const Item& item, bool& holds) const {
    const std::uint32_t at = item.tokens.end, last = item.parts.empty() ? item.group : item.parts.back();
    holds = false;
    if (lower(at) == "of") return is_proper_name(last) ? 0 : 1;
    const std::uint32_t head = groups_[last].head;
    if (const Mention* sum = head_mention(last); sum && sum->kind == MentionKind::money && !item.holds) {
        holds = true;
        return match_any(grammar_.worth_words(), at);
    }
    if (item.holds || !(is(head, WordClass::container) || is(head, WordClass::vehicle))) return 0;
    holds = true;
    const std::uint32_t comma = is_comma(at) ? 1 : 0;  // "crates, containing rifles"
    const std::uint32_t words = match_any(grammar_.holding_words(), at + comma);
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
        if (holds && !has(senses_[group_of_[next]], Sense::known_goods) && !is(groups_[group_of_[next]].head, WordClass::container)) break;
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
    const bool goods = !has(senses(item), Sense::party);
    filler.tokens = item.tokens;
    filler.items.push_back(std::move(item));
    read_rest_of_list(filler.tokens.end, end, goods, filler);
    if (goods) read_examples(end, filler);
    return filler;
}

// Items behind commas are kept only when an "and" closes the list; the token behind the list.
std::uint32_t Chunks::read_rest_of_list(std::uint32_t at, std::uint32_t end, bool goods, Filler& filler) const {
    std::vector<Item> pending;
    while (at + 1 < end && filler.items.size() + pending.size() < longest_list) {
        const bool comma = is_comma(at);
        if (comma) ++at;
        const bool closes = lower(at) == "and" || lower(at) == "or" || lower(at) == "plus";
        if (!comma && !closes) break;
        if (closes) ++at;
        while (at + 1 < end && is_skipped(at)) ++at;
        Item next = read_item(at, end);
        if (next.group == nothing || has(senses(next), Sense::amount) || has(senses(next), Sense::pronoun) || has(senses(next), Sense::party) == goods) break;
        at = next.tokens.end;
        pending.push_back(std::move(next));
        if (!closes) continue;
        filler.tokens.end = at;
        for (Item& one : pending) filler.items.push_back(std::move(one));
        break;
    }
    return filler.tokens.end;
}

// "luxury goods, including watches and wine": what is named counts with what it is named for.
void Chunks::read_examples(std::uint32_t end, Filler& filler) const {
    std::uint32_t at = filler.tokens.end;
    if (is_comma(at)) ++at;
    const std::uint32_t length = match_any(grammar_.example_words(), at);
    if (length == 0 || at + length >= end) return;
    at += length;
    while (at + 1 < end && is_skipped(at)) ++at;
    Item first = read_item(at, end);
    if (first.group == nothing || !has(senses(first), Sense::known_goods)) return;
    filler.tokens.end = first.tokens.end;
    filler.items.push_back(std::move(first));
    read_rest_of_list(filler.tokens.end, end, true, filler);
}

}  // namespace checkrules
