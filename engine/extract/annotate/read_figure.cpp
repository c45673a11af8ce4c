#include "engine/extract/annotate/read_figure.hpp"

#include <algorithm>

namespace checkrules {

std::optional<Figure> FigureReader::read_figure(std::uint32_t i, bool is_money) const {
    if (i >= limit_ || taken_[i]) return {};
    if (words_.tokens[i].shape == Shape::number) return read_digits(i, is_money);
    if (lower(i) == "half" && lower(i + 1) == "a" && rules_.multipliers.contains(word(i + 2))) return scaled({*Decimal::parse("0.5"), Decimal::parse("0.5"), i + 2}, false);
    if (lower(i) == "a" || lower(i) == "an") return read_after_article(i + 1);
    if (const auto vague = rules_.vague.find(word(i)); vague != rules_.vague.end()) return read_vague(i, vague->second);
    return read_words(i);
}

std::optional<Figure> FigureReader::read_digits(std::uint32_t i, bool is_money) const {
    std::string digits;
    for (char c : lower(i)) {
        if (c >= '0' && c <= '9') digits += c;
        else if (c == '.') digits += c;
        else if (c != ',') return {};
    }
    if (std::ranges::count(digits, '.') > 1 || digits.size() > 20) return {};
    const auto value = Decimal::parse(digits);
    if (!value) return {};
    return scaled({*value, value, i + 1}, is_money);
}

// "a million", "a dozen", "a few hundred", "a pair of".
std::optional<Figure> FigureReader::read_after_article(std::uint32_t i) const {
    if (rules_.multipliers.contains(word(i))) return scaled({Decimal(1), Decimal(1), i}, false);
    if (lower(i) == "quarter" && lower(i + 1) == "of" && lower(i + 2) == "a" && rules_.multipliers.contains(word(i + 3))) return scaled({*Decimal::parse("0.25"), Decimal::parse("0.25"), i + 3}, false);
    for (const auto* words : {&rules_.vague_after_a, &rules_.vague})
        if (const auto vague = words->find(word(i)); vague != words->end()) return read_vague(i, vague->second);
    return {};
}

// "dozens of", "several hundred", "hundreds of thousands of".
std::optional<Figure> FigureReader::read_vague(std::uint32_t i, const WordAmount& amount) const {
    Figure figure = scaled({amount.from, amount.to, i + 1}, false);
    while (lower(figure.end) == "of") {
        const auto more = rules_.vague.find(word(figure.end + 1));
        if (more == rules_.vague.end()) {
            figure.takes_of = true;
            break;
        }
        // "tens of thousands": at least twice ten times a thousand.
        const auto thousand = more->second.from.over(Decimal(2));
        figure.from = figure.from.times(thousand.value_or(Decimal(1))).value_or(figure.from);
        figure.to.reset();
        figure.end += 2;
    }
    return figure;
}

// "twenty-five", "two hundred and fifty", "one and a half million".
std::optional<Figure> FigureReader::read_words(std::uint32_t i) const {
    const auto first = rules_.numbers.find(word(i));
    if (first == rules_.numbers.end()) return {};
    Decimal total = first->second;
    std::uint32_t end = i + 1;
    const std::uint32_t joined = lower(end) == "-" && words_.is_glued(end) ? end + 1 : end;
    const auto ones = rules_.numbers.find(word(joined));
    if (ones != rules_.numbers.end() && first->second >= Decimal(20) && ones->second < Decimal(10)) total = *total.plus(ones->second), end = joined + 1;
    if (lower(end) == "and" && lower(end + 1) == "a" && lower(end + 2) == "half") total = *total.plus(*Decimal::parse("0.5")), end += 3;
    Figure figure = scaled({total, total, end}, false);
    if (figure.end > end && lower(figure.end) == "and")
        if (const auto rest = rules_.numbers.find(word(figure.end + 1)); rest != rules_.numbers.end() && rest->second < figure.from) {
            figure.from = figure.from.plus(rest->second).value_or(figure.from);
            figure.to = figure.from;
            figure.end += 2;
        }
    return figure;
}

Figure FigureReader::scaled(Figure figure, bool is_money) const {
    for (int times = 0; times < 3 && figure.end < limit_; ++times) {
        const bool is_hyphen = figure.end + 1 < limit_ && words_.is_hyphen(figure.end);
        if (is_hyphen && rules_.multipliers.contains(word(figure.end + 1))) ++figure.end;  // "$120-million"
        const bool glued = words_.is_glued(figure.end);
        auto factor = rules_.multipliers.find(word(figure.end));
        bool found = factor != rules_.multipliers.end();
        if (!found && (glued || is_money)) {
            factor = rules_.glued.find(word(figure.end));
            found = factor != rules_.glued.end() && (is_money || names_currency(figure.end + 1) || match(rules_.units, figure.end + 1));  // "100m euros", "1.5m barrels"
        }
        if (!found) break;
        figure.from = figure.from.times(factor->second).value_or(figure.from);
        if (figure.to) figure.to = figure.to->times(factor->second);
        figure.scale = figure.scale.times(factor->second).value_or(figure.scale);
        ++figure.end;
    }
    return figure;
}

}  // namespace checkrules
