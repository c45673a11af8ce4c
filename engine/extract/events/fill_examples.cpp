#include <algorithm>

#include "engine/extract/events/event.hpp"

namespace checkrules {

void fill_examples(const Chunks& chunks, const Sentence& sentence, Event& event) {
    Filler& goods = event.slot(Role::goods);
    if (goods.empty()) return;
    std::uint32_t at = event.words.end;
    for (const Filler& slot : event.slots) at = std::max(at, slot.tokens.end);
    if (at <= goods.tokens.end) return;  // read with the goods
    if (chunks.is_comma(at)) ++at;
    const std::uint32_t length = chunks.match_any(PhraseList::examples, at);
    if (length == 0 || at + length >= sentence.tokens.end) return;
    at += length;
    while (at + 1 < sentence.tokens.end && chunks.is_skipped(at)) ++at;
    for (Item& one : chunks.read_filler(at, sentence.tokens.end).items) {
        if (!has(chunks.senses(one), Sense::known_goods)) continue;
        one.is_example = true;
        goods.items.push_back(std::move(one));
    }
}

}  // namespace checkrules
