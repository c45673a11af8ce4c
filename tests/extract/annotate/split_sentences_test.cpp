#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

using Texts = std::vector<std::string>;

TEST_CASE("a point ends a sentence, but not in names, abbreviations and figures") {
    const auto text = annotate_text("Gen. Kim of the U.S. Army met J. Smith on Oct. 19. Acme Co. Ltd. paid $2.5 million to the U.N. The rest, No. 5, went. \"It did.\" He left.");
    CHECK(sentences_of(*text) == Texts{"Gen. Kim of the U.S. Army met J. Smith on Oct. 19.", "Acme Co. Ltd. paid $2.5 million to the U.N.", "The rest, No. 5, went.",
                                       "\"It did.\"", "He left."});
}

TEST_CASE("paragraphs, bullets and headlines are sentences of their own") {
    const auto text = annotate_text("A headline without a point\n\nThe first line of a paragraph that was broken to fit the width\nof a page.\n\n- one car\n- two cars\n");
    CHECK(sentences_of(*text) == Texts{"A headline without a point", "The first line of a paragraph that was broken to fit the width\nof a page.", "- one car", "- two cars"});
    CHECK(text->annotation.sentences[0].is_headline);
    CHECK_FALSE(text->annotation.sentences[1].is_headline);
    CHECK(text->annotation.sentences[1].paragraph == 1);
}

TEST_CASE("the body of a sentence begins behind its dateline") {
    const auto row = GENERATE(values<std::pair<std::string_view, std::string_view>>({
        {"SEOUL, Feb 20 (X) -- The North fired.", "The"},
        {"CAIRO (X) - Arms went.", "Arms"},
        {"NEW DELHI: Arms went.", "Arms"},
        {"WASHINGTON (X)-The state said so.", "The"},
        {"KCNA said so - and left.", "KCNA"},
    }));
    const auto text = annotate_text(std::string(row.first));
    const Annotation& annotation = text->annotation;
    CHECK(annotation.text({annotation.sentences[0].body, annotation.sentences[0].body + 1}) == row.second);
}

TEST_CASE("a text without a full stop is cut into sentences of bounded length") {
    std::string words;
    for (int i = 0; i < 2000; ++i) words += "word ";
    const auto text = annotate_text(words);
    CHECK(text->annotation.sentences.size() == 5);
}
