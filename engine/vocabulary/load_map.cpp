// map: {coasts: {NAME: "43 -9, 37 -9, …"}, lakes: {…}, countries: {KP: 40 127}}: degrees north and east.
#include <charconv>

#include "engine/vocabulary/load_section.hpp"

namespace checkrules {
namespace {

std::optional<double> read_degrees(std::string_view& text, double most) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || !(value >= -most && value <= most)) return {};
    text.remove_prefix(std::size_t(end - text.data()));
    return value;
}

std::optional<MapPoint> read_point(std::string_view text) {
    const auto north = read_degrees(text, 90), east = north ? read_degrees(text, 360) : std::nullopt;
    return east && text.find_first_not_of(' ') == std::string_view::npos ? std::optional(MapPoint{*north, *east}) : std::nullopt;
}

void tell(const yaml::Node& node, Span where, Loading& loading) {
    loading.error("V018", fmt::format("'{}' is no place on a map", node.scalar.substr(where.begin, where.end - where.begin)), node.inside(where), "degrees north and degrees east: 40 127");
}

std::vector<MapPoint> read_line(const yaml::Node& node, Loading& loading) {
    std::vector<MapPoint> out;
    for (std::size_t at = 0; at < node.scalar.size();) {
        const std::size_t end = std::min(node.scalar.find(',', at), node.scalar.size());
        if (const auto point = read_point(std::string_view(node.scalar).substr(at, end - at))) out.push_back(*point);
        else tell(node, {at, end}, loading);
        at = end + 1;
    }
    return out;
}

void load_lines(const yaml::Node* section, std::vector<std::vector<MapPoint>>& into, Loading& loading) {
    if (section)
        for (const yaml::Entry& entry : section->entries) into.push_back(read_line(entry.value, loading));
}

}  // namespace

void load_map(const yaml::Node& section, Loading& loading) {
    WorldMap& map = loading.vocabulary.map;
    yaml::MapReader reader(section, "map", loading.diagnostics);
    load_lines(reader.find("coasts"), map.coasts, loading);
    load_lines(reader.find("lakes"), map.lakes, loading);
    const yaml::Node* countries = reader.find("countries");
    reader.finish();
    if (!countries) return;
    for (const yaml::Entry& entry : countries->entries) {
        if (const auto point = read_point(entry.value.scalar)) map.countries[std::string(entry.key.scalar)].middle = *point;
        else tell(entry.value, {0, entry.value.scalar.size()}, loading);
        loading.countries.push_back({"map", std::string(entry.key.scalar), entry.key.where});
    }
}

}  // namespace checkrules
