#include "engine/text/hash_set.hpp"

#include <string>

#include "engine/text/hash_word.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

std::uint64_t pair_of(std::string_view first, std::string_view second) { return hash_pair(hash_word(first), hash_word(second)); }

}  // namespace

TEST_CASE("a set of hashes has what was added, and nothing else, however much that is") {
    HashSet set;
    for (int i = 0; i < 1000; ++i) set.add(hash_word(std::to_string(i)));
    set.add(hash_word("7"));
    for (int i = 0; i < 2000; ++i) CHECK(set.contains(hash_word(std::to_string(i))) == (i < 1000));
}

TEST_CASE("a pair of words is not the pair the other way round, nor the words run together otherwise") {
    CHECK(pair_of("a", "b") == pair_of("a", "b"));
    CHECK(pair_of("a", "b") != pair_of("b", "a"));
    CHECK(pair_of("ab", "c") != pair_of("a", "bc"));
}

TEST_CASE("the compiler and the program give a word the same hash") {
    constexpr std::uint64_t none = hash_word(""), one = hash_word("a"), four = hash_word("arms"), seven = hash_word("rockets"), many = hash_word("words-for-some-of-them");
    const auto now = [](std::string word) { return hash_word(word); };
    CHECK(none == now(""));
    CHECK(one == now("a"));
    CHECK(four == now("arms"));
    CHECK(seven == now("rockets"));
    CHECK(many == now("words-for-some-of-them"));
}
