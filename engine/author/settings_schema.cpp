// What is written beside rules: reviewers' decisions, and the settings of a repository.
#include "engine/author/schema_parts.hpp"

namespace checkrules::shape {
namespace {

/// A list that may be left empty, as in `findings:` of a file that was just begun.
Json list_to_fill(std::string_view about, Json item) {
    Json out = list_of(about, std::move(item));
    out["type"] = {"array", "null"};
    return out;
}

Json disposition() {
    return map_of("disposition", "what somebody decided on one finding",
                  {{"finding", text("its fingerprint: f42654f896841a4d"), Need::required},
                   {"rule", name("rule", "the rule, for the reader: un-dprk.luxury-goods")},
                   {"source", text("the article or file of facts, for the reader")},
                   {"disposition", choice("confirmed: it counts; false-positive, licensed: it is shown and does not count; open: nothing yet", {"open", "confirmed", "false-positive", "licensed"}), Need::required},
                   {"owner", text("who decided; needed unless it is open")},
                   {"reason", text("why; needed unless it is open")},
                   {"licence", text("the number of the licence; needed when licensed")},
                   {"expires", text("the last day on which it holds, judged by --as-of: 2025-12-31")}});
}

Json correction(const Rules& rules) {
    return map_of("correction", "what somebody decided on one fact that was read from an article",
                  {{"source", text("the article, as reports name it"), Need::required},
                   {"words", texts("words of the article that the fact rests on"), Need::required},
                   {"decision", choice("accept; reject: nothing is decided from it; replace: as `set` and `forget` say", {"accept", "reject", "replace"}), Need::required},
                   {"owner", text("who decided"), Need::required},
                   {"reason", text("why"), Need::required},
                   {"set", fact("fact", rules, Notation::yaml)},
                   {"forget", texts("fields that the article does not give after all: supplier.country")},
                   {"quote", text("the article's words for what is set")}});
}

}  // namespace

Json review_file(const Rules& rules) {
    return map_of("review", "What reviewers decided: `checkrules check PATH --baseline FILE` goes by it.",
                  {{"findings", list_to_fill("decisions on findings; `checkrules review PATH --baseline FILE --update` adds those that are open", disposition())},
                   {"facts", list_to_fill("corrections of facts", correction(rules))}});
}

Json settings_file(const Rules&) {
    return map_of("checkrules.yaml", "What would be typed each time; the command line wins. Paths are relative to this file.",
                  {{"rules", texts("rulebooks, or folders of rulebooks, vocabulary and schema")},
                   {"fixtures", texts("folders of articles and facts with what must be found in them")},
                   {"format", texts("formats of reports: text, html=report.html")},
                   {"fail-on", choice("what makes a run fail", {"possible-violation", "undetermined", "never"})},
                   {"baseline", text("the file of reviewers' decisions")},
                   {"as-of", text("law as known on that day: 2024-06-30")},
                   {"jobs", text("threads")},
                   {"color", choice("colour at a terminal", {"auto", "always", "never"})}});
}

}  // namespace checkrules::shape
