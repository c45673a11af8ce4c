#include "engine/values/decimal.hpp"

#include "tests/catch.hpp"

using checkrules::Decimal;

namespace {

std::string sum(const char* a, const char* b) { return Decimal::parse(a)->plus(*Decimal::parse(b))->to_string(); }
std::string product(const char* a, const char* b) { return Decimal::parse(a)->times(*Decimal::parse(b))->to_string(); }

}  // namespace

TEST_CASE("decimals print in their shortest exact form") {
    CHECK(Decimal::parse("50_000")->to_string() == "50000");
    CHECK(Decimal::parse("0.50")->to_string() == "0.5");
    CHECK(Decimal::parse("-12.000000001")->to_string() == "-12.000000001");
    CHECK(Decimal(7).to_string() == "7");
}

TEST_CASE("what is no plain decimal is refused") {
    for (const char* text : {"", ".", "1.", ".5", "1e5", "0x10", "1__0", "_1", "1_", "--1", "1.0000000001", "12,5", "99999999999999999999999999999999999999"})
        CHECK_FALSE(Decimal::parse(text));
}

TEST_CASE("arithmetic is exact, and out of range is nothing rather than wrong") {
    CHECK(sum("0.1", "0.2") == "0.3");
    CHECK(product("1000000", "2.5") == "2500000");
    CHECK(product("-0.000000001", "0.5") == "-0.000000001");  // half away from zero
    CHECK(Decimal(10).over(Decimal(4))->to_string() == "2.5");
    CHECK_FALSE(Decimal(1).over(Decimal(0)));
    const auto large = *Decimal::parse("99999999999999999999999999999");
    CHECK_FALSE(large.times(large));
    CHECK_FALSE(large.plus(*Decimal::parse("99999999999999999999999999999")));
}

TEST_CASE("large products that fit stay right although their middle does not") {
    CHECK(product("1000000000000", "1000000000000000") == "1000000000000000000000000000");
}
