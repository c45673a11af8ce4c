// What fixtures and files of examples expect.
#include "engine/author/schema_parts.hpp"
#include "engine/evaluate/finding.hpp"

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
    for (Key& key : outcome(verdict_words)) finding.push_back(std::move(key));
    return map_of("expectation", "What must be found in an article or file of facts, and no more.",
                  {{"facts", list_of("the facts of the article", std::move(expected_fact))},
                   {"findings", list_of("the findings", map_of("expected finding", "possible-violation unless it says another verdict", std::move(finding))), Need::required},
                   {"pending", text("why it is not met yet; then a mismatch is no failure")}});
}

namespace {

Words fields_of(const Rules& rules) {
    Words out;
    for (const auto& [path, field] : rules.schema.fields) out.push_back(path);
    return out;
}

/// Many examples in one: the values of one field, by what the rule says for them.
Json table_of_examples(const Rules& rules) {
    Keys keys{{"note", text("what it shows")},
              {"fact", fact("fact", rules, Notation::yaml), Need::required},
              {"each", choice("the field that varies", fields_of(rules)), Need::required}};
    for (const std::string& verdict : example_verdicts)
        keys.push_back({verdict, list_of("values for which the rule says so; ~: not known", Json::object())});
    keys.push_back({"missing", texts("fields that would decide undetermined ones")});
    keys.push_back({"provisions", texts("ids of the provisions that are cited")});
    keys.push_back({"exception", text("id of the exception that clears those excepted")});
    return map_of("table of examples", "a fact of which one field varies, and what the rule says for each of its values", std::move(keys));
}

}  // namespace

Json examples_file(const Rules& rules) {
    Keys keys{{"fact", fact("fact", rules, Notation::yaml), Need::required}, {"note", text("what it shows")}};
    for (Key& key : outcome(example_verdicts)) keys.push_back(std::move(key));
    Json example = map_of("example", "a fact, and what the rule must say of it", std::move(keys));
    return names_of("Examples of rules, by qualified id.", list_of("", either("", {std::move(example), table_of_examples(rules)})));
}

}  // namespace checkrules::shape
