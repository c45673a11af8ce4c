/// The whole engine on one screen:
///
///     article ──▶ facts ──▶ findings
///          extract    evaluate
#pragma once
#include <string>
#include <vector>

#include "engine/evaluate/evaluate.hpp"
#include "engine/extract/extract_facts.hpp"
#include "engine/facts/read_facts.hpp"
#include "engine/review/apply_overlay.hpp"
#include "engine/rulebook/load_rules.hpp"
#include "tools/checkrules/inputs.hpp"

namespace checkrules {

/// Largest file of facts, and largest line of a stream of them.
constexpr std::size_t largest_facts = 64u << 20;

/// Rules and extractor, made once; every check is a pure function of its input, and safe to call from several threads.
class Pipeline {
  public:
    /// REQUIRES: `rules` outlive it.
    Pipeline(const Rules& rules, EvaluateOptions options, Diagnostics& diagnostics);

    /// From now on facts are corrected as reviewers say. REQUIRES: `overlay` outlives it.
    void follow(const Overlay& overlay) { overlay_ = &overlay; }

    /// An article, a document of facts, or every line of a stream of them. What cannot be read has only `errors`.
    std::vector<DocumentReport> check(const Input& input) const;
    DocumentReport check_article(const SourcePtr& file, InputKind kind) const;
    /// `line` of an NDJSON file, else 0. `folder`: below it, articles may be given by path; empty: nowhere.
    DocumentReport check_facts(const SourcePtr& json, std::size_t line, const std::string& folder) const;

  private:
    DocumentReport evaluate(Article article, const std::string& source, std::vector<Fact> facts) const;
    std::vector<DocumentReport> check_lines(const SourcePtr& file, const std::string& folder) const;

    const Rules& rules_;
    Evaluator evaluator_;
    Extractor extractor_;
    const Overlay* overlay_ = nullptr;
};

/// Does it begin like facts, a page, or a text? Facts whose first line is a whole object are a stream of them.
InputKind sniff_kind(std::string_view text);
/// "." for a file without a folder.
std::string folder_of(const std::string& path);

/// Opens the articles that facts give by path, below the folder alone; empty for no folder.
OpenArticle open_below(const std::string& folder);

/// What stands in the report for an input that cannot be read.
DocumentReport refused_document(std::string source, Diagnostics errors, std::size_t line = 0);

}  // namespace checkrules
