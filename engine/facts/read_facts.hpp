/// Facts that others made (a person, a language model, a database): JSON in, Facts out. All of it is untrusted.
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/facts/fact.hpp"
#include "engine/text/diagnostic.hpp"

namespace checkrules {

struct Schema;
struct Vocabulary;

/// One document: a .json file, or one line of a .ndjson file.
struct FactDocument {
    std::optional<Article> article;          ///< nothing: records
    std::optional<std::vector<Fact>> facts;  ///< nothing: to be extracted from the article
    Diagnostics errors;                      ///< with places in the JSON text; a document that cannot be read has only these
};

/// Opens `"article": {"path": …}`: a relative path without `..`, to be resolved below the folder of the facts file.
using OpenArticle = std::function<tl::expected<Article, Diagnostic>(const std::string& path)>;

/// What reading needs to know; all of it outlives the call.
struct FactReading {
    const Schema& schema;
    const Vocabulary& vocabulary;
    OpenArticle open_article;  ///< may be empty: then an article given by path is an error
};

/// `json` has the text as it stands in the file, and its name. A field that cannot be read is left out (unknown) and told;
/// a fact whose quotes are not in the article, or whose kind, status or certainty cannot be read, is `refused`.
/// An object with neither `article` nor `facts` is itself one record. Records cite themselves by JSON Pointer.
FactDocument read_facts(const SourcePtr& json, const FactReading& reading);

/// Drops undeclared fields (F011) that an earlier document of the run has told already; call in document order.
void tell_once(Diagnostics& errors, std::set<std::string>& told);

}  // namespace checkrules
