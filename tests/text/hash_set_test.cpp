#include "engine/text/hash_set.hpp"

#include <string>

#include "engine/text/hash_word.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

TEST_CASE("a set of hashes has what was added, and nothing else, however much that is") {
    HashSet set;
    for (int i = 0; i < 1000; ++i) set.add(hash_word(std::to_string(i)));
    set.add(hash_word("7"));
    for (int i = 0; i < 2000; ++i) CHECK(set.contains(hash_word(std::to_string(i))) == (i < 1000));
}

TEST_CASE("a pair of words is not the pair the other way round, nor the words run together otherwise") {
    CHECK(hash_pair("a", "b") == hash_pair("a", "b"));
    CHECK(hash_pair("a", "b") != hash_pair("b", "a"));
    CHECK(hash_pair("ab", "c") != hash_pair("a", "bc"));
}
