/// What an author asks while writing: what is this, what can stand here, where is it defined, call it something else.
#pragma once
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "engine/author/find_names.hpp"
#include "engine/author/workspace.hpp"

namespace checkrules {

/// A workspace as loaded at one moment.
struct Analysis {
    std::vector<SourcePtr> files;
    Diagnostics diagnostics;
    Rules rules;
    NamesInFiles names;
    std::vector<SourcePtr> stale;  ///< files as they were while they read as YAML: now they do not, and what is told of them is that

    explicit Analysis(const Workspace& workspace);
};

struct Explanation {
    std::string markdown;
    Location where;
};
/// Of the name or key at a byte of the document: what a term means, what a provision says and since when it is in force.
std::optional<Explanation> explain_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte);

struct Proposal {
    enum class Kind { key, word, field, condition, list, term, law, rule };
    Kind kind{};
    std::string text, detail;
};
struct Proposals {
    std::vector<Proposal> all;
    Span replaced;  ///< what is written of it already
};
/// What can stand at a byte: keys that are missing, words of a choice, names; in expressions fields, conditions, and values
/// that the field to the left can have.
Proposals propose_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte);

/// Where what stands there is defined.
std::vector<Location> definitions_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte);
std::vector<Location> mentions_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte);

/// The name that can be changed, or why it cannot.
tl::expected<Location, std::string> name_to_change(const Analysis& analysis, const SourcePtr& document, std::size_t byte);
/// Every place to be overwritten with the new name. Refused: a name that could be two things, that is no id, or that is taken.
tl::expected<std::vector<Location>, std::string> rename_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte, const std::string& new_name);

}  // namespace checkrules
