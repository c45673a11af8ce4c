#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

/// Strongest effect last: "denied" beats "planned" beats nothing.
void set_status(Draft& draft, std::string status, const Scope& scope, const Chunks& chunks) {
    constexpr std::array<std::string_view, 4> order{"completed", "attempted", "planned", "denied"};
    const auto rank = [&](std::string_view one) { return std::ranges::find(order, one) - order.begin(); };
    if (rank(status) <= rank(draft.status)) return;
    draft.trace.push_back({"scope", fmt::format("'{}' ({}): {}", chunks.text(scope.cue), scope.entry, status)});
    draft.status = std::move(status);
    draft.extra.push_back({"kind", scope.cue});
}

void set_certainty(Draft& draft, std::string certainty, const Scope& scope, const Chunks& chunks) {
    if (!draft.weaken(certainty, {scope.cue})) return;
    draft.trace.push_back({"scope", fmt::format("'{}' ({}): {}", chunks.text(scope.cue), scope.entry, certainty)});
}

// "the man, whom it did not name, moved": a negation counts for the verb it stands at.
bool is_far(const Scope& scope, const Chunks& chunks, std::uint32_t at) {
    for (std::uint32_t t = at; t < scope.cue.begin; ++t)
        if (chunks.is(t, WordClass::relative) && chunks.group_of(t) == nothing) return true;  // "went to two firms which existed only on paper"
    if (scope.cue.end > at || scope.covers.begin < scope.cue.end) return false;  // "on paper, the cars went to": of the whole clause
    if (chunks.is(scope.cue.end - 1, WordClass::subordinator)) return false;  // "denied that rifles, mortars and mines went": of the whole clause too
    for (std::uint32_t t = scope.cue.end; t < at; ++t)
        if (chunks.is_comma(t)) return true;
    return false;
}

// "pleaded guilty to conspiring to export": what a court has found is no allegation.
bool is_proven(const Chunks& chunks, TokenRange words) {
    for (std::uint32_t t = words.begin; t < words.end; ++t)
        if (chunks.is_listed("words-for-guilt", t) && !(t > 0 && chunks.lower(t - 1) == "not")) return true;
    return false;
}

void apply(const Scope& scope, const Chunks& chunks, std::uint32_t at, bool proven, Draft& draft) {
    switch (scope.kind) {
        case ScopeKind::negation:
            if (!is_far(scope, chunks, at)) set_status(draft, "denied", scope, chunks);
            return;
        case ScopeKind::plan: draft.is_to_come = draft.is_to_come || chunks.is_listed("words-for-what-is-to-come", scope.cue.begin); [[fallthrough]];
        case ScopeKind::condition: return set_status(draft, "planned", scope, chunks);
        case ScopeKind::interruption: return;
        case ScopeKind::hearsay: return set_certainty(draft, "reported", scope, chunks);
        case ScopeKind::belief: return set_certainty(draft, "believed", scope, chunks);
        case ScopeKind::allegation:
            if (!proven) set_certainty(draft, "alleged", scope, chunks);
            return;
        case ScopeKind::quotation: return;
    }
}

/// "foiled a plan to ship": what was planned and stopped was attempted.
void interrupt(const Chunks& chunks, TokenRange sentence, std::uint32_t at, Draft& draft) {
    if (draft.status == "denied") return;
    for (const Scope& scope : chunks.annotation().scopes_in(sentence)) {
        if (scope.kind != ScopeKind::interruption || !(scope.covers.contains(at) || scope.cue.contains(at))) continue;
        draft.status = "completed";
        return set_status(draft, "attempted", scope, chunks);
    }
}

// A paragraph goes on with the source that it began with.
void take_last_source(const Chunks& chunks, const Event& event, Draft& draft) {
    const Annotation& annotation = chunks.annotation();
    const auto sentence_of = [&](const Attribution& one) { return annotation.tokens()[one.source.begin].sentence; };
    const auto after = std::upper_bound(annotation.attributions.begin(), annotation.attributions.end(), event.sentence,
                                        [&](std::uint32_t sentence, const Attribution& one) { return sentence < sentence_of(one); });
    if (after == annotation.attributions.begin()) return;
    const Attribution& last = *std::prev(after);
    if (last.is_contested) return;
    const std::uint32_t at = sentence_of(last);
    if (annotation.sentences[at].paragraph != annotation.sentences[event.sentence].paragraph || last.source.empty()) return;
    draft.attribute(teller_of(chunks, last));
    draft.guess("attribution", draft.attribution.back().words);
    draft.trace.push_back({"context", fmt::format("source '{}' from sentence before", last.name)});
}

/// "The delivery [will begin] in May", "the sale [never took place]": the verb of the noun says whether it happened.
void apply_predicate(const Chunks& chunks, TokenRange sentence, const Event& event, Draft& draft) {
    if (event.predicate.empty()) return;
    const bool is_copula = chunks.is(event.predicate.end - 1, WordClass::be);  // "the sale is not illegal" denies nothing
    for (const Scope& scope : chunks.annotation().scopes_in(sentence)) {
        if (!scope.cue.overlaps(event.predicate) && !scope.covers.contains(event.predicate.end - 1)) continue;
        if (scope.kind == ScopeKind::plan) set_status(draft, "planned", scope, chunks);
        if (scope.kind == ScopeKind::negation && !is_copula) set_status(draft, "denied", scope, chunks);
    }
}

/// "The sale [was cancelled]": none; but a shipment that was stopped was under way.
void apply_undoing(const Chunks& chunks, const Event& event, Draft& draft) {
    if (event.undone.empty() || draft.status == "denied" || draft.status == "attempted") return;
    const bool was_under_way = chunks.vocabulary().is_listed("kinds-of-movement", event.trigger->kind) && chunks.is_listed("verbs-that-cut-short", event.undone.end - 1);
    draft.status = was_under_way ? "attempted" : "denied";
    draft.trace.push_back({"scope", fmt::format("'{}': {}", chunks.text(event.undone), draft.status)});
    draft.extra.push_back({"kind", event.undone});
}

/// "The first tanks come in 2030": what is dated after the day of the article has not happened yet, unless a verb says that it has.
void look_ahead(const Chunks& chunks, const Event& event, Draft& draft) {
    const auto& published = chunks.annotation().article->published;
    const VerbForms forms = chunks.verb_forms(event.words.end - 1);
    if (event.trigger->part == PartOfSpeech::verb && (has(forms, VerbForm::past) || has(forms, VerbForm::participle))) return;
    if (draft.status != "completed" || !draft.date || !draft.date->value.first || !published || !published->last || *draft.date->value.first <= *published->last) return;
    draft.trace.push_back({"scope", fmt::format("'{}' is still to come: planned", chunks.text(draft.date->words))});
    draft.status = "planned";
    draft.extra.push_back({"kind", draft.date->words});
}

// "has sold [no cars] to North Korea", but "no fewer than 40 cars".
void deny_none(const Chunks& chunks, Draft& draft) {
    const NounGroup& goods = chunks.groups()[draft.goods_item.group];
    const bool is_told_here = draft.told.overlaps(goods.tokens);  // not "No champagne was sold. … 40 bottles went to"
    if (!is_told_here || goods.determiner != Determiner::negative || chunks.is_listed("words-for-a-bound", goods.tokens.begin + 1)) return;
    draft.trace.push_back({"scope", fmt::format("'{}': denied", chunks.text(goods.tokens))});
    draft.status = "denied";
}

// "the tanks that Oman [did not] sell went to Chad": what is denied or planned there is the relative clause between subject and verb.
bool is_of_relative(const Scope& scope, const Event& event) {
    if (scope.kind != ScopeKind::negation && scope.kind != ScopeKind::plan) return false;
    for (std::size_t role = 0; role < role_count; ++role)
        if (event.how[role].place == Found::Place::subject_before_relative && event.slots[role].tokens.end <= scope.cue.begin && scope.cue.end <= event.words.begin) return true;
    return false;
}

}  // namespace

void judge_draft(const Chunks& chunks, const Event& event, Draft& draft) {
    const Annotation& annotation = chunks.annotation();
    const std::uint32_t at = event.words.end - 1;
    for (const Trigger* trigger : {event.stop, event.trigger})
        if (trigger && trigger->status) draft.status = *trigger->status;
    draft.is_under_way = chunks.vocabulary().is_listed("triggers-under-way", event.trigger->id);
    draft.is_arranged = draft.status == "planned";
    const auto after = std::upper_bound(annotation.scopes.begin(), annotation.scopes.end(), at,
                                        [](std::uint32_t token, const Scope& scope) { return token < scope.cue.begin; });
    // "driven in what is believed to be a Pullman": doubt about the goods is doubt about the event.
    const auto counts = [&](const Scope& scope) {
        if (is_of_relative(scope, event)) return false;
        if (scope.covers.contains(at) || draft.goods.words.empty()) return scope.covers.contains(at);
        if (scope.kind == ScopeKind::negation && scope.cue.contains(at)) return event.trigger->part == PartOfSpeech::noun || (at > scope.cue.begin && at + 1 == scope.cue.end);  // "[blocked a sale] of engines", "[stopped selling]"
        if (scope.kind == ScopeKind::negation) return scope.cue.begin == draft.goods.words.begin;  // "gave [no weapons]"
        return scope.kind == ScopeKind::belief && scope.covers.contains(draft.goods.words);
    };
    // Scopes lie within one sentence and are in order of their cue; a cue may also follow what it covers.
    const TokenRange sentence = annotation.sentences[event.sentence].tokens;
    const bool proven = is_proven(chunks, {sentence.begin, at});
    for (auto one = after; one != annotation.scopes.begin() && std::prev(one)->cue.begin >= sentence.begin; --one)
        if (counts(*std::prev(one))) apply(*std::prev(one), chunks, at, proven, draft);
    for (auto one = after; one != annotation.scopes.end() && one->cue.begin < sentence.end; ++one)
        if (counts(*one)) apply(*one, chunks, at, proven, draft);
    interrupt(chunks, sentence, at, draft);
    apply_predicate(chunks, sentence, event, draft);
    apply_undoing(chunks, event, draft);
    look_ahead(chunks, event, draft);
    deny_none(chunks, draft);
    if (draft.status == "planned" && event.trigger->if_foreign) draft.kind = event.trigger->kind;  // "will use Iranian missiles": no transfer is planned
    const auto of_goods = std::exchange(draft.attribution, {});  // of the event first
    if (!draft.attribute(chunks, at)) take_last_source(chunks, event, draft);
    for (const Teller& teller : of_goods) draft.attribute(teller);
}

}  // namespace checkrules
