#include "engine/extract/words/frame.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

yaml::Tree scalar(const std::string& text, Diagnostics& diagnostics) {
    return *yaml::read_yaml(std::make_shared<Source>("triggers.yaml", text), diagnostics);
}

std::string complaint(const std::string& text, const std::string& trigger) {
    Diagnostics diagnostics;
    const yaml::Tree node = scalar(text, diagnostics);
    REQUIRE_FALSE(parse_frame(node, {trigger}, diagnostics));
    REQUIRE(diagnostics.size() == 1);
    return render(diagnostics.front());
}

}  // namespace

TEST_CASE("a frame names its subject, objects and marked slots in order") {
    Diagnostics diagnostics;
    const yaml::Tree node = scalar("SUPPLIER equip RECIPIENT with GOODS (by|in way of VIA)", diagnostics);
    const auto frame = parse_frame(node, {"arm", "equip"}, diagnostics);
    REQUIRE(frame);
    CHECK(frame->subject == Role::supplier);
    REQUIRE(frame->steps.size() == 3);
    CHECK(frame->steps[0].markers.empty());
    CHECK(frame->steps[0].role == Role::recipient);
    CHECK(frame->steps[1].markers == std::vector<std::string>{"with"});
    CHECK_FALSE(frame->steps[1].is_optional);
    CHECK(frame->steps[2].markers == std::vector<std::string>{"by way of", "in way of"});
    CHECK(frame->steps[2].is_optional);
}

TEST_CASE("a misspelt slot is shown at its word with the name that would have worked") {
    CHECK(complaint("SUPPLIER ship GODS to RECIPIENT", "ship") ==
          "triggers.yaml:1:15: error[V040]: unknown slot 'GODS'\n"
          "   1 | SUPPLIER ship GODS to RECIPIENT\n"
          "     |               ^^^^\n"
          "  help: did you mean 'goods'?\n");
}

TEST_CASE("what a frame must have is said where it is missing") {
    CHECK(complaint("SUPPLIER send GOODS", "ship").find("expected the trigger 'ship'") != std::string::npos);
    CHECK(complaint("SUPPLIER ship to RECIPIENT", "ship").find("a frame needs a GOODS slot") != std::string::npos);
    CHECK(complaint("SUPPLIER ship GOODS to", "ship").find("a slot must follow these words") != std::string::npos);
    CHECK(complaint("SUPPLIER ship GOODS (to RECIPIENT", "ship").find("a bracket is not closed") != std::string::npos);
    CHECK(complaint("SUPPLIER ship GOODS to| RECIPIENT", "ship").find("an alternative is empty") != std::string::npos);
}
