// What a record, a person or a language model calls the goods, read as an article's words are.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact described(std::string words) {
    Fact fact;
    fact.values.emplace("goods.description", Value{Text{std::move(words)}});
    return fact;
}

std::vector<std::string> terms_of(const Fact& fact) {
    std::vector<std::string> out;
    if (const List* terms = fact.get<List>("goods.terms"))
        for (const Value& one : *terms) out.push_back(std::get<Term>(one.is).id);
    std::ranges::sort(out);
    return out;
}

std::vector<std::string> named(std::string words) {
    Fact fact = described(std::move(words));
    shipped_extractor().name_goods(fact);
    return terms_of(fact);
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("a description tells which goods of the vocabulary it means, and that they are inferred from it") {
    Fact fact = described("an armoured Aurus limousine");
    shipped_extractor().name_goods(fact);
    CHECK(terms_of(fact) == Terms{"aurus"});
    REQUIRE(fact.inferred.size() == 1);
    CHECK(fact.inferred[0].field == "goods.terms");
    CHECK(fact.inferred[0].from == "goods.description");
    CHECK(fact.inferred[0].because == "goods/aurus");
    CHECK(named("20 tonnes of coal") == Terms{"coal"});
    CHECK(named("LUXURY YACHT") == Terms{"yacht"});
    CHECK(named("crates of wine and two pianos") == Terms{"musical-instrument", "wine"});
}

TEST_CASE("of a description with a part that nobody knows nothing is concluded: a list of terms is complete") {
    CHECK(named("wine and froobles") == Terms{});
    CHECK(named("froobles") == Terms{});
    CHECK(named("") == Terms{});
    CHECK(named("A gift. It was a car.") == Terms{});
    CHECK(named(std::string(100'000, '(')) == Terms{});
}

TEST_CASE("terms that were given stay") {
    Fact fact = described("a yacht");
    fact.values.emplace("goods.terms", Value{List{{Term{"wine"}}}});
    shipped_extractor().name_goods(fact);
    CHECK(terms_of(fact) == Terms{"wine"});
    CHECK(fact.inferred.empty());
}
