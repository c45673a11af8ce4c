#include "engine/report/summarize.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace checkrules {
namespace {

void add(Summary& sum, const DocumentReport& document) {
    ++sum.documents;
    sum.facts += document.facts.size();
    sum.refused += has_errors(document.errors);
    for (const AssessedFact& fact : document.facts) {
        sum.cleared += fact.assessment.status == "cleared";
        sum.unassessed += fact.assessment.status == "unassessed";
    }
    sum.suppressed += std::size_t(std::ranges::count_if(document.findings, &Finding::is_suppressed));
    for (const Finding& finding : document.findings) switch (finding.verdict) {
            case Verdict::possible_violation:
                ++sum.possible_violation;
                break;
            case Verdict::undetermined:
                ++sum.undetermined;
                break;
            case Verdict::excepted:
                ++sum.excepted;
                break;
            case Verdict::not_in_force:
                ++sum.not_in_force;
                break;
        }
}

}  // namespace

Summary summarize(const DocumentReport& document) {
    Summary sum;
    add(sum, document);
    return sum;
}

Summary summarize(const Report& report) {
    Summary sum;
    for (const DocumentReport& document : report.documents) add(sum, document);
    return sum;
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string in_words(const Summary& summary) {
    std::vector<std::string> parts;
    if (summary.possible_violation) parts.push_back(counted(summary.possible_violation, "possible violation"));
    if (summary.undetermined) parts.push_back(fmt::format("{} undetermined", summary.undetermined));
    if (summary.excepted) parts.push_back(fmt::format("{} excepted", summary.excepted));
    if (summary.not_in_force) parts.push_back(fmt::format("{} not in force", summary.not_in_force));
    if (summary.suppressed) parts.push_back(fmt::format("{} of these suppressed", summary.suppressed));
    if (summary.unassessed) parts.push_back(fmt::format("{} unassessed", counted(summary.unassessed, "fact")));
    if (summary.cleared) parts.push_back(fmt::format("{} cleared", counted(summary.cleared, "fact")));
    return fmt::format("{}{}{}", counted(summary.facts, "fact"), parts.empty() ? "" : ": ", fmt::join(parts, ", "));
}

}  // namespace checkrules
