// Any bytes are a condition, or are told what is wrong with them; what parses is printed to something that parses the same.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "engine/language/names.hpp"
#include "engine/language/parse_condition.hpp"
#include "engine/language/print_condition.hpp"
#include "engine/rulebook/load_rules.hpp"

using namespace checkrules;

namespace {

const char* const words = R"(vocabulary: fuzz
kinds: {transfer: {}, gift: {is: [transfer]}}
goods: {luxury-good: {}, wine: {is: [luxury-good]}}
countries: {KP: {name: North Korea}, RU: {name: Russia}}
units: {item: {names: [item]}}
currencies: {EUR: {names: [euro], symbols: ["€"]}}
lists: {friends: [KP, {is: RU, when: ../2020}]}
conditions: {transferred: kind is transfer}
)";
const char* const fields = R"(schema: fuzz
fields:
  kind: {type: term(kinds)}
  goods.terms: {type: list of term(goods)}
  goods.hs: {type: list of hs}
  goods.quantity: {type: quantity}
  goods.value: {type: money}
  destination: {type: country}
  description: {type: text}
  date: {type: date}
  share: {type: percentage}
  size: {type: number}
  licensed: {type: truth}
short: {goods: [goods.terms]}
)";

const Rules& world() {
    static Diagnostics diagnostics;
    static const std::array<SourcePtr, 2> files{std::make_shared<const Source>("words", words), std::make_shared<const Source>("fields", fields)};
    static const Rules rules = load_rules(files, diagnostics);
    return rules;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    if (const auto tree = parse_condition(text)) {
        const std::string printed = print_condition(*tree);
        const auto again = parse_condition(printed);
        if (!again || print_condition(*again) != printed) std::abort();
    }
    Diagnostics diagnostics;
    Names names(world().vocabulary, world().schema, diagnostics);
    const auto source = std::make_shared<const Source>("condition", text);
    yaml::Node scalar;
    scalar.scalar = text;
    scalar.where = {source.get(), {0, text.size()}};
    const bool good = names.read_condition(scalar) != nullptr;
    if (good == has_errors(diagnostics)) std::abort();
    render(diagnostics);
    return 0;
}
