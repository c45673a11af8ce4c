#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/gate/expectation.hpp"
#include "engine/gate/read_yaml_fact.hpp"
#include "engine/gate/rule_named.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

class ExpectationReader {
  public:
    ExpectationReader(FixtureForm form, const Rules& rules, Diagnostics& diagnostics)
        : form_(form), rules_(rules), diagnostics_(diagnostics) {}
    void read(Expectation& into);

  private:
    void read_fact(const yaml::Node& map, Expectation& into);
    void read_finding(const yaml::Node& map, Expectation& into);
    void check_rule(const yaml::Node* id);
    void check_fact(const yaml::Node* id, const Expectation& read);
    bool flag(yaml::MapReader& reader, std::string_view key);

    FixtureForm form_;
    const Rules& rules_;
    Diagnostics& diagnostics_;
};

void ExpectationReader::read(Expectation& into) {
    yaml::MapReader reader(into.root, "expectation", diagnostics_);
    const yaml::Node* facts = form_ == FixtureForm::article ? reader.require("facts") : nullptr;
    const yaml::Node* findings = reader.require("findings");
    into.pending = reader.text("pending").value_or("");
    reader.finish();
    if (facts)
        for (const yaml::Node& map : facts->items) read_fact(map, into);
    if (findings)
        for (const yaml::Node& map : findings->items) read_finding(map, into);
}

void ExpectationReader::read_fact(const yaml::Node& map, Expectation& into) {
    static const std::vector<std::string> own_keys{"evidence", "optional"};
    ExpectedFact out;
    out.node = map;
    if (auto fact = read_yaml_fact(map, own_keys, rules_, diagnostics_)) out.fact = std::move(*fact);
    if (map.kind != yaml::Kind::map) return;
    yaml::MapReader reader(out.node, "expected fact", diagnostics_);
    out.id = reader.require_text("id").value_or("");
    for (const yaml::Node* quote : reader.texts("evidence")) out.quotes.push_back(*quote);
    out.is_optional = flag(reader, "optional");
    const bool is_taken = std::ranges::any_of(into.facts, [&](const ExpectedFact& other) { return other.id == out.id; });
    if (is_taken)
        diagnostics_.push_back({Severity::error, "T002", fmt::format("a second fact '{}'", out.id), map.find("id")->where, {}, ""});
    into.facts.push_back(std::move(out));
}

void ExpectationReader::read_finding(const yaml::Node& map, Expectation& into) {
    ExpectedFinding out;
    out.node = {map, nullptr};
    yaml::MapReader reader(map, "expected finding", diagnostics_);
    out.rule = reader.require_text("rule").value_or("");
    out.fact = reader.require_text("fact").value_or("");
    out.is_optional = flag(reader, "optional");
    read_outcome(reader, verdict_words, out);
    if (!out.verdict && !out.is_optional) out.verdict = Verdict::possible_violation;
    reader.finish();
    check_rule(map.find("rule"));
    if (form_ == FixtureForm::article) check_fact(map.find("fact"), into);
    into.findings.push_back(std::move(out));
}

void ExpectationReader::check_rule(const yaml::Node* id) {
    if (!id || rule_named(id->scalar, rules_)) return;
    diagnostics_.push_back({Severity::error, "T003", fmt::format("unknown rule '{}'", id->scalar), id->where, {}, help_for_unknown_rule(id->scalar, rules_)});
}

void ExpectationReader::check_fact(const yaml::Node* id, const Expectation& read) {
    if (!id || std::ranges::find(read.facts, id->scalar, &ExpectedFact::id) != read.facts.end()) return;
    std::vector<std::string> facts;
    for (const ExpectedFact& fact : read.facts) facts.push_back(fact.id);
    diagnostics_.push_back({Severity::error, "T003", fmt::format("unknown fact '{}'", id->scalar), id->where, {}, did_you_mean(id->scalar, facts)});
}

bool ExpectationReader::flag(yaml::MapReader& reader, std::string_view key) {
    static const std::vector<std::string> words{"true", "false"};
    return reader.choice(key, words) == "true";
}

std::optional<std::vector<std::string>> sorted_texts(yaml::MapReader& reader, std::string_view key) {
    if (!reader.node().find(key)) {
        reader.find(key);
        return {};
    }
    std::vector<std::string> out;
    for (const yaml::Node* text : reader.texts(key)) out.emplace_back(text->scalar);
    std::ranges::sort(out);
    return out;
}

}  // namespace

void read_outcome(yaml::MapReader& reader, std::span<const std::string> verdicts, ExpectedFinding& into) {
    into.verdict = verdict_named(reader.choice("verdict", verdicts).value_or(""));
    into.missing = sorted_texts(reader, "missing");
    into.provisions = sorted_texts(reader, "provisions");
    into.exception = reader.text("exception");
}

std::optional<Expectation> read_expectation(const SourcePtr& file, FixtureForm form, const Rules& rules, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    auto root = yaml::read_yaml(file, diagnostics);
    if (!root) return {};
    Expectation out;
    out.file = file;
    out.root = std::move(*root);
    ExpectationReader(form, rules, diagnostics).read(out);
    if (diagnostics.size() > before) return {};
    return out;
}

}  // namespace checkrules
