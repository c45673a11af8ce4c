/// Pieces of SARIF, shared by reports and by results of tests.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "engine/text/source.hpp"

namespace checkrules::sarif {

using Json = nlohmann::ordered_json;

/// GitHub refuses a location without a path or without all four numbers, each from 1.
Json location(std::string_view path, Place from, Place to);
Json message(std::string_view text);
/// The whole file, of one run.
std::string render(Json run);

}  // namespace checkrules::sarif
