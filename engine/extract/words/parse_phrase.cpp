#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/words/phrase.hpp"
#include "engine/text/suggest.hpp"
#include "engine/text/token.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_readings = 64;  // six optional parts

struct Part {
    Phrase steps;
    bool is_optional = false;
};

class Parser {
  public:
    Parser(const yaml::Node& scalar, const ClassNames& classes, const IrregularVerbs& irregular, Diagnostics& diagnostics)
        : node_(scalar), text_(scalar.scalar), classes_(classes), irregular_(irregular), diagnostics_(diagnostics) {}

    std::vector<Phrase> parse() {
        std::vector<Part> parts;
        bool is_optional = false;
        for (skip_blanks(); ok_ && at_ < text_.size(); skip_blanks()) {
            const char c = text_[at_];
            if (c == '[' || c == ']') {
                if (is_optional == (c == '[')) fail(at_, at_ + 1, fmt::format("'{}' without its partner", c));
                is_optional = c == '[';
                if (is_optional) parts.push_back({{}, true});
                ++at_;
                continue;
            }
            if (!is_optional) parts.push_back({});
            step(parts.back().steps);
        }
        if (ok_ && is_optional) fail(text_.size() - 1, text_.size(), "'[' without its partner");
        if (ok_ && parts.empty()) fail(0, text_.size(), "an empty phrase");
        return ok_ ? readings(parts) : std::vector<Phrase>{};
    }

  private:
    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }

    void fail(std::size_t begin, std::size_t end, std::string message, std::string help = "") {
        if (ok_) diagnostics_.push_back({Severity::error, "V060", std::move(message), node_.inside({begin, end}), {}, std::move(help)});
        ok_ = false;
    }

    // Text up to the closing sign; `at_` is behind it.
    std::string_view enclosed(char close) {
        const std::size_t begin = at_ + 1, end = text_.find(close, begin);
        if (end == std::string_view::npos) return fail(at_, at_ + 1, fmt::format("'{}' without '{}'", text_[at_], close)), "";
        at_ = end + 1;
        return text_.substr(begin, end - begin);
    }

    void step(Phrase& steps) {
        const std::size_t begin = at_;
        if (text_[at_] == '{') return class_step(enclosed('}'), begin, steps);
        const bool is_verb = text_[at_] == '<';
        const std::string_view words = is_verb ? enclosed('>') : plain_word();
        PhraseStep alternatives;
        std::vector<PhraseStep> rest;
        for (std::size_t from = 0; from <= words.size();) {
            const std::size_t bar = std::min(words.find('|', from), words.size());
            const std::string_view word = words.substr(from, bar - from);
            if (is_verb) add_forms(word, alternatives);
            else add_word(word, words, alternatives, rest);
            from = bar + 1;
        }
        steps.push_back(std::move(alternatives));
        for (PhraseStep& more : rest) steps.push_back(std::move(more));
    }

    std::string_view plain_word() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && std::string_view(" []{}<>").find(text_[at_]) == std::string_view::npos) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    /// `all` ends at the place in hand, `word` lies within it.
    void fail_at(std::string_view word, std::string_view all, std::string message) {
        const std::size_t begin = at_ - all.size() + std::size_t(word.data() - all.data());
        fail(begin, begin + word.size(), std::move(message));
    }

    void add_forms(std::string_view verb, PhraseStep& step) {
        for (InflectedForm& form : inflect_verb(verb, irregular_)) step.words.push_back(std::move(form.word));
    }

    // A word is cut as text is: "didn't" and "so-called" are several tokens, which cannot be an alternative.
    void add_word(std::string_view word, std::string_view all, PhraseStep& step, std::vector<PhraseStep>& rest) {
        if (!word.empty() && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) return void(step.words.emplace_back(word));
        const bool is_ending = word.size() > 1 && word.starts_with('\'');  // "'s", "'ll": one token, but only behind a word
        const std::string shown = is_ending ? "x" + std::string(word) : std::string(word);
        Tokens tokens = split_tokens(shown);
        if (is_ending && tokens.all.size() > 1) tokens.all.erase(tokens.all.begin());
        if (tokens.all.empty() || (tokens.all.size() > 1 && word != all))
            return fail_at(word, all, tokens.all.empty() ? "an alternative is missing at '|'" : "an alternative must be one word: a phrase of several stands by itself");
        step.words.emplace_back(tokens.all.front().lower);
        for (std::size_t i = 1; i < tokens.all.size(); ++i) rest.push_back({{std::string(tokens.all[i].lower)}, {}});
    }

    void class_step(std::string_view name, std::size_t begin, Phrase& steps) {
        const auto found = classes_.find(name);
        if (found != classes_.end()) return steps.push_back({{}, found->second});
        std::vector<std::string> known;
        for (const auto& [one, number] : classes_) known.push_back(one);
        fail(begin, at_, fmt::format("unknown class of words '{}'", name), did_you_mean(name, known));
    }

    std::vector<Phrase> readings(const std::vector<Part>& parts) {
        std::vector<Phrase> all{{}};
        for (const Part& part : parts) {
            const std::size_t without = part.is_optional ? all.size() : 0;
            for (std::size_t i = 0; i < without; ++i) all.push_back(Phrase(all[i]));
            for (std::size_t i = without; i < all.size(); ++i) all[i].insert(all[i].end(), part.steps.begin(), part.steps.end());
            if (all.size() > most_readings) return fail(0, text_.size(), "more than six optional parts"), std::vector<Phrase>{};
        }
        return all;
    }

    const yaml::Node& node_;
    std::string_view text_;
    const ClassNames& classes_;
    const IrregularVerbs& irregular_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    bool ok_ = true;
};

}  // namespace

std::vector<Phrase> parse_phrase(const yaml::Node& scalar, const ClassNames& classes, const IrregularVerbs& irregular,
                                 Diagnostics& diagnostics) {
    return Parser(scalar, classes, irregular, diagnostics).parse();
}

}  // namespace checkrules
