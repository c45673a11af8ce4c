#include "engine/gate/ablate.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

Ruling ruling(std::optional<Verdict> verdict) { return {verdict, {}, "", false}; }
Ruling unassessed() { return {std::nullopt, {}, "", true}; }

}  // namespace

TEST_CASE("with less known a possible violation may only become less sure", "[gate]") {
    const Ruling violation = ruling(Verdict::possible_violation);
    CHECK(may_become(violation, ruling(Verdict::undetermined)));
    CHECK(may_become(violation, ruling(Verdict::excepted)));
    CHECK(may_become(violation, unassessed()));
    CHECK_FALSE(may_become(violation, ruling(std::nullopt)));
    CHECK_FALSE(may_become(violation, ruling(Verdict::not_in_force)));
}

TEST_CASE("with less known no violation appears", "[gate]") {
    CHECK_FALSE(may_become(ruling(std::nullopt), ruling(Verdict::possible_violation)));
    CHECK_FALSE(may_become(ruling(Verdict::undetermined), ruling(Verdict::possible_violation)));
    CHECK_FALSE(may_become(ruling(Verdict::not_in_force), ruling(Verdict::possible_violation)));
    CHECK(may_become(ruling(std::nullopt), ruling(Verdict::undetermined)));
    CHECK(may_become(ruling(Verdict::excepted), ruling(Verdict::possible_violation)));
    CHECK(may_become(ruling(Verdict::not_in_force), ruling(std::nullopt)));
}
