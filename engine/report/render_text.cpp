#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "engine/report/describe_fact.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/find_excerpts.hpp"
#include "engine/report/summarize.hpp"
#include "engine/report/text_style.hpp"
#include "engine/report/wrap_text.hpp"
#include "engine/text/harmless.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_reasons = 6, most_unknowns = 3, most_considered = 5;

class TextReport {
  public:
    explicit TextReport(const RenderOptions& options) : style_(options) {}

    std::string render(const Report& report) {
        for (const DocumentReport& document : report.documents) add_document(document);
        const std::string documents = counted(report.documents.size(), "document");
        if (report.documents.size() > 1) add_headed(documents, " · " + in_words(summarize(report)));
        return std::move(out_);
    }

  private:
    /// A strong word, and what follows it, wrapped.
    void add_headed(const std::string& head, const std::string& rest) {
        const std::string wrapped = wrap_paragraph("", head + rest, style_.width());
        const bool whole = wrapped.starts_with(head);
        out_ += whole ? style_.strong(head) + wrapped.substr(head.size()) : wrapped;
    }

    void add_document(const DocumentReport& document) {
        const auto& published = document.article.published;
        const bool refused = document.facts.empty() && has_errors(document.errors);
        add_headed(harmless(name_of(document)), (published ? " · published " + published->edtf : "") + " · " +
                                                    (refused ? "refused" : in_words(summarize(document))));
        if (!document.article.title.empty()) out_ += wrap_paragraph("", document.article.title, style_.width());
        out_ += "\n";
        told_.clear();
        for (const AssessedFact& fact : document.facts) add_findings(document, fact);
        for (const AssessedFact& fact : document.facts) add_rest(document, fact);
        if (document.facts.empty() && !refused) add_considered(document);
        for (const Diagnostic& error : document.errors) add_error(document, error);
        if (!out_.ends_with("\n\n")) out_ += "\n";
    }

    void add_findings(const DocumentReport& document, const AssessedFact& assessed) {
        const Fact& fact = assessed.fact;
        const auto of_fact = [&](const Finding& finding) { return finding.fact == fact.id; };
        if (std::ranges::none_of(document.findings, of_fact)) return;
        const std::string head = fmt::format("{:<4}", harmless(fact.id));
        out_ += style_.strong(wrap_paragraph(head, describe_fact(fact), style_.width()));
        out_ += style_.faint(wrap_paragraph("    ", fmt::format("{}, {}", fact.kind(), describe_certainty(fact)),
                                            style_.width()));
        if (!assessed.assessment.review.empty())
            out_ += style_.faint(wrap_paragraph("    ", assessed.assessment.review, style_.width()));
        out_ += "\n";
        for (const Excerpt& excerpt : find_excerpts(document.article, fact.evidence))
            out_ += render_excerpt(document.article, excerpt, style_);
        for (const Evidence& evidence : fact.evidence) add_pointer(fact, evidence);
        out_ += "\n";
        std::vector<const Finding*> findings;
        for (const Finding& finding : document.findings)
            if (of_fact(finding)) findings.push_back(&finding);
        std::ranges::stable_sort(findings, {}, &Finding::verdict);
        const bool flagged = findings.front()->verdict == Verdict::possible_violation;
        for (const Finding* finding : findings)
            add_finding(*finding, flagged && finding->verdict != Verdict::possible_violation);
    }

    void add_pointer(const Fact& fact, const Evidence& evidence) {
        if (!evidence.pointer) return;
        const Value* value = fact.find(evidence.field);
        const std::string words = fmt::format("{} (record, {})", value ? in_words(*value) : "given", *evidence.pointer);
        out_ += wrap_paragraph(fmt::format("    {:<16} ", harmless(evidence.field)), words, style_.width());
    }

    void add_labelled(std::string_view label, std::string_view text) {
        const std::string first = fmt::format("      {:<8} ", label);
        out_ += style_.faint(first) + wrap_paragraph(first, text, style_.width()).substr(first.size());
    }

    /// The label stands before the first only.
    void add_list(std::string_view label, const std::vector<std::string>& texts, std::size_t most) {
        if (texts.size() == most + 1) ++most;  // a line that says "1 more" could say what
        for (std::size_t i = 0; i < std::min(texts.size(), most); ++i) add_labelled(i == 0 ? label : "", texts[i]);
        if (texts.size() > most) add_labelled("", fmt::format("and {} more, in the json report", texts.size() - most));
    }

    /// What it says stands below its citation, once a document.
    void add_law(const Finding& finding, bool in_short) {
        for (const CitedProvision& provision : finding.provisions) {
            add_labelled(&provision == &finding.provisions.front() ? "law" : "", describe_provision(provision));
            if (!in_short && !provision.text.empty() && told_.insert(provision.text).second) add_labelled("", provision.text);
        }
    }

    /// `in_short`: beside a graver finding, only the rule and what would decide it.
    void add_finding(const Finding& finding, bool in_short) {
        out_ += "    " + style_.verdict(finding.verdict) + "  " + style_.strong(harmless(finding.rule)) + " · " +
                harmless(finding.severity);
        out_ += finding.trial ? " · rule on trial" : "";
        out_ += finding.is_suppressed() ? " · suppressed\n" : "\n";
        if (finding.review) add_labelled("review", describe_review(*finding.review));
        if (!finding.rule_title.empty()) add_labelled("rule", finding.rule_title);
        if (!in_short || finding.verdict == Verdict::not_in_force) add_law(finding, in_short);
        if (!in_short)
            add_list("because", reasons(finding),
                     finding.verdict == Verdict::undetermined ? most_unknowns : most_reasons);
        if (finding.excepted_by) add_labelled("except", describe_exception(*finding.excepted_by));
        const std::vector<std::string> questions = open_questions(finding);
        add_list("ask", questions, questions.size());
        out_ += "\n";
    }

    void add_rest(const DocumentReport& document, const AssessedFact& assessed) {
        const Fact& fact = assessed.fact;
        if (std::ranges::any_of(document.findings, [&](const Finding& finding) { return finding.fact == fact.id; }))
            return;
        std::string label = assessed.assessment.status;
        std::ranges::transform(label, label.begin(), [](unsigned char c) { return char(std::toupper(c)); });
        std::string what = fmt::format("{}: {}", describe_fact(fact), assessed.assessment.because);
        if (!fact.evidence.empty() && fact.evidence.front().line > 0)
            what += fmt::format(" (line {})", fact.evidence.front().line);
        if (!assessed.assessment.review.empty() && fact.refused.empty()) what += "; " + assessed.assessment.review;
        const std::string first = fmt::format("{:<4}{:<10}  ", harmless(fact.id), harmless(label));
        const std::string shown = assessed.assessment.status == "cleared" ? style_.good(first) : style_.warning(first);
        out_ += shown + wrap_paragraph(first, what, style_.width()).substr(first.size());
    }

    void add_considered(const DocumentReport& document) {
        out_ += "Nothing in it reads as goods that were moved, shown or used.\n";
        for (std::size_t i = 0; i < std::min(document.considered.size(), most_considered); ++i) {
            const auto& [words, reason] = document.considered[i];
            out_ += wrap_paragraph(fmt::format("{:>6} │ ", words.line), fmt::format("“{}”: {}", words.exact, reason),
                                   style_.width());
        }
        if (document.considered.size() > most_considered)
            out_ += fmt::format("         and {} more, which 'checkrules extract --explain' tells\n", document.considered.size() - most_considered);
    }

    void add_error(const DocumentReport& document, const Diagnostic& error) {
        std::string words = error.message;
        if (error.where.source)
            words += fmt::format(" ({}line {})", error.where.source->name() == document.source ? "" : error.where.source->name() + ", ",
                                 error.where.source->place(error.where.span.begin).line);
        const std::string first = fmt::format("{:<14}  ", error.severity == Severity::error ? "ERROR" : "REMARK");
        out_ += style_.warning(first) + wrap_paragraph(first, words, style_.width()).substr(first.size());
    }

    TextStyle style_;
    std::string out_;
    std::set<std::string> told_;  ///< what the law says, of this document
};

}  // namespace

std::string render_text(const Report& report, const RenderOptions& options) {
    return TextReport(options).render(report);
}

}  // namespace checkrules
