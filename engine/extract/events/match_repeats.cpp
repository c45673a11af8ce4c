#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/events/event.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_repeats = 4;  // of one event

/// "Exports to Kazakhstan tripled, while [those to Russia] fell": a pronoun that stands for the trade told before, with another end.
class RepeatReader {
  public:
    RepeatReader(const Chunks& chunks, const Sentence& sentence, const Event& event) : chunks_(chunks), event_(event), end_(sentence.tokens.end) {}

    void read(std::vector<Event>& out) const {
        std::size_t left = most_repeats;
        for (std::uint32_t t = event_.words.end; t + 1 < end_ && left > 0; ++t) {
            if (!chunks_.is_listed("words-for-the-same-trade", t)) continue;
            const std::vector<Complement> behind = find_complements(chunks_, t + 1, end_);
            if (behind.empty() || behind.front().marker_tokens.begin != t + 1) continue;
            if (auto event = repeat(t, behind.front())) out.push_back(std::move(*event)), --left;
        }
    }

  private:
    std::optional<Event> repeat(std::uint32_t pronoun, const Complement& end) const {
        const bool comes = end.marker == "from", goes = end.marker == "to" || end.marker == "into";
        if (!comes && !goes) return {};
        Event event = event_;
        event.words = {pronoun, pronoun + 1};
        event.gap = {pronoun, end_};
        event.trace.clear();
        for (const Role role : {comes ? Role::supplier : Role::recipient, comes ? Role::origin : Role::destination}) event.slot(role) = {};
        if (!fill_slot(chunks_, event, comes ? Role::supplier : Role::recipient, end.filler, Senses(chunks_.senses(end.filler) | end.more), found::behind_marker, end.marker)) return {};
        if (event.is_traced) event.trace.insert(event.trace.begin(), {"slot", fmt::format("'{}' repeats '{}'", chunks_.text(event.words), chunks_.text(event_.words))});
        return event;
    }

    const Chunks& chunks_;
    const Event& event_;
    std::uint32_t end_;
};

}  // namespace

void match_repeats(const Chunks& chunks, const Sentence& sentence, SentenceEvents& found) {
    std::vector<Event> repeats;
    for (const Event& event : found.events)
        if (event.trigger->part == PartOfSpeech::noun && !event.trigger->stands_for && event.gap.empty() && chunks.vocabulary().is_listed("kinds-with-a-total", event.trigger->kind)) RepeatReader(chunks, sentence, event).read(repeats);
    std::ranges::move(repeats, std::back_inserter(found.events));
}

}  // namespace checkrules
