#include "engine/extract/annotate/split_sentences.hpp"

namespace checkrules {
namespace {

constexpr std::size_t short_line = 60;           // bytes; a line that was broken to fit a width is longer
constexpr std::uint32_t longest_headline = 20;   // tokens
constexpr std::uint32_t longest_dateline = 16;

bool is_terminator(const Token& token) {
    return token.shape == Shape::punctuation && (token.lower == "." || token.lower == "!" || token.lower == "?" || token.lower == "…" ||
                                                 token.lower == "..." || token.lower == "。");
}
bool is_bullet(const Token& token) {
    return token.lower == "•" || token.lower == "*" || token.lower == "--" || token.lower == "-" || token.lower == "#" || token.lower == "|" || token.lower == ">";
}
bool is_closer(const Token& token) {
    return !token.space_before && (token.lower == ")" || token.lower == "]" || token.shape == Shape::quote);
}

class Splitter {
  public:
    Splitter(std::vector<Token>& tokens, const std::vector<WordId>& ids, const AbbreviationWords& words) : tokens_(tokens), ids_(ids), words_(words) {}

    std::vector<Sentence> split() {
        for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
            if (starts_line_part(i)) end_at(i);
            if (i > 0 && tokens_[i].line_breaks_before >= 2) ++paragraph_;
            if (ends_sentence(i)) end_at(after_closers(i + 1));
            else if (i - begin_ + 1 >= longest_sentence) end_at(last_comma(i) + 1);
        }
        end_at(std::uint32_t(tokens_.size()));
        return std::move(sentences_);
    }

  private:
    // A new paragraph, a bullet, a table row, or a line after one too short to have been wrapped.
    bool starts_line_part(std::uint32_t i) {
        const Token& token = tokens_[i];
        if (token.line_breaks_before == 0 || i == 0) return false;
        const std::uint32_t first = line_;
        line_ = i;
        if (token.line_breaks_before >= 2 || is_bullet(token)) return true;
        const std::size_t length = tokens_[i - 1].bytes.end - tokens_[first].bytes.begin;
        return length < short_line && tokens_[i - 1].lower != ",";
    }

    bool ends_sentence(std::uint32_t i) const {
        const Token& token = tokens_[i];
        const bool is_last = i + 1 >= tokens_.size();
        if (token.shape == Shape::upper && i + 1 < tokens_.size() && is_acronym(token)) return starts_after_name(i + 1);
        if (!is_terminator(token)) return false;
        if (is_last) return true;
        const std::uint32_t next = after_closers(i + 1);
        if (next >= tokens_.size()) return true;
        if (!begins_like_sentence(next)) return false;
        return token.lower != "." || i == 0 || !is_abbreviation(i - 1, next);
    }

    static bool is_acronym(const Token& token) { return token.bytes.end - token.bytes.begin > token.lower.size(); }
    bool starts_after_name(std::uint32_t next) const {
        return tokens_[next].space_before && tokens_[next].shape == Shape::capitalised && words_.starters.contains(ids_[next]);
    }

    bool begins_like_sentence(std::uint32_t next) const {
        const Token& token = tokens_[next];
        if (!token.space_before && token.line_breaks_before == 0) return token.shape == Shape::capitalised;
        return token.is_capital() || token.shape == Shape::number || token.shape == Shape::quote || token.shape == Shape::symbol ||
               token.lower == "(" || token.lower == "[" || token.lower == "--" || token.lower == "...";
    }

    bool is_abbreviation(std::uint32_t word, std::uint32_t next) const {
        const WordId lower = ids_[word];
        if (tokens_[word + 1].space_before) return false;
        if (words_.before_name.contains(lower)) return tokens_[next].is_capital();
        if (words_.before_number.contains(lower)) return tokens_[next].shape == Shape::number;
        if (words_.in_name.contains(lower)) return !starts_after_name(next);
        return false;
    }

    std::uint32_t after_closers(std::uint32_t i) const {
        while (i < tokens_.size() && (is_terminator(tokens_[i]) || is_closer(tokens_[i])) && !tokens_[i].space_before) ++i;
        return i;
    }

    std::uint32_t last_comma(std::uint32_t i) const {
        for (std::uint32_t k = i; k > begin_ + longest_sentence / 2; --k)
            if (tokens_[k].lower == "," || tokens_[k].lower == ";") return k;
        return i;
    }

    void end_at(std::uint32_t end) {
        if (end <= begin_) return;
        Sentence sentence{{begin_, end}, paragraph_, is_headline(end), begin_};
        sentence.body = body_of(sentence.tokens);
        for (std::uint32_t k = begin_; k < end; ++k) tokens_[k].sentence = std::uint32_t(sentences_.size());
        sentences_.push_back(sentence);
        begin_ = end;
    }

    bool is_headline(std::uint32_t end) const {
        const bool stands_alone = tokens_[begin_].line_breaks_before > 0 || begin_ == 0;
        const bool is_short = end - begin_ <= longest_headline && (end == tokens_.size() || tokens_[end].line_breaks_before > 0);
        std::uint32_t last = end;
        while (last > begin_ + 1 && is_closer(tokens_[last - 1])) --last;
        return stands_alone && is_short && !is_terminator(tokens_[last - 1]) && tokens_[last - 1].lower != ":";
    }

    // "SEOUL, Feb 20 (X) --": capitals at the start of a paragraph, up to a dash, or the colon of "NEW DELHI:".
    std::uint32_t body_of(TokenRange range) const {
        const bool begins = range.begin == 0 || tokens_[range.begin].line_breaks_before > 0;
        if (!begins || tokens_[range.begin].shape != Shape::upper || tokens_[range.begin].lower.size() < 3) return range.begin;
        const std::uint32_t limit = std::min(range.end, range.begin + longest_dateline);
        bool all_upper = true;
        for (std::uint32_t i = range.begin; i < limit && tokens_[i].shape != Shape::word; ++i) {
            const bool dash = tokens_[i].lower == "--" || (tokens_[i].lower == "-" && i > 0 && tokens_[i - 1].lower == ")");
            if (dash || (tokens_[i].lower == ":" && all_upper)) return i + 1 < range.end ? i + 1 : range.begin;
            all_upper &= tokens_[i].shape == Shape::upper;
        }
        return range.begin;
    }

    std::vector<Token>& tokens_;
    const std::vector<WordId>& ids_;
    const AbbreviationWords& words_;
    std::vector<Sentence> sentences_;
    std::uint32_t begin_ = 0, line_ = 0, paragraph_ = 0;
};

}  // namespace

std::vector<Sentence> split_sentences(std::vector<Token>& tokens, const std::vector<WordId>& ids, const AbbreviationWords& words) {
    return Splitter(tokens, ids, words).split();
}

}  // namespace checkrules
