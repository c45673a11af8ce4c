#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/article/read_article.hpp"
#include "engine/article/read_file.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/facts/read_facts.hpp"
#include "engine/gate/compare_report.hpp"
#include "engine/gate/run_tests.hpp"
#include "engine/gate/suggest_edits.hpp"

namespace checkrules {
namespace {

constexpr std::size_t largest_file = 64u << 20;

SourcePtr read(const std::string& path, Diagnostics& errors) {
    auto file = read_file(path, path, largest_file);
    if (file) return *file;
    errors.push_back(file.error());
    return nullptr;
}

std::optional<Article> article_of(const std::string& path, Diagnostics& errors) {
    const SourcePtr file = read(path, errors);
    if (!file) return {};
    const ArticleForm form = path.ends_with(".html") ? ArticleForm::html : ArticleForm::text;
    Diagnostics remarks;
    auto article = parse_article(file, form, remarks);
    if (article) return std::move(*article);
    errors.insert(errors.end(), article.error().begin(), article.error().end());
    return {};
}

DocumentReport report_on(Article article, const Fixture& fixture, const Trial& trial) {
    std::vector<Fact> facts = trial.extract(article);
    return evaluate(std::move(article), fixture.name, std::move(facts), trial.rules);
}

// The lines of an .ndjson file, or the whole of a .json file, each under the file's name.
std::vector<SourcePtr> documents_of(const SourcePtr& file, const std::string& path) {
    if (!path.ends_with(".ndjson")) return {file};
    std::vector<SourcePtr> out;
    for (std::size_t line = 1; line <= file->line_count(); ++line)
        if (!file->line(line).empty()) out.push_back(std::make_shared<Source>(file->name(), std::string(file->line(line))));
    return out;
}

std::vector<DocumentReport> reports_on_facts(const Fixture& fixture, const Trial& trial, Diagnostics& errors) {
    std::vector<DocumentReport> out;
    const SourcePtr file = read(fixture.input, errors);
    if (!file) return out;
    for (const SourcePtr& json : documents_of(file, fixture.input)) {
        FactDocument document = read_facts(json, {trial.rules.schema, trial.rules.vocabulary, {}});
        std::ranges::copy_if(document.errors, std::back_inserter(errors), [](const Diagnostic& one) { return one.severity == Severity::error; });
        Article article = document.article.value_or(Article{});
        std::vector<Fact> facts = document.facts ? std::move(*document.facts) : trial.extract(article);
        for (Fact& fact : facts) trial.name_goods(fact);
        out.push_back(evaluate(std::move(article), fixture.name, std::move(facts), trial.rules));
    }
    return out;
}

TestKind kind_of(FixtureForm form) {
    return form == FixtureForm::article ? TestKind::article : form == FixtureForm::facts ? TestKind::facts : TestKind::example;
}

// All in one document: each fact under a name of its own, and only the findings of its example's rule.
void run_examples_file(const SourcePtr& file, const Trial& trial, TestCase& test) {
    std::vector<Example> examples = read_examples(file, trial.rules, test.errors);
    test.facts = examples.size();
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        facts.push_back(examples[i].fact);
        facts.back().id = std::to_string(i);
    }
    const DocumentReport report = evaluate({}, test.name, std::move(facts), trial.rules);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto found = std::ranges::find_if(report.findings, [&](const Finding& finding) {
            return finding.rule == examples[i].outcome.rule && finding.fact == std::to_string(i);
        });
        for (Mismatch& mismatch : compare_finding(examples[i].outcome, found == report.findings.end() ? nullptr : &*found)) {
            mismatch.what = examples[i].outcome.rule;
            mismatch.rule = examples[i].outcome.rule;
            mismatch.what += fmt::format(" for {{{}}}", fields_as_yaml(examples[i].fact));
            if (examples[i].is_of_table) mismatch.edits.clear();
            test.mismatches.push_back(std::move(mismatch));
        }
    }
}

void run_fixture(const Fixture& fixture, const Trial& trial, TestCase& test) {
    const SourcePtr file = read(fixture.expected, test.errors);
    if (!file) return;
    if (fixture.form != FixtureForm::examples) test.input = fixture.input;
    if (fixture.form == FixtureForm::examples) return run_examples_file(file, trial, test);
    const auto expected = read_expectation(file, fixture.form, trial.rules, test.errors);
    if (expected) test.pending = expected->pending;
    if (fixture.form == FixtureForm::facts) {
        const auto reports = reports_on_facts(fixture, trial, test.errors);
        for (const DocumentReport& report : reports) test.facts += report.facts.size();
        if (expected) test.mismatches = compare_findings(*expected, reports);
        return;
    }
    auto article = article_of(fixture.input, test.errors);
    if (!article) return;
    const DocumentReport report = report_on(std::move(*article), fixture, trial);
    test.facts = report.facts.size();
    test.errors.insert(test.errors.end(), report.errors.begin(), report.errors.end());
    if (expected) test.mismatches = compare_report(*expected, report, trial.rules, trial.inferrer);
}

// Of an article or of a facts file, as evaluation sees them.
std::vector<Fact> facts_of(const Fixture& fixture, const Trial& trial) {
    Diagnostics unused;
    std::vector<Fact> out;
    if (fixture.form == FixtureForm::examples) return out;
    if (fixture.form == FixtureForm::facts) {
        for (const DocumentReport& report : reports_on_facts(fixture, trial, unused))
            for (const AssessedFact& fact : report.facts) out.push_back(fact.fact);
    } else if (const auto article = article_of(fixture.input, unused)) {
        for (Fact& fact : trial.extract(*article)) out.push_back(trial.inferrer.infer(std::move(fact), article->published));
    }
    return out;
}

}  // namespace

TestFacts gather_facts(const std::vector<Fixture>& fixtures, const Trial& trial) {
    TestFacts out;
    Diagnostics unused;
    for (const Rulebook& rulebook : trial.rules.rulebooks)
        for (const Rule& rule : rulebook.rules)
            for (const yaml::Node& map : rule.examples)
                if (auto example = read_example(map, rule, trial.rules, unused)) out.examples.push_back({rule.id, std::move(example->fact), std::move(example->outcome)});
    for (const Fixture& fixture : fixtures)
        if (const SourcePtr file = fixture.form == FixtureForm::examples ? read(fixture.input, unused) : nullptr)
            for (Example& example : read_examples(file, trial.rules, unused))
                out.examples.push_back({example.outcome.rule, std::move(example.fact), std::move(example.outcome)});
    // Those with a finding first: a search for a fact that a mistake changes best starts from them.
    std::ranges::stable_sort(out.examples, {}, [](const TestFacts::OfRule& example) {
        return std::pair(example.rule, example.outcome.verdict != Verdict::possible_violation);
    });
    for (const Fixture& fixture : fixtures)
        for (Fact& fact : facts_of(fixture, trial)) out.fixtures.push_back(std::move(fact));
    return out;
}

std::vector<PlannedTest> plan_fixtures(const std::vector<Fixture>& fixtures, const Trial& trial) {
    std::vector<PlannedTest> out;
    for (const Fixture& fixture : fixtures)
        out.push_back({fixture.name, kind_of(fixture.form),
                       [&fixture, &trial](TestCase& test) { run_fixture(fixture, trial, test); }});
    return out;
}

}  // namespace checkrules
