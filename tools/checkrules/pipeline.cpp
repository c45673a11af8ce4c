#include "tools/checkrules/pipeline.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "engine/article/read_article.hpp"
#include "engine/article/read_file.hpp"
#include "engine/facts/confine_path.hpp"
#include "engine/facts/read_facts.hpp"

namespace checkrules {
namespace {

tl::expected<Article, Diagnostic> open_article(const std::string& folder, const std::string& path) {
    const auto confined = confine_path(folder, path);
    if (!confined) return tl::unexpected(refusal("A007", confined.error()));
    auto file = read_file(*confined, path, largest_article);
    if (!file) return tl::unexpected(file.error());
    Diagnostics remarks;
    auto article = parse_article(*file, path.ends_with(".html") ? ArticleForm::html : ArticleForm::text, remarks);
    if (!article) return tl::unexpected(article.error().front());
    return std::move(*article);
}

void put_first(Diagnostics remarks, Diagnostics& errors) {
    remarks.insert(remarks.end(), errors.begin(), errors.end());
    errors = std::move(remarks);
}

}  // namespace

std::string folder_of(const std::string& path) {
    const auto parent = std::filesystem::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

OpenArticle open_below(const std::string& folder) {
    if (folder.empty()) return {};
    return [folder](const std::string& path) { return open_article(folder, path); };
}

InputKind sniff_kind(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return InputKind::text;
    if (text[first] != '{') return text[first] == '<' ? InputKind::html : InputKind::text;
    const std::string_view line = text.substr(first, text.find('\n', first) - first);
    return line.find_last_not_of(" \t\r") == line.rfind('}') ? InputKind::ndjson : InputKind::json;
}

DocumentReport refused_document(std::string source, Diagnostics errors, std::size_t line) {
    DocumentReport document;
    document.source = std::move(source);
    document.line = line;
    document.errors = std::move(errors);
    return document;
}

Pipeline::Pipeline(const Rules& rules, EvaluateOptions options, Diagnostics& diagnostics)
    : rules_(rules), evaluator_(rules, options), extractor_(rules.vocabulary, diagnostics) {}

DocumentReport Pipeline::evaluate(Article article, const std::string& source, std::vector<Fact> facts) const {
    if (!overlay_ || article.text.empty()) return evaluator_.evaluate(std::move(article), source, std::move(facts));
    Diagnostics remarks;
    const FactReviews reviews = correct_facts(*overlay_, source, article, facts, remarks);
    DocumentReport document = evaluator_.evaluate(std::move(article), source, std::move(facts));
    for (AssessedFact& fact : document.facts)
        if (const auto review = reviews.find(fact.fact.id); review != reviews.end()) fact.assessment.review = review->second;
    put_first(std::move(remarks), document.errors);
    return document;
}

DocumentReport Pipeline::check_article(const SourcePtr& file, InputKind kind) const {
    Diagnostics remarks;
    auto article = parse_article(file, kind == InputKind::html ? ArticleForm::html : ArticleForm::text, remarks);
    if (!article) return refused_document(file->name(), article.error());
    Extraction extraction = extractor_.extract(*article);
    DocumentReport document = evaluate(std::move(*article), file->name(), std::move(extraction.facts));
    for (UnusedTrigger& unused : extraction.unused) {
        const bool is_told = !document.considered.empty() && document.considered.back().words.start == unused.words.start;
        if (unused.is_event && !is_told) document.considered.push_back({std::move(unused.words), std::move(unused.reason)});
    }
    put_first(std::move(remarks), document.errors);
    return document;
}

DocumentReport Pipeline::check_facts(const SourcePtr& json, std::size_t line, const std::string& folder) const {
    FactDocument given = read_facts(json, {rules_.schema, rules_.vocabulary, open_below(folder)});
    if (!given.article && !given.facts) return refused_document(json->name(), std::move(given.errors), line);
    if (!given.facts) {
        auto article = given_article(std::move(*given.article), json->name());
        if (!article) return refused_document(json->name(), article.error(), line);
        given.facts = extractor_.extract_facts(*article);
        given.article = std::move(*article);
    }
    for (Fact& fact : *given.facts) extractor_.name_goods(fact);
    DocumentReport document =
        evaluate(given.article ? std::move(*given.article) : Article{}, json->name(), std::move(*given.facts));
    put_first(std::move(given.errors), document.errors);
    document.line = line;
    return document;
}

std::vector<DocumentReport> Pipeline::check_lines(const SourcePtr& file, const std::string& folder) const {
    std::vector<DocumentReport> documents;
    const std::size_t lines = file->line_count();
    for (std::size_t line = 1; line <= lines; ++line) {
        const std::string_view text = file->line(line);
        if (line == lines && text.empty()) break;
        documents.push_back(
            check_facts(std::make_shared<const Source>(file->name(), std::string(text), line), line, folder));
    }
    return documents;
}

std::vector<DocumentReport> Pipeline::check(const Input& input) const {
    if (input.refusal) return {refused_document(input.shown, {*input.refusal})};
    const bool is_article = input.kind == InputKind::text || input.kind == InputKind::html;
    tl::expected<SourcePtr, Diagnostic> file = input.loaded;
    if (!input.loaded) file = read_file(input.path, input.shown, is_article ? largest_article : largest_facts);
    if (!file) return {refused_document(input.shown, {file.error()})};
    const InputKind kind = input.kind == InputKind::standard_input ? sniff_kind((*file)->text()) : input.kind;
    const std::string folder = input.path == "-" ? "" : folder_of(input.path);
    if (kind == InputKind::json) return {check_facts(*file, 0, folder)};
    if (kind == InputKind::ndjson) return check_lines(*file, folder);
    return {check_article(*file, kind)};
}

}  // namespace checkrules
