#include "engine/report/sarif_parts.hpp"

#include <fmt/format.h>

#include "engine/report/escape.hpp"
#include "engine/text/harmless.hpp"

namespace checkrules::sarif {
namespace {

/// Percent-encoded but for what a path may hold.
std::string uri_of(std::string_view path) {
    std::string out;
    for (unsigned char c : path) {
        if (std::isalnum(c) || std::string_view("/-._~").find(char(c)) != std::string_view::npos)
            out += char(c);
        else
            out += fmt::format("%{:02X}", c);
    }
    return out.empty() ? "-" : out;
}

}  // namespace

Json location(std::string_view path, Place from, Place to) {
    return {{"physicalLocation",
             {{"artifactLocation", {{"uri", uri_of(path)}}},
              {"region",
               {{"startLine", from.line}, {"startColumn", from.column}, {"endLine", to.line}, {"endColumn", to.column}}}}}};
}

Json message(std::string_view text) { return {{"text", harmless(text)}}; }

std::string render(Json run) {
    const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({std::move(run)})}};
    return escape_json_controls(log.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace checkrules::sarif
