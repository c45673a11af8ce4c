#include "engine/gate/compare_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/gate/agree.hpp"
#include "engine/gate/describe.hpp"
#include "engine/gate/suggest_edits.hpp"

namespace checkrules {
namespace {

std::string listed(const std::vector<std::string>& items) { return items.empty() ? "" : fmt::format("[{}]", fmt::join(items, ", ")); }

// A finding that was found, with its fact under the name that the expectations give it.
struct NamedFinding {
    const Finding* finding;
    std::string fact;
};

std::string word_of(const std::optional<Verdict>& verdict) { return verdict ? std::string(to_string(*verdict)) : "no finding"; }

void compare_list(std::string field, const std::optional<std::vector<std::string>>& expected, const std::vector<std::string>& found,
                  const ExpectedFinding& finding, std::vector<Mismatch>& out) {
    if (!expected || *expected == found) return;
    Mismatch mismatch{"", field, listed(*expected), listed(found), finding.node.where, "", 0, {}};
    mismatch.edits = replace_value(finding.node, field, fmt::format("[{}]", fmt::join(found, ", ")));
    out.push_back(std::move(mismatch));
}

std::optional<Evidence> main_words(const std::vector<Evidence>& evidence) {
    const auto kind = std::ranges::find(evidence, "kind", &Evidence::field);
    if (kind != evidence.end()) return *kind;
    return evidence.empty() ? std::nullopt : std::optional(evidence.front());
}

std::vector<Mismatch> compare_named(const std::vector<ExpectedFinding>& expected, const std::vector<NamedFinding>& found,
                                    const yaml::Node* list) {
    std::vector<Mismatch> out;
    std::vector<bool> is_expected(found.size());
    for (const ExpectedFinding& finding : expected) {
        const auto match = std::ranges::find_if(found, [&](const NamedFinding& other) {
            return other.finding->rule == finding.rule && other.fact == finding.fact;
        });
        if (match != found.end()) is_expected[match - found.begin()] = true;
        if (match == found.end() && finding.is_optional) continue;
        for (Mismatch& mismatch : compare_finding(finding, match == found.end() ? nullptr : match->finding)) {
            mismatch.what = fmt::format("{} for '{}'", finding.rule, finding.fact);
            mismatch.rule = finding.rule;
            if (match != found.end()) mismatch.words = main_words(match->finding->evidence);
            if (match == found.end() && list) mismatch.edits = remove_item(*list, finding.node);
            out.push_back(std::move(mismatch));
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (is_expected[i]) continue;
        const Finding& finding = *found[i].finding;
        Mismatch mismatch{fmt::format("{} for '{}'", finding.rule, found[i].fact), "", "", word_of(finding.verdict),
                          list ? list->where : Location{}, "", 0, {}};
        if (list) mismatch.edits = append_item(*list, finding_as_yaml(finding, found[i].fact));
        mismatch.rule = finding.rule;
        mismatch.words = main_words(finding.evidence);
        out.push_back(std::move(mismatch));
    }
    return out;
}

class ReportComparison {
  public:
    ReportComparison(const Expectation& expected, const DocumentReport& found, const Rules& rules, const Inferrer& inferrer)
        : expected_(expected), found_(found), rules_(rules) {
        inferred_.reserve(found.facts.size());
        for (const AssessedFact& fact : found.facts) facts_.push_back(&inferred_.emplace_back(inferrer.infer(fact.fact, found.article.published)));
        pairing_ = pair_facts(expected.facts, facts_, found.article, rules);
    }
    std::vector<Mismatch> compare() {
        check_quotes();
        for (std::size_t e = 0; e < expected_.facts.size(); ++e) compare_expected(e);
        for (std::size_t f = 0; f < facts_.size(); ++f)
            if (!pairing_.expected_of[f]) tell_unexpected(*facts_[f]);
        for (Mismatch& mismatch : compare_named(expected_.findings, named_findings(), expected_.root.find("findings"))) {
            if (!mismatch.words) mismatch.words = words_of(mismatch.where);
            out_.push_back(std::move(mismatch));
        }
        return std::move(out_);
    }

  private:
    void check_quotes();
    void compare_expected(std::size_t index);
    /// Of the fact that the expected finding at this place is about.
    std::optional<Evidence> words_of(const Location& where) const {
        const auto finding = std::ranges::find_if(expected_.findings, [&](const ExpectedFinding& each) { return each.node.where.span.begin == where.span.begin; });
        if (finding == expected_.findings.end()) return {};
        const auto fact = std::ranges::find(expected_.facts, finding->fact, &ExpectedFact::id);
        if (fact == expected_.facts.end()) return {};
        const auto& found = pairing_.found_of[std::size_t(fact - expected_.facts.begin())];
        return found ? main_words(facts_[*found]->evidence) : std::nullopt;
    }
    void tell_missing(const ExpectedFact& expected);
    void tell_unexpected(const Fact& fact);
    std::vector<NamedFinding> named_findings() const;
    void add(Mismatch mismatch, std::size_t byte) {
        const SentenceAround sentence = sentence_at(byte, found_.article);
        mismatch.article = sentence.text;
        mismatch.line = sentence.line;
        out_.push_back(std::move(mismatch));
    }

    const Expectation& expected_;
    const DocumentReport& found_;
    const Rules& rules_;
    std::vector<Fact> inferred_;
    std::vector<const Fact*> facts_;
    Pairing pairing_;
    std::vector<Mismatch> out_;
};

void ReportComparison::check_quotes() {
    for (const ExpectedFact& fact : expected_.facts)
        for (const yaml::Node& quote : fact.quotes)
            if (!find_quote(quote.scalar, found_.article))
                out_.push_back({fmt::format("fact '{}'", fact.id), "evidence", "a quote of the article",
                                fmt::format("'{}' does not stand in it", quote.scalar), quote.where, "", 0, {}});
}

void ReportComparison::compare_expected(std::size_t index) {
    const ExpectedFact& expected = expected_.facts[index];
    if (!pairing_.found_of[index]) {
        if (!expected.is_optional) tell_missing(expected);
        return;
    }
    const Fact& found = *facts_[*pairing_.found_of[index]];
    const std::size_t byte = first_evidence(found, found_.article);
    for (const std::string& path : disagreements(expected, found, rules_)) {
        const Value* wanted = expected.fact.find(path);
        const Value* got = found.find(path);
        const std::string default_word = path == "status" ? "completed" : path == "certainty" ? "stated" : "";
        Mismatch mismatch{fmt::format("fact '{}'", expected.id), path, wanted ? describe(*wanted) : default_word,
                          got ? describe(*got) : default_word, place_of_field(expected.node, path), "", 0, {}};
        mismatch.edits = rewrite_field(expected.node, path, got);
        add(std::move(mismatch), byte);
    }
    for (std::size_t quote : uncovered_quotes(expected, found, found_.article))
        add({fmt::format("fact '{}'", expected.id), "evidence", fmt::format("'{}'", expected.quotes[quote].scalar), "", expected.quotes[quote].where, "", 0,
             remove_item(*expected.node.find("evidence"), expected.quotes[quote])},
            byte);
}

void ReportComparison::tell_missing(const ExpectedFact& expected) {
    std::optional<Span> quote;
    if (!expected.quotes.empty()) quote = find_quote(expected.quotes.front().scalar, found_.article);
    add({fmt::format("fact '{}'", expected.id), "", describe(expected.fact), "", expected.node.where, "", 0,
         remove_item(*expected_.root.find("facts"), expected.node)},
        quote ? quote->begin : found_.article.text.size());
}

void ReportComparison::tell_unexpected(const Fact& fact) {
    const yaml::Node& list = *expected_.root.find("facts");
    add({fmt::format("fact {}", fact.id), "", "", describe(fact), list.where, "", 0, append_item(list, fact_as_yaml(fact))},
        first_evidence(fact, found_.article));
}

std::vector<NamedFinding> ReportComparison::named_findings() const {
    std::vector<NamedFinding> out;
    for (const Finding& finding : found_.findings) {
        const auto fact = std::ranges::find_if(facts_, [&](const Fact* other) { return other->id == finding.fact; });
        const auto expected = fact == facts_.end() ? std::nullopt : pairing_.expected_of[fact - facts_.begin()];
        out.push_back({&finding, expected ? expected_.facts[*expected].id : finding.fact});
    }
    return out;
}

}  // namespace

std::vector<Mismatch> compare_finding(const ExpectedFinding& expected, const Finding* found) {
    std::vector<Mismatch> out;
    const std::optional<Verdict> verdict = found ? std::optional(found->verdict) : std::nullopt;
    const bool is_free = expected.is_optional && !expected.verdict;
    if (verdict != expected.verdict && !is_free) {
        Mismatch mismatch{"", "verdict", word_of(expected.verdict), word_of(verdict), expected.node.where, "", 0, {}};
        mismatch.edits = replace_value(expected.node, "verdict", verdict ? std::string(to_string(*verdict)) : "none");
        out.push_back(std::move(mismatch));
    }
    if (!found) return out;
    compare_list("missing", expected.missing, missing_fields(*found), expected, out);
    compare_list("provisions", expected.provisions, provision_ids(*found), expected, out);
    const std::string exception = found->excepted_by ? found->excepted_by->id : "";
    if (expected.exception && *expected.exception != exception)
        out.push_back({"", "exception", *expected.exception, exception, expected.node.where, "", 0,
                       replace_value(expected.node, "exception", exception)});
    return out;
}

std::vector<Mismatch> compare_report(const Expectation& expected, const DocumentReport& found, const Rules& rules, const Inferrer& inferrer) {
    return ReportComparison(expected, found, rules, inferrer).compare();
}

std::vector<Mismatch> compare_findings(const Expectation& expected, const std::vector<DocumentReport>& found) {
    std::vector<NamedFinding> named;
    for (const DocumentReport& document : found)
        for (const Finding& finding : document.findings) named.push_back({&finding, finding.fact});
    return compare_named(expected.findings, named, expected.root.find("findings"));
}

}  // namespace checkrules
