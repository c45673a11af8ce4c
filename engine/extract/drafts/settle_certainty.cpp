#include "engine/extract/drafts/settle_certainty.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t charges_lead = 2;   // sentences: who is charged there is charged in the whole article
constexpr std::uint32_t charge_reach = 6;   // sentences from a charge to what was done
constexpr std::uint32_t denied_within = 3;  // sentences from what was done to somebody's denial
constexpr std::size_t most_denials = 16;
constexpr std::uint32_t most_deniers = 8;  // mentions before the word

}  // namespace

CertaintyJudge::CertaintyJudge(const Chunks& chunks) : chunks_(chunks) {
    const Annotation& annotation = chunks.annotation();
    for (std::uint32_t t = 0; t < annotation.tokens().size(); ++t)
        if (chunks.word(t).is_listed) read_word(t);
    has_accuser_ = std::ranges::any_of(annotation.attributions, [&](const Attribution& one) { return chunks.has_listed("words-for-who-charges", one.source); });
}

void CertaintyJudge::read_word(std::uint32_t t) {
    const std::uint32_t sentence = chunks_.annotation().tokens()[t].sentence;
    if (chunks_.is_listed("words-for-a-charge", t) && (charges_.empty() || charges_.back() != sentence)) charges_.push_back(sentence);
    if (chunks_.is_listed("words-for-guilt", t) && verdict_to_come_ != sentence && !is_awaited(t)) is_proven_ = true;
    if (chunks_.is_listed("words-before-a-verdict-to-come", t)) verdict_to_come_ = sentence;  // "If convicted, he faces", "pleaded not guilty"
    const bool is_undone = t > 0 && (chunks_.is_listed("words-for-not", t - 1) || chunks_.is(t - 1, WordClass::be));  // "did not deny", "was denied a visa"
    if (!chunks_.is_listed("words-for-denials", t) || is_undone || denials_.size() == most_denials) return;
    const TokenRange clause{clause_before(t), t};
    Denial denial{sentence, {}, chunks_.has_listed("words-for-both-of-them", clause)};
    const auto [first, last] = chunks_.annotation().mentions_in(clause);
    for (std::uint32_t m = last; m-- > first && last - m <= most_deniers;)
        if (std::string country = country_named_by(chunks_, chunks_.annotation().mentions[m]); !country.empty()) denial.countries.push_back(std::move(country));
    denials_.push_back(std::move(denial));
}

/// "The verdict is [due] in October"
bool CertaintyJudge::is_awaited(std::uint32_t t) const {
    constexpr std::uint32_t reach = 4;  // tokens behind "verdict"
    const std::uint32_t end = std::min(t + reach, chunks_.annotation().sentences[chunks_.annotation().tokens()[t].sentence].tokens.end);
    return chunks_.has_listed("words-for-awaited", {t, end});
}

/// "Seoul says so; [Moscow] denies it": where the clause of the denial begins.
std::uint32_t CertaintyJudge::clause_before(std::uint32_t t) const {
    const std::uint32_t body = chunks_.annotation().sentences[chunks_.annotation().tokens()[t].sentence].body;
    for (std::uint32_t i = t; i-- > body;)
        if (chunks_.lower(i) == ";" || chunks_.is_listed("words-between-claims", i)) return i + 1;
    return body;
}

// "Detectives believe that he sold them": their own word for how sure they are goes before what their office makes likely.
void CertaintyJudge::allege(Draft& draft, TokenRange words, std::string_view because) {
    if (draft.certainty == "believed") return;
    if (draft.weaken("alleged", {words})) draft.trace.push_back({"scope", fmt::format("{}: alleged", because)});
}

TokenRange CertaintyJudge::suspect_in(const Draft& draft) const {
    for (const PartyValue* party : {&draft.supplier, &draft.recipient})
        if (chunks_.has_listed("words-for-suspects", party->words)) return party->words;
    return {};
}

bool CertaintyJudge::is_charged_near(const Draft& draft) const {
    if (charges_.empty()) return false;
    const std::uint32_t from = draft.first_sentence > charge_reach ? draft.first_sentence - charge_reach : 0;
    const auto near = std::ranges::lower_bound(charges_, from);
    return charges_.front() < charges_lead || (near != charges_.end() && *near <= draft.last_sentence + charge_reach);
}

// A person or a firm; states are not charged.
bool CertaintyJudge::is_accused(const PartyValue& party) const {
    if (party.empty()) return false;
    if (party.is_national) return true;  // "two Estonians"
    const GroupNumber group = chunks_.group_of(party.words.end - 1);
    const Mention* head = group == nothing ? nullptr : chunks_.head_mention(group);
    if (!head) return true;
    if (head->kind == MentionKind::party) return chunks_.is_party_of(head, "kinds-of-companies");
    return head->kind != MentionKind::country && head->kind != MentionKind::place;
}

// What the accused did, and only his accusers tell, or nobody.
bool CertaintyJudge::did_as_charged(const Draft& draft) const {
    const bool is_buyers = chunks_.vocabulary().is_listed("kinds-told-by-the-buyer", draft.kind);
    if (!is_accused(draft.supplier) && !(is_buyers && is_accused(draft.recipient))) return false;
    return is_charged_near(draft) && draft.attribution.empty();
}

bool CertaintyJudge::is_told_by(std::string_view list, const Teller& teller) const { return chunks_.has_listed(list, teller.words) || chunks_.has_listed(list, teller.known_as); }

bool CertaintyJudge::is_nameless(const Teller& teller) const { return !teller.is_named && is_told_by("words-for-the-nameless", teller); }

bool CertaintyJudge::is_of_one(const Teller& teller, const std::vector<std::string>& countries) const {
    const auto [first, last] = chunks_.annotation().mentions_in(teller.words);
    for (std::uint32_t m = first; m < last; ++m)
        if (std::ranges::find(countries, country_named_by(chunks_, chunks_.annotation().mentions[m])) != countries.end()) return true;
    return false;
}

bool CertaintyJudge::denies(const Denial& denial, const Draft& draft) const {
    if (denial.countries.empty() && denial.is_of_both) return denial.sentence >= draft.first_sentence && denial.sentence <= draft.last_sentence + 1;
    if (denial.countries.empty()) return is_accused(draft.supplier) && denial.sentence >= draft.first_sentence && denial.sentence <= draft.last_sentence + denied_within;
    const auto is_denier = [&](const std::string& country) { return !country.empty() && std::ranges::find(denial.countries, country) != denial.countries.end(); };
    return is_denier(draft.origin_country()) || is_denier(draft.supplier.country) || is_denier(end_of(chunks_, draft));
}

// "Iran denies it": what others say of it is their word against its own, but not what a court or a panel has found.
bool CertaintyJudge::is_denied(const Draft& draft) const {
    if (denials_.empty() || draft.status == "denied") return false;
    return std::ranges::any_of(denials_, [&](const Denial& denial) {
        const auto accuses = [&](const Teller& one) {
            return !one.only_names && !(one.is_relay && !one.is_named) && !is_nameless(one) && !is_told_by("words-for-who-finds", one) && !is_of_one(one, denial.countries) && one.name != draft.supplier.name;
        };
        return denies(denial, draft) && std::ranges::any_of(draft.attribution, accuses);
    });
}

void CertaintyJudge::settle(Draft& draft) const {
    if (!is_proven_) {
        if (const TokenRange suspect = suspect_in(draft); !suspect.empty()) allege(draft, suspect, fmt::format("'{}' is not proven guilty", chunks_.text(suspect)));
        for (const Teller& teller : draft.attribution)
            if ((has_accuser_ || !charges_.empty()) && is_told_by("words-for-accusers", teller)) allege(draft, teller.words, fmt::format("'{}' accuse", chunks_.text(teller.words)));
        const bool is_hearsay = draft.certainty == "reported" && draft.attribution.empty();  // "He is said to have sold lathes"
        if (did_as_charged(draft) || (is_hearsay && is_charged_near(draft))) allege(draft, draft.kind_words.front(), "the deed of one who is charged");
    }
    if (is_denied(draft)) allege(draft, draft.kind_words.front(), "it is denied");
    const auto relays = [&](const Teller& one) { return one.is_relay || one.only_names || is_nameless(one); };
    const auto first = std::ranges::find_if(draft.attribution, &Teller::is_relay);
    if (first == draft.attribution.end() || !std::ranges::all_of(draft.attribution, relays)) return;
    const TokenRange words = first->words;
    if (draft.weaken("reported", {words})) draft.trace.push_back({"scope", fmt::format("only '{}' tells it: reported", chunks_.text(words))});
}

}  // namespace checkrules
