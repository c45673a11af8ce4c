// Messages to the language server: the input is split at NULs, the first part is a rulebook that is open, the others are sent as they are.
#include <cstdint>
#include <nlohmann/json.hpp>

#include "engine/author/language_server.hpp"

using Json = nlohmann::json;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    checkrules::LanguageServer server("no/such/folder", {});
    server.handle(R"({"id": 1, "method": "initialize"})");
    const std::string text = "rulebook: a\n" + std::string(rest.substr(0, rest.find('\0')));
    const auto written = [](const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); };
    server.handle(written({{"method", "textDocument/didOpen"}, {"params", {{"textDocument", {{"uri", "file:///no/such/a.yaml"}, {"text", text}}}}}}));
    for (const char* method : {"hover", "completion", "definition", "references", "rename"})
        for (std::size_t line = 0; line < 8; ++line)
            server.handle(written({{"id", 1},
                                   {"method", std::string("textDocument/") + method},
                                   {"params", {{"textDocument", {{"uri", "file:///no/such/a.yaml"}}}, {"position", {{"line", line}, {"character", (size * 7 + line * 5) % 40}}}, {"newName", "b"}}}}));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\0'), rest.size());
        server.handle(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    server.publish();
    return 0;
}
