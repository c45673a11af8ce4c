/// Who gave and who got, where clauses are joined, hang on somebody, or name their parties on the other side of a verb.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

struct ClauseRow {
    const char* text;
    const char* supplier;
    const char* recipient;
};

void check_ends(const ClauseRow& row) {
    CAPTURE(row.text);
    const auto fact = only_fact_of(row.text);
    CHECK(country(fact, "supplier.country") == row.supplier);
    CHECK(country(fact, "destination") == row.recipient);
}

}  // namespace

TEST_CASE("of a relative clause without its object, whom it hangs on got the goods") {
    check_ends(GENERATE(ClauseRow{"Guinea, which Serbia supplied with mortars, says nothing.", "RS", "GN"}, ClauseRow{"Syria, which Iran has armed with missiles, hit a tanker.", "IR", "SY"},
                        ClauseRow{"Laos, a country that Iran fitted out with rifles, is poor.", "IR", "LA"}, ClauseRow{"Niger, which Turkey sold six drones, has paid for them.", "TR", "NE"},
                        ClauseRow{"Niger, which Turkey sold drones to, has paid for them.", "TR", "NE"}, ClauseRow{"A spokesman told Oman that Serbia supplied Guinea with mortars.", "RS", "GN"}));
}

TEST_CASE("what somebody was told is not where the goods went") {
    const auto facts = extract_text("Envoys informed the general that Turkey sold Niger rifles.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "recipient.name") == "Niger");
}

TEST_CASE("behind a comma and 'and' somebody else does something else") {
    const char* text = GENERATE("Iran sold drones to Russia, and Ethiopia bought rifles from Turkey.", "Iran supplied drones to Russia and Cuba, and Ethiopia bought rifles from Turkey.",
                                "Iran sold drones to Russia, and Ethiopia received some from Turkey.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "supplier.country") == "IR");
    CHECK(stops(facts[0]).empty());
    CHECK(country(facts[1], "supplier.country") == "TR");
    CHECK(country(facts[1], "destination") == "ET");
}

TEST_CASE("a comma before the last of three closes a list") {
    CHECK(country(only_fact_of("Companies in Oman, Turkey, and Laos sold lathes to Russia."), "destination") == "RU");
}

TEST_CASE("two who act behind 'and' are not where the goods of the first went") {
    const auto facts = extract_text("Italy shipped mortars to Niger, and Spain and Norway gave it howitzers.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts[0], "destination") == "NE");
    CHECK(text_of(facts[0], "recipient.name") == "Niger");
}

TEST_CASE("goods of a second giver stand behind him") {
    const auto facts = extract_text("Niger got mortars from Serbia and, from Belarus, howitzers.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "origin") == "RS");
    CHECK(country(facts[1], "supplier.country") == "BY");
    CHECK(text_of(facts[1], "goods.description") == "howitzers");
}

TEST_CASE("who is among them, or whom they include, is who did it") {
    check_ends(GENERATE(ClauseRow{"Among those who sold mortars to Chad is Serbia.", "RS", "TD"}, ClauseRow{"Those who shipped mortars to Chad include Serbia.", "RS", "TD"},
                        ClauseRow{"Among the countries that bought coal from North Korea was Laos.", "KP", "LA"}, ClauseRow{"The countries that Serbia supplied with mortars include Chad.", "RS", "TD"}));
}

TEST_CASE("who has goods sent on from a stop is their supplier") {
    const auto fact = only_fact_of("Emil Brandt had lathes shipped to Turkey and from there on to Moscow.");
    CHECK(text_of(fact, "supplier.name") == "Emil Brandt");
    CHECK(stops(fact) == std::vector<std::string>{"TR"});
}

TEST_CASE("who gives something to a guest from abroad got his own at home") {
    const auto facts = extract_text("The emir got a watch and gave his guest, the president of Turkey, a horse.");
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK((text_of(fact, "goods.description") != "watch" || country(fact, "destination") != "TR"));
}

TEST_CASE("where a helper is at home, goods do not come from") {
    const auto fact = only_fact_of("With the help of a broker from Riga, radios ended up in Russia.");
    CHECK(country(fact, "origin") == "");
    CHECK(country(fact, "destination") == "RU");
}

TEST_CASE("how far a place is from another is no origin") {
    CHECK(country(only_fact_of("The tanks are bound for a barracks in Slovakia, an hour's drive from the Ukrainian border."), "origin") == "");
}

TEST_CASE("whoever pays for what is its own got it from nobody") {
    CHECK(extract_text("It is by such trade that North Korea pays for its rockets.").empty());
    CHECK(extract_text("North Korea paid for rockets with gold.").size() == 1);
}

TEST_CASE("between who sold and the verb may stand that it was for the first or the last time") {
    const char* text = GENERATE("Iran first sold drones to Russia in 2022.", "Iran last sold drones to Russia in 2022.", "Iran earlier sold drones to Russia.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(country(fact, "supplier.country") == "IR");
    CHECK(country(fact, "destination") == "RU");
}

TEST_CASE("a country that is the one that got them, got them") {
    const char* text = GENERATE("Guinea is the first country that bought mortars from Bosnia.", "Guinea is a country that Bosnia supplied with mortars.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(country(fact, "supplier.country") == "BA");
    CHECK(text_of(fact, "recipient.name") == "Guinea");
}

TEST_CASE("the government of who speaks is that of his country") {
    const char* text = GENERATE("His government had received the drones from Iran, the Sudanese minister said.", "The Sudanese minister said that his army had received drones from Iran.", "\"Our army bought drones from Iran,\" the Sudanese minister said.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(country(fact, "supplier.country") == "IR");
    CHECK(country(fact, "recipient.country") == "SD");
}

TEST_CASE("whose firm buys from somebody does not sell to him") {
    const auto fact = only_fact_of("Ivan Belov lives in Minsk. His firm bought lathes from a maker in Germany.");
    CHECK(country(fact, "supplier.country") == "DE");
    CHECK(text_of(fact, "recipient.name").find("maker") == std::string::npos);
}

TEST_CASE("what else somebody did is nobody who got goods") {
    const auto fact = only_fact_of("The dealer was charged with selling lathes to Belarus and cheating customers of $5 million.");
    CHECK(text_of(fact, "recipient.name") == "Belarus");
    const auto two = only_fact_of("Iran sold drones to Sudan and neighbouring states.");
    CHECK(text_of(two, "recipient.name").find("neighbouring states") != std::string::npos);
}

TEST_CASE("who broke a ban by a deed did the deed, whatever is said of the ban") {
    const char* text = GENERATE("Khartoum broke an embargo imposed in 2004, and extended in 2010, by importing drones from Iran.", "Khartoum broke an embargo passed by the council by importing drones from Iran.");
    CAPTURE(text);
    CHECK(text_of(only_fact_of(text), "recipient.name") == "Khartoum");
}

TEST_CASE("what serves to import goods is told with where they went, and banks are no way for goods") {
    CHECK(country(only_fact_of("The Jie Shun was used to import lorries to Syria."), "destination") == "SY");
    CHECK(stops(only_fact_of("Iran shipped the drones to Sudan and was paid through Turkish banks.")).empty());
    CHECK(stops(only_fact_of("Iran shipped the drones to Sudan through Turkish banks.")).empty());
    CHECK(stops(only_fact_of("Iran shipped the drones to Sudan through Turkish ports.")) == std::vector<std::string>{"TR"});
}

TEST_CASE("'no sign' somebody did it names who did not do it") {
    const auto facts = extract_text("There was no sign Iran had sold drones to Sudan.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "denied");
    CHECK(text_of(facts[0], "supplier.name") == "Iran");
}

TEST_CASE("those who seize and charge are no end of what they tell of") {
    const auto fact = only_fact_of("US authorities seized a North Korean ship that was used to sell coal.");
    CHECK(country(fact, "destination") == "");
}

TEST_CASE("who helps somebody do something does the next thing himself") {
    const auto fact = only_fact_of("Iran was helping Sudan build a dam and was selling rockets to Chad.");
    CHECK(text_of(fact, "supplier.name") == "Iran");
}

TEST_CASE("goods that others rank behind are none of the trade told") {
    const auto fact = only_fact_of("Textiles were North Korea's second-largest export after coal and other minerals in 2016.");
    CHECK(text_of(fact, "goods.description") == "Textiles");
}

TEST_CASE("'after last year's drought' dates the drought") {
    const auto drought = only_fact_of("Iran has sold wheat to Sudan after last year's drought ruined its harvest.", "2024-06-20");
    CHECK_FALSE(drought.find("date"));
    CHECK(only_fact_of("Iran has sold wheat to Sudan since last year.", "2024-06-20").find("date"));
}

TEST_CASE("of three deeds of somebody with an aside behind the name, all are his") {
    const std::string text = GENERATE(as<std::string>{}, "Oltec Ltd, registered in Cyprus, loaded chips, left Oman and shipped them to Iran.", "Oltec Ltd, then based in Cyprus, bought chips, packed them and shipped them to Iran.");
    INFO(text);
    CHECK(text_of(only_fact_of(text), "supplier.name") == "Oltec Ltd");
}

TEST_CASE("what is said of each of two names parts them as little as a comma") {
    const auto [words, first, second] = GENERATE(table<std::string, std::string, std::string>({{"Ivanov and Petrov shipped chips to Russia.", "Ivanov", "Petrov"},
                                                                                               {"Ivanov, who lives in Riga, and Petrov shipped chips to Russia.", "Ivanov", "Petrov"},
                                                                                               {"Pavel Ivanov, 45, of Riga, and Sergei Petrov, 50, of Oslo, shipped chips to Russia.", "Ivanov", "Petrov"},
                                                                                               {"Oltec, a firm in Riga, and Nordwein, a firm in Oslo, shipped chips to Russia.", "Oltec", "Nordwein"}}));
    INFO(words);
    const std::string supplier = text_of(only_fact_of(words), "supplier.name");
    CHECK(supplier.find(first) != std::string::npos);
    CHECK(supplier.find(second) != std::string::npos);
}

TEST_CASE("a clause behind what is said of a name is another clause") {
    const auto facts = extract_text("He sold lathes to Bion, which is in Oslo, and Petrov sold drills to Iran.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "recipient.name") == "Bion");
    CHECK(country(facts[0], "recipient.country") == "NO");
    CHECK(text_of(facts[1], "supplier.name") == "Petrov");
}

TEST_CASE("a day between 'and' and the verb is of that verb, and who did the first did the second") {
    const auto facts = extract_text("Cairo lent Sudan three jets and in March delivered a batch of Turkish-made drones.", "2022-05-10");
    REQUIRE(facts.size() == 2);
    CHECK_FALSE(facts[0].find("date"));
    CHECK(text_of(facts[1], "supplier.name") == "Cairo");
    CHECK(facts[1].get<DateRange>("date")->edtf == "2022-03");
}

TEST_CASE("they are all who did something together") {
    const auto [words, name] = GENERATE(table<std::string, std::string>({{"Oltec and Fanwell said they had sold tyres to Iran.", "Oltec and Fanwell"},
                                                                         {"Oltec and Fanwell, whose tyres were named, said they had sold them to Iran.", "Oltec and Fanwell"},
                                                                         {"Ivan Petrov and Olga Petrova were arrested. They had sold tyres to Iran.", "Ivan Petrov and Olga Petrova"}}));
    CAPTURE(words);
    const Fact fact = only_fact_of(words);
    CHECK(text_of(fact, "supplier.name") == name);
    CHECK(text_of(fact, "goods.description") == "tyres");
}
