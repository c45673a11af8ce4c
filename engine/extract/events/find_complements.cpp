#include <algorithm>

#include "engine/extract/events/clause.hpp"
#include "engine/extract/events/parenthesis.hpp"
#include "engine/extract/events/stops_on_the_way.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t longest_clause = 80;

class ComplementReader {
  public:
    ComplementReader(const Chunks& chunks, std::uint32_t from, std::uint32_t end, bool stops_at_verbs)
        : chunks_(chunks), from_(from), at_(from), end_(std::min(end, from + longest_clause)), stops_at_verbs_(stops_at_verbs) {}

    std::vector<Complement> read() {
        std::vector<Complement> out;
        while (at_ < end_) {
            if (const std::uint32_t behind = out.empty() && at_ > from_ ? 0 : end_of_dashes(chunks_, at_, end_, !out.empty()); behind > 0) at_ = behind;
            if (const std::uint32_t behind = out.empty() ? 0 : std::max(end_of_purpose(out.back()), end_of_attribute(out.back())); behind > 0) at_ = behind;
            if (const std::uint32_t words = chunks_.match_any(PhraseList::examples, at_); words > 1 && chunks_.is(at_ + words, WordClass::preposition)) at_ += words;  // "abroad, [above all] to Iran"
            if (const std::uint32_t onward = out.empty() || !chunks_.is(at_, WordClass::relative) ? 0 : onward_behind_relative(); onward > 0) at_ = onward;
            if (at_boundary(out)) break;
            if (chunks_.is_listed("words-for-the-last-place", at_)) marker_.clear();  // "from there they go"
            if (chunks_.is_skipped(at_) || chunks_.is_comma(at_)) at_ = std::max(at_ + 1, end_of_parenthesis(chunks_, at_, end_, !out.empty()));
            else if (!read_marker() && !read_filler(out)) ++at_;
        }
        return out;
    }

  private:
    bool at_boundary(const std::vector<Complement>& out) const {
        const std::string_view word = chunks_.lower(at_);
        if (word == ";" || word == ":" || chunks_.is_dash(at_)) return true;
        if (marker_.empty() && chunks_.is_speaker(at_)) return true;
        if (chunks_.group_of(at_) != nothing && !chunks_.groups()[chunks_.group_of(at_)].pronoun) return false;
        if (chunks_.is(at_, WordClass::relative)) return true;  // "for which it paid and [which Moscow kept]"
        if (chunks_.is(at_, WordClass::subordinator) && !marks_a_filler() && !tells_when()) return true;
        if (!stops_at_verbs_ || begins_long_marker()) return false;
        if (describes_object(out) || says_what_for(out)) return false;
        const bool verb = chunks_.is_verb(at_) || chunks_.is_auxiliary(at_);
        return verb && !modifies_object(out);
    }

    // "exhibits [captured] tanks", "to [occupied] Crimea": a participle right behind the verb or the marker, with a noun behind it, belongs to that.
    bool describes_object(const std::vector<Complement>& out) const {
        const bool is_behind = (out.empty() && at_ == from_) || (!marker_.empty() && marker_tokens_.end == at_);
        return is_behind && chunks_.group_of(at_ + 1) != nothing && at_ + 1 < end_ && chunks_.is_verb(at_) && has(chunks_.verb_forms(at_), VerbForm::participle) &&
               chunks_.groups()[chunks_.group_of(at_ + 1)].determiner == Determiner::none;
    }

    // "fabrics required for [making] clothes to factories": a gerund behind a participle that describes the object.
    bool says_what_for(const std::vector<Complement>& out) const {
        if (out.empty() || marker_.empty() || marker_tokens_.end != at_ || !has(chunks_.verb_forms(at_), VerbForm::ing)) return false;
        return out.back().filler.tokens.end + 1 == marker_tokens_.begin && may_be_participle(chunks_, marker_tokens_.begin - 1);
    }

    // "to a firm in Oman that he had set up, and [from there to] Iran", "[and then to] Iran": where the journey goes on behind a relative clause, or 0.
    std::uint32_t onward_behind_relative() const {
        constexpr std::uint32_t longest_relative = 24;  // tokens
        for (std::uint32_t t = at_ + 2; t + 2 < std::min(end_, at_ + longest_relative); ++t) {
            const bool has_end = chunks_.lower(t) == "to" && chunks_.group_of(t + 1) != nothing;  // "that ships toys [to] Oman and then to Iran": its own journey
            if (has_end || chunks_.lower(t) == ";") return 0;
            if (!chunks_.is(t, WordClass::onward) || chunks_.lower(t + 1) != "to" || chunks_.group_of(t + 2) == nothing) continue;
            const std::uint32_t first = chunks_.lower(t - 1) == "from" ? t - 1 : t;
            const bool is_new = chunks_.is(first - 1, WordClass::conjunction) || chunks_.is_comma(first - 1);
            if (is_new && may_be_place(chunks_.senses(chunks_.group_of(t + 2)))) return first;
        }
        return 0;
    }

    // "sold [since 2019] to", but "received since 2019, and a factory"
    bool tells_when() const {
        const Mention* date = chunks_.date_at(chunks_.is_date(at_) ? at_ : at_ + 1);
        return date && chunks_.is(date->tokens.end, WordClass::preposition) && chunks_.group_of(date->tokens.end) == nothing;
    }

    bool begins_long_marker() const { return !chunks_.long_marker_at(at_).empty(); }

    // "passed drawings [for making engines] to", "instructions [on how to set up lines] to": where what the goods are for ends, or 0.
    std::uint32_t end_of_purpose(const Complement& object) const {
        if (!object.marker.empty() || object.filler.tokens.end != at_ || !has(chunks_.senses(object.filler), Sense::known_goods)) return 0;
        const std::uint32_t lead = chunks_.match_listed("words-for-how-to", at_);
        const bool is_told = lead > 0 && has(chunks_.verb_forms(at_ + lead), chunks_.lower(at_ + lead - 1) == "to" ? VerbForm::base : VerbForm::ing);
        std::uint32_t next = at_ + lead + 1;
        while (is_told && next < end_ && chunks_.is(next, WordClass::verb_particle)) ++next;
        return is_told && next < end_ && chunks_.group_of(next) != nothing ? chunks_.read_item(next, end_).tokens.end : 0;
    }

    // "to a firm [close to the army]": where what an adjective behind a noun leads to ends, or 0.
    std::uint32_t end_of_attribute(const Complement& told) const {
        const bool leads = told.filler.tokens.end == at_ && chunks_.is(at_, WordClass::aside) && chunks_.is_listed("adjectives-behind-nouns", at_) && chunks_.is(at_ + 1, WordClass::preposition);
        return leads && at_ + 2 < end_ && chunks_.group_of(at_ + 2) != nothing ? chunks_.read_item(at_ + 2, end_).tokens.end : 0;
    }

    // "after the war" against "after it exported": a word of both classes is a preposition when a group follows that no verb follows.
    bool marks_a_filler() const {
        if (!chunks_.is(at_, WordClass::preposition) || at_ + 1 >= end_) return false;
        const GroupNumber group = chunks_.group_of(at_ + 1);
        if (group == nothing) return false;
        const std::uint32_t next = chunks_.groups()[group].tokens.end;
        return next >= end_ || !(chunks_.is_verb(next) || chunks_.is_auxiliary(next));
    }

    // "sold cars [made in Japan] to buyers": a participle behind an object does not end the clause.
    bool modifies_object(const std::vector<Complement>& out) const {
        if (out.empty()) return false;
        const bool is_second = chunks_.is(at_ - 1, WordClass::conjunction) && out.back().filler.tokens.end + 2 == at_ && !chunks_.is(at_ - 2, WordClass::conjunction);  // not "to Oman and then [loaded]"
        std::uint32_t end = out.back().filler.tokens.end;
        while (end < at_ && chunks_.is_skipped(end)) ++end;  // "aircraft [recently] bought from"
        if (end != at_ && !is_second) return false;
        const std::string_view word = chunks_.lower(at_);
        if (!is_second && (chunks_.vocabulary().is_listed("words-for-a-count", word) || chunks_.vocabulary().is_listed("words-for-a-price", word))) return true;  // "gold weighing 27 kg"
        const auto is_participle = [&](std::uint32_t token) { return has(chunks_.verb_forms(token), VerbForm::participle); };
        if (!is_participle(at_)) return false;
        std::uint32_t next = at_ + 1;
        if (chunks_.is(next, WordClass::conjunction) && is_participle(next + 1)) next += 2;  // "built or altered for"
        return next < end_ && chunks_.is(next, WordClass::preposition);
    }

    bool read_marker() {
        if (const FoundMarker marker = chunks_.long_marker_at(at_); !marker.empty()) return set_marker(std::string(marker.words), marker.length);
        if (chunks_.group_of(at_) != nothing) return false;
        if (chunks_.is(at_, WordClass::preposition)) return set_marker(std::string(chunks_.lower(at_)), 1);
        return false;
    }

    bool set_marker(std::string marker, std::uint32_t length) {
        marker_ = std::move(marker);
        marker_tokens_ = {at_, at_ + length};
        at_ += length;
        return true;
    }

    bool read_filler(std::vector<Complement>& out) {
        if (chunks_.group_of(at_) == nothing) {
            if (!chunks_.is(at_, WordClass::determiner) && !describes_object(out)) marker_.clear();
            return false;
        }
        const std::uint32_t first = marker_.empty() ? at_ : marker_tokens_.begin;
        Complement one{std::exchange(marker_, {}), marker_tokens_, chunks_.read_filler(at_, end_), first > 0 && chunks_.is_comma(first - 1)};
        if (one.filler.empty()) one.filler = inner_filler();
        if (!one.marker.empty()) name_by_apposition(one.filler);
        const std::uint32_t end = one.filler.tokens.end;
        if (!one.marker.empty()) give_to_owner(one);
        if (!one.marker.empty() && !one.filler.empty() && is_held(one.filler.tokens.end)) one.more = Senses(Sense::place);
        const bool places_it = !one.marker.empty() && !out.empty() && (says_where(one, out.back()) || says_whence(one, out.back()));
        one.is_nested = places_it || (!one.marker.empty() && (says_where_made(one) || is_of_participle(one) || (!out.empty() && says_of_what(one, out.back())) || (!out.empty() && (says_against_whom(one, out.back()) || says_who_said(one, out.back())))));
        one.is_nested = one.is_nested || gives_example(one, out) || describes_carrier(one, out);
        one.is_onward = !one.marker.empty() && !out.empty() && goes_on(out.back().filler.tokens.end, one.marker_tokens.begin);
        if (places_it && !has(chunks_.senses(out.back().filler), Sense::party)) place(out.back(), one);
        at_ = std::max({at_ + 1, end, one.filler.tokens.end});
        if (!one.filler.empty() && names_country_of_town(one, out)) out.back().filler.tokens.end = out.back().filler.items.back().tokens.end = one.filler.tokens.end;
        else if (!one.filler.empty()) out.push_back(std::move(one));
        return true;
    }

    /// "carried by the Polina, [a rusty tanker]"
    bool describes_carrier(const Complement& one, const std::vector<Complement>& out) const {
        if (out.empty() || !one.marker.empty() || !one.is_behind_comma || one.filler.items.size() != 1) return false;
        const Complement& before = out.back();
        const bool is_carrier = !before.marker.empty() && has(chunks_.senses(before.filler), Sense::vehicle) && before.filler.tokens.end + 1 == one.filler.tokens.begin;
        return is_carrier && chunks_.groups()[one.filler.items.front().group].determiner == Determiner::indefinite;
    }

    /// "to areas [held by] the rebels", "[under the control] of": a place
    bool is_held(std::uint32_t at) const {
        if (at + 2 >= end_) return false;
        if (chunks_.is_listed("words-for-held", at)) return chunks_.lower(at + 1) == "by";
        return chunks_.lower(at) == "under" && chunks_.group_of(at + 1) != nothing && chunks_.is_listed("words-for-control", chunks_.groups()[chunks_.group_of(at + 1)].head);
    }

    bool says_where(const Complement& one, const Complement& before) const {
        const Senses somebody = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place) | (before.marker.empty() ? Senses(0) : Senses(Senses(Sense::thing) | Senses(Sense::abstract)));  // "to an address in"
        const Senses senses = chunks_.senses(before.filler), where = chunks_.senses(one.filler);
        if (one.marker_tokens.size() > 1) return false;  // "in Rotterdam [on their way to] Iran"
        if (has(senses, Sense::country) && one.marker != "in") return false;  // "from America at the base"
        if ((before.marker == "into" || before.marker == "onto") && chunks_.is(before.filler.tokens.end - 1, WordClass::container)) return false;  // "packed into containers at Rotterdam": there they were packed
        if (one.marker == "in" && before.marker == "for" && is_person(before.filler)) return false;  // "bought for him in Iran": there it was bought
        const bool is_place = (where & (Senses(Sense::country) | Senses(Sense::place))) != 0 || (has(senses, Sense::place) && chunks_.is_of_country(one.filler)) || is_unknown_town(one, before);  // "the ports in a Chinese bay"
        return is_place && chunks_.is(one.marker_tokens.begin, WordClass::whereabouts) && past_quote(before.filler.tokens.end) == one.marker_tokens.begin && (senses & somebody) != 0 && !has(senses, Sense::known_goods);
    }

    /// "by way of a scrapyard in [Kent]": a name that nobody knows
    bool is_unknown_town(const Complement& one, const Complement& before) const {
        const Mention* name = one.marker == "in" && !before.marker.empty() && one.filler.items.size() == 1 ? chunks_.head_mention(one.filler.items.front().group) : nullptr;
        return name && name->kind == MentionKind::name && name->name_class == NameClass::unknown && name->tokens == one.filler.tokens;
    }

    /// "to a dealer [from Iran]": where he is at home; but "to Iran from Oman", "to the rebels from Oman", "to a port from Oman"
    bool says_whence(const Complement& one, const Complement& before) const {
        const bool is_end = before.marker.empty() || before.marker == "to";
        if (one.marker != "from" || !is_end || before.filler.items.size() != 1 || before.filler.tokens.end != one.marker_tokens.begin) return false;
        const Item& somebody = before.filler.items.front();
        const NounGroup& group = chunks_.groups()[somebody.group];
        const bool is_new = somebody.parts.empty() && !group.pronoun && (group.determiner == Determiner::indefinite || group.determiner == Determiner::none || group.determiner == Determiner::quantified);
        const bool is_somebody = is_new && chunks_.is(group.head, WordClass::party_noun) && !chunks_.is(group.head, WordClass::country_noun);
        return is_somebody && (chunks_.senses(one.filler) & (Senses(Sense::country) | Senses(Sense::place))) != 0;
    }

    /// "to ‘end users’ in Iran": what closes a quotation parts nothing.
    std::uint32_t past_quote(std::uint32_t token) const { return token < end_ && chunks_.annotation().tokens()[token].shape == Shape::quote ? token + 1 : token; }
    bool is_person(const Filler& filler) const {
        const NounGroup& group = chunks_.groups()[filler.items.front().group];
        const Mention* name = chunks_.head_mention(filler.items.front().group);
        return group.pronoun || (name && name->name_class == NameClass::person);
    }

    /// "The yacht, built [in Italy], was delivered"; but "the delivery was made in Nampo".
    bool says_where_made(const Complement& one) const {
        const std::uint32_t at = one.marker_tokens.begin;
        if (stops_at_verbs_ || at < 2 || chunks_.is(at - 2, WordClass::be) || chunks_.is(at - 2, WordClass::have)) return false;
        return chunks_.is(at - 1, WordClass::made) && chunks_.group_of(at - 1) == nothing && chunks_.is(at, WordClass::whereabouts);
    }

    /// "found in weapons used [by Russia]": it is who used them.
    bool is_of_participle(const Complement& one) const {
        return one.marker == "by" && one.marker_tokens.begin > from_ && has(chunks_.verb_forms(one.marker_tokens.begin - 1), VerbForm::participle);
    }

    /// "computers and parts [for them]"
    bool says_of_what(const Complement& one, const Complement& before) const {
        if (one.marker != "for" || one.filler.empty() || before.filler.tokens.end != one.marker_tokens.begin || !chunks_.groups()[one.filler.items.front().group].pronoun) return false;
        return chunks_.is_listed("words-for-parts", before.filler.tokens.end - 1);
    }

    bool has_money(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (chunks_.is_money(t)) return true;
        return false;
    }

    /// "from China, including [from] state firms"; but "went mainly [to] Iran"
    bool gives_example(const Complement& one, const std::vector<Complement>& out) const {
        const bool is_told_before = !one.marker.empty() && std::ranges::find(out, one.marker, &Complement::marker) != out.end();
        return is_told_before && one.marker_tokens.begin > from_ && chunks_.match_any(PhraseList::examples, one.marker_tokens.begin - 1) == 1;
    }

    /// "following its aggression [towards Ukraine]"
    bool says_against_whom(const Complement& one, const Complement& before) const {
        if (chunks_.is_listed("words-for-a-span", before.filler.tokens.end - 1) && from_ + 1 < before.filler.tokens.end && has_money({from_, before.filler.tokens.end})) return false;  // "spent $30m a year [on] spirits"
        return before.filler.tokens.end == one.marker_tokens.begin && (chunks_.senses(before.filler) & ~Senses(Sense::thing)) == Senses(Sense::abstract) && chunks_.vocabulary().is_listed("words-before-a-foe", one.marker);
    }

    /// "bought missiles despite a warning [from the United States]"
    bool says_who_said(const Complement& one, const Complement& before) const {
        const bool hangs = one.marker == "from" && before.filler.tokens.end == one.marker_tokens.begin && (chunks_.senses(before.filler) & ~Senses(Sense::thing)) == Senses(Sense::abstract);
        return hangs && chunks_.vocabulary().is_listed("words-before-a-reason", before.marker);
    }

    /// "at [Moscow]'s disposal": what "at the disposal of [Moscow]" says.
    void give_to_owner(Complement& one) const {
        if (one.marker_tokens.size() != 1 || one.filler.items.size() != 1 || !one.filler.items.front().parts.empty()) return;
        const GroupNumber number = one.filler.items.front().group;
        const NounGroup& group = chunks_.groups()[number];
        if (group.head < group.tokens.begin + 2) return;
        const TokenRange owner{group.tokens.begin, group.head - 1};
        const std::string_view marker = chunks_.lower(owner.end) == "'s" || chunks_.lower(owner.end) == "'" ? chunks_.long_marker_with(one.marker_tokens.begin, chunks_.lower(group.head)) : "";
        if (marker.empty()) return;
        one.marker = marker;
        one.filler = {owner, {{owner, number, {}, false, Senses(Sense::party)}}};
        for (std::uint32_t m : group.mentions)
            if (chunks_.annotation().mentions[m].tokens.end == owner.end) one.filler = chunks_.filler_of(chunks_.annotation().mentions[m], number);
    }

    /// "to their final destination, [Pyongyang]", but neither "to the front, Kyiv said" nor "to the mission, Oman a plane"
    void name_by_apposition(Filler& filler) const {
        constexpr Senses somewhere = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place) | Senses(Sense::known_goods);
        const std::uint32_t at = filler.tokens.end;
        if (filler.empty() || (chunks_.senses(filler) & somewhere) != 0 || at + 1 >= end_ || !chunks_.is_comma(at) || chunks_.group_of(at + 1) == nothing) return;
        Filler named = chunks_.read_filler(at + 1, end_);
        const Senses senses = chunks_.senses(named);
        const bool goes_on = chunks_.is_verb(named.tokens.end) || (named.tokens.end < end_ && chunks_.group_of(named.tokens.end) != nothing);
        if (named.items.size() == 1 && (has(senses, Sense::country) || has(senses, Sense::place)) && !goes_on) filler = std::move(named);
    }

    /// "to Dubai [and then] to Iran", "to Dubai [and on] to Iran", but not "to Dubai on Monday in planes of"
    bool goes_on(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t t = from; t < to; ++t)
            if (chunks_.is(t, WordClass::onward) && (t + 1 == to || !chunks_.is(t, WordClass::preposition))) return true;
        return false;
    }

    // "to Yelabuga, [Russia]", but not "to the mission, Oman a plane"
    bool names_country_of_town(const Complement& one, const std::vector<Complement>& out) const {
        if (out.empty() || out.back().marker.empty() || !one.marker.empty() || !one.is_behind_comma || one.filler.items.size() != 1) return false;
        const Mention* country = chunks_.head_mention(one.filler.items.front().group);
        if (chunks_.is_verb(one.filler.tokens.end)) return false;  // "According to the report it gave to the council, Jordan sold"
        const bool is_country = country && country->kind == MentionKind::country && country->form == CountryForm::name && country->tokens == one.filler.tokens;
        const bool gives = one.filler.tokens.end < end_ && chunks_.group_of(one.filler.tokens.end) != nothing;
        return is_country && !gives && out.back().filler.tokens.end + 1 == one.filler.tokens.begin && !has(chunks_.senses(out.back().filler), Sense::country);
    }

    static void place(Complement& one, const Complement& where) {
        one.more = Senses(Sense::place);
        one.filler.tokens.end = one.filler.items.back().tokens.end = where.filler.tokens.end;
    }

    // A long marker may have eaten the beginning of a group: "[way of Turkey]".
    Filler inner_filler() const {
        const GroupNumber group = chunks_.group_of(at_);
        Item item = chunks_.read_item(chunks_.groups()[group].tokens.begin, end_);  // "handed over [1,600 tonnes of oil]", where "over 1,600" is an amount too
        item.tokens = {at_, std::max(item.tokens.end, chunks_.groups()[group].tokens.end)};
        item.group = group;
        return {item.tokens, {item}};
    }

    const Chunks& chunks_;
    std::uint32_t from_, at_, end_;
    bool stops_at_verbs_;
    std::string marker_;
    TokenRange marker_tokens_;
};

}  // namespace

std::vector<Complement> find_complements(const Chunks& chunks, std::uint32_t from, std::uint32_t end) {
    return ComplementReader(chunks, from, end, true).read();
}

std::vector<Complement> complements_between(const Chunks& chunks, TokenRange range) {
    return ComplementReader(chunks, range.begin, range.end, false).read();
}

}  // namespace checkrules
