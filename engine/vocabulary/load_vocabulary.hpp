/// YAML → Vocabulary.
#pragma once
#include <vector>

#include "engine/text/diagnostic.hpp"
#include "engine/vocabulary/vocabulary.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

/// `files` are the roots of files that begin with `vocabulary:` or `rates:`; entries may refer to entries of other files. Collects
/// every mistake; an entry with one is left out or keeps what is right. The taxonomies are closed. Named lists and conditions are
/// taken as text: engine/language gives them types.
Vocabulary load_vocabulary(std::vector<yaml::Tree> files, Diagnostics& diagnostics);

/// A `lists:` or `conditions:` section, also of a rulebook. A name that is there already is an error with both places.
void load_lists(const yaml::Node& section, std::map<std::string, NamedList, std::less<>>& into, Diagnostics& diagnostics);
void load_conditions(const yaml::Node& section, std::map<std::string, NamedCondition, std::less<>>& into, Diagnostics& diagnostics);

}  // namespace checkrules
