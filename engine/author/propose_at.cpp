// Completion. A text that is being written is seldom whole: a word is put in where the cursor stands, as a value and as a key, and
// what reads as YAML tells what belongs there.
#include <algorithm>
#include <set>

#include "engine/author/assist.hpp"
#include "engine/author/find_spot.hpp"
#include "engine/author/propose_in_expression.hpp"
#include "engine/author/schema_parts.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::string_view cursor_word = "zzcursorzz";

bool is_word_part(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

Span word_at(std::string_view text, std::size_t byte) {
    Span word{std::min(byte, text.size()), std::min(byte, text.size())};
    while (word.begin > 0 && is_word_part(text[word.begin - 1])) --word.begin;
    while (word.end < text.size() && is_word_part(text[word.end])) ++word.end;
    return word;
}

// Brackets that the line opens and does not close before the cursor, closed: "[un-dprk.2397-7, " → "]".
std::string closing_of(std::string_view line) {
    std::string open;
    char quote = 0;
    for (const char c : line) {
        if (quote) quote = c == quote ? 0 : quote;
        else if (c == '"') quote = c;
        else if (c == '[' || c == '{') open += c == '[' ? ']' : '}';
        else if ((c == ']' || c == '}') && !open.empty()) open.pop_back();
    }
    if (quote) open += quote;
    return {open.rbegin(), open.rend()};
}

// The text with the cursor's word put in, as it may be meant: before what follows, or with the brackets of the line closed in its stead.
std::vector<std::string> readings(std::string_view text, Span word) {
    std::vector<std::string> out;
    const std::size_t line = text.substr(0, word.begin).rfind('\n') + 1, line_end = std::min(text.find('\n', word.end), text.size());
    const std::string start = std::string(text.substr(0, word.begin)) + std::string(cursor_word);
    const std::string closing = closing_of(text.substr(line, word.begin - line));
    for (const char* ending : {"", ":", ": "}) out.push_back(start + ending + std::string(text.substr(word.end)));
    if (!closing.empty())
        for (const char* ending : {"", ": "}) out.push_back(start + ending + closing + std::string(text.substr(line_end)));
    return out;
}

class Proposer {
  public:
    Proposer(const Analysis& analysis, const FileKind& file, std::vector<Proposal>& into)
        : analysis_(analysis), rulebook_(file.kind == "rulebook" ? file.id : ""), into_(into) {}

    void propose(const Spot& spot) {
        if (spot.is_key) return propose_keys(spot);
        for (const Json* form : spot.forms)
            if (const auto words = form->find("enum"); words != form->end())
                for (const Json& word : *words) add({Proposal::Kind::word, word.is_string() ? word.get<std::string>() : word.dump(), ""});
        const std::string role = role_of(spot.forms);
        const std::string_view text = spot.node->scalar;
        if (role == "expression") {
            for (Proposal& one : propose_in_expression(analysis_, rulebook_, text.substr(0, text.find(cursor_word)))) add(std::move(one));
        } else if (!role.empty()) {
            for (Proposal& one : propose_names(analysis_, rulebook_, role)) add(std::move(one));
        }
    }

  private:
    void propose_keys(const Spot& spot) {
        for (const Json* form : spot.map_forms)
            if (const auto keys = form->find("properties"); keys != form->end())
                for (const auto& [key, value] : keys->items())
                    if (!spot.map->find(key)) add({Proposal::Kind::key, key, value.value("description", "")});
    }

    void add(Proposal one) {
        if (seen_.insert(one.text).second) into_.push_back(std::move(one));
    }

    const Analysis& analysis_;
    std::string rulebook_;
    std::vector<Proposal>& into_;
    std::set<std::string> seen_;
};

}  // namespace

Proposals propose_at(const Analysis& analysis, const SourcePtr& document, std::size_t byte) {
    const std::string_view text = document->text();
    Proposals out{{}, word_at(text, byte)};
    const FileKind file = kind_of_file(text);
    if (file.kind.empty()) {
        for (const char* kind : {"rulebook", "vocabulary", "schema", "rates"}) out.all.push_back({Proposal::Kind::key, kind, ""});
        return out;
    }
    const Json schema = shape::file(file.kind, analysis.rules);
    Proposer proposer(analysis, file, out.all);
    for (std::string& reading : readings(text, out.replaced)) {
        Diagnostics told;
        const auto root = yaml::read_yaml(std::make_shared<Source>(document->name(), std::move(reading)), told);
        if (!root) continue;
        const Spot spot = find_spot(*root, schema, out.replaced.begin + 1);
        if (spot.node && spot.node->scalar.find(cursor_word) != std::string::npos) proposer.propose(spot);
    }
    return out;
}

}  // namespace checkrules
