#include <fmt/format.h>

#include <charconv>

#include "engine/extract/words/date_rules.hpp"
#include "engine/extract/words/position_in.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

constexpr std::array<std::string_view, 8> valued{"month", "weekday", "season", "unit", "count", "ordinal", "fraction", "feast"};
constexpr std::array<std::string_view, 5> numeric{"year", "day", "month-number", "decade", "date"};
const std::array<std::string, 20> meanings{"calendar", "weekday", "season", "decade", "period", "recent", "ago",    "later", "same",
                                           "days",     "part",    "range",  "since",  "until",  "before", "after", "by",    "around",
                                           "run",      "past"};
const std::array<std::string, 7> units{"day", "week", "fortnight", "month", "quarter", "year", "decade"};

std::optional<int> integer(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

// "3", "3-9" (vague), "12-25" of a feast (month and day, kept as from and to), or the name of a unit.
std::optional<WordValue> word_value(std::string_view text) {
    if (const auto unit = position_in(units, text)) return WordValue{int(*unit), int(*unit)};
    const std::size_t dash = text.find('-', 1);
    const auto from = integer(text.substr(0, dash));
    const auto to = dash == std::string_view::npos ? from : integer(text.substr(dash + 1));
    if (!from || !to) return {};
    return WordValue{*from, *to};
}

class DateLoader {
  public:
    DateLoader(DateRules& rules, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics)
        : rules_(rules), irregular_(irregular), words_(words), diagnostics_(diagnostics) {
        std::uint8_t number = 0;
        for (std::string_view name : valued) rules_.classes.emplace(name, number++);
        for (std::string_view name : numeric) rules_.classes.emplace(name, number++);
    }

    void load(const yaml::Node& section) {
        yaml::MapReader reader(section, "dates", diagnostics_);
        if (const yaml::Node* words = reader.find("words")) load_words(*words);
        for (const yaml::Node* word : reader.texts("ahead")) rules_.points_ahead.add(words_.intern(word->scalar));
        for (const yaml::Node* word : reader.texts("with-capital")) rules_.needs_capital.add(words_.intern(word->scalar));
        load_layer(reader, "simple", rules_.simple);
        load_layer(reader, "parts", rules_.parts);
        load_layer(reader, "relations", rules_.relations);
        reader.finish();
    }

  private:
    void error(const yaml::Node& node, std::string message, std::string help = "") {
        diagnostics_.push_back({Severity::error, "V061", std::move(message), node.where, {}, std::move(help)});
    }

    void load_words(const yaml::Node& node) {
        yaml::MapReader reader(node, "words of dates", diagnostics_);
        for (std::uint8_t number = 0; number < valued.size(); ++number)
            if (const yaml::Node* words = reader.find(valued[number]))
                for (const yaml::Entry& entry : words->entries) load_word(number, entry);
        reader.finish();
    }

    void load_word(std::uint8_t word_class, const yaml::Entry& entry) {
        const auto value = word_value(entry.value.scalar);
        if (!value) return error(entry.value, fmt::format("'{}' is no value: write 3, 3-9 or a unit", entry.value.scalar));
        const WordId word = words_.intern(entry.key.scalar);
        if (rules_.bits.size() <= word) rules_.bits.resize(word + 1);
        rules_.bits[word] |= ClassBits(1) << word_class;
        rules_.values[{word_class, word}] = *value;
    }

    void load_layer(yaml::MapReader& reader, std::string_view key, PhraseTrie& trie) {
        const yaml::Node* list = reader.find(key);
        if (!list) return;
        if (list->kind != yaml::Kind::sequence) return error(*list, fmt::format("'{}' must be a list of patterns", key));
        for (const yaml::Node& item : list->items) load_pattern(item, trie);
    }

    void load_pattern(const yaml::Node& node, PhraseTrie& trie) {
        yaml::MapReader reader(node, "date pattern", diagnostics_);
        DatePattern pattern;
        if (const auto meaning = reader.choice("is", meanings)) pattern.meaning = DateMeaning(*position_in(meanings, *meaning));
        if (const auto unit = reader.choice("unit", units)) pattern.unit = DateUnit(*position_in(units, *unit));
        if (const auto plus = reader.text("plus")) {
            if (const auto value = integer(*plus)) pattern.plus = *value, pattern.fixes_year = true;
            else error(*reader.find("plus"), fmt::format("'{}' is no whole number", *plus));
        }
        if (const auto until = reader.text("until")) {
            pattern.until = parse_day(*until);
            if (!pattern.until) error(*reader.find("until"), fmt::format("'{}' is no day: write 2022-02-23", *until));
        }
        if (const auto part = reader.text("part")) load_part(*part, *reader.find("part"), pattern);
        for (const yaml::Node* match : reader.texts("match"))
            for (const Phrase& phrase : parse_phrase(*match, rules_.classes, irregular_, diagnostics_))
                trie.add(phrase, std::uint32_t(rules_.patterns.size()), words_);
        reader.finish();
        rules_.patterns.push_back(pattern);
    }

    void load_part(std::string_view text, const yaml::Node& node, DatePattern& pattern) {
        const std::size_t slash = text.find('/');
        const int part = integer(text.substr(0, slash)).value_or(0);
        const int parts = slash == std::string_view::npos ? 0 : integer(text.substr(slash + 1)).value_or(0);
        if (part < 1 || parts < part) return error(node, fmt::format("'{}' is no part: write 1/3 for the first third", text));
        pattern.part = part;
        pattern.parts = parts;
    }

    DateRules& rules_;
    const IrregularVerbs& irregular_;
    WordTable& words_;
    Diagnostics& diagnostics_;
};

}  // namespace

DateRules load_date_rules(const Vocabulary& vocabulary, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics) {
    DateRules rules;
    DateLoader loader(rules, irregular, words, diagnostics);
    for (const yaml::Node& section : vocabulary.sections("dates")) loader.load(section);
    for (WordId word = 0; word < words.size(); ++word)
        if ((word < rules.bits.size() && rules.bits[word] != 0) || rules.simple.may_start(word) || rules.parts.may_start(word)) rules.telling.add(word);
    return rules;
}

}  // namespace checkrules
