// A folder of its own for a test of the program, gone afterwards.
#pragma once
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/catch.hpp"
#include "tests/texts.hpp"

namespace checkrules::tests {

struct Ended {
    int status;
    std::string output;  // standard output and standard error
};

class Workplace {
  public:
    Workplace() {
        std::string pattern = (std::filesystem::temp_directory_path() / "checkrules-test-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()));
        path = pattern;
    }
    ~Workplace() { std::filesystem::remove_all(path); }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
    }
    // Empty when it is not there.
    std::string read(const std::string& name) const { return std::filesystem::exists(path / name) ? read_whole(path / name) : ""; }
    // Words of a shell, in the folder.
    Ended shell(const std::string& words) const {
        FILE* pipe = popen(("cd '" + path.string() + "' && { " + words + "; } 2>&1").c_str(), "r");
        std::string output;
        std::array<char, 4096> buffer;
        while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), size);
        return {pclose(pipe) / 256, output};
    }
    Ended run(const std::string& words) const { return shell("'" CHECKRULES_PROGRAM "' " + words); }

    std::filesystem::path path;
};

// Of no files.
inline Ended run_alone(const std::string& words) { return Workplace().run(words); }

}  // namespace checkrules::tests
