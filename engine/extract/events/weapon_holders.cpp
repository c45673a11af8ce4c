#include <algorithm>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {

bool Chunks::holds_parts(const std::string& goods) const {
    const auto is_listed = [&](const std::string& kind) { return vocabulary_.is_listed("goods-that-hold-parts", kind); };
    return is_listed(goods) || std::ranges::any_of(vocabulary_.goods_taxonomy.parents(goods), is_listed);
}

std::string Chunks::builder_of(const std::string& goods) const {
    const auto entry = vocabulary_.goods.find(goods);
    if (entry == vocabulary_.goods.end() || !entry->second.made_in) return "";
    return holds_parts(goods) ? *entry->second.made_in : "";
}

bool Chunks::may_hold_parts(const Item& item) const {
    const GroupNumber group = item.parts.empty() ? item.group : item.parts.back();
    const Mention* goods = is_definite(groups_[group].determiner) ? head_mention(group) : nullptr;
    if (!goods || goods->kind != MentionKind::goods) return false;
    return holds_parts(goods->id);
}

bool Chunks::is_weapon_of_somebody(const Filler& filler) const {
    if (filler.empty()) return false;
    const Item& item = filler.items.front();
    if (may_hold_parts(item)) return true;
    const Mention* goods = head_mention(item.parts.empty() ? item.group : item.parts.back());
    return goods && goods->kind == MentionKind::goods && holds_parts(goods->id) && is_of_country(filler);
}

bool Chunks::is_built_into(const Filler& part, const Filler& weapon) const {
    const Mention* goods = part.empty() ? nullptr : mention(part.items.front().group, MentionKind::goods);
    return goods && !holds_parts(goods->id) && is_weapon_of_somebody(weapon);
}

const Mention* Chunks::weapon_of_country(GroupNumber group) const {
    for (std::uint32_t m : groups_[group].mentions) {
        const Mention& one = annotation_.mentions[m];
        if (one.kind == MentionKind::goods && !builder_of(one.id).empty()) return &one;
    }
    return nullptr;
}

}  // namespace checkrules
