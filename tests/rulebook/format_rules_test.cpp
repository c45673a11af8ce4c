#include "engine/rulebook/format_rules.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

std::string formatted(std::string text) {
    Diagnostics diagnostics;
    return format_rules(std::make_shared<const Source>("f.yaml", std::move(text)), diagnostics);
}

}  // namespace

TEST_CASE("conditions get one spelling; comments, quotes, order and line breaks stay") {
    const std::string before = "# what it is  \n"
                               "rulebook: un   # its name\n"
                               "conditions:\n"
                               "  dear:   goods.value>EUR 300   and   not  licensed # above\n"
                               "  listed: {when: 'goods.hs within {HS 86,8703}', label: \"listed  twice\"}\n"
                               "rules:\n"
                               "  - id: a\n"
                               "    scope: \"x is 'two  words'  or (y)\"\n"
                               "    when: |\n"
                               "      a   and\n"
                               "      b\n"
                               "    unless: [{id: e, when: a   or b, cite: \"a   or b\"}]";
    const std::string after = "# what it is\n"
                              "rulebook: un   # its name\n"
                              "conditions:\n"
                              "  dear:   goods.value > EUR 300 and not licensed # above\n"
                              "  listed: {when: 'goods.hs within {HS 86, 8703}', label: \"listed  twice\"}\n"
                              "rules:\n"
                              "  - id: a\n"
                              "    scope: \"x is 'two  words'  or (y)\"\n"
                              "    when: |\n"
                              "      a   and\n"
                              "      b\n"
                              "    unless: [{id: e, when: a or b, cite: \"a   or b\"}]\n";
    CHECK(formatted(before) == after);
    CHECK(formatted(after) == after);
}

TEST_CASE("what is no condition and what is no YAML stay as they are") {
    CHECK(formatted("conditions: {a: is  and or}\n") == "conditions: {a: is  and or}\n");
    CHECK(formatted("a: [b\n") == "a: [b\n");
}

TEST_CASE("formatting the shipped rules once more changes nothing") {
    namespace fs = std::filesystem;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CHECKRULES_SOURCE_DIR) / "rules")) {
        if (entry.path().extension() != ".yaml") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const std::string once = formatted(text.str());
        INFO(entry.path().string());
        CHECK(formatted(once) == once);
    }
}
