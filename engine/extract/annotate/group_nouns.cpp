#include "engine/extract/annotate/group_nouns.hpp"

#include <algorithm>

#include "engine/extract/annotate/group_signs.hpp"

namespace checkrules {
namespace {

class Grouper : private GroupSigns {
  public:
    using GroupSigns::GroupSigns;

    std::vector<NounGroup> group() {
        groups_.reserve(words_.tokens.size() / 4);
        for (const Sentence& sentence : words_.sentences) {
            end_ = sentence.tokens.end;
            body_ = sentence.body;
            for (std::uint32_t i = sentence.tokens.begin; i < end_;) {
                const std::uint32_t limit = i < sentence.body ? sentence.body : end_;
                i = read_group(i, limit);
            }
        }
        return std::move(groups_);
    }

  private:
    // Adds the group that begins at the token, if one does; the token behind it.
    std::uint32_t read_group(std::uint32_t begin, std::uint32_t limit) {
        if (tag(begin) == Tag::pronoun) {
            add_pronoun(begin);
            return begin + 1;
        }
        if (!may_begin_group(tag(begin)) && !begins_description(begin)) return begin + 1;
        std::uint32_t i = begin, last = 0;
        bool has_noun = false;
        while (i < limit && continues(begin, i, limit, has_noun)) {
            const std::uint32_t next = step_end(i);
            if (is_noun(tag(i)) || (tag(i) == Tag::number && !has_noun)) last = next;
            has_noun |= is_noun(tag(i)) && !(is_quality(i) && next < limit);
            i = next;
        }
        if (last == 0 && i > begin) last = rest_end(begin, i);
        if (last == 0) return std::max(begin + 1, std::min(i, limit));
        add(begin, last, has_noun);
        return last;
    }

    bool continues(std::uint32_t begin, std::uint32_t i, std::uint32_t limit, bool has_noun) const {
        const bool first = i == begin;
        const Tag before = first ? Tag::stop : tag(i - 1);
        switch (tag(i)) {
            case Tag::determiner: return first || ((before == Tag::determiner || (before == Tag::number && determiner_of(i) == Determiner::quantified)) && !has_noun);
            case Tag::number: return (!has_noun || is_model_number(i)) && (first || !(counts_some(begin, i) || begins_gap(begin, i)));
            case Tag::adjective: return !has_noun || (is_compound_or_noun_next(i, limit) && !is_adjective_of_country(i) && !ends_person(i));
            case Tag::adverb: return !(first && !begins_description(i)) && !has_noun && i + 1 < limit && tag(i + 1) == Tag::adjective;
            case Tag::noun: return first || is_glued_part(i) || !(ends_person(i) || ends_title(begin, i) || ends_opening(begin, i) || ends_one(begin, i));
            case Tag::name: return first || !(begins_other_name(i) || begins_clause(begin, i) || follows_opening(begin, i));
            case Tag::date: return !first && !has_noun && before == Tag::determiner && step_end(i) < limit && (is_noun(tag(step_end(i))) || tag(step_end(i)) == Tag::adjective);
            case Tag::stop: return !first && joins(i, limit, has_noun);
            default: return false;
        }
    }

    // "sold [partly] assembled lathes", "of [allegedly] stolen cars"
    bool begins_description(std::uint32_t i) const {
        const bool follows = i > body_ && (tag(i - 1) == Tag::verb || has(nouns_.of(words_.ids[i - 1]), WordUse::closed));
        return follows && tag(i) == Tag::adverb && lower(i).ends_with("ly") && i + 1 < end_ && tag(i + 1) == Tag::adjective && has(nouns_.of(words_.ids[i + 1]), WordUse::participle);
    }

    // "a [high-quality] Russian rifle": a compound that begins with an adjective describes what follows.
    bool is_quality(std::uint32_t i) const { return i > 1 && is_glued_part(i) && tag(i - 2) == Tag::adjective && tag(i) == Tag::noun; }
    bool is_adjective_of_country(std::uint32_t i) const { return mention(i) && mention(i)->kind == MentionKind::country && !is_glued_part(i); }

    // "gave Kim Jong Un cognac": a person's name ends its group, but not in "the Kim Jong Un regime".
    bool ends_person(std::uint32_t i) const {
        const Mention* before = i > 0 ? mention(i - 1) : nullptr;
        return before && !nouns_.names.person_behind.contains(words_.ids[i]) && before->name_class == NameClass::person && mention(i) != before;
    }

    bool is_country(std::uint32_t i) const { return mention(i) && mention(i)->kind == MentionKind::country && mention(i)->form == CountryForm::name; }

    // "On two occasions [coal] was shipped", "In three crates [rifles] came"; but "With two arms shipments"
    bool ends_opening(std::uint32_t begin, std::uint32_t i) const {
        if (begin != body_ + 1 || !(lower(body_) == "in" || lower(body_) == "on") || i < begin + 2 || (mention(i - 1) && mention(i - 1)->kind != MentionKind::quantity) || has(nouns_.of(words_.ids[i - 1]), WordUse::modifier)) return false;
        const bool counts = tag(begin) == Tag::number || determiner_of(begin) == Determiner::quantified;
        return counts && (tag(i - 1) == Tag::noun || mention(i - 1)) && lower(i - 1).ends_with("s") && !lower(i - 1).ends_with("ss") && !is_glued_part(i);
    }

    // "sold a German firm [lathes]": of one there are not several.
    bool ends_one(std::uint32_t begin, std::uint32_t i) const {
        if (determiner_of(begin) != Determiner::indefinite || i < begin + 2 || tag(i - 1) != Tag::noun || mention(i - 1) || !mention(i) || mention(i)->kind != MentionKind::goods || mention(i)->tokens.begin != i) return false;
        const std::uint32_t last = mention(i)->tokens.end - 1;
        const bool goes_on = last + 1 < end_ && (is_noun(tag(last + 1)) || is_glued_part(last + 1));
        return lower(last).ends_with("s") && !lower(last).ends_with("ss") && !lower(i - 1).ends_with("s") && !goes_on && tag(begin + 1) != Tag::determiner && tag(begin + 1) != Tag::number && nouns_.function.agents.contains(words_.ids[i - 1]);
    }

    // "gave the leader gifts", but "defence firms", "general supplies"
    bool ends_title(std::uint32_t begin, std::uint32_t i) const {
        if (i == begin + 1 || nouns_.names.portfolios.contains(words_.ids[i - 1])) return false;
        const bool plural = lower(i).ends_with("s") && !lower(i).ends_with("ss");
        return plural && tag(i - 1) == Tag::noun && !mention(i - 1) && nouns_.names.person_before.contains(words_.ids[i - 1]);
    }

    // "gave rebels Stingers", "Kim Jong Un Aurus cars"; but "agency KCNA", "leader Kim Jong Un", "Boeing jet".
    bool begins_other_name(std::uint32_t i) const {
        if (is_glued_part(i) || (mention(i) && mention(i) == mention(i - 1))) return false;
        if (mention(i) && mention(i)->tokens.begin == i && has(nouns_.of(words_.ids[i]), WordUse::determiner)) return true;  // "in the view of the agency [the North] bought"
        if (ends_person(i) || (is_country(i) && is_country(i - 1))) return true;  // "to Russia Kazakhstan sold"
        const bool plural_before = tag(i - 1) == Tag::noun && !is_make(i - 1) && lower(i - 1).ends_with("s") && !lower(i - 1).ends_with("ss") && lower(i - 1).size() > 3;
        const bool is_goods = mention(i - 1) && mention(i - 1)->kind == MentionKind::goods;  // "rifles [Max Stein] sold", but "traders Max Stein and"
        return plural_before && lower(i - 1) != "s" && (is_goods || !(mention(i) && mention(i)->name_class == NameClass::person));
    }

    // "a consignment [Iran] bought"; but "its partner Switzerland decided".
    bool begins_clause(std::uint32_t begin, std::uint32_t i) const {
        const Determiner determiner = determiner_of(begin);
        const bool is_name = mention(i - 1) && mention(i - 1)->kind != MentionKind::goods;  // but "the patrol boats [Israel] sold"
        const bool is_sign = determiner == Determiner::negative && i == begin + 2;  // "no indication [Iran] had sent"
        const bool is_made_or_sent = mention(i - 1) && !is_name && !is_make(mention(i - 1)->tokens.begin) && mention(i) && !nouns_.names.vessel_before.contains(words_.ids[i - 1]) && (mention(i)->kind == MentionKind::party || (mention(i)->kind == MentionKind::name && mention(i)->name_class != NameClass::vessel));  // "the car [Putin] gave him", but "the tanker Rio sailed"
        const bool can_act = is_country(i) || is_made_or_sent || (is_sign && mention(i) && (mention(i)->kind == MentionKind::party || mention(i)->kind == MentionKind::place));
        const bool is_mass = determiner == Determiner::none && mention(i - 1) && !is_name && i == step_end(begin);  // "in exchange for oil [North Korea] sends"
        if (!can_act || is_name || tag(i - 1) != Tag::noun || !(determiner == Determiner::definite || determiner == Determiner::indefinite || is_sign || is_mass)) return false;
        return mention(i)->tokens.end < words_.tokens.size() && (tag(mention(i)->tokens.end) == Tag::verb || ((is_sign || is_made_or_sent) && is_auxiliary(mention(i)->tokens.end)));
    }
    bool is_auxiliary(std::uint32_t i) const { return nouns_.function.perfect_auxiliaries.contains(words_.ids[i]) || nouns_.function.progressive_auxiliaries.contains(words_.ids[i]); }

    // "In return [Moscow] gave", "In secret [Iran] has sold", "In Togo [Mansudae] built"; but "in mainland China"
    bool follows_opening(std::uint32_t begin, std::uint32_t i) const {
        const bool is_place = is_country(begin) && mention(i) && mention(i)->kind == MentionKind::party;
        const bool is_manner = i == begin + 1 && tag(begin) == Tag::noun && !mention(begin);
        if (begin != body_ + 1 || i != step_end(begin) || tag(body_) != Tag::stop || !mention(i) || !(is_place || is_manner)) return false;
        const std::uint32_t next = mention(i)->tokens.end;
        return next < end_ && (tag(next) == Tag::verb || is_auxiliary(next));
    }

    // "Of these [834] had come from Malaysia"
    bool counts_some(std::uint32_t begin, std::uint32_t i) const {
        const bool is_of_them = begin > 0 && lower(begin - 1) == "of" && i == begin + 1 && determiner_of(begin) == Determiner::demonstrative;
        return is_of_them && step_end(i) < end_ && tag(step_end(i)) == Tag::verb;
    }

    // "took home a vase, and the Russian [two horses]"
    bool begins_gap(std::uint32_t begin, std::uint32_t i) const {
        const auto* count = mention(i) && mention(i)->value ? std::get_if<Quantity>(&mention(i)->value->is) : nullptr;
        const bool several = count && count->amount.min && *count->amount.min > Decimal(1);
        return several && i == begin + 2 && determiner_of(begin) == Determiner::definite && tag(i - 1) == Tag::adjective && is_adjective_of_country(i - 1);
    }

    // "a [Mercedes] 450 SLC"
    bool is_make(std::uint32_t i) const { return mention(i) && mention(i)->kind == MentionKind::goods && words_.tokens[i].is_capital(); }

    // "Boeing 747": figures behind a name with nothing to count.
    bool is_model_number(std::uint32_t i) const {
        if (is_glued_part(i) || lower(i) == "." || (lower(i - 1) == "." && words_.is_glued(i))) return true;  // "Barrett .50-calibre rifles"
        if (mention(i - 1) && (mention(i - 1)->kind == MentionKind::country || mention(i - 1)->name_class == NameClass::person)) return false;  // "gave Kim 30"
        const bool plain = !mention(i) || mention(i)->kind == MentionKind::number;
        return (tag(i - 1) == Tag::name || is_make(i - 1)) && plain && words_.tokens[i].shape == Shape::number;
    }

    // A group without a noun: figures, "these", "the rich".
    std::uint32_t rest_end(std::uint32_t begin, std::uint32_t end) const {
        const Determiner determiner = determiner_of(begin);
        if (tag(begin) != Tag::determiner) return 0;
        if (tag(end - 1) == Tag::adjective && determiner == Determiner::definite) return end;
        if (determiner == Determiner::definite && end == begin + 2 && determiner_of(end - 1) == Determiner::quantified) return end;  // "the other"
        const bool stands_alone = determiner == Determiner::demonstrative || determiner == Determiner::quantified || nouns_.function.standing_alone.contains(words_.ids[begin]);
        return stands_alone && end == begin + 1 ? end : 0;
    }

    void add_pronoun(std::uint32_t i) {
        NounGroup group;
        group.tokens = {i, i + 1};
        group.head = i;
        group.pronoun = true;
        group.plural = nouns_.function.plural_pronouns.contains(words_.ids[i]);
        groups_.push_back(group);
    }

    void add(std::uint32_t begin, std::uint32_t end, bool has_noun) {
        NounGroup group;
        group.tokens = {begin, end};
        group.head = end - 1;
        group.determiner = determiner_of(begin);
        // "all the missiles" is as definite as "the missiles".
        for (std::uint32_t i = begin + 1; i < end && tag(i) == Tag::determiner; ++i)
            if (group.determiner == Determiner::quantified) group.determiner = determiner_of(i);
        if (begin > 0 && tag(begin - 1) == Tag::possessive) group.determiner = Determiner::possessive;
        group.pronoun = !has_noun && end == begin + 1 && tag(begin) == Tag::determiner;
        group.has_purpose = tag(begin) == Tag::adjective && nouns_.function.activities.contains(words_.ids[begin]);
        group.mentions = mentions_in(begin, end);
        group.plural = is_plural(group);
        groups_.push_back(std::move(group));
    }

    MentionNumbers mentions_in(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t first = 0, last = 0;
        for (std::uint32_t i = begin; i < end; ++i)
            if (mention(i) && mention(i)->tokens.begin == i) first = last == 0 ? mention_[i] - 1 : first, last = mention_[i];
        return {first, last};
    }

    bool is_plural(const NounGroup& group) const {
        const std::string_view head = lower(group.head);
        if (has(nouns_.of(words_.ids[group.head]), WordUse::plural)) return true;
        if (tag(group.head) == Tag::name && mention(group.head) && mention(group.head)->kind != MentionKind::goods) return mention(group.head)->form == CountryForm::people;
        for (std::uint32_t m : group.mentions) {
            const auto* quantity = mentions_[m].value ? std::get_if<Quantity>(&mentions_[m].value->is) : nullptr;
            if (quantity && quantity->unit == "item" && quantity->amount.min && *quantity->amount.min > Decimal(1)) return true;
        }
        if (group.determiner == Determiner::indefinite && tag(group.tokens.begin + 1) != Tag::determiner) return false;  // "a Mercedes", but "a few Mercedes"
        return head.size() > 2 && head.ends_with("s") && !head.ends_with("ss") && !head.ends_with("us") && !head.ends_with("is");
    }

    std::vector<NounGroup> groups_;
};

}  // namespace

std::vector<NounGroup> group_nouns(const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions) {
    return Grouper(nouns, words, mentions).group();
}

}  // namespace checkrules
