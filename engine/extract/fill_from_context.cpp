#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/extract/draft.hpp"

namespace checkrules {
namespace {

constexpr std::size_t looked_around = 8;  // drafts on each side, so that ten thousand stay linear

/// "The parts went by way of Dubai": where the text says nothing, what the neighbours and the article as a whole say.
class ContextFiller {
  public:
    ContextFiller(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {
        for (const Draft& draft : drafts)
            if (is_transfer(draft) && !destination(draft).empty()) ++destinations_[destination(draft)];
    }

    void fill() {
        std::vector<std::pair<std::size_t, std::size_t>> found;  // found first, filled then: a guess is no ground for another
        for (std::size_t i = 0; i < drafts_.size(); ++i)
            if (const std::size_t source = source_for(i); source < drafts_.size()) found.emplace_back(i, source);
        for (const auto& [to, from] : found) copy(drafts_[from], drafts_[to]);
    }

  private:
    bool is_transfer(const Draft& draft) const {
        const Taxonomy& kinds = chunks_.vocabulary().kind_taxonomy;
        return kinds.contains(draft.kind) && kinds.contains("transfer") && kinds.is(draft.kind, "transfer") == Truth::yes;
    }

    std::string party_country(const PartyValue& party) const {
        if (!party.country.empty()) return party.country;
        const auto found = chunks_.vocabulary().parties.find(party.party);
        return found == chunks_.vocabulary().parties.end() ? "" : found->second.country.value_or("");
    }
    std::string destination(const Draft& draft) const { return draft.destination ? draft.destination->value : party_country(draft.recipient); }
    std::string origin(const Draft& draft) const { return draft.origin ? draft.origin->value : party_country(draft.supplier); }

    /// The best neighbour to take the destination from: nearest first, the article's main destination before others.
    std::size_t source_for(std::size_t i) const {
        const Draft& draft = drafts_[i];
        if (!is_transfer(draft) || !destination(draft).empty() || draft.status == "denied") return drafts_.size();
        std::size_t best = drafts_.size(), best_score = 0;
        const std::size_t first = i > looked_around ? i - looked_around : 0, last = std::min(drafts_.size(), i + looked_around);
        for (std::size_t j = first; j < last; ++j) {
            const std::string place = destination(drafts_[j]);
            if (j == i || place.empty() || !is_transfer(drafts_[j]) || place == origin(draft) || is_via(draft, place)) continue;
            const std::size_t distance = j > i ? 2 * (j - i) : 2 * (i - j) - 1;
            const std::size_t score = 100 + 10 * destinations_.at(place) - distance;
            if (score > best_score) {
                best_score = score;
                best = j;
            }
        }
        return best;
    }

    static bool is_via(const Draft& draft, const std::string& place) {
        return std::ranges::any_of(draft.via, [&](const auto& one) { return one.value == place; });
    }

    void copy(const Draft& from, Draft& to) const {
        to.destination = from.destination ? *from.destination : Grounded<std::string>{destination(from), from.recipient.words};
        to.trace.push_back({"context", fmt::format("destination from '{}', as its own words have none", chunks_.text(to.destination->words))});
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
    std::map<std::string, std::size_t> destinations_;
};

}  // namespace

void fill_from_context(const Chunks& chunks, std::vector<Draft>& drafts) { ContextFiller(chunks, drafts).fill(); }

}  // namespace checkrules
