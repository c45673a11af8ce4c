/// Looks up in the article what others quoted from it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/facts/fact.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {

class EvidenceAnchor {
  public:
    /// REQUIRES: the article outlives the anchor, and its text is final and indexed.
    explicit EvidenceAnchor(const Article& article) : article_(article) {}

    /// Rewrites `evidence` to the words of the article, with position and context. In this order: where it says it is; the
    /// only place with these words; the only one with that prefix and suffix; the only one when Unicode forms, case, white
    /// space, quotation marks and dashes are folded. Never a guess: else what is wrong, in words ("the quote '…' is not in the article").
    /// Work is bounded: after too much fruitless searching, quotes without a right position are not looked up.
    std::optional<std::string> anchor(Evidence& evidence);

  private:
    tl::expected<Span, std::string> find(const Evidence& evidence);
    std::optional<Span> at_position(const Evidence& evidence);
    std::optional<std::size_t> byte_of(std::size_t code_point);
    tl::expected<Span, std::string> in_folded(const Evidence& evidence);

    const Article& article_;
    std::optional<FoldedText> folded_;
    std::vector<std::size_t> strides_;  // byte of every 1024th code point
    std::size_t scanned_ = 0;
};

}  // namespace checkrules
