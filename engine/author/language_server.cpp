#include "engine/author/language_server.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/analyse/lint_rules.hpp"
#include "engine/author/protocol.hpp"
#include "engine/extract/extract_facts.hpp"
#include "engine/gate/run_tests.hpp"
#include "engine/text/version.hpp"

namespace checkrules {

using protocol::Json;

// JSON-RPC's numbers of errors.
enum Failure : int { not_json = -32700, no_request = -32600, no_method = -32601, bad_parameters = -32602, not_initialized = -32002, request_failed = -32803 };

constexpr std::size_t deepest = 100;  // lists and objects within each other

struct Refusal {
    Failure code;
    std::string message;
};
using Answer = tl::expected<Json, Refusal>;

class LanguageServer::State {
  public:
    State(std::string shipped, std::vector<std::string> given) : workspace_(std::move(shipped), std::move(given)) {}

    std::vector<std::string> handle(const Json& message);
    std::vector<std::string> publish();
    bool has_ended = false, was_shut_down = false;

  private:
    /// Where a request asks: the document and the byte in it.
    struct Target {
        SourcePtr document;
        std::size_t byte;
    };

    void notice(const std::string& method, const Json& parameters);
    Answer answer(const std::string& method, const Json& parameters);
    Answer initialize(const Json& parameters);
    Answer answer_at(const std::string& method, const Json& parameters, const Target& at);
    std::optional<Target> target_of(const Json& parameters) const;
    const Analysis& analysis();
    Diagnostics find_mistakes();

    Workspace workspace_;
    std::optional<Analysis> analysis_;  ///< of the texts as they are; nothing after a change
    ColumnUnit unit_ = ColumnUnit::utf16;
    bool initialized_ = false, changed_ = false, lint_too_ = true;
    std::set<std::string> published_;
    std::map<std::string, std::string> addresses_;  ///< of documents, as the client writes them
};

namespace {

// Texts and members of what a client sent; empty when they are not what they should be.
std::string text_at(const Json& json, const char* pointer) {
    const Json::json_pointer at(pointer);
    return json.contains(at) && json[at].is_string() ? json[at].get<std::string>() : "";
}

std::size_t count_at(const Json& json, const char* pointer) {
    const Json::json_pointer at(pointer);
    return json.contains(at) && json[at].is_number_unsigned() ? json[at].get<std::size_t>() : 0;
}

// Names of files may hold bytes that are no text.
std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string response(const Json& id, const Answer& answer) {
    Json out{{"jsonrpc", "2.0"}, {"id", id.is_structured() ? Json(nullptr) : id}};
    if (answer) out["result"] = *answer;
    else out["error"] = {{"code", int(answer.error().code)}, {"message", answer.error().message}};
    return written(out);
}

ColumnUnit agreed_unit(const Json& parameters) {
    const Json::json_pointer at("/capabilities/general/positionEncodings");
    if (!parameters.contains(at) || !parameters[at].is_array()) return ColumnUnit::utf16;
    const bool offers_utf8 = std::ranges::any_of(parameters[at], [](const Json& one) { return one == "utf-8"; });
    return offers_utf8 ? ColumnUnit::utf8 : ColumnUnit::utf16;
}

// Those that are open: they name rules and terms too.
void read_expectations(const Workspace& workspace, const Rules& rules, Diagnostics& into) {
    for (const auto& [path, document] : workspace.documents()) {
        const auto form = form_of_expectation(path);
        if (form == FixtureForm::examples) read_examples(document.text, rules, into);
        else if (form) read_expectation(document.text, *form, rules, into);
    }
}

Answer refuse(std::string why) { return tl::unexpected(Refusal{request_failed, std::move(why)}); }

}  // namespace

std::vector<std::string> LanguageServer::State::handle(const Json& message) {
    const std::string method = text_at(message, "/method");
    const bool is_request = message.is_object() && message.contains("id");
    if (method.empty()) {
        const bool is_response = is_request && (message.contains("result") || message.contains("error"));
        if (is_response) return {};
        return {response(nullptr, tl::unexpected(Refusal{no_request, "no request: it names no method"}))};
    }
    const Json parameters = message.value("params", Json::object());
    if (!is_request) return notice(method, parameters), std::vector<std::string>{};
    return {response(message["id"], answer(method, parameters))};
}

void LanguageServer::State::notice(const std::string& method, const Json& parameters) {
    if (method == "exit") return void(has_ended = true);
    const std::string address = text_at(parameters, "/textDocument/uri"), path = protocol::path_of(address);
    if (!initialized_ || path.empty()) return;
    addresses_[path] = address;
    if (method == "textDocument/didOpen") workspace_.open(path, text_at(parameters, "/textDocument/text"));
    else if (method == "textDocument/didChange" && workspace_.find(path) && parameters.contains("contentChanges") && parameters["contentChanges"].is_array() && !parameters["contentChanges"].empty())
        workspace_.open(path, text_at(parameters["contentChanges"].back(), "/text"));
    else if (method == "textDocument/didClose") workspace_.close(path);
    else if (method != "textDocument/didSave") return;
    analysis_.reset();
    changed_ = true;
    lint_too_ = method != "textDocument/didChange";
}

Answer LanguageServer::State::initialize(const Json& parameters) {
    initialized_ = true;
    unit_ = agreed_unit(parameters);
    const Json sync{{"openClose", true}, {"change", 1}, {"save", true}};
    return Json{{"capabilities",
                 {{"positionEncoding", unit_ == ColumnUnit::utf8 ? "utf-8" : "utf-16"},
                  {"textDocumentSync", sync},
                  {"hoverProvider", true},
                  {"completionProvider", {{"triggerCharacters", {" ", "{", ".", ","}}}},
                  {"definitionProvider", true},
                  {"referencesProvider", true},
                  {"renameProvider", {{"prepareProvider", true}}}}},
                {"serverInfo", {{"name", "checkrules"}, {"version", program_version}}}};
}

Answer LanguageServer::State::answer(const std::string& method, const Json& parameters) {
    if (method == "initialize") return initialize(parameters);
    if (!initialized_) return tl::unexpected(Refusal{not_initialized, "the first request is 'initialize'"});
    if (was_shut_down) return tl::unexpected(Refusal{no_request, "it was shut down"});
    if (method == "shutdown") return was_shut_down = true, Json(nullptr);
    static const std::set<std::string> known{"textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/references", "textDocument/prepareRename", "textDocument/rename"};
    if (!known.contains(method)) return tl::unexpected(Refusal{no_method, "no method '" + method + "'"});
    const auto target = target_of(parameters);
    if (!target) return tl::unexpected(Refusal{bad_parameters, "no such document is open"});
    return answer_at(method, parameters, *target);
}

Answer LanguageServer::State::answer_at(const std::string& method, const Json& parameters, const Target& at) {
    const Analysis& all = analysis();
    if (method == "textDocument/hover") {
        const auto found = explain_at(all, at.document, at.byte);
        if (!found) return Json(nullptr);
        return Json{{"contents", {{"kind", "markdown"}, {"value", found->markdown}}}, {"range", protocol::range(found->where, unit_)}};
    }
    if (method == "textDocument/completion") return protocol::completion(propose_at(all, at.document, at.byte), *at.document, unit_);
    if (method == "textDocument/definition") return protocol::places(definitions_at(all, at.document, at.byte), unit_);
    if (method == "textDocument/references") return protocol::places(mentions_at(all, at.document, at.byte), unit_);
    if (method == "textDocument/prepareRename") {
        const auto place = name_to_change(all, at.document, at.byte);
        return place ? Answer(protocol::range(*place, unit_)) : refuse(place.error());
    }
    const std::string name = text_at(parameters, "/newName");
    const auto places = rename_at(all, at.document, at.byte, name);
    return places ? Answer(protocol::edits(*places, name, unit_)) : refuse(places.error());
}

std::optional<LanguageServer::State::Target> LanguageServer::State::target_of(const Json& parameters) const {
    const SourcePtr document = workspace_.find(protocol::path_of(text_at(parameters, "/textDocument/uri")));
    if (!document) return {};
    return Target{document, byte_at(*document, {count_at(parameters, "/position/line"), count_at(parameters, "/position/character")}, unit_)};
}

const Analysis& LanguageServer::State::analysis() {
    if (!analysis_) analysis_.emplace(workspace_);
    return *analysis_;
}

// What loading tells, then what the extractor tells of its words, then what is wrong with expectations, then lint: each only when what comes before is right.
Diagnostics LanguageServer::State::find_mistakes() {
    Diagnostics found = analysis().diagnostics;
    const bool words_open = std::ranges::any_of(workspace_.documents(), [](const auto& one) { return kind_of_file(one.second.text->text()).kind == "vocabulary"; });
    if (!has_errors(found) && words_open) Extractor(analysis().rules.vocabulary, found);
    if (!has_errors(found)) read_expectations(workspace_, analysis().rules, found), check_examples(analysis().rules, found);
    if (!has_errors(found) && lint_too_)
        for (Diagnostic& one : lint_rules(analysis().rules)) found.push_back(std::move(one));
    return found;
}

std::vector<std::string> LanguageServer::State::publish() {
    if (!changed_ || was_shut_down) return {};
    changed_ = false;
    std::map<std::string, Json> by_file;
    for (const std::string& path : published_) by_file[path] = Json::array();
    published_.clear();
    for (const auto& [path, document] : workspace_.documents()) by_file[path] = Json::array(), published_.insert(path);
    for (const Diagnostic& one : find_mistakes())
        if (one.where.source && published_.contains(one.where.source->name())) by_file[one.where.source->name()].push_back(protocol::diagnostic(one, unit_));
    std::vector<std::string> out;
    for (const auto& [path, mistakes] : by_file)
        out.push_back(written({{"jsonrpc", "2.0"}, {"method", "textDocument/publishDiagnostics"}, {"params", {{"uri", addresses_[path]}, {"diagnostics", mistakes}}}}));
    return out;
}

LanguageServer::LanguageServer(std::string shipped, std::vector<std::string> given) : state_(std::make_unique<State>(std::move(shipped), std::move(given))) {}
LanguageServer::~LanguageServer() = default;

namespace {

// Before it is parsed: what is copied and written of a tree goes as deep as the tree does.
bool is_too_deep(std::string_view message) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < message.size(); ++at) {
        const char c = message[at];
        if (c == '"') {
            for (++at; at < message.size() && message[at] != '"'; ++at) at += message[at] == '\\';
        } else if (c == '[' || c == '{') {
            if (++depth > deepest) return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

}  // namespace

std::vector<std::string> LanguageServer::handle(std::string_view message) {
    if (is_too_deep(message)) return {response(nullptr, tl::unexpected(Refusal{not_json, "nested too deeply"}))};
    const Json json = Json::parse(message, nullptr, false);
    if (json.is_discarded()) return {response(nullptr, tl::unexpected(Refusal{not_json, "this is no JSON"}))};
    return state_->handle(json);
}

std::vector<std::string> LanguageServer::publish() { return state_->publish(); }
bool LanguageServer::has_ended() const { return state_->has_ended; }
int LanguageServer::exit_status() const { return state_->was_shut_down ? 0 : 1; }

}  // namespace checkrules
