#include "tests/extract/annotate_text.hpp"

#include <fmt/format.h>

#include <fstream>
#include <span>
#include <sstream>

#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"

namespace checkrules {
namespace {

constexpr const char* own_names = R"(
vocabulary: names of tests
goods:
  arms: {names: [arms, weapon]}
  missile: {is: [arms], names: [missile, ballistic missile]}
  car: {names: [car, limousine]}
  coal: {names: [coal]}
countries:
  KP: {name: North Korea, names: [DPRK], adjectives: [North Korean], people: [North Koreans], capitals: [Pyongyang], loose: [the North]}
  RU: {name: Russia, adjectives: [Russian], people: [Russians], capitals: [Moscow]}
parties:
  kim-jong-un: {names: [Kim Jong Un], short: [Kim], kind: leader, country: KP}
  kcna: {names: [KCNA, Korean Central News Agency], kind: state-media, country: KP}
clauses:
  irregular: {say: [said], sell: [sold], send: [sent], find: [found], write: [wrote, written], tell: [told], give: [gave, given], get: [got], have: [had], be: [was, been], strike: [struck], rise: [rose, risen], go: [went, gone],
              see: [saw, seen], leave: [left], make: [made], buy: [bought], pay: [paid], fall: [fell, fallen], come: [came, come], take: [took, taken], meet: [met]}
)";

struct Shipped {
    Diagnostics diagnostics;
    Rules rules;
    std::unique_ptr<Annotator> annotator;

    Shipped() {
        const std::string folder = std::string(CHECKRULES_SOURCE_DIR) + "/rules/vocabulary/";
        std::vector<std::string> paths;
        for (const char* name : {"dates", "amounts", "grammar", "cues", "units", "money"}) paths.push_back(folder + name + ".yaml");
        std::vector<SourcePtr> files;
        for (const std::string& path : paths) files.push_back(read(path));
        files.push_back(std::make_shared<Source>("names.yaml", own_names));
        rules = load_rules(std::span<const SourcePtr>(files), diagnostics);
        annotator = std::make_unique<Annotator>(rules.vocabulary, diagnostics);
    }

    static SourcePtr read(const std::string& path) {
        std::ifstream in(path);
        std::stringstream text;
        text << in.rdbuf();
        return std::make_shared<Source>(path, text.str());
    }
};

const Shipped& shipped() {
    static const Shipped one;
    return one;
}

std::string interval_text(const Interval& interval) {
    return fmt::format("{}{}..{}{}", interval.min_excluded ? "(" : "[", interval.min ? interval.min->to_string() : "",
                       interval.max ? interval.max->to_string() : "", interval.max_excluded ? ")" : "]");
}

}  // namespace

std::unique_ptr<AnnotatedText> annotate_text(std::string text, std::string_view published) {
    auto annotated = std::make_unique<AnnotatedText>();
    annotated->article.text = std::move(text);
    if (!published.empty()) annotated->article.published = parse_edtf(published).value();
    annotated->article.index();
    INFO(render(shipped().diagnostics));
    REQUIRE_FALSE(has_errors(shipped().diagnostics));
    annotated->annotation = shipped().annotator->annotate(annotated->article);
    return annotated;
}

std::string value_text(const Mention& mention) {
    if (!mention.value) return "?";
    const auto& is = mention.value->is;
    if (const auto* date = std::get_if<DateRange>(&is)) return date->edtf;
    if (const auto* money = std::get_if<Money>(&is)) return interval_text(money->amount) + " " + money->currency + (mention.is_each ? " each" : "");
    if (const auto* quantity = std::get_if<Quantity>(&is)) return interval_text(quantity->amount) + " " + quantity->unit;
    if (const auto* percentage = std::get_if<Percentage>(&is)) return interval_text(percentage->amount) + " %";
    if (const auto* number = std::get_if<Number>(&is)) return interval_text(number->amount);
    return "?";
}

std::vector<std::string> mentions_of(const AnnotatedText& text, MentionKind kind) {
    std::vector<std::string> found;
    for (const Mention& mention : text.annotation.mentions) {
        if (mention.kind != kind) continue;
        const std::string words(text.annotation.text(mention.tokens));
        found.push_back(mention.value || kind == MentionKind::date ? words + " = " + value_text(mention) : mention.id.empty() ? words : words + " = " + mention.id);
    }
    return found;
}

std::vector<std::string> scopes_of(const AnnotatedText& text, ScopeKind kind) {
    std::vector<std::string> found;
    for (const Scope& scope : text.annotation.scopes)
        if (scope.kind == kind) found.push_back(fmt::format("{} | {}", text.annotation.text(scope.cue), text.annotation.text(scope.covers)));
    return found;
}

std::vector<std::string> attributions_of(const AnnotatedText& text) {
    std::vector<std::string> found;
    for (const Attribution& one : text.annotation.attributions) found.push_back(fmt::format("{} | {}", one.name, text.annotation.text(one.covers)));
    return found;
}

std::vector<std::string> groups_of(const AnnotatedText& text) {
    std::vector<std::string> found;
    for (const NounGroup& group : text.annotation.groups) {
        const std::string words(text.annotation.text(group.tokens));
        found.push_back(group.pronoun ? "(" + words + ")" : words);
    }
    return found;
}

std::vector<std::string> sentences_of(const AnnotatedText& text) {
    std::vector<std::string> found;
    for (const Sentence& sentence : text.annotation.sentences) found.emplace_back(text.annotation.text(sentence.tokens));
    return found;
}

}  // namespace checkrules
