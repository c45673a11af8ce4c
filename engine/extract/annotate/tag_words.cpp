#include <algorithm>

#include "engine/extract/annotate/word_signs.hpp"

namespace checkrules {
namespace {

template <std::size_t... sizes>
bool ends_in_any(const Word& word, const char (&... endings)[sizes]) {
    return ((word.size() > sizes + 1 && word.ends_with(endings)) || ...);  // `sizes` count the zero
}

class Tagger : private WordSigns {
  public:
    using WordSigns::WordSigns;

    std::vector<Tag> tag() {
        for (const Sentence& sentence : words_.sentences) {
            begin_ = sentence.tokens.begin;
            body_ = sentence.body;
            end_ = sentence.tokens.end;
            for (std::uint32_t i = begin_; i < end_;) {
                const std::uint32_t compound = describing_compound(i);
                if (compound > i) std::fill(tags_.begin() + i, tags_.begin() + compound, Tag::adjective);
                else tags_[i] = tag_of(i);
                i = std::max(i + 1, compound);
            }
            join_compounds();
        }
        return std::move(tags_);
    }

  private:
    Tag tag_of(std::uint32_t i) const {
        if (mention_[i]) return tag_of_mention(mentions_[mention_[i] - 1], i);
        const Token& one = token(i);
        if (one.lower == "'s" || is_plural_possessive(i)) return Tag::possessive;
        if (one.shape == Shape::number || begins_calibre(i)) return Tag::number;
        if (!one.is_word()) return Tag::stop;
        if (i == body_ && uses(i) == 0 && one.lower.size() > 5 && one.lower.ends_with("ly") && i + 1 < end_ && lower(i + 1) == ",") return Tag::adverb;  // "Noticeably, …"
        if (one.lower.size() == 1 && has(uses(i), WordUse::pronoun) && (i == begin_ || !token(i - 1).is_capital())) return Tag::pronoun;  // but "Elizabeth I"
        if (one.is_capital() && (i > body_ || uses(i) == 0) && !is_after_quote(i) && !has(uses(i), WordUse::closed)) return Tag::name;
        return tag_of_word(i);
    }

    Tag tag_of_mention(const Mention& mention, std::uint32_t i) const {
        switch (mention.kind) {
            case MentionKind::goods: return mention.tokens.size() == 1 && has(uses(i), WordUse::both) && token(i).shape == Shape::word ? tag_of_both(i, has(uses(i), WordUse::participle)) : Tag::noun;
            case MentionKind::country: return mention.form == CountryForm::adjective ? tag_of_adjective_of_country(mention) : Tag::name;
            case MentionKind::date: return Tag::date;
            case MentionKind::place:
            case MentionKind::party:
            case MentionKind::name: return Tag::name;
            case MentionKind::unit: return Tag::noun;
            default: return is_of_compound(mention.tokens.end) ? Tag::adjective : Tag::number;
        }
    }

    // "a Russian", "both Syria and Myanmar"; but "is Russian", "Russian cars", "Russian-made".
    Tag tag_of_adjective_of_country(const Mention& mention) const {
        const std::uint32_t next = mention.tokens.end, first = mention.tokens.begin;
        const bool before_noun = is_nounish(next) || (next < end_ && lower(next) == "-" && words_.is_glued(next)) || shares_goods(next);
        std::uint32_t verb = first;
        while (verb > begin_ && tags_[verb - 1] == Tag::adverb) --verb;  // "is probably Chinese"
        const bool is_predicate = verb > begin_ && is_auxiliary(verb - 1);
        return before_noun ? Tag::adjective : is_predicate ? Tag::stop : Tag::name;
    }

    // "Iranian [and] Turkish drones", "Chinese[,] Russian and Syrian rifles": whether adjectives of countries up to goods are joined here
    bool shares_goods(std::uint32_t at) const {
        constexpr int longest = 4;
        for (int countries = 0; countries < longest && at + 1 < end_ && (lower(at) == "," || function().joining.contains(words_.ids[at])); ++countries) {
            const Mention* country = mention_[at + 1] ? &mentions_[mention_[at + 1] - 1] : nullptr;
            if (!country || country->form != CountryForm::adjective) return false;
            at = country->tokens.end;
            for (std::uint32_t k = at; k < end_ && k < at + 3 && is_nounish(k); ++k)
                if (mention_[k] && mentions_[mention_[k] - 1].kind == MentionKind::goods) return true;
        }
        return false;
    }

    Tag tag_of_word(std::uint32_t i) const {
        const WordUses u = uses(i);
        const auto next_nounish = [&] { return is_nounish(i + 1); };
        if (is_owner_of_his(i)) return Tag::pronoun;
        if (tells_of_noun_before(i)) return Tag::adjective;
        if (has(u, WordUse::determiner) && before(i) == Tag::number && !next_nounish() && i > begin_ && mention_[i - 1]) return Tag::adverb;  // "worth $500,000 each"
        if (has(u, WordUse::determiner) && is_finite_verb(i + 1)) return is_possessive(i) ? Tag::determiner : Tag::pronoun;  // "This comes as", but "in her [holds] stood"
        if (has(u, WordUse::determiner) && (next_nounish() || is_determiner(i + 1) || !has(u, WordUse::pronoun))) return Tag::determiner;
        if (has(u, WordUse::closed)) return ends_compound(i) ? Tag::noun : Tag::stop;
        if (has(u, WordUse::pronoun)) return lower(i).starts_with("one") && expects_noun(i) ? Tag::noun : Tag::pronoun;  // "a large one"
        if (has(u, WordUse::adverb)) return has(u, WordUse::adjective) && expects_noun(i) && next_nounish() ? Tag::adjective : Tag::adverb;
        if (is_adverb_by_ending(i)) return Tag::adverb;
        if (has(u, WordUse::number)) return Tag::number;
        if (has(u, WordUse::noun) && is_under_way(i)) return Tag::verb;
        if (has(u, WordUse::noun) || has(u, WordUse::plural) || is_make(i)) return Tag::noun;
        if (has(u, WordUse::participle) && follows(i, function().perfect_auxiliaries)) return Tag::verb;
        if (tells_purpose(i)) return Tag::adjective;
        if (has(u, WordUse::gerund)) return tag_of_gerund(i);
        if (has(u, WordUse::both)) return tag_of_both(i, has(u, WordUse::participle));
        if (has(u, WordUse::verb) && !has(u, WordUse::participle) && is_joined_to_next(i)) return Tag::noun;
        if (has(u, WordUse::verb) && !has(u, WordUse::participle)) return expects_noun(i) && !(before(i) == Tag::adjective && is_third_person(i) && !next_nounish()) ? Tag::noun : Tag::verb;
        if (has(u, WordUse::adjective) && has(u, WordUse::participle) && next_nounish() && (is_behind_age(i) || is_deed_of_somebody(i))) return Tag::verb;
        const bool may_precede_verb = is_subject_pronoun(i) || (i > begin_ && is_auxiliary(i - 1));
        if (has(u, WordUse::adjective) && may_precede_verb && is_past_alone(i + 1)) return Tag::adverb;  // "it [first] emerged", "was [further] handed"
        if (has(u, WordUse::adjective) && before(i) == Tag::noun && (has(u, WordUse::participle) || ends_in_any(lower(i), "ed")) && i + 1 < end_ && function().before_participle.contains(words_.ids[i + 1])) return Tag::verb;  // "a man suspected of", "steel used by"
        if (has(u, WordUse::adjective)) return ends_in_adjective(i) || is_somebody_of_age(i) ? Tag::noun : Tag::adjective;
        if (has(u, WordUse::participle) || ends_in_any(lower(i), "ed")) return tag_of_participle(i);
        if (ends_in_any(lower(i), "ing")) return is_unknown_modifier(i) ? Tag::adjective : tag_of_gerund(i);
        if (ends_in_any(lower(i), "ous", "ful", "able", "ible", "less")) return Tag::adjective;
        if (follows_infinitive_marker(i) && !lower(i).ends_with("s") && (is_determiner(i + 1) || (next_nounish() && !follows(i, "to")))) return Tag::verb;
        if (is_subject_pronoun(i)) return Tag::verb;  // "he [reckons]"
        // Hardly any noun stands right before an article: "they [limit] the supply".
        if (!expects_noun(i) && before(i) != Tag::noun && is_article(i + 1)) return Tag::verb;
        return Tag::noun;
    }

    bool is_past_alone(std::uint32_t i) const { return i < end_ && !mention_[i] && has(uses(i), WordUse::participle) && !has(uses(i), WordUse::adjective) && !is_nounish(i); }

    // "is [building] a monument", "are [training] pilots"; but "is housing", "the building".
    bool is_under_way(std::uint32_t i) const {
        if (!has(uses(i), WordUse::gerund) || !follows(i, function().progressive_auxiliaries)) return false;
        return is_determiner(i + 1) || (is_nounish(i + 1) && (mention_[i + 1] || is_plural(i + 1)));
    }

    // "Klaus Meyer [used] firms", "they [used] firms", "Russia [used] Iranian drones", "Russia reportedly [used] drones"; but "Toyota used cars".
    bool is_deed_of_somebody(std::uint32_t i) const {
        std::uint32_t behind = i;  // the name
        while (behind > begin_ && tags_[behind - 1] == Tag::adverb) --behind;
        if (is_subject_pronoun(i)) return true;
        const Mention* name = behind > begin_ && mention_[behind - 1] ? &mentions_[mention_[behind - 1] - 1] : nullptr;
        if (!name || lower(name->tokens.end) == "'s") return false;
        const Mention* next = mention_[i + 1] ? &mentions_[mention_[i + 1] - 1] : nullptr;
        const bool is_country = name->kind == MentionKind::country && name->form != CountryForm::adjective;
        if (is_country) return behind < i || (next && next->kind == MentionKind::country && next->form == CountryForm::adjective);
        const bool acts = name->name_class == NameClass::person || name->name_class == NameClass::company || name->kind == MentionKind::party;
        return acts && !has_verb_before(i);
    }

    // "exported [drilling] rigs", but "was testing systems"
    bool tells_purpose(std::uint32_t i) const {
        return i + 1 < end_ && function().activities.contains(words_.ids[i]) && function().made_for.contains(words_.ids[i + 1]) && (i == begin_ || !is_auxiliary(i - 1));
    }

    // "exported [weaving] looms", "supplied it with [coating] machines": what no list has as a verb tells of the noun behind it.
    bool is_unknown_modifier(std::uint32_t i) const {
        if (!is_nounish(i + 1) || token(i + 1).is_capital()) return false;
        const Tag tag = before(i);
        return (tag == Tag::verb || tag == Tag::stop) && (i == body_ || (!is_auxiliary(i - 1) && lower(i - 1) != ","));
    }

    // "the 59-year-old exported around 120,000": a verb follows, so somebody of that age does it.
    bool is_somebody_of_age(std::uint32_t i) const {
        if (!follows_glued_hyphen(i) || i + 2 >= end_ || mention_[i + 1] || !has(uses(i + 1), WordUse::participle)) return false;
        const bool amount = mention_[i + 2] && tag_of_mention(mentions_[mention_[i + 2] - 1], i + 2) == Tag::number;
        return amount || is_only_verb(i + 1) || is_determiner(i + 2) || token(i + 2).is_capital() || token(i + 2).shape == Shape::number || has(uses(i + 2), WordUse::closed);
    }

    // "the seized goods", "of seized goods", but "the goods seized by".
    Tag tag_of_participle(std::uint32_t i) const {
        if (follows_glued_hyphen(i)) return Tag::adjective;
        if (!is_nounish(i + 1)) return follows(i, "the") && i + 1 < end_ && lower(i + 1) != "," && !function().joining.contains(words_.ids[i + 1]) ? Tag::noun : Tag::verb;  // "[the accused] sold"
        if (expects_noun(i)) return is_behind_money(i) || is_behind_numbered_name(i) || is_deed_of_a_number(i) ? Tag::verb : Tag::adjective;
        if (before(i) == Tag::adverb && describes_behind_adverb(i)) return Tag::adjective;
        const bool is_behind_name = i > begin_ && mention_[i - 1];  // "Moon Jae-[in] presented"
        if (!is_behind_name && follows(i, function().before_participle)) return Tag::adjective;
        return i == body_ && !is_determiner(i + 1) ? Tag::adjective : Tag::verb;
    }

    // "The two [sold] engines to Iran", "in May the two [sold] engines"; but "the two seized engines were", where another verb says what became of them.
    bool is_deed_of_a_number(std::uint32_t i) const {
        if (i < body_ + 2 || before(i) != Tag::number || tags_[i - 2] != Tag::determiner || mention_[i]) return false;
        const bool opens = i == body_ + 2 || lower(i - 3) == "," || tags_[i - 3] == Tag::date;
        return opens && is_only_verb(i);
    }

    bool may_be_verb(std::uint32_t i) const { return is_auxiliary(i) || (!mention_[i] && (has(uses(i), WordUse::participle) || has(uses(i), WordUse::verb))); }

    // No other verb follows, up to a relative clause.
    bool is_only_verb(std::uint32_t i) const {
        for (std::uint32_t k = i + 1; k < end_ && !function().relatives.contains(words_.ids[k]); ++k)
            if (may_be_verb(k)) return false;
        return true;
    }

    Tag tag_of_gerund(std::uint32_t i) const {
        if (follows_glued_hyphen(i)) return Tag::adjective;
        if (is_behind_money(i) && !is_priced(i)) return Tag::verb;  // "earned $2 million [selling] lathes"
        if (expects_noun(i) || is_behind_country(i)) return is_nounish(i + 1) ? Tag::adjective : Tag::noun;
        return Tag::verb;
    }

    // "lets North Korea [import] 500,000 barrels", "helped the army [export] coal": behind somebody who is let or helped stands what he does.
    bool is_let(std::uint32_t i) const {
        constexpr std::uint32_t longest = 5;  // tokens of who does it
        for (std::uint32_t k = i; k-- > begin_ && i - k <= longest;) {
            if (function().letting.contains(words_.ids[k])) return k + 1 < i;
            if (!is_determiner(k) && tags_[k] != Tag::name && tags_[k] != Tag::noun && tags_[k] != Tag::adjective) return false;
        }
        return false;
    }

    // "planes from the Emirates [land] in Chad": what several do, where their clause has no other verb
    bool is_deed_of_many(std::uint32_t i) const {
        if (is_third_person(i) || !((is_plural_head(i - 1) && !has_verb_before(i)) || hangs_on_plural(i))) return false;
        const bool takes_object = i + 1 < end_ && hangs_on_plural(i) && (is_determiner(i + 1) || begins_object(i + 1));
        if (i + 1 >= end_ || !(takes_object || has(uses(i + 1), WordUse::closed)) || lower(i + 1) == "of" || is_auxiliary(i + 1)) return false;
        for (std::uint32_t k = i + 1; k < end_ && lower(k) != ","; ++k)
            if (may_be_verb(k)) return false;
        return true;
    }

    // "[exports] to Iran rose", but not "exports to Iran and [buys] oil", "exports to Iran, the panel says"
    bool is_subject_of_next_verb(std::uint32_t i) const {
        for (std::uint32_t k = i + 1; k < end_ && lower(k) != "," && !function().relatives.contains(words_.ids[k]); ++k)
            if (may_be_verb(k)) return !follows(k, function().joining);
        return false;
    }

    // "Elbe Optik, a company in Hamburg, [exports] lathes", "the Guard (IRGC) [supplies] drones": behind an aside goes on what its subject does. But not "lathes, drills, exports of steel".
    bool is_deed_behind_aside(std::uint32_t i) const {
        const std::optional<std::uint32_t> open = i + 1 < end_ ? open_of_aside(i) : std::nullopt;
        if (!open || lower(i + 1) == "of" || is_auxiliary(i + 1) || is_subject_of_next_verb(i)) return false;
        if (!is_determiner(i + 1) && !begins_object(i + 1) && !has(uses(i + 1), WordUse::closed) && !has(uses(i + 1), WordUse::adverb)) return false;
        const std::uint32_t last = *open - 1;  // of the subject
        if ((tags_[last] != Tag::name && tags_[last] != Tag::noun) || has_verb_before(*open)) return false;
        const bool are_many = is_plural_name(last) || is_plural_head(last) || (!mention_[last] && is_plural(last)) || hangs_on_plural(*open);
        return is_third_person(i) ? !is_plural_name(last) : are_many || has(uses(i), WordUse::participle);  // "Oltec, a company in Hamburg, [set] up"
    }

    Tag tag_of_both(std::uint32_t i, bool is_participle) const {
        if (follows_glued_hyphen(i)) return Tag::noun;
        if (expects_noun(i)) return Tag::noun;
        if (follows_infinitive_marker(i) && !(follows(i, "to") && is_third_person(i))) return Tag::verb;
        const Tag tag = before(i);
        if (tag == Tag::pronoun) return is_third_person(i) && follows(i, function().object_pronouns) ? Tag::noun : Tag::verb;  // "gave them [drones]"
        const bool object_follows = is_determiner(i + 1) || (i + 1 < end_ && (has(uses(i + 1), WordUse::pronoun) || token(i + 1).shape == Shape::number));
        if (!is_third_person(i) && (object_follows || begins_object(i + 1)) && is_let(i)) return Tag::verb;
        if (is_participle) return object_follows || tag == Tag::noun || tag == Tag::name || is_deed_behind_aside(i) ? Tag::verb : Tag::noun;
        if (has(uses(i), WordUse::speech) && (tag == Tag::name || (tag == Tag::noun && is_third_person(i) != is_plural(i - 1))) && ends_clause(i + 1)) return Tag::verb;
        const bool tells = has(uses(i), WordUse::speech) && (tag == Tag::noun || tag == Tag::name) && i + 1 < end_ && (begins_object(i + 1) || object_follows || lower(i + 1) == "that" || lower(i + 1) == "how");
        if (tells && (is_third_person(i) ? hangs_on_singular(i) : hangs_on_plural(i))) return Tag::verb;  // "data from Chinese customs [show] chips"
        if (tag == Tag::name) {
            const bool agrees = is_third_person(i) != is_plural_name(i - 1) || (!is_third_person(i) && is_plural_head(i - 1));
            return is_deed_of_many(i) || (agrees && (object_follows || begins_object(i + 1)) && !begins_predicate(i + 1)) ? Tag::verb : Tag::noun;
        }
        if (tag == Tag::noun && is_deed_of_many(i)) return Tag::verb;
        if (tag == Tag::noun) {
            const bool agrees = is_third_person(i) != is_plural(i - 1);
            const bool lacks_verb = !has_verb_before(i) && i + 1 < end_ && has(uses(i + 1), WordUse::closed) && lower(i + 1) != "of";
            const bool is_compound = is_third_person(i) || has(uses(i - 1), WordUse::modifier);  // "coal exports", "arms trade"
            const bool bare_object = !is_compound && is_plural(i - 1) && begins_object(i + 1) && !has_verb_before(i);  // "data show imports", "airlines supply small arms"
            const bool is_agent = function().agents.contains(words_.ids[i - 1]) || (i > begin_ + 1 && tags_[i - 2] == Tag::determiner && !mention_[i - 1]);
            const bool acts = is_third_person(i) && !is_plural(i - 1) && is_agent && begins_object(i + 1) && !has_verb_before(i);  // "the firm exports chips", "the case concerns rifles"
            return agrees && (object_follows || bare_object || acts || (lacks_verb && !is_compound) || infinitive_follows(i)) ? Tag::verb : Tag::noun;
        }
        if (tag == Tag::adverb && acts_behind_adverb(i)) return Tag::verb;
        if (tag == Tag::adverb) return object_follows || is_nounish(i + 1) || (i > begin_ + 1 && tags_[i - 2] == Tag::pronoun) ? Tag::verb : Tag::noun;
        if (is_deed_behind_aside(i)) return Tag::verb;
        const bool is_joined = (follows(i, function().joining) || follows(i, ",")) && object_follows;
        const bool is_reported = i > begin_ + 1 && tags_[i - 2] == Tag::verb;  // "admitted that [tanks] from Iran"
        const bool is_subject = i + 1 < end_ && (is_auxiliary(i + 1) || (is_third_person(i) && is_past_alone(i + 1)));  // "proof that [rockets] were sold", "that [ships] brought coal"
        return is_joined || (follows(i, function().relatives) && !is_reported && !is_subject) ? Tag::verb : Tag::noun;
    }

    // "drones still [turn] up in", "cars often [end] there"
    bool acts_behind_adverb(std::uint32_t i) const {
        std::uint32_t at = i;
        while (at > begin_ && tags_[at - 1] == Tag::adverb) --at;
        if (at == begin_ || (tags_[at - 1] != Tag::noun && tags_[at - 1] != Tag::name) || has_verb_before(i) || is_third_person(i) == is_plural(at - 1)) return false;
        return i + 1 < end_ && has(uses(i + 1), WordUse::closed) && lower(i + 1) != "of";
    }

    // "Russian-made", "two-year-old": the last part tells what the whole is.
    void join_compounds() {
        for (std::uint32_t i = end_; i-- > begin_ + 2;) {
            if ((tags_[i] != Tag::adjective && tags_[i] != Tag::noun) || !follows_glued_hyphen(i)) continue;
            const bool describes = tags_[i] == Tag::adjective || (tags_[i - 2] == Tag::adjective && i + 1 < end_ && tags_[i + 1] == Tag::adjective);  // "high-tech American equipment"
            const bool within_mention = mention_[i] != 0 && mention_[i] == mention_[i - 2];
            if (describes && !within_mention) tags_[i] = tags_[i - 1] = tags_[i - 2] = Tag::adjective;
        }
    }
};

}  // namespace

std::vector<Tag> tag_words(const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions) {
    return Tagger(nouns, words, mentions).tag();
}

}  // namespace checkrules
