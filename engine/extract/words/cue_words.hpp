/// Lists of words that a section of the vocabulary has under one key.
#pragma once
#include <string_view>

#include "engine/extract/words/word_table.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {

/// Adds the list of words under `key`.
void read_words(yaml::MapReader& reader, std::string_view key, WordSet& into, WordTable& words);

struct AbbreviationWords {
    WordSet before_name;    ///< Gen., Mr.: never end a sentence
    WordSet before_number;  ///< No., Oct.: do not before a number
    WordSet in_name;        ///< Co., Inc.: only before a word that begins sentences
    WordSet starters;       ///< The, It, On …: begin a sentence after "U.S." or "Co."
};
void read_abbreviations(const yaml::Node& node, AbbreviationWords& into, WordTable& words, Diagnostics& diagnostics);

}  // namespace checkrules
