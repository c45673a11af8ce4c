// The program as a script sees it: what it prints and how it ends when the command line is wrong.
#include <array>
#include <cstdio>
#include <string>

#include "tests/catch.hpp"

namespace {

struct Ended {
    int status;
    std::string output;
};

Ended run(const std::string& words) {
    FILE* pipe = popen((CHECKRULES_PROGRAM " " + words + " 2>&1").c_str(), "r");
    std::string output;
    std::array<char, 4096> buffer;
    while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), size);
    const int status = pclose(pipe);
    return {status / 256, output};
}

}  // namespace

TEST_CASE("no command at all is a mistake") {
    const Ended ended = run("");
    CHECK(ended.status == 2);
    CHECK(ended.output == "error[C001]: no command given\n  help: 'checkrules --help' lists them\n");
}

TEST_CASE("an unknown command without a near name points to the list") {
    const Ended ended = run("xylophone");
    CHECK(ended.status == 2);
    CHECK(ended.output ==
          "error[C001]: there is no command 'xylophone'\n  help: 'checkrules --help' lists the commands\n");
}

TEST_CASE("help and version are answers, not mistakes") {
    CHECK(run("--help").status == 0);
    CHECK(run("--version").output.substr(0, 11) == "checkrules ");
}
