#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t sentences_back = 3;  // sentences
constexpr std::uint32_t most_groups = 40;
constexpr std::uint32_t figures_lead = 3;  // sentences in which an article says whose figures it tells

/// "A Rotterdam court gave a businessman 18 months for sending chips to Russia": whoever did it did it from where he is tried.
class JurisdictionFiller {
  public:
    JurisdictionFiller(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void fill() {
        for (Draft& draft : drafts_) {
            const bool lacks_origin = draft.origin_country().empty() && !draft.destination_country().empty();
            if (lacks_origin && draft.status != "denied" && draft.kind != "import" && !is_at_sea(draft)) fill(draft);
            if (draft.status == "completed" && (draft.is_figure || chunks_.vocabulary().is_listed("kinds-of-trade", draft.kind))) take_customs(draft);
        }
    }

  private:
    /// "A tanker handed over oil to another": at sea, wherever it is dealt with.
    bool is_at_sea(const Draft& draft) const {
        const auto is_vessel = [&](TokenRange words) {
            const GroupNumber group = words.empty() ? nothing : chunks_.group_of(words.begin);
            return group != nothing && has(chunks_.senses(group), Sense::vehicle);
        };
        return is_vessel(draft.supplier.words) || is_vessel(draft.recipient.words) || (draft.destination && is_vessel(draft.destination->words));
    }

    void fill(Draft& draft) {
        const auto& sentences = chunks_.annotation().sentences;
        const std::uint32_t first = draft.first_sentence > sentences_back ? draft.first_sentence - sentences_back : 0;
        const auto [from, to] = chunks_.groups_in({sentences[first].tokens.begin, sentences[draft.first_sentence].tokens.end});
        std::uint32_t left = most_groups;
        for (GroupNumber g = to; g-- > from && left-- > 0;) {
            const bool guards_border = draft.stopper.overlaps(chunks_.groups()[g].tokens) && has_word(g, "words-for-who-guards-a-border");
            const bool customs = guards_border || has_word(g, "words-for-customs");
            if (!customs && !has_word(g, "words-for-who-tries")) continue;
            const auto country = country_of_group(g);
            if (!country || country->value == draft.destination_country()) continue;
            const bool stops = customs || draft.stopper.overlaps(chunks_.groups()[g].tokens);
            const bool leaves = customs && !guards_border && !draft.has_carrier && !draft.is_carrier;  // "Italian customs seized whisky for North Korea": on its way out
            if (stops && !leaves && draft.status == "attempted") draft.pass_through(*country), draft.guess("via", country->words);
            else draft.origin = country, draft.guess("origin", country->words);
            if (draft.origin && draft.trigger->if_foreign) draft.kind = *draft.trigger->if_foreign;  // "fined for bearings that turned up in Pskov"
            draft.trace.push_back({"context", fmt::format("'{}' deals with it: from there", chunks_.text(chunks_.groups()[g].tokens))});
            return;
        }
    }

    // "North Korea brought in cars through Chinese customs", "Chinese customs data show": whose figures they are is the other end.
    void take_customs(Draft& draft) const {
        const bool lacks_origin = draft.origin_country().empty() && !draft.supplier.is_named, lacks_end = draft.destination_country().empty() && !draft.recipient.is_named;
        const bool is_bought = chunks_.vocabulary().is_listed("kinds-told-by-the-buyer", draft.kind);
        const bool is_counted = draft.is_figure || is_bought;  // but "people sell the catch": of no country's figures
        if ((!lacks_origin && !lacks_end) || (lacks_origin && lacks_end && !is_counted)) return;
        const bool starts_there = lacks_origin && !(lacks_end && is_bought);  // "Russian customs data show imports of": to Russia
        const auto& sentences = chunks_.annotation().sentences;
        const std::uint32_t last = draft.first_sentence < figures_lead ? draft.first_sentence : figures_lead - 1;
        for (const TokenRange words : {sentences[draft.first_sentence].tokens, TokenRange{sentences.front().tokens.begin, sentences[last].tokens.end}})
            for (auto [g, end] = chunks_.groups_in(words); g < end; ++g) {
                const auto country = has_word(g, "words-for-customs") ? country_of_group(g) : std::nullopt;
                if (!country || country->value == draft.destination_country() || country->value == draft.origin_country()) continue;
                (starts_there ? draft.origin : draft.destination) = country;
                draft.guess(starts_there ? "origin" : "destination", country->words);
                draft.trace.push_back({"context", fmt::format("'{}' counts it: the other end", chunks_.text(chunks_.groups()[g].tokens))});
                return;
            }
    }

    // "Belgian customs officers"
    bool has_word(GroupNumber group, std::string_view list) const { return chunks_.has_listed(list, chunks_.groups()[group].tokens); }

    // "Dutch prosecutors", "a court in Dresden"
    std::optional<Grounded<std::string>> country_of_group(GroupNumber group) const {
        const Item item = chunks_.read_item(chunks_.groups()[group].tokens.begin, chunks_.groups()[group].tokens.end + 1);
        if (auto country = country_named_in(chunks_, item.tokens)) return Grounded<std::string>{country->value, chunks_.groups()[group].tokens};
        const auto place = find_whereabouts(chunks_, chunks_.groups()[group].tokens.end);
        return place ? std::optional(Grounded<std::string>{place->country, {chunks_.groups()[group].tokens.begin, place->place.end}}) : country_of_dateline(group);
    }

    // "[THE HAGUE] - A district court": one of there
    std::optional<Grounded<std::string>> country_of_dateline(GroupNumber group) const {
        const Sentence& sentence = chunks_.annotation().sentences[chunks_.sentence_of(group)];
        return country_named_in(chunks_, {sentence.tokens.begin, sentence.body});
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void fill_jurisdiction(const Chunks& chunks, std::vector<Draft>& drafts) { JurisdictionFiller(chunks, drafts).fill(); }

}  // namespace checkrules
