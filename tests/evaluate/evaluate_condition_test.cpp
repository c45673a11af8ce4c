#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;
using namespace checkrules::test;

namespace {

struct Row {
    std::string condition, fact;
    Truth value;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.condition << " over " << row.fact);
        CHECK(to_string(evaluated(row.condition, row.fact)) == to_string(row.value));
    }
}

constexpr Truth yes = Truth::yes, no = Truth::no, unknown = Truth::unknown;

}  // namespace

TEST_CASE("is and in compare countries by identity, and the absent is unknown both ways") {
    check_rows({{"destination is KP", R"({"destination": "KP"})", yes},
                {"destination is KP", R"({"destination": "RU"})", no},
                {"destination is KP", R"({"origin": "RU"})", unknown},
                {"destination is not KP", R"({"destination": "RU"})", yes},
                {"destination is not KP", R"({"origin": "RU"})", unknown},
                {"destination in {KP, RU}", R"({"destination": "RU"})", yes},
                {"destination not in {KP, RU}", R"({"destination": "RU"})", no}});
}

TEST_CASE("a term is what it is below; a wider word may be it, unless it is declared not to be") {
    check_rows({{"goods is luxury-good", R"({"goods": {"terms": ["aurus"]}})", yes},
                {"goods is luxury-good", R"({"goods": {"terms": ["car"]}})", unknown},
                {"goods is luxury-good", R"({"goods": {"terms": ["bus"]}})", no},
                {"goods is not luxury-good", R"({"goods": {"terms": ["car"]}})", unknown},
                {"goods is luxury-good", R"({"goods": {"terms": ["bus", "wine"]}})", yes},
                {"all goods is luxury-good", R"({"goods": {"terms": ["bus", "wine"]}})", no},
                {"goods is luxury-good", R"({"goods": {"terms": []}})", no}});
}

TEST_CASE("members of a list count while their dates hold") {
    check_rows({{"destination in eu", R"({"destination": "GB", "date": "2019"})", yes},
                {"destination in eu", R"({"destination": "GB", "date": "2022"})", no},
                {"destination in eu", R"({"destination": "GB", "date": "2020/2021"})", unknown},
                {"destination in eu", R"({"destination": "GB"})", unknown},
                {"destination in eu", R"({"destination": "DE"})", yes},
                {"destination in eu", R"({"destination": "RU"})", no}});
}

TEST_CASE("an HS code lies within a shorter one, and may lie within a longer one") {
    check_rows({{"goods.hs within {HS 87}", R"({"goods": {"hs": ["8703"]}})", yes},
                {"goods.hs within {HS 8703}", R"({"goods": {"hs": ["87"]}})", unknown},
                {"goods.hs within {HS 88}", R"({"goods": {"hs": ["8703"]}})", no}});
}

TEST_CASE("of the codes that a term may have, one is right and it is not known which") {
    check_rows({{"goods.hs within {HS 87}", R"({"goods": {"terms": ["arms"]}})", unknown},
                {"goods.hs within {HS 87, HS 93}", R"({"goods": {"terms": ["arms"]}})", yes},
                {"goods.hs within {HS 22}", R"({"goods": {"terms": ["arms"]}})", no},
                {"goods.hs within {HS 22}", R"({"goods": {"terms": ["arms", "wine"]}})", yes}});
}

TEST_CASE("a date that is known only so far may lie on both sides of an edge") {
    check_rows({{"date < 2017-12-22", R"({"date": "2016"})", yes},
                {"date < 2017-12-22", R"({"date": "2017"})", unknown},
                {"date < 2017-12-22", R"({"date": "2018"})", no},
                {"date < 2017", R"({"date": "2017-05-01"})", no},
                {"date <= 2017", R"({"date": "2017-05-01"})", yes},
                {"date = 2017", R"({"date": "2017-05-01"})", yes},
                {"date within 2015/2017", R"({"date": "2017"})", yes},
                {"date within 2015/2017", R"({"date": "2017/2018"})", unknown},
                {"date within 2017-12-22/..", R"({"date": "2017-12-21"})", no},
                {"date >= 2018", R"({"origin": "DE"})", unknown}});
}

TEST_CASE("quantities are compared as intervals and in one unit") {
    check_rows({{"goods.quantity > 800 item", R"({"goods": {"quantity": {"min": "801", "unit": "item"}}})", yes},
                {"goods.quantity > 800 item", R"({"goods": {"quantity": {"min": "800", "min-excluded": true, "unit": "item"}}})", yes},
                {"goods.quantity > 1000 item", R"({"goods": {"quantity": {"min": "801", "unit": "item"}}})", unknown},
                {"goods.quantity <= 800 item", R"({"goods": {"quantity": {"min": "801", "unit": "item"}}})", no},
                {"goods.quantity >= 2 tonne", R"({"goods": {"quantity": {"min": "2500", "max": "2500", "unit": "kilogram"}}})", yes},
                {"goods.quantity = 2 item", R"({"goods": {"quantity": {"min": "1", "max": "3", "unit": "item"}}})", unknown},
                {"share >= 50 %", R"({"share": "50"})", yes}});
}

TEST_CASE("money is compared at the rate of the date, and within the rate's error not at all") {
    const auto costs = [](std::string amount, std::string currency, std::string date) {
        return R"({"date": ")" + date + R"(", "goods": {"unit-value": {"min": ")" + amount + R"(", "max": ")" + amount + R"(", "currency": ")" + currency + R"("}}})";
    };
    check_rows({{"goods.unit-value > EUR 80", costs("110", "USD", "2018-02-10"), yes},
                {"goods.unit-value > EUR 80", costs("101", "USD", "2018-02-10"), unknown},
                {"goods.unit-value > EUR 80", costs("90", "USD", "2018-02-10"), no},
                {"goods.unit-value > EUR 80", costs("110", "USD", "2018-04-10"), no},
                {"goods.unit-value > EUR 80", costs("110", "USD", "2018-03/2018-04"), unknown},
                {"goods.unit-value > EUR 80", costs("110", "USD", "2031"), unknown},
                {"goods.unit-value > EUR 80", costs("81", "EUR", "2031"), yes},
                {"goods.unit-value > EUR 80", costs("81", "RUB", "2018-02-10"), unknown}});
}

TEST_CASE("arithmetic carries intervals") {
    const std::string two_at_a_million = R"({"goods": {"quantity": {"min": "2", "max": "2", "unit": "item"}, "unit-value": {"min": "1000000", "currency": "USD"}}})";
    check_rows({{"goods.quantity * goods.unit-value > USD 1_500_000", two_at_a_million, yes},
                {"goods.quantity * goods.unit-value > USD 2_500_000", two_at_a_million, unknown},
                {"goods.quantity * goods.unit-value < USD 1_500_000", two_at_a_million, no},
                {"goods.unit-value * 2 > USD 10", R"({"origin": "DE"})", unknown}});
}

TEST_CASE("known asks whether a field is given, and is never unknown itself") {
    check_rows({{"known(destination)", R"({"destination": "KP"})", yes},
                {"known(destination)", R"({"origin": "KP"})", no},
                {"known(supplier)", R"({"supplier": {"country": "DE"}})", yes}});
}

TEST_CASE("and, or, not are strong Kleene") {
    check_rows({{"destination is KP and origin is RU", R"({"destination": "DE"})", no},
                {"destination is KP and origin is RU", R"({"destination": "KP"})", unknown},
                {"destination is KP or origin is RU", R"({"destination": "KP"})", yes},
                {"not destination is KP", R"({"origin": "KP"})", unknown}});
}

TEST_CASE("explanations say what was compared, and what was inferred from what") {
    std::string note;
    evaluated("goods.hs within {HS 86, HS 87}", R"({"goods": {"hs": ["8703"]}})", &note);
    CHECK(note == "HS 8703 is in HS 87");
    evaluated("destination is KP", R"({"recipient": {"name": "Kim Jong Un"}})", &note);
    CHECK(note == "North Korea; inferred: Kim Jong Un, leader of North Korea (parties/kim-jong-un)");
    evaluated("destination is KP", R"({"article": {"text": "Kim."}, "facts": [{"destination": "KP", "evidence": [{"field": "destination", "exact": "Kim", "from-context": true}]}]})", &note);
    CHECK(note == "North Korea; from context");
    evaluated("kind is transfer", R"({"kind": "viewing"})", &note);
    CHECK(note == "a viewing, not a transfer");
    evaluated("goods is luxury-good", R"({"goods": {"terms": ["car"]}})", &note);
    CHECK(note == "car may or may not be luxury good");
    evaluated("date < 2017-12-22", R"({"date": "2017"})", &note);
    CHECK(note == "2017 may be on either side of 22 December 2017");
}
