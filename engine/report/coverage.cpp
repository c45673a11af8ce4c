#include "engine/report/coverage.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace checkrules {
namespace {

std::vector<std::string> carried_by(const Rule& rule) {
    std::vector<std::string> ids = rule.law_ids;
    for (const Citation& citation : rule.provisions) ids.push_back(citation.provision->law);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace

std::vector<std::string> read_law_ids(std::string_view text) {
    std::vector<std::string> ids;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        line = line.substr(0, line.find('#'));
        std::istringstream words(line);
        if (std::string id; words >> id) ids.push_back(id);
    }
    return ids;
}

std::vector<CoveredProvision> cover_law(const Rules& rules, const std::vector<std::string>& law) {
    std::map<std::string, CoveredProvision, std::less<>> known;
    for (const Rulebook& rulebook : rules.rulebooks) {
        for (const Rule& rule : rulebook.rules)
            for (const std::string& id : carried_by(rule)) known[id].rules.push_back(rule.id);
        for (const NotCodable& one : rulebook.not_codable) known[one.id].not_codable = one.reason;
    }
    std::vector<CoveredProvision> out;
    for (const std::string& id : law) {
        out.push_back(known[id]);
        out.back().id = id;
    }
    return out;
}

}  // namespace checkrules
