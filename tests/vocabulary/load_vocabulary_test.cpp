#include "engine/vocabulary/load_vocabulary.hpp"

#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

struct Loaded {
    Vocabulary vocabulary;
    Diagnostics diagnostics;
};

Loaded load(const std::vector<std::string>& texts) {
    Loaded out;
    std::vector<yaml::Tree> files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto source = std::make_shared<const Source>("v" + std::to_string(i + 1) + ".yaml", texts[i]);
        if (auto node = yaml::read_yaml(source, out.diagnostics)) files.push_back(std::move(*node));
    }
    out.vocabulary = load_vocabulary(std::move(files), out.diagnostics);
    return out;
}

std::string messages(const Loaded& loaded) { return render(loaded.diagnostics); }

}  // namespace

TEST_CASE("a term knows its parents, its names and its codes") {
    const Loaded loaded = load({R"(vocabulary: goods
goods:
  vehicle: {names: [vehicle], hs: ["87"]}
  car: {is: [vehicle], label: a car, names: [car], hs: ["8703"]}
  aurus: {is: [car], brand: Aurus, names: [Aurus], value-from: USD 200_000}
)"});
    REQUIRE(messages(loaded) == "");
    CHECK(loaded.vocabulary.goods_taxonomy.is("aurus", "vehicle") == Truth::yes);
    CHECK(loaded.vocabulary.goods_taxonomy.is("car", "aurus") == Truth::unknown);
    CHECK(loaded.vocabulary.hs_of("aurus") == std::vector<std::string>{"8703"});
    const GoodsTerm& aurus = loaded.vocabulary.goods.at("aurus");
    CHECK(aurus.label == "Aurus");
    CHECK(aurus.value_from->amount.min->to_string() == "200000");
    CHECK_FALSE(aurus.value_from->amount.max);
}

TEST_CASE("a term is called by its label, its make or its own id in words, whatever name stands first") {
    const Loaded loaded = load({"vocabulary: goods\ngoods:\n  wild-animal: {names: [fox, bear]}\n  whisky: {label: Scotch, names: [rye]}\n  aurus: {brand: Aurus, names: [Senat]}\n"});
    REQUIRE(messages(loaded) == "");
    CHECK(loaded.vocabulary.goods.at("wild-animal").label == "wild animal");
    CHECK(loaded.vocabulary.goods.at("whisky").label == "Scotch");
    CHECK(loaded.vocabulary.goods.at("aurus").label == "Aurus");
}

TEST_CASE("codes come from all parents that are equally near, and no farther") {
    const Loaded loaded = load({R"(vocabulary: goods
goods:
  goods: {hs: ["00"]}
  a: {is: [goods], hs: ["01"]}
  b: {is: [goods], hs: ["02"]}
  both: {is: [a, b]}
)"});
    CHECK(loaded.vocabulary.hs_of("both") == std::vector<std::string>{"01", "02"});
    CHECK(loaded.vocabulary.hs_of("nowhere").empty());
}

TEST_CASE("an unknown parent is named where it stands, with the nearest term") {
    CHECK(messages(load({"vocabulary: goods\ngoods:\n  vehicle: {}\n  car: {is: [vehicel]}\n"})) ==
          "v1.yaml:4:14: error[V013]: unknown goods term 'vehicel'\n"
          "   4 |   car: {is: [vehicel]}\n"
          "     |              ^^^^^^^\n"
          "  help: did you mean 'vehicle'?\n");
}

TEST_CASE("a parent may stand in a later file") {
    CHECK(messages(load({"vocabulary: a\ngoods:\n  car: {is: [vehicle]}\n", "vocabulary: b\ngoods:\n  vehicle: {}\n"})) == "");
}

TEST_CASE("the same id twice shows both places") {
    const Loaded loaded = load({"vocabulary: a\ngoods:\n  car: {names: [car]}\n", "vocabulary: b\ngoods:\n  car: {names: [auto]}\n"});
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].message == "goods term 'car' is defined twice");
    CHECK(loaded.diagnostics[0].where.source->name() == "v2.yaml");
    CHECK(loaded.diagnostics[0].labels.at(0).where.source->name() == "v1.yaml");
    CHECK(loaded.vocabulary.goods.at("car").names == std::vector<std::string>{"car"});
}

TEST_CASE("a cycle is told once, and the rest still loads") {
    const Loaded loaded = load({"vocabulary: a\ngoods:\n  x: {is: [y]}\n  y: {is: [z]}\n  z: {is: [x]}\n  w: {is: [x]}\n"});
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "V014");
    CHECK(loaded.diagnostics[0].message == "goods term is a cycle: x is y is z is x");
    CHECK(loaded.vocabulary.goods_taxonomy.is("w", "y") == Truth::yes);
}

TEST_CASE("each mistake has one message") {
    const auto [text, message] = GENERATE(table<std::string, std::string>({
        {"good: {}", "unknown section 'good' in a vocabulary"},
        {"goods: [car]", "section 'goods' must be a map"},
        {"goods: {Car: {}}", "'Car' is no identifier"},
        {"goods: {car: {nmaes: [car]}}", "unknown key 'nmaes' in a goods term"},
        {"goods: {car: {names: ['']}}", "an empty text in 'names'"},
        {"goods: {car: {names: [a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a]}}", "a text of more than 32 words in 'names'"},
        {"goods: {car: {is: [car]}}", "goods term is a cycle: car is car"},
        {"goods: {car: [a]}", "goods term must be a map of keys and values"},
        {"parties: {kim: }", "party must be a map of keys and values"},
        {"not-names: think tank", "section 'not-names' must be a list"},
        {"goods: {car: {hs: ['870']}}", "'870' is no HS code"},
        {"hs: {'870': car}", "'870' is no HS code"},
        {"hs: {'8703': [car]}", "what HS 8703 holds must be a text"},
        {"goods: {car: {hs: [87O3]}}", "'87O3' is no HS code"},
        {"goods: {car: {value-from: 5000}}", "'5000' is no amount of money"},
        {"goods: {car: {value-from: usd 5000}}", "'usd 5000' is no amount of money"},
        {"goods: {car: {made-in: Russia}}", "'Russia' is no country code"},
        {"goods: {car: {made-in: RU}}", "unknown country 'RU'"},
        {"goods: {car: {not: [tank]}}", "unknown goods term 'tank'"},
        {"countries: {kp: {name: North Korea}}", "'kp' is no country code"},
        {"countries: {KP: {names: [DPRK]}}", "country has no 'name'"},
        {"places: {nampo: {kind: harbour, names: [Nampo]}}", "'harbour' is no value for 'kind'"},
        {"parties: {kim: {names: [Kim], in-office: 2011-13/..}}", "'2011-13/..' is no interval: month 13 does not exist"},
        {"parties: {kim: {names: [Kim], is: [dprk]}}", "unknown party 'dprk'"},
        {"units: {kilogram: {is: tonne}}", "'tonne' is no measure of another unit"},
        {"units: {kilogram: {is: 0.001 ton}}", "unknown unit 'ton'"},
        {"units: {t: {}, kg: {is: 0.001 t}, g: {is: 0.001 kg}}", "'kg' is itself measured in 't'"},
        {"currencies: {Dollar: {names: [dollar]}}", "'Dollar' is no currency code"},
        {"lists: {eu: DE}", "list 'eu' must be a list"},
        {"lists: {eu: [{is: GB, when: ../2020-13}]}", "'../2020-13' is no interval: month 13 does not exist"},
        {"kinds: {gift: {is: [transfr]}, transfer: {}}", "unknown kind 'transfr'"},
    }));
    const Loaded loaded = load({"vocabulary: test\n" + text + "\n"});
    INFO(messages(loaded));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].message == message);
    CHECK(loaded.diagnostics[0].where.source);
}

TEST_CASE("an HS code is called by its own label or the nearest above it") {
    const Vocabulary words = load({"vocabulary: h\nhs: {'87': vehicles, '8703': cars}\n"}).vocabulary;
    CHECK(words.hs_label("8703") == "cars");
    CHECK(words.hs_label("870323") == "cars");
    CHECK(words.hs_label("8704") == "vehicles");
    CHECK(words.hs_label("88") == "");
    CHECK(words.hs_label("8") == "");
}

TEST_CASE("certainties keep the order of the file") {
    const Loaded loaded = load({"vocabulary: k\ncertainties: {stated: {}, alleged: {}, believed: {}}\n"});
    REQUIRE(loaded.vocabulary.certainties.size() == 3);
    CHECK(loaded.vocabulary.certainties[1].id == "alleged");
}

TEST_CASE("list members may have dates") {
    const Loaded loaded = load({"vocabulary: l\nlists:\n  eu: [DE, {is: GB, when: ../2020-12-31}]\n  named: {label: the named, of: [a]}\n"});
    REQUIRE(messages(loaded) == "");
    const NamedList& eu = loaded.vocabulary.lists.at("eu");
    CHECK_FALSE(eu.members.at(0).when);
    CHECK(eu.members.at(1).text == "GB");
    CHECK(eu.members.at(1).when->edtf == "../2020-12-31");
    CHECK(loaded.vocabulary.lists.at("named").label == "the named");
}

TEST_CASE("sections of the extractor are kept as they stand") {
    const Loaded loaded = load({"vocabulary: t\ntriggers: {x: {pattern: a}}\n", "vocabulary: u\ntriggers: {y: {}}\ncues: {}\n"});
    REQUIRE(messages(loaded) == "");
    REQUIRE(loaded.vocabulary.extraction.at("triggers").size() == 2);
    CHECK(loaded.vocabulary.extraction.at("triggers")[0].find("x")->find("pattern")->scalar == "a");
}

TEST_CASE("rates stand in the order of their dates") {
    const Loaded loaded = load({"rates: yearly\nsource: made up\nper-usd:\n  EUR: {2018: [0.85, 4], 2017: [0.9, 8]}\n"});
    REQUIRE(messages(loaded) == "");
    const auto& rates = loaded.vocabulary.rates.at("EUR");
    CHECK(rates.at(0).period.edtf == "2017");
    CHECK(rates.at(1).per_usd.to_string() == "0.85");
    CHECK(rates.at(1).error_percent.to_string() == "4");
}

TEST_CASE("a wrong rate is named") {
    const auto [text, message] = GENERATE(table<std::string, std::string>({
        {"{EUR: {2018: [0, 4]}}", "a rate must be two numbers"},
        {"{EUR: {2018: 0.9}}", "a rate must be two numbers"},
        {"{EUR: {../..: [1, 4]}}", "'../..' is no year or month"},
        {"{EUR: {2018: [1, 4], 2018-01/2018-12: [1, 4]}}", "two rates of EUR for 2018-01/2018-12"},
        {"{Euro: {2018: [1, 4]}}", "'Euro' is no currency code"},
    }));
    const Loaded loaded = load({"rates: yearly\nper-usd: " + text + "\n"});
    INFO(messages(loaded));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].message == message);
}
