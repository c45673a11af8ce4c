#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "engine/extract/drafts/find_drafts.hpp"
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_role = 3;  // sentences between the transfer and who took part in it

class RoleFiller {
  public:
    RoleFiller(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) : chunks_(chunks), parties_(chunks, references), drafts_(drafts) {}

    void fill() {
        if (drafts_.empty()) return;
        for (GroupNumber g(0); g < chunks_.groups().size(); ++g) {
            const std::string_view head = chunks_.lower(chunks_.groups()[g].head);
            if (!points_back(g) && !is_given_as(g)) continue;
            if (is_listed("words-for-a-recipient", head)) name_party(g, &Draft::recipient, "recipient");
            else if (is_listed("words-for-a-supplier", head)) name_party(g, &Draft::supplier, "supplier");
            else if (is_listed("words-for-a-destination", head)) name_destination(g);
            else if (is_listed("words-for-an-origin", head)) name_origin(g);
        }
    }

  private:
    bool is_listed(std::string_view list, std::string_view word) const { return chunks_.vocabulary().is_listed(list, word); }
    std::uint32_t sentence_of(std::uint32_t token) const { return chunks_.annotation().tokens()[token].sentence; }

    /// "the origin", "its origin", "the port of [origin]"
    bool points_back(GroupNumber group) const {
        const NounGroup& own = chunks_.groups()[group];
        const GroupNumber whole = own.tokens.begin > 1 && chunks_.lower(own.tokens.begin - 1) == "of" ? chunks_.group_of(own.tokens.begin - 2) : nothing;
        return is_definite(own.determiner) || own.determiner == Determiner::possessive || (whole != nothing && is_definite(chunks_.groups()[whole].determiner));
    }

    /// "Gave Iran [as] destination", "with Syria [as] the buyer"
    bool is_given_as(GroupNumber group) const {
        const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
        return begin > 0 && chunks_.lower(begin - 1) == "as";
    }

    /// "[Iran] was the sender", "[the Houthis in Yemen] the addressee", "named [Iran] as the buyer".
    Item named_before(GroupNumber group) const {
        const std::uint32_t begin = chunks_.groups()[group].tokens.begin, first = chunks_.annotation().sentences[sentence_of(begin)].body;
        std::uint32_t at = begin;
        if (at > first && (chunks_.is(at - 1, WordClass::be) || is_given_as(group))) --at;
        if (is_given_as(group) && at > first + 1 && chunks_.is_verb(at - 1) && chunks_.is(at - 2, WordClass::be)) at -= 2;  // "[a firm in Tehran] is named as the sender"
        GroupNumber named = at > first ? chunks_.group_of(at - 1) : nothing;
        while (named != nothing && chunks_.groups()[named].tokens.begin > first + 1 && chunks_.is(chunks_.groups()[named].tokens.begin - 1, WordClass::whereabouts))
            named = chunks_.group_of(chunks_.groups()[named].tokens.begin - 2);
        if (named == nothing || !(has(chunks_.senses(named), Sense::party) || has(chunks_.senses(named), Sense::place))) return {};
        return chunks_.read_item(chunks_.groups()[named].tokens.begin, at);
    }

    /// "The buyer, [a firm in Shenzhen]", "the consignee was [a company]".
    Item named_by(GroupNumber group) const {
        if (const Item before = named_before(group); before.group != nothing) return before;
        const std::uint32_t end = chunks_.groups()[group].tokens.end, limit = chunks_.annotation().sentences[sentence_of(end - 1)].tokens.end;
        std::uint32_t at = end;
        if (const GroupNumber whole = chunks_.lower(at) == "of" ? chunks_.group_of(at + 1) : nothing; whole != nothing) at = past_aside(chunks_.groups()[whole].tokens.end, limit);  // "the destination of the ship[, which came from Iran,] was"
        if (const GroupNumber place = chunks_.is(at, WordClass::whereabouts) ? chunks_.group_of(at + 1) : nothing; place != nothing) at = chunks_.groups()[place].tokens.end;  // "the buyer in Pyongyang, [a company]"
        while (chunks_.is_skipped(at)) ++at;
        if (at >= limit || !(chunks_.is_comma(at) || chunks_.is(at, WordClass::be))) return {};
        const bool apposes = chunks_.is_comma(at);
        for (++at; at < limit && chunks_.is_skipped(at);) ++at;
        Item item = at < limit ? chunks_.read_item(at, limit) : Item{};
        if (apposes && item.group != nothing && !chunks_.is_comma(item.tokens.end) && chunks_.is_verb(item.tokens.end)) return {};  // "to the buyer, officials said"
        return item;
    }

    std::uint32_t past_aside(std::uint32_t comma, std::uint32_t limit) const {
        constexpr std::uint32_t longest = 10;  // tokens
        for (std::uint32_t t = comma + 2; chunks_.is_comma(comma) && t + 1 < std::min(limit, comma + longest); ++t)
            if (chunks_.is_comma(t) && chunks_.is(t + 1, WordClass::be)) return t + 1;
        return comma;
    }

    /// "The ship's destination was Yemen. [On board were rifles]": what is found on it next.
    template <typename Lacks>
    std::vector<Draft*> found_aboard_next(GroupNumber group, Lacks lacks) const {
        constexpr std::uint32_t reach = 2, owner_reach = 4;  // sentences; tokens of "of the cargo ship"
        constexpr std::ptrdiff_t most = 8;
        const TokenRange words = chunks_.groups()[group].tokens;
        const std::uint32_t sentence = sentence_of(words.begin), end = std::min(words.end + owner_reach, chunks_.annotation().sentences[sentence].tokens.end);
        bool is_of_carrier = false;
        for (std::uint32_t t = words.begin; t < end && !is_of_carrier; ++t) is_of_carrier = chunks_.is(t, WordClass::vehicle) || chunks_.is(t, WordClass::container);
        std::vector<Draft*> found;
        for (Draft& draft : std::ranges::subrange(std::ranges::upper_bound(drafts_, sentence, {}, &Draft::first_sentence), drafts_.end()) | std::views::take(is_of_carrier ? most : 0))
            if (draft.first_sentence <= sentence + reach && (draft.has_carrier || is_aboard(chunks_, draft)) && is_transfer(chunks_, draft) && lacks(draft)) found.push_back(&draft);
        return found;
    }

    /// The transfers told last that have no such party, or only a word for it: one, or the lots of one cargo.
    template <typename Lacks>
    std::vector<Draft*> transfers_before(GroupNumber group, Lacks lacks) const {
        std::vector<Draft*> found;
        const std::uint32_t sentence = sentence_of(chunks_.groups()[group].head);
        visit_transfers_before(chunks_, drafts_, sentence, farthest_role, [&](Draft& draft) {
            if (lacks(draft) && (found.empty() || draft.shares_event(*found.front()))) found.push_back(&draft);
            return false;
        });
        return found;
    }

    // "bound for Yemen": the consignee says more.
    bool is_bare_country(TokenRange words) const {
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        return last == first + 1 && chunks_.annotation().mentions[first].kind == MentionKind::country && chunks_.annotation().mentions[first].tokens == words;
    }

    void name_party(GroupNumber group, PartyValue Draft::*role, std::string_view field) const {
        const Item item = named_by(group);
        if (item.group == nothing || !has(chunks_.senses(item), Sense::party)) return;
        const PartyValue party = parties_.named_party(item, item.tokens);
        const std::string code = party.country;
        const auto drafts = transfers_before(group, [&](const Draft& one) {
            const PartyValue& known = one.*role;
            if (role == &Draft::recipient && one.destination && !code.empty() && one.destination->value != code) return false;
            return known.empty() || chunks_.groups()[group].tokens.contains(known.words) || (known.country == code && is_bare_country(known.words));
        });
        if (party.name.empty()) return;
        for (Draft* draft : drafts) {
            draft->*role = party;
            draft->trace.push_back({"context", fmt::format("{} = '{}', as '{}' says", field, chunks_.text(party.words), chunks_.text(chunks_.groups()[group].tokens))});
        }
    }

    void name_destination(GroupNumber group) const {
        const Item item = named_by(group);
        if (item.group == nothing) return;
        const auto country = parties_.read_country({item.tokens, {item}});
        if (!country) return;
        const auto lacks = [](const Draft& one) { return !one.destination && one.recipient.country.empty(); };
        auto drafts = transfers_before(group, lacks);
        if (drafts.empty()) drafts = found_aboard_next(group, lacks);
        for (Draft* draft : drafts) {
            draft->destination = country;
            draft->trace.push_back({"context", fmt::format("destination = '{}', as '{}' says", chunks_.text(country->words), chunks_.text(chunks_.groups()[group].tokens))});
        }
    }

    void name_origin(GroupNumber group) const {
        const Item item = named_by(group);
        const Mention* named = item.group == nothing ? nullptr : chunks_.head_mention(item.group);
        if (!named || (named->kind != MentionKind::country && named->kind != MentionKind::place)) return;  // but "the source, a Japanese official"
        const auto country = parties_.read_country({item.tokens, {item}});
        if (!country) return;
        const auto lacks = [&](const Draft& one) { return one.origin_country().empty() && one.supplier.party.empty() && differ_end(one, country->value); };
        auto drafts = transfers_before(group, lacks);
        if (drafts.empty()) drafts = found_aboard_next(group, lacks);
        for (Draft* draft : drafts) {
            draft->origin = country;
            draft->trace.push_back({"context", fmt::format("origin = '{}', as '{}' says", chunks_.text(country->words), chunks_.text(chunks_.groups()[group].tokens))});
        }
    }
    bool differ_end(const Draft& draft, const std::string& country) const { return end_of(chunks_, draft) != country; }

    const Chunks& chunks_;
    PartyReader parties_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void fill_roles(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) { RoleFiller(chunks, references, drafts).fill(); }

}  // namespace checkrules
