#include <fmt/format.h>

#include <algorithm>

#include "engine/report/describe_fact.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/render_report.hpp"

namespace checkrules {
namespace {

// The schema asks for a time and a host; a report holds neither.
constexpr std::string_view no_clock = R"(timestamp="1970-01-01T00:00:00" hostname="localhost" time="0")";

struct Suite {
    std::string cases;
    std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
};

void add_case(Suite& suite, const DocumentReport& document, std::string_view name, std::string_view inside) {
    ++suite.tests;
    suite.cases += fmt::format("    <testcase name=\"{}\" classname=\"{}\" time=\"0\"", escape_markup(name),
                               escape_markup(name_of(document)));
    suite.cases += inside.empty() ? "/>\n" : fmt::format(">\n{}    </testcase>\n", inside);
}

std::string element(std::string_view kind, const Finding& finding, const std::string& body) {
    const std::string type = kind == "failure" ? fmt::format(" type=\"{}\"", to_string(finding.verdict)) : "";
    return fmt::format("      <{0} message=\"{1}\"{2}>{3}</{0}>\n", kind, escape_markup(finding.rule_title), type,
                       body);
}

std::pair<bool, Verdict> weight(const Finding& finding) { return {finding.is_suppressed(), finding.verdict}; }

/// A case has one outcome: the gravest of its fact's findings, which tells all of them.
void add_fact(Suite& suite, const DocumentReport& document, const AssessedFact& fact) {
    const Finding* gravest = nullptr;
    std::string body;
    for (const Finding& finding : document.findings) {
        if (finding.fact != fact.fact.id || finding.verdict > Verdict::undetermined || finding.trial) continue;
        body += escape_markup_lines(fmt::format("{} {}\n{}", to_string(finding.verdict), finding.rule, details(finding)));
        for (const Evidence& evidence : finding.evidence)
            if (!evidence.exact.empty()) body += escape_markup_lines(fmt::format("line {}: {}", evidence.line, evidence.exact));
        if (!gravest || weight(finding) < weight(*gravest)) gravest = &finding;
    }
    const std::string name = fmt::format("{} {}: {}", fact.fact.id, fact.fact.kind(), describe_fact(fact.fact));
    if (!gravest) return add_case(suite, document, name, "");
    const bool fails = gravest->verdict == Verdict::possible_violation && !gravest->is_suppressed();
    ++(fails ? suite.failures : suite.skipped);
    add_case(suite, document, name, element(fails ? "failure" : "skipped", *gravest, body));
}

Suite suite_of(const DocumentReport& document) {
    Suite suite;
    for (const AssessedFact& fact : document.facts) add_fact(suite, document, fact);
    for (const Diagnostic& error : document.errors) {
        if (error.severity != Severity::error) continue;
        ++suite.errors;
        add_case(suite, document, "read " + error.code,
                 fmt::format("      <error message=\"{}\" type=\"{}\"></error>\n", escape_markup(error.message),
                             escape_markup(error.code)));
    }
    if (suite.tests == 0) add_case(suite, document, "nothing to assess", "");
    return suite;
}

}  // namespace

std::string render_junit(const Report& report) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    std::size_t id = 0;
    for (const DocumentReport& document : report.documents) {
        const Suite suite = suite_of(document);
        out += fmt::format(
            "  <testsuite name=\"{}\" package=\"checkrules\" id=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" "
            "skipped=\"{}\" {}>\n",
            escape_markup(name_of(document)), id++, suite.tests, suite.failures, suite.errors, suite.skipped, no_clock);
        out += "    <properties/>\n" + suite.cases + "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

}  // namespace checkrules
