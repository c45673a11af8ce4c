#include "engine/text/at_few_places.hpp"
#include "engine/text/diagnostic.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

Location at(const SourcePtr& source, std::string_view words) {
    const std::size_t begin = source->text().find(words);
    return {source, {begin, begin + words.size()}};
}

}  // namespace

TEST_CASE("a diagnostic shows its place, the line, carets under the words, and help") {
    const auto source = std::make_shared<const Source>("rules/un.yaml", "rules:\n  scope: destnation is KP\n");
    const Diagnostic mistake{Severity::error, "E012", "unknown field 'destnation'", at(source, "destnation"), {}, "did you mean 'destination'?"};
    CHECK(render(mistake) ==
          "rules/un.yaml:2:10: error[E012]: unknown field 'destnation'\n"
          "   2 |   scope: destnation is KP\n"
          "     |          ^^^^^^^^^^\n"
          "  help: did you mean 'destination'?\n");
}

TEST_CASE("carets stand under wide characters and a second place has its own line") {
    const auto source = std::make_shared<const Source>("a.yaml", "김정은: x\ny: é x\n");
    const Diagnostic mistake{Severity::warning, "", "twice", at(source, "é"), {{at(source, "x"), "first here"}}, ""};
    CHECK(render(mistake) ==
          "a.yaml:2:4: warning: twice\n"
          "   2 | y: é x\n"
          "     |    ^\n"
          "  a.yaml:1:6: first here\n"
          "   1 | 김정은: x\n"
          "     |         -\n");
}

TEST_CASE("control characters of a hostile line never reach the terminal") {
    const auto source = std::make_shared<const Source>("a.yaml", "k: \x1b[31mred\n");
    CHECK(render({Severity::error, "", "odd", at(source, "red"), {}, ""}).find('\x1b') == std::string::npos);
}

TEST_CASE("a very long line is cut around the place") {
    const auto source = std::make_shared<const Source>("a.yaml", std::string(5000, 'a') + "HERE" + std::string(5000, 'b'));
    const std::string shown = render({Severity::error, "", "odd", at(source, "HERE"), {}, ""});
    CHECK(shown.size() < 500);
    CHECK(shown.find("HERE") != std::string::npos);
}

TEST_CASE("a thing without a source is told without a line") {
    CHECK(render({Severity::error, "A001", "no such file: x.md", {}, {}, ""}) == "error[A001]: no such file: x.md\n");
}

TEST_CASE("the same mistake in many places is told three times, and how often else it stands") {
    const auto mistakes = [](std::size_t count) {
        Diagnostics out;
        for (std::size_t i = 0; i < count; ++i) out.push_back({Severity::error, "E004", "unknown goods term 'wine'", {}, {}, "did you mean 'wines'?"});
        out.insert(out.begin() + 1, {Severity::error, "E004", "unknown goods term 'beer'", {}, {}, ""});
        return at_few_places(std::move(out));
    };
    CHECK(mistakes(4).size() == 5);
    const Diagnostics many = mistakes(200);
    REQUIRE(many.size() == 4);
    CHECK(many[1].message == "unknown goods term 'beer'");
    CHECK(many[2].help == "did you mean 'wines'?");
    CHECK(many[3].help == "did you mean 'wines'? (the same at 197 more places)");
}
