#include "engine/extract/annotate/annotate.hpp"

#include <ctime>

#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

namespace {

// Of the processor: a busy machine does not count.
double seconds_for(const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    const std::clock_t start = std::clock();
    const auto annotated = annotate_text(text, "2024-02-20");
    return double(std::clock() - start) / CLOCKS_PER_SEC + (annotated->annotation.tokens().empty() ? 1e9 : 0);
}

}  // namespace

TEST_CASE("no text makes annotation slower than linear by more than a constant") {
    const std::string part = GENERATE("word ", "said Kim Jong Un, ", "( ", "“", "the ", "May 5, ", "from May to ", "2 ", "dozens of ", "A-", "A.", "not ", "Smith and ", "according to ", "\n\n", "'s ", "김정은 ");
    CAPTURE(part);
    const double once = seconds_for(part, 2'000), many = seconds_for(part, 20'000);
    CHECK(many < 60 * once + 0.2);
}

TEST_CASE("an article without words, or with one, is annotated") {
    CHECK(annotate_text("")->annotation.sentences.empty());
    CHECK(annotate_text(" \n\n ")->annotation.tokens().empty());
    CHECK(annotate_text("Kim")->annotation.sentences.size() == 1);
}

TEST_CASE("what the passes find is in order and does not overlap") {
    const auto text = annotate_text("WASHINGTON, May 5 (X) -- Two North Korean ships took 5,000 tons of coal worth $2 million to Moscow on Sunday, a panel said. "
                                    "It denied that Kim Jong Un's cars, some 12 of them, had left in early 2023.",
                                    "2024-05-06");
    const Annotation& annotation = text->annotation;
    std::uint32_t end = 0;
    for (const Mention& mention : annotation.mentions) {
        CHECK(mention.tokens.begin >= end);
        end = mention.tokens.end;
    }
    for (const NounGroup& group : annotation.groups)
        for (std::uint32_t number : group.mentions) CHECK(group.tokens.contains(annotation.mentions[number].tokens));
    CHECK(annotation.group_at(annotation.groups[1].head) == &annotation.groups[1]);
    const auto [first, last] = annotation.mentions_in(annotation.sentences[1].tokens);
    CHECK(annotation.text(annotation.mentions[first].tokens) == "Kim Jong Un");
    CHECK(last == annotation.mentions.size());
}
