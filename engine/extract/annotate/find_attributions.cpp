#include "engine/extract/annotate/find_attributions.hpp"

#include "engine/extract/annotate/speakers.hpp"

#include <algorithm>
#include <unordered_map>

namespace checkrules {
namespace {

constexpr std::uint32_t headline_reach = 8;     // tokens before the colon of "Think tank: …"
constexpr std::uint32_t content_length = 4;     // fewer words behind "said" are only when and where
constexpr std::size_t remembered_sources = 12;
constexpr std::uint32_t earlier_reach = 400;

class Finder : private Speakers {
  public:
    using Speakers::Speakers;

    std::vector<Attribution> find() {
        note_acronyms();
        for (const Sentence& sentence : words_.sentences) {
            sentence_ = sentence;
            find_colon();
            const std::size_t before = found_.size();
            for (std::uint32_t i = sentence.body; i < sentence.tokens.end;) i = std::max(i + 1, read_cue(i));
            if (found_.size() == before) carry_over(before);
        }
        return std::move(found_);
    }

  private:
    std::uint32_t read_cue(std::uint32_t i) {
        if (!rules_.starts.contains(words_.ids[i])) return i + 1;
        if (const auto cue = match(rules_.told_before, i); cue && i == sentence_.body) return read_told_before({i, cue->end});
        if (const auto cue = match(rules_.according, i)) return read_behind({i, cue->end}, false);
        if (const auto cue = match(rules_.heard, i)) return read_behind({i, cue->end}, true);
        if (const auto cue = match(rules_.said, i); cue && (!group(i) || ends_sentence({i, cue->end}))) {
            read_said({i, cue->end}, cue->entry == 1);
            return cue->end;
        }
        return i + 1;
    }

    // "according to the ministry": all of the sentence.
    std::uint32_t read_behind(TokenRange cue, bool strict) {
        if (cue.end >= sentence_.tokens.end) return cue.end;
        const NounGroup* source = possessed_by(group(cue.end));
        if (!source || !can_speak(*source, strict)) return cue.end;
        add(source_range(*source), *source, cue, {sentence_.body, sentence_.tokens.end});
        return source->tokens.end;
    }

    // "That is the finding of a panel.": what the sentence before told.
    std::uint32_t read_told_before(TokenRange cue) {
        const std::size_t before = found_.size();
        const std::uint32_t end = read_behind(cue, true), now = words_.tokens[cue.begin].sentence;
        if (found_.size() == before || now == 0) return end;
        Attribution told = found_.back();
        told.covers = {words_.sentences[now - 1].body, words_.sentences[now - 1].tokens.end};
        if (!told.covers.empty()) found_.insert(std::prev(found_.end()), std::move(told));
        return end;
    }

    // What follows in the same paragraph, and has no source of its own, is mostly the same source's.
    void carry_over(std::size_t count) {
        if (count == 0) return;
        const Attribution& last = found_.back();
        const std::uint32_t told = words_.tokens[last.covers.begin].sentence, now = words_.tokens[sentence_.tokens.begin].sentence;
        if (told + 1 != now || words_.sentences[told].paragraph != sentence_.paragraph) return;
        Attribution carried = last;
        carried.cue = {sentence_.body, sentence_.body};
        carried.covers = {sentence_.body, sentence_.tokens.end};
        carried.is_carried = true;
        found_.push_back(std::move(carried));
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
        if (cue.begin > sentence_.body && (is_not_finite(cue.begin) || (strict && is_passive(cue)))) return;
        const NounGroup* before = ends_sentence(cue) ? last_speaker_before(cue.begin) : subject_before(cue.begin);
        if (before && can_speak(*before, strict)) {
            const TokenRange covers = said_around(*before, cue);
            add(source_range(*before), *before, cue, covers);
            return add_listener(cue, covers);
        }
        const NounGroup* behind = cue.end < sentence_.tokens.end ? group(cue.end) : nullptr;
        const bool after_mark = cue.begin > sentence_.body && (lower(cue.begin - 1) == "," || rules_.so.contains(words_.ids[cue.begin - 1]) || words_.tokens[cue.begin - 1].shape == Shape::quote);
        const bool inverted = behind && after_mark && !rules_.told.contains(words_.ids[cue.begin]);
        if (inverted && can_speak(*behind, strict)) add(source_range(*behind), *behind, cue, {sentence_.body, cue.begin});
    }

    bool ends_sentence(TokenRange cue) const { return rules_.closing.contains(words_.ids[cue.begin]) && cue.end + 1 >= sentence_.tokens.end; }

    // "…, customs data that the paper has seen show.": what stands behind the last comma.
    const NounGroup* last_speaker_before(std::uint32_t cue) const {
        const std::uint32_t begin = cue > headline_reach ? std::max(sentence_.body, cue - headline_reach) : sentence_.body;
        for (std::uint32_t i = cue; i-- > begin;)
            if (lower(i) == ",") return group(i + 1) && group(i + 1)->tokens.begin == i + 1 && can_speak(*group(i + 1), true) ? group(i + 1) : nullptr;
        return nullptr;
    }

    // "Ivanov, accused of smuggling": he says nothing.
    bool is_passive(TokenRange cue) const {
        if (cue.end >= sentence_.tokens.end || !lower(cue.end - 1).ends_with("ed")) return false;
        return rules_.behind_participle.contains(words_.ids[cue.end]);
    }

    // "Peskov told TASS: the agency tells it too.
    void add_listener(TokenRange cue, TokenRange covers) {
        const NounGroup* listener = cue.end < sentence_.tokens.end ? group(cue.end) : nullptr;
        const Mention* mention = listener ? mention_on_head(*listener) : nullptr;
        if (mention && mention->name_class == NameClass::media && rules_.told.contains(words_.ids[cue.end - 1])) add(listener->tokens, *listener, {cue.end, cue.end}, covers);
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
        const NounGroup* last = group(range.end - 1);
        const bool is_one_of_them = last && last->pronoun && last != &source;
        const Attribution* earlier = same_source(is_one_of_them ? *last : source);
        const auto person = earlier && is_recent(*earlier) ? std::nullopt : person_before(source);
        if (const NounGroup* own = subject_of_sentence(source)) {
            name_source(source_range(*own), *own, attribution);
            attribution.source = source_range(*own);
            attribution.is_relay = is_relay(attribution.source, attribution);
        } else if (person) {
            attribution.mention = *person;
            attribution.name = text_of(mentions_[*person].tokens);
            attribution.is_carried = true;
        } else if (earlier) {
            attribution.name = earlier->name;
            attribution.mention = earlier->mention;
            attribution.is_relay = earlier->is_relay;
            attribution.is_carried = true;
        } else if (source.pronoun) {
            return;
        } else {
            name_source(range, source, attribution);
            name_from_next_sentence(attribution);
            attribution.is_relay = is_relay(range, attribution);
        }
        found_.push_back(std::move(attribution));
    }

    bool is_he_or_she(const NounGroup& source) const { return nouns_.function.he_or_she.contains(words_.ids[source.head]); }

    std::string text_of(TokenRange range) const {
        const std::size_t from = words_.tokens[range.begin].bytes.begin;
        return std::string(text_.substr(from, words_.tokens[range.end - 1].bytes.end - from));
    }

    bool is_recent(const Attribution& one) const { return words_.tokens[one.source.begin].sentence + 2 >= words_.tokens[sentence_.body].sentence; }

    // "The Treasury has listed Ivanov, who it says …": the subject of the sentence says so.
    const NounGroup* subject_of_sentence(const NounGroup& source) const {
        const NounGroup* first = source.pronoun && !is_he_or_she(source) ? group(sentence_.body) : nullptr;
        const bool speaks = first && first->tokens.begin == sentence_.body && !first->pronoun && first->tokens.end < source.tokens.begin && can_speak(*first, true);
        return speaks && first->plural == source.plural ? first : nullptr;
    }

    // "he" is the person named last, in this sentence or one of the two before.
    std::optional<std::uint32_t> person_before(const NounGroup& source) const {
        if (!source.pronoun || !is_he_or_she(source)) return {};
        const auto begins = [](const Mention& mention) { return mention.tokens.begin; };
        const std::uint32_t sentence = words_.tokens[source.tokens.begin].sentence;
        for (auto one = std::ranges::lower_bound(mentions_, source.tokens.begin, {}, begins); one != mentions_.begin();) {
            --one;
            if (words_.tokens[one->tokens.begin].sentence + 2 < sentence) break;
            const bool named_in_full = one->kind == MentionKind::name && one->name_class == NameClass::unknown && one->tokens.size() > 1;
            if (one->name_class == NameClass::person || named_in_full) return std::uint32_t(one - mentions_.begin());
        }
        return {};
    }

    void name_source(TokenRange range, const NounGroup& source, Attribution& attribution) const {
        TokenRange named = range;
        const Mention* mention = mention_on_head(source);
        // "A report by the expert X": X says it.
        if (!mention && range.end + 1 < sentence_.tokens.end && rules_.authored.contains(words_.ids[range.end]))
            if (const NounGroup* author = group(range.end + 1); author && mention_on_head(*author)) mention = mention_on_head(*author), named = author->tokens;
        if (mention) attribution.mention = std::uint32_t(mention - mentions_.data());
        if (mention && (mention->name_class == NameClass::person || mention->name_class == NameClass::media)) named = mention->tokens;
        while (named.size() > 1 && has(uses(named.begin), WordUse::determiner)) ++named.begin;
        if (named.end + 2 < sentence_.tokens.end && lower(named.end) == "(" && acronyms_.contains(lower(named.end + 1))) named.end += 3;
        attribution.name = text_of(named);
        if (const auto full = acronyms_.find(lower(named.begin)); named.size() == 1 && full != acronyms_.end()) attribution.name = text_of(full->second);
    }

    // A newspaper and an unnamed source pass on what they heard; the state's own media speak for it.
    bool is_relay(TokenRange range, const Attribution& one) const {
        bool relays = one.mention && mentions_[*one.mention].name_class == NameClass::media;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (rules_.of_state.contains(words_.ids[i])) return false;
            relays = relays || (group(i) && group(i)->head == i && rules_.relays.contains(words_.ids[i]));
        }
        return relays && !(one.mention && mentions_[*one.mention].speaks_for_state);
    }

    // "the Department of Justice (DOJ)".
    void note_acronyms() {
        for (std::uint32_t i = 1; i + 2 < words_.tokens.size(); ++i) {
            if (lower(i) != "(" || lower(i + 2) != ")" || words_.tokens[i + 1].shape != Shape::upper) continue;
            const NounGroup* named = group(i - 1);
            if (!named || lower(i + 1).size() < 2) continue;
            sentence_ = words_.sentences[words_.tokens[i].sentence];
            TokenRange full{first_of_chain(*named)->tokens.begin, i + 3};
            while (full.size() > 1 && has(uses(full.begin), WordUse::determiner)) ++full.begin;
            acronyms_.emplace(lower(i + 1), full);
        }
    }

    // "A member of parliament said so. Yoon Sang-hyun, who …": newswire names the source in the next sentence.
    void name_from_next_sentence(Attribution& one) const {
        const std::uint32_t next = words_.tokens[one.source.begin].sentence + 1;
        const WordId first_word = words_.ids[one.source.begin];
        const bool is_indefinite = first_word < nouns_.determiners.size() && nouns_.determiners[first_word] == Determiner::indefinite;
        if (one.mention || !is_indefinite || next >= words_.sentences.size()) return;
        const NounGroup* first = group(words_.sentences[next].body);
        const Mention* named = first ? mention_on_head(*first) : nullptr;
        if (!named || (named->kind != MentionKind::name && named->kind != MentionKind::party) || is_named_before(*named) || is_of_age(*named)) return;
        one.mention = std::uint32_t(named - mentions_.data());
        one.name = text_of(named->tokens);
    }
    // "A court has charged the director. Ng Kheng Wah, 56, is accused of": who is told with his age is whom it is about.
    bool is_of_age(const Mention& named) const {
        const std::uint32_t comma = named.tokens.end;
        return comma + 1 < words_.tokens.size() && lower(comma) == "," && words_.tokens[comma + 1].shape == Shape::number;
    }
    bool is_named_before(const Mention& named) const {
        const std::string_view last = lower(named.tokens.end - 1);
        for (std::uint32_t i = 0; i < named.tokens.begin && i < earlier_reach; ++i)
            if (lower(i) == last && words_.tokens[i].is_capital()) return true;
        return false;
    }

    // "it", "the center": a source told before, the last one first.
    const Attribution* same_source(const NounGroup& source) const {
        if (!source.pronoun && (source.determiner != Determiner::definite || mention_on_head(source))) return nullptr;
        const bool person = is_he_or_she(source);
        const std::size_t oldest = found_.size() > remembered_sources ? found_.size() - remembered_sources : 0;
        for (std::size_t k = found_.size(); k-- > oldest;) {
            const Attribution& earlier = found_[k];
            const bool is_person = earlier.mention && (mentions_[*earlier.mention].name_class == NameClass::person || mentions_[*earlier.mention].name_class == NameClass::unknown);
            if (source.pronoun ? (!person || is_person) && (person || source.plural || !earlier.mention || mentions_[*earlier.mention].name_class != NameClass::person)
                               : has_word(earlier.source, lower(source.head)) || (!is_person && !is_titled(earlier.source) && rules_.documents.contains(words_.ids[source.head])))
                return &earlier;
        }
        return nullptr;
    }
    bool is_titled(TokenRange source) const { return nouns_.names.person_before.contains(words_.ids[source.end - 1]); }
    bool has_word(TokenRange range, std::string_view word) const {
        for (std::uint32_t i = range.begin; i < range.end; ++i)
            if (lower(i) == word) return true;
        return false;
    }

    std::unordered_map<std::string_view, TokenRange> acronyms_;
    std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, std::string_view text,
                                           const std::vector<Mention>& mentions, const std::vector<NounGroup>& groups) {
    return Finder(rules, nouns, words, text, mentions, groups).find();
}

}  // namespace checkrules
