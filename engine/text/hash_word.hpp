/// A hash that is quick for short words, and the same in every run.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace checkrules {

/// Never 0. All bits depend on all of the word. Of words of the program the compiler works it out.
constexpr std::uint64_t hash_word(std::string_view word) {
    const auto load = [](const char* at, auto part) {
        if (!std::is_constant_evaluated()) {
            std::memcpy(&part, at, sizeof part);
            return std::uint64_t(part);
        }
        std::uint64_t bytes = 0;
        for (std::size_t i = 0; i < sizeof part; ++i) bytes |= std::uint64_t(std::uint8_t(at[i])) << 8 * (std::endian::native == std::endian::little ? i : sizeof part - 1 - i);
        return bytes;
    };
    const auto mix = [](std::uint64_t hash, std::uint64_t part) {
        hash = (hash ^ part) * 0xff51afd7ed558ccdull;
        return hash ^ (hash >> 32);
    };
    const char *at = word.data(), *end = at + word.size();
    std::uint64_t hash = word.size() * 0x9e3779b97f4a7c15ull;
    if (word.size() >= 8) {
        for (; end - at > 8; at += 8) hash = mix(hash, load(at, std::uint64_t()));
        hash = mix(hash, load(end - 8, std::uint64_t()));
    } else if (word.size() >= 4) {
        hash = mix(hash, load(at, std::uint32_t()) << 32 | load(end - 4, std::uint32_t()));
    } else if (!word.empty()) {
        hash = mix(hash, load(at, std::uint8_t()) << 16 | load(at + word.size() / 2, std::uint8_t()) << 8 | load(end - 1, std::uint8_t()));
    }
    return (hash * 0x9e3779b97f4a7c15ull ^ hash >> 29) | 1;
}

/// Of two words in this order, by their hashes.
constexpr std::uint64_t hash_pair(std::uint64_t first, std::uint64_t second) {
    const std::uint64_t hash = (first * 0xff51afd7ed558ccdull ^ second) * 0x9e3779b97f4a7c15ull;
    return (hash ^ hash >> 32) | 1;
}

/// A word of the program or of a vocabulary, to be asked for many times.
struct HashedWord {
    std::uint64_t hash;
    template <std::size_t size>
    consteval HashedWord(const char (&word)[size]) : hash(hash_word({word, size - 1})) {}
    HashedWord(std::string_view word) : hash(hash_word(word)) {}
};

}  // namespace checkrules
