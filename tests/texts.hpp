// Texts as tests look at them.
#pragma once
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/catch.hpp"

namespace checkrules::tests {

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The file must be there.
inline std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    INFO(path);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace checkrules::tests
