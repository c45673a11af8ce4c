#include <algorithm>
#include <utility>

#include "engine/extract/events/event.hpp"
#include "engine/extract/events/event_checks.hpp"
#include "engine/extract/events/goods_beside_noun.hpp"
#include "engine/extract/events/noun_doers.hpp"
#include "engine/extract/events/noun_predicates.hpp"

namespace checkrules {
namespace {

/// "Iran's", "Chinese" before the noun: who owns the event.
const Mention* owner_in(const Chunks& chunks, const NounGroup& group) {
    for (std::uint32_t m : group.mentions) {
        const Mention& one = chunks.annotation().mentions[m];
        const bool party = one.kind == MentionKind::country || one.kind == MentionKind::party || (one.kind == MentionKind::name && one.name_class != NameClass::place);
        if (party && one.tokens.end <= group.head) return &one;
    }
    return nullptr;
}

/// "[a Belgian couple]'s exports of coal": all that stands before the mark.
Filler owner_before_mark(const Chunks& chunks, GroupNumber g) {
    const NounGroup& group = chunks.groups()[g];
    std::uint32_t mark = group.head;
    while (mark > group.tokens.begin && chunks.lower(mark) != "'s" && chunks.lower(mark) != "'") --mark;
    constexpr std::uint32_t farthest = 3;  // "'s recent illegal exports"
    if (mark <= group.tokens.begin + 1 || group.head - mark > farthest || !chunks.is(mark - 1, WordClass::party_noun)) return {};
    const TokenRange words{group.tokens.begin, mark};
    return {words, {{words, g, {}, false, Senses(Sense::party)}}};
}

/// "[Its] exports of coal", "[his] bill for cognac"
Filler possessive_of(const Chunks& chunks, GroupNumber g) {
    const NounGroup& group = chunks.groups()[g];
    const std::uint32_t first = group.tokens.begin;
    if (group.determiner != Determiner::possessive || group.tokens.size() < 2 || !chunks.is(first, WordClass::determiner)) return {};
    for (std::uint32_t t = first; t < group.head; ++t)
        if (chunks.lower(t) == "'s" || chunks.lower(t) == "'") return {};
    const TokenRange word{first, first + 1};
    return {word, {{word, g, {}, false, Senses(Senses(Sense::pronoun) | Senses(Sense::party))}}};
}

/// "arms shipments": goods before the noun; but "tanker deliveries" are made by tankers, and in "cap Iran's imports" the cap is none.
const Mention* goods_in(const Chunks& chunks, const NounGroup& group) {
    const Mention* found = nullptr;
    const Mention* owner = owner_in(chunks, group);
    for (std::uint32_t m : group.mentions) {
        const Mention& one = chunks.annotation().mentions[m];
        const bool stands_in = one.tokens.size() == 1 && chunks.is(one.tokens.begin, WordClass::stand_in);  // "cargo shipments"
        const bool is_measure = chunks.lower(one.tokens.end) == "-";  // "by the barge-load"
        const bool carries = one.tokens.end == group.head && chunks.vocabulary().is_listed("goods-that-carry-others", one.id);
        const bool is_owner = chunks.lower(one.tokens.end) == "'s";  // "the dhow's cargo"
        const bool is_before_owner = is_owner || (owner && one.tokens.end <= owner->tokens.begin && chunks.lower(owner->tokens.end) == "'s");
        if (one.kind == MentionKind::goods && one.tokens.end <= group.head && !stands_in && !is_measure && !carries && !is_before_owner) found = &one;
    }
    return found;
}

/// Subject of "be" when the noun is what it is said to be: "the car was a gift from".
const Filler* copula_subject(const Chunks& chunks, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        std::uint32_t at = verb.tokens.end;
        if (chunks.lower(at) == "one" && chunks.lower(at + 1) == "of") at += 2;  // "is one of the suppliers"
        while (at < chunks.groups()[group].tokens.begin && (chunks.is_skipped(at) || (verb.is_bare && chunks.lower(at) == "as") || chunks.is_listed("words-for-among", at) || chunks.is(at, WordClass::determiner) || chunks.is_listed("words-of-degree", at))) ++at;  // "is by far the largest"
        const bool is_said = verb.is_copula || chunks.is_listed("verbs-of-becoming", verb.main);  // "became the main supplier"
        if (is_said && at == chunks.groups()[group].tokens.begin && !verb.subject.empty()) return &verb.subject;
    }
    return nullptr;
}

/// "The gift was [a limousine]", "the parcel for Kyiv includes [tanks]": what a noun before "be" is said to be, or to hold.
Filler copula_object(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        const bool lists = chunks.is(verb.main, WordClass::composition);  // "the gifts included a car"
        if (!(verb.is_copula || lists) || verb.subject.items.size() != 1 || verb.subject.items.front().group != group) continue;
        const auto objects = find_complements(chunks, verb.tokens.end, sentence.tokens.end);
        if (!objects.empty() && (objects.front().marker.empty() || (lists && objects.front().marker == "of")) && has(chunks.senses(objects.front().filler), Sense::known_goods)) return objects.front().filler;
    }
    return {};
}

/// "got a horse as a present on his visit [to Baku]": where somebody was says nothing of whom the noun's goods went to.
std::vector<Complement> without_visits(const Chunks& chunks, std::vector<Complement> complements) {
    for (std::size_t i = complements.size(); i-- > 1;) {
        const Filler& before = complements[i - 1].filler;
        const bool hangs = complements[i].marker == "to" && before.tokens.end == complements[i].marker_tokens.begin;
        if (hangs && chunks.is_listed("words-for-an-occasion", chunks.groups()[before.items.front().group].head)) complements.erase(complements.begin() + std::ptrdiff_t(i));
    }
    const auto is_when = [&](const Complement& one) { return one.marker == "for" && chunks.is_listed("words-for-an-occasion", chunks.groups()[one.filler.items.front().group].head); };
    std::erase_if(complements, is_when);  // "a present for his birthday"
    return complements;
}

/// One noun trigger and the words around it.
class NounMatcher {
  public:
    NounMatcher(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, GroupNumber group, bool explains)
        : chunks_(chunks), sentence_(sentence), number_(number), verbs_(verbs), explains_(explains), g_(group), group_(chunks.groups()[group]), complements_(without_visits(chunks, find_complements(chunks, group_.tokens.end, sentence.tokens.end))) {}

    Event match(const Trigger& trigger, const Frame& frame) const {
        Event event;
        event.trigger = &trigger;
        event.frame = &frame;
        event.words = {group_.head, group_.head + 1};
        if (!trigger.stands_for) event.predicate = predicate_of(chunks_, g_, verbs_);
        if (!trigger.stands_for && !trigger.status) event.undone = verb_that_undoes(chunks_, sentence_, g_, verbs_);
        event.sentence = number_;
        event.is_traced = explains_;
        const bool has_them_behind = chunks_.vocabulary().is_listed("triggers-with-goods-behind", trigger.id);  // "a wood display case" is no case over wood
        if (const Mention* goods = has_them_behind ? nullptr : goods_in(chunks_, group_)) fill_slot(chunks_, event, Role::goods, chunks_.filler_of(*goods, g_), "before the noun");
        if (frame.subject) fill_owner(event, *frame.subject);
        fill_marked_slots(chunks_, complements_, frame.subject, event);
        if (trigger.stands_for) fill_somebody(event, *trigger.stands_for);
        else fill_named_goods(event);
        fill_slot(chunks_, event, Role::goods, goods_before_as(chunks_, sentence_, g_), "before 'as'");
        if (chunks_.vocabulary().is_listed("kinds-of-giving", trigger.kind)) fill_slot(chunks_, event, Role::goods, goods_before_comma(chunks_, sentence_, g_), "what it is in apposition to");
        fill_slot(chunks_, event, Role::goods, goods_in_apposition(chunks_, sentence_, group_.tokens.end), "in apposition");
        if (!trigger.stands_for) fill_slot(chunks_, event, Role::goods, goods_behind_mostly(chunks_, sentence_, group_.tokens.end), "what most of it was");
        fill_slot(chunks_, event, Role::goods, goods_behind_colon(chunks_, sentence_, group_.tokens.end), "behind the colon");
        fill_behind_goods(event);
        if (chunks_.vocabulary().is_listed("kinds-of-giving", trigger.kind)) turn_owner(event);
        const bool is_new_deal = chunks_.is(group_.head, WordClass::abstract) && group_.determiner == Determiner::indefinite;  // "inked a deal with Iran": of nothing that was told before
        const Filler itself = chunks_.read_filler(group_.tokens.begin, sentence_.tokens.end);
        const bool holds = has(chunks_.senses(itself), Sense::known_goods);  // "855 cases of liquor", whatever a case is in court
        if (!trigger.stands_for && !is_new_deal && (holds || !has_them_behind)) fill_slot(chunks_, event, Role::goods, itself, "the noun itself");
        return event;
    }

  private:
    void fill_owner(Event& event, Role role) const {
        const Filler possessor = possessive_of(chunks_, g_);
        if (take_carrier(event, possessor)) return;
        const bool is_his = fill_slot(chunks_, event, role, possessor, "who owns the noun");
        const Role owned_by = !is_his ? role : role == Role::supplier ? Role::destination : Role::origin;  // "their Chinese sales": in China
        fill_slot(chunks_, event, role, owner_before_mark(chunks_, g_), Senses(Sense::party), "owner of the noun");
        if (const Mention* owner = owner_in(chunks_, group_)) {
            const bool is_his_own = event.trigger->stands_for && owner->kind == MentionKind::country && owner->form == CountryForm::adjective;  // "a Chinese supplier": of China, not to it
            fill_slot(chunks_, event, is_his_own ? *event.trigger->stands_for : owned_by, chunks_.filler_of(*owner, g_), "owner of the noun");
        }
        const Filler doer = light_subject(chunks_, sentence_, g_, verbs_);
        const bool carries = !doer.empty() && has(chunks_.senses(doer), Sense::vehicle);  // "a dhow that made shipments of rifles"
        const bool is_maker = role == Role::supplier && chunks_.names_maker(doer);  // "BMW admitted the sale"
        fill_slot(chunks_, event, carries ? Role::carrier : role, doer, is_maker ? Senses(Sense::party) : chunks_.senses(doer), found::of_light_verb);
        const bool is_for_somebody = chunks_.vocabulary().is_listed("kinds-of-giving", event.trigger->kind) && chunks_.lower(group_.tokens.end) == "for";
        if (is_for_somebody) fill_slot(chunks_, event, role, bearer_of_presents(chunks_, sentence_, g_, verbs_), "who came with them");
        if (event.slot(role).empty() && event.slot(owned_by).empty()) fill_slot(chunks_, event, role, subject_taking_part(chunks_, sentence_, g_, verbs_), "takes part in it");
        if (event.slot(role).empty() && event.slot(owned_by).empty()) fill_slot(chunks_, event, role, who_is_behind(chunks_, sentence_, g_), "who is behind it");
    }

    /// "[The dhow]'s cargo was rifles", "[its] cargo": of what carries it
    bool take_carrier(Event& event, const Filler& possessor) const {
        if (!chunks_.is_listed("words-for-what-is-aboard", group_.head)) return false;
        if (!possessor.empty()) return fill_slot(chunks_, event, Role::carrier, carrier_before(chunks_, number_), "whose it is");
        for (std::uint32_t mark = group_.tokens.begin + 1; mark < group_.head; ++mark)
            if (chunks_.lower(mark) == "'s" && (chunks_.is(mark - 1, WordClass::vehicle) || chunks_.is(mark - 1, WordClass::container))) {
                const TokenRange words{group_.tokens.begin, mark};
                return fill_slot(chunks_, event, Role::carrier, {words, {{words, g_, {}, false, Senses(Sense::vehicle)}}}, "whose it is");
            }
        return false;
    }

    /// "The gifts included a comb [from Slovenia], a book from": of goods that stand further on, what stands behind them.
    void fill_behind_goods(Event& event) const {
        const TokenRange goods = event.slot(Role::goods).tokens;
        const bool is_told = !event.slot(Role::supplier).empty() || !event.slot(Role::origin).empty();
        const bool is_apart = goods.begin > group_.tokens.end + 1 || (goods.begin == group_.tokens.end + 1 && !chunks_.is(group_.tokens.end, WordClass::preposition));
        if (is_told || !is_apart) return;
        fill_marked_slots(chunks_, find_complements(chunks_, goods.end, sentence_.tokens.end), event.frame->subject, event);
    }

    /// "[Kim]'s dearest present was a horse from Xi": whose present came from somebody else got it.
    void turn_owner(Event& event) const {
        Filler& owner = event.slot(Role::supplier);
        const TokenRange goods = event.slot(Role::goods).tokens;
        if (owner.empty() || owner.tokens.end > group_.head || owner.tokens.begin < group_.tokens.begin || goods.begin <= group_.head || !event.slot(Role::recipient).empty() || !event.slot(Role::destination).empty()) return;
        const auto behind = find_complements(chunks_, goods.end, sentence_.tokens.end);
        if (behind.empty() || behind.front().marker != "from" || !has(chunks_.senses(behind.front().filler), Sense::party)) return;
        if (!group_.plural && has(chunks_.senses(behind.front().filler), Sense::country)) return;  // "his presents included a horse from Oman", but "his present was a watch from Japan"
        event.slot(Role::recipient) = std::exchange(owner, {});
        event.slot(Role::origin) = {};
        fill_slot(chunks_, event, Role::supplier, behind.front().filler, found::behind_marker);
    }

    void fill_named_goods(Event& event) const {
        if (const Filler* subject = copula_subject(chunks_, g_, verbs_)) fill_slot(chunks_, event, Role::goods, *subject, "what the noun is said of");
        fill_slot(chunks_, event, Role::goods, copula_object(chunks_, sentence_, g_, verbs_), "what the noun is said to be");
        fill_slot(chunks_, event, Role::goods, goods_among(chunks_, sentence_, g_, verbs_), "what was among them");
    }

    /// "[China] is the main buyer", "[Iran], Russia's supplier": who the noun stands for.
    void fill_somebody(Event& event, Role role) const {
        if (const Filler* subject = copula_subject(chunks_, g_, verbs_)) fill_slot(chunks_, event, role, *subject, "who the noun is said of");
        fill_slot(chunks_, event, role, named_as(chunks_, sentence_, g_, verbs_), Senses(Sense::party), "who is named so");
        fill_slot(chunks_, event, role, somebody_said_to_be(), Senses(Sense::party), "who the noun is said to be");
        const std::uint32_t begin = group_.tokens.begin;
        const GroupNumber before = begin > sentence_.body + 1 && chunks_.is_comma(begin - 1) ? chunks_.group_of(begin - 2) : nothing;
        if (before != nothing && has(chunks_.senses(before), Sense::party)) fill_slot(chunks_, event, role, chunks_.read_filler(chunks_.groups()[before].tokens.begin, begin - 1), "in apposition");
    }

    /// "The buyer of the yacht was [a businessman from Oman]"
    Filler somebody_said_to_be() const {
        for (const VerbGroup& verb : verbs_) {
            if (!verb.is_copula || verb.subject.items.size() != 1 || verb.subject.items.front().group != g_) continue;
            const auto objects = find_complements(chunks_, verb.tokens.end, sentence_.tokens.end);
            const bool is_somebody = !objects.empty() && objects.front().marker.empty() && has(chunks_.senses(objects.front().filler), Sense::party);
            return is_somebody && !has(chunks_.senses(objects.front().filler), Sense::known_goods) ? objects.front().filler : Filler{};
        }
        return {};
    }

    const Chunks& chunks_;
    const Sentence& sentence_;
    std::uint32_t number_;
    const std::vector<VerbGroup>& verbs_;
    bool explains_;
    GroupNumber g_;
    const NounGroup& group_;
    std::vector<Complement> complements_;
};

/// "Imports of luxury cars": where from and where to the article may say elsewhere.
bool has_only_goods(const Chunks& chunks, const Event& event, const NounGroup& group) {
    const Filler& goods = event.slot(Role::goods);
    return event.filled() == 1 && event.trigger->weak && goods.tokens.begin != group.tokens.begin && has(chunks.senses(goods), Sense::known_goods);
}

/// "[Coal arrivals] rose to 2 million tonnes": what stands before such a noun was traded between those whose trade the article tells of.
bool is_counted_behind(const Chunks& chunks, const Event& event, const NounGroup& group) {
    const Filler& goods = event.slot(Role::goods);
    const bool is_total = chunks.group_of(group.tokens.end) == nothing && chunks.is_listed("verbs-of-a-total", group.tokens.end);
    return is_total && group.plural && group.determiner == Determiner::none && goods.tokens.begin == group.tokens.begin && has(chunks.senses(goods), Sense::known_goods) && chunks.vocabulary().is_listed("triggers-of-figures", event.trigger->id);
}

/// "tried to disguise it as [imports] from Russia": what it passed for.
bool is_guise(const Chunks& chunks, const Sentence& sentence, const NounGroup& group) {
    constexpr std::uint32_t reach = 6;  // tokens
    const std::uint32_t begin = group.tokens.begin;
    if (begin <= sentence.body || chunks.lower(begin - 1) != "as") return false;
    for (std::uint32_t t = begin - 1, left = reach; t-- > sentence.body && left-- > 0;)
        if (chunks.is_listed("verbs-of-a-guise", t)) return true;
    return false;
}

/// "part of [Transport] for London": a noun with a capital behind a small word is a name, unless all words of a heading have one.
bool is_name(const Chunks& chunks, const Sentence& sentence, std::uint32_t token) {
    const auto& tokens = chunks.annotation().tokens();
    return !sentence.is_headline && token > sentence.body && tokens[token].shape == Shape::capitalised && tokens[token - 1].shape == Shape::word;
}

/// "His means of [transport] were boats": part of a name of goods.
bool is_part_of_goods(const Chunks& chunks, std::uint32_t token) {
    if (token == 0 || chunks.lower(token - 1) != "of") return false;
    constexpr std::uint32_t longest = 5;  // tokens of such a name
    const auto [first, last] = chunks.annotation().mentions_in({token - std::min(token, longest), token});
    return first < last && chunks.annotation().mentions[last - 1].kind == MentionKind::goods && chunks.annotation().mentions[last - 1].tokens.end > token;
}

}  // namespace

void match_nouns(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out) {
    const auto [first, last] = chunks.groups_in(sentence.tokens);
    for (GroupNumber g = first; g < last; ++g) {
        const NounGroup& group = chunks.groups()[g];
        const auto matches = chunks.word(group.head).nouns;
        if (matches.empty() || is_name(chunks, sentence, group.head) || is_part_of_goods(chunks, group.head)) continue;
        const NounMatcher matcher(chunks, sentence, number, verbs, g, out.explains);
        std::optional<Event> best;
        for (const TriggerMatch& match : matches)
            for (const Frame& frame : match.trigger->frames) {
                if (!match.allows(frame)) continue;
                Event event = matcher.match(*match.trigger, frame);
                if (!best || event.filled() > best->filled()) best = std::move(event);
            }
        if (best && !best->trigger->stands_for && is_guise(chunks, sentence, group)) out.pass_over({best->trigger, best->words, "it only passed for that"});
        else if (best && !may_tell_of_such_goods(chunks, *best)) out.pass_over({best->trigger, best->words, "it tells of other goods"});
        else if (best && std::ranges::any_of(out.events, [&](const Event& verb) { return is_told_by_verb(*best, verb); })) out.pass_over({best->trigger, best->words, "the verb before it tells it"});
        else if (best && (best->filled() > 1 || has_only_goods(chunks, *best, group) || is_counted_behind(chunks, *best, group))) {
            fill_examples(chunks, sentence, *best);
            out.events.push_back(std::move(*best));
        }
        else if (out.explains) out.passed_over.push_back({matches.front().trigger, {group.head, group.head + 1}, "nothing around the noun fills its slots"});
    }
}

}  // namespace checkrules
