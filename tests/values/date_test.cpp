#include "engine/values/date.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

std::string bounds(std::string_view text) {
    const auto date = parse_edtf(text);
    if (!date) return date.error();
    return (date->first ? to_string(*date->first) : "..") + " " + (date->last ? to_string(*date->last) : "..");
}

}  // namespace

TEST_CASE("an EDTF date is the interval of the days it may be") {
    CHECK(bounds("2024-02-18") == "2024-02-18 2024-02-18");
    CHECK(bounds("2024-02") == "2024-02-01 2024-02-29");
    CHECK(bounds("2018") == "2018-01-01 2018-12-31");
    CHECK(bounds("2015/2017") == "2015-01-01 2017-12-31");
    CHECK(bounds("2017-12-22/..") == "2017-12-22 ..");
    CHECK(bounds("../2020-12-31") == ".. 2020-12-31");
    CHECK(bounds("201X") == "2010-01-01 2019-12-31");
    CHECK(bounds("2018~") == "2017-01-01 2019-12-31");
    CHECK(bounds("2024-02~") == "2024-01-01 2024-03-31");
    CHECK(bounds("2018?") == "2018-01-01 2018-12-31");
}

TEST_CASE("an impossible date says what is impossible about it") {
    CHECK(bounds("2024-13-45") == "month 13 does not exist");
    CHECK(bounds("2023-02-29") == "day 29 does not exist in February 2023");
    CHECK(bounds("2017/2015") == "'2017/2015' ends before it begins");
    CHECK(bounds("yesterday") == "'yesterday' is no date: write 2024, 2024-02 or 2024-02-18");
    CHECK(bounds("") == "'' is no date: write 2024, 2024-02 or 2024-02-18");
    CHECK(bounds("0000") == "'0000' is no date: write 2024, 2024-02 or 2024-02-18");
}

TEST_CASE("nothing reaches back to a year 0, which does not exist") {
    CHECK(bounds("00XX") == "0001-01-01 0099-12-31");
    CHECK(bounds("0001~") == "0001-01-01 0002-12-31");
    CHECK(bounds("0001-01-01~") == "0001-01-01 0001-01-04");
}

TEST_CASE("dates read as words") {
    CHECK(in_words(*parse_edtf("2024-02-18")) == "18 February 2024");
    CHECK(in_words(*parse_edtf("2024-02")) == "February 2024");
    CHECK(in_words(*parse_edtf("2015/2017")) == "2015 to 2017");
    CHECK(in_words(*parse_edtf("2017-12-22/..")) == "since 22 December 2017");
    CHECK(in_words(*parse_edtf("2018~")) == "about 2018");
}
