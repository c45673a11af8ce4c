#include <cstdint>
#include <type_traits>
#include <vector>

#include "engine/extract/events/chunks.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

TEST_CASE("A token's number does not go where that of a group is meant") {
    STATIC_REQUIRE(!std::is_convertible_v<std::uint32_t, GroupNumber>);
    STATIC_REQUIRE(!std::is_invocable_v<decltype([](const Groups& groups, auto number) -> decltype(groups[number]) { return groups[number]; }), const Groups&, std::uint32_t>);
    STATIC_REQUIRE(!std::is_invocable_v<decltype(static_cast<Senses (Chunks::*)(GroupNumber) const>(&Chunks::senses)), const Chunks&, std::uint32_t>);

    const GroupNumber third(2);
    CHECK(third + 1 == GroupNumber(3));
    CHECK(third - 2 == GroupNumber(0));
    CHECK(third != nothing);
    CHECK(GroupNumber() == nothing);
    GroupNumber counted = third;
    CHECK(counted-- == third);
    CHECK(++counted == third);
}

TEST_CASE("Groups are found by their numbers") {
    std::vector<NounGroup> own(2);
    own[1].head = 7;
    const Groups groups(own);
    CHECK(groups[GroupNumber(1)].head == 7);
    CHECK(groups.size() == 2);
    CHECK(!groups.empty());
}
