// The sections of a vocabulary that tell how reports speak: triggers, clauses, cues, dates, amounts, grammar.
#include "engine/author/schema_parts.hpp"

namespace checkrules::shape {
namespace {

Json phrases(std::string_view about) { return texts(about); }

Key words_of(std::string_view name) { return {std::string(name), texts("")}; }

Keys words_of(std::initializer_list<std::string_view> names) {
    Keys out;
    for (std::string_view name : names) out.push_back(words_of(name));
    return out;
}

Json trigger() {
    Keys example{{"text", text("a sentence"), Need::required}, {"fact", choice("no fact comes of it", {"none"})}};
    for (const char* field : {"kind", "status", "certainty", "goods", "quantity", "supplier", "recipient", "origin", "destination", "via", "date"})
        example.push_back({field, text("what it must be read as")});
    const Json one = map_of("example", "a sentence, and what must be read in it; run by `checkrules test`", std::move(example));
    return map_of("trigger", "words that tell of an event, and where its parts stand around them",
                  {{"verbs", texts("base forms")},
                   {"nouns", texts("singular")},
                   {"adjectives", texts("")},
                   {"phrases", texts("")},
                   {"kind", name("kind", "the kind of event"), Need::required},
                   {"if-foreign", name("kind", "the kind of event when supplier and recipient are of different countries")},
                   {"status", name("status", "how far it went, where the words say so")},
                   {"frames", texts("SUPPLIER give RECIPIENT GOODS, SUPPLIER give GOODS (to RECIPIENT)")},
                   {"needs", texts("parts without which it is no event: recipient")},
                   {"stands-for", text("who a noun is: supplier, of \"Russia's supplier of drones\"")},
                   {"weak", choice("the words alone do not make an event", {"yes", "no"})},
                   {"only", texts("terms of the goods that it tells of: statue")},
                   {"not", texts("words that are no goods behind it: give birth")},
                   {"example", one},
                   {"examples", list_of("", one)}});
}

Json clauses() {
    Keys keys = words_of({"prepositions", "subordinators", "relatives", "conjunctions", "be", "have", "modals", "adverbs", "particles", "determiners", "party-nouns", "callings", "containers", "stand-ins",
                          "abstract", "adjectives", "law-words", "vehicles", "possibility", "company-nouns", "country-nouns", "person-nouns", "verb-particles", "made", "composition", "whereabouts", "law-breaking", "light-verbs", "attempts", "onward-words", "place-nouns", "list-joins",
                          "holding-words", "worth-words", "example-words", "asides"});
    keys.push_back({"irregular", names_of("irregular verbs: give: [gave, given]", texts("past and participle"))});
    keys.push_back({"after-any-trigger", texts("parts that may follow any trigger: (to RECIPIENT)")});
    return map_of("clauses section", "closed classes of words: where a clause begins, what its subject is, where its objects end", std::move(keys));
}

Json cues() {
    Json cue = map_of("cue", "words that change how real the words around them are",
                      {{"is", choice("", {"negation", "plan", "hearsay", "belief", "allegation", "condition", "interruption", "none"})},
                       {"closed-by", phrases("what must follow in the sentence; covers what stands between")},
                       {"covers", choice("right unless it says so", {"right", "left", "clause", "group"})},
                       {"at", choice("head: only the first words of a sentence", {"head"})},
                       {"before", choice("deed: only right before an -ing form, as 'from' in 'kept it from selling', not in 'from Iran'", {"deed"})},
                       {"match", phrases("")}});
    return map_of("cues", "what changes how real or sure words are, who says them, and which points end no sentence",
                  {{"abbreviations", map_of("abbreviations", "", words_of({"before-name", "before-number", "in-name", "sentence-starters"}))},
                   {"scopes", names_of("cues by name", std::move(cue))},
                   {"attribution", map_of("attribution", "who says so", words_of({"said", "found", "according", "framed", "heard", "views", "before-views", "told-before", "clause-ends", "speakers", "documents", "papers", "told", "authored", "topic-links", "behind-whom", "behind-participle", "closing", "contesting", "denying", "reporting", "adding", "so", "relays", "of-state"}))}});
}

Json dates() {
    Json pattern = map_of("date pattern", "how a date is told",
                          {{"is", choice("", {"calendar", "weekday", "season", "decade", "period", "recent", "ago", "later", "same", "days", "run", "past", "part", "range", "since", "until", "before",
                                              "after", "by", "around"})},
                           {"unit", choice("", {"day", "week", "fortnight", "month", "quarter", "year", "decade"})},
                           {"plus", text("how many units from now")},
                           {"until", text("of a past, its last day")},
                           {"part", text("1/3 for the first third")},
                           {"match", phrases("")}});
    Keys words;
    for (const char* name : {"month", "weekday", "season", "unit", "count", "ordinal", "fraction", "feast"}) words.push_back({name, names_of("", text(""))});
    return map_of("dates", "how reports tell when something happened",
                  {{"words", map_of("words of dates", "", std::move(words))},
                   {"ahead", texts("words by which a date lies ahead")},
                   {"with-capital", texts("months and weekdays that are other words in small letters")},
                   {"simple", list_of("over words", pattern)},
                   {"parts", list_of("over dates that were found", pattern)},
                   {"relations", list_of("over dates that were found", pattern)}});
}

Json amounts() {
    const Json bounds = list_of("", map_of("bound", "", {{"is", choice("", {"exact", "above", "from", "below", "up-to", "about", "nearly"})}, {"match", phrases("")}}));
    Keys keys{{"before", bounds}, {"after", bounds}, {"each", phrases("apiece")}, {"percent", phrases("per cent")}, {"loads", texts("words whose size is how much they hold: shipment")}, {"measures", texts("words for how big a thing is: 12.7 mm")}, {"with-particle", texts("forms of verbs behind which a word for more is none: handed over")}, {"labels", texts("words behind which a number counts nothing: No.")}};
    for (const char* name : {"numbers", "multipliers", "behind-figures", "vague", "vague-after-a"}) keys.push_back({name, names_of("", text(""))});
    return map_of("amounts", "how reports tell how many and how much", std::move(keys));
}

Json grammar() {
    Keys keys = words_of({"pronouns", "closed", "adverbs", "not-adverbs", "adjectives", "nouns", "plurals", "modifiers", "verbs", "both", "speech"});
    keys.push_back({"determiners", map_of("determiners", "", words_of({"definite", "indefinite", "demonstrative", "possessive", "negative", "quantified"}))});
    keys.push_back({"names", map_of("names", "", words_of({"person-before", "portfolios", "person-behind", "company-end", "company-before", "organisation", "vessel-before", "media-end", "media-before", "town-before", "joins", "particles"}))});
    keys.push_back({"function-words", map_of("function words", "closed classes that tell what their neighbours are",
                                             words_of({"he-or-she", "subject-pronouns", "object-pronouns", "plural-pronouns", "standing-alone", "letting", "auxiliaries", "perfect-auxiliaries", "progressive-auxiliaries", "articles", "joining", "relatives", "before-which", "before-past-clause", "before-why-barred", "past-auxiliaries", "agents", "activities", "made-for", "before-base-form", "before-to-a-noun",
                                                       "behind-of-whom", "before-participle", "only-in-passing", "not-before-saying"}))});
    return map_of("grammar", "what words are, where noun groups are cut", std::move(keys));
}

}  // namespace

Keys extraction_sections() {
    return {{"triggers", names_of("words that tell of an event", trigger())},
            {"clauses", clauses()},
            {"cues", cues()},
            {"dates", dates()},
            {"amounts", amounts()},
            {"grammar", grammar()}};
}

}  // namespace checkrules::shape
