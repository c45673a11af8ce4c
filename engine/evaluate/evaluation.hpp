/// What evaluating a condition leaves behind, whole: a node for each node of the condition. Reports get a Reason, which keeps
/// of it what decided.
#pragma once
#include <string>
#include <vector>

#include "engine/evaluate/choice.hpp"
#include "engine/evaluate/fact_view.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/language/typed.hpp"

namespace checkrules {

struct Evaluation {
    enum class Form { leaf, all, any, negation };  ///< a named condition is an `all` of one part
    Form form = Form::leaf;
    Truth value = Truth::unknown;
    std::string text, note;
    std::vector<std::string> fields;  ///< of a leaf: what it read
    std::vector<std::string> open;    ///< of an unknown leaf: what would have to be known, or known better
    Choice choice;                    ///< of an unknown leaf
    const typed::Condition* condition = nullptr;  ///< of which it is the value; null for what the law adds: its time
    std::vector<Evaluation> parts;
};

/// Strong Kleene. Without `out` it stops as soon as it knows; with it, it explains every part. Both give the same truth.
Truth evaluate_condition(const typed::Condition& condition, FactView& fact, Evaluation* out = nullptr);

// The leaves, each in a file of its own.
Truth evaluate_test(const typed::Test& test, FactView& fact, Evaluation* out);
Truth evaluate_compare(const typed::Compare& compare, FactView& fact, Evaluation* out);

/// The parts that gave the node its value, and theirs.
Reason explain(const Evaluation& evaluation);

/// Why the value is known though the event's words do not tell it: "inferred: Kim Jong Un, leader of North Korea (parties/kim-jong-un)", "from context"; empty
/// for what they tell, or what is unknown.
std::string grounds_in_words(std::string_view path, const FactView& fact);

}  // namespace checkrules
