// fixtures/errors: a rulebook with a mistake, named for it, and beside it exactly what is printed.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace checkrules;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(CHECKRULES_SOURCE_DIR) / "fixtures/errors";

void add(const fs::path& path, const fs::path& below, std::vector<SourcePtr>& files) {
    if (fs::is_directory(path))
        for (const char* name : {"a.yaml", "b.yaml"}) add(path / name, below, files);
    else files.push_back(std::make_shared<Source>(fs::relative(path, below).string(), tests::read_whole(path)));
}

std::string printed(const fs::path& fixture) {
    std::vector<SourcePtr> files;
    for (const char* name : {"base/schema.yaml", "base/vocabulary.yaml"}) add(folder / name, folder, files);
    add(fixture, folder, files);
    Diagnostics diagnostics;
    load_rules(files, diagnostics);
    return render(diagnostics);
}

std::vector<fs::path> fixtures() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename() != "base" && entry.path().extension() != ".expected") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("every broken rulebook prints exactly what stands beside it") {
    const std::vector<fs::path> all = fixtures();
    REQUIRE(all.size() >= 60);
    // CHECKRULES_UPDATE=1 writes the expectations anew, to be read line by line before they are committed.
    const bool update = std::getenv("CHECKRULES_UPDATE") != nullptr;
    for (const fs::path& fixture : all) {
        fs::path expected = fixture;
        expected.replace_extension(".expected");
        INFO(fixture.filename().string());
        const std::string out = printed(fixture);
        if (update) std::ofstream(expected) << out;
        CHECK_FALSE(out.empty());
        CHECK(out == tests::read_whole(expected));
    }
}

TEST_CASE("the vocabulary and schema under the broken rulebooks are right themselves") {
    std::vector<SourcePtr> files;
    for (const char* name : {"base/schema.yaml", "base/vocabulary.yaml"}) add(folder / name, folder, files);
    Diagnostics diagnostics;
    load_rules(files, diagnostics);
    CHECK(render(diagnostics) == "");
}
