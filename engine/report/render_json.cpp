#include <nlohmann/json.hpp>

#include "engine/facts/write_facts.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/json_document.hpp"
#include "engine/report/render_report.hpp"
#include "engine/report/summarize.hpp"

namespace checkrules {
namespace {

using Json = nlohmann::ordered_json;

Json provision_to_json(const CitedProvision& provision) {
    Json json{
        {"id", provision.id}, {"citation", provision.citation}, {"url", provision.url}, {"checked", provision.checked}};
    if (!provision.in_force.empty()) json["in-force"] = provision.in_force;
    return json;
}

Json reason_to_json(const Reason& reason) {
    Json json{{"text", reason.text}, {"value", to_string(reason.value)}};
    if (!reason.note.empty()) json["note"] = reason.note;
    if (!reason.fields.empty()) json["fields"] = reason.fields;
    json["because"] = Json::array();
    for (const Reason& part : reason.because) json["because"].push_back(reason_to_json(part));
    return json;
}

/// A set of one field is that field, as in the examples of rulebooks.
Json missing_to_json(const std::vector<MissingSet>& sets) {
    Json json = Json::array();
    for (const MissingSet& set : sets)
        json.push_back(set.fields.size() == 1 ? Json(set.fields.front()) : Json(set.fields));
    return json;
}

Json diagnostic_to_json(const Diagnostic& diagnostic) {
    const char* severity = diagnostic.severity == Severity::error     ? "error"
                           : diagnostic.severity == Severity::warning ? "warning"
                                                                      : "note";
    Json json{{"severity", severity}, {"code", diagnostic.code}, {"message", diagnostic.message}};
    if (diagnostic.where.source) {
        const Place place = diagnostic.where.source->place(diagnostic.where.span.begin);
        json["line"] = place.line;
        json["column"] = place.column;
    }
    if (!diagnostic.help.empty()) json["help"] = diagnostic.help;
    return json;
}

Json review_to_json(const Review& review, bool suppresses) {
    Json json{{"disposition", review.disposition}, {"owner", review.owner}, {"reason", review.reason}};
    if (!review.licence.empty()) json["licence"] = review.licence;
    if (review.expires) json["expires"] = to_string(*review.expires);
    if (review.is_expired) json["expired"] = true;
    json["suppresses"] = suppresses;
    return json;
}

Json summary_to_json(const Summary& summary) {
    return {{"documents", summary.documents},
            {"facts", summary.facts},
            {"possible-violation", summary.possible_violation},
            {"undetermined", summary.undetermined},
            {"excepted", summary.excepted},
            {"not-in-force", summary.not_in_force},
            {"suppressed", summary.suppressed},
            {"cleared", summary.cleared},
            {"unassessed", summary.unassessed},
            {"refused", summary.refused}};
}

std::string dumped(const Json& json, int indent) {
    return escape_json_controls(json.dump(indent, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace

Json finding_to_json(const Finding& finding) {
    Json json{{"fingerprint", finding.fingerprint},
              {"rule", finding.rule},
              {"title", finding.rule_title},
              {"tags", finding.tags},
              {"verdict", to_string(finding.verdict)},
              {"severity", finding.severity},
              {"certainty", finding.certainty},
              {"fact", finding.fact},
              {"message", finding.message},
              {"provisions", Json::array()},
              {"evidence", Json::array()}};
    if (finding.trial) json["trial"] = true;
    for (const CitedProvision& provision : finding.provisions)
        json["provisions"].push_back(provision_to_json(provision));
    for (const Evidence& evidence : finding.evidence) json["evidence"].push_back(evidence_to_json(evidence));
    json["missing"] = missing_to_json(finding.missing);
    json["unless-known"] = Json::array();
    for (const OpenException& exception : finding.unless_known) json["unless-known"].push_back(exception.id);
    if (finding.excepted_by)
        json["excepted-by"] = {{"id", finding.excepted_by->id}, {"cite", finding.excepted_by->cite}};
    json["ask"] = open_questions(finding);
    json["carried-by"] = finding.carried_by;
    json["cleared-by"] = finding.cleared_by;
    if (finding.review) json["review"] = review_to_json(*finding.review, finding.is_suppressed());
    json["reasoning"] = reason_to_json(finding.reasoning);
    return json;
}

Json document_to_json(const DocumentReport& document) {
    Json json{{"source", document.source}};
    if (document.line > 0) json["line"] = document.line;
    if (!document.article.title.empty()) json["title"] = document.article.title;
    if (document.article.published) json["published"] = document.article.published->edtf;
    if (!document.article.address.empty()) json["address"] = document.article.address;
    json["facts"] = Json::array();
    for (const AssessedFact& fact : document.facts) {
        Json each = fact_to_json(fact.fact);
        each["assessment"] = {{"status", fact.assessment.status}, {"because", fact.assessment.because}};
        if (!fact.assessment.review.empty()) each["assessment"]["review"] = fact.assessment.review;
        json["facts"].push_back(std::move(each));
    }
    json["findings"] = Json::array();
    for (const Finding& finding : document.findings) json["findings"].push_back(finding_to_json(finding));
    json["errors"] = Json::array();
    for (const Diagnostic& diagnostic : document.errors) json["errors"].push_back(diagnostic_to_json(diagnostic));
    return json;
}

std::string render_json(const Report& report) {
    Json json{{"version", 1}, {"rulebooks", Json::array()}, {"documents", Json::array()}};
    for (const RulebookStamp& rulebook : report.rulebooks)
        json["rulebooks"].push_back({{"id", rulebook.id}, {"sha256", rulebook.sha256()}});
    for (const DocumentReport& document : report.documents) json["documents"].push_back(document_to_json(document));
    json["summary"] = summary_to_json(summarize(report));
    return dumped(json, 2);
}

std::string render_ndjson_line(const DocumentReport& document) { return dumped(document_to_json(document), -1); }

std::string render_ndjson(const Report& report) {
    std::string out;
    for (const DocumentReport& document : report.documents) out += render_ndjson_line(document);
    return out;
}

}  // namespace checkrules
