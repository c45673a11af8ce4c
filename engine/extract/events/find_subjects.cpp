#include "engine/extract/events/subject_finder.hpp"

namespace checkrules {

void find_subjects(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) {
    SubjectFinder(chunks, sentence, verbs).find_all();
    name_members(chunks, sentence, verbs);
    read_clefts(chunks, sentence, verbs);
}

}  // namespace checkrules
