#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t near_predicate = 3;  // sentences
constexpr std::size_t most_near = 32;        // drafts, so that ten thousand stay linear

/// "North Korean coal may not be bought … ships landed 9,000 tonnes of coal at Pohang": where such goods come from stands elsewhere in the article.
class OriginFiller {
  public:
    OriginFiller(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) : chunks_(chunks), references_(references), drafts_(drafts) {}

    void fill() {
        if (std::ranges::any_of(drafts_, [&](const Draft& draft) { return lacks_origin(draft); }))
            for (const Mention& one : chunks_.annotation().mentions)
                if (one.kind == MentionKind::country && one.form == CountryForm::adjective) take_predicate(one);
        for (Draft& draft : drafts_) {
            if (lacks_origin(draft)) fill(draft);
            take_home(draft);
        }
    }

  private:
    using Origin = Grounded<std::string>;
    using Origins = std::map<std::string, std::optional<Origin>, std::less<>>;  ///< by kind of goods; none: they do not agree

    bool lacks_origin(const Draft& draft) const {
        const bool comes_from_nowhere = !draft.origin && !draft.goods.made_in && draft.supplier.country.empty() && draft.supplier.party.empty() && draft.via.empty();
        return comes_from_nowhere && is_transfer(chunks_, draft) && draft.status != "denied" && !draft.goods.terms.empty();
    }

    /// "The North Korean firm sold rockets to Egypt": what companies and states, and those who act for states, give comes from where they are at home; other people may be anywhere.
    void take_home(Draft& draft) const {
        const bool is_gone = is_transfer(chunks_, draft) && draft.status != "denied" && !draft.origin && !draft.goods.made_in && draft.via.empty();
        if (!is_gone || draft.supplier.empty()) return;
        const PartyEntry* known = chunks_.vocabulary().find_party(draft.supplier.party);
        const std::string& home = draft.supplier.country.empty() && known && known->country ? *known->country : draft.supplier.country;
        const bool is_person = known ? is_private(*known, draft) : names_person(draft.supplier.words) && !chunks_.has_listed("titles-of-office", draft.supplier.words);
        if (home.empty() || is_person || home == end_of(chunks_, draft)) return;
        draft.origin = Origin{home, draft.supplier.words};
        draft.trace.push_back({"context", fmt::format("'{}' is at home there", chunks_.text(draft.supplier.words))});
    }
    /// Ministers and their like give in the name of their country, and may sell in their own.
    bool is_private(const PartyEntry& party, const Draft& draft) const {
        const Vocabulary& vocabulary = chunks_.vocabulary();
        const bool acts_for_state = vocabulary.is_listed("kinds-of-leaders", party.kind) || (vocabulary.is_listed("kinds-of-giving", draft.kind) && vocabulary.is_listed("kinds-of-officials", party.kind));
        return !acts_for_state && vocabulary.is_listed("kinds-of-persons", party.kind);
    }
    bool names_person(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (chunks_.is(t, WordClass::person_noun) || chunks_.is_listed("words-for-private-persons", t)) return true;
        const GroupNumber group = chunks_.group_of(words.begin);
        const Mention* name = group == nothing ? nullptr : chunks_.head_mention(group);
        return name && (name->name_class == NameClass::person || name->form == CountryForm::people);
    }

    /// "The weapons are [Iranian], the navy believes", "all of them were Iranian"
    void take_predicate(const Mention& country) {
        std::uint32_t at = country.tokens.begin;
        while (at > 0 && chunks_.is_skipped(at - 1)) --at;
        if (at < 2 || !chunks_.is(at - 1, WordClass::be) || chunks_.group_of(country.tokens.end) != nothing || chunks_.lower(country.tokens.end) == "-") return;
        const GroupNumber said_of = chunks_.group_of(at - 2), goods = said_of == nothing ? nothing : references_.goods_meant(said_of);
        if (goods == nothing) return;
        const std::uint32_t entity = references_.entity(goods), sentence = chunks_.sentence_of(said_of);
        const auto first = std::ranges::lower_bound(drafts_, sentence > near_predicate ? sentence - near_predicate : 0, {}, &Draft::first_sentence);
        for (Draft& draft : std::ranges::subrange(first, drafts_.end()) | std::views::take(most_near)) {
            const bool is_told_of = draft.first_sentence <= sentence + near_predicate && std::ranges::find(draft.goods.entities, entity) != draft.goods.entities.end();
            if (!is_told_of || !lacks_origin(draft) || country.id == end_of(chunks_, draft)) continue;
            draft.goods.made_in = Origin{country.id, country.tokens};
            draft.trace.push_back({"context", fmt::format("'{}' says where they come from", chunks_.text(country.tokens))});
        }
    }

    void fill(Draft& draft) {
        if (!told_) told_ = find_all();
        const auto found = told_->find(draft.goods.terms.front());
        if (found == told_->end() || !found->second || found->second->value == draft.destination_country()) return;
        draft.origin = *found->second;
        draft.guess("origin", draft.origin->words);
        draft.trace.push_back({"context", fmt::format("'{}' tells where such goods come from", chunks_.text(found->second->words))});
    }

    /// For each kind of goods the country that all who name one agree on.
    Origins find_all() const {
        Origins told;
        for (GroupNumber g(0); g < chunks_.groups().size(); ++g) {
            const Mention* goods = chunks_.head_mention(g);
            const Mention* country = goods && goods->kind == MentionKind::goods ? country_of(g, *goods) : nullptr;
            if (!country) continue;
            const auto [at, is_new] = told.try_emplace(goods->id, Origin{country->id, {country->tokens.begin, goods->tokens.end}});
            if (!is_new && at->second && at->second->value != country->id) at->second.reset();
        }
        return told;
    }

    // "North Korean coal"; but not "the North Korean leader's cars"
    const Mention* country_of(GroupNumber group, const Mention& goods) const {
        const auto& mentions = chunks_.annotation().mentions;
        for (std::uint32_t m : chunks_.groups()[group].mentions) {
            const Mention& one = mentions[m];
            if (one.kind == MentionKind::country && one.form == CountryForm::adjective && one.tokens.end <= goods.tokens.begin && !chunks_.has_owner({one.tokens.end, goods.tokens.begin})) return &one;
        }
        return nullptr;
    }

    const Chunks& chunks_;
    const References& references_;
    std::vector<Draft>& drafts_;
    std::optional<Origins> told_;  ///< when first asked for
};

}  // namespace

void fill_origins(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) { OriginFiller(chunks, references, drafts).fill(); }

}  // namespace checkrules
