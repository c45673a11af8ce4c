/// Turns of phrase that name a source: clefts, asides, what somebody is sure of or holds in his hands, and the sentence behind.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

/// The only one who tells it; empty when nobody does, or several.
std::string only_source_of(const Fact& fact) {
    const List* sources = fact.get<List>("attribution");
    return sources && sources->size() == 1 ? std::get<Text>(sources->front().is).value : "";
}

}  // namespace

TEST_CASE("who tells it stands before 'that'") {
    const auto [text, source, expected] = GENERATE(table<std::string, std::string, std::string>({{"It was Reuters that reported that Oman had sold pumps to Iran.", "Reuters", "reported"},
                                                                                                 {"It was the navy that announced that Oman had sold pumps to Iran.", "navy", "stated"},
                                                                                                 {"It was invoices that proved that Oman had sold pumps to Iran.", "invoices", "stated"}}));
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(only_source_of(fact) == source);
    CHECK(certainty(fact) == expected);
}

TEST_CASE("the source stands within the turn of phrase") {
    const char* text = GENERATE("Oman sold pumps to Iran, so the ministry has it.", "As the ministry tells it, Oman sold pumps to Iran.", "If the ministry is to be believed, Oman sold pumps to Iran.");
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(only_source_of(fact) == "ministry");
    CHECK(fact.status() == "completed");
}

TEST_CASE("who is sure of it, or holds the proof, says so") {
    const char* text = GENERATE("Oman sold pumps to Iran, the ministry is convinced.", "The ministry is certain that Oman sold pumps to Iran.", "The ministry has proof that Oman sold pumps to Iran.", "The ministry holds that Oman sold pumps to Iran.",
                                "The ministry has seen invoices that show that Oman sold pumps to Iran.");
    CAPTURE(text);
    CHECK(only_source_of(only_fact_of(text)) == "ministry");
}

TEST_CASE("a country that is certain to do something tells nothing") { CHECK(only_source_of(only_fact_of("Oman, which sold pumps to Iran, is certain to win the match.")).empty()); }

TEST_CASE("the sentence behind names who told it first") {
    const auto [behind, source] = GENERATE(table<std::string, std::string>({{"It was Reuters that broke the news.", "Reuters"},
                                                                            {"Reuters broke the story on Monday.", "Reuters"},
                                                                            {"Reuters was the first to report it.", "Reuters"},
                                                                            {"The news came from the ministry.", "ministry"},
                                                                            {"The accusation came from the ministry.", "ministry"},
                                                                            {"The story first appeared in a newspaper.", "newspaper"},
                                                                            {"That emerges from a report of the ministry.", "report of the ministry"}}));
    CAPTURE(behind);
    CHECK(only_source_of(only_fact_of("Oman sold pumps to Iran. " + behind)) == source);
}

TEST_CASE("'rumour has it' is hearsay") { CHECK(certainty(only_fact_of("Rumour has it that Oman sold pumps to Iran.")) == "reported"); }

TEST_CASE("who is told of behind 'says' may be told more of, and goods say nothing") {
    CHECK(only_source_of(only_fact_of("Radios that Glocom, a North Korean firm, had made were delivered to Ethiopia, says a report that the panel is about to bring out.")) == "report");
    CHECK(only_source_of(only_fact_of("Two men, a dealer and Gary Lam, from China, sent chips to Iran, says an indictment which was unsealed on Monday.")) == "indictment");
    CHECK(only_source_of(only_fact_of("Russia got drones, which terrorise civilians, said Under Secretary Brian Nelson.")) == "Secretary Brian Nelson");
}

TEST_CASE("two envoys and an officer who say something are told it by nobody, and got nothing") {
    const Fact fact = only_fact_of("Two envoys and an officer said Serbia sold mortars to Sudan.");
    CHECK(only_source_of(fact) == "Two envoys and an officer");
    CHECK(country(fact, "recipient.country") == "SD");
}

TEST_CASE("who wrote the study that tells of goods did not send them") {
    const auto words = GENERATE(as<std::string>{}, "Lathes were delivered to Russia, a study by the Kyiv School of Economics shows.", "Lathes were delivered to Russia, an analysis by Oltec of customs data found.");
    CAPTURE(words);
    const Fact fact = only_fact_of(words);
    CHECK(text_of(fact, "supplier.name").empty());
    CHECK(country(fact, "origin").empty());
    CHECK(text_of(only_fact_of("Lathes were delivered to Russia, by Oltec."), "supplier.name") == "Oltec");
}
