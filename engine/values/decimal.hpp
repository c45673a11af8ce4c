/// Exact decimals for money and quantities: nine digits behind the point, up to about 10^29. Out of range is nothing,
/// which evaluation reads as unknown; there is no rounding but in division and rates.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace checkrules {

class Decimal {
  public:
    Decimal() = default;
    explicit Decimal(std::int64_t whole);
    /// "1000000", "-0.5", "50_000" (underscores only between digits). No exponent, at most nine decimals.
    static std::optional<Decimal> parse(std::string_view text);
    /// Shortest form: "1000000", "0.5".
    std::string to_string() const;

    std::optional<Decimal> plus(Decimal other) const;
    std::optional<Decimal> minus(Decimal other) const;
    std::optional<Decimal> times(Decimal other) const;  ///< rounded to nine decimals, half away from zero
    std::optional<Decimal> over(Decimal other) const;   ///< the same; nothing when other is zero
    bool is_zero() const { return units_ == 0; }
    auto operator<=>(const Decimal&) const = default;

  private:
    __extension__ using Wide = __int128;
    static Decimal of(Wide units) {
        Decimal decimal;
        decimal.units_ = units;
        return decimal;
    }
    Wide units_ = 0;  // in 10^-9
};

}  // namespace checkrules
