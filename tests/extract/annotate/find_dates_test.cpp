#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

namespace {

struct DateRow {
    std::string_view published, text, date;  // the value of the first date
};

std::string first_date(const DateRow& row) {
    const auto text = annotate_text(std::string(row.text), row.published);
    const auto dates = mentions_of(*text, MentionKind::date);
    return dates.empty() ? "none" : dates.front();
}

}  // namespace

TEST_CASE("before the war is not last year") {
    const DateRow row = GENERATE(values<DateRow>({
        {"2024-03-15", "Before the war they bought cars.", "Before the war = ../2024-03-15"},
        {"2024-03-15", "Before the invasion of Ukraine they bought cars.", "Before the invasion of Ukraine = ../2022-02-23"},
        {"2024-03-15", "In former times they bought cars.", "In former times = ../2024-03-15"},
    }));
    CHECK(first_date(row) == row.date);
}

TEST_CASE("dates that name their year need no publication date") {
    const DateRow row = GENERATE(values<DateRow>({
        {"", "It left on June 14, 2018, by sea.", "June 14, 2018 = 2018-06-14"},
        {"", "It left on 14 June 2018.", "14 June 2018 = 2018-06-14"},
        {"", "It left in July 2016.", "July 2016 = 2016-07"},
        {"", "It left in 2008.", "2008 = 2008"},
        {"", "Imports from 2015 to 2017 grew.", "from 2015 to 2017 = 2015/2017"},
        {"", "Between 2012 and 2017 they sailed.", "Between 2012 and 2017 = 2012/2017"},
        {"", "It began in January and April 2017.", "January and April 2017 = 2017-01/2017-04"},
        {"", "From October to January 2023 it went on.", "From October to January 2023 = 2022-10/2023-01"},
        {"", "It was built in the 1970s.", "the 1970s = 1970/1979"},
        {"", "They met in early 2023.", "early 2023 = 2023-01/2023-04"},
        {"", "They met in the first half of 2014.", "in the first half of 2014 = 2014-01/2014-06"},
        {"", "They met in the second quarter of 2014.", "in the second quarter of 2014 = 2014-04/2014-06"},
        {"", "In the three months to August 2023 it rose.", "In the three months to August 2023 = 2023-06/2023-08"},
        {"", "In the year to June 2023 it rose.", "In the year to June 2023 = 2022-07/2023-06"},
        {"", "It rose in fiscal 2022.", "fiscal 2022 = 2022"},
        {"", "In the first nine months of 2020 it rose.", "the first nine months of 2020 = 2020-01/2020-09"},
        {"", "The file of 2024-02-20 says so.", "2024-02-20 = 2024-02-20"},
        {"", "On May 5-7, 2019, they met.", "May 5-7, 2019 = 2019-05-05/2019-05-07"},
        {"", "It left on Oct. 19 and no year is known.", "Oct. 19 = ?"},
        {"", "It left on 30 February 2020.", "30 February 2020 = ?"},
    }));
    CAPTURE(row.text);
    CHECK(first_date(row) == row.date);
}

TEST_CASE("dates are told against the day of publication") {
    const DateRow row = GENERATE(values<DateRow>({
        {"2024-02-20", "It was delivered Sunday.", "Sunday = 2024-02-18"},
        {"2024-02-20", "KCNA said on Tuesday so.", "Tuesday = 2024-02-20"},
        {"2024-02-20", "They arrived last month.", "last month = 2024-01"},
        {"2024-03-15", "They arrived in the third quarter.", "in the third quarter = 2023-07/2023-09"},
        {"2024-03-15", "They arrived this winter.", "this winter = 2023-12/2024-02"},
        {"2024-01-15", "They arrived last winter.", "last winter = 2022-12/2023-02"},
        {"2024-03-15", "They arrived in the autumn of 2022.", "in the autumn of 2022 = 2022-09/2022-11"},
        {"2024-03-15", "They arrived over the weekend.", "over the weekend = 2024-03-08/2024-03-15"},
        {"2021-06-29", "She came last September.", "last September = 2020-09"},
        {"2024-02-19", "In September last year he came.", "September last year = 2023-09"},
        {"2016-08-08", "He was caught in March of last year.", "March of last year = 2015-03"},
        {"2018-05-29", "It was seen on May 19.", "May 19 = 2018-05-19"},
        {"2019-01-10", "It was seized in November.", "November = 2018-11"},
        {"2024-06-01", "The ship called earlier this year.", "earlier this year = 2024"},
        {"2024-02-19", "They fired in recent weeks.", "in recent weeks = 2023-12-18/2024-02-19"},
        {"2024-02-19", "They left two years ago.", "two years ago = 2022"},
        {"2012-10-04", "Since 2002 it has shipped.", "Since 2002 = 2002-01-01/2012-10-04"},
        {"2014-01-15", "They left before Christmas.", "before Christmas = ../2013-12-24"},
        {"2025-05-13", "It will end by the end of 2026.", "by the end of 2026 = ../2026-12-31"},
        {"2022-10-08", "They will meet on Wednesday.", "Wednesday = 2022-10-12"},
        {"2022-10-08", "They will meet in March.", "March = 2023-03"},
        {"2024-05", "It came on Monday.", "Monday = 2024-04-25/2024-05-31"},
        {"2024", "It came in November.", "November = 2023-11/2024-11"},
        {"2024-04-19", "It came yesterday.", "yesterday = 2024-04-18"},
    }));
    CAPTURE(row.text);
    CHECK(first_date(row) == row.date);
}

TEST_CASE("some dates are told against the date before them") {
    const auto text = annotate_text("It left on 3 June 2017. Four days later it arrived. Earlier that year it was sold. The year before, nobody knew.", "2020");
    CHECK(mentions_of(*text, MentionKind::date) ==
          std::vector<std::string>{"3 June 2017 = 2017-06-03", "Four days later = 2017-06-07", "Earlier that year = 2017", "The year before = 2016"});
}

TEST_CASE("a month or a season may be one of the year told last, or the next after it") {
    using Row = std::pair<std::string_view, std::string_view>;
    const auto [text, date] = GENERATE(values<Row>({
        {"They met in January 2001. That June it was sold.", "That June = 2001-06"},
        {"They met in 2001. In June of that year it was sold.", "June of that year = 2001-06"},
        {"They met in 2001. On June 5 of the same year it was sold.", "June 5 of the same year = 2001-06-05"},
        {"They met in 2001. That spring it was sold.", "That spring = 2001-03/2001-05"},
        {"They met in August 2001. The following June it was sold.", "The following June = 2002-06"},
        {"They met in August 2001. The following October it was sold.", "The following October = 2001-10"},
        {"They met in August 2001. The following year it was sold.", "The following year = 2002"},
    }));
    INFO(text);
    const auto dates = mentions_of(*annotate_text(std::string(text), "2006-03-05"), MentionKind::date);
    REQUIRE_FALSE(dates.empty());
    CHECK(dates.back() == date);
}

TEST_CASE("'in that period' is all of the time told last") {
    const auto text = annotate_text("They met from August to December 2019. In that period it was sold. Much of 2021 was quiet.", "2022");
    CHECK(mentions_of(*text, MentionKind::date) == std::vector<std::string>{"from August to December 2019 = 2019-08/2019-12", "that period = 2019-08/2019-12", "Much of 2021 = 2021"});
}

TEST_CASE("the day of a dateline stands in for a publication date that is only a month") {
    const auto text = annotate_text("SEOUL, Dec. 23 (X) -- The North fired missiles on Monday.", "2022-12");
    CHECK(mentions_of(*text, MentionKind::date) == std::vector<std::string>{"Monday = 2022-12-19"});
}

TEST_CASE("what only looks like a date is none") {
    const DateRow row = GENERATE(values<DateRow>({
        {"2020", "They may march on.", "none"},
        {"2020", "It weighed 2000 tons.", "none"},
        {"2020", "March went by.", "none"},
    }));
    CAPTURE(row.text);
    CHECK(first_date(row) == row.date);
}
