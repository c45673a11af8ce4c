// The route of goods on an outline map: straight from country to country, since where they went in between nobody wrote.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/report/describe_fact.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/html_parts.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules::html_report {
namespace {

constexpr double least_width = 130;  // degrees

using Route = std::vector<std::string>;  ///< codes of countries, first to last, each on the map

std::string country_of(const Fact& fact, std::string_view field, std::string_view otherwise) {
    const Country* country = fact.get<Country>(field);
    if (!country) country = fact.get<Country>(otherwise);
    return country ? country->code : "";
}

Route route_of(const Fact& fact, const WorldMap& map) {
    Route all{country_of(fact, "origin", "supplier.country")}, out;
    if (const List* via = fact.get<List>("via"))
        for (const Value& stop : *via)
            if (const Country* country = std::get_if<Country>(&stop.is)) all.push_back(country->code);
    all.push_back(country_of(fact, "destination", "recipient.country"));
    if (all.front().empty() || all.back().empty()) return {};
    for (std::string& code : all)
        if (map.countries.contains(code) && (out.empty() || out.back() != code)) out.push_back(std::move(code));
    return out.size() > 1 ? out : Route{};
}

using Routes = std::map<Route, std::vector<std::size_t>>;  ///< with the facts that took it, by index

Routes routes_of(const DocumentReport& document, const WorldMap& map) {
    Routes out;
    for (std::size_t i = 0; i < document.facts.size(); ++i)
        if (Route route = route_of(document.facts[i].fact, map); !route.empty()) out[std::move(route)].push_back(i);
    return out;
}

// The part of the world that is shown, in degrees; y counts southwards. Over the Pacific longitudes go on past 180.
struct View {
    double left = 0, top = 0, width = 0, height = 0;
    std::map<std::string, std::pair<double, double>> at;  ///< countries on it: x, y

    View(const Routes& routes, const WorldMap& map) {
        std::vector<double> eastings;
        for (const auto& [route, facts] : routes)
            for (const std::string& code : route) {
                const MapPoint& middle = map.countries.find(code)->second.middle;
                at[code] = {middle.east, -middle.north};
                eastings.push_back(middle.east);
            }
        shift_over_widest_gap(eastings);
        frame();
    }

  private:
    void shift_over_widest_gap(std::vector<double> eastings) {
        std::ranges::sort(eastings);
        double widest = eastings.front() + 360 - eastings.back(), from = -180;
        for (std::size_t i = 1; i < eastings.size(); ++i)
            if (eastings[i] - eastings[i - 1] > widest) widest = eastings[i] - eastings[i - 1], from = eastings[i];
        for (auto& [code, place] : at)
            if (place.first < from) place.first += 360;
    }
    void frame() {
        double right = -1000, bottom = -1000;
        left = top = 1000;
        for (const auto& [code, place] : at) {
            left = std::min(left, place.first), right = std::max(right, place.first);
            top = std::min(top, place.second), bottom = std::max(bottom, place.second);
        }
        width = std::max((right - left) * 1.5, least_width);
        height = std::clamp((bottom - top) * 1.6, width * 0.4, width * 0.55);
        width = std::max(width, std::min((bottom - top) * 1.6, 160.0) / 0.55);
        height = std::max(height, std::min((bottom - top) * 1.6, 160.0));
        left = (left + right - width) / 2;
        top = std::clamp((top + bottom - height) / 2, -88.0, std::max(-88.0, 88 - height));
    }
};

std::string graticule(const View& view) {
    std::string lines;
    const int step = view.width > 120 ? 30 : view.width > 60 ? 15 : 10;
    const auto first = [&](double from) { return step * int(from / step - 1); };
    for (int x = first(view.left); x < view.left + view.width; x += step) lines += fmt::format("M{} {:.0f}v{:.0f}", x, view.top, view.height + 1);
    for (int y = first(view.top); y < view.top + view.height; y += step) lines += fmt::format("M{:.0f} {}h{:.0f}", view.left - 1, y, view.width + 2);
    return fmt::format("<path class=\"grid\" d=\"{}\"/>", lines);
}

// A little bent to the left, so that there and back are two lines.
std::string leg(const std::pair<double, double>& from, const std::pair<double, double>& to, double size) {
    const double dx = to.first - from.first, dy = to.second - from.second, length = std::max(std::hypot(dx, dy), 0.1);
    const double bend = std::min(length * 0.18, 12.0), cx = (from.first + to.first) / 2 + dy / length * bend, cy = (from.second + to.second) / 2 - dx / length * bend;
    const double ex = to.first - cx, ey = to.second - cy, end = std::max(std::hypot(ex, ey), 0.1), ux = ex / end, uy = ey / end;
    const double tip_x = to.first - ux * size * 0.7, tip_y = to.second - uy * size * 0.7, back_x = tip_x - ux * size, back_y = tip_y - uy * size;
    return fmt::format("<path class=\"leg\" d=\"M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}\"/><path class=\"tip\" d=\"M{:.2f} {:.2f}L{:.2f} {:.2f}L{:.2f} {:.2f}Z\"/>", from.first, from.second, cx, cy,
                       back_x, back_y, tip_x, tip_y, back_x - uy * size * 0.4, back_y + ux * size * 0.4, back_x + uy * size * 0.4, back_y - ux * size * 0.4);
}

std::string in_words(const Route& route, const WorldMap& map) {
    std::string out;
    for (const std::string& code : route) out += (out.empty() ? "" : " → ") + escape_markup(map.countries.find(code)->second.name);
    return out;
}

// Names below their countries, or above, or beside, wherever they are first in nobody's way.
class Labels {
  public:
    explicit Labels(double size) : size_(size) {}

    std::string place(const std::string& name, double x, double y) {
        const double width = size_ * 0.62 * double(count_code_points(name));
        const double aside = width / 2 + size_ * 0.7;
        Box best{};
        for (const auto& [dx, dy] : {std::pair(0.0, 1.0), {0.0, -1.0}, {aside, 0.0}, {-aside, 0.0}, {0.0, 2.0}}) {
            best = {x + dx, y + dy * size_ * 1.05, width};
            if (std::ranges::none_of(taken_, [&](const Box& other) { return overlap(best, other); })) break;
        }
        taken_.push_back(best);
        return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.2f}\">{}</text>", best.x, best.y + size_ * 0.35, size_, escape_markup(name));
    }

  private:
    struct Box {
        double x, y, width;  // of its middle
    };
    bool overlap(const Box& a, const Box& b) const { return std::abs(a.x - b.x) < (a.width + b.width) / 2 && std::abs(a.y - b.y) < size_; }

    double size_;
    std::vector<Box> taken_;
};

std::string drawing(const Routes& routes, const View& view, const WorldMap& map) {
    const double size = view.width / 45;
    std::string words, out;
    for (const auto& [route, facts] : routes) words += (words.empty() ? "" : "; ") + in_words(route, map);
    out = fmt::format("<svg class=\"map\" viewBox=\"{:.1f} {:.1f} {:.1f} {:.1f}\" role=\"img\" aria-label=\"Map: {}\"><use href=\"#world\"/>", view.left, view.top, view.width, view.height, words);
    if (view.left + view.width > 170) out += "<use href=\"#world\" x=\"360\"/>";
    if (view.left < -170) out += "<use href=\"#world\" x=\"-360\"/>";
    out += graticule(view);
    for (const auto& [route, facts] : routes)
        for (std::size_t i = 1; i < route.size(); ++i) out += leg(view.at.at(route[i - 1]), view.at.at(route[i]), size);
    Labels labels(view.width / 36);
    for (const auto& [code, place] : view.at) out += fmt::format("<circle class=\"stop\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.2f}\"/>", place.first, place.second, size * 0.35);
    for (const auto& [code, place] : view.at) out += labels.place(map.countries.find(code)->second.name, place.first, place.second);
    return out + "</svg>";
}

std::string closed_line(const std::vector<MapPoint>& points) {
    std::string out;
    for (const MapPoint& point : points) out += fmt::format("{}{:g} {:g}", out.empty() ? "M" : " ", point.east, -point.north);
    return out + "Z";
}

}  // namespace

std::string world_outline(const WorldMap& map) {
    std::string land, water;
    for (const auto& coast : map.coasts) land += closed_line(coast);
    for (const auto& lake : map.lakes) water += closed_line(lake);
    return fmt::format("<svg class=\"world\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs><g id=\"world\"><path class=\"land\" d=\"{}\"/><path class=\"lake\" d=\"{}\"/></g></defs></svg>\n", land, water);
}

bool has_route(const DocumentReport& document, const WorldMap& map) { return !routes_of(document, map).empty(); }

std::string route_map(const DocumentReport& document, std::size_t number, const WorldMap& map) {
    const Routes routes = routes_of(document, map);
    if (routes.empty()) return {};
    std::string list;
    for (const auto& [route, facts] : routes) {
        list += fmt::format("<li>{}: ", in_words(route, map));
        for (const std::size_t& i : facts)
            list += fmt::format("{}<a href=\"#{}\">{} {}</a>", &i == &facts.front() ? "" : ", ", fact_id(number, i), escape_markup(document.facts[i].fact.id), escape_markup(describe_goods(document.facts[i].fact)));
        list += "</li>";
    }
    return fmt::format("<figure><figcaption>Where: countries, not ways; outlines are rough, and no border is drawn</figcaption>{}<ul class=\"routes\">{}</ul></figure>\n",
                       drawing(routes, View(routes, map), map), list);
}

}  // namespace checkrules::html_report
