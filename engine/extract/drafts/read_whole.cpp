#include "engine/extract/drafts/read_whole.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_weapon = 60;  // mentions looked back over

using Country = std::optional<Grounded<std::string>>;

class WholeReader {
  public:
    WholeReader(const Chunks& chunks, const PartyReader& parties) : chunks_(chunks), parties_(parties) {}

    Country read(const Item& goods) const {
        if (goods.own != 0) return {};
        const NounGroup& group = chunks_.groups()[goods.group];
        for (std::uint32_t m : group.mentions)
            if (owns(mentions()[m])) return owner(m, group);
        if (!has(chunks_.senses(goods.group), Sense::known_goods)) return {};  // "a cargo of drones"
        for (GroupNumber part : goods.parts)
            if (const auto whole = weapon(part)) return parties_.read_country(*whole);
        const GroupNumber holder = chunks_.is_listed("words-before-what-holds", goods.tokens.end) ? chunks_.group_of(goods.tokens.end + 1) : nothing;  // "the sensors in [the Kh-101] are of"
        const auto whole = holder == nothing ? std::nullopt : weapon(holder);
        return whole ? parties_.read_country(*whole) : Country();
    }

  private:
    std::optional<Filler> weapon(GroupNumber group) const {
        const TokenRange words = chunks_.groups()[group].tokens;
        Filler whole{words, {{words, group, {}, false, 0}}};
        return chunks_.is_weapon_of_somebody(whole) ? std::optional(std::move(whole)) : std::nullopt;
    }

    const std::vector<Mention>& mentions() const { return chunks_.annotation().mentions; }

    bool owns(const Mention& one) const {
        const std::string_view next = chunks_.lower(one.tokens.end);
        return one.kind == MentionKind::goods && (next == "'s" || next == "'") && chunks_.holds_parts(one.id);
    }

    // "a Russian drone's engine", "the Orlan's camera", "the drone's engine" behind "an Orlan"
    Country owner(std::uint32_t weapon, const NounGroup& group) const {
        if (auto country = parties_.country_in({group.tokens.begin, mentions()[weapon].tokens.end})) return country;
        const Taxonomy& taxonomy = chunks_.vocabulary().goods_taxonomy;
        for (std::uint32_t m = weapon + 1; m-- > 0 && weapon - m < farthest_weapon;) {
            const Mention& one = mentions()[m];
            if (one.kind != MentionKind::goods || taxonomy.is(one.id, mentions()[weapon].id) != Truth::yes) continue;
            if (std::string builder = chunks_.builder_of(one.id); !builder.empty()) return Grounded<std::string>{builder, one.tokens};
            const GroupNumber named = chunks_.group_of(one.tokens.begin);
            if (auto country = named == nothing ? Country() : parties_.country_in(chunks_.groups()[named].tokens)) return country;
        }
        return {};
    }

    const Chunks& chunks_;
    const PartyReader& parties_;
};

}  // namespace

std::optional<Grounded<std::string>> read_whole(const Chunks& chunks, const PartyReader& parties, const Item& goods) { return WholeReader(chunks, parties).read(goods); }

}  // namespace checkrules
