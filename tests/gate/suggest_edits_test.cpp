#include "engine/gate/suggest_edits.hpp"

#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

struct Document {
    SourcePtr file;
    yaml::Tree root;
};

Document document(std::string text) {
    auto file = std::make_shared<Source>("expected.yaml", std::move(text));
    Diagnostics diagnostics;
    auto root = yaml::read_yaml(file, diagnostics);
    REQUIRE(root);
    return {file, std::move(*root)};
}

std::string apply(const Document& document, std::vector<Edit> edits) {
    return apply_edits(document.file, std::move(edits)).value_or("refused");
}

Value day(const char* text) { return Value{*parse_edtf(text)}; }

}  // namespace

TEST_CASE("a value that differs is rewritten where it stands, comments stay", "[gate]") {
    const auto doc = document("# why\nfacts:\n  - id: gift   # the car\n    date: 2024-02-19   # a Monday?\n    kind: gift\n");
    const Value found = day("2024-02-18");
    CHECK(apply(doc, rewrite_field(doc.root.find("facts")->items[0], "date", &found)) ==
          "# why\nfacts:\n  - id: gift   # the car\n    date: 2024-02-18   # a Monday?\n    kind: gift\n");
}

TEST_CASE("a field of a nested map is added, replaced and taken out", "[gate]") {
    const auto doc = document("- {id: a, goods: {terms: [aurus], brand: Aurus}, date: 2018}\n");
    const yaml::Node& fact = doc.root.items[0];
    const Value terms{List{Value{Term{"car"}}, Value{Term{"aurus"}}}}, made_in{Country{"RU"}};
    CHECK(apply(doc, rewrite_field(fact, "goods.terms", &terms)) == "- {id: a, goods: {terms: [car, aurus], brand: Aurus}, date: 2018}\n");
    CHECK(apply(doc, rewrite_field(fact, "goods.made-in", &made_in)) ==
          "- {id: a, goods: {terms: [aurus], brand: Aurus, made-in: RU}, date: 2018}\n");
    CHECK(apply(doc, rewrite_field(fact, "goods.terms", nullptr)) == "- {id: a, goods: {brand: Aurus}, date: 2018}\n");
    CHECK(apply(doc, rewrite_field(fact, "goods.brand", nullptr)) == "- {id: a, goods: {terms: [aurus]}, date: 2018}\n");
    CHECK(apply(doc, rewrite_field(fact, "date", nullptr)) == "- {id: a, goods: {terms: [aurus], brand: Aurus}}\n");
}

TEST_CASE("a field is added to a block below its last line", "[gate]") {
    const auto doc = document("facts:\n  - id: a\n    kind: gift # so it is\n\n# the end\nfindings: []\n");
    const Value status{Term{"denied"}};
    CHECK(apply(doc, rewrite_field(doc.root.find("facts")->items[0], "status", &status)) ==
          "facts:\n  - id: a\n    kind: gift # so it is\n    status: denied\n\n# the end\nfindings: []\n");
}

TEST_CASE("items are appended to blocks, to flows and to nothing", "[gate]") {
    const auto block = document("findings:\n  - {rule: a}\n  - {rule: b} # last\n# foot\n");
    CHECK(apply(block, append_item(*block.root.find("findings"), "{rule: c}")) ==
          "findings:\n  - {rule: a}\n  - {rule: b} # last\n  - {rule: c}\n# foot\n");
    const auto flow = document("findings: [{rule: a}]\n");
    CHECK(apply(flow, append_item(*flow.root.find("findings"), "{rule: c}")) == "findings: [{rule: a}, {rule: c}]\n");
    const auto none = document("findings: []   # nothing yet\n");
    const std::string text = apply(none, append_item(*none.root.find("findings"), "{rule: c}"));
    CHECK(text == "findings:\n  - {rule: c}   # nothing yet\n");
}

TEST_CASE("an item is removed with its lines, the only one leaves an empty list", "[gate]") {
    const auto two = document("facts:\n  - id: a\n    kind: gift\n  - id: b\n    kind: use\nfindings: []\n");
    const yaml::Node& facts = *two.root.find("facts");
    CHECK(apply(two, remove_item(facts, facts.items[0])) == "facts:\n  - id: b\n    kind: use\nfindings: []\n");
    CHECK(apply(two, remove_item(facts, facts.items[1])) == "facts:\n  - id: a\n    kind: gift\nfindings: []\n");
    const auto one = document("findings:\n  - {rule: a}\n# foot\n");
    const yaml::Node& only = *one.root.find("findings");
    CHECK(apply(one, remove_item(only, only.items[0])) == "findings: []\n# foot\n");
}

TEST_CASE("edits that overlap are not both made, and a result that is no YAML is refused", "[gate]") {
    const auto doc = document("a: 1\n");
    const Edit first{doc.file, {3, 4}, "2"}, second{doc.file, {3, 4}, "3"}, broken{doc.file, {3, 4}, "[}"};
    CHECK(apply(doc, {first, second}) == "a: 2\n");
    CHECK(apply(doc, {broken}) == "refused");
}

TEST_CASE("values are written so that YAML reads back what they are", "[gate]") {
    CHECK(value_as_yaml(Value{Text{"Kim: the \"marshal\""}}) == "\"Kim: the \\\"marshal\\\"\"");
    CHECK(value_as_yaml(Value{Text{"2018"}}) == "\"2018\"");
    CHECK(value_as_yaml(Value{Text{"Séoul"}}) == "Séoul");
    CHECK(value_as_yaml(Value{HsCode{"0101"}}) == "\"0101\"");
    CHECK(value_as_yaml(Value{Quantity{{Decimal(2), Decimal(2), false, false}, "item"}}) == "{min: \"2\", max: \"2\", unit: item}");
    CHECK(value_as_yaml(Value{Money{{Decimal(5), {}, true, false}, "EUR"}}) == "{min: \"5\", min-excluded: true, currency: EUR}");
}
