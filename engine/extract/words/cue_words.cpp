#include "engine/extract/words/cue_words.hpp"

#include "engine/text/unicode.hpp"

namespace checkrules {

void read_words(yaml::MapReader& reader, std::string_view key, WordSet& into, WordTable& words) {
    for (const yaml::Node* word : reader.texts(key)) into.add(words.intern(to_lower(word->scalar)));
}

void read_abbreviations(const yaml::Node& node, AbbreviationWords& into, WordTable& words, Diagnostics& diagnostics) {
    yaml::MapReader reader(node, "abbreviations", diagnostics);
    read_words(reader, "before-name", into.before_name, words);
    read_words(reader, "before-number", into.before_number, words);
    read_words(reader, "in-name", into.in_name, words);
    read_words(reader, "sentence-starters", into.starters, words);
    reader.finish();
}

}  // namespace checkrules
