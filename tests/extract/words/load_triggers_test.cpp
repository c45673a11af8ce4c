#include "engine/extract/extract_facts.hpp"
#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"

namespace checkrules {
namespace {

// Of what is told of the trigger: the codes.
std::vector<std::string> told_of(const std::string& trigger) {
    Diagnostics diagnostics;
    const std::vector<SourcePtr> files{std::make_shared<Source>("a.yaml", "vocabulary: a\ntriggers:\n  hand-over: {" + trigger + "}\n")};
    const Rules rules = load_rules(files, diagnostics);
    const Extractor extractor(rules.vocabulary, diagnostics);
    std::vector<std::string> codes;
    for (const Diagnostic& one : diagnostics)
        if (one.where.source == files.front()) codes.push_back(one.code);
    return codes;
}

const std::string frames = "frames: [SUPPLIER hand RECIPIENT GOODS]", example = "example: {text: He handed her a car., goods: a car}";

}  // namespace

TEST_CASE("a misspelt key of a trigger is told once: what stands under it is not missing too") {
    CHECK(told_of("verb: [hand], kind: gift, " + frames + ", " + example) == std::vector<std::string>{"Y015"});
    CHECK(told_of("verbs: [hand], kind: gift, frame: [SUPPLIER hand RECIPIENT GOODS], " + example) == std::vector<std::string>{"Y015"});
    CHECK(told_of("verbs: [hand], kind: gift, " + frames + ", exmaple: {text: He handed her a car., goods: a car}") == std::vector<std::string>{"Y015"});
}

TEST_CASE("a trigger that is told of some goods only names them by their terms") {
    CHECK(told_of("verbs: [hand], only: [car], kind: gift, " + frames + ", " + example + "}\ngoods:\n  car: {names: [car]").empty());
    CHECK(told_of("verbs: [hand], only: [cart], kind: gift, " + frames + ", " + example + "}\ngoods:\n  car: {names: [car]") == std::vector<std::string>{"V045"});
}

TEST_CASE("what a trigger lacks is told, each thing once") {
    CHECK(told_of("verbs: [hand], kind: gift, " + frames + ", " + example).empty());
    CHECK(told_of("kind: gift, " + frames + ", " + example) == std::vector<std::string>{"V043"});
    CHECK(told_of("verbs: [hand], kind: gift, " + example) == std::vector<std::string>{"V044"});
    CHECK(told_of("verbs: [hand], kind: gift, frames: [], " + example) == std::vector<std::string>{"V044"});
    CHECK(told_of("verbs: [hand], kind: gift, " + frames) == std::vector<std::string>{"V046"});
}

}  // namespace checkrules
