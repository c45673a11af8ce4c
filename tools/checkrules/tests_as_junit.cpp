#include "tools/checkrules/tests_as_junit.hpp"

#include <fmt/format.h>

#include "engine/report/escape.hpp"

namespace checkrules {
namespace {

std::string_view name_of(TestKind kind) {
    switch (kind) {
        case TestKind::example: return "examples";
        case TestKind::article: return "articles";
        case TestKind::facts: return "facts";
        case TestKind::trigger: return "sentences";
    }
    return "";
}

std::string as_case(const TestCase& test) {
    std::string inside;
    if (!test.passed()) inside = fmt::format("<failure message=\"not as expected\">{}</failure>", escape_markup_lines(render(test)));
    else if (!test.pending.empty()) inside = fmt::format("<skipped message=\"{}\"/>", escape_markup(test.pending));
    return fmt::format("    <testcase name=\"{}\" classname=\"checkrules.{}\" time=\"0\">{}</testcase>\n", escape_markup(test.name), name_of(test.kind), inside);
}

std::string as_suite(TestKind kind, const std::vector<TestCase>& tests) {
    std::string cases;
    std::size_t count = 0, failures = 0, skipped = 0;
    for (const TestCase& test : tests) {
        if (test.kind != kind) continue;
        ++count;
        failures += !test.passed();
        skipped += test.passed() && !test.pending.empty();
        cases += as_case(test);
    }
    return fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"0\">\n{}  </testsuite>\n", name_of(kind), count,
                       failures, skipped, cases);
}

}  // namespace

std::string as_junit(const std::vector<TestCase>& tests) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (TestKind kind : {TestKind::example, TestKind::article, TestKind::facts, TestKind::trigger}) out += as_suite(kind, tests);
    return out + "</testsuites>\n";
}

}  // namespace checkrules
