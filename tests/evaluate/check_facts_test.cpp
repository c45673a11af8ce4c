#include "engine/evaluate/check_facts.hpp"

#include <algorithm>
#include <cstring>

#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;
using namespace checkrules::test;

namespace {

struct Streamed {
    StreamCount count;
    std::vector<std::string> lines;  // "status" of the first fact, or the first error
};

Streamed stream(const std::string& input, std::size_t jobs = 1, std::size_t piece = 7) {
    const Evaluator evaluator(world());
    const FactChecking checking{evaluator, {world().schema, world().vocabulary, {}}, {}};
    Streamed out;
    std::size_t at = 0;
    const auto read = [&](char* buffer, std::size_t size) {
        const std::size_t count = std::min({size, piece, input.size() - at});
        std::memcpy(buffer, input.data() + at, count);
        at += count;
        return count;
    };
    out.count = check_lines(read, "f.ndjson", checking, jobs, [&](DocumentReport&& report) {
        out.lines.push_back(report.facts.empty() ? report.errors.at(0).message : report.facts[0].assessment.status);
    });
    return out;
}

const std::string aurus_gift = R"({"kind": "gift", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2024"})";
const std::string viewing = R"({"kind": "viewing", "goods": {"terms": ["aurus"]}})";

}  // namespace

TEST_CASE("a stream gives one report a line, in order, also for refused ones") {
    const Streamed out = stream(aurus_gift + "\n\n{\n" + viewing + "\r\n" + aurus_gift);
    CHECK(out.lines == std::vector<std::string>{"flagged", "nothing in it: expected a JSON object", "not JSON: expected string literal", "cleared", "flagged"});
    CHECK(out.count.lines == 5);
    CHECK(out.count.refused == 2);
}

TEST_CASE("an empty stream gives nothing, and a line end at the end no further line") {
    CHECK(stream("").lines.empty());
    CHECK(stream(aurus_gift + "\n").lines.size() == 1);
}

TEST_CASE("order and content do not depend on the number of threads or on how the stream is cut") {
    std::string input;
    for (int i = 0; i < 300; ++i) input += (i % 3 == 0 ? aurus_gift : i % 3 == 1 ? viewing : "x") + "\n";
    const std::vector<std::string> lines = stream(input, 1, 1 << 20).lines;
    CHECK(lines.size() == 300);
    CHECK(stream(input, 4, 1 << 20).lines == lines);
    CHECK(stream(input, 3, 1000).lines == lines);
}

TEST_CASE("a line that is too long is refused without being kept, and the next one is read") {
    const Streamed out = stream(std::string(17 << 20, ' ') + "\n" + aurus_gift, 1, 1 << 20);
    CHECK(out.lines == std::vector<std::string>{"a line of more than 16 MiB", "flagged"});
}

TEST_CASE("places in a stream count its lines") {
    const Evaluator evaluator(world());
    const auto source = std::make_shared<const Source>("f.ndjson", R"({"date": "x", "kind": "gift"})", 12);
    const DocumentReport report = check_document(source, {evaluator, {world().schema, world().vocabulary, {}}, {}});
    CHECK(render(report.errors).starts_with("f.ndjson:12:10: error[F013]: date: 'x' is no date"));
}
