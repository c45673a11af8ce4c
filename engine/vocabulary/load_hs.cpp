// What the codes of the Harmonized System hold, in words.
#include <algorithm>

#include "engine/vocabulary/load_section.hpp"

namespace checkrules {

bool is_hs_code(std::string_view text) {
    return text.size() >= 2 && text.size() <= 10 && text.size() % 2 == 0 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void load_hs(const yaml::Node& section, Loading& loading) {
    for (const yaml::Entry& entry : section.entries) {
        const std::string_view code = entry.key.scalar;
        if (!is_hs_code(code)) loading.error("V006", fmt::format("'{}' is no HS code", code), entry.key.where, "2, 4, 6, 8 or 10 digits in quotes: \"8703\"");
        else if (entry.value.kind != yaml::Kind::scalar || entry.value.scalar.empty()) loading.error("V004", fmt::format("what HS {} holds must be a text", code), entry.value.where);
        else loading.vocabulary.hs_labels.insert_or_assign(std::string(code), entry.value.scalar);
    }
}

std::string_view Vocabulary::hs_label(std::string_view code) const {
    for (; code.size() >= 2; code.remove_suffix(std::min<std::size_t>(2, code.size())))
        if (const auto found = hs_labels.find(code); found != hs_labels.end()) return found->second;
    return {};
}

}  // namespace checkrules
