/// Where a noun that tells of an event ("gift", "exports") has its goods: in apposition, behind a colon, before "as".
#pragma once
#include "engine/extract/events/clause.hpp"
#include "engine/extract/events/event.hpp"

namespace checkrules {

/// "sent [a limousine] as a gift": the goods before "as".
Filler goods_before_as(const Chunks& chunks, const Sentence& sentence, GroupNumber group);
/// "The gifts: [a car, a sword]": the list behind a colon.
Filler goods_behind_colon(const Chunks& chunks, const Sentence& sentence, std::uint32_t from);
/// "Modi's present to the president, [a diamond], is": what a comma adds to the noun before its verb.
Filler goods_in_apposition(const Chunks& chunks, const Sentence& sentence, std::uint32_t from);
/// "[a painting] by a Korean artist, Kim's present, hangs": the goods that a comma adds the noun to.
Filler goods_before_comma(const Chunks& chunks, const Sentence& sentence, GroupNumber group);
/// "Exports to North Korea, chiefly [oil and flour]", "… doubled, led by [rice]", "… were dominated by [hair]": what most of it was.
Filler goods_behind_mostly(const Chunks& chunks, const Sentence& sentence, std::uint32_t from);
/// "Among his gifts were [a car from Oman and a rug from Chad]", "Among the gifts he brought was [a car]"
Filler goods_among(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs);

}  // namespace checkrules
