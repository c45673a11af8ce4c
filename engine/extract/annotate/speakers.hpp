/// Who can be the source of what a sentence says, and which words name him. Private to source_names.hpp and find_attributions.cpp.
#pragma once
#include <algorithm>

#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/cue_rules.hpp"
#include "engine/extract/words/noun_words.hpp"

namespace checkrules {

class Speakers {
  public:
    Speakers(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, std::string_view text, const std::vector<Mention>& mentions,
           const std::vector<NounGroup>& groups)
        : rules_(rules), nouns_(nouns), words_(words), text_(text), mentions_(mentions), groups_(groups), group_of_(words.tokens.size(), 0), group_bits_(words.tokens.size()), group_ends_(words.tokens.size()), in_date_(words.tokens.size() + 1) {
        for (std::uint32_t g = 0; g < groups.size(); ++g) {
            for (std::uint32_t i = groups[g].tokens.begin; i < groups[g].tokens.end; ++i) group_of_[i] = g + 1;
            group_bits_[groups[g].tokens.begin] = ClassBits(1) << someone_class;
            group_ends_[groups[g].tokens.begin] = groups[g].tokens.end;
        }
        for (const Mention& mention : mentions)
            if (mention.kind == MentionKind::date)
                for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) in_date_[i] = true;
    }

  protected:
    Word lower(std::uint32_t i) const { return words_.tokens[i].lower; }
    const NounGroup* group(std::uint32_t i) const { return group_of_[i] ? &groups_[group_of_[i] - 1] : nullptr; }
    WordUses uses(std::uint32_t i) const { return nouns_.of(words_.ids[i]); }
    std::optional<PhraseMatch> match(const PhraseTrie& trie, std::uint32_t i) const {
        if (!trie.may_start(words_.ids[i])) return {};
        return trie.longest({words_.ids, group_bits_, someone_class, group_ends_}, i, sentence_.tokens.end);
    }

    // "the South's agency": the agency.
    const NounGroup* possessed_by(const NounGroup* one) const {
        for (int links = 0; one && links < 3 && one->tokens.end + 1 < sentence_.tokens.end && lower(one->tokens.end) == "'s" && group(one->tokens.end + 1); ++links)
            one = group(one->tokens.end + 1);
        return one;
    }

    bool is_possessive_mark(std::uint32_t i) const { return lower(i) == "'s" || lower(i) == "'" || lower(i) == "’"; }

    // "to say", "was told", "saying".
    bool is_not_finite(std::uint32_t i) const {
        if (has(uses(i), WordUse::gerund) || lower(i).ends_with("ing")) return true;
        return nouns_.function.not_before_saying.contains(words_.ids[i - 1]);
    }

    // The group before the verb, over adverbs, dates and an apposition between commas.
    const NounGroup* subject_before(std::uint32_t verb) const {
        std::uint32_t i = verb;
        while (i > sentence_.body && is_skipped(i - 1)) --i;
        if (i == sentence_.body) return nullptr;
        if (const NounGroup* told = before_that(i)) return told;
        if (lower(i - 1) != ",") {
            const NounGroup* last = group(i - 1);
            if (i > sentence_.body + 3 && lower(i - 1) == ")" && lower(i - 3) == "(") last = group(i - 4);  // "the department (DOJ) said"
            else if (const NounGroup* told = i < verb ? described_by(i - 1) : nullptr) return told;
            else if (!last || last->tokens.end != i) return before_relative(i);  // "figures that the bank has seen show"
            if (!last) return nullptr;
            const NounGroup* first = first_of_chain(*last);
            if (const NounGroup* whole = widest_speaker(*first)) return whole;
            const NounGroup* outer = can_speak(*first, true) ? nullptr : before_relative(first->tokens.begin);
            return outer ? outer : first;
        }
        const std::uint32_t begin = std::max(sentence_.body, i - 1 > apposition_length ? i - 1 - apposition_length : 0);
        for (std::uint32_t k = i - 1; k-- > begin;)
            if (lower(k) == "," && k > sentence_.body) return group(k - 1) && group(k - 1)->tokens.end == k ? named_in(*first_of_chain(*group(k - 1)), {k + 1, i - 1}) : nullptr;
        return nullptr;
    }
    // "[An indictment] unsealed in May says"
    const NounGroup* described_by(std::uint32_t participle) const {
        const NounGroup* before = participle > sentence_.body && describes(participle) ? group(participle - 1) : nullptr;
        return before && before->tokens.end == participle && can_speak(*before, true) ? before : nullptr;
    }
    // "It was [the navy] that reported"
    const NounGroup* before_that(std::uint32_t verb) const {
        const NounGroup* last = verb > sentence_.body + 1 && nouns_.function.relatives.contains(words_.ids[verb - 1]) ? group(verb - 2) : nullptr;
        if (!last || last->tokens.end != verb - 1) return nullptr;
        const NounGroup* first = first_of_chain(*last);
        return can_speak(*first, true) ? first : can_speak(*last, true) ? last : nullptr;
    }
    // "Sources familiar with the matter said", "traders dealing with North Korea say": the sources, the traders.
    const NounGroup* widest_speaker(const NounGroup& nearest) const {
        const NounGroup* best = nullptr;
        std::uint32_t at = nearest.tokens.begin;
        for (int links = 0; links < most_links; ++links) {
            std::uint32_t i = at;
            if (i > sentence_.body && rules_.behind_whom.contains(words_.ids[i - 1]) && !group(i - 1)) --i;
            while (i > sentence_.body && is_skipped(i - 1)) --i;
            if (i > sentence_.body && describes(i - 1)) --i;
            while (i > sentence_.body && is_skipped(i - 1)) --i;
            const NounGroup* before = i < at && i > sentence_.body ? group(i - 1) : nullptr;
            if (!before || before->pronoun || before->tokens.end != i) break;
            at = before->tokens.begin;
            if (can_speak(*before, true)) best = before;
        }
        return best;
    }
    /// "familiar", "briefed", "dealing": says of the group before it what it is.
    bool describes(std::uint32_t i) const {
        const WordUses own = uses(i);
        return !group(i) && (has(own, WordUse::participle) || has(own, WordUse::gerund) || has(own, WordUse::adjective) || lower(i).ends_with("ing"));
    }

    // "figures that [the newspaper] took from the customs", "an analysis [the ministry] made": who made or has them.
    const NounGroup* author_of(const NounGroup& paper) const {
        if (mention_on_head(paper) || !rules_.papers.contains(words_.ids[paper.head])) return nullptr;
        std::uint32_t at = source_range(paper).end;
        if (at + 1 < sentence_.tokens.end && nouns_.function.relatives.contains(words_.ids[at])) ++at;
        const NounGroup* author = at + 1 < sentence_.tokens.end ? possessed_by(group(at)) : nullptr;
        return author && !author->pronoun && author->tokens.begin >= at && author != &paper && can_speak(*author, true) ? author : nullptr;
    }

    // "The panel that watches over the sanctions found": the panel.
    const NounGroup* before_relative(std::uint32_t from) const {
        const std::uint32_t begin = std::max(sentence_.body + 1, from > relative_length ? from - relative_length : 0);
        for (std::uint32_t i = from; i-- > begin && lower(i) != ",";)
            if (nouns_.function.relatives.contains(words_.ids[i]) && group(i - 1))
                if (const NounGroup* whole = first_of_chain(*group(i - 1)); can_speak(*whole, true)) return whole;
        return nullptr;
    }
    bool is_skipped(std::uint32_t i) const {
        if (in_date_[i] || has(uses(i), WordUse::adverb) || (lower(i).size() > 4 && lower(i).ends_with("ly") && !group(i))) return true;
        return nouns_.function.only_in_passing.contains(words_.ids[i]) || (nouns_.function.before_participle.contains(words_.ids[i]) && in_date_[i + 1]);  // "[on] Tuesday", "[in] May"
    }

    // "The regional police chief, Serhiy Bolvinov,": the name tells more.
    const NounGroup* named_in(const NounGroup& first, TokenRange apposition) const {
        if (mention_on_head(first)) return &first;
        for (std::uint32_t i = apposition.begin; i < apposition.end; ++i)
            if (const NounGroup* one = group(i); one && mention_on_head(*one) && mention_on_head(*one)->name_class <= NameClass::person && mention_on_head(*one)->kind != MentionKind::country) return one;  // not "the captain, [a Lebanese] of 55,"
        return &first;
    }

    // "a member of the panel" begins with the member, "the ministry in Seoul" with the ministry.
    const NounGroup* first_of_chain(const NounGroup& last) const {
        const NounGroup* first = &last;
        while (first->tokens.begin > sentence_.body + 1) {
            const NounGroup* owner = is_possessive_mark(first->tokens.begin - 1) ? group(first->tokens.begin - 2) : nullptr;  // "an aide of [Japan]'s minister"
            const std::uint32_t begin = (owner ? owner : first)->tokens.begin;
            const NounGroup* before = begin > sentence_.body + 1 ? group(begin - 2) : nullptr;
            if (!before || (owner ? lower(begin - 1) != "of" || !can_speak(*before, true) : !links(lower(begin - 1), *before, *first))) break;
            first = before;
        }
        return first;
    }
    bool links(std::string_view word, const NounGroup& before, const NounGroup& behind) const {
        if (word == "of") return true;
        const Mention* place = mention_on_head(behind);
        const bool is_town = place && word == "in" && place->kind == MentionKind::name && (place->name_class == NameClass::unknown || place->name_class == NameClass::place) && place->tokens == behind.tokens;  // "a farm in [Limburg]"
        const bool is_place = is_town || (place && (place->kind == MentionKind::place || place->kind == MentionKind::country));
        return rules_.topic_links.contains(words_.ids[before.tokens.end]) && (is_place || rules_.speakers.contains(words_.ids[before.head]) || (mention_on_head(before) && is_speaker(*mention_on_head(before))));
    }
    static bool is_speaker(const Mention& mention) {
        return mention.kind == MentionKind::party || mention.name_class == NameClass::organisation || mention.name_class == NameClass::person || mention.name_class == NameClass::media;
    }

    const Mention* mention_on_head(const NounGroup& one) const {
        for (std::uint32_t m : one.mentions)
            if (mentions_[m].kind <= MentionKind::name && mentions_[m].kind != MentionKind::goods && mentions_[m].tokens.contains(one.head)) return &mentions_[m];
        return nullptr;
    }

    bool can_speak(const NounGroup& one, bool strict) const {
        if (one.pronoun) return true;
        if (rules_.speakers.contains(words_.ids[one.head])) return true;
        const Mention* mention = mention_on_head(one);
        if (!mention) return !strict && one.determiner != Determiner::negative && !has(nouns_.of(words_.ids[one.head]), WordUse::adjective) && !names_goods(one);  // "[the dearest] declared cars"
        if (mention->name_class == NameClass::vessel) return false;  // "[the Polina] brought wheat, it said"
        return mention->kind == MentionKind::party || mention->kind == MentionKind::name || mention->kind == MentionKind::country;
    }

    // "[Drones], which frighten people, said"
    bool names_goods(const NounGroup& one) const {
        if (words_.tokens[one.head].is_capital()) return false;  // "BMW"
        return std::ranges::any_of(one.mentions, [&](std::uint32_t m) { return mentions_[m].kind == MentionKind::goods && mentions_[m].tokens.contains(one.head); });
    }

    // The possessor before and the "of" groups behind belong to the source.
    TokenRange source_range(const NounGroup& one) const {
        TokenRange range = one.tokens;
        if (const NounGroup* other = begin_of_pair(one)) range.begin = other->tokens.begin;
        const bool owned = one.determiner == Determiner::possessive && range.begin > sentence_.body + 1 && is_possessive_mark(range.begin - 1);  // "Iran's [ministry]", not "to Iran, its ministry said"
        if (owned && group(range.begin - 2)) range.begin = group(range.begin - 2)->tokens.begin;
        for (int links = 0; links < 3 && range.end + 1 < sentence_.tokens.end && lower(range.end) == "of" && group(range.end + 1); ++links) range.end = possessed_by(group(range.end + 1))->tokens.end;
        if (const NounGroup* employer = employer_behind(range.end); employer && !mention_on_head(one)) range.end = employer->tokens.end;
        return range;
    }

    // "researchers at the Institute for Peace"
    const NounGroup* employer_behind(std::uint32_t at) const {
        const NounGroup* behind = at + 1 < sentence_.tokens.end && rules_.topic_links.contains(words_.ids[at]) ? group(at + 1) : nullptr;
        const Mention* name = behind ? mention_on_head(*behind) : nullptr;
        return name && is_speaker(*name) && name->name_class != NameClass::person && name->name_class != NameClass::media ? behind : nullptr;
    }

    // "Russia and North Korea deny", "two envoys and an officer said": both.
    const NounGroup* begin_of_pair(const NounGroup& one) const {
        if (one.tokens.begin < sentence_.body + 2 || lower(one.tokens.begin - 1) != "and") return nullptr;
        const NounGroup* other = group(one.tokens.begin - 2);
        const bool starts = other && (other->tokens.begin == sentence_.body || lower(other->tokens.begin - 1) == ",");
        if (!starts) return nullptr;
        if (!mention_on_head(one)) return rules_.speakers.contains(words_.ids[one.head]) && rules_.speakers.contains(words_.ids[other->head]) ? other : nullptr;
        return mention_on_head(*other) && mention_on_head(*other)->kind == mention_on_head(one)->kind ? other : nullptr;
    }

    static constexpr std::uint32_t apposition_length = 40;
    static constexpr std::uint32_t relative_length = 12;
    static constexpr int most_links = 6;  // groups that hang on each other

    const CueRules& rules_;
    const NounWords& nouns_;
    const ArticleWords& words_;
    std::string_view text_;
    const std::vector<Mention>& mentions_;
    const std::vector<NounGroup>& groups_;
    std::vector<std::uint32_t> group_of_;  // from 1
    std::vector<ClassBits> group_bits_;    // where a group begins: {someone} of a cue
    std::vector<std::uint32_t> group_ends_;
    std::vector<char> in_date_;  // one more than there are tokens
    Sentence sentence_;                    // the one in hand
};

}  // namespace checkrules
