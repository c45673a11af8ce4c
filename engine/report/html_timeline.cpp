#include <fmt/format.h>

#include <algorithm>

#include "engine/report/describe_fact.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/html_parts.hpp"

namespace checkrules::html_report {
namespace {

constexpr double left = 24, width = 512, row_height = 30;

struct Lane {
    std::size_t fact;  // index
    const DateRange* date;
};

std::vector<Lane> dated(const DocumentReport& document) {
    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < document.facts.size(); ++i)
        if (const DateRange* date = document.facts[i].fact.get<DateRange>("date"); date && (date->first || date->last))
            lanes.push_back({i, date});
    return lanes;
}

/// The years that are shown, with a little room on both sides for open ends.
struct Axis {
    Day first, last;

    explicit Axis(const std::vector<Lane>& lanes) : first(Day::max()), last(Day::min()) {
        for (const Lane& lane : lanes) {
            for (const auto& end : {lane.date->first, lane.date->last})
                if (end) first = std::min(first, *end), last = std::max(last, *end);
        }
        first = std::chrono::sys_days(year(first) / std::chrono::January / 1);
        last = std::chrono::sys_days((year(last) + std::chrono::years(1)) / std::chrono::January / 1);
    }
    static std::chrono::year year(Day day) { return std::chrono::year_month_day(day).year(); }
    double x(Day day) const { return left + width * double((day - first).count()) / double((last - first).count()); }
};

std::string ticks(const Axis& axis, double height) {
    std::string out;
    const int from = int(Axis::year(axis.first)), to = int(Axis::year(axis.last));
    const int step = std::max(1, (to - from + 9) / 10);
    for (int year = from; year <= to; year += step) {
        const double x = axis.x(std::chrono::sys_days(std::chrono::year(year) / std::chrono::January / 1));
        out += fmt::format(
            "<line class=\"tick\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"18\" y2=\"{1:.0f}\"/><text class=\"year\" "
            "x=\"{0:.1f}\" y=\"12\">{2}</text>",
            x, height, year);
    }
    return out;
}

/// How much the date is to be trusted, beyond how wide it is; empty when it is what the text says.
std::string_view doubt_of(const Fact& fact, const DateRange& date) {
    if (std::ranges::find(fact.inferred, "date", &Inference::field) != fact.inferred.end()) return " (undated)";
    return date.edtf.find('~') == std::string::npos ? "" : " (about)";
}

std::string bar(const DocumentReport& document, std::size_t number, const Lane& lane, const Axis& axis, double y) {
    const double from = axis.x(lane.date->first.value_or(axis.first)), to = axis.x(lane.date->last.value_or(axis.last));
    const AssessedFact& fact = document.facts[lane.fact];
    const bool right_half = from > left + width * 0.6;
    const std::string_view doubt = doubt_of(fact.fact, *lane.date);
    return fmt::format(
        "<a href=\"#{}\"><rect class=\"bar {}{}\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"8\" "
        "rx=\"4\"/><text class=\"{}\" x=\"{:.1f}\" y=\"{:.0f}\">{} {}{}</text></a>",
        fact_id(number, lane.fact), escape_markup(fact.assessment.status), doubt.empty() ? "" : " rough", from, y, std::max(8.0, to - from),
        right_half ? "end" : "start", right_half ? std::max(8.0, to - from) + from : from, y + 20,
        escape_markup(fact.fact.id), escape_markup(describe_goods(fact.fact)), doubt);
}

std::string undated(const DocumentReport& document, std::size_t number, const std::vector<Lane>& lanes) {
    std::string out;
    for (std::size_t i = 0; i < document.facts.size(); ++i)
        if (std::ranges::none_of(lanes, [&](const Lane& lane) { return lane.fact == i; }))
            out += fmt::format("{}<a href=\"#{}\">{} {}</a>", out.empty() ? "" : ", ", fact_id(number, i),
                               escape_markup(document.facts[i].fact.id),
                               escape_markup(describe_goods(document.facts[i].fact)));
    return out.empty() ? "" : fmt::format("<p class=\"meta\">Not dated: {}</p>", out);
}

}  // namespace

std::string timeline(const DocumentReport& document, std::size_t number) {
    const std::vector<Lane> lanes = dated(document);
    if (lanes.empty()) return {};
    const Axis axis(lanes);
    const double height = 30 + row_height * double(lanes.size());
    std::string out = fmt::format(
        "<figure><figcaption>When: some day within the bar; dashed where the article gives no date, or an approximate one</figcaption><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Timeline of {}\"><svg "
        "class=\"timeline\" viewBox=\"0 0 560 {:.0f}\" role=\"group\" aria-label=\"Timeline of "
        "the facts\">{}",
        escape_markup(name_of(document)), height, ticks(axis, height));
    for (std::size_t i = 0; i < lanes.size(); ++i)
        out += bar(document, number, lanes[i], axis, 28 + row_height * double(i));
    return out + "</svg></div>" + undated(document, number, lanes) + "</figure>\n";
}

}  // namespace checkrules::html_report
