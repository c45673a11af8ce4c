#include <algorithm>
#include <charconv>

#include "engine/extract/annotate/find_dates.hpp"

namespace checkrules {
namespace {

constexpr int first_year = 1850, last_year = 2060;
constexpr std::uint32_t longest_lead = 8;  // tokens of a pattern before its first date
constexpr std::uint32_t ahead_reach = 12;  // tokens between "will" and its date

ClassBits bit(DateClass one) { return ClassBits(1) << one; }

struct Digits {
    int value = 0;
    std::size_t count = 0;
    std::string_view rest;
};
Digits digits_of(std::string_view lower) {
    Digits digits;
    while (digits.count < lower.size() && lower[digits.count] >= '0' && lower[digits.count] <= '9') ++digits.count;
    if (digits.count == 0 || digits.count > 4) return {0, 0, lower};
    std::from_chars(lower.data(), lower.data() + digits.count, digits.value);
    digits.rest = lower.substr(digits.count);
    return digits;
}

class Reader {
  public:
    Reader(const DateRules& rules, const ArticleWords& words) : rules_(rules), words_(words), bits_(words.tokens.size()), ends_(words.tokens.size()), starts_(words.tokens.size()) {
        telling_.reserve(words.tokens.size() / 4);
        for (std::uint32_t i = 0; i < words.tokens.size(); ++i) {
            if (words.tokens[i].shape != Shape::number && !rules.telling.contains(words.ids[i])) continue;
            bits_[i] = bits_of(i);
            telling_.push_back(i);
        }
    }

    DateReadings read() {
        scan_starts(rules_.simple);
        scan_starts(rules_.parts);
        if (readings_.found.empty()) return std::move(readings_);
        scan(rules_.parts);  // "early in the first half of 2014"
        scan(rules_.relations);
        return std::move(readings_);
    }

  private:
    PhraseInput input() const { return {words_.ids, bits_, std::uint8_t(date_itself), ends_}; }

    ClassBits bits_of(std::uint32_t i) const {
        const Token& token = words_.tokens[i];
        if (token.shape == Shape::number) return bits_of_number(i);
        const WordId word = words_.ids[i];
        if (word >= rules_.bits.size() || rules_.bits[word] == 0) return 0;
        if (rules_.needs_capital.contains(word) && !is_capital_word(i)) return 0;
        return rules_.bits[word];
    }

    // "March" at the start of a sentence is a month only before a number.
    bool is_capital_word(std::uint32_t i) const {
        if (!words_.tokens[i].is_capital()) return false;
        const bool before_number = i + 1 < words_.tokens.size() && words_.tokens[i + 1].shape == Shape::number;
        return before_number || words_.sentence_of(i).begin != i;
    }

    ClassBits bits_of_number(std::uint32_t i) const {
        const Token& token = words_.tokens[i];
        const bool glued_behind = i + 1 < words_.tokens.size() && words_.is_glued(i + 1) && words_.tokens[i + 1].is_word();
        const bool glued_before = i > 0 && words_.is_glued(i) && words_.tokens[i - 1].shape == Shape::symbol;
        const Digits digits = digits_of(token.lower);
        if (digits.count == 0 || glued_behind || glued_before) return 0;
        ClassBits bits = word_bits(i);
        if (digits.rest == "s") return digits.count == 4 && digits.value % 10 == 0 ? bit(decade_number) : 0;
        // "3rd", but not "October 20,000 tonnes" nor "12.5"
        const bool ordinal = !digits.rest.empty() && digits.rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
        if (!digits.rest.empty()) return ordinal && digits.value >= 1 && digits.value <= 31 ? bits | bit(day_number) : bits;
        if (digits.count == 4 && digits.value >= first_year && digits.value <= last_year) bits |= bit(year_number);
        if (digits.value >= 1 && digits.value <= 31 && digits.count <= 2) bits |= bit(day_number);
        if (digits.value >= 1 && digits.value <= 12 && digits.count <= 2) bits |= bit(month_number);
        if (digits.value >= 1 && digits.value < 1000) bits |= bit(count_word);
        return bits;
    }
    ClassBits word_bits(std::uint32_t i) const { return words_.ids[i] < rules_.bits.size() ? rules_.bits[words_.ids[i]] : 0; }

    /// Where a phrase may begin, as far as dates are known.
    void scan_starts(const PhraseTrie& trie) {
        starters_.clear();
        std::ranges::copy_if(telling_, std::back_inserter(starters_), [&](std::uint32_t i) { return trie.may_start_at(input(), i); });
        scan(trie, &starters_);
    }

    /// `starters`: where a date may begin; null: shortly before those that were found.
    void scan(const PhraseTrie& trie, const std::vector<std::uint32_t>* starters = nullptr) {
        std::vector<std::uint32_t> found;
        std::size_t next_old = 0, next_starter = 0;
        const auto& old = readings_.found;
        const auto end = std::uint32_t(words_.tokens.size());
        for (std::uint32_t i = 0; i < end;) {
            while (next_old < old.size() && readings_.all[old[next_old]].tokens.begin < i) ++next_old;
            const std::uint32_t date = next_old < old.size() ? readings_.all[old[next_old]].tokens.begin : end;
            if (starters) {
                while (next_starter < starters->size() && (*starters)[next_starter] < i) ++next_starter;
                i = std::min(date, next_starter < starters->size() ? (*starters)[next_starter] : end);
                if (i == end) break;
            } else {
                // A relation begins shortly before the date within.
                if (date == end) break;
                if (date > i + longest_lead) i = date - longest_lead;
            }
            const bool at_old = next_old < old.size() && readings_.all[old[next_old]].tokens.begin == i;
            const auto match = trie.longest(input(), i, words_.sentence_of(i).end);
            if (match && (!at_old || match->end > ends_[i]) && is_plausible(i, *match)) {
                found.push_back(add_reading(i, *match));
                i = readings_.all[found.back()].tokens.end;
            } else if (at_old) {
                found.push_back(old[next_old]);
                i = ends_[i];
            } else {
                ++i;
            }
        }
        for (std::uint32_t number : readings_.found) bits_[readings_.all[number].tokens.begin] &= ~bit(date_itself);
        readings_.found = std::move(found);
        mark_dates();
    }

    // {date} stands where a reading begins.
    void mark_dates() {
        for (std::uint32_t number : readings_.found) {
            const TokenRange tokens = readings_.all[number].tokens;
            ends_[tokens.begin] = tokens.end;
            starts_[tokens.begin] = number;
            bits_[tokens.begin] |= bit(date_itself);
        }
    }

    // A bare year must not count things: "2000 tons".
    bool is_plausible(std::uint32_t i, const PhraseMatch& match) const {
        const bool bare_year = match.end == i + 1 && match.count == 1 && match.captures[0].word_class == year_number;
        if (!bare_year) return true;
        if (i > 0 && (words_.tokens[i - 1].lower == "no" || words_.tokens[i - 1].lower == "/" || (words_.is_glued(i) && words_.tokens[i - 1].lower == "-"))) return false;
        const bool counts = match.end < words_.tokens.size() && words_.tokens[match.end].shape == Shape::word && words_.tokens[match.end].lower.ends_with("s") &&
                            words_.tokens[match.end].lower.size() > 3;
        return !counts || (i > 0 && (words_.tokens[i - 1].lower == "in" || words_.tokens[i - 1].lower == "the"));
    }

    WordValue value_of(const Capture& capture) const {
        const auto found = rules_.values.find({capture.word_class, words_.ids[capture.token]});
        if (found != rules_.values.end()) return found->second;
        const int number = digits_of(words_.tokens[capture.token].lower).value;
        return {number, number};
    }

    std::uint32_t add_reading(std::uint32_t at, const PhraseMatch& match) {
        DateReading reading;
        // The point of "Oct." belongs to it, that of the sentence does not.
        const bool at_full_stop = match.end == words_.sentence_of(at).end && words_.tokens[match.end - 1].lower == ".";
        reading.tokens = {at, match.end - (at_full_stop ? 1 : 0)};
        reading.pattern = match.entry;
        reading.is_ahead = is_ahead(at);
        for (std::uint8_t i = 0; i < match.count; ++i) take(match.captures[i], reading);
        readings_.all.push_back(reading);
        return std::uint32_t(readings_.all.size() - 1);
    }

    void take(const Capture& capture, DateReading& reading) const {
        if (capture.word_class == date_itself) {
            (reading.first ? reading.second : reading.first) = starts_[capture.token];
            return;
        }
        const WordValue value = value_of(capture);
        switch (capture.word_class) {
            case month_word:
            case month_number: reading.month = value; break;
            case day_number: (reading.day ? reading.second_day : reading.day) = value; break;
            case feast_word: reading.month = WordValue{value.from, value.from}, reading.day = WordValue{value.to, value.to}; break;
            case year_number: reading.year = value.from; break;
            case decade_number: reading.decade = value.from; break;
            case weekday_word: reading.weekday = value; break;
            case season_word: reading.season = value; break;
            case unit_word:
                reading.unit = value;
                reading.is_plural = words_.tokens[capture.token].lower.ends_with("s");
                break;
            case count_word: reading.count = value; break;
            case ordinal_word: reading.ordinal = value; break;
            case fraction_word: reading.fraction = value; break;
            default: break;
        }
    }

    bool is_ahead(std::uint32_t at) const {
        const std::uint32_t begin = std::max(words_.sentence_of(at).begin, at > ahead_reach ? at - ahead_reach : 0);
        for (std::uint32_t i = begin; i < at; ++i)
            if (rules_.points_ahead.contains(words_.ids[i])) return true;
        return false;
    }

    const DateRules& rules_;
    const ArticleWords& words_;
    std::vector<ClassBits> bits_;
    std::vector<std::uint32_t> ends_, starts_;
    std::vector<std::uint32_t> telling_, starters_;  // tokens that may tell of a date, and those of them with which a phrase may begin
    DateReadings readings_;
};

}  // namespace

DateReadings read_dates(const DateRules& rules, const ArticleWords& words) { return Reader(rules, words).read(); }

}  // namespace checkrules
