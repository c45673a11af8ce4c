#include "engine/extract/annotate/learn_names.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace checkrules {
namespace {

class NameLearner {
  public:
    NameLearner(std::vector<Mention>& mentions, const std::vector<NounGroup>& groups, const ArticleWords& words, const NounWords& nouns, const Vocabulary& vocabulary)
        : mentions_(mentions), groups_(groups), words_(words), nouns_(nouns), vocabulary_(vocabulary) {}

    void learn() {
        for (std::size_t g = 0; g + 1 < groups_.size(); ++g) {
            if (is_explained(groups_[g], groups_[g + 1])) note(name_of(groups_[g]), goods_of(groups_[g + 1]), groups_[g + 1].tokens);
            if (is_named(groups_[g], groups_[g + 1])) note(name_of(groups_[g + 1]), goods_of(groups_[g]), groups_[g].tokens);
        }
        if (told_.empty()) return;
        for (Mention& one : mentions_)
            if (const auto told = is_unknown_name(one) ? told_.find(last_word(one)) : told_.end(); told != told_.end()) take(told->second, one);
    }

  private:
    struct Told {
        std::string term;
        TokenRange words;
    };

    static bool is_unknown_name(const Mention& one) { return one.kind == MentionKind::name && one.name_class == NameClass::unknown; }
    std::string_view last_word(const Mention& one) const { return words_.tokens[one.tokens.end - 1].lower; }

    void note(const Mention* name, const Mention* goods, TokenRange words) {
        if (name && goods) told_.try_emplace(last_word(*name), Told{goods->id, words});
    }

    /// "The Polina, a tanker" carries goods, and seldom is some.
    void take(const Told& told, Mention& name) const {
        if (vocabulary_.is_listed("goods-that-carry-others", told.term)) {
            name.name_class = NameClass::vessel;
            return;
        }
        name.kind = MentionKind::goods;
        name.id = told.term;
        name.told_by = told.words;
    }

    /// "The F-7, [a grenade]", "the F-7 is [a grenade]"
    bool is_explained(const NounGroup& name, const NounGroup& behind) const {
        const std::uint32_t between = name.tokens.end;
        const bool explains = words_.tokens[between].lower == "," || nouns_.function.progressive_auxiliaries.contains(words_.ids[between]);
        return explains && behind.tokens.begin == between + 1 && behind.determiner == Determiner::indefinite;
    }

    /// "a grenade called [the F-7]", "known as [the F-7]"
    bool is_named(const NounGroup& goods, const NounGroup& name) const {
        std::uint32_t at = goods.tokens.end;
        if (!vocabulary_.is_listed("words-before-a-name", words_.tokens[at].lower)) return false;
        if (++at + 1 < words_.tokens.size() && words_.tokens[at].lower == "as") ++at;
        return name.tokens.begin == at;
    }

    /// The group is a name that nobody knows, and no more.
    const Mention* name_of(const NounGroup& group) const {
        if (group.mentions.size() != 1) return nullptr;
        const Mention& one = mentions_[group.mentions.front()];
        const std::uint32_t article = group.determiner == Determiner::none ? 0 : 1;
        return is_unknown_name(one) && one.tokens.end == group.tokens.end && group.tokens.begin + article == one.tokens.begin ? &one : nullptr;
    }

    /// What stands at the head of the group.
    const Mention* goods_of(const NounGroup& group) const {
        const auto at_head = std::ranges::find_if(group.mentions, [&](std::uint32_t m) { return mentions_[m].kind == MentionKind::goods && mentions_[m].tokens.end == group.tokens.end; });
        return at_head == group.mentions.end() ? nullptr : &mentions_[*at_head];
    }

    std::vector<Mention>& mentions_;
    const std::vector<NounGroup>& groups_;
    const ArticleWords& words_;
    const NounWords& nouns_;
    const Vocabulary& vocabulary_;
    std::unordered_map<std::string_view, Told> told_;  ///< by the last word of the name
};

}  // namespace

void learn_goods_names(std::vector<Mention>& mentions, const std::vector<NounGroup>& groups, const ArticleWords& words, const NounWords& nouns, const Vocabulary& vocabulary) {
    NameLearner(mentions, groups, words, nouns, vocabulary).learn();
}

}  // namespace checkrules
