#include "engine/evaluate/law_in_force.hpp"

#include <fmt/format.h>

#include <vector>

namespace checkrules {
namespace {

// A time of law as it was known.
struct Version {
    const DateRange* written;
    bool ends;

    const std::optional<Day>& first() const { return written->first; }
    std::optional<Day> last() const { return ends ? written->last : std::nullopt; }
    DateRange period() const {
        if (ends || !written->last) return *written;
        return {first(), {}, fmt::format("{}/..", first() ? to_string(*first()) : "..")};
    }
};
using Versions = std::vector<Version>;

Versions known_on(const Provision& provision, const std::optional<Day>& as_of) {
    const auto known = [&](const std::optional<Day>& recorded) { return !as_of || !recorded || *recorded <= *as_of; };
    Versions out;
    for (const InForce& version : provision.in_force)
        if (known(version.recorded)) out.push_back({&version.period, version.period.last && known(version.end_recorded)});
    return out;
}

bool touches(const Version& version, const DateRange& date) {
    const bool before = date.last && version.first() && *date.last < *version.first();
    const bool after = date.first && version.last() && *date.first > *version.last();
    return !before && !after;
}

// One version follows on the other, so that a date which spans both is covered.
bool cover(const Versions& versions, const DateRange& date) {
    std::optional<Day> next = date.first;
    bool begun = false;
    for (const Version& version : versions) {
        const bool reaches = !version.first() || (next && *version.first() <= *next);
        if (!reaches || (version.last() && next && *version.last() < *next)) continue;
        begun = true;
        if (!version.last()) return true;
        next = *version.last() + std::chrono::days(1);
    }
    return begun && date.last && next && *date.last < *next;
}

std::string period_in_words(const Version& version) {
    if (version.first() && version.last()) return fmt::format("from {} to {}", in_words(*version.first()), in_words(*version.last()));
    if (version.first()) return fmt::format("since {}", in_words(*version.first()));
    return version.last() ? fmt::format("until {}", in_words(*version.last())) : "at all times";
}

LawAtDate not_in_force(const Provision& provision, const Versions& versions, const DateRange& date) {
    const auto& begins = versions.front().first();
    if (begins && date.last && *date.last < *begins)
        return {Truth::no, versions.front().period(), fmt::format("no law recorded for {}: {} begins on {}", in_words(date), provision.local_id, in_words(*begins))};
    return {Truth::no, versions.back().period(), fmt::format("not in force in {}: {} was {}", in_words(date), provision.local_id, period_in_words(versions.back()))};
}

LawAtDate no_versions(const Provision& provision, const std::optional<Day>& as_of) {
    if (provision.in_force.empty() && provision.expected)
        return {Truth::no, {}, fmt::format("not yet law: expected {}", in_words(*provision.expected))};
    return {Truth::no, {}, as_of ? fmt::format("{} was not yet recorded on {}", provision.local_id, in_words(*as_of)) : "no law recorded"};
}

}  // namespace

LawAtDate law_at(const Provision& provision, const DateRange* date, bool is_dated_by_breach, const std::optional<Day>& as_of) {
    const Versions versions = known_on(provision, as_of);
    if (versions.empty()) return no_versions(provision, as_of);
    if (!date && is_dated_by_breach) return {Truth::yes, versions.back().period(), fmt::format("in force {}; date is not known, but the source says that it broke the law", period_in_words(versions.back())), true};
    if (!date) return {Truth::unknown, versions.back().period(), fmt::format("date is not known; {} is in force {}", provision.local_id, period_in_words(versions.back()))};
    const Version* touched = nullptr;
    for (const Version& version : versions)
        if (touches(version, *date)) touched = &version;
    if (!touched) return not_in_force(provision, versions, *date);
    const std::string period = period_in_words(*touched);
    if (cover(versions, *date)) return {Truth::yes, touched->period(), fmt::format("in force {}", period)};
    if (is_dated_by_breach) return {Truth::yes, touched->period(), fmt::format("in force {}; {} may be before or after, but the source says that it broke the law", period, in_words(*date)), true};
    return {Truth::unknown, touched->period(), fmt::format("{} may be before or after a change of law; {} is in force {}", in_words(*date), provision.local_id, period)};
}

Choice law_changes(const Provision& provision, const DateRange* date, const std::optional<Day>& as_of) {
    const Versions versions = known_on(provision, as_of);
    std::vector<Day> days;
    for (const Version& version : versions) {
        if (version.first()) days.push_back(*version.first());
        if (version.last()) days.push_back(*version.last() + std::chrono::days(1));
    }
    return choose_by_day(std::move(days), date, [&](const DateRange& day) { return truth(cover(versions, day)); });
}

}  // namespace checkrules
