// Any bytes are a rulebook, a vocabulary or a schema, or are told what is wrong with them; and none harm the reader of packed trees.
#include <array>
#include <cstdint>

#include "engine/rulebook/load_rules.hpp"
#include "engine/yaml/pack_tree.hpp"

using namespace checkrules;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::array<SourcePtr, 1> files{std::make_shared<const Source>("fuzz.yaml", std::string(reinterpret_cast<const char*>(bytes), size))};
    Diagnostics diagnostics;
    load_rules(files, diagnostics);
    render(diagnostics);
    yaml::unpack_tree(files[0]->text(), files[0]);
    return 0;
}
