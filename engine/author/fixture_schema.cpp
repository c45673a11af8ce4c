// What fixtures and files of examples expect.
#include "engine/author/schema_parts.hpp"

namespace checkrules::shape {

Keys outcome(const Words& verdicts) {
    const bool of_example = verdicts.back() == "none";
    return {{"verdict", choice("what must come out", verdicts), of_example ? Need::required : Need::optional},
            {"missing", texts("fields that would decide it")},
            {"provisions", texts("ids of the provisions that are cited")},
            {"exception", text("id of the exception that clears it")}};
}

Json expectation_file(const Rules& rules) {
    Json expected_fact = fact("expected fact", rules, Notation::yaml,
                              {{"id", text("its name in this file: f1"), Need::required},
                               {"evidence", texts("words of the article that it must quote")},
                               {"optional", flag("it may be missing")}});
    Keys finding{{"rule", name("rule", "qualified id: un-dprk.luxury-goods"), Need::required},
                 {"fact", text("id of the fact"), Need::required},
                 {"optional", flag("it may be missing")}};
    for (Key& key : outcome({"possible-violation", "undetermined", "excepted", "not-in-force"})) finding.push_back(std::move(key));
    return map_of("expectation", "What must be found in an article or file of facts, and no more.",
                  {{"facts", list_of("the facts of the article", std::move(expected_fact))},
                   {"findings", list_of("the findings", map_of("expected finding", "possible-violation unless it says another verdict", std::move(finding))), Need::required},
                   {"pending", text("why it is not met yet; then a mismatch is no failure")}});
}

Json examples_file(const Rules& rules) {
    Keys keys{{"fact", fact("fact", rules, Notation::yaml), Need::required}, {"note", text("what it shows")}};
    for (Key& key : outcome({"possible-violation", "undetermined", "excepted", "not-in-force", "none"})) keys.push_back(std::move(key));
    Json example = map_of("example", "a fact, and what the rule must say of it", std::move(keys));
    return names_of("Examples of rules, by qualified id.", list_of("", std::move(example)));
}

}  // namespace checkrules::shape
