/// Who does what a noun tells of, where a verb beside it says so: "Moscow made a delivery of". `group`: the noun's. Empty where no verb does.
#pragma once
#include <vector>

#include "engine/extract/events/clause.hpp"

namespace checkrules {

/// "[Moscow] made a delivery of", "a delivery was made by [Moscow]": a verb that says nothing by itself lends the noun its subject.
Filler light_subject(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs);
/// "[Putin] had presents for", "[Putin] came with presents for"
Filler bearer_of_presents(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs);
/// "[Chen] was convicted of the export of", "[a firm] took part in the sale": who takes part in it does it.
Filler subject_taking_part(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs);
/// "[the firm] behind the sale of"
Filler who_is_behind(const Chunks& chunks, const Sentence& sentence, GroupNumber group);
/// "The panel named [Jordan] as a supplier of", "[Jordan] was described as a supplier of"
Filler named_as(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs);

}  // namespace checkrules
