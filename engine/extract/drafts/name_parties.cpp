#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t lead = 3;          // sentences at the head of an article in which somebody is told of without a name
constexpr std::uint32_t naming_reach = 3;  // sentences to where his name is told
constexpr std::uint32_t reach_back = 8;    // sentences from "the two" to their names

/// "A German dealer shipped chips to Russia. … [Waldemar W.], 50, has been in custody": whom the lead leaves without a name, the story names soon.
class PartyNamer {
  public:
    explicit PartyNamer(const Chunks& chunks) : chunks_(chunks) {}

    void name(Draft& draft) const {
        if (!is_transfer(chunks_, draft)) return;
        for (auto [party, field] : {std::pair(&draft.supplier, "supplier"), std::pair(&draft.recipient, "recipient")})
            if (const GroupNumber group = unnamed_group(*party); group != nothing)
                if (const auto names = find_names(group)) take(*names, *party, field, draft);
        for (auto [party, field] : {std::pair(&draft.supplier, "supplier"), std::pair(&draft.recipient, "recipient")})
            if (const GroupNumber group = pointing_group(*party); group != nothing)
                if (const auto names = find_names_before(group)) take(*names, *party, field, draft);
    }

  private:
    const NounGroup& group(GroupNumber number) const { return chunks_.groups()[number]; }
    bool is_listed(std::string_view list, std::string_view word) const { return chunks_.vocabulary().is_listed(list, word); }

    /// "a dealer", "two men from Kansas": persons told of by what they are, for the first time.
    GroupNumber unnamed_group(const PartyValue& party) const {
        if (party.empty() || !party.party.empty()) return nothing;
        const GroupNumber number = chunks_.group_of(party.words.begin);
        if (number == nothing || chunks_.sentence_of(number) >= lead) return nothing;
        const NounGroup& own = group(number);
        const bool person = is_listed("words-for-private-persons", chunks_.lower(own.head)) || is_listed("words-for-the-unnamed", chunks_.lower(own.head));
        return ((person && !chunks_.head_mention(number)) || is_national(own)) && count_of(own) ? number : nothing;
    }

    /// "a Russian", "two Iranians": somebody told of by nothing but his nationality.
    bool is_national(const NounGroup& own) const {
        return std::ranges::any_of(own.mentions, [&](std::uint32_t m) {
            const Mention& one = chunks_.annotation().mentions[m];
            return one.kind == MentionKind::country && one.form == CountryForm::adjective && one.tokens.contains(own.head);
        });
    }

    /// Two of "two men", one of "a man"; nothing when they are not counted.
    std::optional<Decimal> count_of(const NounGroup& own) const {
        for (std::uint32_t m : own.mentions)
            if (const auto& value = chunks_.annotation().mentions[m].value; value && std::holds_alternative<Quantity>(value->is)) return std::get<Quantity>(value->is).amount.min;
        return own.determiner == Determiner::indefinite ? std::optional(Decimal(1)) : std::nullopt;
    }

    /// Names that open one of the next sentences, as many as there are persons.
    std::optional<Filler> find_names(GroupNumber number) const {
        const std::optional<Decimal> count = count_of(group(number));
        const auto& sentences = chunks_.annotation().sentences;
        const std::uint32_t told = chunks_.sentence_of(number);
        for (std::uint32_t s = told + 1; s <= told + naming_reach && s < sentences.size(); ++s) {
            Filler names = chunks_.read_filler(sentences[s].body, sentences[s].tokens.end);
            if (Decimal(std::int64_t(names.items.size())) == *count && std::ranges::all_of(names.items, [&](const Item& one) { return is_new_name(one); })) return names;
        }
        return {};
    }

    /// "the two", "both men", "the dealer", "the 59-year-old": persons who were named before.
    GroupNumber pointing_group(const PartyValue& party) const {
        if (party.empty() || party.is_named || !party.party.empty()) return nothing;
        const GroupNumber number = chunks_.group_of(party.words.begin);
        if (number == nothing || !group(number).tokens.contains(party.words)) return nothing;
        if (const Mention* head = chunks_.head_mention(number); head && head->kind <= MentionKind::name) return nothing;
        const NounGroup& own = group(number);
        const std::string_view head = chunks_.lower(own.head);
        const bool person = is_listed("words-for-private-persons", head) || is_listed("words-for-the-unnamed", head) || is_listed("words-for-partners", head) || chunks_.is_somebody_of_age(own);
        const bool points = is_definite(own.determiner) || is_listed("words-for-all-of-them", chunks_.lower(own.tokens.begin)) || (own.tokens.begin > 0 && is_listed("words-for-all-of-them", chunks_.lower(own.tokens.begin - 1)));
        return person && points ? number : nothing;
    }

    /// The names that the sentences before tell of as many persons: the nearest.
    std::optional<Filler> find_names_before(GroupNumber number) const {
        const NounGroup& own = group(number);
        const bool several = own.plural || is_listed("words-for-partners", chunks_.lower(own.head));
        const std::optional<Decimal> count = several ? count_of(own) : std::optional(Decimal(1));
        const auto& sentences = chunks_.annotation().sentences;
        const std::uint32_t told = chunks_.sentence_of(number), oldest = told > reach_back ? told - reach_back : 0;
        for (std::uint32_t s = told; s-- > oldest;) {
            const auto [first, last] = chunks_.groups_in(sentences[s].tokens);
            for (GroupNumber g = first; g < last; ++g) {
                if (!is_person(g)) continue;
                Filler names = chunks_.read_filler(group(g).tokens.begin, sentences[s].tokens.end);
                const bool all = std::ranges::all_of(names.items, [&](const Item& one) { return one.parts.empty() && is_person(one.group); });
                const std::size_t size = all ? names.items.size() : 1;
                if (several ? size > 1 && (!count || Decimal(std::int64_t(size)) == *count) : size == 1) return names;
                g = std::max(g, names.items.empty() ? g : names.items.back().group);
            }
        }
        return {};
    }

    /// A name of somebody who has a part in the story, and does not only tell it.
    bool is_person(GroupNumber number) const {
        const Mention* name = chunks_.head_mention(number);
        if (!name || name->kind != MentionKind::name || name->tokens != group(number).tokens) return false;
        const bool in_full = name->name_class == NameClass::unknown && name->tokens.size() > 1;
        return (name->name_class == NameClass::person || in_full) && !speaks(name->tokens);
    }

    /// Somebody's own name, which nothing before says, with his age or what he is behind it; who only tells the story is another.
    bool is_new_name(const Item& item) const {
        const Mention* name = item.parts.empty() ? chunks_.head_mention(item.group) : nullptr;
        if (!name || name->kind != MentionKind::name || name->tokens != group(item.group).tokens) return false;
        if (name->name_class != NameClass::person && name->name_class != NameClass::unknown) return false;
        const std::uint32_t behind = item.tokens.end + (chunks_.lower(item.tokens.end) == "." ? 1 : 0);  // "Waldemar W., 50,"
        if (!chunks_.is_comma(behind) && name->name_class != NameClass::person && !is_listed("words-of-a-life", chunks_.lower(behind))) return false;
        const GroupNumber next = chunks_.is_comma(behind) ? chunks_.group_of(behind + 1) : nothing;
        if (next != nothing && group(next).determiner == Determiner::possessive) return false;  // "Anna Petrova, his wife"
        if (speaks(item.tokens)) return false;
        const std::string_view last = chunks_.lower(name->tokens.end - 1);
        for (GroupNumber g(0); g < item.group; ++g)
            if (chunks_.lower(group(g).head) == last) return false;
        return true;
    }

    /// "Prosecutors [Lim], Tan and Low stated"
    bool speaks(TokenRange name) const {
        const auto sentence_of = [&](const Attribution& one) { return chunks_.annotation().tokens()[one.source.begin].sentence; };
        const std::uint32_t sentence = chunks_.annotation().tokens()[name.begin].sentence;
        return std::ranges::any_of(std::ranges::equal_range(chunks_.annotation().attributions, sentence, {}, sentence_of), [&](const Attribution& one) {
            if (one.source.overlaps(name)) return true;
            if (one.cue.empty() || one.cue.begin < name.end || chunks_.annotation().tokens()[one.cue.begin].sentence != sentence) return false;
            for (std::uint32_t t = name.end; t < one.cue.begin; ++t)
                if (chunks_.is_verb(t) || chunks_.is(t, WordClass::be) || chunks_.is(t, WordClass::have)) return false;
            return true;
        });
    }

    void take(const Filler& names, PartyValue& party, std::string_view field, Draft& draft) const {
        std::string all;
        for (const Item& one : names.items) {
            all += (all.empty() ? "" : ", ") + std::string(chunks_.text(one.tokens));
            draft.extra.push_back({std::string(field), one.tokens});
        }
        draft.trace.push_back({"context", fmt::format("{} '{}' is '{}'", field, chunks_.text(party.words), all)});
        party.name = std::move(all);
        party.is_named = true;
    }

    const Chunks& chunks_;
};

}  // namespace

void name_parties(const Chunks& chunks, std::vector<Draft>& drafts) {
    const PartyNamer namer(chunks);
    for (Draft& draft : drafts) namer.name(draft);
}

}  // namespace checkrules
