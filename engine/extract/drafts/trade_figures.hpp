/// Trade as customs count it: "exports of coal came to 3 million tonnes", "their purchases from Mongolia doubled".
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// Whether the event is such a count, and no lot that was told of before: "shipments", "its imports", but not "the shipment".
bool is_figure(const Chunks& chunks, const Event& event);
/// "Forty shipments from Oman to Chad": so many went from one to the other, of whatever.
bool is_counted_voyage(const Draft& draft);
/// "Exports to the North rose to $2 billion": a figure of all goods together, where the words name none and take up none.
bool is_all_trade(const Chunks& chunks, const Event& event, const Item& told, const Item& goods);
/// "China bought ore from the North. Exports to the North came to $8m": of figures, the ends and the date that those before have.
void fill_trade_figures(const Chunks& chunks, std::vector<Draft>& drafts);
/// "Trade between China and the North came to $2.6 billion in the first half of the year": to figures behind it, the country that they leave out, and when it was.
void fill_trade_total(const Chunks& chunks, std::vector<Draft>& drafts);

}  // namespace checkrules
