#include <algorithm>

#include "engine/extract/events/clause.hpp"

namespace checkrules {
namespace {

/// "Despite denials [from Moscow], Iran sold tanks", "with the help of a broker [from Riga], tanks": whose they are, or where he is at home, and nothing of the tanks.
bool hangs_on_noun(const Chunks& chunks, const Complement& one) {
    const GroupNumber group = one.marker_tokens.begin == 0 ? nothing : chunks.group_of(one.marker_tokens.begin - 1);
    const bool is_somebody = group != nothing && one.marker == "from" && has(chunks.senses(group), Sense::party) && !has(chunks.senses(group), Sense::country);
    return is_somebody || (group != nothing && (chunks.senses(group) == Senses(Sense::thing) || chunks.senses(group) == Senses(Sense::abstract)));
}

}  // namespace

std::vector<Complement> around_inverted(const Chunks& chunks, std::uint32_t begin, const VerbGroup& verb, std::span<const Complement> behind) {
    std::vector<Complement> all(behind.begin(), behind.end());
    std::erase_if(all, [&](const Complement& one) { return one.filler.tokens == verb.subject.tokens; });
    for (Complement& one : complements_between(chunks, {begin, verb.tokens.begin})) {
        if (one.marker.empty()) continue;
        std::erase_if(all, [&](const Complement& other) { return other.marker == one.marker; });  // "from Stalin came a car, [from Mao] a carriage", "to Oman went ten, and two [to Chad]"
        all.push_back(std::move(one));
    }
    return all;
}

bool leads(const Chunks& chunks, std::uint32_t body, const VerbGroup& verb) {
    return chunks.is(body, WordClass::preposition) && chunks.group_of(body) == nothing && verb.subject.tokens.begin > body;
}

std::vector<Complement> with_ahead(const Chunks& chunks, TokenRange ahead, std::span<const Complement> behind) {
    std::vector<Complement> all(behind.begin(), behind.end());
    for (Complement& one : complements_between(chunks, ahead))
        if (!one.marker.empty() && !hangs_on_noun(chunks, one)) all.push_back(std::move(one));
    return all;
}

}  // namespace checkrules
