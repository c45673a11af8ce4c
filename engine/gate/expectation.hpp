/// What a fixture says must be found: expected.yaml, read and typed. fixtures/README.md has the format.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/finding.hpp"
#include "engine/facts/fact.hpp"
#include "engine/yaml/map_reader.hpp"
#include "engine/yaml/tree.hpp"

namespace checkrules {

struct Rules;

struct ExpectedFact {
    std::string id;                   ///< the fixture's own name for it
    Fact fact;                        ///< the fields that are checked
    std::vector<yaml::Node> quotes;   ///< words of the article, each a scalar
    bool is_optional = false;         ///< careful analysts may differ
    yaml::Node node;
};

struct ExpectedFinding {
    std::string rule, fact;           ///< qualified rule; id of an ExpectedFact, or of a fact of a facts file
    std::optional<Verdict> verdict;   ///< nothing: none (examples), or any (optional findings without one)
    std::optional<std::vector<std::string>> missing, provisions;  ///< sorted; nothing: free
    std::optional<std::string> exception;
    bool is_optional = false;
    yaml::Tree node;                  ///< with what keeps it, unless an Expectation or the rules do
};

struct Expectation {
    std::vector<ExpectedFact> facts;
    std::vector<ExpectedFinding> findings;
    std::string pending;              ///< why the program does not meet this yet; mostly empty
    SourcePtr file;
    yaml::Tree root;
};

enum class FixtureForm { article, facts, examples };
/// What a file of this name expects things of: "expected.yaml", "NAME.expected.yaml", "NAME.examples.yaml"; nothing for others.
std::optional<FixtureForm> form_of_expectation(std::string_view path);

/// Strict: unknown keys, rules, facts and terms are told with the nearest that exists. Nothing when anything is wrong.
std::optional<Expectation> read_expectation(const SourcePtr& file, FixtureForm form, const Rules& rules, Diagnostics& diagnostics);

/// What examples and findings share: `verdict` (a word of `verdicts`), `missing`, `provisions`, `exception`.
void read_outcome(yaml::MapReader& reader, std::span<const std::string> verdicts, ExpectedFinding& into);

}  // namespace checkrules
