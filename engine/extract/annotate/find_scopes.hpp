/// Cues → scopes: what is denied, planned, only said, believed, alleged, supposed, or quoted. After ConText: a cue, a direction, an end.
#pragma once
#include <memory>

#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/cue_rules.hpp"
#include "engine/extract/words/noun_words.hpp"

namespace checkrules {

class ScopeFinder {
  public:
    /// REQUIRES: all outlive it; `mentions` and `groups` are by place.
    ScopeFinder(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions, const std::vector<NounGroup>& groups);
    ScopeFinder(ScopeFinder&& other) noexcept;
    ~ScopeFinder();
    /// All of the article, by place of the cue.
    std::vector<Scope> find_all();
    /// Adds those of one sentence, without quotations, unless that was done before: most sentences nobody asks about.
    /// REQUIRES: asked in order of the sentences.
    void add(std::uint32_t sentence, std::vector<Scope>& scopes);

  private:
    class Finder;
    std::unique_ptr<Finder> finder_;
    std::uint32_t next_ = 0;
};

}  // namespace checkrules
