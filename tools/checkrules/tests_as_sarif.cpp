#include "tools/checkrules/tests_as_sarif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "engine/gate/rule_named.hpp"
#include "engine/report/sarif_parts.hpp"
#include "engine/text/sha256.hpp"
#include "engine/text/unicode.hpp"
#include "engine/text/version.hpp"

namespace checkrules {
namespace {

using sarif::Json;

std::string relative(const std::string& path) {
    std::error_code error;
    return std::filesystem::proximate(path, error).generic_string();
}

Json at(const Location& where) {
    if (!where.source) return sarif::location("-", {1, 1}, {1, 2});
    const Place from = where.source->place(where.span.begin), to = where.source->place(where.span.end);
    return sarif::location(relative(where.source->name()), from, from == to ? Place{to.line, to.column + 1} : to);
}

Json at_words(const std::string& input, const Evidence& words) {
    const std::size_t line = std::max<std::size_t>(words.line, 1), column = std::max<std::size_t>(words.column, 1);
    const std::string first = words.exact.substr(0, words.exact.find('\n'));
    return sarif::location(relative(input), {line, column}, {line, column + std::max<std::size_t>(count_code_points(first), 1)});
}

Json rule_of(std::string_view id, std::string_view title) {
    const Json text{{"text", title}};
    return {{"id", id}, {"shortDescription", text}, {"fullDescription", text}, {"help", {{"text", "checkrules test"}}}};
}

std::string difference(const Mismatch& mismatch) {
    const auto or_nothing = [](const std::string& text) { return text.empty() ? std::string("nothing") : text; };
    return fmt::format("{}{}expected {}, found {}", mismatch.what, mismatch.field.empty() ? ": " : ", " + mismatch.field + ": ",
                       or_nothing(mismatch.expected), or_nothing(mismatch.found));
}

class TestRun {
  public:
    explicit TestRun(const Rules& rules) : rules_(rules) {}

    void add(const TestCase& test) {
        for (const Diagnostic& error : test.errors) put(test, "test", error.message, at(error.where), Json::array());
        for (const Mismatch& mismatch : test.mismatches) add(test, mismatch);
        if (!test.pending.empty() && test.mismatches.empty())
            put(test, "test", "it is met now: take 'pending' out", sarif::location(relative(test.input), {1, 1}, {1, 2}), Json::array());
    }
    Json take() {
        return {{"tool", {{"driver", {{"name", "checkrules test"}, {"version", program_version}, {"semanticVersion", program_version}, {"rules", Json::array({rule_of("test", "What is expected is found."), rule_of("finding", "A rule finds what is expected of it.")})}}}}},
                {"columnKind", "unicodeCodePoints"},
                {"results", std::move(results_)}};
    }

  private:
    void add(const TestCase& test, const Mismatch& mismatch) {
        const Rule* rule = rule_named(mismatch.rule, rules_);
        Json related = Json::array();
        const auto relate = [&](Json location, std::string_view words) {
            location["id"] = related.size() + 1;
            location["message"] = sarif::message(words);
            related.push_back(std::move(location));
        };
        if (mismatch.words && mismatch.words->line > 0) relate(at_words(test.input, *mismatch.words), mismatch.words->exact);
        if (rule && mismatch.where.source) relate(at(mismatch.where), "what is expected");
        put(test, rule ? "finding" : "test", difference(mismatch), at(rule ? rule->where : mismatch.where), std::move(related));
    }
    void put(const TestCase& test, std::string_view id, const std::string& text, Json location, Json related) {
        results_.push_back({{"ruleId", id},
                            {"ruleIndex", id == "test" ? 0 : 1},
                            {"level", "error"},
                            {"message", sarif::message(fmt::format("{}: {}", test.name, text))},
                            {"locations", Json::array({std::move(location)})},
                            {"relatedLocations", std::move(related)},
                            {"partialFingerprints", {{"checkrules-test/v1", sha256(test.name + '\n' + text).substr(0, 16)}}}});
    }

    const Rules& rules_;
    Json results_ = Json::array();
};

}  // namespace

std::string as_sarif(const std::vector<TestCase>& tests, const Rules& rules) {
    TestRun run(rules);
    for (const TestCase& test : tests)
        if (!test.passed()) run.add(test);
    return sarif::render(run.take());
}

}  // namespace checkrules
