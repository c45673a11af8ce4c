/// What is told twice is one fact, and two deeds that look alike are two.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> retold(std::string text) { return extract_text(std::move(text), "2024-05-02"); }
Fact only_retold(std::string text) { return only_fact_of(std::move(text), "2024-05-02"); }

}  // namespace

TEST_CASE("also, another and previously tell of another deed") {
    const auto text = GENERATE(as<std::string>{}, "Mali received helicopters from Russia on Thursday. Bamako also received helicopters in May.",
                               "A Chinese firm bought ten lathes in Japan. Another Chinese firm bought lathes there in 2022.",
                               "Rosoboronexport has delivered jets and missiles to Myanmar. Other Russian companies have provided tools and missiles.",
                               "Iran sent missiles to Syria in May. A second shipment of missiles followed in June.",
                               "Iran has received fighter jets from Russia. Iran previously bought Russian jets in 1990.");
    INFO(text);
    CHECK(retold(text).size() == 2);
}

TEST_CASE("goods of the same kind that are told of for the first time, far off or of other ends, are another deed") {
    const std::string between = " The talks took two days. Nobody would say what they were about. The weather was mild. ";
    CHECK(retold("Iran sold drones to Sudan in secret." + between + "A trader in Fujairah sent drones to Khartoum.").size() == 2);
    CHECK(retold("Iran sold drones to Sudan in secret." + between + "The drones were flown to Khartoum.").size() == 1);
    CHECK(retold("Iran sold drones to Sudan in secret." + between + "Tehran supplied Khartoum with drones.").size() == 1);
    CHECK(retold("A trader in Fujairah sent rifles to Somalia. The delivery consisted of 400 rifles.").size() == 1);
}

TEST_CASE("sums that are not nearly equal were paid for two things") {
    CHECK(retold("Russia imported whisky for $262 million in 2023. Latvia sold whisky for $190 million to Russia in 2023.").size() == 2);
    CHECK(retold("Russia imported whisky for $262 million in 2023. The whisky that went to Russia was worth about $260 million.").size() == 1);
}

TEST_CASE("what was sent in general, and then in particular, was sent once") {
    const auto fact = only_retold("North Korea has sent Russia large amounts of weapons since August. More than a million artillery shells went by ship from Rajin to Vladivostok.");
    CHECK(fact.get<Quantity>("goods.quantity"));
    CHECK(retold("North Korea has sent Russia 2,000 weapons since August. More than a million artillery shells went by ship from Rajin to Vladivostok.").size() == 2);
    CHECK(retold("North Korea has sent Russia weapons since August. More than a million artillery shells went by ship from Rajin to Latakia in Syria.").size() == 2);
}

TEST_CASE("contents that are not counted say what the whole is") {
    const auto fact = only_retold("The director supplied luxury goods worth $580,000 to North Korea. They included perfumes, cosmetics and watches.");
    CHECK(text_of(fact, "goods.description").find("watches") != std::string::npos);
    CHECK(retold("Iran sent a shipment of arms to the Houthis in Yemen. They included 150 missiles and three launchers.").size() == 3);
}

TEST_CASE("a movement that follows what was told in general leads to a stop on the way") {
    const auto text = GENERATE(as<std::string>{}, "A dealer tried to get a Lexus to North Korea. The car left Yokohama for Singapore last spring.",
                               "A network smuggled chips to North Korea. The chips were sent to Singapore first.", "Three firms sold coal to North Korea. The coal was first sent to Singapore.");
    INFO(text);
    const auto fact = only_retold(text);
    CHECK(country(fact, "destination") == "KP");
    CHECK(stops(fact).size() == 1);
}

TEST_CASE("who bought rifles has them, and where they were sent then is no stop") {
    CHECK(retold("Bulgaria sold rifles to Saudi Arabia in 2015. The rifles were sent to Yemen.").size() == 2);
}

TEST_CASE("goods that went on had only stopped before") {
    const auto fact = only_retold("Fourteen MiG-29s flew from Russia to Syria last month and continued to Libya.");
    CHECK(country(fact, "origin") == "RU");
    CHECK(country(fact, "destination") == "LY");
    CHECK(stops(fact).size() == 1);
}

TEST_CASE("the last place of a journey is where the goods went") {
    const auto listed = only_retold("A container with 400 cases of whisky left Glasgow for Rotterdam, Dalian and then Nampo.");
    CHECK(country(listed, "destination") == "KP");
    CHECK(stops(listed) == std::vector<std::string>{"NL", "CN"});
    const auto then = only_retold("The limousines left Rotterdam for Dalian, China and then on to Osaka, Japan and Busan, South Korea.");
    CHECK(country(then, "destination") == "KR");
    CHECK(stops(then) == std::vector<std::string>{"CN", "JP"});
}

TEST_CASE("a vessel that was stopped is no goods, unless it was sold") {
    CHECK(retold("The coastguard detained a North Korean cargo ship that docked at Subic Bay in the Philippines after arriving from Palembang in Indonesia.").empty());
    CHECK(retold("The coastguard detained a cargo ship bound for Syria with 200 rifles aboard.").size() == 1);
    CHECK(retold("Malta seized a tanker bound for Libya. The tanker had been sold to Libya by a Greek firm.").size() == 1);
}

TEST_CASE("who gives is no place where somebody is, and nobody supplies his own government") {
    CHECK(country(only_retold("The register lists a gift for Carrie from Mario Draghi, Italy's prime minister."), "recipient.country").empty());
    const auto fact = only_retold("Russia, for its part, provides the government's troops with T-90 tanks.");
    CHECK(country(fact, "supplier.country") == "RU");
    CHECK(country(fact, "recipient.country").empty());
}

TEST_CASE("somebody else by name sold other goods of the kind, but a state may be told of by its capital") {
    CHECK(retold("Bulgaria sold mortars to Chad in May. Yevgeny Prigozhin sold mortars to Chad.").size() == 2);
    CHECK(retold("Bulgaria sold mortars to Chad in May. Sofia sold Chad the mortars.").size() == 1);
}

TEST_CASE("that somebody smuggles oil is no deed besides the one that tells where to, but a count or a price is") {
    const std::string deed = " Nothing is known of the crew. The weather was bad. Two tankers carried oil from Iran to Syria in May.";
    CHECK(retold("Iran smuggles oil." + deed).size() == 1);
    CHECK(retold("Iran smuggles oil worth $400 million." + deed).size() == 2);
    CHECK(retold("North Korea smuggles oil." + deed).size() == 2);
    CHECK(retold("Textiles were Iran's second export in 2016. Iran sold textiles to Syria in May.").size() == 2);
    CHECK(retold("Iran smuggles oil.").size() == 1);

    Article article;
    article.text = "Iran smuggles oil." + deed;
    article.index();
    const auto unused = shipped_extractor().extract(article).unused;
    CHECK(std::ranges::any_of(unused, [](const UnusedTrigger& one) { return one.words.exact == "smuggles" && one.reason == "another fact tells more of the same"; }));
}
