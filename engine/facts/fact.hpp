/// One event that an article tells of, or one record, with the words that say so.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/article/evidence.hpp"
#include "engine/values/value.hpp"

namespace checkrules {

/// What the text does not say but the vocabulary knows: "destination" from "recipient" because "parties/kim-jong-un".
struct Inference {
    std::string field, from, because;
    bool operator==(const Inference&) const = default;
};

/// Why the extractor made a fact as it did; shown by `extract --explain`, never used to decide.
struct Trace {
    std::string step;    ///< "trigger", "slot", "merged", "inferred", "scope"
    std::string detail;
};

struct Fact {
    std::string id;  ///< unique in its document: "f1"
    /// Dotted path (as declared in rules/schema.yaml) → value. Absent is unknown. Lists of one type are List values.
    std::map<std::string, Value, std::less<>> values;
    std::vector<Evidence> evidence;
    std::vector<Inference> inferred;
    std::vector<Trace> trace;
    std::string refused;  ///< why nothing is decided from it: "ungrounded: the quote '…' is not in the article"; mostly empty

    const Value* find(std::string_view path) const;
    /// The alternative T of a value, or null when absent or of another type.
    template <typename T>
    const T* get(std::string_view path) const {
        const Value* value = find(path);
        return value ? std::get_if<T>(&value->is) : nullptr;
    }
    /// Whether the field is known by its neighbours only: none of its quotes tells of the event itself.
    bool is_from_context(std::string_view path) const;
    /// Qualifiers of the statement, with their defaults: completed, stated.
    std::string kind() const;
    std::string status() const;
    std::string certainty() const;
};

}  // namespace checkrules
