#include "tools/checkrules/extract_articles.hpp"

#include <nlohmann/json.hpp>

#include "engine/article/read_article.hpp"
#include "engine/article/read_file.hpp"
#include "engine/facts/write_facts.hpp"
#include "tools/checkrules/explain_extraction.hpp"

namespace checkrules {
namespace {

Extracted extract_from(const Article& article, const std::string& name, const ExtractDesk& desk, Diagnostics remarks) {
    if (desk.explains) return {explain_extraction(name, desk.extractor.extract(article)), std::move(remarks)};
    return {facts_to_json(article, desk.extractor.extract_facts(article)).dump() + "\n", std::move(remarks)};
}

Extracted extract_article(const SourcePtr& file, InputKind kind, const ExtractDesk& desk) {
    Diagnostics remarks;
    const auto article = parse_article(file, kind == InputKind::html ? ArticleForm::html : ArticleForm::text, remarks);
    if (!article) return {"", article.error()};
    return extract_from(*article, file->name(), desk, std::move(remarks));
}

}  // namespace

// {"article": {…}}: facts that stand beside it were made by somebody else, and are no extract.
Extracted extract_document(const SourcePtr& json, const std::string& folder, const ExtractDesk& desk) {
    FactDocument given = read_facts(json, {desk.rules.schema, desk.rules.vocabulary, open_below(folder)});
    if (!given.article) {
        if (!has_errors(given.errors)) given.errors.push_back({Severity::error, "C008", "there are no articles in it, only facts", {json, {0, 0}}, {}, "'checkrules check' reads facts"});
        return {"", std::move(given.errors)};
    }
    if (given.facts) given.errors.push_back({Severity::warning, "C009", "the facts that are given beside the article are left aside", {json, {0, 0}}, {}, "'checkrules check' reads facts"});
    const auto article = given_article(std::move(*given.article), json->name());
    if (!article) return {"", article.error()};
    return extract_from(*article, json->name(), desk, std::move(given.errors));
}

Extracted extract_file(const Input& input, const ExtractDesk& desk) {
    if (input.refusal) return {"", {*input.refusal}};
    const auto file = input.loaded ? tl::expected<SourcePtr, Diagnostic>(input.loaded) : read_file(input.path, input.shown, largest_article);
    if (!file) return {"", {file.error()}};
    const InputKind kind = input.kind == InputKind::standard_input ? sniff_kind((*file)->text()) : input.kind;
    if (kind == InputKind::json) return extract_document(*file, input.path == "-" ? "" : folder_of(input.path), desk);
    return extract_article(*file, kind, desk);
}

}  // namespace checkrules
