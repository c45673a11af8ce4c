// Each format against a file that was read by a person: tests/report/golden/. With CHECKRULES_UPDATE=1 the files are
// rewritten; the diff is then read line by line.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "engine/report/render_report.hpp"
#include "engine/text/unicode.hpp"
#include "engine/text/version.hpp"
#include "tests/catch.hpp"
#include "tests/report/sample_report.hpp"
#include "tests/texts.hpp"

using namespace checkrules;

namespace {

/// Golden files outlive versions.
std::string without_version(std::string text) {
    const std::string quoted = '"' + std::string(program_version) + '"';
    for (std::size_t at = 0; (at = text.find(quoted, at)) != std::string::npos;)
        text.replace(at, quoted.size(), "\"VERSION\"");
    return text;
}

void check_golden(const std::string& name, const std::string& rendered) {
    CAPTURE(name);
    const std::string path = CHECKRULES_SOURCE_DIR "/tests/report/golden/" + name, text = without_version(rendered);
    if (std::getenv("CHECKRULES_UPDATE")) std::ofstream(path, std::ios::binary) << text;
    CHECK(text == tests::read_whole(path));
}

bool holds_terminal_controls(std::string_view text) {
    for (unsigned char c : text)
        if ((c < 0x20 && c != '\n') || c == 0x7F) return true;
    return text.find("\xE2\x80\xAE") != std::string_view::npos || text.find("\xC2\x9B") != std::string_view::npos;
}

}  // namespace

TEST_CASE("each format renders the samples as their golden files have it") {
    for (const std::string& format : report_formats()) {
        check_golden("sample." + format, render_report(format, sample_report()));
        check_golden("hostile." + format, render_report(format, hostile_report()));
    }
}

TEST_CASE("no format lets a control character, an escape sequence or a change of direction through") {
    for (const std::string& format : report_formats()) {
        CAPTURE(format);
        CHECK_FALSE(holds_terminal_controls(render_report(format, hostile_report())));
    }
}

TEST_CASE("every format is a function of the report alone, and an empty report is fine") {
    for (const std::string& format : report_formats()) {
        CAPTURE(format);
        CHECK(render_report(format, sample_report()) == render_report(format, sample_report()));
        CHECK_FALSE(holds_terminal_controls(render_report(format, {})));
    }
}

TEST_CASE("text fits the width it is given, and colour is only what is asked for") {
    const std::string narrow = render_report("text", sample_report(), {.width = 60, .color = false});
    std::istringstream lines(narrow);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(display_width(line) <= 60);
    }
    CHECK(narrow.find('\x1b') == std::string::npos);
    CHECK(render_report("text", sample_report(), {.width = 60, .color = true})
              .find("\x1b[1;31mPOSSIBLE VIOLATION\x1b[0m") != std::string::npos);
}
