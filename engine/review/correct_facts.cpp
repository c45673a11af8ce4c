#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "engine/gate/agree.hpp"
#include "engine/review/apply_overlay.hpp"

namespace checkrules {
namespace {

bool shares(const Evidence& evidence, Span words, const Article& article) {
    return !evidence.pointer && article.byte_of(evidence.start) < words.end && words.begin < article.byte_of(evidence.end);
}

/// Amounts have quotes of their own; other fields of goods and parties share one.
std::string evidence_field(const std::string& path) {
    static constexpr std::array<std::string_view, 3> amounts{"goods.quantity", "goods.unit-value", "goods.value"};
    return std::ranges::find(amounts, path) != amounts.end() ? path : path.substr(0, path.find('.'));
}

class FactCorrector {
  public:
    FactCorrector(const Correction& correction, const Article& article, Diagnostics& remarks)
        : correction_(correction), article_(article), remarks_(remarks) {}

    Fact* find(std::vector<Fact>& facts) {
        std::vector<Span> spans;
        for (const yaml::Node& words : correction_.words) {
            const auto span = find_quote(words.scalar, article_);
            if (!span) return tell("O010", fmt::format("'{}' does not stand in {}", words.scalar, correction_.source), words.where), nullptr;
            spans.push_back(*span);
        }
        auto found = told_by(facts, spans, "");
        if (found.size() > 1)
            if (auto nearer = told_by(facts, spans, "kind"); !nearer.empty()) found = std::move(nearer);
        if (found.size() == 1) return found.front();
        if (found.empty()) tell("O011", fmt::format("no fact of {} rests on these words", correction_.source), correction_.where);
        else tell("O012", fmt::format("several facts rest on these words: {}", ids(found)), correction_.where, "add words that only one of them rests on");
        return nullptr;
    }

    /// In words what was done; nothing when it could not be.
    std::optional<std::string> correct(Fact& fact) {
        const std::string by = fmt::format("by {}: {}", correction_.owner, correction_.reason);
        if (correction_.decision == Correction::Decision::accept) return "accepted " + by;
        if (correction_.decision == Correction::Decision::reject) return fact.refused = "rejected " + by;
        std::optional<Span> quote;
        if (correction_.quote && !(quote = find_quote(correction_.quote->scalar, article_)))
            return tell("O010", fmt::format("'{}' does not stand in {}", correction_.quote->scalar, correction_.source), correction_.quote->where), std::nullopt;
        return fmt::format("{} corrected {}", fmt::join(replace(fact, quote), ", "), by);
    }

  private:
    void tell(std::string code, std::string message, const Location& where, std::string help = "") {
        remarks_.push_back({Severity::warning, std::move(code), std::move(message), where, {}, std::move(help)});
    }

    /// Facts whose evidence shares words with each of the spans, and that of `field`, if one is named, with some.
    std::vector<Fact*> told_by(std::vector<Fact>& facts, const std::vector<Span>& spans, std::string_view field) const {
        std::vector<Fact*> out;
        for (Fact& fact : facts) {
            const auto rests_on = [&](Span span) { return is_evidence(fact, span, ""); };
            const auto is_called = [&](Span span) { return is_evidence(fact, span, field); };
            if (std::ranges::all_of(spans, rests_on) && std::ranges::any_of(spans, is_called)) out.push_back(&fact);
        }
        return out;
    }
    bool is_evidence(const Fact& fact, Span span, std::string_view field) const {
        return std::ranges::any_of(fact.evidence, [&](const Evidence& evidence) {
            return (field.empty() || evidence.field == field) && shares(evidence, span, article_);
        });
    }

    static std::string ids(const std::vector<Fact*>& facts) {
        std::vector<std::string> out;
        for (const Fact* fact : facts) out.push_back(fact->id);
        return fmt::format("{}", fmt::join(out, ", "));
    }

    std::vector<std::string> replace(Fact& fact, const std::optional<Span>& quote) const {
        std::vector<std::string> changed;
        for (const std::string& path : correction_.forget) {
            fact.values.erase(path);
            std::erase_if(fact.evidence, [&](const Evidence& evidence) { return evidence.field == path; });
            changed.push_back(path);
        }
        for (const auto& [path, value] : correction_.set.values) {
            fact.values.insert_or_assign(path, value);
            const std::string field = evidence_field(path);
            if (field == path) std::erase_if(fact.evidence, [&](const Evidence& evidence) { return evidence.field == path; });
            Evidence evidence = article_.quote(field, *quote);
            if (std::ranges::find(fact.evidence, evidence) == fact.evidence.end()) fact.evidence.push_back(std::move(evidence));
            changed.push_back(path);
        }
        return changed;
    }

    const Correction& correction_;
    const Article& article_;
    Diagnostics& remarks_;
};

}  // namespace

FactReviews correct_facts(const Overlay& overlay, const std::string& source, const Article& article, std::vector<Fact>& facts,
                          Diagnostics& remarks) {
    FactReviews out;
    for (const Correction& correction : overlay.facts) {
        if (correction.source != source) continue;
        FactCorrector corrector(correction, article, remarks);
        Fact* fact = corrector.find(facts);
        const auto done = fact ? corrector.correct(*fact) : std::nullopt;
        if (!done) continue;
        std::string& note = out[fact->id];
        note += (note.empty() ? "" : "; ") + *done;
    }
    return out;
}

}  // namespace checkrules
