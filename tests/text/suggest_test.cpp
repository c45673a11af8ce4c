#include "engine/text/suggest.hpp"

#include <vector>

#include "tests/catch.hpp"

using namespace checkrules;

TEST_CASE("the nearest name is suggested, swapped letters counting once") {
    const std::vector<std::string> names{"destination", "date", "origin", "recipient"};
    CHECK(did_you_mean("destnation", names) == "did you mean 'destination'?");
    CHECK(did_you_mean("dtae", names) == "did you mean 'date'?");
    CHECK(did_you_mean("Origin", names) == "did you mean 'origin'?");
}

TEST_CASE("nothing is suggested when nothing is near, when two tie, or when the name is absurdly long") {
    const std::vector<std::string> names{"cat", "car"};
    CHECK_FALSE(suggest("caz", names));
    CHECK_FALSE(suggest("quantity", names));
    CHECK_FALSE(suggest(std::string(100'000, 'c'), names));
}
