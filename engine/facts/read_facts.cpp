#include "engine/facts/read_facts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "engine/facts/confine_path.hpp"
#include "engine/facts/fact_reader.hpp"
#include "engine/facts/locate_json.hpp"
#include "engine/facts/parse_json.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::array<std::string_view, 4> article_fields{"title", "source", "published", "text"};
constexpr std::string_view article_shape = "write {\"article\": {\"title\": …, \"source\": …, \"published\": …, \"text\": …}}";

class DocumentReader {
  public:
    DocumentReader(const SourcePtr& source, const FactReading& reading) : errors_(source, out_.errors), reading_(reading) {}

    FactDocument read(element root) {
        object document;
        if (root.get_object().get(document) == simdjson::SUCCESS) read_document(root, document);
        else errors_.tell("F002", "a document is one JSON object", root.is_array() ? "write one document a line, as .ndjson" : "");
        errors_.finish();
        return std::move(out_);
    }

  private:
    void read_document(element root, const object& document);
    void read_article(element json);
    void read_article_parts(const object& parts);
    void tell_unread(std::string_view key);
    void open_article(std::string_view path);
    void read_date(const object& parts);
    void read_fact_list(element json);

    /// {"title": …, "text": …}: what a news archive hands over, and no record.
    bool is_bare_article(const object& document) const {
        std::string_view text;
        return document["text"].get_string().get(text) == simdjson::SUCCESS && !reading_.schema.find("text");
    }

    FactDocument out_;
    JsonErrors errors_;
    const FactReading& reading_;
};

void DocumentReader::read_document(element root, const object& document) {
    element article, facts;
    const bool has_article = document["article"].get(article) == simdjson::SUCCESS && !article.is_null();
    const bool has_facts = document["facts"].get(facts) == simdjson::SUCCESS && !facts.is_null();
    if (!has_article && !has_facts) {
        if (document.size() == 0) return errors_.tell("F002", "an empty document: expected an article, facts, or the fields of a record");
        if (is_bare_article(document)) return errors_.tell("F002", "an article that stands under no 'article'", std::string(article_shape));
        out_.facts.emplace().push_back(FactReader(reading_, errors_, nullptr).read(root, 0));
        return;
    }
    if (has_article) read_article(article);
    if (has_article && !out_.article) return;
    if (has_facts) read_fact_list(facts);
    for (const auto& [key, unused] : document)
        if (key != "article" && key != "facts") errors_.tell_undeclared(std::string(key), "a document has article and facts");
}

void DocumentReader::read_article(element json) {
    const JsonErrors::Step step(errors_, "article");
    object parts;
    std::string_view path;
    if (json.get_object().get(parts) != simdjson::SUCCESS) return errors_.tell("F002", "an article is an object", std::string(article_shape));
    if (parts["path"].get_string().get(path) == simdjson::SUCCESS) open_article(path);
    else read_article_parts(parts);
}

void DocumentReader::open_article(std::string_view path) {
    const JsonErrors::Step step(errors_, "path");
    if (const auto safe = check_relative_path(path); !safe) return errors_.tell("F021", safe.error());
    if (!reading_.open_article) return errors_.tell("F021", "an article cannot be given by path here");
    auto article = reading_.open_article(std::string(path));
    if (article) out_.article = std::move(*article);
    else errors_.tell("F021", article.error().message, article.error().help);
}

void DocumentReader::read_article_parts(const object& parts) {
    std::string_view text, word;
    if (parts["text"].get_string().get(text) != simdjson::SUCCESS) return errors_.tell("F002", "an article without a text", "give its 'text', or the 'path' of its file");
    for (const auto& [key, unused] : parts) tell_unread(key);
    Article article;
    article.text = text;
    if (parts["title"].get_string().get(word) == simdjson::SUCCESS) article.title = word;
    if (parts["source"].get_string().get(word) == simdjson::SUCCESS) article.address = word;
    out_.article = std::move(article);
    read_date(parts);
    out_.article->index();
}

void DocumentReader::tell_unread(std::string_view key) {
    if (std::ranges::find(article_fields, key) != article_fields.end()) return;
    errors_.tell_unread(fmt::format("an article has no field '{}', so it is not read", key), fmt::format("its fields are {}", fmt::join(article_fields, ", ")));
}

void DocumentReader::read_date(const object& parts) {
    std::string_view word;
    const JsonErrors::Step step(errors_, "published");
    if (parts["published"].get_string().get(word) != simdjson::SUCCESS) return;
    if (const auto date = parse_edtf(word)) out_.article->published = *date;
    else errors_.tell("F013", fmt::format("published: {}", date.error()));
}

void DocumentReader::read_fact_list(element json) {
    const JsonErrors::Step step(errors_, "facts");
    simdjson::dom::array list;
    if (json.get_array().get(list) != simdjson::SUCCESS) return errors_.tell("F002", "facts are a list");
    out_.facts.emplace();
    std::optional<EvidenceAnchor> anchor;
    if (out_.article) anchor.emplace(*out_.article);
    FactReader reader(reading_, errors_, anchor ? &*anchor : nullptr);
    for (element item : list) {
        const JsonErrors::Step index(errors_, out_.facts->size());
        out_.facts->push_back(reader.read(item, out_.facts->size()));
    }
}

// Records cite themselves in the order of the text, so that one walk along it finds all places.
void place_records(const Source& json, std::vector<Fact>& facts) {
    std::vector<Evidence*> left;
    for (Fact& fact : facts)
        for (Evidence& evidence : fact.evidence)
            if (evidence.pointer) left.push_back(&evidence);
    Place place = json.place(0);
    std::size_t counted = 0, next = 0;
    walk_json(json.text(), [&](const std::string& pointer, std::size_t begin) {
        if (next == left.size() || *left[next]->pointer != pointer) return;
        for (; counted < begin; next_code_point(json.text(), counted)) place = json.text()[counted] == '\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
        left[next]->line = place.line;
        left[next++]->column = place.column;
    });
}

}  // namespace

FactDocument read_facts(const SourcePtr& json, const FactReading& reading) {
    thread_local simdjson::dom::parser parser;  // its buffers are most of the cost of a short document
    FactDocument refused;
    const auto root = parse_json(parser, json, refused.errors);
    if (!root) return refused;
    FactDocument document = DocumentReader(json, reading).read(*root);
    if (document.facts && !document.article) place_records(*json, *document.facts);
    return document;
}

void tell_once(Diagnostics& errors, std::set<std::string>& told) {
    constexpr std::size_t most_told = 1000;  // a stream that never ends may name ever new fields
    std::erase_if(errors, [&](const Diagnostic& error) { return error.code == "F011" && (told.size() >= most_told || !told.insert(error.message).second); });
}

}  // namespace checkrules
