#include "engine/facts/locate_json.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

TEST_CASE("a JSON Pointer leads to the bytes of its value") {
    const std::string_view json = R"({"a": [1, {"b/c": "x\"]"}, [true]], "d~": null})";
    const auto at = [&](std::string_view pointer) {
        const Span span = locate_json(json, pointer);
        return std::string(json.substr(span.begin, span.end - span.begin));
    };
    CHECK(at("/a/0") == "1");
    CHECK(at("/a/1/b~1c") == R"("x\"]")");
    CHECK(at("/a/2") == "[true]");
    CHECK(at("/d~0") == "null");
    CHECK(at("/nowhere") == json);
    CHECK(at("") == json);
}
