#include <fmt/format.h>

#include <array>

#include "engine/extract/words/cue_rules.hpp"
#include "engine/extract/words/position_in.hpp"

namespace checkrules {
namespace {

const std::array<std::string, 8> scope_kinds{"negation", "plan", "hearsay", "belief", "allegation", "condition", "interruption", "none"};
const std::array<std::string, 1> places{"head"};
const std::array<std::string, 1> followers{"deed"};
const std::array<std::string, 4> reaches{"right", "left", "clause", "group"};

void add_phrases(const std::vector<const yaml::Node*>& nodes, std::uint32_t entry, PhraseTrie& trie, const IrregularVerbs& irregular, WordTable& words,
                 Diagnostics& diagnostics) {
    static const ClassNames classes{{"someone", someone_class}};
    for (const yaml::Node* node : nodes)
        for (const Phrase& phrase : parse_phrase(*node, classes, irregular, diagnostics)) trie.add(phrase, entry, words);
}

}  // namespace

void read_scopes(const yaml::Node& node, CueRules& rules, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics) {
    for (const yaml::Entry& entry : node.entries) {
        yaml::MapReader reader(entry.value, "cue", diagnostics);
        CueRule rule{fmt::format("cues/{}", entry.key.scalar), {}, Reach::right, false, false, {}};
        const auto kind = reader.choice("is", scope_kinds);
        if (kind && *kind != "none") rule.kind = ScopeKind(*position_in(scope_kinds, *kind));
        if (const auto reach = reader.choice("covers", reaches)) rule.reach = Reach(*position_in(reaches, *reach));
        rule.at_head = reader.choice("at", places).has_value();
        rule.before_deed = reader.choice("before", followers).has_value();
        const auto closers = reader.texts("closed-by");
        add_phrases(closers, 0, rule.closers, irregular, words, diagnostics);
        add_phrases(reader.texts("match"), std::uint32_t(rules.scopes.size()), closers.empty() ? rules.scope_phrases : rules.opening_phrases, irregular, words, diagnostics);
        reader.finish();
        rules.scopes.push_back(std::move(rule));
    }
}

void read_attribution(const yaml::Node& node, CueRules& rules, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics) {
    yaml::MapReader reader(node, "attribution", diagnostics);
    add_phrases(reader.texts("said"), 0, rules.said, irregular, words, diagnostics);
    add_phrases(reader.texts("found"), 1, rules.said, irregular, words, diagnostics);
    add_phrases(reader.texts("according"), 0, rules.according, irregular, words, diagnostics);
    add_phrases(reader.texts("framed"), 0, rules.framed, irregular, words, diagnostics);
    add_phrases(reader.texts("heard"), 0, rules.heard, irregular, words, diagnostics);
    add_phrases(reader.texts("told-before"), 0, rules.told_before, irregular, words, diagnostics);
    read_words(reader, "views", rules.views, words);
    read_words(reader, "before-views", rules.before_views, words);
    for (WordId word = 0; word < words.size(); ++word) {
        if (rules.before_views.contains(word)) rules.starts.add(word);
        for (const PhraseTrie* trie : {&rules.said, &rules.according, &rules.framed, &rules.heard, &rules.told_before})
            if (trie->may_start(word)) rules.starts.add(word);
    }
    add_phrases(reader.texts("clause-ends"), 0, rules.clause_ends, irregular, words, diagnostics);
    read_words(reader, "speakers", rules.speakers, words);
    read_words(reader, "documents", rules.documents, words);
    read_words(reader, "papers", rules.papers, words);
    read_words(reader, "told", rules.told, words);
    read_words(reader, "authored", rules.authored, words);
    read_words(reader, "topic-links", rules.topic_links, words);
    read_words(reader, "behind-whom", rules.behind_whom, words);
    read_words(reader, "so", rules.so, words);
    read_words(reader, "closing", rules.closing, words);
    read_words(reader, "contesting", rules.contesting, words);
    read_words(reader, "denying", rules.denying, words);
    read_words(reader, "adding", rules.adding, words);
    read_words(reader, "reporting", rules.reporting, words);
    read_words(reader, "behind-participle", rules.behind_participle, words);
    read_words(reader, "relays", rules.relays, words);
    read_words(reader, "of-state", rules.of_state, words);
    reader.finish();
}

}  // namespace checkrules
