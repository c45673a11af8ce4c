#include "tools/checkrules/explain_extraction.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

namespace checkrules {
namespace {

std::string quoted(const Evidence& words) { return fmt::format("line {}: '{}'", words.line, words.exact); }

std::string explain_fact(const Fact& fact) {
    std::string out = fmt::format("\n{}  {}, {}, {}\n", fact.id, fact.kind(), fact.status(), fact.certainty());
    for (const Trace& trace : fact.trace) out += fmt::format("    {:<8} {}\n", trace.step, trace.detail);
    for (const Inference& one : fact.inferred) out += fmt::format("    inferred {} from {} ({})\n", one.field, one.from, one.because);
    for (const Evidence& words : fact.evidence) out += fmt::format("    {:<16} {}\n", words.field, quoted(words));
    return out;
}

/// One reason and the triggers that it stopped.
struct Lack {
    std::string_view reason;
    std::vector<std::string_view> triggers;
};

// What few triggers lacked says most: "its frames do not fit" comes last.
std::vector<Lack> lacks_of(std::span<const UnusedTrigger> triggers) {
    std::vector<Lack> lacks;
    for (const UnusedTrigger& one : triggers) {
        auto lack = std::ranges::find(lacks, one.reason, &Lack::reason);
        if (lack == lacks.end()) lack = lacks.insert(lack, {one.reason, {}});
        lack->triggers.push_back(one.trigger);
    }
    std::ranges::stable_sort(lacks, {}, [](const Lack& lack) { return lack.triggers.size(); });
    return lacks;
}

std::string explain_unused(std::span<const UnusedTrigger> of_one_word) {
    std::string out = fmt::format("    {}\n", quoted(of_one_word.front().words));
    for (const Lack& lack : lacks_of(of_one_word)) out += fmt::format("        {}: {}\n", lack.reason, fmt::join(lack.triggers, ", "));
    return out;
}

}  // namespace

std::string explain_extraction(const std::string& name, const Extraction& extraction) {
    std::string out = fmt::format("{}: {} {}\n", name, extraction.facts.size(), extraction.facts.size() == 1 ? "fact" : "facts");
    for (const Fact& fact : extraction.facts) out += explain_fact(fact);
    if (!extraction.unused.empty()) out += "\nwords that gave no fact, and what each trigger lacked\n";
    for (auto word = extraction.unused.begin(); word != extraction.unused.end();) {
        const auto end = std::find_if(word, extraction.unused.end(), [&](const UnusedTrigger& one) { return one.words.start != word->words.start || one.words.exact != word->words.exact; });
        out += explain_unused({word, end});
        word = end;
    }
    return out + "\n";
}

}  // namespace checkrules
