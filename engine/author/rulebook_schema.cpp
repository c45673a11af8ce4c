// Rulebooks, and the two small kinds of file beside them: declarations of fields, and rates.
#include "engine/author/schema_parts.hpp"
#include "engine/evaluate/finding.hpp"

namespace checkrules::shape {
namespace {

Json provision() {
    Json version = either("", {text("from when to when, both days included: 2017-12-22/.."),
                               map_of("version of a provision", "an interval, and since when this rulebook knew of it",
                                      {{"period", text("from when to when: 2017-12-22/.."), Need::required},
                                       {"recorded", text("the day from which this rulebook knew of it")},
                                       {"end-recorded", text("the day from which this rulebook knew that it ends")}})});
    return with_one_of(map_of("provision", "a paragraph of law",
                              {{"citation", text("as a lawyer would cite it: S/RES/2397 (2017), para. 7"), Need::required},
                               {"in-force", either("from when to when it is law, or a list of such intervals", {version, list_of("", version)})},
                               {"expected", text("announced, not yet law: the date from which it is expected")},
                               {"recorded", text("the day from which this rulebook knew of it")},
                               {"checked", choice("how well its text was read; unverified unless it says so", {"verified", "secondary", "unverified"})},
                               {"url", text("where to read it")},
                               {"binds", text("who is bound, in words")},
                               {"text", text("what it says, in our words")},
                               {"law", text("its id in the law reference: UN-2397-7")},
                               {"sources", texts("what was read")},
                               {"note", text("for those who maintain it")}}),
                       {{"in-force"}, {"expected"}});
}

Json not_codable() {
    return map_of("not-codable provision", "law that no rule on goods can state",
                  {{"citation", text("as a lawyer would cite it"), Need::required},
                   {"reason", text("why no rule can state it"), Need::required},
                   {"url", text("where to read it")},
                   {"law", text("its id in the law reference")},
                   {"note", text("for those who maintain it")}});
}

Json exception() {
    return map_of("exception", "an exception of the law: true clears the finding, unknown is asked",
                  {{"id", text("its name within the rule: committee-approval"), Need::required},
                   {"when", condition("when the exception holds"), Need::required},
                   {"cite", text("the paragraph that grants it"), Need::required},
                   {"ask", text("the question to the reader when nothing is known: Did the 1718 Committee approve it?")},
                   {"note", text("for those who maintain it")}});
}

Json citation() {
    return either("", {name("provision", "the id of a provision: 2397-7, or un-dprk.2397-7 of another rulebook"),
                       map_of("provision of a rule", "a provision that applies in some cases only",
                              {{"id", name("provision", "the id of the provision"), Need::required}, {"when", condition("when it applies")}})});
}

Json example(const Rules& rules) {
    Keys keys{{"fact", fact("fact", rules, Notation::yaml), Need::required}, {"note", text("what it shows")}};
    for (Key& key : outcome(example_verdicts)) keys.push_back(std::move(key));
    return map_of("example", "a fact, and what the rule must say of it; run by `checkrules test`", std::move(keys));
}

Json rule(const Rules& rules) {
    Json map = map_of("rule", "a scope, a condition, exceptions, and the provisions they stand for",
                      {{"id", name("new rule", "its name in the rulebook: letters, digits, hyphens")},
                       {"extends", name("rule", "the rule it grows from: what stands here takes the place of the same key there, exceptions are added")},
                       {"overrides", name("rule", "the rule whose place it takes")},
                       {"title", text("in words, as reports print it")},
                       {"note", text("for those who maintain it")},
                       {"tags", texts("for filters: vehicles-dprk")},
                       {"status", choice("a rule on trial is reported but fails no check", {"active", "trial"})},
                       {"provisions", either("the provisions it stands for", {list_of("", citation()), name("provision", "the id of its only provision")})},
                       {"scope", condition("to whom and what the rule is addressed: transferred and destination is KP")},
                       {"when", condition("what must be true on top: goods.hs within {HS 86, HS 87}")},
                       {"unless", list_of("the exceptions of the law", exception())},
                       {"severity", choice("medium unless it says so", {"high", "medium", "low"})},
                       {"message", text("one line for the report; {goods}, {destination} and other fields are filled in")},
                       {"law-ids", texts("ids of the law reference that it carries: UN-2397-7")},
                       {"examples", list_of("facts, and what the rule must say of them", example(rules))}});
    return with_one_of(std::move(map), {{"id", "provisions", "scope", "when"}, {"extends"}, {"overrides"}});
}

}  // namespace

Json rulebook_file(const Rules& rules) {
    return map_of("rulebook", "Provisions of law, and rules that stand for them.",
                  {{"rulebook", text("its id: letters, digits, hyphens"), Need::required},
                   {"title", text("its name, as reports print it")},
                   {"note", text("for those who maintain it")},
                   {"requires", text("the oldest program that understands it: checkrules >= 0.1")},
                   lists_section(),
                   conditions_section(),
                   {"provisions", names_of("paragraphs of law, by id", provision(), "provision")},
                   {"not-codable", names_of("law that no rule on goods can state, so that nobody thinks it was forgotten", not_codable())},
                   {"rules", list_of("the rules", rule(rules))}});
}

Json fields_file(const Rules&) {
    Json field = map_of("field", "a field that facts can have",
                        {{"type", text("truth, text, term(goods), country, party, hs, number, percentage, quantity, money or date; `list of` one of them"), Need::required},
                         {"label", text("as reports say it: price of one")},
                         {"question", text("what to ask when it is missing: What did one of them cost?")}});
    return map_of("schema", "Declares which fields a fact can have.",
                  {{"schema", text("its name"), Need::required},
                   {"fields", names_of("by dotted path, as JSON nests them: goods.unit-value", std::move(field), "field")},
                   {"short", names_of("a short word for the fields that it may mean", list_of("fields", name("field", "")), "field")}});
}

Json rates_file(const Rules&) {
    Json rate = list_of("units of the currency for one US dollar, and the error in percent: [0.847, 4]", text("a number"));
    rate.update({{"minItems", 2}, {"maxItems", 2}});
    return map_of("table of rates", "Average exchange rates.",
                  {{"rates", text("its name"), Need::required},
                   {"source", text("where the rates are from")},
                   {"per-usd", names_of("by currency (ISO 4217)", names_of("by year or month: 2018, 2018-05", std::move(rate))), Need::required}});
}

}  // namespace checkrules::shape
