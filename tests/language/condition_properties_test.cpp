// Laws that hold for every condition and every fact, tried on random ones. Built when RapidCheck is installed.
#include <rapidcheck.h>

#include <fmt/format.h>

#include "engine/infer/infer.hpp"
#include "engine/language/names.hpp"
#include "engine/language/parse_condition.hpp"
#include "engine/language/print_condition.hpp"
#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;

namespace {

const std::vector<std::string> atoms{
    "destination is KP", "destination is not RU", "destination in {KP, DE}", "destination in eu", "goods is luxury-good", "all goods is car",
    "any goods is not wine", "goods.hs within {HS 87, HS 93}", "via is KP", "all via is not RU", "goods.unit-value > USD 300", "goods.unit-value <= USD 50_000",
    "goods.quantity * goods.unit-value >= USD 1000", "goods.quantity = 2 item", "date < 2017-12-22", "date within 2015/2017", "licensed",
    "transferred", "kind is gift", "goods.description is \"gold\"", "share > 50 %"};
const std::vector<std::string> fields{
    R"("destination": "KP")", R"("destination": "GB")", R"("goods": {"terms": ["aurus"], "unit-value": {"min": "400", "currency": "USD"}})",
    R"("goods": {"terms": ["car", "wine"], "hs": ["8703", "22"], "quantity": {"min": "2", "max": "2", "unit": "item"}})",
    R"("goods": {"terms": ["arms"], "unit-value": {"min": "100", "max": "600", "currency": "USD"}, "quantity": {"min": "1", "unit": "item"}})",
    R"("via": ["RU", "KP"])", R"("via": [])", R"("date": "2017")", R"("date": "2016-05-01")", R"("licensed": true)", R"("licensed": false)", R"("kind": "gift")",
    R"("kind": "viewing")", R"("share": {"min": "60", "max": "60"})"};

std::string key_of(const std::string& field) { return field.substr(0, field.find(':')); }

rc::Gen<std::string> condition_of(int depth) {
    if (depth == 0) return rc::gen::elementOf(atoms);
    return rc::gen::exec([depth] {
        const int shape = *rc::gen::inRange(0, 5);
        const std::string left = *condition_of(depth - 1);
        if (shape == 0) return left;
        if (shape == 1) return "not (" + left + ")";
        const std::string right = *condition_of(depth - 1);
        return fmt::format("({}) {} ({})", left, shape < 4 ? "and" : "or", right);
    });
}

// Fields, each key once: the first of a key counts.
std::string fact_of(const std::vector<std::string>& chosen) {
    std::string out;
    std::vector<std::string> keys;
    for (const std::string& field : chosen) {
        if (std::ranges::find(keys, key_of(field)) != keys.end()) continue;
        keys.push_back(key_of(field));
        out += (out.empty() ? "" : ", ") + field;
    }
    return "{" + (out.empty() ? std::string(R"("goods": {"brand": "none"})") : out) + "}";
}

rc::Gen<std::vector<std::string>> chosen_fields() { return rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(fields)); }

// As test::evaluated, with the words of the world looked up once for all.
Truth value(const std::string& text, const std::string& json) {
    static Diagnostics diagnostics;
    static Names names(test::world().vocabulary, test::world().schema, diagnostics);
    static const Inferrer inferrer(test::world().vocabulary);
    yaml::Node scalar;
    scalar.scalar = text;
    const typed::ConditionPtr tree = names.read_condition(scalar);
    RC_ASSERT(tree != nullptr);
    const Fact known = inferrer.infer(test::fact(json), {});
    FactView quick(known, test::world().vocabulary), slow(known, test::world().vocabulary);
    Evaluation explained;
    const Truth value = evaluate_condition(*tree, quick);
    RC_ASSERT(evaluate_condition(*tree, slow, &explained) == value);
    return value;
}

}  // namespace

TEST_CASE("the laws of strong Kleene logic hold for all conditions over all facts") {
    CHECK(rc::check("Kleene", [] {
        const std::string a = *condition_of(2), b = *condition_of(1), c = *condition_of(1);
        const std::string fact = fact_of(*chosen_fields());
        const auto same = [&](const std::string& left, const std::string& right) { RC_ASSERT(value(left, fact) == value(right, fact)); };
        same(fmt::format("not (({}) and ({}))", a, b), fmt::format("not ({}) or not ({})", a, b));
        same(fmt::format("not not ({})", a), a);
        same(fmt::format("({}) and ({})", a, b), fmt::format("({}) and ({})", b, a));
        same(fmt::format("({}) and (({}) or ({}))", a, b, c), fmt::format("({0}) and ({1}) or ({0}) and ({2})", a, b, c));
        same(fmt::format("({0}) or ({0}) and ({1})", a, b), a);
        RC_ASSERT(value(a, fact) == !value("not (" + a + ")", fact));
    }));
}

TEST_CASE("a fact that says more never turns true into false, nor false into true") {
    CHECK(rc::check("monotonic", [] {
        const std::string condition = *condition_of(3), added = *rc::gen::elementOf(fields);
        std::vector<std::string> chosen = *chosen_fields();
        std::erase_if(chosen, [&](const std::string& field) { return key_of(field) == key_of(added); });
        const Truth less = value(condition, fact_of(chosen));
        chosen.push_back(added);
        RC_ASSERT(less == Truth::unknown || less == value(condition, fact_of(chosen)));
    }));
}

TEST_CASE("what is printed parses to the same, and means the same") {
    CHECK(rc::check("round trip", [] {
        const std::string text = *condition_of(4);
        const auto tree = parse_condition(text);
        RC_ASSERT(tree.has_value());
        const std::string printed = print_condition(*tree);
        const auto again = parse_condition(printed);
        RC_ASSERT(again.has_value());
        RC_ASSERT(print_condition(*again) == printed);
        const std::string fact = fact_of(*chosen_fields());
        RC_ASSERT(value(text, fact) == value(printed, fact));
    }));
}
