/// The nearest name that would have worked.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace checkrules {

/// Nearest candidate by edit distance (swapped neighbours count once): at most 3 and at most a third of the length,
/// rounded up. Nothing when none is near or the two nearest tie.
std::optional<std::string> suggest(std::string_view name, std::span<const std::string> candidates);

/// "did you mean 'x'?", or nothing to say.
std::string did_you_mean(std::string_view name, std::span<const std::string> candidates);

/// The same, or "one of: a, b, c" when none is near. For words of the program, which are few.
std::string nearest_or_all(std::string_view name, std::span<const std::string> candidates);

}  // namespace checkrules
