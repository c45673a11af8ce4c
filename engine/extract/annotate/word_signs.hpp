/// What a word and those around it tell of its part of speech, while a sentence is tagged from left to right. Private to tag_words.cpp.
#pragma once
#include <algorithm>
#include <optional>

#include "engine/extract/annotate/group_nouns.hpp"

namespace checkrules {

class WordSigns {
  public:
    WordSigns(const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions)
        : nouns_(nouns), words_(words), mentions_(mentions), tags_(words.tokens.size(), Tag::stop), mention_(words.tokens.size(), 0) {
        for (std::uint32_t m = 0; m < mentions.size(); ++m)
            for (std::uint32_t i = mentions[m].tokens.begin; i < mentions[m].tokens.end; ++i) mention_[i] = m + 1;
    }

  protected:
    Word lower(std::uint32_t i) const { return words_.tokens[i].lower; }
    const Token& token(std::uint32_t i) const { return words_.tokens[i]; }
    WordUses uses(std::uint32_t i) const { return nouns_.of(words_.ids[i]); }
    const FunctionWords& function() const { return nouns_.function; }
    Tag before(std::uint32_t i) const { return i > begin_ ? tags_[i - 1] : Tag::stop; }
    bool follows(std::uint32_t i, const WordSet& words) const { return i > begin_ && words.contains(words_.ids[i - 1]); }
    template <std::size_t size>
    bool follows(std::uint32_t i, const char (&word)[size]) const { return i > begin_ && lower(i - 1) == word; }
    bool follows_glued_hyphen(std::uint32_t i) const { return i > begin_ + 1 && words_.is_hyphen(i - 1); }
    bool follows_infinitive_marker(std::uint32_t i) const {
        if (!follows(i, function().before_base_form)) return false;
        return i < begin_ + 2 || !function().before_to_a_noun.contains(words_.ids[i - 2]);  // "according to trade data"
    }
    bool is_determiner(std::uint32_t i) const { return i < end_ && has(uses(i), WordUse::determiner); }
    bool is_possessive(std::uint32_t i) const { return words_.ids[i] < nouns_.determiners.size() && nouns_.determiners[words_.ids[i]] == Determiner::possessive; }
    bool is_article(std::uint32_t i) const { return i < end_ && function().articles.contains(words_.ids[i]); }
    bool is_auxiliary(std::uint32_t i) const { return function().auxiliaries.contains(words_.ids[i]); }
    bool is_subject_pronoun(std::uint32_t i) const { return before(i) == Tag::pronoun && follows(i, function().subject_pronouns); }
    bool ends_clause(std::uint32_t i) const { return i >= end_ || lower(i) == "." || lower(i) == "," || lower(i) == "that" || lower(i) == ":"; }
    bool is_plural(std::uint32_t i) const { return (lower(i).ends_with("s") && !lower(i).ends_with("ss")) || has(uses(i), WordUse::plural); }
    bool is_third_person(std::uint32_t i) const { return lower(i).ends_with("s") && !lower(i).ends_with("ss"); }
    bool is_adverb_by_ending(std::uint32_t i) const {
        constexpr auto others = WordUses(WordUses(WordUse::not_adverb) | WordUses(WordUse::both) | WordUses(WordUse::verb) | WordUses(WordUse::noun));
        return lower(i).size() > 4 && lower(i).ends_with("ly") && (uses(i) & others) == 0;
    }

    // May stand in a noun group.
    bool is_nounish(std::uint32_t i) const {
        if (i >= end_) return false;
        if (mention_[i]) return mentions_[mention_[i] - 1].kind != MentionKind::date;
        if (!token(i).is_word()) return token(i).shape == Shape::number;
        const WordUses u = uses(i);
        if (has(u, WordUse::closed) || has(u, WordUse::pronoun) || has(u, WordUse::determiner)) return false;
        if (has(u, WordUse::adverb) || is_adverb_by_ending(i)) return false;
        if (has(u, WordUse::gerund) && !has(u, WordUse::noun) && i + 1 < end_ && (lower(i + 1) == "in" || lower(i + 1) == "at" || lower(i + 1) == "near")) return false;  // "a Russian living in"
        return !(has(u, WordUse::verb) || has(u, WordUse::participle)) || has(u, WordUse::both) || has(u, WordUse::adjective) || has(u, WordUse::noun) || is_make(i) || token(i).is_capital();
    }

    // "components of Western [make]"
    bool is_make(std::uint32_t i) const { return i > begin_ + 1 && i < end_ && lower(i - 2) == "of" && token(i - 1).is_capital() && function().behind_of_whom.contains(words_.ids[i]); }

    // "a dealer of 43 [sold]"
    bool follows_age(std::uint32_t i) const {
        return i > begin_ + 2 && token(i - 1).shape == Shape::number && lower(i - 1).size() == 2 && lower(i - 2) == "of" && (function().agents.contains(words_.ids[i - 3]) || token(i - 3).is_capital());
    }

    // Behind a determiner, an adjective, a number: the word belongs to a noun.
    bool expects_noun(std::uint32_t i) const {
        if (follows_glued_hyphen(i) || follows_age(i)) return false;
        const Tag tag = before(i);
        return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::number || tag == Tag::possessive;
    }

    // The Houthis' drones.
    bool is_plural_possessive(std::uint32_t i) const {
        return i > begin_ && (lower(i) == "'" || lower(i) == "’") && words_.is_glued(i) && lower(i - 1).ends_with("s") && is_nounish(i + 1);
    }

    bool is_after_quote(std::uint32_t i) const { return i > begin_ && token(i - 1).shape == Shape::quote && uses(i) != 0 && token(i).shape != Shape::upper; }

    // ".50-calibre rifles"
    bool begins_calibre(std::uint32_t i) const {
        return lower(i) == "." && token(i).space_before && i + 1 < end_ && words_.is_glued(i + 1) && token(i + 1).shape == Shape::number;
    }

    // "two-stroke engines", "five-axis machines": no count
    bool is_of_compound(std::uint32_t hyphen) const {
        return hyphen + 1 < end_ && words_.is_hyphen(hyphen) && token(hyphen + 1).shape == Shape::word;
    }

    // "three firms of [his] sold whisky", but "the theft of his stolen car"
    bool is_owner_of_his(std::uint32_t i) const {
        if (!has(uses(i), WordUse::determiner) || !has(uses(i), WordUse::pronoun) || i <= begin_ + 1 || !follows(i, "of")) return false;
        const bool participle = i + 1 < end_ && !mention_[i + 1] && has(uses(i + 1), WordUse::participle) && !has(uses(i + 1), WordUse::adjective);
        return participle && is_plural(i - 2) && !has_verb_before(i);
    }

    // "Brayman, 35, used companies"; but "of used cars"
    bool is_behind_age(std::uint32_t i) const {
        return i > begin_ + 3 && lower(i - 1) == "," && token(i - 2).shape == Shape::number && lower(i - 3) == ",";
    }

    // "whisky for 24 million yen [left] Yokohama"
    bool is_behind_money(std::uint32_t i) const { return i > begin_ && mention_[i - 1] && mentions_[mention_[i - 1] - 1].kind == MentionKind::money; }

    // "the Paek Yang San 1 [loaded] diesel"
    bool is_behind_numbered_name(std::uint32_t i) const { return i > begin_ + 1 && token(i - 1).shape == Shape::number && token(i - 2).is_capital(); }

    // "[go]-betweens"
    bool is_joined_to_next(std::uint32_t i) const { return i + 2 < end_ && token(i).is_word() && words_.is_hyphen(i + 1); }

    /// "[state-of-the-art] drones", "[hard-to-find] parts", "[take-home] tests": whatever its words are elsewhere, the whole tells of the noun behind it. Its end, or `begin`.
    std::uint32_t describing_compound(std::uint32_t begin) const {
        if (!is_joined_to_next(begin) || follows_glued_hyphen(begin)) return begin;
        constexpr auto strange = WordUses(WordUses(WordUse::closed) | WordUses(WordUse::determiner) | WordUses(WordUse::pronoun) | WordUses(WordUse::both) | WordUses(WordUse::verb) | WordUses(WordUse::adverb));
        bool is_strange = false;
        std::uint32_t last = begin;
        for (;; last += 2) {
            const Mention* mention = mention_[last] ? &mentions_[mention_[last] - 1] : nullptr;
            const bool is_word = mention && mention->tokens.size() == 1 && (mention->kind == MentionKind::number || mention->kind == MentionKind::goods) && token(last).shape == Shape::word;
            if (mention && !is_word) return begin;
            is_strange = is_strange || (uses(last) & strange) != 0;
            if (!is_joined_to_next(last)) break;
        }
        return is_strange && is_nounish(last + 1) ? last + 1 : begin;
    }

    // "a go-[between]", "the runner-[up]"; but "state-of-the-art", "up-to-date"
    bool ends_compound(std::uint32_t i) const { return follows_glued_hyphen(i) && i > begin_ + 1 && (tags_[i - 2] == Tag::noun || tags_[i - 2] == Tag::verb) && !is_joined_to_next(i); }

    // "a firm [close] to the army", "a dealer [known] to the police"
    bool tells_of_noun_before(std::uint32_t i) const {
        if (!function().adjectives_behind.contains(words_.ids[i]) || (before(i) != Tag::noun && before(i) != Tag::name)) return false;
        return i + 1 < end_ && has(uses(i + 1), WordUse::closed) && !function().joining.contains(words_.ids[i + 1]) && !is_auxiliary(i + 1);
    }

    // "Libya's internationally [recognised] army", "sold newly [built] lathes", "a load of illegally [mined] coal"
    bool describes_behind_adverb(std::uint32_t i) const {
        std::uint32_t at = i;
        while (at > begin_ && tags_[at - 1] == Tag::adverb) --at;
        if (at == begin_) return false;
        const Tag tag = tags_[at - 1];
        if (tag == Tag::determiner || tag == Tag::adjective || tag == Tag::possessive || tag == Tag::verb) return true;
        return !mention_[at - 1] && follows(at, function().before_participle) && lower(at - 1) != "as";  // "then as now [sold] rifles"
    }

    // "a $2 million [milling] machine"
    bool is_priced(std::uint32_t i) const {
        const std::uint32_t money = mentions_[mention_[i - 1] - 1].tokens.begin;
        return money > begin_ && (tags_[money - 1] == Tag::determiner || tags_[money - 1] == Tag::possessive);
    }

    // "a Singapore [trading] house"
    bool is_behind_country(std::uint32_t i) const {
        const Mention* name = i > begin_ && mention_[i - 1] ? &mentions_[mention_[i - 1] - 1] : nullptr;
        const bool place = name && (name->kind == MentionKind::country || name->kind == MentionKind::place);
        return place && name->tokens.begin > begin_ && is_determiner(name->tokens.begin - 1) && is_nounish(i + 1) && !is_plural(i + 1);
    }

    // A third person that is no plural: "comes", "says".
    bool is_finite_verb(std::uint32_t i) const {
        if (i >= end_ || mention_[i] || token(i).is_capital()) return false;
        const WordUses u = uses(i);
        return has(u, WordUse::verb) && is_third_person(i) && !has(u, WordUse::both) && !has(u, WordUse::noun) && lower(i - 1) != "the" && lower(i - 1) != "a";
    }

    // "the police chief", "a U.S. official"; but "a weak and divided state".
    bool ends_in_adjective(std::uint32_t i) const {
        if (is_nounish(i + 1) || (i + 1 < end_ && (lower(i + 1) == "one" || lower(i + 1) == "ones"))) return false;  // "a white one"
        const bool joined = i + 2 < end_ && (function().joining.contains(words_.ids[i + 1]) || lower(i + 1) == ",") && has(uses(i + 2), WordUse::adjective);
        const bool may_follow_verb = i > begin_ && has(uses(i), WordUse::participle) && has(uses(i - 1), WordUse::both);  // "on charges related to"
        const bool hangs = !may_follow_verb && !expects_noun(i) && i > begin_ && is_plural(i - 1) && i + 1 < end_ && has(uses(i + 1), WordUse::closed) && !function().joining.contains(words_.ids[i + 1]);  // "sources familiar with"
        return !joined && !hangs && (expects_noun(i) || before(i) == Tag::noun);
    }

    // "Iran supplies [drones]", "Russia exports [military equipment]", but not "the UN arms [embargo]"
    bool begins_object(std::uint32_t i) const {
        std::uint32_t end = i;
        while (is_nounish(end)) ++end;
        return end > i && (mention_[end - 1] || is_plural(end - 1) || token(end - 1).is_capital());
    }

    // "The Fifth Fleet ships [seized] some 1,400 rifles"
    bool begins_predicate(std::uint32_t i) const {
        if (i + 1 >= end_ || mention_[i] || !has(uses(i), WordUse::participle) || has(uses(i), WordUse::both)) return false;
        return is_determiner(i + 1) || has(uses(i + 1), WordUse::adverb) || is_adverb_by_ending(i + 1) || has(uses(i + 1), WordUse::number) || token(i + 1).shape == Shape::number;
    }

    // "Iran and North Korea [supply]", "the Houthis [fire]"
    bool is_plural_name(std::uint32_t i) const {
        const Mention* name = mention_[i] ? &mentions_[mention_[i] - 1] : nullptr;
        if (!name) return false;
        const std::uint32_t first = name->tokens.begin;
        if (name->form == CountryForm::people || (name->kind == MentionKind::party && lower(i).ends_with("s") && first > begin_ && lower(first - 1) == "the")) return true;
        return first > begin_ + 1 && lower(first - 1) == "and" && (tags_[first - 2] == Tag::name || tags_[first - 2] == Tag::noun);
    }

    // "[Dealers] export cars": a name only by its place; "[growers] in Kenya export flowers"
    bool is_plural_head(std::uint32_t i) const {
        const Mention* name = mention_[i] ? &mentions_[mention_[i] - 1] : nullptr;
        std::uint32_t first = name ? name->tokens.begin : i;
        if (name && first > begin_ + 1 && lower(first - 1) == "the") --first;
        if (has_verb_before(i)) return false;
        if (first == body_ && first == i && (!name || name->kind == MentionKind::name)) return is_plural(i);
        const bool hangs = name && (name->kind == MentionKind::country || name->kind == MentionKind::place) && first > begin_ + 1 && (lower(first - 1) == "in" || lower(first - 1) == "from");
        return hangs && is_plural(first - 2);
    }

    // "lenses made in Japan [reach] Russia", "chips of Western make [flow] to": whether a plural opens the clause, and all up to here only says of what kind it is
    bool hangs_on_plural(std::uint32_t i) const { return hangs_on(i, true); }

    // "an analysis of customs data [shows]": the same of one
    bool hangs_on_singular(std::uint32_t i) const { return hangs_on(i, false); }

    bool hangs_on(std::uint32_t i, bool plural) const {
        std::uint32_t at = i;
        while (at > body_ && i - at < clause_reach && lower(at - 1) != "," && !(lower(at - 1) == "that" && at > body_ + 1 && tags_[at - 2] == Tag::verb)) --at;
        while (at < i && (tags_[at] == Tag::determiner || tags_[at] == Tag::number || tags_[at] == Tag::adjective)) ++at;
        while (at + 1 < i && tags_[at] == Tag::noun && tags_[at + 1] == Tag::noun) ++at;
        if (at + 2 >= i || tags_[at] != Tag::noun || is_plural(at) != plural) return false;
        const std::uint32_t link = tags_[at + 1] == Tag::verb && has(uses(at + 1), WordUse::participle) ? at + 2 : at + 1;
        if (link + 1 >= i || !function().before_participle.contains(words_.ids[link])) return false;
        for (std::uint32_t k = link; k < i; ++k)
            if (tags_[k] == Tag::verb || is_auxiliary(k) || function().relatives.contains(words_.ids[k])) return false;
        return true;
    }

    // Of "Elbe Optik, a company in Hamburg, [exports]", "the Guard (IRGC) [supplies]" the first comma, bracket or dash; but not of a list.
    std::optional<std::uint32_t> open_of_aside(std::uint32_t behind) const {
        constexpr std::uint32_t longest = 24;  // tokens
        if (behind < body_ + 4) return {};
        const std::uint32_t close = behind - 1;
        const bool is_bracket = lower(close) == ")", is_comma = lower(close) == ",";
        if (!is_bracket && !is_comma && !token(close).is_dash()) return {};
        std::uint32_t open = close - 1;
        const auto opens = [&](std::uint32_t i) { return is_bracket ? lower(i) == "(" : is_comma ? lower(i) == "," : token(i).is_dash(); };
        while (open > body_ && close - open <= longest && !opens(open)) --open;
        if (open <= body_ || !opens(open) || open + 1 == close || (is_comma && !begins_aside(open + 1) && !is_one_name(open + 1, close))) return {};
        return open;
    }

    // "a trader, [Ivan Petrov], supplies"
    bool is_one_name(std::uint32_t first, std::uint32_t end) const {
        const Mention* name = mention_[first] ? &mentions_[mention_[first] - 1] : nullptr;
        return name && name->kind != MentionKind::goods && name->tokens == TokenRange{first, end} && tags_[first - 2] == Tag::noun;
    }

    // "[a] company in Hamburg", "[based] in Hamburg", "[52]", "[Russia's] ally"
    bool begins_aside(std::uint32_t i) const {
        const bool describes = has(uses(i), WordUse::participle) || lower(i).ends_with("ed") || token(i).shape == Shape::number;
        return is_determiner(i) || has(uses(i), WordUse::closed) || has(uses(i), WordUse::adverb) || describes || lower(i + 1) == "'s";
    }

    bool is_plural_or_name(std::uint32_t i) const { return i < end_ && is_nounish(i) && (token(i).is_capital() || is_plural(i)); }

    // "his government [plans] to sell": what stands behind "to" is a verb.
    bool infinitive_follows(std::uint32_t i) const {
        if (i + 2 >= end_ || lower(i + 1) != "to" || mention_[i + 2]) return false;
        const WordUses u = uses(i + 2);
        return (has(u, WordUse::verb) || has(u, WordUse::both)) && !lower(i + 2).ends_with("s");
    }

    // In the words just before, up to a comma or to what somebody says: "the ministry said that".
    bool has_verb_before(std::uint32_t i) const {
        const std::uint32_t first = std::max(begin_, i > clause_reach ? i - clause_reach : 0);
        for (std::uint32_t k = i; k-- > first && lower(k) != "," && lower(k) != ";";) {
            if (lower(k) == "that" && (before(k) == Tag::verb || is_determiner(k + 1))) return false;  // "say that the airlines [supply]"
            if (tags_[k] == Tag::verb || is_auxiliary(k)) return true;
        }
        return false;
    }

    static constexpr std::uint32_t clause_reach = 12;  // tokens that a subject and what hangs on it may have

    const NounWords& nouns_;
    const ArticleWords& words_;
    const std::vector<Mention>& mentions_;
    std::vector<Tag> tags_;
    std::vector<std::uint32_t> mention_;  // number of the mention, from 1
    std::uint32_t begin_ = 0, body_ = 0, end_ = 0;
};

}  // namespace checkrules
