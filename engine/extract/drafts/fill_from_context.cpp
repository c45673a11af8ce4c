#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

constexpr std::size_t looked_around = 8;     // drafts on each side, so that ten thousand stay linear
constexpr std::size_t same_goods_count = 6;  // less than one more transfer to that place
constexpr std::uint32_t story_lead = 3;      // sentences in which an article says whose story it tells

/// "The parts went by way of Dubai": where the text says nothing, what the neighbours and the article as a whole say.
class ContextFiller {
  public:
    ContextFiller(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void fill() {
        for (Draft& draft : drafts_)
            if (is_transfer(chunks_, draft) && destination(draft).empty() && draft.status != "denied") {
                go_to_head(draft);
                if (!draft.destination) go_under_embargo(draft);
            }
        for (const Draft& draft : drafts_)
            if (is_transfer(chunks_, draft) && !destination(draft).empty()) ++destinations_[destination(draft)];
        // Found first, filled then: a guess is no ground for another.
        std::vector<const Draft*> destinations, tellers;
        const std::vector<Draft> told = drafts_;
        for (std::size_t i = 0; i < told.size(); ++i) {
            destinations.push_back(destination_for(told, i));
            tellers.push_back(teller_for(told, i));
        }
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (destinations[i]) copy_destination(*destinations[i], drafts_[i]);
            if (tellers[i]) copy_tellers(*tellers[i], drafts_[i]);
            else take_lead(drafts_[i]);
            take_tables(drafts_[i]);
        }
    }

  private:
    std::string destination(const Draft& draft) const { return draft.destination ? draft.destination->value : home_of(chunks_, draft.recipient); }
    std::string origin(const Draft& draft) const { return draft.origin ? draft.origin->value : home_of(chunks_, draft.supplier); }

    /// The draft around number i that scores highest; the nearest of equals, those before it first. A score of 0: none.
    template <typename Score>
    static const Draft* best_around(const std::vector<Draft>& drafts, std::size_t i, Score score) {
        const Draft* best = nullptr;
        std::size_t best_score = 0;
        const std::size_t first = i > looked_around ? i - looked_around : 0, last = std::min(drafts.size(), i + looked_around);
        for (std::size_t j = first; j < last; ++j) {
            if (j == i) continue;
            const std::size_t distance = j > i ? 2 * (j - i) : 2 * (i - j) - 1, points = score(drafts[j]);
            if (points == 0 || points + 2 * looked_around - distance <= best_score) continue;
            best_score = points + 2 * looked_around - distance;
            best = &drafts[j];
        }
        return best;
    }

    /// The article's main destination before others.
    const Draft* destination_for(const std::vector<Draft>& drafts, std::size_t i) const {
        const Draft& draft = drafts[i];
        if (!is_transfer(chunks_, draft) || !destination(draft).empty() || draft.status == "denied" || !may_borrow_end(chunks_, draft)) return nullptr;
        return best_around(drafts, i, [&](const Draft& other) -> std::size_t {
            const std::string place = destination(other);
            if (place.empty() || !is_transfer(chunks_, other) || place == origin(draft) || draft.passes_through(place) || is_given_to_another(draft, other) || gives_it(draft, other) || other.is_given_by_stopper_of(draft)) return 0;
            if (comes_and_goes(chunks_, draft) && !carry_others(chunks_, other.goods)) return 0;
            if (destinations_.size() > 1 && !draft.is_near(other) && !same_goods(chunks_, draft.goods, other.goods)) return 0;
            return 100 + 10 * destinations_.at(place) + (same_goods(chunks_, draft.goods, other.goods) ? same_goods_count : 0);
        });
    }

    /// "Modi was given a horse … Rumsfeld was given one": another person may be of another country.
    bool is_given_to_another(const Draft& draft, const Draft& other) const {
        const bool names_both = draft.recipient.is_named && other.recipient.is_named && draft.recipient.name != other.recipient.name;
        return names_both && chunks_.vocabulary().is_listed("kinds-of-giving", draft.kind);
    }

    /// "The emir got a watch and gave [his guest from Turkey] a horse": who gives to somebody abroad got his own at home.
    static bool gives_it(const Draft& draft, const Draft& other) { return !draft.recipient.name.empty() && draft.recipient.name == other.supplier.name; }

    const Draft* teller_for(const std::vector<Draft>& drafts, std::size_t i) const {
        const Draft& draft = drafts[i];
        if (!is_transfer(chunks_, draft) || !draft.attribution.empty()) return nullptr;
        return best_around(drafts, i, [&](const Draft& other) -> std::size_t { return draft.is_near(other) && tells_all(other) && same_story(draft, other) ? 100 : 0; });
    }

    /// Courts, panels and prosecutors tell a whole story; a minister, an embassy or a newspaper what stands with them.
    bool tells_all(const Draft& draft) const {
        return std::ranges::any_of(draft.attribution, [&](const Teller& one) {
            return std::ranges::any_of(std::array{"words-for-who-finds", "words-for-accusers"}, [&](std::string_view list) { return chunks_.has_listed(list, one.words) || chunks_.has_listed(list, one.known_as); });
        });
    }

    bool same_story(const Draft& a, const Draft& b) const {
        if (is_long_ago(chunks_, a) != is_long_ago(chunks_, b)) return false;
        return same_goods(chunks_, a.goods, b.goods);
    }

    /// "[In Mozambique], North Korea is said to have provided": where somebody else's goods are told of, at the head of the sentence.
    void go_to_head(Draft& draft) const {
        const Sentence& sentence = chunks_.annotation().sentences[draft.first_sentence];
        const GroupNumber group = chunks_.lower(sentence.body) == "in" ? chunks_.group_of(sentence.body + 1) : nothing;
        const std::uint32_t behind = group == nothing ? nothing : chunks_.groups()[group].tokens.end;
        const bool is_apart = group != nothing && (chunks_.is_comma(behind) || chunks_.group_of(behind) != nothing);  // "In Tatarstan [drones] from Iran"
        const Mention* place = is_apart ? chunks_.head_mention(group) : nullptr;
        const std::string code = place ? country_named_by(chunks_, *place) : "", from = origin(draft);
        if (code.empty() || from.empty() || code == from || draft.passes_through(code)) return;
        draft.destination = Grounded<std::string>{code, place->tokens};
        draft.trace.push_back({"context", fmt::format("destination '{}', at the head of the sentence", chunks_.text(place->tokens))});
    }

    /// "broke the embargo on [Somalia] by shipping rifles to a militia": where what broke it went.
    void go_under_embargo(Draft& draft) const {
        if (chunks_.vocabulary().is_listed("kinds-told-by-the-buyer", draft.kind)) return;
        const auto& sentences = chunks_.annotation().sentences;
        const std::uint32_t last = draft.first_sentence, first = last == 0 ? last : last - 1;
        for (std::uint32_t s = last + 1; s-- > first;)
            for (std::uint32_t t = sentences[s].body; t + 2 < sentences[s].tokens.end; ++t) {
                const bool embargo = chunks_.is_listed("words-for-an-embargo", t) && chunks_.is(t + 1, WordClass::preposition);
                const GroupNumber group = embargo ? chunks_.group_of(t + 2) : nothing;
                const Mention* country = group == nothing ? nullptr : chunks_.mention(group, MentionKind::country);
                if (!country || country->id == origin(draft) || draft.passes_through(country->id)) continue;
                draft.destination = Grounded<std::string>{std::string(country->id), country->tokens};
                draft.trace.push_back({"context", fmt::format("destination '{}', where the embargo is on", chunks_.text(country->tokens))});
                return;
            }
    }

    void copy_destination(const Draft& from, Draft& to) const {
        to.destination = from.destination ? *from.destination : Grounded<std::string>{destination(from), from.recipient.words};
        to.borrows_destination = true;
        to.guess("destination", to.destination->words);
        const bool is_alike = from.kind == to.kind && chunks_.vocabulary().is_listed("kinds-that-say-most", to.kind);  // "the museum … Stalin gave a carriage"
        const bool is_who = !from.recipient.party.empty() && from.recipient.words.contains(to.destination->words);  // "bound for [the Houthis]": where it went tells to whom
        if (is_alike && to.recipient.empty()) to.recipient = from.recipient, to.guess("recipient", from.recipient.words);
        else if (is_who && to.recipient.empty()) to.likely_recipient = from.recipient;
        to.trace.push_back({"context", fmt::format("destination from '{}', as its own words have none", chunks_.text(to.destination->words))});
    }
    void copy_tellers(const Draft& from, Draft& to) const {
        to.attribution = from.attribution;
        for (const Teller& one : from.attribution) to.guess("attribution", one.words);
        to.trace.push_back({"context", fmt::format("source '{}' tells the same story", to.attribution.front().name)});
    }

    // "Chips get to Russia by way of Armenia. Officials spoke of it, the newspaper writes.": the lead has one source.
    void take_lead(Draft& draft) const {
        const auto& attributions = chunks_.annotation().attributions;
        if (!is_transfer(chunks_, draft) || !draft.attribution.empty() || attributions.empty() || attributions.front().is_contested || draft.first_sentence >= story_lead) return;
        if (chunks_.annotation().tokens()[attributions.front().covers.begin].sentence >= story_lead) return;
        draft.attribute(teller_of(chunks_, attributions.front()));
        draft.guess("attribution", draft.attribution.front().words);
        draft.trace.push_back({"context", fmt::format("source '{}' of the lead", draft.attribution.front().name)});
    }

    // "Customs figures show … Purchases from Australia slipped to 6.1 million tons": figures without a source come from the tables that were told of before.
    void take_tables(Draft& draft) const {
        const bool is_figure = (draft.goods.value || draft.goods.quantity) && chunks_.vocabulary().is_listed("kinds-told-in-tables", draft.kind);
        if (!draft.attribution.empty() || !is_figure || is_long_ago(chunks_, draft)) return;
        const auto& all = chunks_.annotation().attributions;
        const auto behind = std::ranges::upper_bound(all, draft.first_sentence, {}, [&](const Attribution& one) { return chunks_.annotation().tokens()[one.source.begin].sentence; });
        for (std::size_t k = std::size_t(behind - all.begin()), looked = 0; k-- > 0 && looked < looked_around; ++looked) {
            if (!chunks_.has_listed("words-for-tables", all[k].known_as)) continue;
            draft.attribute(teller_of(chunks_, all[k]));
            draft.guess("attribution", draft.attribution.front().words);
            draft.trace.push_back({"context", fmt::format("source '{}', from whose tables it is", all[k].name)});
            return;
        }
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
    std::map<std::string, std::size_t> destinations_;
};

}  // namespace

void fill_from_context(const Chunks& chunks, std::vector<Draft>& drafts) { ContextFiller(chunks, drafts).fill(); }

}  // namespace checkrules
