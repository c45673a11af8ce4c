/// Minimal text edits of YAML: only the bytes that must change, so that comments and layout stay. An edit that cannot be made
/// safely is not made; the difference is told all the same.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/finding.hpp"
#include "engine/gate/test_case.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

/// Where a field stands in a nested map: its value, else the whole map.
Location place_of_field(const yaml::Node& map, std::string_view path);

/// `key: text` of a map: replaced, or added at its end.
std::vector<Edit> replace_value(const yaml::Node& map, std::string_view key, std::string text);
/// A field of a fact by its dotted path; a null value takes it out.
std::vector<Edit> rewrite_field(const yaml::Node& fact, std::string_view path, const Value* value);
/// `item` is a member of `list`.
std::vector<Edit> remove_item(const yaml::Node& list, const yaml::Node& item);
/// `text` is the item; lines after the first are indented from the item's dash. Into a list that is written in one line: one line.
std::vector<Edit> append_item(const yaml::Node& list, const std::string& text);

/// Lines after the first with so much before them.
std::string continued(std::string text, std::string_view indent);

std::string text_as_yaml(std::string_view text);                              ///< plain where YAML reads it back as that text, else quoted
std::string value_as_yaml(const Value& value);                                ///< "KP", "{min: \"2\", unit: item}"
std::string fields_as_yaml(const Fact& fact);                                 ///< "kind: gift, goods: {terms: [aurus]}"
std::string fact_as_yaml(const Fact& fact);                                   ///< "{id: f3, kind: gift, …, evidence: [\"…\"]}"
std::string finding_as_yaml(const Finding& finding, const std::string& fact);  ///< "{rule: …, verdict: …, fact: …}"

/// The text after the edits, which are of this file. Of two edits that overlap only the first is made. Nothing when the result
/// would be no YAML.
std::optional<std::string> apply_edits(const SourcePtr& file, std::vector<Edit> edits);

}  // namespace checkrules
