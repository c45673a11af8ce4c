/// Deals of which nothing came, and deeds that were done although somebody should not have, or was asked.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::string status_of(const std::string& text) {
    CAPTURE(text);
    return only_fact_of(text).get<Term>("status")->id;
}

}  // namespace

TEST_CASE("a deal that was cancelled is none") {
    CHECK(status_of(GENERATE("The sale of lathes to Iran was cancelled.", "Oltec's sale of lathes to Iran was cancelled.", "A planned sale of lathes to Iran was cancelled.", "The sale of lathes to Iran has been suspended.",
                             "The sale of lathes to Iran, which had been agreed in May, was called off.", "Germany blocked Oltec's sale of lathes to Iran.", "The sale to Iran of lathes by Oltec was halted.")) == "denied");
}

TEST_CASE("a shipment that was stopped was under way") {
    CHECK(status_of(GENERATE("The delivery of lathes to Iran was stopped.", "A shipment of lathes to Iran was blocked in Hamburg.", "Customs stopped a shipment of lathes to Iran.")) == "attempted");
}

TEST_CASE("what one should not have done, or never asked about, was done") {
    CHECK(status_of(GENERATE("Oltec should not have sold lathes to Iran.", "Oltec never asked why Iran bought its lathes.", "Oltec was forced to ship lathes to Iran.")) == "completed");
    CHECK(status_of("Oltec was asked to sell lathes to Iran.") == "planned");
}
