/// What stands behind a party and says where it is: "a man, 45, of Brooklyn", "Alfa (Dubai)", "a firm that is based in Turkey".
#pragma once
#include <optional>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

struct Whereabouts {
    TokenRange place;          ///< the words that name the place
    std::string country;
    bool is_nationality = false; ///< ", a Russian national"
    bool is_residence = false; ///< "living in", "based in": where the party is, whatever its nationality
};

/// "the [UN]-recognised government": it is not who is meant.
bool only_backs(const Chunks& chunks, const Mention& mention);
/// The country that a country, a place or a party of the vocabulary stands for; empty for others.
std::string country_named_by(const Chunks& chunks, const Mention& mention);
/// The first such country in the words, with those that name it.
std::optional<Grounded<std::string>> country_named_in(const Chunks& chunks, TokenRange words);
/// Looks no further than the sentence and a few words. REQUIRES: `end` is behind the words of the party.
std::optional<Whereabouts> find_whereabouts(const Chunks& chunks, std::uint32_t end);

}  // namespace checkrules
