#include "engine/text/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

// Optimal string alignment distance; gives up past `limit`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

}  // namespace

std::optional<std::string> suggest(std::string_view name, std::span<const std::string> candidates) {
    if (name.size() > 100) return {};  // no name is this long; hostile ones would be slow
    const std::string wanted = to_lower(name);
    const std::size_t limit = std::min<std::size_t>(3, (name.size() + 2) / 3);
    std::size_t best = limit + 1;
    const std::string* found = nullptr;
    for (const std::string& candidate : candidates) {
        const std::size_t d = distance(wanted, to_lower(candidate), limit);
        if (d > limit || d > best) continue;
        if (d == best && found && *found != candidate) {
            found = nullptr;
            continue;
        }
        if (d < best) found = &candidate;
        best = d;
    }
    return found ? std::optional(*found) : std::nullopt;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> candidates) {
    const auto near = suggest(name, candidates);
    return near ? fmt::format("did you mean '{}'?", *near) : "";
}

std::string nearest_or_all(std::string_view name, std::span<const std::string> candidates) {
    const auto near = suggest(name, candidates);
    return near ? fmt::format("did you mean '{}'?", *near) : fmt::format("one of: {}", fmt::join(candidates, ", "));
}

}  // namespace checkrules
