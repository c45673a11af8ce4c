#include "engine/extract/find_attributions.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::uint32_t headline_reach = 8;     // tokens before the colon of "Think tank: …"
constexpr std::uint32_t content_length = 4;     // fewer words behind "said" are only when and where
constexpr std::uint32_t apposition_length = 14;
constexpr std::size_t remembered_sources = 12;

class Finder {
  public:
    Finder(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, std::string_view text, const std::vector<Mention>& mentions,
           const std::vector<NounGroup>& groups)
        : rules_(rules), nouns_(nouns), words_(words), text_(text), mentions_(mentions), groups_(groups), group_of_(words.tokens.size(), 0), in_date_(words.tokens.size()) {
        for (std::uint32_t g = 0; g < groups.size(); ++g)
            for (std::uint32_t i = groups[g].tokens.begin; i < groups[g].tokens.end; ++i) group_of_[i] = g + 1;
        for (const Mention& mention : mentions)
            if (mention.kind == MentionKind::date)
                for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) in_date_[i] = true;
    }

    std::vector<Attribution> find() {
        for (const Sentence& sentence : words_.sentences) {
            sentence_ = sentence;
            find_colon();
            for (std::uint32_t i = sentence.body; i < sentence.tokens.end;) i = std::max(i + 1, read_cue(i));
        }
        return std::move(found_);
    }

  private:
    std::string_view lower(std::uint32_t i) const { return words_.tokens[i].lower; }
    const NounGroup* group(std::uint32_t i) const { return group_of_[i] ? &groups_[group_of_[i] - 1] : nullptr; }
    WordUses uses(std::uint32_t i) const { return nouns_.of(words_.ids[i]); }
    std::optional<PhraseMatch> match(const PhraseTrie& trie, std::uint32_t i) const {
        return trie.longest({words_.ids, {}, {}, {}}, i, sentence_.tokens.end);
    }

    std::uint32_t read_cue(std::uint32_t i) {
        if (const auto cue = match(rules_.according, i)) return read_behind({i, cue->end});
        if (const auto cue = match(rules_.heard, i)) return read_behind({i, cue->end});
        if (const auto cue = match(rules_.said, i); cue && !group(i)) {
            read_said({i, cue->end}, cue->entry == 1);
            return cue->end;
        }
        return i + 1;
    }

    // "according to the ministry": all of the sentence.
    std::uint32_t read_behind(TokenRange cue) {
        if (cue.end >= sentence_.tokens.end) return cue.end;
        const NounGroup* source = group(cue.end);
        if (!source || !can_speak(*source, false)) return cue.end;
        add(source_range(*source), *source, cue, {sentence_.body, sentence_.tokens.end});
        return source->tokens.end;
    }

    // "Police: two of five missiles …"
    void find_colon() {
        const std::uint32_t limit = std::min(sentence_.body + headline_reach, sentence_.tokens.end);
        for (std::uint32_t i = sentence_.body + 1; i + 1 < limit; ++i) {
            if (lower(i) != ":") continue;
            const NounGroup* source = group(sentence_.body);
            if (source && source->tokens.end == i && can_speak(*source, true)) add(source_range(*source), *source, {i, i + 1}, {i + 1, sentence_.tokens.end});
            return;
        }
    }

    void read_said(TokenRange cue, bool strict) {
        if (cue.begin > sentence_.body && is_not_finite(cue.begin)) return;
        const NounGroup* before = subject_before(cue.begin);
        if (before && can_speak(*before, strict)) return add(source_range(*before), *before, cue, said_around(*before, cue));
        const NounGroup* behind = cue.end < sentence_.tokens.end ? group(cue.end) : nullptr;
        const bool inverted = behind && cue.begin > sentence_.body && (lower(cue.begin - 1) == "," || words_.tokens[cue.begin - 1].shape == Shape::quote);
        if (inverted && can_speak(*behind, strict)) add(source_range(*behind), *behind, cue, {sentence_.body, cue.begin});
    }

    // "to say", "was told", "saying".
    bool is_not_finite(std::uint32_t i) const {
        if (has(uses(i), WordUse::gerund) || lower(i).ends_with("ing")) return true;
        const std::uint32_t before = i - 1;
        static constexpr std::string_view excluded[] = {"to", "was", "were", "is", "are", "be", "been", "being", "who", "which", "not", "n't", "would", "could", "can", "may", "might", "should", "must"};
        return std::ranges::find(excluded, lower(before)) != std::end(excluded);
    }

    // The group before the verb, over adverbs, dates and an apposition between commas.
    const NounGroup* subject_before(std::uint32_t verb) const {
        std::uint32_t i = verb;
        while (i > sentence_.body && is_skipped(i - 1)) --i;
        if (i == sentence_.body) return nullptr;
        if (lower(i - 1) != ",") {
            const NounGroup* last = group(i - 1);
            return last && last->tokens.end == i ? first_of_chain(*last) : nullptr;
        }
        const std::uint32_t begin = std::max(sentence_.body, i - 1 > apposition_length ? i - 1 - apposition_length : 0);
        for (std::uint32_t k = i - 1; k-- > begin;)
            if (lower(k) == "," && k > sentence_.body) return group(k - 1) && group(k - 1)->tokens.end == k ? named_in(*first_of_chain(*group(k - 1)), {k + 1, i - 1}) : nullptr;
        return nullptr;
    }
    bool is_skipped(std::uint32_t i) const {
        if (in_date_[i] || has(uses(i), WordUse::adverb) || (lower(i).size() > 4 && lower(i).ends_with("ly") && !group(i))) return true;
        return lower(i) == "has" || lower(i) == "have" || lower(i) == "had" || (lower(i) == "on" && in_date_[i + 1]);
    }

    // "The regional police chief, Serhiy Bolvinov,": the name tells more.
    const NounGroup* named_in(const NounGroup& first, TokenRange apposition) const {
        if (mention_on_head(first)) return &first;
        for (std::uint32_t i = apposition.begin; i < apposition.end; ++i)
            if (const NounGroup* one = group(i); one && mention_on_head(*one) && mention_on_head(*one)->name_class <= NameClass::person) return one;
        return &first;
    }

    // "a member of the panel" begins with the member.
    const NounGroup* first_of_chain(const NounGroup& last) const {
        const NounGroup* first = &last;
        while (first->tokens.begin > sentence_.body + 1 && lower(first->tokens.begin - 1) == "of" && group(first->tokens.begin - 2)) first = group(first->tokens.begin - 2);
        return first;
    }

    const Mention* mention_on_head(const NounGroup& one) const {
        for (std::uint32_t m : one.mentions)
            if (mentions_[m].tokens.contains(one.head)) return &mentions_[m];
        return nullptr;
    }

    bool can_speak(const NounGroup& one, bool strict) const {
        if (one.pronoun) return true;
        if (rules_.speakers.contains(lower(one.head))) return true;
        const Mention* mention = mention_on_head(one);
        if (!mention) return !strict && one.determiner != Determiner::negative;
        return mention->kind == MentionKind::party || mention->kind == MentionKind::name || mention->kind == MentionKind::country || mention->kind == MentionKind::place;
    }

    // The possessor before and the "of" groups behind belong to the source.
    TokenRange source_range(const NounGroup& one) const {
        TokenRange range = one.tokens;
        if (one.determiner == Determiner::possessive && range.begin > sentence_.body + 1 && group(range.begin - 2)) range.begin = group(range.begin - 2)->tokens.begin;
        for (int links = 0; links < 3 && range.end + 1 < sentence_.tokens.end && lower(range.end) == "of" && group(range.end + 1); ++links) range.end = group(range.end + 1)->tokens.end;
        return range;
    }

    // What is said stands behind the verb, or before the source where nothing else follows.
    TokenRange said_around(const NounGroup& source, TokenRange cue) const {
        const std::uint32_t end = sentence_.tokens.end;
        const std::uint32_t begin = source_range(source).begin;
        const bool comma_before = begin > sentence_.body && (lower(begin - 1) == "," || words_.tokens[begin - 1].shape == Shape::quote);
        const bool says_that = cue.end < end && (lower(cue.end) == "that" || lower(cue.end) == ":");
        std::uint32_t words_behind = 0;
        for (std::uint32_t i = cue.end; i < end; ++i) words_behind += !in_date_[i] && words_.tokens[i].is_word();
        const bool tells_before = comma_before && begin > sentence_.body + content_length && !says_that;
        return tells_before || (words_behind < content_length && begin > sentence_.body) ? TokenRange{sentence_.body, begin} : TokenRange{cue.end, end};
    }

    void add(TokenRange range, const NounGroup& source, TokenRange cue, TokenRange covers) {
        Attribution attribution;
        attribution.source = range;
        attribution.cue = cue;
        attribution.covers = covers;
        if (const Attribution* earlier = same_source(source)) {
            attribution.name = earlier->name;
            attribution.mention = earlier->mention;
            attribution.is_carried = true;
        } else if (source.pronoun) {
            return;
        } else {
            name_source(range, source, attribution);
        }
        found_.push_back(std::move(attribution));
    }

    void name_source(TokenRange range, const NounGroup& source, Attribution& attribution) const {
        TokenRange named = range;
        const Mention* mention = mention_on_head(source);
        // "A report by the expert X": X says it.
        if (!mention && range.end + 1 < sentence_.tokens.end && (lower(range.end) == "by" || lower(range.end) == "from"))
            if (const NounGroup* author = group(range.end + 1); author && mention_on_head(*author)) mention = mention_on_head(*author), named = author->tokens;
        if (mention) attribution.mention = std::uint32_t(mention - mentions_.data());
        if (mention && (mention->name_class == NameClass::person || mention->name_class == NameClass::media)) named = mention->tokens;
        while (named.size() > 1 && has(uses(named.begin), WordUse::determiner)) ++named.begin;
        const std::size_t from = words_.tokens[named.begin].bytes.begin;
        attribution.name = std::string(text_.substr(from, words_.tokens[named.end - 1].bytes.end - from));
    }

    // "it", "the center": a source told before, the last one first.
    const Attribution* same_source(const NounGroup& source) const {
        if (!source.pronoun && (source.determiner != Determiner::definite || mention_on_head(source))) return nullptr;
        const bool person = lower(source.head) == "he" || lower(source.head) == "she";
        const std::size_t oldest = found_.size() > remembered_sources ? found_.size() - remembered_sources : 0;
        for (std::size_t k = found_.size(); k-- > oldest;) {
            const Attribution& earlier = found_[k];
            const bool is_person = earlier.mention && (mentions_[*earlier.mention].name_class == NameClass::person || mentions_[*earlier.mention].name_class == NameClass::unknown);
            if (source.pronoun ? (!person || is_person) && (person || lower(source.head) == "they" || !earlier.mention || mentions_[*earlier.mention].name_class != NameClass::person)
                               : has_word(earlier.source, lower(source.head)))
                return &earlier;
        }
        return nullptr;
    }
    bool has_word(TokenRange range, std::string_view word) const {
        for (std::uint32_t i = range.begin; i < range.end; ++i)
            if (lower(i) == word) return true;
        return false;
    }

    const CueRules& rules_;
    const NounWords& nouns_;
    const ArticleWords& words_;
    std::string_view text_;
    const std::vector<Mention>& mentions_;
    const std::vector<NounGroup>& groups_;
    std::vector<std::uint32_t> group_of_;  // from 1
    std::vector<bool> in_date_;
    Sentence sentence_;
    std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, std::string_view text,
                                           const std::vector<Mention>& mentions, const std::vector<NounGroup>& groups) {
    return Finder(rules, nouns, words, text, mentions, groups).find();
}

}  // namespace checkrules
