// The check command as scripts use it: inputs, statuses, streams.
#include <nlohmann/json.hpp>

#include "tests/workplace.hpp"

using namespace checkrules::tests;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

const std::string gift =
    R"({"kind":"gift","goods":{"terms":["aurus"]},"supplier":{"country":"RU"},"destination":"KP","date":"2024-02-18"})";

/// What it says on standard error is kept apart, in the file "errors".
struct Desk : Workplace {
    Ended run(const std::string& words) const { return shell("'" CHECKRULES_PROGRAM "' " + words + " 2>errors"); }
};

}  // namespace

TEST_CASE("a record that breaks a rule ends with 1, and with 0 when nothing is to fail") {
    const Desk desk;
    desk.write("gift.json", gift);
    const Ended found = desk.run("check gift.json --format json");
    CHECK(found.status == 1);
    const Json report = Json::parse(found.output);
    CHECK(report.at("version") == 1);
    CHECK(report.at("documents").at(0).at("source") == "gift.json");
    CHECK(report.at("summary").at("possible-violation") >= 2);
    CHECK(desk.run("check gift.json --fail-on never").status == 0);
}

TEST_CASE("no input at all is a mistake; one that is refused beside others is told while the rest is reported") {
    const Desk desk;
    CHECK(desk.run("check").status == 2);
    CHECK(desk.run("check nowhere.md").status == 2);
    CHECK(desk.read("errors").find("there is no file or folder 'nowhere.md'") != std::string::npos);
    desk.write("empty/.hidden.md", "A car.");
    CHECK(desk.run("check empty").status == 2);
    CHECK(desk.read("errors").find("nothing to check in 'empty'") != std::string::npos);
    desk.write("gift.json", gift);
    desk.write("a.md", "---\ndate: 2024-13-45\n---\nA car.\n");
    const Ended ended = desk.run("check nowhere.md a.md gift.json --format json");
    CHECK(ended.status == 3);
    const Json report = Json::parse(ended.output);
    CHECK(report.at("documents").size() == 3);
    CHECK(report.at("documents").at(1).at("errors").at(0).at("line") == 2);
    CHECK(report.at("documents").at(2).at("findings").size() >= 2);
    CHECK(report.at("summary").at("refused") == 2);
}

TEST_CASE("a folder is read in order of name, whatever the number of threads, and the bytes are the same") {
    const Desk desk;
    for (const char* name : {"in/b/2.json", "in/a.json", "in/b/1.json", "in/note.pdf"}) desk.write(name, gift);
    const Ended one = desk.run("check in --format json --jobs 1"), many = desk.run("check in --format json --jobs 8");
    CHECK(one.output == many.output);
    const Json report = Json::parse(one.output);
    std::vector<std::string> sources;
    for (const Json& document : report.at("documents")) sources.push_back(document.at("source"));
    CHECK(sources == std::vector<std::string>{"in/a.json", "in/b/1.json", "in/b/2.json"});
}

TEST_CASE("NDJSON in gives NDJSON out, a line for each line, also for those that are refused") {
    const Desk desk;
    desk.write("in.ndjson", gift + "\nnonsense\n" + gift);
    for (const char* words : {"check in.ndjson", "check - < in.ndjson", "check --format ndjson in.ndjson --jobs 1"}) {
        CAPTURE(words);
        const Ended ended = desk.run(words);
        CHECK(ended.status == 3);
        std::istringstream lines(ended.output);
        std::size_t number = 0;
        for (std::string line; std::getline(lines, line);) CHECK(Json::parse(line).at("line") == ++number);
        CHECK(number == 3);
    }
    desk.write("in.ndjson", gift + "\n");
    CHECK(desk.run("check in.ndjson").status == 0);
    desk.write("in.ndjson", "");
    const Ended empty = desk.run("check --format ndjson - < in.ndjson");
    CHECK(empty.status == 0);
    CHECK(empty.output.empty());
}

TEST_CASE("several formats come from one run, and no report names an absolute path") {
    const Desk desk;
    desk.write("gift.json", gift);
    const Ended ended =
        desk.run("check $PWD/gift.json --format sarif=a.sarif --format junit=a.xml --format html=a.html --format json");
    CHECK(ended.status == 1);
    for (const std::string& text : {ended.output, desk.read("a.sarif"), desk.read("a.xml"), desk.read("a.html")}) {
        CHECK(text.size() > 100);
        CHECK(text.find(fs::temp_directory_path().string() + "/") == std::string::npos);
    }
}

TEST_CASE("a file that cannot be written is a mistake, not a silence") {
    const Desk desk;
    desk.write("gift.json", gift);
    CHECK(desk.run("check gift.json --format json=nowhere/a.json").status == 2);
    CHECK(desk.read("errors").find("cannot write 'nowhere/a.json'") != std::string::npos);
}

TEST_CASE("a report does not depend on what was kept for a quicker start, nor on whether that is whole") {
    const Desk desk;
    desk.write("gift.json", "{\"facts\": [" + gift + "]}");
    const std::string check = "check --format json gift.json", cached = "CHECKRULES_CACHE=$PWD/kept ";
    const auto run = [&](const std::string& environment) {
        desk.write("run.sh", "cd \"$(dirname \"$0\")\" && " + environment + " " CHECKRULES_PROGRAM " " + check);
        return desk.run("--version >/dev/null; sh run.sh");
    };
    const Ended without = run("CHECKRULES_CACHE=");
    CHECK(without.status == 1);
    for (int i = 0; i < 2; ++i) CHECK(run(cached).output == without.output);
    const std::string kept = desk.run("--version >/dev/null; ls kept").output;
    REQUIRE(kept.ends_with(".trees\n"));
    desk.write("kept/" + kept.substr(0, kept.size() - 1), "checkrules 0.1.0 trees 1\nhalf");
    CHECK(run(cached).output == without.output);
    CHECK(desk.read("errors").empty());
}

TEST_CASE("articles in NDJSON are extracted line for line, and a line that holds none is answered as refused") {
    const Desk desk;
    const std::string article = R"({"article":{"text":"Russia sold tanks to Libya in May 2021."}})";
    desk.write("news.ndjson", article + "\n{bad\n" + gift + "\n" + article);
    const Ended ended = desk.run("extract news.ndjson");
    CHECK(ended.status == 3);
    std::istringstream lines(ended.output);
    std::vector<Json> answers;
    for (std::string line; std::getline(lines, line);) answers.push_back(Json::parse(line));
    REQUIRE(answers.size() == 4);
    CHECK(answers[0] == answers[3]);
    CHECK(answers[0]["facts"][0]["destination"] == "LY");
    CHECK(answers[1]["errors"][0]["code"] == "F001");
    CHECK(answers[2]["errors"][0]["code"] == "C008");
    CHECK(desk.read("errors").find("news.ndjson:3:1: error[C008]") != std::string::npos);
    CHECK(desk.run("extract - <news.ndjson").output.substr(0, 100) == ended.output.substr(0, 100));
    desk.write("facts.ndjson", ended.output.substr(0, ended.output.find('\n') + 1));
    CHECK(Json::parse(desk.run("check facts.ndjson").output)["findings"].size() == 1);
}

TEST_CASE("an article without facts tells which words were read for one, each once, and not those that lack everything") {
    const Desk desk;
    desk.write("music.txt", "Gallery opens in Turin\n\nThe singer gave an encore. She had an hour, and took a bow.\n");
    const std::string told = desk.run("check music.txt").output;
    CAPTURE(told);
    CHECK(told.find("0 facts") != std::string::npos);
    CHECK(told.find("“gave”: no country and no known party takes part") != std::string::npos);
    CHECK(told.find("“gave”") == told.rfind("“gave”"));
    CHECK(told.find("“had”") == std::string::npos);  // none of its frames begins to fit
}
