// Vocabulary → trie. All names are cut into tokens in one go, since a call for each would be slow.
#include <algorithm>
#include <bit>
#include <map>
#include <span>

#include "engine/text/unicode.hpp"
#include "engine/vocabulary/name_index.hpp"
#include "engine/vocabulary/name_words.hpp"

namespace checkrules {

class NameIndexBuilder {
  public:
    NameIndexBuilder(const Vocabulary& vocabulary, NameIndex& index) : vocabulary_(vocabulary), index_(index) {
        index_.entries_.emplace_back();
        index_.near_.emplace_back();
        index_.first_entry_.push_back(0);
    }

    void build() {
        read_plurals();
        collect();
        const Tokens tokens = split_tokens(text_);
        NameWordReader words(tokens.all);
        index_.edges_.resize(std::bit_ceil(tokens.all.size() * 3 / 2 + 16));
        std::size_t at = 0;
        for (const Name& name : names_) {
            words.begin_at(std::uint32_t(at));
            while (at < tokens.all.size() && tokens.all[at].bytes.begin < name.end) ++at;
            add(name.entry, words, std::uint32_t(at));
        }
        for (const auto& [plural, singular] : index_.irregular_.singulars)
            if (index_.may_follow(0, singular)) note(0, plural);
    }

  private:
    using Entry = NameIndex::Entry;
    struct Name {
        std::size_t end;  // in text_
        Entry entry;
    };

    void read_plurals() {
        for (const auto& [singular, plurals] : vocabulary_.plurals)
            for (const std::string& plural : plurals)
                if (plural != singular) index_.irregular_.plurals.add(hash_word(plural)), index_.irregular_.singulars.emplace_back(hash_word(plural), hash_word(singular));
        std::ranges::sort(index_.irregular_.singulars);
    }

    // An empty line after each, so that no token runs from one name into the next.
    void put(std::string_view name, const Entry& entry) {
        text_ += name;
        names_.push_back({text_.size(), entry});
        text_ += "\n\n";
    }
    void put_all(const std::vector<std::string>& names, Entry entry, NameForm form) {
        entry.reading.form = form;
        for (const std::string& name : names) {
            put(name, entry);
            if (std::ranges::none_of(name, [](char c) { return (c & 0x80) != 0; })) continue;
            if (const std::string plain = without_marks(name); plain != name) put(plain, entry);
        }
    }

    std::uint32_t near_set(const std::vector<std::string>& near) {
        if (near.empty()) return 0;
        const auto [found, fresh] = near_sets_.emplace(near, index_.near_.size());
        if (!fresh) return found->second;
        NameIndex::NearWords& words = index_.near_.emplace_back();
        for (const std::string& word : near) {
            const auto list = vocabulary_.lists.find(word);  // a list by its name stands for its words
            if (list == vocabulary_.lists.end()) words.sorted.push_back(hash_word(to_lower(word)));
            else for (const ListMember& member : list->second.members) words.sorted.push_back(hash_word(to_lower(member.text)));
        }
        for (const std::uint64_t word : words.sorted) words.bits |= NameIndex::NearWords::bit_of(word);
        std::ranges::sort(words.sorted);
        return found->second;
    }

    void collect() {
        for (const auto& [id, term] : vocabulary_.goods) {
            put_all(term.names, entry_of(NameKind::goods, id), NameForm::name);
            if (!term.loose.empty()) put_all(term.loose, loose_entry(NameKind::goods, id, vocabulary_.near_of(id)), NameForm::loose);
        }
        for (const auto& [code, country] : vocabulary_.countries) {
            const Entry entry = entry_of(NameKind::country, code);
            put_all({country.name}, entry, NameForm::name);
            put_all(country.names, entry, NameForm::name);
            put_all(country.adjectives, entry, NameForm::adjective);
            put_all(country.people, entry, NameForm::people);
            put_all(country.capitals, entry, NameForm::capital);
            put_all(country.loose, loose_entry(NameKind::country, code, {}), NameForm::loose);
        }
        for (const auto& [id, place] : vocabulary_.places) put_all(place.names, entry_of(NameKind::place, id), NameForm::name);
        for (const auto& [id, party] : vocabulary_.parties) {
            put_all(party.names, entry_of(NameKind::party, id), NameForm::name);
            put_all(party.short_names, loose_entry(NameKind::party, id, party.near), NameForm::short_name);
        }
        for (const auto& [code, currency] : vocabulary_.currencies) {
            put_all(currency.names, entry_of(NameKind::currency, code), NameForm::name);
            put_all(currency.symbols, entry_of(NameKind::currency, code), NameForm::symbol);
        }
        for (const auto& [id, unit] : vocabulary_.units) put_all(unit.names, entry_of(NameKind::unit, id), NameForm::name);
        Entry hidden;
        hidden.is_hidden = true;
        put_all(vocabulary_.not_names, hidden, NameForm::name);
    }

    static Entry entry_of(NameKind kind, std::string_view id) {
        Entry entry;
        entry.reading = {kind, NameForm::name, id};
        return entry;
    }
    Entry loose_entry(NameKind kind, std::string_view id, const std::vector<std::string>& near) {
        Entry entry = entry_of(kind, id);
        entry.near = near_set(near);
        entry.needs_context = true;
        return entry;
    }

    static std::uint64_t capitals_of(const NameWord& word) {
        if (word.shape == Shape::upper) return word.begins_token && word.ends_token ? 2 : 1;
        return word.shape == Shape::capitalised || word.shape == Shape::mixed ? 1 : 0;
    }

    // The words up to the token `end`.
    void add(Entry entry, NameWordReader& words, std::uint32_t end) {
        std::size_t size = 0;
        while (words.at(size) && words.at(size)->token < end) ++size;
        if (size == 0 || size > most_name_words) return;
        std::uint32_t node = 0;
        const std::span<const NameWord> own(words.at(0), size);
        for (std::size_t i = 0; i < size; ++i) {
            const NameWord& word = own[i];
            entry.capitals |= capitals_of(word) << (2 * i);
            const std::size_t known = index_.first_entry_.size();
            node = child_or_new(node, word.hash);
            if (i == 0 && index_.first_entry_.size() > known)
                for (const std::string& plural : plurals_of(word.text)) note(0, hash_word(plural));
        }
        entry.next = index_.first_entry_[node];
        index_.first_entry_[node] = static_cast<std::uint32_t>(index_.entries_.size());
        index_.entries_.push_back(entry);
    }

    std::uint32_t child_or_new(std::uint32_t node, std::uint64_t word) {
        if (const std::uint32_t found = index_.child(node, word)) return found;
        const std::size_t mask = index_.edges_.size() - 1;
        const std::uint64_t key = NameIndex::key_of(node, word);
        std::size_t slot = key & mask;
        while (index_.edges_[slot].to) slot = (slot + 1) & mask;
        const auto fresh = static_cast<std::uint32_t>(index_.first_entry_.size());
        index_.edges_[slot] = {word, node, fresh};
        note(node, word);
        index_.first_entry_.push_back(0);
        return fresh;
    }

    void note(std::uint32_t node, std::uint64_t word) {
        if (node == 0) index_.first_words_.add(word);
        else index_.next_words_.add(NameIndex::key_of(node, word));
    }

    const Vocabulary& vocabulary_;
    NameIndex& index_;
    std::string text_;
    std::vector<Name> names_;
    std::map<std::vector<std::string>, std::uint32_t> near_sets_;
};

NameIndex::NameIndex(const Vocabulary& vocabulary) { NameIndexBuilder(vocabulary, *this).build(); }

std::uint32_t NameIndex::child(std::uint32_t node, std::uint64_t word) const {
    const std::uint64_t key = key_of(node, word);
    if (!may_follow(node, word)) return 0;
    const std::size_t mask = edges_.size() - 1;
    for (std::size_t slot = key & mask; edges_[slot].to; slot = (slot + 1) & mask)
        if (edges_[slot].word == word && edges_[slot].from == node) return edges_[slot].to;
    return 0;
}

}  // namespace checkrules
