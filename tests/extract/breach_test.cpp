/// Where a text says that a transfer broke the law.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::string breach(std::string text) {
    INFO(text);
    const auto facts = extract_text(std::move(text), "2024-05-20");
    REQUIRE(!facts.empty());
    return text_of(facts[0], "breach");
}

}  // namespace

TEST_CASE("the source says that a transfer broke the law") {
    CHECK(breach("A firm in Hanover sold cars to Russia in spite of the sanctions.") == "spite of the sanctions");
    CHECK(breach("In violation of UN sanctions, Iran sent rifles to the Houthis in Yemen.") == "violation of UN sanctions");
    CHECK(breach("The company illegally exported chips to Russia.") == "illegally");
    CHECK(breach("North Korea exported banned materials such as coal to China.") == "banned materials such as coal");
    CHECK(breach("The trader shipped lathes to Russia through Dubai in a sanctions evasion scheme.") == "sanctions evasion");
    CHECK(breach("A dealer in Hanover found a way round the EU's sanctions and sold cars to Russia.") == "round the EU's sanctions");
}

TEST_CASE("what broke no law, or is only asked, is no breach") {
    CHECK(breach("A firm in Hanover sold cars to Russia without violating sanctions.") == "");
    CHECK(breach("Iran sent rifles to Sudan, which is under no sanctions.") == "");
    CHECK(breach("A firm in Hanover sold cars to Russia.") == "");
    CHECK(breach("A firm in Hanover sold cars to Russia after the tenth round of sanctions.") == "");
}
