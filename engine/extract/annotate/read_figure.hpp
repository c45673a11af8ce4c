/// How numbers are read: figures, words, "dozens of", and what stands right around them in their sentence.
#pragma once
#include <optional>
#include <string_view>

#include "engine/extract/words/amount_rules.hpp"
#include "engine/extract/annotate/article_words.hpp"

namespace checkrules {

/// A number without its unit.
struct Figure {
    Decimal from;
    std::optional<Decimal> to;    ///< nothing: as many as you like
    std::uint32_t end = 0;
    bool takes_of = false;        ///< "dozens of", "a pair of"
    Decimal scale{1};             ///< of "million"
};

class FigureReader {
  public:
    /// `taken`: by token, part of a name or date. All must outlive it.
    FigureReader(const AmountRules& rules, const ArticleWords& words, const std::vector<char>& taken) : rules_(rules), words_(words), taken_(taken) {}

  protected:
    /// The number that begins at the token; behind a sign of money, "m" and "bn" count.
    std::optional<Figure> read_figure(std::uint32_t i, bool is_money) const;

    WordId word(std::uint32_t i) const { return i < limit_ ? words_.ids[i] : unknown_word; }
    Word lower(std::uint32_t i) const { return i < limit_ ? words_.tokens[i].lower : Word(); }
    std::optional<PhraseMatch> match(const PhraseTrie& trie, std::uint32_t i) const {
        if (i >= limit_ || taken_[i] || !trie.may_start(words_.ids[i])) return {};
        return trie.longest({words_.ids, {}, {}, {}}, i, limit_);
    }
    bool names_currency(std::uint32_t i) const { return match(rules_.currencies, i).has_value(); }

    const AmountRules& rules_;
    const ArticleWords& words_;
    const std::vector<char>& taken_;
    std::uint32_t limit_ = 0;  ///< end of the sentence in hand

  private:
    std::optional<Figure> read_digits(std::uint32_t i, bool is_money) const;
    std::optional<Figure> read_after_article(std::uint32_t i) const;
    std::optional<Figure> read_vague(std::uint32_t i, const WordAmount& amount) const;
    std::optional<Figure> read_words(std::uint32_t i) const;
    Figure scaled(Figure figure, bool is_money) const;
};

}  // namespace checkrules
