// The schemas are held to the loaders from both sides: what ships must fit them, and for every kind of map the loader itself
// names its keys and words when it is given one that it does not know.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/author/schemas.hpp"
#include "engine/extract/extract_facts.hpp"
#include "engine/review/overlay.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "tests/author/fits_schema.hpp"
#include "tests/catch.hpp"
#include "tests/rulebook/shipped_rules.hpp"
#include "tests/workplace.hpp"

namespace checkrules {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;
const fs::path top = CHECKRULES_SOURCE_DIR;

Json schema_of(std::string_view name) { return Json::parse(write_schema(name, shipped_rules_for_tests()).value()); }

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".yaml") out.push_back(entry.path());
    std::ranges::sort(out);
    return out;
}

/// Path of the schema that the first line of a file names; empty when it names none.
std::string modeline_of(const std::string& text) {
    constexpr std::string_view start = "# yaml-language-server: $schema=";
    return text.starts_with(start) ? text.substr(start.size(), text.find('\n') - start.size()) : "";
}

// Every map of the schema, by the name that it has in messages.
void collect_maps(const Json& schema, std::map<std::string, Json>& into) {
    if (schema.is_array() || (schema.is_object() && !schema.contains("properties")))
        for (const auto& part : schema) collect_maps(part, into);
    else if (schema.is_object()) {
        if (schema.contains("title")) into.emplace(schema["title"].get<std::string>(), schema);
        for (const auto& [key, part] : schema["properties"].items()) collect_maps(part, into);
        if (schema["additionalProperties"].is_object()) collect_maps(schema["additionalProperties"], into);
    }
}

// The words after "one of: ", to the end of the line.
std::vector<std::string> words_after(std::string_view start, const std::string& help) {
    std::vector<std::string> words;
    std::istringstream list(help.substr(help.find(start) + start.size(), help.find('\n', help.find(start)) - help.find(start) - start.size()));
    for (std::string word; std::getline(list >> std::ws, word, ',');) words.push_back(word);
    std::ranges::sort(words);
    return words;
}

Diagnostics told_by_loader(const std::string& schema, const std::string& yaml) {
    Diagnostics diagnostics;
    const SourcePtr file = std::make_shared<Source>("a.yaml", yaml);
    if (schema == "review") return read_overlay(file, shipped_rules_for_tests(), diagnostics), diagnostics;
    const std::vector<SourcePtr> files{file};
    const Rules rules = load_rules(files, diagnostics);
    const Extractor extractor(rules.vocabulary, diagnostics);
    return diagnostics;
}

// What the loader says of a word that it cannot know.
std::vector<std::string> words_offered(const std::string& schema, const std::string& yaml) {
    constexpr std::string_view start = "one of: ";
    if (schema == "settings") {
        const tests::Workplace place;
        place.write("checkrules.yaml", yaml);
        return words_after(start, place.run("lint").output);
    }
    for (const Diagnostic& one : told_by_loader(schema, yaml))
        if (one.message.find("'zzzzzzzz'") != std::string::npos && one.help.starts_with(start)) return words_after(start, one.help);
    FAIL("not told: " << yaml);
    return {};
}

std::string filled(std::string yaml, const std::string& entry) { return yaml.replace(yaml.find('@'), 1, entry); }

struct Shape {
    std::string schema, map, yaml;  ///< `@` stands where one more entry of the map can stand
};

const std::vector<Shape> shapes{
    {"rulebook", "rulebook", "{rulebook: a, @}"},
    {"rulebook", "provision", "{rulebook: a, provisions: {p: {@}}}"},
    {"rulebook", "version of a provision", "{rulebook: a, provisions: {p: {in-force: [{@}]}}}"},
    {"rulebook", "not-codable provision", "{rulebook: a, not-codable: {p: {@}}}"},
    {"rulebook", "rule", "{rulebook: a, rules: [{id: r, @}]}"},
    {"rulebook", "provision of a rule", "{rulebook: a, rules: [{id: r, provisions: [{@}]}]}"},
    {"rulebook", "exception", "{rulebook: a, rules: [{id: r, unless: [{@}]}]}"},
    {"rulebook", "list", "{rulebook: a, lists: {l: {@}}}"},
    {"rulebook", "list member", "{rulebook: a, lists: {l: [{@}]}}"},
    {"rulebook", "condition", "{rulebook: a, conditions: {c: {@}}}"},
    {"fields", "schema", "{schema: a, @}"},
    {"fields", "field", "{schema: a, fields: {f: {@}}}"},
    {"rates", "table of rates", "{rates: a, @}"},
    {"vocabulary", "vocabulary", "{vocabulary: a, @}"},
    {"vocabulary", "goods term", "{vocabulary: a, goods: {g: {@}}}"},
    {"vocabulary", "kind", "{vocabulary: a, kinds: {g: {@}}}"},
    {"vocabulary", "status", "{vocabulary: a, statuses: {g: {@}}}"},
    {"vocabulary", "certainty", "{vocabulary: a, certainties: {g: {@}}}"},
    {"vocabulary", "country", "{vocabulary: a, countries: {KP: {@}}}"},
    {"vocabulary", "place", "{vocabulary: a, places: {g: {@}}}"},
    {"vocabulary", "party", "{vocabulary: a, parties: {g: {@}}}"},
    {"vocabulary", "unit", "{vocabulary: a, units: {g: {@}}}"},
    {"vocabulary", "currency", "{vocabulary: a, currencies: {USD: {@}}}"},
    {"vocabulary", "map", "{vocabulary: a, map: {@}}"},
    {"vocabulary", "list", "{vocabulary: a, lists: {l: {@}}}"},
    {"vocabulary", "list member", "{vocabulary: a, lists: {l: [{@}]}}"},
    {"vocabulary", "condition", "{vocabulary: a, conditions: {c: {@}}}"},
    {"vocabulary", "trigger", "{vocabulary: a, triggers: {g: {@}}}"},
    {"vocabulary", "example", "{vocabulary: a, triggers: {g: {example: {@}}}}"},
    {"vocabulary", "clauses section", "{vocabulary: a, clauses: {@}}"},
    {"vocabulary", "cues", "{vocabulary: a, cues: {@}}"},
    {"vocabulary", "abbreviations", "{vocabulary: a, cues: {abbreviations: {@}}}"},
    {"vocabulary", "cue", "{vocabulary: a, cues: {scopes: {g: {@}}}}"},
    {"vocabulary", "attribution", "{vocabulary: a, cues: {attribution: {@}}}"},
    {"vocabulary", "dates", "{vocabulary: a, dates: {@}}"},
    {"vocabulary", "words of dates", "{vocabulary: a, dates: {words: {@}}}"},
    {"vocabulary", "date pattern", "{vocabulary: a, dates: {simple: [{@}]}}"},
    {"vocabulary", "amounts", "{vocabulary: a, amounts: {@}}"},
    {"vocabulary", "bound", "{vocabulary: a, amounts: {before: [{@}]}}"},
    {"vocabulary", "grammar", "{vocabulary: a, grammar: {@}}"},
    {"vocabulary", "determiners", "{vocabulary: a, grammar: {determiners: {@}}}"},
    {"vocabulary", "names", "{vocabulary: a, grammar: {names: {@}}}"},
    {"review", "review", "{@}"},
    {"review", "disposition", "{findings: [{@}]}"},
    {"review", "correction", "{facts: [{decision: replace, @}]}"},
    {"settings", "checkrules.yaml", "{@}"},
    {"vocabulary", "function words", "{vocabulary: a, grammar: {function-words: {@}}}"},
};

TEST_CASE("every map of the schemas has the keys that its loader accepts, and no others") {
    for (const Shape& shape : shapes) {
        CAPTURE(shape.schema, shape.map);
        INFO("keys of the schema stand in engine/author/*_schema.cpp");
        std::map<std::string, Json> maps;
        collect_maps(schema_of(shape.schema), maps);
        REQUIRE(maps.contains(shape.map));
        std::vector<std::string> keys;
        for (const auto& [key, part] : maps[shape.map]["properties"].items()) keys.push_back(key);
        std::ranges::sort(keys);
        CHECK(keys == words_offered(shape.schema, filled(shape.yaml, "zzzzzzzz: 1")));
    }
}

TEST_CASE("every choice of the schemas is between the words that its loader accepts") {
    for (const Shape& shape : shapes) {
        std::map<std::string, Json> maps;
        collect_maps(schema_of(shape.schema), maps);
        for (const auto& [key, part] : maps[shape.map]["properties"].items()) {
            if (!part.contains("enum") || key == "weak" || key == "fact" || key == "decision") continue;  // a word that these do not know counts as not written, or is told without a list
            CAPTURE(shape.schema, shape.map, key);
            std::vector<std::string> words = part["enum"];
            std::ranges::sort(words);
            CHECK(words == words_offered(shape.schema, filled(shape.yaml, key + ": zzzzzzzz")));
        }
    }
}

TEST_CASE("every map of the schemas is held to its loader, but for facts, examples and expectations") {
    for (const std::string name : {"rulebook", "vocabulary", "fields", "rates", "review", "settings"}) {
        std::map<std::string, Json> maps;
        collect_maps(schema_of(name), maps);
        for (const auto& [title, map] : maps) {
            if ((name == "rulebook" || name == "review") && (title == "fact" || title == "example" || title == "amount")) continue;
            CAPTURE(name, title);
            CHECK(std::ranges::any_of(shapes, [&](const Shape& shape) { return shape.schema == name && shape.map == title; }));
        }
    }
}

TEST_CASE("the schemas under rules/schemas are what the program writes today", "[docs]") {
    for (const SchemaKind& kind : schema_kinds()) {
        INFO("write them anew with tools/write-schemas: " << kind.name);
        CHECK(tests::read_whole(top / "rules/schemas" / (std::string(kind.name) + ".json")) == write_schema(kind.name, shipped_rules_for_tests()));
    }
}

TEST_CASE("every shipped file names its schema and fits it") {
    for (const fs::path& folder : {top / "rules", top / "fixtures/articles", top / "fixtures/facts", top / "fixtures/rules"})
        for (const fs::path& file : yaml_files(folder)) {
            CAPTURE(file.lexically_relative(top).string());
            const std::string text = tests::read_whole(file), modeline = modeline_of(text);
            INFO("its first line names its schema, for editors: # yaml-language-server: $schema=schemas/rulebook.json");
            REQUIRE_FALSE(modeline.empty());
            const std::string schema = tests::read_whole(file.parent_path() / modeline);
            REQUIRE_FALSE(schema.empty());
            Diagnostics diagnostics;
            const auto root = yaml::read_yaml(std::make_shared<Source>(file.string(), text), diagnostics);
            REQUIRE(root);
            CHECK(misfits(*root, Json::parse(schema)) == std::vector<std::string>{});
        }
}

TEST_CASE("a misspelt key, a wrong word and a missing key do not fit") {
    const auto misfits_of = [](const std::string& yaml) {
        Diagnostics diagnostics;
        return misfits(*yaml::read_yaml(std::make_shared<Source>("a.yaml", yaml), diagnostics), schema_of("rulebook"));
    };
    CHECK(misfits_of("{rulebook: a, titel: b}") == std::vector<std::string>{"unknown key titel"});
    CHECK(misfits_of("{rulebook: a, provisions: {p: {citation: c, in-force: 2017/.., checked: no}}}") == std::vector<std::string>{"no choice: no"});
    CHECK(misfits_of("{rulebook: a, provisions: {p: {in-force: 2017/..}}}") == std::vector<std::string>{"no citation"});
    CHECK(misfits_of("{rulebook: a, rules: [{id: r}]}") == std::vector<std::string>{"fits no form"});
    CHECK(misfits_of("{rulebook: a, rules: [{overrides: b.r, examples: [{fact: {kind: gitf}, verdict: none}]}]}") == std::vector<std::string>{"no choice: gitf"});
}

// Structured output: https://json-schema.org keywords that one interface or another refuses.
void check_llm_form(const Json& schema) {
    for (const char* refused : {"$ref", "$defs", "definitions", "oneOf", "allOf", "not", "if", "pattern", "patternProperties", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "format", "default", "title", "$schema"})
        CHECK_FALSE(schema.contains(refused));
    if (schema.contains("properties")) {
        CHECK(schema["additionalProperties"] == false);
        std::vector<std::string> keys;
        for (const auto& [key, part] : schema["properties"].items()) {
            keys.push_back(key);
            check_llm_form(part);
        }
        CHECK(schema["required"] == keys);
    }
    if (schema.contains("items")) check_llm_form(schema["items"]);
    if (schema.contains("anyOf"))
        for (const Json& form : schema["anyOf"]) check_llm_form(form);
}

std::size_t count_words(const Json& schema) {
    std::size_t count = schema.is_object() && schema.contains("enum") ? schema["enum"].size() : 0;
    if (schema.is_structured())
        for (const Json& part : schema) count += count_words(part);
    return count;
}

TEST_CASE("the schema for language models is in the form that structured-output interfaces take") {
    const Json schema = Json::parse(write_schema_for_llm(shipped_rules_for_tests()));
    CHECK(schema["type"] == "object");
    check_llm_form(schema);
    CHECK(count_words(schema) <= 500);
    CHECK(schema.dump().size() < 20'000);
}

}  // namespace
}  // namespace checkrules
