/// Noun groups of an article by their numbers, which have a type of their own: a token's number in the place of a group's reads past the end.
#pragma once
#include <concepts>
#include <cstdint>
#include <vector>

#include "engine/extract/words/annotation.hpp"

namespace checkrules {

class GroupNumber {
  public:
    using difference_type = std::int64_t;  ///< so that std::views::iota counts with it
    constexpr GroupNumber() = default;  ///< none
    constexpr explicit GroupNumber(std::uint32_t value) : value_(value) {}
    constexpr operator std::uint32_t() const { return value_; }

    constexpr GroupNumber& operator++() { ++value_; return *this; }
    constexpr GroupNumber operator++(int) { return GroupNumber(value_++); }
    constexpr GroupNumber& operator--() { --value_; return *this; }
    constexpr GroupNumber operator--(int) { return GroupNumber(value_--); }
    friend constexpr GroupNumber operator+(GroupNumber group, std::integral auto n) { return GroupNumber(group.value_ + static_cast<std::uint32_t>(n)); }
    friend constexpr GroupNumber operator-(GroupNumber group, std::integral auto n) { return GroupNumber(group.value_ - static_cast<std::uint32_t>(n)); }
    friend constexpr bool operator==(GroupNumber a, GroupNumber b) { return a.value_ == b.value_; }

  private:
    std::uint32_t value_ = ~std::uint32_t{0};
};

/// No token, no group.
struct Nothing {
    constexpr operator std::uint32_t() const { return ~std::uint32_t{0}; }
    constexpr operator GroupNumber() const { return GroupNumber(); }
};
constexpr Nothing nothing;

/// The groups of an article, by number.
class Groups {
  public:
    explicit Groups(const std::vector<NounGroup>& groups) : groups_(groups) {}
    const NounGroup& operator[](GroupNumber number) const { return groups_[number]; }
    std::uint32_t size() const { return std::uint32_t(groups_.size()); }
    bool empty() const { return groups_.empty(); }
    auto begin() const { return groups_.begin(); }
    auto end() const { return groups_.end(); }

  private:
    const std::vector<NounGroup>& groups_;
};

}  // namespace checkrules
