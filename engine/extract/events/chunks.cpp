#include "engine/extract/events/chunks.hpp"

#include <algorithm>
#include <ranges>
#include <unordered_map>

namespace checkrules {
namespace {

bool ends_like_adverb(Word word) { return word.size() > 4 && word.ends_with("ly"); }

}  // namespace

Chunks::Chunks(const Annotation& annotation, const Grammar& grammar, const ClauseWords& words, const Vocabulary& vocabulary)
    : annotation_(annotation), grammar_(grammar), vocabulary_(vocabulary), groups_(annotation.groups) {
    const std::size_t count = annotation.tokens().size();
    words_.resize(count);
    classes_.resize(count);
    for (std::size_t t = 0; t < count; ++t) {
        words_[t] = &words.of(annotation.ids[t]);
        classes_[t] = words_[t]->classes;
    }
    group_of_.assign(count, nothing);
    in_amount_.assign(count, false);
    for (const Mention& mention : annotation.mentions)
        if (mention.kind > MentionKind::name)
            for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
                in_amount_[t] = true;
                classes_[t] &= ~std::uint32_t(WordClass::modal);  // "in May"
            }
    for (std::uint32_t t = 0; t + 1 < count; ++t)
        if (is(t, WordClass::preposition) && lower(t) == "in" && is_listed("words-after-in", t + 1)) classes_[t] |= std::uint32_t(WordClass::aside), classes_[t + 1] |= std::uint32_t(WordClass::aside);  // "were in fact destined for"
    class_compounds();
    pass_over_asides();
    for (std::uint32_t t = 0; t + 2 < count; ++t)
        if (is(t, WordClass::have) && is_listed("words-within-a-perfect", t + 1) && has(verb_forms(t + 2), VerbForm::participle)) classes_[t + 1] = std::uint32_t(WordClass::aside);  // "has since passed on"
    correct_groups();
    next_group_.assign(count + 1, GroupNumber(std::uint32_t(groups_.size())));
    senses_.reserve(groups_.size());
    std::uint32_t begun = 0;
    for (GroupNumber i(0); i < groups_.size(); ++i)
        for (; begun <= groups_[i].tokens.begin; ++begun) next_group_[begun] = i;
    for (GroupNumber i(0); i < groups_.size(); ++i) {
        for (std::uint32_t t = groups_[i].tokens.begin; t < groups_[i].tokens.end; ++t) group_of_[t] = i;
        senses_.push_back(find_senses(groups_[i]));
    }
    pass_over_attributes();
    take_up_goods();
}

// "a firm [close] to the army": a word that only leads to what is told of the noun.
void Chunks::pass_over_attributes() {
    for (std::uint32_t t = 1; t + 1 < classes_.size(); ++t)
        if (group_of_[t] == nothing && group_of_[t - 1] != nothing && group_of_[t + 1] == nothing && is_listed("adjectives-behind-nouns", t)) classes_[t] = std::uint32_t(WordClass::aside);
}

// "Cigarette filters … The filters went to": a word that says nothing by itself stands for the goods that it named before.
void Chunks::take_up_goods() {
    constexpr std::uint32_t farthest = 4;  // sentences
    std::unordered_map<std::string_view, std::uint32_t> named;  // last word of goods of several words → sentence
    for (GroupNumber i(0); i < groups_.size(); ++i) {
        const NounGroup& group = groups_[i];
        const Mention* goods = has(senses_[i], Sense::known_goods) ? head_mention(i) : nullptr;
        if (goods && goods->tokens.size() > 1) named[lower(group.head)] = sentence_of(i);
        if (named.empty() || senses_[i] != Senses(Sense::thing) || !is_definite(group.determiner) || group.tokens.size() != 2 || !group.mentions.empty()) continue;
        const auto before = named.find(lower(group.head));
        if (before != named.end() && sentence_of(i) - before->second <= farthest) senses_[i] = Senses(Sense::stand_in);
    }
}

// Where another part of the clause begins: "[no longer] sells", "[in secret] to Iran", "[by mistake], said"; but not "at least 300 lathes", "as well as".
bool Chunks::begins_part(std::uint32_t token) const {
    const Word next = lower(token);
    if (token >= classes_.size() || !word(token).verbs.empty() || is_comma(token) || next == "." || next == ";") return true;
    if (is_auxiliary(token)) return true;
    return is(token, WordClass::preposition) && next != "as" && next != "of";
}

bool Chunks::is_hyphen(std::uint32_t token) const {
    const auto& tokens = annotation_.tokens();
    return token + 1 < tokens.size() && lower(token) == "-" && !tokens[token].space_before && !tokens[token + 1].space_before;
}

// "a [brother-in-law]", "the [go-betweens]": the whole word is of a class, and its parts are of none. "[No-frills] radars": nor are those of a word that describes.
void Chunks::class_compounds() {
    for (std::uint32_t begin = 0; begin + 2 < classes_.size(); ++begin) {
        if (!is_hyphen(begin + 1)) continue;
        std::uint32_t last = begin;
        std::string whole(lower(begin));
        for (; is_hyphen(last + 1); last += 2) whole.append("-").append(lower(last + 2));
        if (const auto found = grammar_.classes().find(whole); found != grammar_.classes().end()) {
            std::fill(classes_.begin() + begin, classes_.begin() + last, 0U);
            classes_[last] = found->second;
        } else if (const NounGroup* group = annotation_.group_at(begin); group && group->tokens.contains(last + 1)) {
            std::fill(classes_.begin() + begin, classes_.begin() + last, 0U);
        }
        begin = last;
    }
}

// "Toyota [no longer] sells", "Serbia [more than once] sold", "engines [in secret] to Iran"
void Chunks::pass_over_asides() {
    for (std::uint32_t begin = 0; begin < classes_.size(); ++begin)
        if (const std::uint32_t end = begin + match_any(PhraseList::asides, begin); end > begin && begins_part(end))
            std::fill(classes_.begin() + begin, classes_.begin() + end, std::uint32_t(WordClass::aside));
    for (std::uint32_t t = 1; t + 1 < classes_.size(); ++t)
        if ((annotation_.tokens()[t - 1].is_capital() || is_comma(t - 1)) && !word(t + 1).verbs.empty() && is_listed("words-between-who-and-verb", t) && word(t + 1).nouns.empty() && std::ranges::any_of(word(t + 1).verbs, [](const TriggerMatch& match) { return has(match.forms, VerbForm::past); }))
            classes_[t] = std::uint32_t(WordClass::aside);  // "Iran [first] sold", but "their first sold"
}

// The noun groups know no grammar beyond the group. Here an owner joins what is owned ("[Iran] 's [shipment]"), and a trigger that was
// taken for a noun or an adjective leaves: "of [shipping microchips]", "[Beijing ships] the engines", "[Myanmar received missiles]".
void Chunks::correct_groups() {
    std::vector<NounGroup> out;
    out.reserve(groups_.size() + groups_.size() / 8);
    for (NounGroup& group : groups_) {
        if (is(group.tokens.begin, WordClass::aside) && is(group.head, WordClass::aside)) continue;  // "by [mistake]"
        if (!out.empty() && (joins_owner(out.back(), group) || joins_name(out.back(), group))) {
            NounGroup& before = out.back();
            if (!before.mentions.empty()) group.mentions = {before.mentions.front(), group.mentions.empty() ? *before.mentions.end() : *group.mentions.end()};
            if (lower(before.tokens.end).front() == '\'') {
                group.tokens.begin = before.tokens.begin;
                group.determiner = Determiner::possessive;
                before = std::move(group);
            } else {
                before.tokens.end = group.tokens.end;
                before.mentions = group.mentions;
            }
        } else {
            carve_verb(group, out);
        }
    }
    groups_ = std::move(out);
}

bool Chunks::joins_owner(const NounGroup& owner, const NounGroup& owned) const {
    const std::uint32_t mark = owner.tokens.end;
    const bool adjoins = mark + 1 == owned.tokens.begin || (mark + 2 == owned.tokens.begin && ends_like_adverb(lower(mark + 1)));  // "Libya's [internationally] recognised army"
    return !owner.pronoun && adjoins && (lower(mark) == "'s" || lower(mark) == "'") && !annotation_.tokens()[mark].space_before;
}

// "[a businessman] named [Ali Demir]", "known as [Rex]", "[bearings] labelled [SKF]", but "the president named Kim"
bool Chunks::joins_name(const NounGroup& group, const NounGroup& name) const {
    const std::uint32_t between = group.tokens.end, as = lower(between + 1) == "as" ? 1 : 0;
    const bool is_marked = is_listed("words-before-a-mark", between);
    if (between + 1 + as != name.tokens.begin || group.pronoun || is_definite(group.determiner) || name.mentions.empty() || !(is_marked || is_listed("words-before-a-name", between))) return false;
    const Mention& mention = annotation_.mentions[name.mentions.front()];
    const bool is_name = mention.kind == MentionKind::name || mention.kind == MentionKind::party;
    if (is_marked) return is_name && !is(mention.tokens.begin, WordClass::made) && mention.tokens == name.tokens && std::ranges::any_of(group.mentions, [&](std::uint32_t m) { return annotation_.mentions[m].kind == MentionKind::goods; });
    return is_name && mention.tokens == name.tokens && (is(group.head, WordClass::party_noun) || is(group.head, WordClass::person_noun) || is(group.head, WordClass::company_noun) || is(group.head, WordClass::vehicle));
}

bool Chunks::is_skipped(std::uint32_t token) const {
    if (token >= classes_.size()) return false;
    const Token& word = annotation_.tokens()[token];
    if (word.shape == Shape::quote) return true;
    if (is(token, WordClass::aside)) return true;
    if (word.lower == "." && token > 0 && token + 1 < annotation_.sentences[word.sentence].tokens.end) return group_of_[token - 1] != nothing;  // "Ulli S. sold", "Oltec Inc. shipped"
    if (group_of_[token] != nothing) return false;
    return is(token, WordClass::adverb) || (ends_like_adverb(word.lower) && words_[token]->verbs.empty());
}

bool Chunks::is_speaker(std::uint32_t token) const {
    if (token < 2 || group_of(token) == nothing) return false;
    const bool closes_quote = annotation_.tokens()[token - 1].shape == Shape::quote;
    if (!is_comma(closes_quote ? token - 2 : token - 1)) return false;
    const auto [first, last] = annotation_.attributions_around(token);
    for (std::uint32_t i = first; i < last; ++i)
        if (const Attribution& one = annotation_.attributions[i]; one.source.begin == token && one.cue.begin >= one.source.end) return true;
    return false;
}

bool Chunks::is_age(std::uint32_t token) const {
    const auto& tokens = annotation_.tokens();
    return is_comma(token) && token + 2 < tokens.size() && tokens[token + 1].shape == Shape::number && is_comma(token + 2);
}

const Mention* Chunks::date_at(std::uint32_t token) const {
    const auto behind = std::ranges::upper_bound(annotation_.mentions, token, {}, [](const Mention& one) { return one.tokens.begin; });
    if (behind == annotation_.mentions.begin()) return nullptr;
    const Mention& one = *std::prev(behind);
    return one.kind == MentionKind::date && one.tokens.contains(token) ? &one : nullptr;
}

bool Chunks::is_verb(std::uint32_t token) const {
    constexpr std::uint32_t no_verb = std::uint32_t(WordClass::preposition) | std::uint32_t(WordClass::subordinator) | std::uint32_t(WordClass::relative) |
                                      std::uint32_t(WordClass::conjunction) | std::uint32_t(WordClass::adverb) | std::uint32_t(WordClass::particle) |
                                      std::uint32_t(WordClass::determiner) | std::uint32_t(WordClass::adjective);
    if (token >= classes_.size()) return false;
    const Token& word = annotation_.tokens()[token];
    if (group_of_[token] != nothing || in_amount_[token] || !word.is_word() || is_skipped(token)) return false;
    if (word.is_capital() && words_[token]->verbs.empty() && token > annotation_.sentences[word.sentence].body) return false;
    return (classes_[token] & no_verb) == 0;
}

WordSketch Chunks::sketch_of(TokenRange sentence) const {
    WordSketch words;
    words.add(0);  // for who asks for none
    for (std::uint32_t t = sentence.begin; t <= sentence.end; ++t) {
        if (const std::uint32_t number = word(t).asked_for; number != 0) words.add(number);
        if (is_listed("words-for-where", t)) words.add_all();  // "Nampo was where they went": as if "to" stood there
    }
    return words;
}

const Mention* Chunks::head_mention(GroupNumber group) const {
    for (std::uint32_t m : groups_[group].mentions)
        if (annotation_.mentions[m].tokens.contains(groups_[group].head)) return &annotation_.mentions[m];
    return nullptr;
}

const Mention* Chunks::mention(GroupNumber group, MentionKind kind) const {
    const Mention* found = nullptr;
    for (std::uint32_t m : groups_[group].mentions) {
        const Mention& one = annotation_.mentions[m];
        if (one.kind == kind && groups_[group].tokens.overlaps(one.tokens) && (!found || one.tokens.contains(groups_[group].head))) found = &one;
    }
    return found;
}

bool Chunks::is_counted(const Item& item) const {
    const NounGroup& group = groups_[item.group];
    const bool is_share = !item.parts.empty() && (is_listed("fractions", group.head) || mention(item.group, MentionKind::percent));
    return is_share || group.determiner == Determiner::indefinite || mention(item.group, MentionKind::quantity);
}

GroupNumber Chunks::name_in_apposition(GroupNumber described, std::uint32_t comma) const {
    const NounGroup& group = groups_[described];
    if (!is(group.head, WordClass::party_noun) || group.plural || !is_comma(comma)) return nothing;
    const GroupNumber behind = group_of(comma + 1);
    const Mention* name = behind == nothing || groups_[behind].tokens.begin != comma + 1 ? nullptr : head_mention(behind);
    const bool is_name = name && (name->kind == MentionKind::party || (name->kind == MentionKind::name && name->name_class != NameClass::place));
    const Word next = is_name ? lower(groups_[behind].tokens.end) : Word();
    return next == "," || next == "." || next == ";" ? behind : nothing;
}

GroupNumber Chunks::goods_behind_name(const Item& item) const {
    const Mention* name = item.parts.empty() ? head_mention(item.group) : nullptr;
    const std::uint32_t comma = item.tokens.end;
    const bool may_be_name = name ? name->kind == MentionKind::name || !name->told_by.empty() : item.tokens.size() == 1 && annotation_.tokens()[item.tokens.begin].is_capital();  // at the start of a sentence any word has a capital
    if (!may_be_name || !is_comma(comma)) return nothing;
    const GroupNumber behind = group_of(comma + 1);
    if (behind == nothing || !has(senses_[behind], Sense::known_goods)) return nothing;
    return groups_[behind].determiner == Determiner::indefinite || in_amount_[comma + 1] ? behind : nothing;  // "a gelding", "two pandas"
}

bool Chunks::may_name_vessel(const Filler& filler) const {
    if (filler.items.size() != 1 || !filler.items.front().parts.empty()) return false;
    const NounGroup& group = groups_[filler.items.front().group];
    const Mention* name = head_mention(filler.items.front().group);
    return lower(group.tokens.begin) == "the" && name && name->kind == MentionKind::name && name->name_class == NameClass::unknown && name->tokens.begin == group.tokens.begin + 1;
}

bool Chunks::is_of_country(const Filler& filler) const {
    if (filler.empty() || filler.items.front().own != 0) return false;
    const Item& item = filler.items.front();
    const auto names = [&](GroupNumber group) { return mention(group, MentionKind::country) != nullptr; };
    const auto is_somebody = [&](GroupNumber group) { return (names(group) && (senses_[group] & (Senses(Sense::party) | Senses(Sense::place))) != 0) || weapon_of_country(group); };
    return names(item.group) || weapon_of_country(item.group) || std::ranges::any_of(item.parts, is_somebody);  // "the shelves of Russian shops"
}

// "pens, [wine and spirits] in May": a name of goods that holds an "and" ends a list, unless it goes on.
bool Chunks::ends_with_pair(const Item& item) const {
    const TokenRange words = groups_[item.group].tokens;
    const std::uint32_t behind = item.tokens.end;
    if (is_comma(behind) || match_any(PhraseList::joins, behind) > 0) return false;
    return std::ranges::any_of(std::views::iota(words.begin, words.end), [&](std::uint32_t t) { return is(t, WordClass::conjunction); });
}

}  // namespace checkrules
