// What rules/README.md teaches must work, and its table of codes must be whole.
#include <filesystem>
#include <regex>
#include <set>

#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace checkrules;
namespace fs = std::filesystem;

namespace {

const fs::path project = CHECKRULES_SOURCE_DIR;

std::vector<std::string> yaml_blocks(const std::string& page) {
    std::vector<std::string> out;
    const std::string open = "```yaml\n";
    for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at + 1)) {
        const std::size_t begin = at + open.size();
        out.push_back(page.substr(begin, page.find("\n```", begin) + 1 - begin));
    }
    return out;
}

std::set<std::string> codes_in(const std::string& text, const std::regex& shape) {
    std::set<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), shape), end; at != end; ++at) out.insert((*at)[1]);
    return out;
}

}  // namespace

TEST_CASE("the examples of the page on writing rules load, with the shipped vocabulary, without a word") {
    std::vector<SourcePtr> files;
    for (const auto& entry : fs::recursive_directory_iterator(project / "rules"))
        if (entry.path().extension() == ".yaml") files.push_back(std::make_shared<Source>(entry.path().string(), tests::read_whole(entry.path())));
    const auto blocks = yaml_blocks(tests::read_whole(project / "rules/README.md"));
    REQUIRE(blocks.size() == 4);
    for (const std::string& block : blocks) files.push_back(std::make_shared<Source>("README.md", block));
    Diagnostics diagnostics;
    const Rules rules = load_rules(files, diagnostics);
    CHECK(render(diagnostics) == "");
    CHECK(std::ranges::count_if(rules.rulebooks, [](const Rulebook& book) { return book.id == "my-eu-russia" || book.id == "my-germany"; }) == 2);
}

TEST_CASE("the page on writing rules names every field that the shipped schema declares") {
    std::vector<SourcePtr> files;
    for (const char* name : {"rules/schema.yaml", "rules/schema-law.yaml"}) files.push_back(std::make_shared<Source>(name, tests::read_whole(project / name)));
    Diagnostics diagnostics;
    const Rules rules = load_rules(files, diagnostics);
    const std::string page = tests::read_whole(project / "rules/README.md");
    REQUIRE(rules.schema.fields.size() > 40);
    for (const auto& [path, field] : rules.schema.fields) {
        INFO(path);
        CHECK(page.find("`" + path + "`") != std::string::npos);
    }
}

TEST_CASE("the page on writing rules lists every code of the YAML, the expressions, the rulebooks and lint") {
    const std::set<std::string> told = codes_in(tests::read_whole(project / "rules/README.md"), std::regex("\\b([YREL][0-9]{3})\\b"));
    std::set<std::string> used;
    for (const char* folder : {"engine", "tools/checkrules"})
        for (const auto& entry : fs::recursive_directory_iterator(project / folder))
            if (entry.path().extension() == ".cpp") used.merge(codes_in(tests::read_whole(entry.path()), std::regex("\"([YREL][0-9]{3})\"")));
    CHECK(told == used);
}
