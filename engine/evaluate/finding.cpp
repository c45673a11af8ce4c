#include "engine/evaluate/finding.hpp"

#include <algorithm>

namespace checkrules {

std::string_view to_string(Verdict verdict) { return verdict_words[std::size_t(verdict)]; }

std::optional<Verdict> verdict_named(std::string_view word) {
    const auto found = std::ranges::find(verdict_words, word);
    return found == verdict_words.end() ? std::nullopt : std::optional(Verdict(found - verdict_words.begin()));
}

}  // namespace checkrules
