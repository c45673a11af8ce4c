// What the goods of an event are: terms of the vocabulary, brands, and other words of the article for the same goods.
#include <algorithm>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/goods_terms.hpp"

namespace checkrules {
namespace {

std::vector<std::string_view> terms_in(const Chunks& chunks, TokenRange words) {
    std::vector<std::string_view> terms;
    const auto& mentions = chunks.annotation().mentions;
    const auto [first, last] = chunks.annotation().mentions_in(words);
    for (std::uint32_t m = first; m < last; ++m)
        if (mentions[m].kind == MentionKind::goods) terms.push_back(mentions[m].id);
    return terms;
}

/// "The [F-7]": the words that told what it is.
void add_explanations(const Chunks& chunks, TokenRange words, GoodsValue& goods) {
    const auto [first, last] = chunks.annotation().mentions_in(words);
    for (std::uint32_t m = first; m < last; ++m)
        if (const TokenRange told_by = chunks.annotation().mentions[m].told_by; !told_by.empty() && !told_by.overlaps(words)) goods.more.push_back(told_by);
}

void add_terms(const Chunks& chunks, TokenRange words, GoodsValue& goods) {
    for (const std::string_view term : terms_in(chunks, words))
        if (std::ranges::find(goods.terms, term) == goods.terms.end()) goods.terms.emplace_back(term);
}

/// What holds goods is none of them.
TokenRange words_for_goods(const Chunks& chunks, const Item& item) { return item.holds ? TokenRange{chunks.groups()[item.parts.back()].tokens.begin, item.tokens.end} : item.tokens; }

/// "[tanker] deliveries": what they are made with.
bool makes_the_deed(const Chunks& chunks, GroupNumber group, const Mention& named) {
    const std::uint32_t head = chunks.groups()[group].head;
    return named.tokens.end == head && !chunks.word(head).nouns.empty() && chunks.vocabulary().is_listed("goods-that-carry-others", named.id);
}

/// "Nuclear fuel [giant] Atomstroiexport", "oil [group] Yukos": what they trade in only says who they are.
bool says_who_it_is(const Chunks& chunks, const NounGroup& group, const Mention& named) {
    for (std::uint32_t t = named.tokens.end; t < group.head; ++t)
        if (chunks.is(t, WordClass::party_noun) && chunks.annotation().tokens()[t + 1].is_capital()) return true;
    return false;
}

/// The group of the item whose goods the vocabulary knows.
GroupNumber named_group(const Chunks& chunks, const Item& item) {
    if (item.own != 0) return item.group;
    if (item.holds) return item.parts.back();
    if (has(chunks.senses(item.group), Sense::known_goods)) return item.group;
    for (GroupNumber part : item.parts)
        if (has(chunks.senses(part), Sense::known_goods)) return part;
    for (GroupNumber part : item.parts)
        if (const Mention* one = chunks.head_mention(part); one && one->kind == MentionKind::goods && !chunks.is(chunks.groups()[part].head, WordClass::container)) return part;  // "68 tonnes of equipment", but not "a set of presents"
    for (GroupNumber part : item.parts)
        if (!chunks.word(chunks.groups()[part].head).nouns.empty() && chunks.mention(part, MentionKind::goods)) return part;  // "half of its nitrocellulose imports"
    const Mention* named = chunks.mention(item.group, MentionKind::goods);
    return named && !makes_the_deed(chunks, item.group, *named) && !says_who_it_is(chunks, chunks.groups()[item.group], *named) ? item.group : nothing;
}

const Mention* marque_in(const Chunks& chunks, GroupNumber group) {
    const Mention* maker = chunks.mention(group, MentionKind::goods);
    const auto term = maker ? chunks.vocabulary().goods.find(maker->id) : chunks.vocabulary().goods.end();
    return term != chunks.vocabulary().goods.end() && term->second.brand ? maker : nullptr;
}

// "timepieces by Patek Philippe and Richard Mille"
void add_makers(const Chunks& chunks, std::uint32_t at, GoodsValue& goods) {
    if (chunks.lower(at) != "by" && chunks.lower(at) != "from") return;
    const Sentence& sentence = chunks.annotation().sentences[chunks.annotation().tokens()[at].sentence];
    for (const Item& one : chunks.read_filler(at + 1, sentence.tokens.end).items) {
        if (!marque_in(chunks, one.group)) return;
        add_terms(chunks, one.tokens, goods);
        goods.words.end = std::max(goods.words.end, one.tokens.end);
    }
}

/// Other words for the same goods that say something new of them.
void add_namings(const Chunks& chunks, const References& references, const Item& item, std::uint32_t entity, Draft& draft) {
    GoodsValue& goods = draft.goods;
    for (GroupNumber one : references.namings(entity)) {
        const TokenRange words = chunks.groups()[one].tokens;
        const std::size_t before = goods.terms.size();
        add_terms(chunks, words, goods);
        if (goods.terms.size() == before || item.tokens.overlaps(words)) continue;
        goods.more.push_back(words);
        if (auto brand = goods.brands.empty() ? read_brand(chunks, one) : std::nullopt) goods.add_brand(std::move(*brand));
        const std::size_t known = draft.attribution.size();
        draft.attribute(chunks, words.begin);  // "the car was an Aurus, the Kremlin said": he has said what was given
        for (std::size_t i = known; i < draft.attribution.size(); ++i) draft.attribution[i].only_names = true;
    }
}

/// "A Liebherr", "two Bobcats": a name that nobody knows, with an article or a count, is what its maker calls it.
const Mention* unknown_make(const Chunks& chunks, const Item& item) {
    const NounGroup& group = chunks.groups()[item.group];
    const Mention* name = item.parts.empty() && item.own == 0 ? chunks.head_mention(item.group) : nullptr;
    const bool counts = chunks.is_counted(item) || chunks.mention(item.group, MentionKind::number);
    return name && counts && name->kind == MentionKind::name && name->name_class == NameClass::unknown && name->tokens.end == group.tokens.end ? name : nullptr;
}

}  // namespace

std::vector<std::string_view> goods_terms(const Chunks& chunks, const Item& item) {
    return named_group(chunks, item) == nothing ? std::vector<std::string_view>() : terms_in(chunks, words_for_goods(chunks, item));
}

bool read_goods(const Chunks& chunks, const References& references, const Event& event, const Item& item, bool is_told_of, Draft& draft) {
    GoodsValue& goods = draft.goods;
    goods.words = item.tokens;
    const Senses senses = chunks.senses(item);
    const bool stands_in = has(senses, Sense::pronoun) || has(senses, Sense::stand_in);
    const GroupNumber group = named_group(chunks, item);
    if (group == nothing) {
        if ((((event.trigger->weak && !is_told_of) || stands_in) && !is_load(chunks, item.group)) || has(senses, Sense::abstract)) return false;
        const Mention* make = has(senses, Sense::party) ? unknown_make(chunks, item) : nullptr;
        if (has(senses, Sense::party) && !make) return false;
        if (make) goods.add_brand({std::string(chunks.text(make->tokens)), false});
        goods.add_entity(references.entity(item.group));
        if (auto brand = read_brand(chunks, item.parts.empty() ? item.group : item.parts.back())) goods.add_brand(std::move(*brand));
        return true;
    }
    const std::uint32_t entity = references.entity(group);
    goods.add_entity(entity);
    const NounGroup& own = chunks.groups()[group];
    goods.is_definite = is_definite(own.determiner) || own.determiner == Determiner::possessive;
    goods.is_plural = own.plural;
    goods.is_one = own.determiner == Determiner::indefinite && !own.plural && has(chunks.senses(group), Sense::known_goods);
    add_terms(chunks, words_for_goods(chunks, item), goods);
    if (auto brand = read_brand(chunks, group)) goods.add_brand(std::move(*brand));
    add_explanations(chunks, words_for_goods(chunks, item), goods);
    add_makers(chunks, item.tokens.end, goods);
    add_namings(chunks, references, item, entity, draft);
    return true;
}

void take_marque(const Chunks& chunks, Draft& draft) {
    const GroupNumber group = draft.supplier.empty() ? nothing : chunks.group_of(draft.supplier.words.begin);
    const Mention* marque = group == nothing ? nullptr : marque_in(chunks, group);
    const Taxonomy& taxonomy = chunks.vocabulary().goods_taxonomy;
    const auto& terms = draft.goods.terms;
    if (!marque || !draft.goods.brands.empty() || terms.empty() || !taxonomy.contains(marque->id) || !taxonomy.contains(terms.front())) return;
    if (taxonomy.is(marque->id, terms.front()) != Truth::yes) return;
    draft.goods.terms.insert(draft.goods.terms.begin(), marque->id);
    draft.goods.more.push_back(marque->tokens);
    if (auto brand = read_brand(chunks, group)) draft.goods.add_brand(std::move(*brand));
}

}  // namespace checkrules
