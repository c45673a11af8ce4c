#include <fmt/format.h>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

/// "Officers seized armoured vehicles in the port of Misrata": what is stopped at the door of a country at war was about to come in, if nothing says that it was to go on.
class SeizurePlaceFiller {
  public:
    SeizurePlaceFiller(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void fill() {
        for (Draft& draft : drafts_) {
            const bool is_stopped = draft.status == "attempted" && draft.trigger->status == "attempted";
            const bool lacks_end = draft.destination_country().empty() || draft.borrows_destination;
            if (is_stopped && lacks_end && draft.recipient.party.empty()) fill(draft);
        }
    }

  private:
    void fill(Draft& draft) const {
        const TokenRange sentence = chunks_.annotation().sentences[draft.first_sentence].tokens;
        const std::uint32_t stopped = draft.kind_words.front().begin;
        for (auto [g, last] = chunks_.groups_in(sentence); g < last; ++g) {
            const TokenRange words = chunks_.groups()[g].tokens;
            const bool is_place = words.begin > stopped && chunks_.is(words.begin - 1, WordClass::whereabouts) && chunks_.has_listed("words-for-a-way-in", words);
            const bool is_guard = words.end <= stopped && chunks_.has_listed("words-for-customs", words);  // "Yemeni customs officers seized"
            const auto country = (is_place || is_guard) && !draft.destination ? country_of(g) : std::nullopt;
            if (country && country->value != draft.origin_country() && is_listed("countries-at-war", *country)) return go_to(*country, draft);
            const auto beyond = words.begin > stopped ? country_beyond(g) : std::nullopt;
            if (beyond && beyond->value != draft.origin_country() && is_listed("countries-cut-off", *beyond)) return go_to(*beyond, draft);
        }
    }

    bool is_listed(std::string_view list, const Grounded<std::string>& country) const { return chunks_.vocabulary().is_listed(list, country.value); }

    void go_to(const Grounded<std::string>& country, Draft& draft) const {
        draft.destination = country;
        draft.guess("destination", country.words);
        draft.trace.push_back({"context", fmt::format("stopped at '{}', about to come in", chunks_.text(country.words))});
    }

    // "at its border with [Belarus]", "at the Polish-[Belarusian] border"
    std::optional<Grounded<std::string>> country_beyond(GroupNumber group) const {
        const NounGroup& border = chunks_.groups()[group];
        if (!chunks_.is_listed("words-for-a-border", border.head)) return {};
        for (std::uint32_t m : border.mentions) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.kind == MentionKind::country && chunks_.vocabulary().is_listed("countries-cut-off", one.id)) return Grounded<std::string>{one.id, one.tokens};
        }
        if (chunks_.lower(border.tokens.end) != "with" || chunks_.group_of(border.tokens.end + 1) == nothing) return {};
        return country_of(chunks_.group_of(border.tokens.end + 1));
    }

    // "Tripoli port", "the port of Misrata", "a border crossing in Mahra"
    std::optional<Grounded<std::string>> country_of(GroupNumber group) const {
        const Item item = chunks_.read_item(chunks_.groups()[group].tokens.begin, chunks_.annotation().sentences[chunks_.sentence_of(group)].tokens.end);
        if (auto country = country_named_in(chunks_, item.tokens)) return Grounded<std::string>{country->value, item.tokens};
        const auto place = find_whereabouts(chunks_, item.tokens.end);
        return place ? std::optional(Grounded<std::string>{place->country, {item.tokens.begin, place->place.end}}) : std::nullopt;
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void fill_seizure_place(const Chunks& chunks, std::vector<Draft>& drafts) { SeizurePlaceFiller(chunks, drafts).fill(); }

}  // namespace checkrules
