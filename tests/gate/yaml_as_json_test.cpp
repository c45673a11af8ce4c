#include "engine/gate/yaml_as_json.hpp"

#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

yaml::Tree node(std::string text) {
    Diagnostics diagnostics;
    auto root = yaml::read_yaml(std::make_shared<Source>("x.yaml", std::move(text)), diagnostics);
    REQUIRE(root);
    return std::move(*root);
}

std::string text_at(const Location& where) {
    return std::string(where.source->text().substr(where.span.begin, where.span.end - where.span.begin));
}

}  // namespace

TEST_CASE("codes stay texts, true, false and null keep their meaning", "[gate]") {
    const auto root = node("{hs: 0101, country: NO, quoted: \"true\", licensed: true, date: ~, list: [1, 'a\"b']}");
    CHECK(YamlAsJson(root).json()->text() ==
          R"({"hs":"0101","country":"NO","quoted":"true","licensed":true,"date":null,"list":["1","a\"b"]})");
}

TEST_CASE("keys of others are left out of the outermost map only", "[gate]") {
    const auto root = node("{id: a, evidence: [x], goods: {evidence: y}}");
    const std::vector<std::string> others{"evidence"};
    CHECK(YamlAsJson(root, others).json()->text() == R"({"id":"a","goods":{"evidence":"y"}})");
}

TEST_CASE("a place in the JSON leads to the innermost value of the YAML", "[gate]") {
    const auto root = node("goods:\n  terms: [aurus,   limousin]\n");
    const YamlAsJson written(root);
    const std::size_t value = written.json()->text().find("limousin");
    CHECK(text_at(written.place({value, value + 1})) == "limousin");
    const std::size_t key = written.json()->text().find("terms");
    CHECK(text_at(written.place({key, key + 1})) == "terms");
}
