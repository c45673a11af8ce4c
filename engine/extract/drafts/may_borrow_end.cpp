#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

/// "The dealer [sells] radios", "traders [buy] the catch": no transfer that was made at one time, to one country; but "the arms that it [gets] from Oman" are.
bool is_habit(const Chunks& chunks, const Draft& draft) {
    const TokenRange words = draft.kind_words.front();
    const bool names_giver = draft.supplier.words.begin >= words.end || (draft.origin && draft.origin->words.begin >= words.end);
    if (draft.trigger->part != PartOfSpeech::verb || words.size() != 1 || names_giver) return false;
    const VerbForms forms = chunks.verb_forms(words.begin);
    return !has(forms, VerbForm::past) && !has(forms, VerbForm::participle) && (has(forms, VerbForm::present) || has(forms, VerbForm::base));
}

/// "[Its sensors] come from Germany": to whoever built it in, and not to where it went.
bool is_built_into_goods(const Chunks& chunks, const Draft& draft) {
    return chunks.vocabulary().is_listed("triggers-of-provenance", draft.trigger->id) && chunks.is_listed("possessives-of-things", draft.goods.words.begin);
}

}  // namespace

bool may_borrow_end(const Chunks& chunks, const Draft& draft) {
    return !is_habit(chunks, draft) && !is_built_into_goods(chunks, draft) && !draft.lies_ashore;  // "found rifles in a barn": on their way nowhere
}

}  // namespace checkrules
