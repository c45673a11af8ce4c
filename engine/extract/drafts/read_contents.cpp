// "The navy seized a shipment of arms for the rebels. They included 150 missiles.": what goods told of before consist of.
#include <algorithm>

#include "engine/extract/drafts/listed_goods.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t near_contents = 2;  // sentences between goods and what they consist of

class ContentsReader {
  public:
    ContentsReader(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number)
        : chunks_(chunks), references_(references), sentence_(sentence), number_(number) {}

    void read(const std::vector<VerbGroup>& verbs, std::vector<Draft>& drafts, std::uint32_t& events) const {
        for (const VerbGroup& verb : verbs) {
            const auto [whole, contents] = whole_and_contents(verb);
            if (whole == nothing || !has(chunks_.senses(contents), Sense::known_goods) || is_unreal(verb)) continue;
            const Draft* before = told_of(whole, drafts);
            if (!before) continue;
            add(std::size_t(before - drafts.data()), contents, drafts, events);
            return;
        }
    }

  private:
    /// "[They] included [150 missiles]", "among [the weapons] were [150 missiles]"
    std::pair<GroupNumber, Filler> whole_and_contents(const VerbGroup& verb) const {
        if (verb.is_inverted && verb.is_copula && chunks_.is_listed("words-for-among", sentence_.body)) return {chunks_.group_of(sentence_.body + 1), verb.subject};
        if (!chunks_.is(verb.main, WordClass::composition) || verb.subject.items.size() != 1) return {nothing, {}};
        const auto objects = find_complements(chunks_, verb.tokens.end, sentence_.tokens.end);
        if (objects.empty() || !(objects.front().marker.empty() || objects.front().marker == "of") || chunks_.is_built_into(objects.front().filler, verb.subject)) return {nothing, {}};
        return {verb.subject.items.front().group, objects.front().filler};
    }

    /// What is counted apart is a fact of its own; the rest only says what the whole is.
    void add(std::size_t whole, const Filler& contents, std::vector<Draft>& drafts, std::uint32_t& events) const {
        const Draft told = drafts[whole];
        std::size_t last = whole;
        for (const Item& item : contents.items) {
            auto draft = follow_listed(chunks_, references_, told, {item, {item.tokens.end, item.tokens.end}}, number_);
            if (!draft) continue;
            if (!chunks_.is_counted(item)) {
                drafts[last].add_goods(*draft);
                continue;
            }
            draft->events = {++events};
            last = drafts.size();
            drafts.push_back(std::move(*draft));
        }
    }

    /// "did not include", "may include"
    bool is_unreal(const VerbGroup& verb) const {
        return std::ranges::any_of(chunks_.annotation().scopes_in(chunks_.annotation().sentences[number_].tokens), [&](const Scope& scope) {
            return scope.covers.contains(verb.main) && (scope.kind == ScopeKind::negation || scope.kind == ScopeKind::plan || scope.kind == ScopeKind::condition);
        });
    }

    /// The last transfer of what `whole` means; of words that name nothing, simply the last.
    const Draft* told_of(GroupNumber whole, const std::vector<Draft>& drafts) const {
        const GroupNumber goods = references_.goods_meant(whole);
        return last_transfer(chunks_, drafts, number_, near_contents, [&](const Draft& draft) {
            const auto is_meant = [&](std::uint32_t entity) { return goods != nothing && references_.entity(goods) == entity; };
            return std::ranges::any_of(draft.goods.entities, is_meant) || (goods != nothing && draft.goods_item.tokens.overlaps(chunks_.groups()[goods].tokens));
        });
    }

    const Chunks& chunks_;
    const References& references_;
    const Sentence& sentence_;
    std::uint32_t number_;
};

}  // namespace

void read_contents(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, std::vector<Draft>& drafts, std::uint32_t& events) {
    ContentsReader(chunks, references, sentence, number).read(verbs, drafts, events);
}

}  // namespace checkrules
