#include "engine/rulebook/load_rules.hpp"

#include <filesystem>
#include <fstream>

#include "tests/workplace.hpp"

using namespace checkrules;

namespace {

const std::string schema = R"(schema: small
fields:
  kind: {type: term(kinds)}
  goods.terms: {type: list of term(goods)}
  goods.hs: {type: list of hs}
  goods.unit-value: {type: money}
  supplier.party: {type: party}
  supplier.country: {type: country}
  destination: {type: country}
  date: {type: date}
  licensed: {type: truth}
short:
  goods: [goods.terms]
  supplier: [supplier.party, supplier.country]
)";
const std::string vocabulary = R"(vocabulary: small
kinds: {transfer: {}, gift: {is: [transfer]}}
goods: {luxury: {}, aurus: {is: [luxury]}}
countries: {KP: {name: North Korea}, RU: {name: Russia}, DE: {name: Germany}, GB: {name: United Kingdom}}
parties: {kim: {names: [Kim Jong Un], kind: leader, country: KP}}
currencies: {EUR: {names: [euro]}, USD: {names: [dollar]}}
lists:
  eu: [DE, {is: GB, when: ../2020-12-31}]
conditions:
  transferred: kind is transfer
)";
const std::string base = R"(rulebook: un
title: The base
lists: {neighbours: [RU, eu]}
provisions:
  p-1: {citation: "para. 1", in-force: 2017-12-22/..}
  p-2: {citation: "para. 2", in-force: [{period: 2018-01-01/.., recorded: 2018-02-01}, 2010-01-01/2012-12-31], expected: 2030}
rules:
  - id: luxury
    title: Luxury
    provisions: [p-1, {id: p-2, when: supplier in neighbours}]
    scope: transferred and destination is KP
    when: goods is luxury
    unless:
      - {id: licence, when: licensed, cite: "para. 3", ask: "Was it licensed?"}
    severity: high
    message: "{goods} to {destination}"
    examples: [{fact: {kind: gift}, verdict: undetermined}]
)";

Rules load(std::vector<std::string> texts, Diagnostics& diagnostics) {
    std::vector<SourcePtr> files;
    for (std::string& text : texts) files.push_back(std::make_shared<Source>("f" + std::to_string(files.size()) + ".yaml", std::move(text)));
    return load_rules(files, diagnostics);
}

Rules load_well(std::vector<std::string> texts) {
    Diagnostics diagnostics;
    Rules rules = load(std::move(texts), diagnostics);
    CHECK(render(diagnostics) == "");
    return rules;
}

}  // namespace

TEST_CASE("a rulebook is loaded with everything that evaluation needs") {
    const Rules rules = load_well({schema, vocabulary, base});
    REQUIRE(rules.rulebooks.size() == 1);
    const Rulebook& book = rules.rulebooks[0];
    CHECK(book.id == "un");
    REQUIRE(book.file);
    CHECK(book.file->name() == book.where.source->name());
    CHECK(book.unused.empty());
    REQUIRE(book.rules.size() == 1);
    const Rule& rule = book.rules[0];
    CHECK(rule.id == "un.luxury");
    CHECK(rule.scope->text == "transferred and destination is KP");
    REQUIRE(rule.provisions.size() == 2);
    CHECK(rule.provisions[0].when == nullptr);
    const auto& test = std::get<typed::Test>(rule.provisions[1].when->is);
    CHECK(test.field.path == "supplier.country");
    CHECK(test.list == "neighbours");
    REQUIRE(test.members.size() == 3);
    CHECK(test.members[2].when->edtf == "../2020-12-31");
    const Provision& second = *rule.provisions[1].provision;
    REQUIRE(second.in_force.size() == 2);
    CHECK(second.in_force[0].period.edtf == "2010-01-01/2012-12-31");
    CHECK(to_string(*second.in_force[1].recorded) == "2018-02-01");
    CHECK(second.expected->edtf == "2030");
    CHECK(rule.unless.at(0).ask == "Was it licensed?");
    CHECK(rule.examples.size() == 1);
}

TEST_CASE("a condition by its name is one tree, whoever uses it") {
    const std::string twice = "rulebook: b\nprovisions: {p: {citation: c, in-force: 2000-01-01/..}}\nrules:\n"
                              "  - {id: x, provisions: [p], scope: transferred, when: transferred}\n";
    const Rules rules = load_well({schema, vocabulary, twice});
    const auto& a = std::get<typed::Named>(rules.rulebooks[0].rules[0].scope->is);
    const auto& b = std::get<typed::Named>(rules.rulebooks[0].rules[0].when->is);
    CHECK(a.name == "transferred");
    CHECK(a.condition == b.condition);
    CHECK(typed::fields_of(*rules.rulebooks[0].rules[0].scope) == std::vector<std::string>{"kind"});
}

TEST_CASE("a rule that extends another keeps what it does not say, in the words of the other's rulebook") {
    const std::string national = R"(rulebook: de
provisions: {own: {citation: "section 1", in-force: 2019-01-01/..}}
rules:
  - id: luxury
    extends: un.luxury
    title: Luxury from Germany
    provisions: [own, un.p-1]
    scope: destination is KP and supplier is DE
    unless:
      - {id: small, when: goods.unit-value < EUR 300, cite: "section 2"}
)";
    const Rules rules = load_well({schema, vocabulary, base, national});
    REQUIRE(rules.rulebooks.size() == 2);
    const Rule& rule = rules.rulebooks[0].rules.at(0);
    CHECK(rule.id == "de.luxury");
    CHECK(rule.extends == "un.luxury");
    CHECK(rule.when->text == "goods is luxury");
    CHECK(rule.scope->text == "destination is KP and supplier is DE");
    REQUIRE(rule.unless.size() == 2);
    CHECK(rule.unless[0].id == "licence");
    CHECK(rule.unless[1].id == "small");
    CHECK(rule.examples.empty());
    CHECK(rule.provisions[1].provision->id == "un.p-1");
    CHECK(rules.rulebooks[1].rules.size() == 1);
}

TEST_CASE("a rule that overrides another takes its place, and an exception of the same id replaces") {
    const std::string national = R"(rulebook: de
rules:
  - overrides: un.luxury
    unless: [{id: licence, when: licensed and supplier is DE, cite: "section 2"}]
)";
    const Rules rules = load_well({schema, vocabulary, base, national});
    CHECK(rules.rulebooks[1].rules.empty());
    const Rule& rule = rules.rulebooks[0].rules.at(0);
    CHECK(rule.id == "de.luxury");
    CHECK(rule.provisions[1].provision->id == "un.p-2");
    REQUIRE(rule.unless.size() == 1);
    CHECK(rule.unless[0].when->text == "licensed and supplier is DE");
}

TEST_CASE("a mistake in one rule leaves the others alone") {
    std::string broken = base;
    broken += "  - {id: second, provisions: [p-1], scope: transferd, when: goods is luxury}\n"
              "  - {id: third, provisions: [p-1], scope: transferred, when: goods is luxury}\n";
    Diagnostics diagnostics;
    const Rules rules = load({schema, vocabulary, broken}, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].message == "unknown name 'transferd'");
    CHECK(diagnostics[0].help == "did you mean 'transferred'?");
    REQUIRE(rules.rulebooks[0].rules.size() == 2);
    CHECK(rules.rulebooks[0].rules[1].id == "un.third");
}

TEST_CASE("conditions that double at each step are refused before they fill the memory") {
    std::string text = "vocabulary: v\nconditions:\n  c0: kind is gift\n";
    for (int i = 1; i < 40; ++i) text += "  c" + std::to_string(i) + ": c" + std::to_string(i - 1) + " and c" + std::to_string(i - 1) + "\n";
    Diagnostics diagnostics;
    load({schema, vocabulary, text}, diagnostics);
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics[0].code == "E011");
}

TEST_CASE("folders are read with all that is below; what cannot be read is named") {
    const tests::Workplace desk;
    desk.write("schema.yaml", schema);
    desk.write("vocabulary/words.yaml", vocabulary);
    desk.write("un.yaml", base);
    desk.write("notes.txt", "not: [yaml");
    Diagnostics diagnostics;
    const std::vector<std::string> none, missing{(desk.path / "missing.yaml").string()};
    CHECK(load_rules(desk.path.string(), none, diagnostics).rulebooks.size() == 1);
    CHECK(render(diagnostics) == "");
    CHECK(load_rules(desk.path.string(), missing, diagnostics).rulebooks.empty());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "R001");
}

TEST_CASE("who wants words alone gets them without the shipped rulebooks, and who wants verdicts without what no rule asks; what is given is read whole") {
    const tests::Workplace desk;
    desk.write("shipped/schema.yaml", schema);
    desk.write("shipped/words.yaml", vocabulary);
    desk.write("shipped/lists.yaml", "vocabulary: lists\nlists: {none: []}\n");
    desk.write("shipped/un.yaml", "# a comment first\n" + std::string(base) + "surprise: 1\n");
    desk.write("given/un.yaml", std::string(base) + "surprise: 1\n");
    const auto load = [&](const std::vector<std::string>& given, Wanted wanted, Diagnostics& diagnostics) {
        return load_rules((desk.path / "shipped").string(), given, diagnostics, {}, wanted);
    };
    Diagnostics of_all, of_verdicts, of_words, of_given;
    const Rules all = load({}, Wanted::all, of_all), judging = load({}, Wanted::verdicts, of_verdicts), words = load({}, Wanted::words, of_words);
    load({(desk.path / "given").string()}, Wanted::words, of_given);
    CHECK(of_all.size() == 2);
    REQUIRE(of_verdicts.size() == 1);
    CHECK(of_verdicts[0].message == of_all[1].message);
    CHECK(render(of_words) == "");
    CHECK(of_given.size() == 2);
    CHECK(all.rulebooks.size() == 1);
    CHECK(judging.rulebooks.size() == 1);
    CHECK(words.rulebooks.empty());
    CHECK(words.vocabulary.goods.size() == all.vocabulary.goods.size());
    CHECK(words.vocabulary.goods.size() > 0);
}

TEST_CASE("words given without a rulebook add to what is shipped; a rulebook takes the place of the shipped ones") {
    const tests::Workplace desk;
    std::filesystem::create_directories(desk.path / "empty");
    desk.write("shipped/schema.yaml", schema);
    desk.write("shipped/words.yaml", vocabulary);
    desk.write("shipped/un.yaml", base);
    desk.write("words/house.yaml", "vocabulary: house\ngoods: {zither: {is: [luxury], names: [zither]}}\n");
    std::string other(base);
    other.replace(other.find(": un"), 4, ": house");
    desk.write("book/other.yaml", other);
    const auto load = [&](const char* part, Diagnostics& diagnostics) {
        const std::vector<std::string> given{(desk.path / part).string()};
        return load_rules((desk.path / "shipped").string(), given, diagnostics);
    };
    Diagnostics diagnostics;
    const Rules added = load("words", diagnostics), replaced = load("book", diagnostics);
    CHECK(render(diagnostics) == "");
    REQUIRE(added.rulebooks.size() == 1);
    CHECK(added.rulebooks[0].id == "un");
    CHECK(added.vocabulary.goods.contains("zither"));
    REQUIRE(replaced.rulebooks.size() == 1);
    CHECK(replaced.rulebooks[0].id == "house");
    CHECK(load("empty", diagnostics).rulebooks.empty());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "R001");
}

TEST_CASE("a copy of the shipped files may be given and edited: what stands in both is there once") {
    const tests::Workplace desk;
    const std::string rates = "rates: yearly\nper-usd:\n  EUR: {2020: [0.9, 4]}\n";
    for (const char* folder : {"shipped", "copy"}) {
        desk.write(folder + std::string("/schema.yaml"), schema);
        desk.write(folder + std::string("/words.yaml"), vocabulary);
        desk.write(folder + std::string("/rates.yaml"), rates);
        desk.write(folder + std::string("/un.yaml"), base);
    }
    const auto load = [&](Diagnostics& diagnostics) {
        const std::vector<std::string> given{(desk.path / "copy").string()};
        return load_rules((desk.path / "shipped").string(), given, diagnostics);
    };
    const auto edit = [&](std::string_view from, std::string_view to) {
        std::string edited(vocabulary);
        edited.replace(edited.find(from), from.size(), to);
        desk.write("copy/words.yaml", edited);
    };
    Diagnostics of_copy, of_addition, of_change;
    CHECK(load(of_copy).rulebooks.size() == 1);
    CHECK(render(of_copy) == "");
    edit("goods: {", "goods: {zither: {is: [luxury], names: [zither]}, ");
    CHECK(load(of_addition).vocabulary.goods.contains("zither"));
    CHECK(render(of_addition) == "");
    edit("aurus: {is: [luxury]}", "aurus: {is: [luxury], names: [Aurus]}");
    load(of_change);
    REQUIRE(of_change.size() == 1);
    CHECK(of_change[0].message == "goods term 'aurus' is defined twice");
    CHECK(of_change[0].where.source->name() == (desk.path / "copy/words.yaml").string());
}

TEST_CASE("where words are no YAML, that alone is told and not what lacks them; a rulebook that is none leaves the others to be told") {
    std::string no_words(vocabulary), no_rules(base), wrong(base);
    no_words.insert(no_words.find("goods: {"), "  ");
    no_rules.insert(no_rules.find("title: The base"), "  ");
    wrong.replace(wrong.find(": un"), 4, ": house");
    wrong.replace(wrong.find("goods is luxury"), 15, "goods is luxry");
    Diagnostics of_words, of_rules;
    load({schema, no_words, wrong}, of_words);
    REQUIRE(of_words.size() == 1);
    CHECK(of_words[0].code == "Y001");
    load({schema, vocabulary, no_rules, wrong}, of_rules);
    REQUIRE(of_rules.size() == 2);
    CHECK(of_rules[0].code == "Y001");
    CHECK(of_rules[1].help == "did you mean 'luxury'?");
}
