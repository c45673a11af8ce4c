#include "engine/language/syntax_hints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/language/split_condition.hpp"
#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

constexpr std::size_t longest = 16 << 10;
constexpr std::size_t deepest = 50;

struct Hint {
    std::string_view written, help;
};
// Habits from other languages, from word processors and from English.
constexpr std::array hints{
    Hint{"&&", "write 'and'"}, Hint{"||", "write 'or'"}, Hint{"==", "write '='"}, Hint{"<>", "write '!='"}, Hint{"=<", "write '<='"},
    Hint{"=>", "write '>='"}, Hint{"≥", "write '>='"}, Hint{"≤", "write '<='"}, Hint{"≠", "write '!='"}, Hint{"!", "write 'not'"},
    Hint{"AND", "write 'and' in small letters"}, Hint{"OR", "write 'or' in small letters"}, Hint{"NOT", "write 'not' in small letters"},
    Hint{"IN", "write 'in' in small letters"}, Hint{"IS", "write 'is' in small letters"}, Hint{"And", "write 'and' in small letters"},
    Hint{"are", "write 'is'"}, Hint{"has", "write 'is' or 'in'"}, Hint{"contains", "write 'is' for a list; texts are compared whole"}, Hint{"equals", "write 'is' or '='"},
    Hint{"before", "write '<'"}, Hint{"below", "write '<'"}, Hint{"under", "write '<'"}, Hint{"less", "write '<'"},
    Hint{"after", "write '>'"}, Hint{"above", "write '>'"}, Hint{"over", "write '>'"}, Hint{"more", "write '>'"}, Hint{"exceeds", "write '>'"}, Hint{"[", "lists are written {A, B}"}, Hint{"in ", "write 'in' or 'not in' without 'is'"},
    Hint{"“", "write plain quotes: \"text\""}, Hint{"$", "write the currency's code: USD 300"}, Hint{"€", "write the currency's code: EUR 300"},
    Hint{"starts", "write 'within': goods.hs within HS 87"}, Hint{"begins", "write 'within': goods.hs within HS 87"},
    Hint{"between", "write two comparisons: x >= … and x <= …"}, Hint{"isn't", "write 'is not'"}, Hint{"includes", "write 'is' or 'in'"},
    Hint{"matches", "texts are compared whole: write 'is'"}, Hint{"like", "texts are compared whole: write 'is'"},
    Hint{"unless", "exceptions stand under 'unless:' of the rule"}, Hint{"except", "exceptions stand under 'unless:' of the rule"},
    Hint{"%", "a percentage is written 50 %"}, Hint{";", "separate the members of a list with ','"},
};

Span token_at(std::string_view text, std::size_t at) {
    while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at]))) ++at;
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end == at && end < text.size()) ++end;
    if (at == text.size()) at = end = text.find_last_not_of(" \t\r\n") + 1;
    return {at, end};
}

std::string_view hint_at(std::string_view rest) {
    const auto found = std::ranges::find_if(hints, [&](const Hint& hint) {
        const bool word = is_word_byte(hint.written.back());
        return rest.starts_with(hint.written) && !(word && rest.size() > hint.written.size() && is_word_byte(rest[hint.written.size()]));
    });
    return found == hints.end() ? std::string_view{} : found->help;
}

std::string_view word_before(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    std::size_t begin = at;
    while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
    return text.substr(begin, at - begin);
}

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_name(std::string_view word) { return !word.empty() && std::isalpha(static_cast<unsigned char>(word.front())); }

// Where a condition could have ended.
std::string hint_behind_end(std::string_view text, Span token) {
    const std::string_view found = text.substr(token.begin, token.end - token.begin), before = word_before(text, token.begin);
    if (found == ")") return "there is no '(' for it";
    if (found == "(") return fmt::format("write known(…), if you ask whether '{}' is given", before);
    if (before == "a" || before == "an" || before == "the" || before == "if") return fmt::format("leave out '{}'", before);
    if (is_number(found) && is_number(before)) return "write large numbers with '_': 50_000";
    if (is_number(found) && found.size() == 4 && is_name(before)) return "dates are written 2017, 2017-12 or 2017-12-22";
    if (before.size() == 3 && is_number(before) && is_name(found)) return "write large numbers with '_', and the currency first: EUR 50_000";
    if (found == "," && word_before(text, std::size_t(before.data() - text.data())) == "in") return "a list stands in braces: {A, B}";
    if (found == "<" || found == ">" || found == "=") return "compare two at a time, and join them with 'and'";
    const bool in_number = !before.empty() && std::isdigit(static_cast<unsigned char>(before.back())) && token.end < text.size() && std::isdigit(static_cast<unsigned char>(text[token.end]));
    if (found == ",") return in_number ? "write large numbers with '_': 50_000" : "join conditions with 'and' or 'or'";
    static const std::vector<std::string> joining{"is", "in", "within", "and", "or"};
    if (found.size() == 2 && found.front() == 'i') return "did you mean 'is'?";  // too short to be near to anything
    if (const auto near = suggest(found, joining)) return fmt::format("did you mean '{}'?", *near);
    return is_name(found) && is_name(before) ? fmt::format("a name is one word: {}-{}", before, found) : "";
}

// Parentheses and `not` nest; what stands in quotes does not count.
class DepthMeter {
  public:
    std::optional<std::size_t> too_deep_at(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            step(text, at);
            if (depth_ + nots_ > deepest) return std::min(at, text.size());
        }
        return {};
    }

  private:
    void step(std::string_view text, std::size_t& at) {
        const char c = text[at];
        if (c == '"' || c == '\'') at = std::min(text.find_first_of(std::string{c, '\n'}, at + 1), text.size());
        else if (c == '(' || c == '{') opened_.push_back(nots_ + 1), depth_ += nots_ + 1, nots_ = 0;
        else if (c == ')' || c == '}') close();
        else if (is_word_byte(c)) word(text, at);
    }

    void close() {
        nots_ = 0;
        if (opened_.empty()) return;
        depth_ -= opened_.back();
        opened_.pop_back();
    }

    void word(std::string_view text, std::size_t& at) {
        const std::size_t begin = at;
        while (at + 1 < text.size() && is_word_byte(text[at + 1])) ++at;
        nots_ = text.substr(begin, at + 1 - begin) == "not" ? nots_ + 1 : 0;
    }

    std::vector<std::size_t> opened_;  // what each open parenthesis adds: itself and the nots before it
    std::size_t depth_ = 0, nots_ = 0;
};

}  // namespace

SyntaxError explain_syntax_error(std::string_view text, std::size_t at, std::string_view expected) {
    const Span token = token_at(text, at);
    const std::string_view found = text.substr(token.begin, token.end - token.begin);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {"E001", "the expression is empty", {0, text.size()}, ""};
    if (found.empty()) return {"E001", fmt::format("expected {}, but the expression ends here", expected), token, ""};
    std::string hint(hint_at(text.substr(token.begin)));
    if (hint.empty() && expected == "'('") hint = fmt::format("write {}({})", word_before(text, token.begin), found);
    if (hint.empty() && expected == "')'" && found == ",") hint = "a list stands in braces: {A, B}";
    if (hint.empty() && expected == "',' or '}'" && is_name(found)) hint = "separate the members of a list with ','";
    if (hint.empty() && expected.find("HS code") != std::string_view::npos) hint = "one code, or a list of them: {HS 87, HS 88}";
    if (hint.empty() && expected.ends_with("the end")) hint = hint_behind_end(text, token);
    return {"E001", fmt::format("expected {}, found '{}'", expected, found), token, std::move(hint)};
}

std::optional<SyntaxError> refuse_hostile(std::string_view text) {
    if (text.size() > longest)
        return SyntaxError{"E002", fmt::format("the expression has {} bytes, at most {}", text.size(), longest), {0, 1}, "give parts of it names under 'conditions'"};
    if (const auto at = DepthMeter().too_deep_at(text))
        return SyntaxError{"E002", fmt::format("nested too deeply: at most {} levels of parentheses and 'not'", deepest), {*at, *at + 1}, "give parts of it names under 'conditions'"};
    return {};
}

}  // namespace checkrules
