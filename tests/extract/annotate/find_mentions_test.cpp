#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

namespace {

std::string class_of(std::string_view text) {
    const auto annotated = annotate_text(std::string(text));
    for (const Mention& mention : annotated->annotation.mentions)
        if (mention.kind == MentionKind::name) {
            static constexpr const char* classes[] = {"unknown", "person", "company", "organisation", "vessel", "place", "media"};
            return std::string(annotated->annotation.text(mention.tokens)) + ": " + classes[int(mention.name_class)];
        }
    return "none";
}

}  // namespace

TEST_CASE("names that the vocabulary does not have are found and their class is guessed") {
    const auto row = GENERATE(values<std::pair<std::string_view, std::string_view>>({
        {"It was sent by the spokesman Ivan Petrov then.", "Ivan Petrov: person"},
        {"It was sent by Safe Seas Trading Ltd. then.", "Safe Seas Trading Ltd: company"},
        {"It was carried by the freighter Jie Shun then.", "Jie Shun: vessel"},
        {"It was seen by the Ministry of Economic Affairs then.", "Ministry of Economic Affairs: organisation"},
        {"It was sent to Pak Jong-chon then.", "Pak Jong-chon: unknown"},
        {"It was told by the newspaper Kommersant then.", "Kommersant: media"},
        {"However it was sent.", "none"},
        {"It was sent by President Kim Jong Un then.", "none"},
    }));
    CHECK(class_of(row.first) == row.second);
}

TEST_CASE("names of the vocabulary are mentions with their ids") {
    const auto text = annotate_text("Kim Jong Un's cars reached Pyongyang. Kim saw North Korean missiles; Kim Yo-jong did not.");
    CHECK(mentions_of(*text, MentionKind::party) == std::vector<std::string>{"Kim Jong Un = kim-jong-un", "Kim = kim-jong-un"});
    CHECK(mentions_of(*text, MentionKind::goods) == std::vector<std::string>{"cars = car", "missiles = missile"});
    CHECK(mentions_of(*text, MentionKind::country) == std::vector<std::string>{"Pyongyang = KP", "North Korean = KP"});
    CHECK(mentions_of(*text, MentionKind::name) == std::vector<std::string>{"Kim Yo-jong"});
}

TEST_CASE("no name and no noun group goes over the end of a sentence") {
    const auto text = annotate_text("Countries: North\n\nKorea sent missiles. Kim Jong\n\nUn saw May\n\n5 cars");
    CHECK(mentions_of(*text, MentionKind::country).empty());
    CHECK(mentions_of(*text, MentionKind::party).empty());
    const Annotation& annotation = text->annotation;
    for (const NounGroup& group : annotation.groups)
        CHECK(annotation.tokens()[group.tokens.begin].sentence == annotation.tokens()[group.tokens.end - 1].sentence);
}

TEST_CASE("a name before the country that it lies in is a town") {
    CHECK(class_of("It was unloaded at Ha Long, Russia.") == "Ha Long: place");
    CHECK(class_of("It was seen at Ha Long, Russia said.") == "Ha Long: unknown");
    CHECK(class_of("It was bought from Ha Long, Russia.") == "Ha Long: unknown");
}
