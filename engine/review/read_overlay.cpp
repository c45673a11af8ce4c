#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

#include "engine/gate/read_yaml_fact.hpp"
#include "engine/review/overlay.hpp"
#include "engine/rulebook/load_rules.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/map_reader.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

const std::vector<std::string> disposition_words{"open", "confirmed", "false-positive", "licensed"};
const std::vector<std::string> decision_words{"accept", "reject", "replace"};

class OverlayReader {
  public:
    OverlayReader(const Rules& rules, Diagnostics& diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

    void read(Overlay& into) {
        if (into.root.is_null()) return;
        yaml::MapReader reader(into.root, "review", diagnostics_);
        for (const yaml::Node& map : items(reader, "findings")) read_disposition(map, into);
        for (const yaml::Node& map : items(reader, "facts")) read_correction(map, into);
        reader.finish();
    }

  private:
    void tell(std::string code, std::string message, const Location& where, std::string help = "") {
        diagnostics_.push_back({Severity::error, std::move(code), std::move(message), where, {}, std::move(help)});
    }

    std::span<const yaml::Node> items(yaml::MapReader& reader, std::string_view key) {
        const yaml::Node* list = reader.find(key);
        if (!list || list->is_null()) return {};
        if (list->kind != yaml::Kind::sequence) tell("O001", fmt::format("'{}' is a list", key), list->where);
        return list->items;
    }

    /// Who says so, and why: asked for wherever something was decided.
    void read_reviewer(yaml::MapReader& reader, bool is_decided, std::string& owner, std::string& reason) {
        for (auto [key, text] : {std::pair{"owner", &owner}, std::pair{"reason", &reason}}) {
            *text = (is_decided ? reader.require_text(key) : reader.text(key)).value_or("");
            const yaml::Node* node = reader.node().find(key);
            if (is_decided && node && text->empty()) tell("O002", fmt::format("a decision needs its {}", key), node->where);
        }
    }

    void read_disposition(const yaml::Node& map, Overlay& into) {
        yaml::MapReader reader(map, "disposition", diagnostics_);
        Disposition out;
        out.where = map.where;
        out.fingerprint = reader.require_text("finding").value_or("");
        out.rule = reader.text("rule").value_or("");
        out.source = reader.text("source").value_or("");
        reader.require("disposition");
        out.review.disposition = reader.choice("disposition", disposition_words).value_or("open");
        read_reviewer(reader, !out.is_open(), out.review.owner, out.review.reason);
        const bool is_licensed = out.review.disposition == "licensed";
        out.review.licence = (is_licensed ? reader.require_text("licence") : reader.text("licence")).value_or("");
        read_expiry(reader, out.review);
        reader.finish();
        if (!fingerprints_.insert(out.fingerprint).second)
            tell("O003", fmt::format("a second disposition of finding '{}'", out.fingerprint), map.where);
        into.findings.push_back(std::move(out));
    }

    void read_expiry(yaml::MapReader& reader, Review& review) {
        const auto written = reader.text("expires");
        if (!written || written->empty()) return;
        if (!(review.expires = parse_day(*written)))
            tell("O004", fmt::format("'expires' is a day, not '{}'", *written), reader.node().find("expires")->where, "for instance 2025-12-31");
    }

    void read_correction(const yaml::Node& map, Overlay& into) {
        yaml::MapReader reader(map, "correction", diagnostics_);
        Correction out;
        out.where = map.where;
        out.source = reader.require_text("source").value_or("");
        reader.require("words");
        for (const yaml::Node* words : reader.texts("words")) out.words.push_back(*words);
        reader.require("decision");
        const std::string decision = reader.choice("decision", decision_words).value_or("accept");
        out.decision = Correction::Decision(std::ranges::find(decision_words, decision) - decision_words.begin());
        read_reviewer(reader, true, out.owner, out.reason);
        if (out.decision == Correction::Decision::replace) read_replacement(reader, out);
        reader.finish();
        into.facts.push_back(std::move(out));
    }

    void read_replacement(yaml::MapReader& reader, Correction& into) {
        if (const yaml::Node* set = reader.find("set"))
            if (auto fact = read_yaml_fact(*set, {}, rules_, diagnostics_)) into.set = std::move(*fact);
        for (const yaml::Node* field : reader.texts("forget")) {
            if (!rules_.schema.find(field->scalar))
                tell("O005", fmt::format("facts have no field '{}'", field->scalar), field->where, did_you_mean(field->scalar, rules_.schema.names()));
            into.forget.emplace_back(field->scalar);
        }
        const yaml::Node* set = reader.node().find("set");
        if (set) reader.require("quote");
        if (const yaml::Node* quote = reader.find("quote")) into.quote = *quote;
        if (!set && into.forget.empty())
            tell("O006", "a replacement says what is set or forgotten", into.where, "set: {date: 2024-02-18}, or forget: [date]");
    }

    const Rules& rules_;
    Diagnostics& diagnostics_;
    std::set<std::string> fingerprints_;
};

}  // namespace

std::optional<Overlay> read_overlay(const SourcePtr& file, const Rules& rules, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    auto root = yaml::read_yaml(file, diagnostics);
    if (!root) return {};
    Overlay out;
    out.file = file;
    out.root = std::move(*root);
    OverlayReader(rules, diagnostics).read(out);
    return diagnostics.size() > before ? std::nullopt : std::optional(std::move(out));
}

}  // namespace checkrules
