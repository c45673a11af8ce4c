#include <algorithm>
#include <bit>
#include <cstring>

#include "engine/text/hash_word.hpp"
#include "engine/text/token.hpp"
#include "engine/text/word_ends.hpp"

// One pass, one token at a time: `Cutter::next` looks at the first code point and takes what belongs to it.
namespace checkrules {
namespace {

class Cutter : private WordEnds {
  public:
    // Lower case takes at most three bytes for two; nothing may move once views exist.
    explicit Cutter(std::string_view text) : WordEnds(text), lowered_(std::make_unique<std::string>(text.size() + text.size() / 2 + 8, '\0')), low_(lowered_->data()) {
        tokens_.reserve(text.size() / 4 + 1);
    }

    Tokens cut() {
        while (skip_space()) next();
        lowered_->resize(std::size_t(low_ - lowered_->data()));
        return {std::move(tokens_), std::move(lowered_)};
    }

  private:

    bool skip_space() {
        space_ = tokens_.empty();
        breaks_ = 0;
        if (at_ < text_.size() && text_[at_] == ' ') space_ = true, ++at_;
        while (at_ < text_.size()) {
            if (is_ascii_letter(text_[at_])) return true;  // mostly, behind one blank
            const CodePoint c = peek(at_);
            if (c.kind != Kind::space) return true;
            breaks_ += c.value == '\n' || c.value == 0x2029;
            space_ = true;
            at_ = c.next;
        }
        return false;
    }

    void next() {
        if (plain_word()) return;
        const CodePoint c = peek(at_);
        if (is_letter(c.kind)) word();
        else if (c.kind == Kind::digit) number();
        else if (is_quote(c.value)) quote(c);
        else if (c.kind == Kind::symbol) symbol();
        else punctuation(c);
    }

    void add(std::size_t end, Shape shape, bool strip_points = false) {
        const std::string_view raw = text_.substr(at_, end - at_);
        char* const begin = low_;
        unsigned char all = 0;
        for (const char c : raw) {
            all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
            *low_++ = lower_ascii(c);
        }
        if (strip_points || all >= 0x80) {
            low_ = begin;
            lower_other(raw, strip_points);
        }
        put(end, begin, shape);
    }
    void put(std::size_t end, const char* lowered_from, Shape shape) {
        const std::string_view lower(lowered_from, std::size_t(low_ - lowered_from));
        tokens_.push_back({{at_, end}, lower, hash_word(lower), shape, space_, breaks_, 0, false});
        at_ = end;
        space_ = false;
        breaks_ = 0;
    }

    // Most words are small letters of ASCII, perhaps behind a capital, and nothing that may join them follows.
    bool plain_word() {
        if (!is_ascii_letter(text_[at_])) return false;
        char* const begin = low_;
        *low_++ = lower_ascii(text_[at_]);
        std::size_t end = at_ + 1;
        while (true) {
            const std::size_t letters = copy_letters(end);
            end += letters;
            low_ += letters;
            if (letters < 8) break;
        }
        if (!ends_word(end)) return low_ = begin, false;
        const bool capital = text_[at_] <= 'Z';
        put(end, begin, !capital ? Shape::word : end == at_ + 1 ? Shape::upper : Shape::capitalised);
        return true;
    }
    // How many small letters stand there, up to eight; they are copied, and `low_` stays.
    std::size_t copy_letters(std::size_t from) {
        if (from + 8 > text_.size()) {
            std::size_t count = 0;
            for (; from + count < text_.size() && text_[from + count] >= 'a' && text_[from + count] <= 'z'; ++count) low_[count] = text_[from + count];
            return std::min<std::size_t>(count, 8);
        }
        constexpr std::uint64_t each = 0x0101010101010101, high = each * 0x80;
        std::uint64_t eight;
        std::memcpy(&eight, text_.data() + from, 8);
        std::memcpy(low_, &eight, 8);
        const std::uint64_t above_z = (eight & ~high) + each * (0x7f - 'z'), from_a = (eight | high) - each * 'a';
        const std::uint64_t others = (above_z | ~from_a | eight) & high;  // the high bit of each byte that is no small letter
        return others == 0 ? 8 : std::size_t(std::countr_zero(others)) / 8;
    }
    bool ends_word(std::size_t end) const {
        if (end >= text_.size()) return true;
        const char next = text_[end];
        if (next == '.') return end > at_ + 1 && (end + 1 == text_.size() || text_[end + 1] == ' ' || text_[end + 1] == '\n');
        return next == ' ' || next == '\n' || next == ',' || next == ';' || next == ':' || next == ')' || next == '?' || next == '!' || (next == '-' && end != at_ + 2);
    }

    static char lower_ascii(char c) { return char(c >= 'A' && c <= 'Z' ? c + 32 : c); }
    void lower_other(std::string_view raw, bool strip_points) {
        for (std::size_t i = 0; i < raw.size();) {
            const std::size_t from = i;
            const char32_t c = next_code_point(raw, i);
            if (is_apostrophe(c)) *low_++ = '\'';
            else if ((strip_points && c == '.') || kind_of(c) == Kind::joiner) continue;
            else low_ = std::ranges::copy(to_lower(raw.substr(from, i - from)), low_).out;
        }
    }

    // Letters, digits and marks from `at`, with apostrophes and points that stand between letters.
    void word() {
        if (acronym() || currency_code()) return;
        bool first_upper = false, other_upper = false, lower = false, caseless = false, digits = false;
        std::size_t end = at_, letters = 0;
        while (true) {
            // Most letters are small ones of ASCII.
            const std::size_t small = end;
            while (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z') ++end;
            lower |= end > small;
            letters += end - small;
            const CodePoint c = peek(end);
            if (is_letter(c.kind) || c.kind == Kind::digit) {
                const bool upper = c.kind == Kind::upper;
                (letters == 0 ? first_upper : other_upper) |= upper;
                lower |= c.kind == Kind::lower;
                caseless |= c.kind == Kind::caseless;
                digits |= c.kind == Kind::digit;
                letters += c.kind != Kind::joiner;
                end = c.next;
            } else if (!joins_letters(at_, c, end)) {
                break;
            } else {
                end = c.next;
            }
        }
        const Shape shape = caseless                      ? Shape::mixed
                            : first_upper && !lower       ? Shape::upper
                            : first_upper                 ? Shape::capitalised
                            : other_upper                 ? Shape::mixed
                                                          : Shape::word;
        const bool negated = is_apostrophe(peek(end).value) && is_not(at_, end);
        add(negated ? end - 1 : end, shape);
        tokens_.back().has_digits = digits;
        if (negated) add(peek(peek(end).next).next, Shape::word);
        clitic();
    }

    void clitic() {
        if (!is_apostrophe(peek(at_).value)) return;
        if (const std::size_t end = clitic_end(at_); end != at_) add(end, Shape::word);
    }

    // U.S., a.m., J.K.; and an initial before a capital: "N.Korea", "Dennis P. Halpin".
    bool acronym() {
        std::size_t end = at_, pairs = 0;
        bool upper = false;
        while (true) {
            const CodePoint letter = peek(end);
            if (letter.kind > Kind::caseless || peek(letter.next).value != '.') {
                // "U.S" without its last point.
                if (pairs > 0 && letter.kind == Kind::upper && !is_letter(peek(letter.next).kind)) end = letter.next, ++pairs;
                break;
            }
            upper |= letter.kind == Kind::upper;
            end = peek(letter.next).next;
            ++pairs;
        }
        if (pairs == 0 || (pairs == 1 && !(upper && before_capital(end)))) return false;
        if (pairs > 1 && is_letter(peek(end).kind) && peek(end).kind != Kind::upper) return false;
        add(end, upper ? Shape::upper : Shape::word, true);
        clitic();
        return true;
    }

    // "[EUR]21.4 million", "[USD]500,000"; but "RPG7"
    bool currency_code() {
        constexpr std::size_t letters = 3;
        const std::size_t amount = at_ + letters;
        if (amount >= text_.size() || !std::ranges::all_of(text_.substr(at_, letters), [](char c) { return c >= 'A' && c <= 'Z'; })) return false;
        std::size_t end = amount;
        while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
        const bool is_amount = end > amount && (peek(end).value == ',' || peek(end).value == '.') && peek(end + 1).kind == Kind::digit;
        if (is_amount) add(amount, Shape::upper);
        return is_amount;
    }

    void number() {
        std::size_t end = at_;
        while (true) {
            const CodePoint c = peek(end);
            if (c.kind == Kind::digit) end = c.next;
            else if ((c.value == ',' || c.value == '.') && end > at_ && peek(c.next).kind == Kind::digit) end = c.next;
            else break;
        }
        add(ordinal_end(end), Shape::number);
        clitic();
    }

    void quote(const CodePoint& c) {
        std::size_t end = c.next;
        if ((c.value == '`' || c.value == '\'') && peek(end).value == c.value) end = peek(end).next;  // ``so''
        add(end, Shape::quote);
    }

    // An emoji with its modifiers is one symbol.
    void symbol() {
        std::size_t end = peek(at_).next;
        for (CodePoint c = peek(end); c.kind == Kind::mark || c.kind == Kind::joiner || (c.value >= 0x1F3FB && c.value <= 0x1F3FF); c = peek(end)) {
            end = c.next;
            if (c.value == 0x200D && peek(end).kind == Kind::symbol) end = peek(end).next;
        }
        add(end, Shape::symbol);
    }

    void punctuation(const CodePoint& c) {
        std::size_t end = c.next;
        while (peek(end).value == c.value && (c.value == '.' || c.value == '-')) end = peek(end).next;
        const bool is_sign = c.value == '%' || c.value == '&' || c.value == '@' || c.value == '#' || c.value == '*';
        const bool spaced = space_ && at_ > 0 && end < text_.size() && peek(end).kind == Kind::space;
        const bool parts_clauses = is_long_dash(c.value) || spaced || end > c.next;
        add(end, is_sign ? Shape::symbol : Shape::punctuation);
        if (!is_dash(c.value)) return;
        tokens_.back().lower = std::string_view(parts_clauses ? "--" : "-");
        tokens_.back().hash = hash_word(tokens_.back().lower);
    }

    std::size_t at_ = 0;
    bool space_ = false;
    std::uint32_t breaks_ = 0;
    std::vector<Token> tokens_;
    std::unique_ptr<std::string> lowered_;
    char* low_;  // where the next word goes
};

}  // namespace

Tokens split_tokens(std::string_view text) { return Cutter(text).cut(); }

}  // namespace checkrules
