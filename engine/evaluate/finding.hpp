/// What evaluation says: the model that every report format renders.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/facts/fact.hpp"
#include "engine/text/diagnostic.hpp"
#include "engine/values/truth.hpp"
#include "engine/vocabulary/world_map.hpp"

namespace checkrules {

enum class Verdict { possible_violation, undetermined, excepted, not_in_force };
std::string_view to_string(Verdict verdict);  ///< "possible-violation", …
std::optional<Verdict> verdict_named(std::string_view word);
/// All words, in order; an example may also expect `none`.
inline const std::vector<std::string> verdict_words{"possible-violation", "undetermined", "excepted", "not-in-force"};
inline const std::vector<std::string> example_verdicts{"possible-violation", "undetermined", "excepted", "not-in-force", "none"};

/// Why an expression has its value: the expression, its value, in words, and the parts that decided it.
struct Reason {
    enum class Kind { condition, negation, presence, law };  ///< `presence`: known(…); `law`: that a provision was in force

    std::string text;   ///< the expression as the rulebook has it
    Truth value = Truth::unknown;
    std::string note;   ///< "8703 is in HS 87"; "inferred: Kim Jong Un leads KP (parties/kim-jong-un)"
    std::vector<std::string> fields;  ///< paths that were read
    std::vector<Reason> because;
    Kind kind = Kind::condition;
};

struct CitedProvision {
    std::string id, citation, url, checked;
    std::string in_force;  ///< EDTF of the interval that applied
    std::string text = {};  ///< what it says, in the rulebook's words; may be empty
};

/// One smallest set of fields which would decide an undetermined finding.
struct MissingSet {
    std::vector<std::string> fields;
    std::string question;  ///< "When was it shipped: before or after 22 December 2017?"
};

/// An exception that stands in the way only if someone knows it applies.
struct OpenException {
    std::string id, question, cite;  ///< "committee-approval", "Did the 1718 Committee approve it?"
};

/// What a reviewer said of a finding.
struct Review {
    std::string disposition;   ///< confirmed, false-positive, licensed
    std::string owner, reason, licence;
    std::optional<Day> expires;
    bool is_expired = false;   ///< then it is shown, and counts for nothing
};

struct Finding {
    std::string fingerprint;  ///< of rule, source and evidence; not of positions
    std::string rule;         ///< "un-dprk.transport-vehicles"
    std::string rule_title;
    std::vector<std::string> tags;
    Verdict verdict = Verdict::undetermined;
    std::string severity;     ///< high, medium, low
    std::string certainty;    ///< of the weakest evidence
    bool trial = false;       ///< the rule is on trial: reported, never gates
    std::string fact;         ///< id of the fact
    std::string message;
    std::vector<CitedProvision> provisions;
    std::vector<Evidence> evidence;  ///< never empty
    std::vector<MissingSet> missing;
    std::vector<OpenException> unless_known;
    std::optional<OpenException> excepted_by;
    Reason reasoning;
    std::vector<std::string> carried_by;     ///< smallest set of fields without which the finding falls
    std::vector<std::string> cleared_by;     ///< in words: what would clear it
    std::optional<Review> review;

    /// Shown and counted, but nothing fails because of it.
    bool is_suppressed() const {
        return review && !review->is_expired && (review->disposition == "false-positive" || review->disposition == "licensed");
    }
};

/// flagged, undetermined, cleared, unassessed; no fact passes in silence.
struct Assessment {
    std::string status;
    std::string because;  ///< "a viewing, not a transfer"; "destination unknown: 14 rules could apply"
    std::string review = {};  ///< "date corrected by A. Reviewer: …"; mostly empty
};

struct AssessedFact {
    Fact fact;
    Assessment assessment;
};

/// Words that could have told of a transfer, and why no fact came of them.
struct Considered {
    Evidence words;
    std::string reason;
};

struct DocumentReport {
    Article article;              ///< empty text for records
    std::string source;           ///< path as given, relative; what reports print
    std::size_t line = 0;         ///< of an NDJSON file: which line of it the document is; else 0
    std::vector<AssessedFact> facts;
    std::vector<Finding> findings;
    std::vector<Considered> considered;  ///< in order of place, one a word
    Diagnostics errors;           ///< ungrounded facts, undeclared fields, refused input
};

struct RulebookStamp {
    std::string id;
    SourcePtr file;
    /// Of the file's bytes, in hexadecimal: not for nothing, so only for reports that show it.
    std::string sha256() const;
};

struct Report {
    std::vector<RulebookStamp> rulebooks;
    std::vector<DocumentReport> documents;
    const WorldMap* map = nullptr;  ///< to show routes on; null: without
};

}  // namespace checkrules
