#include "engine/extract/phrase.hpp"

#include "engine/text/token.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

const ClassNames classes{{"month", 0}, {"year", 1}};

/// "word/word {0}; …": the readings of a phrase.
std::string readings_of(const std::string& phrase, Diagnostics& diagnostics) {
    const auto node = yaml::read_yaml(std::make_shared<const Source>("cues.yaml", "\"" + phrase + "\"\n"), diagnostics);
    std::string out;
    for (const Phrase& reading : parse_phrase(*node, classes, {{"deny", {"denied"}}}, diagnostics)) {
        if (!out.empty()) out += "; ";
        for (std::size_t i = 0; i < reading.size(); ++i) {
            if (i > 0) out += ' ';
            if (reading[i].word_class) out += "{" + std::to_string(*reading[i].word_class) + "}";
            for (std::size_t k = 0; k < reading[i].words.size(); ++k) out += (k ? "/" : "") + reading[i].words[k];
        }
    }
    return out;
}

}  // namespace

TEST_CASE("a phrase has a reading for each choice of what may be missing") {
    const auto [phrase, readings] = GENERATE(table<std::string, std::string>({
        {"no evidence that", "no evidence that"},
        {"in|on {month}", "in/on {0}"},
        {"{month} [.] {year}", "{0} {1}; {0} . {1}"},
        {"<deny> that", "deny/denies/denying/denied that"},
        {"didn't", "did n't"},
        {"'s plot", "'s plot"},
        {"so-called", "so - called"},
    }));
    Diagnostics diagnostics;
    CHECK(readings_of(phrase, diagnostics) == readings);
    CHECK(render(diagnostics) == "");
}

TEST_CASE("a wrong phrase is told with its place") {
    const auto [phrase, message] = GENERATE(table<std::string, std::string>({
        {"in {mnth}", "cues.yaml:1:5: error[V060]: unknown class of words 'mnth'\n   1 | \"in {mnth}\"\n     |     ^^^^^^\n  help: did you mean 'month'?\n"},
        {"in [the", "cues.yaml:1:8: error[V060]: '[' without its partner\n   1 | \"in [the\"\n     |        ^\n"},
        {"the] end", "cues.yaml:1:5: error[V060]: ']' without its partner\n   1 | \"the] end\"\n     |     ^\n"},
        {"<deny that", "cues.yaml:1:2: error[V060]: '<' without '>'\n   1 | \"<deny that\"\n     |  ^\n"},
        {"[a] [b] [c] [d] [e] [f] [g] h", "more than six optional parts"},
        {"so-called|alleged", "an alternative must be one word"},
    }));
    Diagnostics diagnostics;
    CHECK(readings_of(phrase, diagnostics) == "");
    INFO(phrase);
    CHECK(render(diagnostics).find(message) != std::string::npos);
}

TEST_CASE("the longest phrase from a token is found") {
    WordTable words;
    PhraseTrie trie;
    Diagnostics diagnostics;
    const char* phrases[] = {"no", "no evidence", "no evidence that", "no more than"};
    for (std::uint32_t i = 0; i < 4; ++i) {
        const auto node = yaml::read_yaml(std::make_shared<const Source>("cues.yaml", phrases[i]), diagnostics);
        for (const Phrase& phrase : parse_phrase(*node, {}, {}, diagnostics)) trie.add(phrase, i, words);
    }
    auto longest = [&](std::string_view text) {
        std::vector<WordId> ids;
        const Tokens tokens = split_tokens(text);
        for (const Token& token : tokens.all) ids.push_back(words.find(token.lower));
        const auto match = trie.longest({ids, {}, {}, {}}, 0, std::uint32_t(ids.size()));
        return match ? int(match->entry) : -1;
    };
    CHECK(longest("no evidence that it was") == 2);
    CHECK(longest("no evidence of it") == 1);
    CHECK(longest("no more arms") == 0);
    CHECK(longest("evidence") == -1);
}
