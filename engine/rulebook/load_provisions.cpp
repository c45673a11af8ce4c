#include "engine/rulebook/load_provisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

const std::array<std::string, 3> checked_words{"verified", "secondary", "unverified"};
const std::array<std::string, 11> provision_keys{"citation", "url", "binds", "text", "law", "checked", "sources", "note", "in-force", "expected", "recorded"};

class ProvisionReader {
  public:
    ProvisionReader(const yaml::Entry& entry, const std::string& rulebook, Diagnostics& diagnostics)
        : entry_(entry), map_(entry.value, "provision", diagnostics), diagnostics_(diagnostics) {
        provision_.local_id = entry.key.scalar;
        provision_.id = fmt::format("{}.{}", rulebook, entry.key.scalar);
        provision_.where = entry.key.where;
    }

    Provision read() {
        check_local_id(entry_.key, "provision", diagnostics_);
        provision_.citation = map_.require_text("citation").value_or("");
        provision_.url = map_.text("url").value_or("");
        provision_.binds = map_.text("binds").value_or("");
        provision_.text = map_.text("text").value_or("");
        provision_.law = map_.text("law").value_or("");
        provision_.checked = map_.choice("checked", checked_words).value_or("unverified");
        for (const yaml::Node* source : map_.texts("sources")) provision_.sources.emplace_back(source->scalar);
        map_.text("note");
        const yaml::Node* in_force = map_.find("in-force");
        const yaml::Node* expected = map_.find("expected");
        const auto recorded = day(map_.find("recorded"));
        map_.finish();
        if (entry_.value.kind == yaml::Kind::map) read_times(in_force, expected, recorded);
        return std::move(provision_);
    }

  private:
    void error(std::string code, std::string message, const Location& where, std::string help = "", std::vector<Label> labels = {}) {
        diagnostics_.push_back({Severity::error, std::move(code), std::move(message), where, std::move(labels), std::move(help)});
    }

    void read_times(const yaml::Node* in_force, const yaml::Node* expected, const std::optional<Day>& recorded) {
        if (!in_force && !expected && !yaml::is_misspelt(entry_.value, "in-force", provision_keys))
            error("R014", fmt::format("provision '{}' says neither 'in-force' nor 'expected'", provision_.local_id), provision_.where, "for instance: in-force: 2017-12-22/..");
        if (expected) read_expected(*expected);
        if (!in_force) return;
        const std::vector<yaml::Node> alone{*in_force};
        const bool many = in_force->kind == yaml::Kind::sequence;
        if (many && in_force->items.empty()) error("R014", "'in-force' is empty", in_force->where, "for instance: in-force: 2017-12-22/..");
        for (const yaml::Node& node : many ? in_force->items : alone) read_version(node, recorded);
        order_versions();
    }

    void read_expected(const yaml::Node& node) {
        const auto date = parse_edtf(node.scalar);
        if (date) provision_.expected = *date;
        else error("R015", date.error(), node.where, "a date such as 2027-01-01, or 2027");
    }

    // An interval alone, or a map that also says when the rulebook came to know of it.
    void read_version(const yaml::Node& node, const std::optional<Day>& recorded) {
        InForce version{{}, recorded, {}, node.where};
        const yaml::Node* period = &node;
        if (node.kind == yaml::Kind::map) {
            yaml::MapReader map(node, "version of a provision", diagnostics_);
            period = map.require("period");
            if (const auto own = day(map.find("recorded"))) version.recorded = own;
            const yaml::Node* end_recorded = map.find("end-recorded");
            version.end_recorded = day(end_recorded);
            check_end(version, period, end_recorded);
            map.finish();
        }
        if (!period) return;
        const auto range = read_period(*period);
        if (!range) return;
        version.period = *range;
        provision_.in_force.push_back(std::move(version));
    }

    void check_end(const InForce& version, const yaml::Node* period, const yaml::Node* end) {
        if (!end || !version.end_recorded) return;
        if (period && period->scalar.ends_with("/.."))
            error("R015", "the end of this version is recorded, and it has none", end->where, "give the last day in its period", {{period->where, "open at the end"}});
        else if (version.recorded && *version.end_recorded < *version.recorded)
            error("R015", "the end of this version is recorded before the version itself", end->where);
    }

    std::optional<DateRange> read_period(const yaml::Node& node) {
        if (node.kind != yaml::Kind::scalar) return error("R015", "'in-force' is an interval, or a list of intervals", node.where, "for instance: 2017-12-22/.."), std::nullopt;
        const auto range = parse_edtf(node.scalar);
        if (!range) return error("R015", range.error(), node.where, "for instance: 2017-12-22/.."), std::nullopt;
        if (node.scalar.find_first_of("~?%X") != std::string::npos)
            return error("R015", fmt::format("'{}' is approximate, and law begins and ends on a day", node.scalar), node.where), std::nullopt;
        if (node.scalar.find('/') != std::string::npos) return *range;
        error("R015", fmt::format("'{}' is one date, and not from when to when", node.scalar), node.where,
              fmt::format("if it began then: {}/..", range->first ? to_string(*range->first) : node.scalar));
        return {};
    }

    void order_versions() {
        auto& versions = provision_.in_force;
        std::ranges::stable_sort(versions, {}, [](const InForce& version) { return version.period.first; });
        for (std::size_t i = 1; i < versions.size(); ++i)
            if (!versions[i - 1].period.last || versions[i].period.first <= versions[i - 1].period.last)
                error("R016", fmt::format("two versions of '{}' are in force at once", provision_.local_id), versions[i].where, "end the earlier one the day before", {{versions[i - 1].where, "the other one"}});
    }

    std::optional<Day> day(const yaml::Node* node) {
        if (!node) return {};
        const auto parsed = node->kind == yaml::Kind::scalar ? parse_day(node->scalar) : std::nullopt;
        if (!parsed) error("R015", fmt::format("'{}' is no day", node->scalar), node->where, "write it as 2017-12-22");
        return parsed;
    }

    const yaml::Entry& entry_;
    yaml::MapReader map_;
    Diagnostics& diagnostics_;
    Provision provision_;
};

}  // namespace

bool check_local_id(const yaml::Node& id, std::string_view what, Diagnostics& diagnostics) {
    const auto fits = [&](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || (c == '.' && what == "provision"); };
    if (id.kind == yaml::Kind::scalar && !id.scalar.empty() && std::ranges::all_of(id.scalar, fits)) return true;
    diagnostics.push_back({Severity::error, "R013", fmt::format("'{}' is no id for a {}", id.scalar, what), id.where, {}, what == "provision" ? "letters, digits, '-' and '.'" : "letters, digits and '-'"});
    return false;
}

std::vector<ProvisionPtr> load_provisions(const yaml::Node& section, const std::string& rulebook, Diagnostics& diagnostics) {
    std::vector<ProvisionPtr> out;
    for (const yaml::Entry& entry : section.entries)
        out.push_back(std::make_shared<Provision>(ProvisionReader(entry, rulebook, diagnostics).read()));
    return out;
}

std::vector<NotCodable> load_not_codable(const yaml::Node& section, Diagnostics& diagnostics) {
    std::vector<NotCodable> out;
    for (const yaml::Entry& entry : section.entries) {
        yaml::MapReader map(entry.value, "not-codable provision", diagnostics);
        NotCodable one{std::string(entry.key.scalar), map.require_text("citation").value_or(""), map.require_text("reason").value_or(""), entry.key.where};
        map.text("url"), map.text("note"), map.text("law");
        map.finish();
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace checkrules
