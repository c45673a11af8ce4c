/// Where countries lie, and coasts to draw them on: for maps in reports, never for decisions.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace checkrules {

/// Degrees.
struct MapPoint {
    double north = 0, east = 0;
};

struct CountryOnMap {
    MapPoint middle;
    std::string name;
};

struct WorldMap {
    std::vector<std::vector<MapPoint>> coasts, lakes;              ///< closed lines
    std::map<std::string, CountryOnMap, std::less<>> countries;    ///< by code
};

}  // namespace checkrules
