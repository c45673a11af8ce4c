// What words that only point to goods mean: "it", "the cargo", "most of them".
#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_group = 120;  // groups looked back over
constexpr std::size_t longest_answer = 12;
constexpr std::uint32_t farthest_naming = 48;  // tokens from "the goods" to what they are

std::vector<bool> find_tellers(const Chunks& chunks) {
    std::vector<bool> tellers(chunks.groups().size());
    for (const Attribution& one : chunks.annotation().attributions)
        for (auto [g, last] = chunks.groups_in(one.source); g < last; ++g) tellers[g] = true;
    return tellers;
}

}  // namespace

References::References(const Chunks& chunks, const SentenceVerbs& verbs)
    : chunks_(chunks), verbs_(verbs), parent_(chunks.groups().size()), is_noted_(chunks.annotation().sentences.size()), chain_(parent_.size(), nothing), example_of_(parent_.size(), nothing), list_(parent_.size(), nothing), is_teller_(find_tellers(chunks)), parties_(chunks, verbs, is_teller_) {
    for (GroupNumber g(0); g < parent_.size(); ++g) parent_[g] = g;
    for (GroupNumber g(0); g < parent_.size(); ++g)
        if (has(chunks.senses(g), Sense::known_goods) && is_definite(chunks.groups()[g].determiner)) link_definite(g);
    const auto& sentences = chunks.annotation().sentences;
    for (std::uint32_t i = 0; i < sentences.size(); ++i)
        if (names_goods(sentences[i])) link_copulas(verbs.of(i));
    note_namings();
}

// "90,000 bottles of [vodka]": the chain that the goods stand in, and "[motorcycles], [vehicles] and [radios]", which "them" takes up together.
void References::note_lists(std::uint32_t number) const {
    if (is_noted_[number]) return;
    is_noted_[number] = true;
    const Sentence& sentence = chunks_.annotation().sentences[number];
    const auto [first, last] = chunks_.groups_in(sentence.tokens);
    for (GroupNumber g = first; g < last; ++g) {
        if (chain_[g] != nothing) continue;
        const Filler filler = chunks_.read_filler(chunks_.groups()[g].tokens.begin, sentence.tokens.end);
        std::vector<GroupNumber> list;
        for (const Item& item : filler.items) {
            chain_[item.group] = item.group;
            for (GroupNumber part : item.parts) chain_[part] = item.group;
            if (item.is_example) example_of_[item.group] = filler.items.front().group;
            const bool known = has(chunks_.senses(item), Sense::known_goods) && !chunks_.names_maker(item.group) && !item.is_example;
            if (known && list.size() < longest_answer) list.push_back(item.parts.empty() || has(chunks_.senses(item.group), Sense::known_goods) ? item.group : item.parts.back());
        }
        if (list.size() < 2) continue;
        for (GroupNumber one : list) list_[one] = std::uint32_t(lists_.size());
        lists_.push_back(std::move(list));
    }
}

Item References::item_of(GroupNumber group) const {
    const std::uint32_t sentence = chunks_.sentence_of(group);
    note_lists(sentence);
    const bool lies_aboard = chain_[group] != nothing && chunks_.is_listed("words-for-places-aboard", chunks_.groups()[chain_[group]].head);  // "the hold of [a dhow]"
    const GroupNumber first = chain_[group] == nothing || lies_aboard ? group : chain_[group];
    return chunks_.read_item(chunks_.groups()[first].tokens.begin, chunks_.annotation().sentences[sentence].tokens.end);
}

bool References::points_back(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    const std::string_view word = chunks_.lower(own.tokens.begin);
    const bool its = own.determiner == Determiner::possessive && chunks_.is(own.tokens.begin, WordClass::determiner);  // but not "Putin's gift"
    const bool alone = own.tokens.size() <= 3 && own.mentions.empty() && chunks_.is_listed("words-for-some-of-them", own.head);  // "the majority"
    return own.pronoun || is_definite(own.determiner) || its || alone || is_count(group) || is_another_one(group) || tells_nothing(group) || chunks_.vocabulary().is_listed("words-for-all-of-them", word);
}

// "1,500 had been delivered", "nine in ten went on"
bool References::is_count(GroupNumber group) const { return has(chunks_.senses(group), Sense::stand_in) && has(chunks_.senses(group), Sense::amount); }

// "[a second one] was delivered": of the goods told before
bool References::is_another_one(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    return own.tokens.size() > 1 && own.tokens.size() <= 3 && chunks_.is_listed("words-for-one-of-them", own.head) && chunks_.is_listed("words-for-another", own.head - 1);
}

// "One was held in Germany, and [another], Artem Uss, in Milan"
bool References::is_person_named_behind(const Item& item) const {
    const GroupNumber behind = chunks_.is_comma(item.tokens.end) ? chunks_.group_of(item.tokens.end + 1) : nothing;
    const Mention* name = behind == nothing ? nullptr : chunks_.head_mention(behind);
    return name && name->kind == MentionKind::name && name->name_class == NameClass::person;
}

// "Goods still get in": those of the sentence before.
bool References::tells_nothing(GroupNumber group) const {
    const TokenRange words = chunks_.groups()[group].tokens;
    return words.size() == 1 && words.begin == chunks_.annotation().sentences[chunks_.sentence_of(group)].body && chunks_.is_listed("words-for-what-was-told", words.begin);
}

bool References::stands_for_goods(const Item& item) const {
    const Senses senses = chunks_.senses(item);
    if (has(senses, Sense::known_goods) || is_person_named_behind(item)) return false;
    if (is_count(item.group) && !item.parts.empty()) {  // "200 of the type", "35,000 tonnes of it"
        const NounGroup& whole = chunks_.groups()[item.parts.back()];
        return whole.pronoun || chunks_.is_listed("words-for-the-same-kind", whole.head);
    }
    if (has(senses, Sense::pronoun) || has(senses, Sense::stand_in)) return true;
    if (item.parts.empty() && is_another_one(item.group)) return true;
    return item.own == 0 && item.parts.empty() && chunks_.is_listed("words-for-some-of-them", chunks_.groups()[item.group].head);
}

// "made 700 deliveries to Russia, [aircraft parts] among them": the comma before what is named, or `end`.
std::uint32_t References::before_among(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t t = from; t + 1 < end; ++t) {
        if (!chunks_.is_listed("words-for-among", t) || chunks_.lower(t + 1) != "them") continue;
        for (std::uint32_t comma = t; comma-- > from;)
            if (chunks_.is_comma(comma) && chunks_.group_of(comma + 1) != nothing && has(chunks_.senses(chunks_.group_of(comma + 1)), Sense::known_goods)) return comma;
    }
    return end;
}

// "The goods, [drones] above all, were", "the haul was bound for Russia: [watches and perfume]"
std::vector<Item> References::named_behind(const Item& item) const {
    const NounGroup& own = chunks_.groups()[item.group];
    if (own.pronoun || is_count(item.group) || !item.parts.empty()) return {};
    const std::uint32_t end = std::min(item.tokens.end + farthest_naming, chunks_.annotation().sentences[chunks_.sentence_of(item.group)].tokens.end);
    std::uint32_t at = item.tokens.end;
    if (!chunks_.is_comma(at) && chunks_.lower(at) != "--")
        while (at < end && chunks_.lower(at) != ":") ++at;
    if (at >= end || chunks_.group_of(at + 1) == nothing) at = before_among(item.tokens.end, end);
    if (at + 1 >= end || chunks_.group_of(at + 1) == nothing) return {};
    std::vector<Item> items = chunks_.read_filler(at + 1, end).items;
    std::erase_if(items, [&](const Item& one) { return one.group == nothing || !has(chunks_.senses(one), Sense::known_goods); });
    return items;
}

std::vector<Item> References::meant(const Item& item, TokenRange trigger) const {
    if (const GroupNumber goods = chunks_.goods_behind_name(item); goods != nothing) return {item_of(goods)};
    if (const GroupNumber rest = behind_but(item); rest != nothing) return {chunks_.read_item(chunks_.groups()[rest].tokens.begin, chunks_.annotation().sentences[chunks_.sentence_of(rest)].tokens.end)};
    if (!stands_for_goods(item)) return {item};
    if (const std::vector<Item> named = named_behind(item); !named.empty()) return named;
    const GroupNumber pointer = item.parts.empty() ? item.group : item.parts.back();
    const bool is_trigger = chunks_.groups()[item.group].tokens.contains(trigger);
    const GroupNumber found = is_trigger || points_back(pointer) ? goods_before(pointer) : nothing;
    if (found == nothing || (is_trigger && chunks_.sentence_of(item.group) - chunks_.sentence_of(found) > pronoun_reach)) return {item};
    const bool both = chunks_.lower(chunks_.groups()[item.group].tokens.begin) == "both";
    const bool plural = both || chunks_.groups()[pointer].plural || chunks_.groups()[pointer].pronoun;
    std::vector<GroupNumber> groups{found};
    note_lists(chunks_.sentence_of(found));
    if (plural && list_[found] != nothing && lists_[list_[found]].back() < item.group) groups = lists_[list_[found]];
    else if (both)
        if (const GroupNumber other = goods_before(found); other != nothing) groups = {other, found};
    std::vector<Item> out;
    for (GroupNumber group : groups) out.push_back(item_of(group));
    std::erase_if(out, [](const Item& one) { return one.group == nothing; });
    return out.empty() ? std::vector<Item>{item} : out;
}

GroupNumber References::goods_meant(GroupNumber group) const {
    const Senses senses = chunks_.senses(group);
    if (has(senses, Sense::known_goods)) return group;
    return (has(senses, Sense::pronoun) || has(senses, Sense::stand_in)) && points_back(group) ? goods_before(group) : nothing;
}

// "Luxury goods … watches clad with a precious metal. The goods were sent": what was named with the same word.
GroupNumber References::goods_by_same_word(GroupNumber group) const {
    const std::string_view word = chunks_.lower(chunks_.groups()[group].head);
    const std::uint32_t sentence = chunks_.sentence_of(group);
    for (GroupNumber g = group; g-- > 0 && group - g < farthest_group && sentence - chunks_.sentence_of(g) <= pronoun_reach;)
        if (chunks_.lower(chunks_.groups()[g].head) == word && has(chunks_.senses(g), Sense::known_goods) && !is_object_of_law(g)) return g;
    return nothing;
}

GroupNumber References::goods_before(GroupNumber group) const {
    const NounGroup& here = chunks_.groups()[group];
    const std::uint32_t sentence = chunks_.sentence_of(group);
    const GroupNumber first = group > farthest_group ? group - farthest_group : GroupNumber(0);
    const std::string_view word = chunks_.lower(here.head);
    const bool counts = is_count(group), is_pronoun = here.pronoun || counts;
    const bool of_value = counts && (chunks_.mention(group, MentionKind::money) || chunks_.mention(group, MentionKind::percent));  // "$190m worth", "nine in ten"
    const bool plural = here.plural || counts || chunks_.vocabulary().is_listed("words-for-several", word);
    const bool either = of_value || chunks_.vocabulary().is_listed("words-for-one-or-several", word) || (counts && chunks_.is(here.head, WordClass::container));  // "600 tonnes"
    const bool is_measured = counts && measures(group);
    const bool is_load = !is_pronoun && chunks_.vocabulary().is_listed("words-for-what-is-aboard", word);
    if (const GroupNumber named = is_pronoun ? nothing : goods_by_same_word(group); named != nothing) return named;
    if (const GroupNumber told = here.pronoun && !either ? subject_before(group) : nothing; told != nothing) return told;
    const Filler* doer = subject_over(group);
    bool has_rival = false;
    GroupNumber aside = nothing;  // behind a preposition: "bought clams from boats … sold them"
    for (GroupNumber g = group; g-- > first;) {
        if (is_pronoun && aside != nothing && sentence - chunks_.sentence_of(g) > 1) return aside;
        if (is_pronoun && sentence - chunks_.sentence_of(g) > pronoun_reach) return nothing;
        if (counts && chunks_.sentence_of(g) == sentence && counts_others(g)) return nothing;
        has_rival = has_rival || (is_pronoun && !counts && plural && chunks_.sentence_of(g) == sentence && is_other_object(g));
        if (has_rival && chunks_.sentence_of(g) != sentence) return nothing;
        if (doer && std::ranges::find(doer->items, g, &Item::group) != doer->items.end()) continue;  // but "the ship carrying [the coal] took it"
        if (!has(chunks_.senses(g), Sense::known_goods) || chunks_.names_maker(g) || is_teller_[g] || is_listener(g) || is_patrol(g) || carries_others(g) || (is_load && (is_vessel(g) || is_its_own(g)))) continue;
        if (is_pronoun && !either && chunks_.groups()[g].plural != plural && !(plural ? is_counted(g) : is_lot(g) || ends_as_plurals(g))) continue;
        if (is_use_of_others(g) || is_object_of_law(g) || is_manner(g) || (is_measured && (has(chunks_.senses(g), Sense::vehicle) || has_pieces(g)))) continue;
        note_lists(chunks_.sentence_of(g));
        if (is_trade_of_somebody(g)) continue;
        const GroupNumber whole = example_of_[g];
        const GroupNumber found = whole != nothing && whole < group && has(chunks_.senses(whole), Sense::known_goods) ? whole : g;
        if (!is_pronoun || either || !stands_aside(g)) return found;
        if (aside == nothing) aside = found;
    }
    return aside;
}

}  // namespace checkrules
