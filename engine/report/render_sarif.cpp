#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "engine/report/explain_finding.hpp"
#include "engine/report/find_excerpts.hpp"
#include "engine/report/render_report.hpp"
#include "engine/report/sarif_parts.hpp"
#include "engine/text/harmless.hpp"
#include "engine/text/version.hpp"

namespace checkrules {
namespace {

using sarif::Json;
using sarif::message;

Json physical(const DocumentReport& document, Place from, Place to) { return sarif::location(document.source, from, to); }

Json location_of(const DocumentReport& document, const Evidence& evidence) {
    const Span quote = find_quote(document.article, evidence);
    if (quote.end > quote.begin) {
        const auto [from, to] = document.article.places_in_file(quote);
        return physical(document, from, to);
    }
    const std::size_t line = std::max<std::size_t>(1, evidence.line > 0 ? evidence.line : document.line);
    return physical(document, {line, 1}, {line, 2});
}

/// The location is where the gravest words stand: what moved; GitHub refuses a result without one.
const Evidence* main_evidence(const Finding& finding) {
    for (std::string_view field : {"kind", "goods"})
        for (const Evidence& evidence : finding.evidence)
            if (evidence.field == field) return &evidence;
    return finding.evidence.empty() ? nullptr : &finding.evidence.front();
}

std::string_view level_of(const Finding& finding) {
    if (finding.trial || finding.verdict > Verdict::undetermined) return "note";
    return finding.verdict == Verdict::possible_violation ? "error" : "warning";
}

Json related(const DocumentReport& document, const Finding& finding, const Evidence* but) {
    Json list = Json::array();
    for (const Evidence& evidence : finding.evidence) {
        if (&evidence == but) continue;
        Json each = location_of(document, evidence);
        each["id"] = list.size() + 1;
        each["message"] = message(evidence.field + (evidence.exact.empty() ? "" : ": " + evidence.exact));
        list.push_back(std::move(each));
    }
    return list;
}

Json rule_to_json(const Finding& finding) {
    const std::string title = harmless(finding.rule_title.empty() ? finding.rule : finding.rule_title);
    std::vector<std::string> law;
    for (const CitedProvision& provision : finding.provisions) law.push_back(harmless(describe_provision(provision)));
    const std::string help = law.empty() ? title : fmt::format("{}", fmt::join(law, "; "));
    Json rule{{"id", harmless(finding.rule)},
              {"shortDescription", {{"text", title}}},
              {"fullDescription",
               {{"text",
                 fmt::format("{}. A finding says that a transfer possibly breaches it, never that it does.", title)}}},
              {"help", {{"text", help}}}};
    for (const CitedProvision& provision : finding.provisions)
        if (provision.url.starts_with("https://") && !rule.contains("helpUri")) rule["helpUri"] = provision.url;
    rule["properties"] = {{"tags", finding.tags},
                          {"problem.severity", finding.severity == "high" ? "error" : "warning"}};
    return rule;
}

class SarifRun {
  public:
    explicit SarifRun(const Report& report) {
        for (const DocumentReport& document : report.documents) {
            for (const Finding& finding : document.findings) add_finding(document, finding);
            for (const Diagnostic& error : document.errors) add_error(document, error);
        }
        for (const RulebookStamp& stamp : report.rulebooks) rulebooks_[stamp.id] = stamp.sha256();
    }

    Json take() {
        Json driver{{"name", "checkrules"},
                    {"version", program_version},
                    {"semanticVersion", program_version},
                    {"rules", std::move(rules_)}};
        Json invocation{{"executionSuccessful", !failed_}, {"toolExecutionNotifications", std::move(notifications_)}};
        return {{"tool", {{"driver", std::move(driver)}}},
                {"invocations", Json::array({std::move(invocation)})},
                {"columnKind", "unicodeCodePoints"},
                {"results", std::move(results_)},
                {"properties", {{"rulebooks", std::move(rulebooks_)}}}};
    }

  private:
    std::size_t index_of(const Finding& finding) {
        const auto [found, fresh] = index_.emplace(finding.rule, index_.size());
        if (fresh) rules_.push_back(rule_to_json(finding));
        return found->second;
    }

    void add_finding(const DocumentReport& document, const Finding& finding) {
        const Evidence* evidence = main_evidence(finding);
        const std::string text = fmt::format("{}: {}\n{}", to_string(finding.verdict),
                                             harmless(headline(document, finding)), details(finding));
        const std::size_t line = std::max<std::size_t>(1, document.line);
        Json& result = results_.emplace_back(Json(
            {{"ruleId", harmless(finding.rule)},
             {"ruleIndex", index_of(finding)},
             {"level", level_of(finding)},
             {"message", {{"text", text}}},
             {"locations",
              Json::array({evidence ? location_of(document, *evidence) : physical(document, {line, 1}, {line, 2})})},
             {"relatedLocations", related(document, finding, evidence)},
             {"partialFingerprints", {{"checkrules/v1", finding.fingerprint}}},
             {"properties",
              {{"verdict", to_string(finding.verdict)}, {"certainty", finding.certainty}, {"fact", finding.fact}}}}));
        if (finding.is_suppressed())
            result["suppressions"] = Json::array({{{"kind", "external"}, {"status", "accepted"}, {"justification", harmless(describe_review(*finding.review))}}});
    }

    void add_error(const DocumentReport& document, const Diagnostic& error) {
        const bool grave = error.severity == Severity::error;
        failed_ = failed_ || grave;
        const Place place = error.where.source ? error.where.source->place(error.where.span.begin) : Place{1, 1};
        notifications_.push_back(
            {{"descriptor", {{"id", error.code}}},
             {"level", grave ? "error" : "warning"},
             {"message", message(error.message)},
             {"locations", Json::array({physical(document, place, {place.line, place.column + 1})})}});
    }

    Json rules_ = Json::array(), results_ = Json::array(), notifications_ = Json::array(), rulebooks_ = Json::object();
    std::map<std::string, std::size_t> index_;
    bool failed_ = false;
};

}  // namespace

std::string render_sarif(const Report& report) {
    return sarif::render(SarifRun(report).take());
}

}  // namespace checkrules
