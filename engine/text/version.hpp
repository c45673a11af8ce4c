/// The version of the program, and of the rule language: what `requires: checkrules >= 0.1` asks for.
#pragma once
#include <string_view>

namespace checkrules {

inline constexpr std::string_view program_version = "0.1.0";

}  // namespace checkrules
