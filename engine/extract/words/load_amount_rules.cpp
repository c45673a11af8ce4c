#include <fmt/format.h>

#include <array>

#include "engine/extract/words/amount_rules.hpp"
#include "engine/text/token.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

const std::array<std::string, 7> bound_names{"exact", "above", "from", "below", "up-to", "about", "nearly"};

void set(std::vector<bool>& flags, std::size_t at) {
    if (flags.size() <= at) flags.resize(at + 1);
    flags[at] = true;
}

Phrase phrase_of(std::string_view name) {
    Phrase phrase;
    const Tokens tokens = split_tokens(name);
    for (const Token& token : tokens.all) phrase.push_back({{std::string(token.lower)}, {}});
    return phrase;
}

class AmountLoader {
  public:
    AmountLoader(AmountRules& rules, WordTable& words, Diagnostics& diagnostics) : rules_(rules), words_(words), diagnostics_(diagnostics) {}

    void load(const yaml::Node& section) {
        yaml::MapReader reader(section, "amounts", diagnostics_);
        for (const char* word : {"from", "between", "half"}) rules_.starts.add(words_.intern(word));
        rules_.behind_a.add(words_.intern("quarter"));
        load_numbers(reader, "numbers", rules_.numbers);
        load_numbers(reader, "multipliers", rules_.multipliers);
        load_numbers(reader, "behind-figures", rules_.glued);
        if (const yaml::Node* vague = reader.find("vague")) load_vague(*vague, rules_.vague);
        if (const yaml::Node* vague = reader.find("vague-after-a")) load_vague(*vague, rules_.vague_after_a);
        load_bounds(reader.find("before"), rules_.before);
        load_bounds(reader.find("after"), rules_.after);
        load_phrases(reader.texts("each"), rules_.each);
        load_phrases(reader.texts("percent"), rules_.percent);
        for (const yaml::Node* word : reader.texts("loads")) rules_.loads.add(words_.intern(word->scalar));
        for (const yaml::Node* word : reader.texts("measures")) rules_.measures.add(words_.intern(word->scalar));
        for (const yaml::Node* word : reader.texts("with-particle")) rules_.with_particle.add(words_.intern(word->scalar));
        for (const yaml::Node* word : reader.texts("labels")) rules_.no_count_after.add(words_.intern(word->scalar));
        reader.finish();
    }

    void load_names(const Vocabulary& vocabulary) {
        for (const auto& [code, currency] : vocabulary.currencies) {
            for (const std::string& symbol : currency.symbols) add_currency(code, phrase_of(symbol), true);
            add_currency(code, phrase_of(code), true);
            for (const std::string& name : currency.names) add_currency(code, plural(vocabulary, phrase_of(name)), false);
        }
        for (const auto& [id, unit] : vocabulary.units) {
            rules_.unit_ids.push_back(id);
            for (const std::string& name : unit.names) {
                const Phrase phrase = plural(vocabulary, phrase_of(name));
                rules_.units.add(phrase, std::uint32_t(rules_.unit_ids.size() - 1), words_);
                if (phrase.size() == 1)
                    for (const std::string& word : phrase.front().words) rules_.starts.add(words_.intern(word));
            }
        }
    }

    void note_telling() {
        for (const char* article : {"a", "an"}) rules_.telling.add(words_.intern(article));
        for (WordId word = 0; word < words_.size(); ++word)
            if (rules_.starts.contains(word) || rules_.before.may_start(word)) rules_.telling.add(word);
    }

  private:
    void error(const yaml::Node& node, std::string message) {
        diagnostics_.push_back({Severity::error, "V062", std::move(message), node.where, {}, ""});
    }

    std::optional<Decimal> decimal(const yaml::Node& node, std::string_view text) {
        const auto value = Decimal::parse(text);
        if (!value) error(node, fmt::format("'{}' is no number", text));
        return value;
    }

    void load_numbers(yaml::MapReader& reader, std::string_view key, std::unordered_map<WordId, Decimal>& into) {
        const yaml::Node* map = reader.find(key);
        if (!map) return;
        for (const yaml::Entry& entry : map->entries) {
            const WordId word = words_.intern(entry.key.scalar);
            if (const auto value = decimal(entry.value, entry.value.scalar)) into[word] = *value;
            if (&into == &rules_.numbers) rules_.starts.add(word);
            else rules_.behind_a.add(word);
        }
    }

    // "3-9", or "24" for twenty-four and more.
    void load_vague(const yaml::Node& map, std::unordered_map<WordId, WordAmount>& into) {
        for (const yaml::Entry& entry : map.entries) {
            const std::string_view text = entry.value.scalar;
            const std::size_t dash = text.find('-');
            const auto from = decimal(entry.value, text.substr(0, dash));
            if (!from) continue;
            WordAmount amount{*from, {}};
            if (dash != std::string::npos) amount.to = decimal(entry.value, text.substr(dash + 1));
            const WordId word = words_.intern(entry.key.scalar);
            into[word] = amount;
            if (&into == &rules_.vague) rules_.starts.add(word);
            rules_.behind_a.add(word);
        }
    }

    void load_bounds(const yaml::Node* list, PhraseTrie& trie) {
        if (!list) return;
        for (const yaml::Node& item : list->items) {
            yaml::MapReader reader(item, "bound", diagnostics_);
            const auto name = reader.choice("is", bound_names);
            std::uint32_t bound = 0;
            for (std::uint32_t i = 0; name && i < bound_names.size(); ++i)
                if (bound_names[i] == *name) bound = i;
            load_phrases(reader.texts("match"), trie, bound);
            reader.finish();
        }
    }

    void load_phrases(const std::vector<const yaml::Node*>& nodes, PhraseTrie& trie, std::uint32_t entry = 0) {
        for (const yaml::Node* node : nodes)
            for (const Phrase& phrase : parse_phrase(*node, {}, {}, diagnostics_)) trie.add(phrase, entry, words_);
    }

    void add_currency(const std::string& code, const Phrase& phrase, bool is_symbol) {
        if (phrase.empty()) return;
        rules_.currencies.add(phrase, std::uint32_t(rules_.currency_codes.size()), words_);
        if (is_symbol) {
            const WordId first = words_.intern(phrase.front().words.front());
            set(rules_.is_symbol, rules_.currency_codes.size());
            if (first != words_.intern("a") || phrase.size() == 1) rules_.starts.add(first);
            else rules_.behind_a.add(words_.intern(phrase[1].words.front()));  // "A$"
        }
        rules_.currency_codes.push_back(code);
        rules_.is_symbol.resize(rules_.currency_codes.size());
    }

    // The last word, also in the plural.
    static Phrase plural(const Vocabulary& vocabulary, Phrase phrase) {
        if (phrase.empty()) return phrase;
        std::vector<std::string>& last = phrase.back().words;
        const auto irregular = vocabulary.plurals.find(last.front());
        if (irregular != vocabulary.plurals.end()) last.insert(last.end(), irregular->second.begin(), irregular->second.end());
        else if (last.front().size() > 2) last.push_back(plural_of(last.front()));
        return phrase;
    }

    AmountRules& rules_;
    WordTable& words_;
    Diagnostics& diagnostics_;
};

}  // namespace

AmountRules load_amount_rules(const Vocabulary& vocabulary, WordTable& words, Diagnostics& diagnostics) {
    AmountRules rules;
    AmountLoader loader(rules, words, diagnostics);
    for (const yaml::Node& section : vocabulary.sections("amounts")) loader.load(section);
    loader.load_names(vocabulary);
    loader.note_telling();
    return rules;
}

}  // namespace checkrules
