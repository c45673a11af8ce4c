// engine/language/README.md says what each operator does with each type and with unknown; here every row of it is tried.
#include <fstream>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

namespace {

struct Row {
    std::string condition, fact, value;
};

// "| `condition` | `fact` | value |"
std::vector<Row> rows_of(std::istream& page) {
    std::vector<Row> rows;
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("| `") || line.find("` | `{") == std::string::npos) continue;
        const std::size_t middle = line.find("` | `{"), last = line.rfind("` | "), begin = 3;
        rows.push_back({line.substr(begin, middle - begin), line.substr(middle + 5, last - middle - 5), line.substr(last + 4, line.rfind(" |") - last - 4)});
    }
    return rows;
}

}  // namespace

TEST_CASE("the published table of the language is what evaluation does, row by row") {
    std::ifstream page(CHECKRULES_SOURCE_DIR "/engine/language/README.md");
    const std::vector<Row> rows = rows_of(page);
    REQUIRE(rows.size() > 80);
    for (const Row& row : rows) {
        INFO(row.condition << " over " << row.fact);
        CHECK(std::string(to_string(checkrules::test::evaluated(row.condition, row.fact))) == row.value);
    }
}
