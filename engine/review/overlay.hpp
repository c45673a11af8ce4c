/// What reviewers decided, in a YAML file of its own: dispositions of findings, and corrections of facts.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/finding.hpp"
#include "engine/yaml/tree.hpp"

namespace checkrules {

struct Rules;

/// What somebody says of one finding. `open`: nothing yet.
struct Disposition {
    std::string fingerprint, rule, source;  ///< rule and source: for the reader, and to know what a run did not look at
    Review review;
    Location where;
    bool is_open() const { return review.disposition == "open"; }
};

/// What somebody says of one fact that was read from an article.
struct Correction {
    enum class Decision { accept, reject, replace };
    Decision decision{};
    std::string source;                ///< as in reports
    std::vector<yaml::Node> words;     ///< of the article, which tell the fact: scalars
    std::string owner, reason;
    Fact set;                          ///< its values take the place of those that were read
    std::vector<std::string> forget;   ///< fields that the article does not give after all
    std::optional<yaml::Node> quote;   ///< words of the article which say what is set
    Location where;
};

struct Overlay {
    std::vector<Disposition> findings;  ///< distinct fingerprints
    std::vector<Correction> facts;
    SourcePtr file;
    yaml::Tree root;
};

/// Strict: unknown keys, words and fields are told with the nearest that exists. Nothing when anything is wrong.
///
///     findings:
///       - {finding: 3f2a…, rule: …, source: …, disposition: confirmed|false-positive|licensed|open, owner: …, reason: …,
///          licence: …, expires: 2025-01-01}
///     facts:
///       - {source: …, words: […], decision: accept|reject|replace, set: {date: 2024-02-18}, forget: [via], quote: …, owner: …, reason: …}
std::optional<Overlay> read_overlay(const SourcePtr& file, const Rules& rules, Diagnostics& diagnostics);

}  // namespace checkrules
