/// SHA-256 (FIPS 180-4), for stamps and fingerprints: no secret depends on it.
#pragma once
#include <string>
#include <string_view>

namespace checkrules {

/// 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace checkrules
