#include "engine/values/decimal.hpp"

#include <algorithm>

namespace checkrules {
namespace {

__extension__ using Wide = __int128;
constexpr std::int64_t scale = 1'000'000'000;

// a * b / c with a 256-bit middle, by schoolbook halves; nothing when the result does not fit.
std::optional<Wide> scaled_product(Wide a, Wide b, Wide c) {
    Wide product;
    if (!__builtin_mul_overflow(a, b, &product)) {
        const Wide half = (c < 0 ? -c : c) / 2;
        Wide rounded;
        if (__builtin_add_overflow(product, product < 0 ? -half : half, &rounded)) return {};
        return rounded / c;
    }
    // Too large for an exact middle: divide the larger factor first and keep its remainder.
    if ((a < 0 ? -a : a) < (b < 0 ? -b : b)) std::swap(a, b);
    Wide whole, rest;
    if (__builtin_mul_overflow(a / c, b, &whole)) return {};
    if (__builtin_mul_overflow(a % c, b, &rest)) return {};
    Wide sum;
    if (__builtin_add_overflow(whole, rest / c, &sum)) return {};
    return sum;
}

}  // namespace

Decimal::Decimal(std::int64_t whole) : units_(Wide(whole) * scale) {}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    Wide units = 0;
    int decimals = -1;
    bool digit = false;
    for (char c : text) {
        if (c == '_' && digit) {
            digit = false;
            continue;
        }
        if (c == '.' && decimals < 0 && digit) {
            decimals = 0;
            digit = false;
            continue;
        }
        if (c < '0' || c > '9') return {};
        if (decimals >= 0 && ++decimals > 9) return {};
        digit = true;
        if (__builtin_mul_overflow(units, Wide(10), &units) || __builtin_add_overflow(units, Wide(c - '0'), &units)) return {};
    }
    if (!digit) return {};
    for (int i = std::max(decimals, 0); i < 9; ++i)
        if (__builtin_mul_overflow(units, Wide(10), &units)) return {};
    return of(negative ? -units : units);
}

std::string Decimal::to_string() const {
    Wide rest = units_ < 0 ? -units_ : units_;
    std::string digits;
    while (rest > 0 || digits.size() < 10) {
        digits += char('0' + int(rest % 10));
        rest /= 10;
    }
    std::reverse(digits.begin(), digits.end());
    std::string fraction = digits.substr(digits.size() - 9);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    std::string out = (units_ < 0 ? "-" : "") + digits.substr(0, digits.size() - 9);
    return fraction.empty() ? out : out + "." + fraction;
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
    Wide sum;
    if (__builtin_add_overflow(units_, other.units_, &sum)) return {};
    return of(sum);
}

std::optional<Decimal> Decimal::minus(Decimal other) const {
    Wide difference;
    if (__builtin_sub_overflow(units_, other.units_, &difference)) return {};
    return of(difference);
}

std::optional<Decimal> Decimal::times(Decimal other) const {
    const auto product = scaled_product(units_, other.units_, scale);
    if (!product) return {};
    return of(*product);
}

std::optional<Decimal> Decimal::over(Decimal other) const {
    if (other.is_zero()) return {};
    const auto quotient = scaled_product(units_, scale, other.units_);
    if (!quotient) return {};
    return of(*quotient);
}

}  // namespace checkrules
