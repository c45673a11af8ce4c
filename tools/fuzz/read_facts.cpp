// Any bytes are facts or are refused, and what was read can be written.
#include <cstdint>

#include "engine/facts/read_facts.hpp"
#include "engine/rulebook/load_rules.hpp"

using namespace checkrules;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const Rules rules = [] {
        Diagnostics diagnostics;
        return load_rules(std::string("rules"), {}, diagnostics);
    }();
    const auto json = std::make_shared<const Source>("fuzz.json", std::string(reinterpret_cast<const char*>(bytes), size));
    render(read_facts(json, {rules.schema, rules.vocabulary, {}}).errors);
    return 0;
}
