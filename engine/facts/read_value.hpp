/// One JSON value → the Value of a declared field. Internal to engine/facts: the only header that shows the JSON library.
#pragma once
#include <simdjson.h>

#include <string>
#include <tl/expected.hpp>

#include "engine/facts/schema.hpp"
#include "engine/values/value.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

struct ValueMistake {
    std::string code, message, help;
    std::string below;  ///< JSON Pointer from the value to what is wrong in it: "/0", "/min"
};

/// REQUIRES: `json` is not null. A lone value of a list field is a list of one.
tl::expected<Value, ValueMistake> read_value(simdjson::dom::element json, const FieldDeclaration& field, const Vocabulary& vocabulary);

}  // namespace checkrules
