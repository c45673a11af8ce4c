#include <fmt/format.h>

#include "engine/gate/test_case.hpp"

namespace checkrules {
namespace {

std::string place_of(const Location& where) {
    if (!where.source) return "";
    const Place place = where.source->place(where.span.begin);
    return fmt::format("{}:{}:{}", where.source->name(), place.line, place.column);
}

std::string or_nothing(const std::string& text) { return text.empty() ? "nothing" : text; }

std::string difference(const Mismatch& mismatch) {
    if (mismatch.field.empty() && mismatch.found.empty()) return fmt::format("    not found: {}\n", mismatch.expected);
    if (mismatch.field.empty()) return fmt::format("    not expected: {}\n", mismatch.found);
    return fmt::format("    {}\n      expected {}\n      found    {}\n", mismatch.field, or_nothing(mismatch.expected),
                       or_nothing(mismatch.found));
}

}  // namespace

std::string render(const TestCase& test, ShowPending pending) {
    if (test.passed() && test.pending.empty()) return "";
    std::string out = test.passed() ? fmt::format("pending {}: {}\n", test.name, test.pending) : fmt::format("FAIL {}\n", test.name);
    if (test.passed() && pending == ShowPending::line) return out;
    if (!test.pending.empty() && test.mismatches.empty()) out += "  it is met now: take 'pending' out\n";
    out += render(test.errors);
    // Differences of one thing stand under one heading, with the article's sentence once.
    for (std::size_t i = 0; i < test.mismatches.size(); ++i) {
        const Mismatch& mismatch = test.mismatches[i];
        const bool is_first = i == 0 || test.mismatches[i - 1].what != mismatch.what;
        const bool is_last = i + 1 == test.mismatches.size() || test.mismatches[i + 1].what != mismatch.what;
        if (is_first) out += fmt::format("  {}  {}\n", mismatch.what, place_of(mismatch.where));
        out += difference(mismatch);
        if (is_last && !mismatch.article.empty()) out += fmt::format("  {:>5} │ {}\n", mismatch.line, mismatch.article);
    }
    return out;
}

}  // namespace checkrules
