#include "engine/extract/words/phrase.hpp"

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

/// Number of the longest phrase that a text begins with, or -1.
class Finder {
  public:
    explicit Finder(const std::vector<std::string>& phrases) {
        Diagnostics diagnostics;
        for (std::uint32_t i = 0; i < phrases.size(); ++i) {
            const auto node = yaml::read_yaml(std::make_shared<const Source>("cues.yaml", phrases[i]), diagnostics);
            for (const Phrase& phrase : parse_phrase(*node, {}, {}, diagnostics)) trie_.add(phrase, i, words_);
        }
    }
    int operator()(std::string_view text) const {
        std::vector<WordId> ids;
        const Tokens tokens = split_tokens(text);
        for (const Token& token : tokens.all) ids.push_back(words_.find(token.lower));
        const auto match = trie_.longest({ids, {}, {}, {}}, 0, std::uint32_t(ids.size()));
        return match ? int(match->entry) : -1;
    }

  private:
    WordTable words_;
    PhraseTrie trie_;
};

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
        {"bogus|so-called|alleged", "an alternative must be one word: a phrase of several stands by itself\n   1 | \"bogus|so-called|alleged\"\n     |        ^^^^^^^^^\n"},
    }));
    Diagnostics diagnostics;
    CHECK(readings_of(phrase, diagnostics) == "");
    INFO(phrase);
    CHECK(render(diagnostics).find(message) != std::string::npos);
}

TEST_CASE("the longest phrase from a token is found") {
    const Finder longest({"no", "no evidence", "no evidence that", "no more than"});
    CHECK(longest("no evidence that it was") == 2);
    CHECK(longest("no evidence of it") == 1);
    CHECK(longest("no more arms") == 0);
    CHECK(longest("evidence") == -1);
}

TEST_CASE("of phrases that say the same the first counts, whatever else their words may be") {
    const Finder longest({"was|were sold", "was|is sold", "was sold off", "is|was sold off|out"});
    CHECK(longest("was sold") == 0);
    CHECK(longest("is sold") == 1);
    CHECK(longest("was sold off") == 2);
    CHECK(longest("is sold off") == 3);
    CHECK(longest("were sold off") == 0);
}

TEST_CASE("a phrase takes no more room for all the ways in which it can be said") {
    std::string many;
    for (int step = 0; step < 40; ++step) many += "one|two|three|four ";
    const Finder longest({many + "end"});
    std::string text;
    for (int step = 0; step < 20; ++step) text += "one four ";
    CHECK(longest(text + "end") == 0);
    CHECK(longest(text + "one") == -1);
}
