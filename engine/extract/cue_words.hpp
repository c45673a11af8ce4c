/// Lists of words that a section of the vocabulary has under one key. Read leniently by look-up, strictly by loading.
#pragma once
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/vocabulary/vocabulary.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {

/// Lower-case words; look-up without a copy.
class WordSet {
  public:
    void add(std::string_view word) { words_.emplace(word); }
    bool contains(std::string_view word) const { return words_.find(word) != words_.end(); }
    bool empty() const { return words_.empty(); }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

/// Adds the list of words under `key`.
void read_words(yaml::MapReader& reader, std::string_view key, WordSet& into);

struct AbbreviationWords {
    WordSet before_name;    ///< Gen., Mr.: never end a sentence
    WordSet before_number;  ///< No., Oct.: do not before a number
    WordSet in_name;        ///< Co., Inc.: only before a word that begins sentences
    WordSet starters;       ///< The, It, On …: begin a sentence after "U.S." or "Co."
};
void read_abbreviations(const yaml::Node& node, AbbreviationWords& into, Diagnostics& diagnostics);

}  // namespace checkrules
