#include <algorithm>

#include "engine/extract/events/clause.hpp"

namespace checkrules {
namespace {

class MemberNamer {
  public:
    MemberNamer(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) : chunks_(chunks), begin_(sentence.body), end_(sentence.tokens.end), verbs_(verbs) {}

    void name_all() {
        for (const VerbGroup& verb : verbs_)
            if (verb.is_copula || chunks_.is(verb.main, WordClass::composition)) name_members(verb);
    }

  private:
    /// "Among [the goods] that they bought were [pianos]", "[A Lexus] was among [the items] seized": the verb of the goods has the members.
    void name_members(const VerbGroup& copula) {
        if (!may_have_members(copula)) return;
        const auto objects = find_complements(chunks_, copula.tokens.end, end_);
        if (objects.empty()) return;
        const Complement& object = objects.front();
        if (!copula.is_copula && chunks_.is_built_into(object.filler, copula.subject)) return;
        const bool follows = (is_among(object.marker) || (copula.is_copula && is_lot(object))) && has(chunks_.senses(copula.subject), Sense::known_goods);
        // "[The best earners] that they smuggle are [handbags]"
        const bool tells = (object.marker.empty() || (!copula.is_copula && object.marker == "of")) && has(chunks_.senses(object.filler), Sense::known_goods) && copula.subject.items.size() == 1 &&
                           (!copula.is_copula || (chunks_.senses(copula.subject) & ~(Senses(Sense::thing) | Senses(Sense::stand_in))) == 0);
        const bool leads = is_among(chunks_.lower(begin_)) && object.marker.empty() && (has(chunks_.senses(object.filler), Sense::known_goods) || are_named(object.filler));
        // "[Those] who sold rifles include [Oman and Yemen]"
        // "[The firm] that sold them was [Oltec]"
        const bool lists = object.marker.empty() && copula.subject.items.size() == 1 && are_named(object.filler) && !are_named(copula.subject);
        if (is_one_of(copula, object)) return replace(object.filler.items.front().group, copula.subject, copula);
        if (!follows && !leads && !tells && !lists) return;
        const Item& one = copula.subject.items.front();
        const bool is_of_several = lists && chunks_.lower(chunks_.groups()[one.group].head) == "one" && !one.parts.empty();  // "one of [the firms] that sold them was [Oltec]"
        const GroupNumber set = follows ? object.filler.items.front().group : leads ? chunks_.group_of(begin_ + 1) : is_of_several ? one.parts.front() : one.group;
        replace(set, follows ? copula.subject : object.filler, copula);
    }

    /// Verbs of the group get the members instead.
    void replace(GroupNumber set, Filler members, const VerbGroup& copula) {
        for (VerbGroup& verb : verbs_)
            for (Filler* one : {&verb.subject, &verb.gap})
                if (&verb != &copula && one->items.size() == 1 && one->items.front().group == set) *one = members;
    }

    /// "[The rockets] were part of a shipment that Iran sent", "came from a batch": what it is part of.
    bool is_lot(const Complement& object) const {
        const Item& item = object.filler.items.front();
        const auto names = [&](GroupNumber group) { return chunks_.is_listed("words-for-a-lot", chunks_.groups()[group].head); };
        return (object.marker.empty() || object.marker == "from") && !has(chunks_.senses(object.filler), Sense::known_goods) && (names(item.group) || std::ranges::any_of(item.parts, names));
    }

    /// "[Chad] is the first country that bought them", "is a country that Serbia supplied"
    bool is_one_of(const VerbGroup& copula, const Complement& object) const {
        const NounGroup& one = chunks_.groups()[object.filler.items.front().group];
        return copula.is_copula && object.marker.empty() && object.filler.items.size() == 1 && (chunks_.is(one.head, WordClass::country_noun) || chunks_.lower(one.head) == "one") && !are_named(object.filler) && are_named(copula.subject);
    }

    /// "Oman and Yemen"
    bool are_named(const Filler& filler) const {
        const bool is_somebody = (chunks_.senses(filler) & (Senses(Sense::party) | Senses(Sense::country))) != 0 && !has(chunks_.senses(filler), Sense::known_goods);
        return is_somebody && std::ranges::all_of(filler.items, [&](const Item& item) { return chunks_.head_mention(item.group) != nullptr; });
    }

    bool is_among(std::string_view word) const { return chunks_.vocabulary().is_listed("words-for-among", word); }

    /// Cheap, and nearly always no.
    bool may_have_members(const VerbGroup& copula) const {
        if (is_among(chunks_.lower(begin_)) || copula.subject.empty()) return is_among(chunks_.lower(begin_));
        const GroupNumber group = copula.subject.items.front().group, behind = chunks_.group_of(copula.tokens.end);
        if (behind != nothing && chunks_.is(chunks_.groups()[behind].head, WordClass::country_noun)) return true;
        if (behind != nothing && chunks_.lower(chunks_.groups()[behind].head) == "one") return true;
        const auto is_it = [&](const Filler& one) { return !one.empty() && (one.items.front().group == group || std::ranges::find(copula.subject.items.front().parts, one.items.front().group) != copula.subject.items.front().parts.end()); };
        return has(chunks_.senses(copula.subject), Sense::known_goods) ||
               std::ranges::any_of(verbs_, [&](const VerbGroup& verb) { return &verb != &copula && (is_it(verb.subject) || is_it(verb.gap)); });
    }

    const Chunks& chunks_;
    std::uint32_t begin_, end_;
    std::vector<VerbGroup>& verbs_;
};

}  // namespace

void name_members(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) { MemberNamer(chunks, sentence, verbs).name_all(); }

}  // namespace checkrules
