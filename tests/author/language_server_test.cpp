// The server as an editor talks to it: JSON-RPC in, JSON-RPC out.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/author/language_server.hpp"
#include "tests/catch.hpp"

namespace checkrules {
namespace {

using Json = nlohmann::ordered_json;

const std::string address = "file:///no/such/folder/mine.yaml";
const std::string rulebook = R"(rulebook: mine
title: Mine 😀

lists:
  heads: [HS 8703, HS 2204]

conditions:
  dear: "goods.hs within heads and goods.unit-value > EUR 50_000"

provisions:
  p-1:
    citation: Nothing, art. 1
    in-force: 2022-03-16/..
    text: says something

rules:
  - id: r
    title: "😀 a"
    provisions: [p-1, un-dprk.2397-7]
    scope: {scope}
    when: dear or goods is luxury-good
)";

class Editor {
  public:
    Editor() : server_(CHECKRULES_SOURCE_DIR "/rules", {}) { ask("initialize", Json::object()); }

    Json ask(const std::string& method, Json parameters) {
        const auto answers = server_.handle(Json{{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", std::move(parameters)}}.dump());
        REQUIRE(answers.size() == 1);
        return Json::parse(answers.front());
    }
    void tell(const std::string& method, Json parameters) { CHECK(server_.handle(Json{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(parameters)}}.dump()).empty()); }

    /// Opens a text and returns what is wrong with it.
    Json open(std::string text, const std::string& uri = address) {
        text_ = std::move(text);
        tell("textDocument/didOpen", {{"textDocument", {{"uri", uri}, {"languageId", "yaml"}, {"version", 1}, {"text", text_}}}});
        for (const std::string& message : server_.publish()) {
            const Json json = Json::parse(message);
            if (json["params"]["uri"] == uri) return json["params"]["diagnostics"];
        }
        return {};
    }
    Json open_with_scope(const std::string& scope) { return open(std::string(rulebook).replace(rulebook.find("{scope}"), 7, scope)); }

    /// Asks at the end of the first `words`.
    Json ask_at(const std::string& method, const std::string& words, Json more = Json::object()) {
        const std::size_t at = text_.find(words) + words.size(), line = text_.rfind('\n', at - 1) + 1;
        more["textDocument"] = {{"uri", address}};
        more["position"] = {{"line", std::count(text_.begin(), text_.begin() + long(at), '\n')}, {"character", at - line}};  // REQUIRES: the line is ASCII so far
        return ask("textDocument/" + method, std::move(more));
    }
    std::vector<std::string> proposals(const std::string& words) {
        std::vector<std::string> out;
        const Json answer = ask_at("completion", words);
        for (const Json& item : answer["result"]["items"]) out.push_back(item["label"]);
        return out;
    }

  private:
    LanguageServer server_;
    std::string text_;
};

bool has(const std::vector<std::string>& all, const std::string& one) { return std::ranges::find(all, one) != all.end(); }

Json range(std::size_t line, std::size_t from, std::size_t to) {
    return {{"start", {{"line", line}, {"character", from}}}, {"end", {{"line", line}, {"character", to}}}};
}

TEST_CASE("a misspelt field is underlined within its expression, with the name that would have worked") {
    Editor editor;
    const Json mistakes = editor.open_with_scope("transferred and destinaton is RU");
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0]["range"] == range(19, 27, 37));
    CHECK(mistakes[0]["code"] == "E003");
    CHECK(mistakes[0]["message"] == "unknown field 'destinaton'\ndid you mean 'destination'?");
    CHECK(editor.open_with_scope("transferred and destination is RU") == Json::array());
}

TEST_CASE("columns count UTF-16 units, or bytes when the editor would rather") {
    const std::string text = "rulebook: a\ntitle: \"😀é\"\nrules:\n  - {id: r, title: \"😀\", serverity: high}\n";
    Editor editor;
    const auto misspelt = [&] {
        for (const Json& mistake : editor.open(text))
            if (mistake["code"] == "R011") return mistake["range"];
        return Json();
    };
    CHECK(misspelt() == range(3, 25, 34));
    editor.ask("initialize", {{"capabilities", {{"general", {{"positionEncodings", {"utf-8", "utf-16"}}}}}}});
    CHECK(misspelt() == range(3, 27, 36));
}

TEST_CASE("hover tells what a term means, what a provision says and since when, and what a key is for") {
    Editor editor;
    editor.open_with_scope("transferred and destination is RU");
    const auto shown = [&](const std::string& words) { return editor.ask_at("hover", words)["result"]["contents"]["value"].get<std::string>(); };
    CHECK(shown("goods is luxury-g").find("luxury goods") != std::string::npos);
    CHECK(shown("provisions: [p-1, un-dprk.239").find("since 22 December 2017") != std::string::npos);
    CHECK(shown("    cita").find("as a lawyer would cite it") != std::string::npos);
    CHECK(shown("when: de").find("goods.hs within heads") != std::string::npos);
    CHECK(editor.ask_at("hover", "rules:\n ")["result"].is_null());
}

TEST_CASE("definitions are found in the same file and in others") {
    Editor editor;
    editor.open_with_scope("transferred and destination is RU");
    CHECK(editor.ask_at("definition", "within hea")["result"] == Json::array({{{"uri", address}, {"range", range(4, 2, 7)}}}));
    const Json other = editor.ask_at("definition", "goods is luxury-g")["result"];
    REQUIRE(other.size() == 1);
    CHECK(other[0]["uri"].get<std::string>().ends_with("/rules/vocabulary/luxury.yaml"));
}

TEST_CASE("in an expression fields and conditions are proposed, and behind a relation what the field can be") {
    Editor editor;
    editor.open_with_scope("transferred and ");
    CHECK(has(editor.proposals("transferred and "), "destination"));
    CHECK(has(editor.proposals("transferred and "), "dear"));
    editor.open_with_scope("transferred and destination is ");
    CHECK(has(editor.proposals("destination is "), "KP"));
    CHECK_FALSE(has(editor.proposals("destination is "), "luxury-good"));
    CHECK(has(editor.proposals("goods is lux"), "luxury-good"));
    editor.open_with_scope("supplier in ");
    CHECK(has(editor.proposals("supplier in "), "eu-members"));
}

TEST_CASE("keys that are missing, words of a choice and provisions are proposed, also in a text that is not whole") {
    Editor editor;
    editor.open(rulebook + "    sev");
    CHECK(has(editor.proposals("    sev"), "severity"));
    CHECK_FALSE(has(editor.proposals("    sev"), "title"));
    editor.open(rulebook + "    severity: ");
    CHECK(editor.proposals("    severity: ") == std::vector<std::string>{"high", "medium", "low"});
    const std::string whole = "rulebook: a\nprovisions:\n  p: {citation: c, in-force: 2017/..}\n";
    editor.open(whole);
    CHECK(editor.open(whole + "rules:\n  - id: r\n    provisions: [").size() == 1);
    CHECK(editor.proposals("provisions: [").front() == "p");
    editor.open("");
    CHECK(has(editor.proposals(""), "rulebook"));
}

TEST_CASE("a name is changed wherever it is used, and nowhere else") {
    Editor editor;
    editor.open_with_scope("transferred and destination is RU");
    const Json edits = editor.ask_at("rename", "within hea", {{"newName", "headings"}})["result"]["changes"];
    CHECK(edits == Json{{address, {{{"range", range(4, 2, 7)}, {"newText", "headings"}}, {{"range", range(7, 25, 30)}, {"newText", "headings"}}}}});
    const auto refused = [&](const std::string& words, const std::string& name) { return editor.ask_at("rename", words, {{"newName", name}})["error"]["message"].get<std::string>(); };
    CHECK(refused("within hea", "dear") == "'dear' is taken");
    CHECK(refused("within hea", "two words") == "'two words' is no id for a list: letters, digits and '-', a small letter first");
    CHECK(refused("destination is RU", "SU") == "a country keeps its name");
}

TEST_CASE("files that are not ours are left alone") {
    Editor editor;
    CHECK(editor.open("version: 3\nservices: {web: {}}\n") == Json::array());
    CHECK(editor.open("- a\n- b\n") == Json::array());
    CHECK(editor.open("rulebok: a\n").size() == 1);
}

TEST_CASE("what a fixture expects is held to the rules while it is typed") {
    Editor editor;
    const std::string expected = "facts:\n  - {id: f1, kind: gitf, goods: {terms: [aurus]}}\nfindings:\n  - {rule: un-dprk.luxury-goods, fact: f1}\n";
    const Json mistakes = editor.open(expected, "file:///no/such/folder/expected.yaml");
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0]["message"].get<std::string>().find("gitf") != std::string::npos);
    CHECK(mistakes[0]["range"]["start"] == Json{{"line", 1}, {"character", 19}});
    CHECK(editor.open("un-dprk.luxury-good:\n  - {fact: {kind: gift}, verdict: none}\n", "file:///no/such/folder/un-dprk.examples.yaml").size() == 1);
    CHECK(editor.open("facts: []\nfindings: []\n", "file:///no/such/folder/expected.yaml").empty());
}

TEST_CASE("what makes no sense is answered with an error and does no harm") {
    LanguageServer server(CHECKRULES_SOURCE_DIR "/rules", {});
    const auto code = [&](const std::string& message) {
        const auto answers = server.handle(message);
        const Json answer = answers.empty() ? Json::object() : Json::parse(answers.front());
        return answer.contains("error") ? answer["error"]["code"].get<int>() : 0;
    };
    CHECK(code("{") == -32700);
    CHECK(code("\"\xff\"") == -32700);
    CHECK(code("[]") == -32600);
    CHECK(code("{\"id\": {\"a\": []}, \"method\": 7}") == -32600);
    CHECK(code(R"({"id": 1, "method": "textDocument/hover"})") == -32002);
    CHECK(code(R"({"id": 1, "method": "initialize", "params": [1]})") == 0);
    CHECK(code(R"({"id": 1, "method": "textDocument/hover", "params": "x"})") == -32602);
    CHECK(code(R"({"id": 1, "method": "no/such"})") == -32601);
    CHECK(code(R"({"method": "textDocument/didChange", "params": {"textDocument": {"uri": "a"}, "contentChanges": [{"range": 1}]}})") == 0);
    CHECK(code(R"({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///%00%ff", "text": "rulebook: a\nrules: [{id: r, scope: \"\u0000"}}})") == 0);
    CHECK(code(R"({"id": 1, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///%00%ff"}, "position": {"line": 18446744073709551615, "character": -1}}})") == 0);
    CHECK(code(std::string(100'000, '[')) == -32700);
    CHECK(code(R"({"id": )" + std::string(50'000, '[') + std::string(50'000, ']') + R"(, "method": "x"})") == -32700);
    CHECK(code(R"({"id": "[[[[\"[[", "method": "no/such", "params": )" + std::string(90, '[') + std::string(90, ']') + "}") == -32601);
    CHECK_FALSE(server.publish().empty());
    CHECK(server.exit_status() == 1);
    CHECK(code(R"({"id": 1, "method": "shutdown"})") == 0);
    CHECK(code(R"({"method": "exit"})") == 0);
    CHECK(server.has_ended());
    CHECK(server.exit_status() == 0);
}

}  // namespace
}  // namespace checkrules
