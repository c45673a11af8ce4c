// Vocabularies: what law and rules speak of. The sections of the extractor stand in extraction_schema.cpp.
#include <iterator>

#include "engine/author/schema_parts.hpp"

namespace checkrules::shape {
namespace {

Key note() { return {"note", text("for those who maintain it")}; }
Key source() { return {"source", text("where it is from")}; }
Key label() { return {"label", text("as reports say it")}; }

Json goods_term() {
    return map_of("goods term", "a kind of goods, from `arms` down to one marque or model",
                  {{"is", names("goods", "the wider terms that it falls under")},
                   {"not", names("goods", "terms that a report's wide word for it is never read as: not a luxury good")},
                   label(),
                   {"names", texts("how reports call it; singular, plurals are found by themselves")},
                   {"loose", texts("ambiguous names: they count with a word of `near` in the sentence")},
                   {"near", texts("words that tell what a loose name means")},
                   {"hs", texts("Harmonized System codes in quotes: \"8703\"")},
                   {"brand", text("the marque: Aurus")},
                   {"made-in", name("country", "country of make, ISO 3166-1 alpha-2")},
                   {"value-from", text("what one of them costs at the least: USD 200_000")},
                   source(),
                   note()});
}

Json term(std::string_view what) { return map_of(what, "", {{"is", names(what, "the wider terms that it falls under")}, label()}); }

Json country() {
    return map_of("country", "a country by ISO 3166-1 alpha-2",
                  {{"name", text("English short name"), Need::required},
                   {"names", texts("other names, abbreviations: DPRK")},
                   {"adjectives", texts("North Korean")},
                   {"people", texts("North Koreans")},
                   {"capitals", texts("they stand for the government too: Pyongyang")},
                   {"loose", texts("names that need context: the North")}});
}

Json place() {
    return map_of("place", "a place in a country",
                  {{"kind", choice("city unless it says so", {"port", "city", "border-crossing", "airport", "region", "strait", "sea", "site"})},
                   {"country", name("country", "the country it lies in, ISO 3166-1 alpha-2")},
                   {"names", texts("how reports call it")}});
}

Json party() {
    return map_of("party", "a person, an authority, a company, a vessel",
                  {{"is", names("party", "other parties that it belongs to")},
                   {"kind", choice("organisation unless it says so", {"leader", "minister", "official", "person", "ministry", "armed-forces", "state-media", "media", "company",
                                                                      "bank", "organisation", "group", "vessel"})},
                   label(),
                   {"names", texts("full names")},
                   {"short", texts("short names: they count once the full name was read, or with a word of `near`")},
                   {"near", texts("words that tell what a short name means")},
                   {"country", name("country", "a transfer to the party is a transfer to this country")},
                   {"in-office", texts("when the country holds for the party: 2011-12-17/..")},
                   {"imo", text("number of a vessel")},
                   source(),
                   note()});
}

Json unit() {
    return map_of("unit", "what quantities are counted in", {{"names", texts("how reports call it")}, {"is", text("how much of another unit it is: 0.001 tonne")}});
}

Json currency() {
    return map_of("currency", "a currency by ISO 4217", {{"names", texts("how reports call it")}, {"symbols", texts("signs before or behind the amount")}});
}

}  // namespace

Json vocabulary_file(const Rules&) {
    Keys keys{{"vocabulary", text("its name"), Need::required},
              note(),
              source(),
              {"goods", names_of("kinds of goods, by id", goods_term(), "goods")},
              {"hs", names_of("what HS codes hold, by code in quotes", text("a few words"), "code")},
              {"kinds", names_of("kinds of event, by id", term("kind"), "kind")},
              {"statuses", names_of("how far an event went, by id", term("status"), "status")},
              {"certainties", names_of("how sure a text is, by id, weakest last", term("certainty"), "certainty")},
              {"countries", names_of("by ISO 3166-1 alpha-2", country(), "country")},
              {"places", names_of("by id", place(), "place")},
              {"parties", names_of("by id", party(), "party")},
              {"units", names_of("by id", unit(), "unit")},
              {"currencies", names_of("by ISO 4217", currency(), "currency")},
              {"plurals", names_of("irregular plurals of single words: ox: [oxen]", texts("plurals"))},
              {"map", map_of("map", "where countries lie, and coasts, for the maps of reports; degrees north and east",
                             {{"coasts", names_of("closed lines: 43 -9, 37 -9, 36 -6", text(""))},
                              {"lakes", names_of("water within them", text(""))},
                              {"countries", names_of("about the middle of each: 40 127", text(""))}})},
              lists_section(),
              conditions_section(),
              {"not-names", list_of("phrases that hide the names in them: think tank", text(""))}};
    Keys more = extraction_sections();
    keys.insert(keys.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
    return map_of("vocabulary", "Words: goods, places, parties, units, and how reports tell of them.", std::move(keys));
}

}  // namespace checkrules::shape
