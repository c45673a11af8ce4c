#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <tuple>
#include <unordered_map>

#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {
namespace {

/// "Elbe Optik, a company in Hamburg, is well known. … Elbe Optik sold lathes": who is named again is at home where he was said to be.
class HomeFiller {
  public:
    HomeFiller(const Chunks& chunks, const References& references) : chunks_(chunks), parties_(chunks, references) {}

    void fill(Draft& draft) {
        for (auto [party, field] : {std::pair(&draft.supplier, "supplier"), std::pair(&draft.recipient, "recipient")}) {
            const PartyValue* home = is_homeless(*party) ? told_of(party->words) : nullptr;
            const std::string other_end = party == &draft.supplier ? draft.destination_country() : draft.origin_country();
            const bool stays_there = home && home->is_national && home->country == other_end;  // "Li Hyon, a North Korean, delivered spirits to his own country"
            if (home && !stays_there) take(*home, *party, field, draft);
        }
    }

  private:
    static bool is_homeless(const PartyValue& party) { return !party.empty() && party.country.empty() && party.party.empty(); }

    void take(const PartyValue& home, PartyValue& party, std::string_view field, Draft& draft) const {
        party.country = home.country;
        party.is_national = home.is_national;
        party.is_told_elsewhere = true;
        draft.extra.push_back({std::string(field), home.words});
        draft.trace.push_back({"context", fmt::format("{} '{}' is '{}'", field, chunks_.text(party.words), chunks_.text(home.words))});
    }

    /// Where the article says of the same name that it is at home; null where nobody does, or two say different things.
    const PartyValue* told_of(TokenRange words) {
        const Mention* name = name_in(chunks_.group_of(words.begin));
        if (!name) return nullptr;
        if (homes_.empty()) read_all();
        const auto found = homes_.find(chunks_.lower(name->tokens.end - 1));
        const PartyValue* home = found == homes_.end() || found->second.country.empty() ? nullptr : &found->second;
        return home && is_same_name(chunks_.text(name->tokens), home->name) ? home : nullptr;
    }

    const Mention* name_in(GroupNumber group) const {
        const Mention* name = group == nothing ? nullptr : chunks_.head_mention(group);
        const bool is_somebody = name && name->kind == MentionKind::name && name->name_class != NameClass::place && name->name_class != NameClass::media && name->name_class != NameClass::vessel;
        return is_somebody ? name : nullptr;
    }

    /// By the last word of the name.
    void read_all() {
        homes_.try_emplace("");
        for (GroupNumber g(0); g < chunks_.groups().size(); ++g) {
            const Mention* name = name_in(g);
            if (!name) continue;
            const TokenRange words = chunks_.groups()[g].tokens;
            PartyValue party = parties_.named_party({words, g, {}, false, 0}, words);
            const bool is_source = chunks_.lower(words.end) == "from";  // "imported by Meridian from the UAE"
            if (party.country.empty() || is_source || party.words.begin > name->tokens.begin) continue;
            party.name = chunks_.text(name->tokens);
            const auto [known, is_new] = homes_.try_emplace(chunks_.lower(name->tokens.end - 1), party);
            if (!is_new && known->second.country != party.country) known->second.country.clear();
        }
    }

    const Chunks& chunks_;
    PartyReader parties_;
    std::unordered_map<std::string_view, PartyValue> homes_;  ///< when first asked for
};

constexpr std::uint32_t farthest_role = 4;  // sentences

/// "the customer", "the supplier": told by what it did, and by no name.
bool is_told_by_role(const Chunks& chunks, const PartyValue& party, std::string_view words_for_role) {
    const GroupNumber number = party.empty() || !party.country.empty() || !party.party.empty() ? nothing : chunks.group_of(party.words.begin);
    if (number == nothing) return false;
    const NounGroup& group = chunks.groups()[number];
    return is_definite(group.determiner) && group.tokens.contains(party.words) && chunks.is_listed(words_for_role, group.head);
}

/// "Sold lathes to a factory in Russia. … Spare parts were delivered to [the customer]": who got what was told last.
void name_by_role(const Chunks& chunks, std::span<const Draft> before, Draft& draft) {
    for (auto [role, field, words_for_role] : {std::tuple(&Draft::recipient, "recipient", "words-for-a-recipient"), std::tuple(&Draft::supplier, "supplier", "words-for-a-supplier")}) {
        PartyValue& party = draft.*role;
        if (!is_told_by_role(chunks, party, words_for_role)) continue;
        for (const Draft& known : told_last(before) | std::views::reverse) {
            const PartyValue& other = known.*role;
            if (draft.first_sentence - known.last_sentence > farthest_role) break;
            if (other.empty() || home_of(chunks, other).empty() || known.status == "denied") continue;
            draft.trace.push_back({"context", fmt::format("{} '{}' is '{}'", field, chunks.text(party.words), chunks.text(other.words))});
            draft.extra.push_back({field, party.words});
            party = other;
            break;
        }
    }
}

}  // namespace

void fill_homes(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) {
    HomeFiller homes(chunks, references);
    for (Draft& draft : drafts) homes.fill(draft);
    for (std::size_t i = 1; i < drafts.size(); ++i) name_by_role(chunks, std::span(drafts).first(i), drafts[i]);
}

}  // namespace checkrules
