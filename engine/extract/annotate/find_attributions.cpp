#include "engine/extract/annotate/find_attributions.hpp"

#include <algorithm>

#include "engine/extract/annotate/source_names.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t headline_reach = 8;  // tokens before the colon of "Think tank: …"
constexpr std::uint32_t content_length = 4;  // fewer words behind "said" are only when and where

class AttributionFinder : private SourceNames {
  public:
    using SourceNames::SourceNames;

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
        if (const auto cue = i == sentence_.body ? match(rules_.told_before, i) : std::nullopt) return read_told_before({i, cue->end});
        if (const auto cue = match(rules_.according, i)) return read_behind({i, cue->end}, false);
        if (const auto cue = match(rules_.framed, i)) return read_framed({i, cue->end});
        if (const auto cue = match(rules_.heard, i)) return read_behind({i, cue->end}, true);
        if (rules_.before_views.contains(words_.ids[i])) return read_view(i);
        if (const auto cue = match(rules_.said, i); cue && (!group(i) || ends_sentence({i, cue->end}) || is_verb_alone({i, cue->end}))) {
            read_said({i, cue->end}, cue->entry == 1);
            return cue->end;
        }
        return i + 1;
    }

    // "according to the ministry": all of the sentence.
    std::uint32_t read_behind(TokenRange cue, bool strict) {
        if (cue.end >= sentence_.tokens.end) return cue.end;
        const NounGroup* source = end_of_compound(possessed_by(group(cue.end)));
        if (!source || !can_speak(*source, strict)) return cue.end;
        if (const NounGroup* author = author_of(*source)) source = author;
        add(source_range(*source), *source, cue, {sentence_.body, sentence_.tokens.end});
        return source->tokens.end;
    }

    // "As [the navy] has it", "if [the navy] is to be believed": all of the sentence.
    std::uint32_t read_framed(TokenRange cue) {
        std::uint32_t at = cue.begin;
        while (at < cue.end && !group(at)) ++at;
        const NounGroup* source = at < cue.end ? possessed_by(group(at)) : nullptr;
        if (source && !source->pronoun && can_speak(*source, true)) add(source_range(*source), *source, cue, {cue.begin == sentence_.body ? cue.end : sentence_.body, sentence_.tokens.end});
        return cue.end;
    }

    // "according to [cargo tracking records]": the records.
    const NounGroup* end_of_compound(const NounGroup* source) const {
        if (!source || can_speak(*source, true) || source->tokens.end + 1 >= sentence_.tokens.end || !lower(source->tokens.end).ends_with("ing")) return source;
        const NounGroup* whole = group(source->tokens.end + 1);
        return whole && whole->tokens.begin == source->tokens.end + 1 && whole->determiner == Determiner::none && can_speak(*whole, true) ? whole : source;
    }

    // "In the judges' view", "by the prosecution's account": all of the sentence.
    std::uint32_t read_view(std::uint32_t marker) {
        const NounGroup* owner = marker + 1 < sentence_.tokens.end ? group(marker + 1) : nullptr;
        if (!owner || owner->pronoun || owner->tokens.end + 1 >= sentence_.tokens.end || !is_possessive_mark(owner->tokens.end)) return marker + 1;
        const NounGroup* view = group(owner->tokens.end + 1);
        if (!view || !rules_.views.contains(words_.ids[view->head]) || !can_speak(*owner, true)) return marker + 1;
        add(source_range(*owner), *owner, {marker, view->tokens.end}, {sentence_.body, sentence_.tokens.end});
        return view->tokens.end;
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
        if (last.is_contested) return;
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
        if (cue.begin > sentence_.body && (is_not_finite(cue.begin) || is_said_of_somebody(cue) || (strict && is_passive(cue)))) return;
        if (const NounGroup* source = strict ? nullptr : speaker_behind(cue)) return add(source_range(*source), *source, cue, {sentence_.body, cue.begin});
        const NounGroup* before = ends_sentence(cue) ? last_speaker_before(cue.begin) : subject_before(cue.begin);
        if (before && can_speak(*before, strict)) {
            const TokenRange said = said_around(*before, cue);
            if (const NounGroup* author = author_of(*before)) before = author;
            const TokenRange covers = rules_.denying.contains(words_.ids[cue.end - 1]) ? denied(said, cue.end) : said;
            add(source_range(*before), *before, cue, covers);
            return add_listener(cue, covers);
        }
        const NounGroup* behind = speaker_at(cue.end);
        const bool after_mark = cue.begin > sentence_.body && (lower(cue.begin - 1) == "," || rules_.so.contains(words_.ids[cue.begin - 1]) || words_.tokens[cue.begin - 1].shape == Shape::quote);
        const bool inverted = behind && after_mark && !rules_.told.contains(words_.ids[cue.begin]);
        if (inverted && can_speak(*behind, strict)) add(source_range(*behind), *behind, cue, {sentence_.body, cue.begin});
    }

    /// "Chad denied arming them, [although] experts say": what comes next he does not tell, nor what stands before his denial.
    TokenRange denied(TokenRange said, std::uint32_t behind) const {
        if (said.begin < behind) return {behind, behind};
        for (std::uint32_t i = said.begin + 1; i < said.end; ++i)
            if (rules_.clause_ends.may_start(words_.ids[i]) && rules_.clause_ends.longest({words_.ids, {}, {}, {}}, i, said.end)) return {said.begin, i};
        return said;
    }

    /// "said Mali's [minister]", "said Under [Secretary Jones]"
    const NounGroup* speaker_at(std::uint32_t at) const {
        if (at + 1 < sentence_.tokens.end && lower(at) == "under" && words_.tokens[at].is_capital()) ++at;
        return at < sentence_.tokens.end ? possessed_by(group(at)) : nullptr;
    }

    /// "Sudan got drones, a type that is made in Iran, said [three officials].": with nothing more behind them, or only more of them, they said it.
    const NounGroup* speaker_behind(TokenRange cue) const {
        const NounGroup* behind = cue.begin > sentence_.body && lower(cue.begin - 1) == "," ? speaker_at(cue.end) : nullptr;
        if (!behind || behind->pronoun || rules_.told.contains(words_.ids[cue.begin]) || !can_speak(*behind, true)) return nullptr;
        std::uint32_t at = source_range(*behind).end;
        if (at + 1 < sentence_.tokens.end && lower(at) == "on") ++at;
        return at >= sentence_.tokens.end || nouns_.function.relatives.contains(words_.ids[at]) || in_date_[at] || lower(at) == "." || lower(at) == "," || lower(at) == ";" ? behind : nullptr;
    }

    // "figures that the bank has seen [show that]": no noun, as what it shows follows
    bool is_verb_alone(TokenRange cue) const { return cue.size() > 1 && group(cue.begin)->tokens.size() == 1 && group(cue.begin)->determiner == Determiner::none; }

    // "…, records show." and "…, records show, while others"
    bool ends_sentence(TokenRange cue) const { return rules_.closing.contains(words_.ids[cue.begin]) && (cue.end + 1 >= sentence_.tokens.end || lower(cue.end - 1) == ","); }

    // "…, customs data that the paper has seen show.": what stands behind the last comma.
    const NounGroup* last_speaker_before(std::uint32_t cue) const {
        const std::uint32_t begin = cue > headline_reach ? std::max(sentence_.body, cue - headline_reach) : sentence_.body;
        for (std::uint32_t i = cue; i-- > begin;)
            if (lower(i) == ",") return group(i + 1) && group(i + 1)->tokens.begin == i + 1 && can_speak(*group(i + 1), true) ? group(i + 1) : nullptr;
        return nullptr;
    }

    // "Two men [said to have sold] chips" say nothing; but "he claimed to have sold them".
    bool is_said_of_somebody(TokenRange cue) const {
        const bool leads_on = cue.end + 1 < sentence_.tokens.end && lower(cue.end) == "to" && nouns_.function.perfect_auxiliaries.contains(words_.ids[cue.end + 1]);
        return leads_on && has(uses(cue.end - 1), WordUse::participle) && !rules_.contesting.contains(words_.ids[cue.end - 1]);
    }

    // "Ivanov, accused of smuggling": he says nothing; but who "charged in a letter that" does.
    bool is_passive(TokenRange cue) const {
        if (cue.end >= sentence_.tokens.end || !lower(cue.end - 1).ends_with("ed")) return false;
        if (!rules_.behind_participle.contains(words_.ids[cue.end])) return false;
        const NounGroup* behind = cue.end + 1 < sentence_.tokens.end ? group(cue.end + 1) : nullptr;
        const bool tells_when = cue.end + 1 < sentence_.tokens.end && in_date_[cue.end + 1];
        std::uint32_t at = tells_when ? cue.end + 1 : behind ? behind->tokens.end : cue.end;
        while (at < sentence_.tokens.end && in_date_[at]) ++at;
        return (!behind && !tells_when) || at >= sentence_.tokens.end || lower(at) != "that";  // but "reported [in May] that"
    }

    // "Peskov told TASS": the agency tells it too.
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
};

}  // namespace

std::vector<Attribution> find_attributions(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, std::string_view text,
                                           const std::vector<Mention>& mentions, const std::vector<NounGroup>& groups) {
    return AttributionFinder(rules, nouns, words, text, mentions, groups).find();
}

}  // namespace checkrules
