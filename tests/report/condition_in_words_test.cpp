#include "engine/report/condition_in_words.hpp"

#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;

TEST_CASE("conditions are said in words, with labels for ids, and what is denied as an analyst would deny it") {
    const auto [text, words] = GENERATE(table<std::string, std::string>({
        {"destination is KP", "the destination is North Korea"},
        {"destination in eu", "the destination is among the eu (Germany, Netherlands or United Kingdom)"},
        {"not destination is KP", "the destination is not North Korea"},
        {"goods is not wine", "the goods are not wine"},
        {"goods.hs within {HS 87, HS 8703}", "its HS code is under HS 87 or HS 8703"},
        {"not goods.hs within HS 87", "its HS code is not under HS 87"},
        {"goods.unit-value > EUR 50_000", "the value of one is above EUR 50,000"},
        {"date <= 2022-06-30 and date >= 2022", "the date is not after 30 June 2022 and the date is not before 2022"},
        {"known(goods)", "the goods are named"},
        {"not known(origin) or licensed", "the origin is not known or it was licensed"},
        {"known(licensed)", "it is known whether it was licensed"},
        {"not licensed", "it was not licensed"},
        {"not (licensed and goods is wine)", "it is not so that (it was licensed and the goods are wine)"},
    }));
    CHECK(condition_in_words(*test::condition(text), test::world()) == words);
}
