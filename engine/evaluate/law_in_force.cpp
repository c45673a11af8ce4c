#include "engine/evaluate/law_in_force.hpp"

#include <fmt/format.h>

#include <vector>

#include "engine/evaluate/interval.hpp"

namespace checkrules {
namespace {

using Versions = std::vector<const InForce*>;

Versions known_on(const Provision& provision, const std::optional<Day>& as_of) {
    Versions out;
    for (const InForce& version : provision.in_force)
        if (!as_of || !version.recorded || *version.recorded <= *as_of) out.push_back(&version);
    return out;
}

// One version follows on the other, so that a date which spans both is covered.
bool cover(const Versions& versions, const DateRange& date) {
    std::optional<Day> next = date.first;
    bool begun = false;
    for (const InForce* version : versions) {
        const DateRange& period = version->period;
        const bool reaches = !period.first || (next && *period.first <= *next);
        if (!reaches || (period.last && next && *period.last < *next)) continue;
        begun = true;
        if (!period.last) return true;
        next = *period.last + std::chrono::days(1);
    }
    return begun && date.last && next && *date.last < *next;
}

std::string period_in_words(const DateRange& period) {
    if (period.first && period.last) return fmt::format("from {} to {}", in_words(*period.first), in_words(*period.last));
    if (period.first) return fmt::format("since {}", in_words(*period.first));
    return period.last ? fmt::format("until {}", in_words(*period.last)) : "at all times";
}

// The edges of law that lie within the date are what a reviewer has to place it against.
std::string choice_between(const Versions& versions, const DateRange* date) {
    std::string out;
    const auto consider = [&](const std::optional<Day>& edge) {
        if (!edge || (date && ((date->first && *edge <= *date->first) || (date->last && *edge > *date->last)))) return;
        out += fmt::format("{}{}", out.empty() ? "before or after " : " and ", in_words(*edge));
    };
    for (const InForce* version : versions) {
        consider(version->period.first);
        if (version->period.last) consider(*version->period.last + std::chrono::days(1));
    }
    return out;
}

LawAtDate not_in_force(const Provision& provision, const Versions& versions, const DateRange& date) {
    const auto& begins = versions.front()->period.first;
    if (begins && date.last && *date.last < *begins)
        return {Truth::no, versions.front(), fmt::format("no law recorded for {}: {} begins on {}", in_words(date), provision.local_id, in_words(*begins)), {}};
    return {Truth::no, versions.back(), fmt::format("not in force in {}: {} was {}", in_words(date), provision.local_id, period_in_words(versions.back()->period)), {}};
}

LawAtDate no_versions(const Provision& provision) {
    if (provision.in_force.empty() && provision.expected)
        return {Truth::no, nullptr, fmt::format("not yet law: expected {}", in_words(*provision.expected)), {}};
    return {Truth::no, nullptr, "no law recorded", {}};
}

}  // namespace

LawAtDate law_at(const Provision& provision, const DateRange* date, const std::optional<Day>& as_of) {
    const Versions versions = known_on(provision, as_of);
    if (versions.empty()) return no_versions(provision);
    if (!date) return {Truth::unknown, versions.back(), fmt::format("date is not known; {} is in force {}", provision.local_id, period_in_words(versions.back()->period)), choice_between(versions, nullptr)};
    const InForce* touched = nullptr;
    for (const InForce* version : versions)
        if (within_dates(*date, version->period) != Truth::no) touched = version;
    if (!touched) return not_in_force(provision, versions, *date);
    if (cover(versions, *date)) return {Truth::yes, touched, fmt::format("in force {}", period_in_words(touched->period)), {}};
    return {Truth::unknown, touched, fmt::format("{} may be before or after a change of law; {} is in force {}", in_words(*date), provision.local_id, period_in_words(touched->period)), choice_between(versions, date)};
}

}  // namespace checkrules
