#include "engine/vocabulary/taxonomy.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

Taxonomy goods() {
    Taxonomy taxonomy;
    taxonomy.add("aurus", {"luxury-vehicle"});
    taxonomy.add("luxury-vehicle", {"vehicle", "luxury-good"});
    taxonomy.add("vehicle", {});
    taxonomy.add("luxury-good", {});
    taxonomy.add("caviar", {"food", "luxury-good"});
    taxonomy.add("food", {}, {"luxury-good"});
    taxonomy.add("coal", {});
    REQUIRE(taxonomy.close().empty());
    return taxonomy;
}

}  // namespace

TEST_CASE("a term is everything above it, by any of its parents") {
    const Taxonomy taxonomy = goods();
    CHECK(taxonomy.is("aurus", "luxury-good") == Truth::yes);
    CHECK(taxonomy.is("aurus", "vehicle") == Truth::yes);
    CHECK(taxonomy.is("aurus", "aurus") == Truth::yes);
    CHECK(taxonomy.is("coal", "vehicle") == Truth::no);
}

TEST_CASE("a wider word may or may not be the narrower thing") {
    const Taxonomy taxonomy = goods();
    CHECK(taxonomy.is("vehicle", "aurus") == Truth::unknown);
    CHECK(taxonomy.is("vehicle", "luxury-good") == Truth::unknown);  // an aurus is both
}

TEST_CASE("a word declared 'not' a term is not read as it, though something narrower may be") {
    const Taxonomy taxonomy = goods();
    CHECK(taxonomy.is("food", "luxury-good") == Truth::no);
    CHECK(taxonomy.is("caviar", "luxury-good") == Truth::yes);
}

TEST_CASE("a cycle is told with its members and does not hang") {
    Taxonomy taxonomy;
    taxonomy.add("a", {"b"});
    taxonomy.add("b", {"c"});
    taxonomy.add("c", {"a"});
    taxonomy.add("d", {"a"});
    const auto cycles = taxonomy.close();
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0] == std::vector<std::string>{"a", "b", "c"});
    CHECK(taxonomy.is("d", "a") == Truth::yes);
}
