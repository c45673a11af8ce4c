/// Everything that analysts write, loaded in one go: vocabulary, schema, rates and rulebooks.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/facts/schema.hpp"
#include "engine/rulebook/rulebook.hpp"
#include "engine/text/diagnostic.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

struct Rules {
    Vocabulary vocabulary;
    Schema schema;
    std::vector<Rulebook> rulebooks;  ///< in the order of their ids
    std::vector<yaml::Tree> trees;    ///< what the nodes of the rulebooks are of
};

/// Reads files and folders of YAML (folders with all that is below, in order of name) and tells apart by their first key what
/// they are: `rulebook:`, `vocabulary:`, `schema:`, `rates:`. All mistakes of all files are collected, and no mistake disables
/// what it does not touch: what is returned is what is right. With errors in it, nothing should be decided.
Rules load_rules(std::span<const std::string> paths, Diagnostics& diagnostics);

/// The same from texts that are already in memory.
Rules load_rules(std::span<const SourcePtr> files, Diagnostics& diagnostics);

/// What is asked of the shipped folder, least first: who only reads articles needs no rulebook; who only gives verdicts needs no lists that no rule names; `checkrules test` and `lint` want all. Each starts sooner than the next.
enum class Wanted { words, verdicts, all };

/// What `--rules PATH…` means: the shipped folder, then what is given, whose rulebooks take the place of the shipped ones. Words
/// and fields given without a rulebook add to what is shipped. What is given is read whole, whatever is wanted. `cache` is a folder that keeps what was read (engine/yaml/tree_cache.hpp), or empty.
Rules load_rules(const std::string& shipped, std::span<const std::string> given, Diagnostics& diagnostics, const std::string& cache = {}, Wanted wanted = Wanted::all);

}  // namespace checkrules
