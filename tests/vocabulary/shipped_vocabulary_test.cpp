// The files under rules/: that they load, that another reader of YAML sees the same in them, and what words of reports mean by them.
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/vocabulary/load_vocabulary.hpp"
#include "engine/vocabulary/name_index.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

std::vector<SourcePtr> shipped_files() {
    std::vector<SourcePtr> files;
    for (const auto& file : std::filesystem::recursive_directory_iterator(CHECKRULES_SOURCE_DIR "/rules")) {
        if (file.path().extension() != ".yaml") continue;
        std::stringstream text;
        text << std::ifstream(file.path()).rdbuf();
        files.push_back(std::make_shared<const Source>(file.path().filename().string(), text.str()));
    }
    std::ranges::sort(files, {}, [](const SourcePtr& source) { return source->name(); });
    return files;
}

const Vocabulary& shipped() {
    static const Vocabulary vocabulary = [] {
        Diagnostics diagnostics;
        std::vector<yaml::Tree> roots;
        for (const SourcePtr& source : shipped_files())
            if (auto root = yaml::read_yaml(source, diagnostics); root && (root->find("vocabulary") || root->find("rates"))) roots.push_back(std::move(*root));
        Vocabulary loaded = load_vocabulary(std::move(roots), diagnostics);
        REQUIRE(render(diagnostics) == "");
        return loaded;
    }();
    return vocabulary;
}

/// The first reading of each name: "kind:id".
std::vector<std::string> read(const std::string& text) {
    static const NameIndex index(shipped());
    constexpr std::array<const char*, 6> kinds{"party", "country", "place", "goods", "currency", "unit"};
    const Tokens tokens = split_tokens(text);
    std::vector<std::string> out;
    for (const NameMatch& match : index.find(tokens.all))
        out.push_back(fmt::format("{}:{}", kinds[std::size_t(match.readings[0].kind)], match.readings[0].id));
    return out;
}

std::string same_tree(const yaml::Node& ours, const YAML::Node& theirs) {
    if (ours.kind == yaml::Kind::scalar) return theirs.IsNull() == ours.is_null() && (theirs.IsNull() || theirs.Scalar() == ours.scalar) ? "" : std::string(ours.scalar);
    if (ours.kind == yaml::Kind::sequence) {
        if (!theirs.IsSequence() || theirs.size() != ours.items.size()) return "a list";
        for (std::size_t i = 0; i < ours.items.size(); ++i)
            if (auto difference = same_tree(ours.items[i], theirs[i]); !difference.empty()) return difference;
        return "";
    }
    if (!theirs.IsMap() || theirs.size() != ours.entries.size()) return "a map";
    auto other = theirs.begin();
    for (const yaml::Entry& entry : ours.entries) {
        if (other->first.Scalar() != entry.key.scalar) return std::string(entry.key.scalar);
        if (auto difference = same_tree(entry.value, other->second); !difference.empty()) return std::string(entry.key.scalar) + ": " + difference;
        ++other;
    }
    return "";
}

}  // namespace

TEST_CASE("the shipped vocabulary loads without a diagnostic") {
    CHECK(shipped().countries.size() == 250);
    CHECK(shipped().certainties.back().id == "alleged");
    CHECK(shipped().rates.at("EUR").size() >= 20);
}

TEST_CASE("another reader of YAML sees the same in all shipped files") {
    for (const SourcePtr& source : shipped_files()) {
        Diagnostics diagnostics;
        const auto root = yaml::read_yaml(source, diagnostics);
        REQUIRE(root);
        CHECK(source->name() + " " + same_tree(*root, YAML::Load(std::string(source->text()))) == source->name() + " ");
    }
}

TEST_CASE("words of reports are read as what they are") {
    using Readings = std::vector<std::string>;
    const auto [text, expected] = GENERATE(table<std::string, Readings>({
        {"two armoured Mercedes-Maybach S600 Guard cars", {"goods:mercedes-maybach", "goods:passenger-car"}},
        {"an Aurus limousine for Kim Jong-un", {"goods:aurus", "party:kim-jong-un"}},
        {"KN-23 ballistic missiles", {"goods:hwasong-11ga", "goods:ballistic-missile"}},
        {"152mm artillery shells and MANPADS", {"goods:artillery-ammunition", "goods:manpads"}},
        {"Shahed-136 drones", {"goods:shahed-136", "goods:drone"}},
        {"90,000 bottles of Belarusian vodka", {"unit:bottle", "country:BY", "goods:vodka"}},
        {"spare parts for fighter jets", {"goods:arms-part"}},
        {"microchips and other electronics", {"goods:semiconductor", "goods:electronics"}},
        {"live crabs at Hunchun", {"goods:crab", "place:hunchun"}},
        {"the port of Nampo", {"place:nampo"}},
        {"a football transfer", {"goods:ball"}},
        {"a think tank in Seoul", {"country:KR"}},
        {"a shell company in Hong Kong", {"country:HK"}},
        {"a missile test", {}},
        {"the arms embargo", {}},
        {"they watch television news", {}},
        {"a letter and two pandas", {"goods:letter", "goods:panda"}},
        {"rockets to the Houthis", {"goods:rocket", "party:houthis"}},
        {"the tanker Chon Ma San", {"goods:tanker", "party:vessel-chon-ma-san"}},
        {"spare parts for MiG-21 fighters", {"goods:arms-part"}},
        {"a Hong Kong-registered firm", {"country:HK"}},
        {"Texas Instruments chips", {"party:us-chip-makers", "goods:semiconductor"}},
        {"EUR 50,000 or $60,000", {"currency:EUR", "currency:USD"}},
    }));
    INFO(text);
    CHECK(read(text) == expected);
}

TEST_CASE("terms stand under every heading that law names them by") {
    const auto [term, heading, expected] = GENERATE(table<std::string, std::string, Truth>({
        {"mercedes-maybach", "luxury-good", Truth::yes},
        {"mercedes-maybach", "listed-2094", Truth::yes},
        {"passenger-car", "luxury-good", Truth::unknown},
        {"truck", "luxury-good", Truth::no},
        {"small-arm", "arms", Truth::yes},
        {"small-arm", "heavy-arms", Truth::no},
        {"manpads", "heavy-arms", Truth::yes},
        {"combat-drone", "arms", Truth::yes},
        {"civil-drone", "arms", Truth::no},
        {"semiconductor", "dual-use", Truth::yes},
        {"electronics", "dual-use", Truth::unknown},
        {"snowmobile", "listed-2270", Truth::yes},
        {"carpet", "listed-2321", Truth::yes},
        {"any-goods", "arms", Truth::no},
        {"any-equipment", "luxury-good", Truth::no},
        {"any-clothes", "luxury-good", Truth::no},
        {"food", "luxury-good", Truth::no},
        {"jameson", "luxury-good", Truth::yes},
        {"hwasong-11ga", "ballistic-missile", Truth::yes},
        {"battle-tank", "road-vehicle", Truth::yes},
    }));
    INFO(term << " is " << heading);
    CHECK(shipped().goods_taxonomy.is(term, heading) == expected);
}

TEST_CASE("codes follow the class") {
    CHECK(shipped().hs_of("aurus") == std::vector<std::string>{"8703"});
    CHECK(shipped().hs_of("johnnie-walker") == std::vector<std::string>{"220830"});
    CHECK(shipped().hs_of("hwasong-11ga") == std::vector<std::string>{"9306"});
    CHECK(shipped().hs_of("any-goods").empty());
}

TEST_CASE("there are the makes that reports of luxury goods need") {
    const auto is_marque = [](const auto& entry) { return entry.second.brand && shipped().goods_taxonomy.is(entry.first, "luxury-good") == Truth::yes; };
    CHECK(std::ranges::count_if(shipped().goods, is_marque) >= 200);
}
