/// What the words around a token tell of the noun group that it may stand in. Private to group_nouns.cpp.
#pragma once
#include <algorithm>

#include "engine/extract/annotate/group_nouns.hpp"

namespace checkrules {

class GroupSigns {
  public:
    GroupSigns(const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions)
        : nouns_(nouns), words_(words), mentions_(mentions), tags_(tag_words(nouns, words, mentions)), mention_(words.tokens.size(), 0) {
        for (std::uint32_t m = 0; m < mentions.size(); ++m)
            for (std::uint32_t i = mentions[m].tokens.begin; i < mentions[m].tokens.end; ++i) mention_[i] = m + 1;
    }

  protected:
    Word lower(std::uint32_t i) const { return words_.tokens[i].lower; }
    Tag tag(std::uint32_t i) const { return tags_[i]; }
    const Mention* mention(std::uint32_t i) const { return mention_[i] ? &mentions_[mention_[i] - 1] : nullptr; }
    bool is_inner_hyphen(std::uint32_t i) const { return i + 1 < end_ && words_.is_hyphen(i); }
    static bool may_begin_group(Tag tag) { return tag == Tag::determiner || tag == Tag::number || tag == Tag::adjective || is_noun(tag); }
    static bool is_noun(Tag tag) { return tag == Tag::noun || tag == Tag::name; }

    // A mention is one step, and so are the parts of a compound.
    std::uint32_t step_end(std::uint32_t i) const { return mention(i) ? std::max(mention(i)->tokens.end, i + 1) : i + 1; }

    bool is_glued_part(std::uint32_t i) const { return i > 0 && is_inner_hyphen(i - 1); }
    bool is_compound_or_noun_next(std::uint32_t i, std::uint32_t limit) const {
        std::uint32_t next = step_end(i);
        while (next < limit && (tag(next) == Tag::adjective || is_inner_hyphen(next))) next = step_end(next);
        return (next < limit && is_noun(tag(next))) || is_glued_part(i);
    }
    Determiner determiner_of(std::uint32_t i) const {
        const WordId word = words_.ids[i];
        return tag(i) == Tag::determiner && word < nouns_.determiners.size() ? nouns_.determiners[word] : Determiner::none;
    }

    // Hyphens within words, "&" between names, a comma between adjectives, quotation marks around a name.
    bool joins(std::uint32_t i, std::uint32_t limit, bool has_noun) const {
        if (i + 1 >= limit) return false;
        const Tag next = tag(i + 1), before = tag(i - 1);
        if (is_inner_hyphen(i)) return is_noun(next) || next == Tag::adjective || next == Tag::number || next == Tag::stop || next == Tag::verb;
        if (lower(i) == "&") return next == Tag::name && before == Tag::name;
        if (in_abbreviation(i, limit)) return true;
        if (is_glued_part(i)) return true;  // "man-of-war", "pick-up"
        const bool begins_compound = is_noun(next) && i + 2 < limit && is_inner_hyphen(i + 2);  // "export-controlled, [U.S.]-origin engines"
        const bool between_adjectives = !has_noun && before == Tag::adjective && (next == Tag::adjective || begins_compound);
        if (is_suspended(i)) return before != Tag::stop;
        if (lower(i) == "," || lower(i) == "and" || lower(i) == "or") {
            if (i > 1 && is_suspended(i - 1)) return is_noun(next) || next == Tag::adjective || next == Tag::number;
            return (between_adjectives && leads_to_noun(i, limit)) || (!has_noun && before == Tag::adjective && (begins_described_goods(i + 1) || shares_noun(i, limit)));
        }
        if (lower(i) == "." && mention(i + 1)) return before == Tag::name && words_.is_glued(i);  // "Gen. Kim"
        const bool quote = words_.tokens[i].shape == Shape::quote;
        // "a “very beautiful” tea set"
        const bool opens = before == Tag::determiner && (is_noun(next) || next == Tag::adjective || next == Tag::adverb);
        const bool closes = before == Tag::adjective && (is_noun(next) || next == Tag::adjective);
        return quote && ((!has_noun && (opens || closes)) || quotes_name(i, limit));
    }

    // "short[-] and long-range missiles", "60[-] and 82-millimetre mortars"
    bool is_suspended(std::uint32_t i) const {
        return lower(i) == "-" && words_.is_glued(i) && i + 2 < end_ && !words_.is_glued(i + 1) && nouns_.function.joining.contains(words_.ids[i + 1]);
    }

    // "a red[,] white and blue scarf": adjectives up to a noun
    bool leads_to_noun(std::uint32_t i, std::uint32_t limit) const {
        std::uint32_t last = i;
        while (last + 3 < limit && tag(last + 1) == Tag::adjective && tag(last + 3) == Tag::adjective && (lower(last + 2) == "," || nouns_.function.joining.contains(words_.ids[last + 2]))) last += 2;
        return is_compound_or_noun_next(last, limit) || (last + 3 < limit && nouns_.function.joining.contains(words_.ids[last + 2]) && begins_described_goods(last + 3));
    }

    // "light and [heavy weapons]", "ballistic and [cruise missiles]", but "was empty and [machine guns] lay": goods of several words share their noun.
    bool begins_described_goods(std::uint32_t i) const {
        const Mention* goods = mention(i);
        const bool is_predicate = i > 2 && nouns_.function.progressive_auxiliaries.contains(words_.ids[i - 3]);
        return goods && goods->kind == MentionKind::goods && goods->tokens.begin == i && goods->tokens.size() > 1 && !is_predicate;
    }

    // "a blue [and] gold vase": one thing, by its article
    bool shares_noun(std::uint32_t i, std::uint32_t limit) const {
        std::uint32_t first = i - 1;
        while (first > 0 && tag(first) == Tag::adjective) --first;
        return determiner_of(first) == Determiner::indefinite && lower(i) == "and" && i + 2 < limit && is_noun(tag(i + 1)) && is_noun(tag(i + 2));
    }

    // "ten 'Vasta' vehicles", "the 'Black Arrow' rifle": a name in quotation marks before the noun that it is a name of.
    bool quotes_name(std::uint32_t i, std::uint32_t limit) const {
        constexpr std::uint32_t longest = 5;  // tokens
        std::uint32_t open = i, close = i;
        const auto is_quote = [&](std::uint32_t at) { return words_.tokens[at].shape == Shape::quote; };
        if (words_.is_glued(i)) {
            do --open;
            while (open > 0 && i - open < longest && !is_quote(open));
        } else {
            do ++close;
            while (close + 1 < limit && close - i < longest && !is_quote(close));
        }
        if (close + 1 >= limit || !is_quote(open) || !is_quote(close) || !words_.is_glued(open + 1) || !words_.is_glued(close) || words_.is_glued(close + 1)) return false;
        const Tag behind = tag(close + 1);
        return (is_noun(tag(close - 1)) || tag(close - 1) == Tag::number) && words_.tokens[open + 1].is_capital() && (behind == Tag::noun || (behind == Tag::adjective && is_compound_or_noun_next(close + 1, limit)));
    }

    // "Texas Instruments (TI) chips": the short name of a name that describes the noun behind it.
    bool in_abbreviation(std::uint32_t i, std::uint32_t limit) const {
        if (lower(i) != "(" && (lower(i) != ")" || i < 3)) return false;
        const std::uint32_t open = lower(i) == "(" ? i : i - 2;
        if (open == 0 || open + 3 >= limit || lower(open) != "(" || lower(open + 2) != ")") return false;
        return is_noun(tag(open - 1)) && words_.tokens[open + 1].shape == Shape::upper && tag(open + 3) == Tag::noun;  // "numerical control (CNC) machines"
    }

    const NounWords& nouns_;
    const ArticleWords& words_;
    const std::vector<Mention>& mentions_;
    const std::vector<Tag> tags_;
    std::vector<std::uint32_t> mention_;  // number + 1 of the mention a token is of
    std::uint32_t end_ = 0, body_ = 0;    // of the sentence that is read
};

}  // namespace checkrules
