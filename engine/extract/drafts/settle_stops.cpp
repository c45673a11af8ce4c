#include <algorithm>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

/// Countries that the words name, each once, in order of place.
std::vector<Grounded<std::string>> countries_in(const Chunks& chunks, TokenRange words) {
    std::vector<Grounded<std::string>> out;
    const auto [first, last] = chunks.annotation().mentions_in(words);
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& one = chunks.annotation().mentions[m];
        if (one.kind != MentionKind::country && one.kind != MentionKind::place) continue;
        if (std::string code = country_named_by(chunks, one); !code.empty() && std::ranges::find(out, code, &Grounded<std::string>::value) == out.end()) out.push_back({std::move(code), one.tokens});
    }
    return out;
}

/// "Rotterdam, Dalian and [then] Nampo", "[then] on to Osaka and Busan"
bool is_journey(const Chunks& chunks, TokenRange words) {
    constexpr std::uint32_t before = 3;  // tokens: "then", "on", "to"
    for (std::uint32_t t = words.begin > before ? words.begin - before : 0; t < words.end; ++t)
        if (chunks.is_listed("words-for-then", t)) return true;
    return false;
}

}  // namespace

void settle_stops(const Chunks& chunks, const Event& event, Draft& draft) {
    // "landed in Chad with rifles for the rebels in Sudan": to them they go on
    const std::string home = home_of(chunks, draft.recipient);
    if (draft.destination && differ(draft.destination->value, home) && chunks.vocabulary().is_listed("triggers-for-arriving", event.trigger->id)) {
        draft.pass_through(*draft.destination);
        draft.destination.reset();
        if (!draft.recipient.country.empty()) draft.destination = {home, draft.recipient.words};
    }
    for (const Role role : {Role::destination, Role::recipient}) {
        const TokenRange words = event.slot(role).tokens;
        if (words.empty() || !is_journey(chunks, words)) continue;
        std::vector<Grounded<std::string>> stops = countries_in(chunks, words);
        if (stops.size() < 2 || !draft.recipient.party.empty()) continue;
        draft.destination = stops.back();
        if (role == Role::recipient) draft.recipient = {};
        stops.pop_back();
        for (const auto& stop : stops) draft.pass_through(stop);
    }
}

}  // namespace checkrules
