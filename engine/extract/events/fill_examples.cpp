#include "engine/extract/events/event.hpp"

namespace checkrules {
namespace {

/// Where a list of known goods begins behind ", including" and the like; the token itself when none does.
std::uint32_t behind_example_word(const Chunks& chunks, const Sentence& sentence, std::uint32_t token) {
    std::uint32_t at = token + (chunks.is_comma(token) ? 1 : 0);
    const std::uint32_t length = chunks.match_any(PhraseList::examples, at);
    if (length == 0) return token;
    at += length;
    while (at + 1 < sentence.tokens.end && chunks.is_skipped(at)) ++at;
    return at < sentence.tokens.end ? at : token;
}

}  // namespace

void fill_examples(const Chunks& chunks, const Sentence& sentence, Event& event) {
    Filler& goods = event.slot(Role::goods);
    for (const Filler& slot : event.slots) {
        if (goods.empty() || slot.empty() || slot.tokens.end <= goods.tokens.end) continue;  // right behind the goods they are read with them
        const std::uint32_t at = behind_example_word(chunks, sentence, slot.tokens.end);
        if (at == slot.tokens.end) continue;
        for (Item& one : chunks.read_filler(at, sentence.tokens.end).items) {
            if (!has(chunks.senses(one), Sense::known_goods)) continue;
            one.is_example = true;
            goods.items.push_back(std::move(one));
        }
        return;
    }
}

}  // namespace checkrules
