// The goods taxonomy, marques and models included.
#include "engine/vocabulary/load_section.hpp"

#include <algorithm>

namespace checkrules {
namespace {

/// "wild-animal" as a report says it; the names, which an article may have, are in no order.
std::string in_words(std::string id) {
    std::ranges::replace(id, '-', ' ');
    return id;
}

std::vector<std::string> read_references(yaml::MapReader& reader, std::string_view key, const std::string& from, Loading& loading) {
    std::vector<std::string> ids;
    for (const yaml::Node* item : reader.texts(key)) {
        ids.emplace_back(item->scalar);
        loading.goods.push_back({from, std::string(item->scalar), item->where});
    }
    return ids;
}

std::vector<std::string> read_hs(yaml::MapReader& reader, Loading& loading) {
    std::vector<std::string> codes;
    for (const yaml::Node* item : reader.texts("hs")) {
        if (is_hs_code(item->scalar)) codes.emplace_back(item->scalar);
        else loading.error("V006", fmt::format("'{}' is no HS code", item->scalar), item->where, "2, 4, 6, 8 or 10 digits in quotes: \"8703\"");
    }
    return codes;
}

std::optional<Money> read_value_from(yaml::MapReader& reader, Loading& loading) {
    const auto text = reader.text("value-from");
    if (!text) return {};
    const auto money = parse_money(*text);
    if (!money) loading.error("V007", fmt::format("'{}' is no amount of money", *text), reader.node().find("value-from")->where, "a currency code and a number: USD 200_000");
    return money;
}

GoodsTerm read_goods(const yaml::Entry& entry, Loading& loading) {
    GoodsTerm term;
    term.id = entry.key.scalar;
    term.where = entry.key.where;
    yaml::MapReader reader(entry.value, "goods term", loading.diagnostics);
    std::vector<std::string> parents = read_references(reader, "is", term.id, loading);
    std::vector<std::string> not_read_as = read_references(reader, "not", term.id, loading);
    term.names = read_names(reader, "names", loading);
    term.loose = read_names(reader, "loose", loading);
    term.near = read_names(reader, "near", loading);
    term.hs = read_hs(reader, loading);
    term.brand = reader.text("brand");
    term.made_in = read_country(reader, "made-in", term.id, loading);
    term.value_from = read_value_from(reader, loading);
    term.source = reader.text("source").value_or("");
    term.note = reader.text("note").value_or("");
    term.label = reader.text("label").value_or(term.brand.value_or(in_words(term.id)));
    reader.finish();
    loading.vocabulary.goods_taxonomy.add(term.id, std::move(parents), std::move(not_read_as));
    return term;
}

}  // namespace

void load_goods(const yaml::Node& section, Loading& loading) {
    auto& goods = loading.vocabulary.goods;
    for (const yaml::Entry& entry : section.entries) {
        if (!check_id(entry.key, loading)) continue;
        const auto place = goods.lower_bound(entry.key.scalar);
        if (place != goods.end() && place->first == entry.key.scalar)
            report_twice("goods term", entry.key.scalar, entry.key.where, place->second.where, loading.diagnostics);
        else
            goods.emplace_hint(place, entry.key.scalar, read_goods(entry, loading));
    }
}

}  // namespace checkrules
