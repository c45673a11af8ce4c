// The whole way: any text that is an article gives facts with evidence that stands in it, and every report can be written.
#include <cstdint>
#include <cstdlib>

#include "engine/article/read_article.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/extract/extract_facts.hpp"
#include "engine/report/find_excerpts.hpp"
#include "engine/report/render_report.hpp"
#include "engine/rulebook/load_rules.hpp"

using namespace checkrules;

namespace {

struct Engine {
    Diagnostics diagnostics;
    Rules rules = load_rules(std::string("rules"), {}, diagnostics);
    Extractor extractor{rules.vocabulary, diagnostics};
    Evaluator evaluator{rules};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const Engine engine;
    Diagnostics remarks;
    auto article = parse_article(std::make_shared<const Source>("fuzz", std::string(reinterpret_cast<const char*>(bytes), size)), ArticleForm::text, remarks);
    if (!article) return 0;
    std::vector<Fact> facts = engine.extractor.extract_facts(*article);
    Report report;
    report.documents.push_back(engine.evaluator.evaluate(std::move(*article), "fuzz", std::move(facts)));
    for (const AssessedFact& fact : report.documents[0].facts)
        for (const Evidence& evidence : fact.fact.evidence)
            if (const Span quote = find_quote(report.documents[0].article, evidence); quote.begin == quote.end) std::abort();
    for (const std::string& format : report_formats()) render_report(format, report);
    return 0;
}
