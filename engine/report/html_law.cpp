// Every provision that the report cites, once, with the facts for which it does.
#include <fmt/format.h>

#include <algorithm>

#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/html_parts.hpp"
#include "engine/report/summarize.hpp"

namespace checkrules::html_report {
namespace {

struct Cited {
    const CitedProvision* provision;
    std::vector<std::pair<std::size_t, std::size_t>> facts;  ///< document and fact, by index
};

bool is_same(const CitedProvision& one, const CitedProvision& other) {
    return one.id == other.id && one.citation == other.citation && one.in_force == other.in_force;
}

/// In the order in which they are first cited.
class Law {
  public:
    explicit Law(const Report& report) {
        for (std::size_t i = 0; i < report.documents.size(); ++i)
            for (const Finding& finding : report.documents[i].findings)
                for (const CitedProvision& provision : finding.provisions)
                    add(provision, {i, index_of(report.documents[i], finding.fact)});
    }
    const std::vector<Cited>& provisions() const { return provisions_; }

  private:
    static std::size_t index_of(const DocumentReport& document, const std::string& id) {
        const auto fact = std::ranges::find(document.facts, id, [](const AssessedFact& each) { return each.fact.id; });
        return std::size_t(fact - document.facts.begin());
    }
    void add(const CitedProvision& provision, std::pair<std::size_t, std::size_t> fact) {
        auto known = std::ranges::find_if(provisions_, [&](const Cited& each) { return is_same(*each.provision, provision); });
        if (known == provisions_.end()) known = provisions_.insert(known, {&provision, {}});
        if (known->facts.empty() || known->facts.back() != fact) known->facts.push_back(fact);
    }

    std::vector<Cited> provisions_;
};

std::string links(const Report& report, const Cited& cited) {
    std::string out;
    for (const auto& [number, fact] : cited.facts) {
        const DocumentReport& document = report.documents[number];
        if (fact == document.facts.size()) continue;
        out += fmt::format("{}<a href=\"#{}\">{}, {}</a>", out.empty() ? "" : " · ", fact_id(number, fact),
                           escape_markup(document.article.title.empty() ? name_of(document) : document.article.title),
                           escape_markup(document.facts[fact].fact.id));
    }
    return out;
}

}  // namespace

std::string law_section(const Report& report) {
    const Law law(report);
    if (law.provisions().empty()) return {};
    std::string out = "<section class=\"law-cited\" aria-labelledby=\"law-title\"><h2 id=\"law-title\">The law that is cited</h2><dl>";
    for (const Cited& cited : law.provisions()) {
        const CitedProvision& provision = *cited.provision;
        out += fmt::format("<dt>{}{}</dt>", provision_link(provision), escape_markup(standing_of(provision)));
        if (!provision.text.empty()) out += fmt::format("<dd>{}</dd>", escape_markup(provision.text));
        out += fmt::format("<dd><details><summary>{}</summary><p class=\"meta\">{}</p></details></dd>",
                           counted(cited.facts.size(), "fact"), links(report, cited));
    }
    return out + "</dl></section>\n";
}

}  // namespace checkrules::html_report
