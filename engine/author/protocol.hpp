/// Our values as the Language Server Protocol writes them. Private to engine/author.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "engine/author/assist.hpp"
#include "engine/author/position.hpp"

namespace checkrules::protocol {

using Json = nlohmann::ordered_json;

/// "file:///a%20b" → "/a b"; another address stays as it is.
std::string path_of(const std::string& address);
std::string address_of(const std::string& path);

Json range(const Location& where, ColumnUnit unit);
Json place(const Location& where, ColumnUnit unit);
Json places(const std::vector<Location>& all, ColumnUnit unit);
Json diagnostic(const Diagnostic& one, ColumnUnit unit);
Json completion(const Proposals& proposals, const Source& document, ColumnUnit unit);
/// Edits by file, each place once.
Json edits(const std::vector<Location>& places, const std::string& text, ColumnUnit unit);

}  // namespace checkrules::protocol
