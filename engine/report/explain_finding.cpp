#include "engine/report/explain_finding.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "engine/report/describe_fact.hpp"
#include "engine/text/harmless.hpp"

namespace checkrules {
namespace {

std::string describe(const Reason& reason) {
    if (!reason.note.empty()) return fmt::format("{}: {}", reason.text, reason.note);
    return reason.value == Truth::yes ? reason.text : fmt::format("{}: {}", reason.text, to_string(reason.value));
}

/// What stands below a `not` held by failing, and is told only in the whole tree; so is the law in force, which has a line of its own, unless it takes a word of the source that it was.
bool is_told_elsewhere(const Reason& reason) {
    const bool by_breach = std::ranges::find(reason.fields, "breach") != reason.fields.end();
    return reason.kind == Reason::Kind::negation || (reason.kind == Reason::Kind::law && reason.value == Truth::yes && !by_breach);
}

/// Leaves with the value that decides.
void collect(const Reason& reason, Truth wanted, std::vector<const Reason*>& leaves) {
    if (reason.value != wanted || is_told_elsewhere(reason)) return;
    if (reason.because.empty() && !reason.text.empty() && reason.kind != Reason::Kind::presence) leaves.push_back(&reason);
    for (const Reason& part : reason.because) collect(part, wanted, leaves);
}

/// What moved tells more than that it moved.
std::size_t rank(const Reason& reason) {
    constexpr std::array<std::string_view, 6> order{"goods", "destination", "recipient", "supplier", "origin", "date"};
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const std::string& field : reason.fields)
            if (field.starts_with(order[i])) return i;
    return order.size();
}

std::string in_force_in_words(std::string_view edtf) {
    if (edtf.empty()) return {};
    if (edtf.ends_with("/..")) return fmt::format(" · in force since {}", edtf.substr(0, edtf.size() - 3));
    const std::size_t slash = edtf.find('/');
    if (slash == std::string_view::npos) return fmt::format(" · in force {}", edtf);
    return fmt::format(" · in force {} to {}", edtf.substr(0, slash), edtf.substr(slash + 1));
}

std::string question_of(const OpenException& exception) {
    const std::string cite = exception.cite.empty() ? "" : fmt::format(" ({})", exception.cite);
    if (exception.question.empty())
        return fmt::format("Does the exception '{}' apply{}? That would clear this finding.", exception.id, cite);
    return fmt::format("{} If so, this finding is cleared{}.", exception.question, cite);
}

}  // namespace

std::string verdict_in_words(Verdict verdict) {
    switch (verdict) {
        case Verdict::possible_violation:
            return "POSSIBLE VIOLATION";
        case Verdict::undetermined:
            return "UNDETERMINED";
        case Verdict::excepted:
            return "EXCEPTED";
        case Verdict::not_in_force:
            return "NOT IN FORCE";
    }
    return "UNDETERMINED";
}

std::string headline(const DocumentReport& document, const Finding& finding) {
    std::string about = finding.message;
    for (const AssessedFact& fact : document.facts)
        if (fact.fact.id == finding.fact) about = describe_fact(fact.fact);
    return fmt::format("{}: {}", finding.rule_title.empty() ? finding.rule : finding.rule_title, about);
}

std::string details(const Finding& finding) {
    std::string text;
    const auto add = [&](std::string_view label, std::string_view words) {
        text += fmt::format("{}: {}\n", label, harmless(words));
    };
    for (const CitedProvision& provision : finding.provisions) add("law", describe_provision(provision));
    for (const std::string& reason : reasons(finding)) add("because", reason);
    if (finding.excepted_by) add("except", describe_exception(*finding.excepted_by));
    for (const std::string& question : open_questions(finding)) add("ask", question);
    if (finding.review) add(finding.is_suppressed() ? "suppressed" : "review", describe_review(*finding.review));
    return text;
}

std::string name_of(const DocumentReport& document) {
    return document.line == 0 ? document.source : fmt::format("{}:{}", document.source, document.line);
}

std::string standing_of(const CitedProvision& provision) {
    const std::string checked = provision.checked.empty() ? "" : " · text checked: " + provision.checked;
    return in_force_in_words(provision.in_force) + checked;
}

std::string describe_provision(const CitedProvision& provision) { return provision.citation + standing_of(provision); }

std::string describe_exception(const OpenException& exception) {
    return exception.cite.empty() ? exception.id : fmt::format("{} ({})", exception.id, exception.cite);
}

std::string describe_review(const Review& review) {
    std::string out = review.disposition == "false-positive" ? "false positive" : review.disposition;
    if (!review.licence.empty()) out += fmt::format(" ({})", review.licence);
    out += fmt::format(", says {}", review.owner);
    if (review.expires) out += fmt::format("{} {}", review.is_expired ? ", expired on" : ", until", to_string(*review.expires));
    return fmt::format("{}: {}", out, review.reason);
}

std::vector<std::string> reasons(const Finding& finding) {
    std::vector<const Reason*> leaves;
    collect(finding.reasoning, finding.reasoning.value, leaves);
    std::ranges::stable_sort(leaves, {}, [](const Reason* leaf) { return rank(*leaf); });
    std::vector<std::string> words;
    for (const Reason* leaf : leaves)
        if (std::string each = describe(*leaf); std::ranges::find(words, each) == words.end())
            words.push_back(std::move(each));
    return words;
}

std::vector<std::string> open_questions(const Finding& finding) {
    std::vector<std::string> questions;
    for (const MissingSet& missing : finding.missing)
        questions.push_back(missing.question.empty() ? fmt::format("Not known: {}", fmt::join(missing.fields, " and "))
                                                     : missing.question);
    // Exceptions are asked about when the rest is known.
    if (finding.verdict == Verdict::possible_violation)
        for (const OpenException& exception : finding.unless_known) questions.push_back(question_of(exception));
    return questions;
}

}  // namespace checkrules
