/// A journey of goods that is told in legs: bought here, sent there, forwarded from there. Private to merge_drafts.cpp.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// "He bought chips from American firms and sent them to Russia": who buys is he who sends on, or nobody named does.
bool buys_for(const Chunks& chunks, const Draft& purchase, const Draft& onward);
/// The buyer is the supplier, and the seller says from where the goods came. Returns it.
Draft& turn_into_first_leg(Draft& purchase, const Draft& onward);
/// "He sold it to a client in Moscow. It was carried to Dubai": goods on the way to where the first told that they went.
bool stops_at(const Chunks& chunks, const Draft& whole, const Draft& leg);
/// "Bought in Italy, the cars were shipped from Rotterdam and flown from Vladivostok": where a later leg starts is transit.
bool starts_again(const Draft& first, const Draft& second);
void join_start(const Draft& first, Draft& second);
void join_stop(Draft& whole, Draft& leg);
/// Whether the goods went on with the second from where they went with the first: "shipped to Dubai … from there to Moscow".
bool continues_journey(const Chunks& chunks, const Draft& leg, const Draft& next);
/// What the first went to becomes a stop on the way to where the second goes; the rest of the second stays to be merged.
void extend_journey(const Chunks& chunks, Draft& leg, Draft& next);

}  // namespace checkrules
