#include "engine/vocabulary/name_index.hpp"

#include <fmt/format.h>

#include "engine/vocabulary/load_vocabulary.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

constexpr const char* names = R"(vocabulary: test
goods:
  car: {names: [car, motor car]}
  missile: {names: [missile, ballistic missile]}
  aircraft: {names: [aircraft]}
  battery: {names: [battery]}
  watch: {names: [wristwatch], loose: [watch], near: [gold, gift]}
  part: {names: [spare part for fighter jets, pick-up]}
  kn-23: {names: [KN-23]}
  su-30: {names: [Su-30, Sukhoi Su-30]}
  uav: {names: [UAV]}
  launcher: {names: [TEL]}
  apple: {names: [apple]}
  cognac: {near: [cognac]}
  hennessy: {is: [cognac], loose: [Hennessy]}
  groomer: {names: [Kässbohrer]}
  soju: {names: [소주, водка]}
  torpedo: {names: [torpedo]}
countries:
  KP: {name: North Korea, names: [DPRK, "Democratic People's Republic of Korea"], adjectives: [North Korean], people: [North Koreans], capitals: [Pyongyang], loose: [the North]}
  US: {name: United States, names: [US], adjectives: [American]}
places: {nampo: {kind: port, country: KP, names: [Nampo]}}
parties:
  kim-jong-un: {kind: leader, names: [Kim Jong Un], short: [Kim]}
  kim-yo-jong: {kind: official, names: [Kim Yo Jong], short: [Kim]}
  light: {kind: vessel, short: [Light], near: [ship, vessel]}
currencies: {EUR: {names: [euro], symbols: ["€"]}}
units: {tonne: {names: [ton]}}
plurals: {aircraft: [aircraft]}
not-names: [apple of discord, think tank]
)";

const Vocabulary& vocabulary() {
    static const Vocabulary loaded = [] {
        Diagnostics diagnostics;
        const auto node = yaml::read_yaml(std::make_shared<const Source>("names.yaml", names), diagnostics);
        Vocabulary out = load_vocabulary({*node}, diagnostics);
        REQUIRE(render(diagnostics) == "");
        return out;
    }();
    return loaded;
}

/// "words=id,other id" for each match; ids that need a country, a form other than the name, or a plural say so.
std::string found(const std::string& text) {
    static const NameIndex index(vocabulary());
    const Tokens tokens = split_tokens(text);
    std::string out;
    for (const NameMatch& match : index.find(tokens.all)) {
        const std::size_t begin = tokens.all[match.begin].bytes.begin, end = tokens.all[match.end - 1].bytes.end;
        std::vector<std::string> ids;
        for (const NameReading& reading : match.readings) ids.emplace_back(reading.id);
        out += fmt::format("{}{}={}{}", out.empty() ? "" : "; ", text.substr(begin, end - begin), fmt::join(ids, ","), match.plural ? " plural" : "");
    }
    return out;
}

}  // namespace

TEST_CASE("names are found as they are written") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"a car", "car=car"},
        {"a motor car", "motor car=car"},
        {"two cars and batteries", "cars=car plural; batteries=battery plural"},
        {"torpedoes", "torpedoes=torpedo plural"},
        {"six aircraft", "aircraft=aircraft"},
        {"the car's engine", "car=car"},
        {"the cars’ engines", "cars=car plural"},
        {"short-range ballistic missiles", "ballistic missiles=missile plural"},
        {"spare parts for fighter jets", "spare parts for fighter jets=part plural"},
        {"a pick up, a pick-up", "pick up=part; pick-up=part"},
        {"a KN-23, a KN 23, a KN23 and KN-23s", "KN-23=kn-23; KN 23=kn-23; KN23=kn-23; KN-23s=kn-23 plural"},
        {"kn-23", ""},
        {"the KN-230", ""},
        {"two Sukhoi Su-30s", "Sukhoi Su-30s=su-30 plural"},
        {"UAVs", "UAVs=uav plural"},
        {"TELs near Tel Aviv", "TELs=launcher plural"},
        {"the DPRK, the Democratic People's Republic of Korea", "DPRK=KP; Democratic People's Republic of Korea=KP"},
        {"Democratic People’s Republic of Korea", "Democratic People’s Republic of Korea=KP"},
        {"North Korean-supplied", "North Korean=KP"},
        {"Kim Jong-un", "Kim Jong-un=kim-jong-un"},
        {"U.S. and US and us", "U.S.=US; US=US"},
        {"a Kässbohrer, a Kassbohrer", "Kässbohrer=groomer; Kassbohrer=groomer"},
        {"Водка, 소주 and водка 🚀", "Водка=soju; 소주=soju; водка=soju"},
        {"50 € or euros for a ton", "€=EUR; euros=EUR plural; ton=tonne"},
        {"", ""},
        {"as is", ""},
    }));
    INFO(text);
    CHECK(found(text) == expected);
}

TEST_CASE("context decides over ambiguous names") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"they watch the parade", ""},
        {"a gold watch", "watch=watch"},
        {"a watch and a wristwatch", "watch=watch; wristwatch=watch"},
        {"a bottle of Hennessy", ""},
        {"a Hennessy cognac", "Hennessy=hennessy"},
        {"Light rain fell", ""},
        {"the vessel Light", "Light=light"},
        {"The North fired.", ""},
        {"The North fired. North Korea denied.", "The North=KP; North Korea=KP"},
        {"The North Korean army and the North.", "North Korean=KP; the North=KP"},
        {"Kim spoke.", ""},
        {"Kim Jong Un came. Kim spoke.", "Kim Jong Un=kim-jong-un; Kim=kim-jong-un"},
        {"Kim Jong Un and Kim Yo Jong and Kim Jong Un. Kim spoke.",
         "Kim Jong Un=kim-jong-un; Kim Yo Jong=kim-yo-jong; Kim Jong Un=kim-jong-un; Kim=kim-jong-un,kim-yo-jong"},
        {"an apple, the firm Apple, Apple", "apple=apple; Apple=apple"},
        {"Missiles Reach North Korea via Car Carrier", "Missiles=missile plural; North Korea=KP; Car=car"},
        {"an apple of discord", ""},
    }));
    INFO(text);
    CHECK(found(text) == expected);
}

TEST_CASE("a text without an end is read in linear time") {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += "Kim watch the North spare parts for fighter ";
    CHECK(found(text) == "");
}
