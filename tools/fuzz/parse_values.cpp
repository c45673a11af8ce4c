// Any bytes are a date or a decimal, or are not; what is read is written to something that reads the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/values/date.hpp"
#include "engine/values/decimal.hpp"

using namespace checkrules;

namespace {

void try_date(std::string_view text) {
    const auto date = parse_edtf(text);
    if (!date) return;
    if (date->first && date->last && *date->last < *date->first) std::abort();
    in_words(*date);
    const auto again = parse_edtf(date->edtf);
    if (!again || !(*again == *date)) std::abort();
    if (date->first && to_string(*date->first).size() == 10 && !parse_day(to_string(*date->first))) std::abort();
}

void try_decimal(std::string_view text) {
    const auto number = Decimal::parse(text);
    if (!number) return;
    if (Decimal::parse(number->to_string()) != number) std::abort();
    const Decimal three(3);
    if (const auto sum = number->plus(three); sum && sum->minus(three) != number) std::abort();
    number->times(*number), number->over(three), number->over(*number);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    try_date(text);
    try_decimal(text);
    return 0;
}
