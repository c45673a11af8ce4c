/// What the schemas are put together from: one function a shape. Private to engine/author.
#pragma once
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules::shape {

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

enum class Need { optional, required };

struct Key {
    std::string name;
    Json is;
    Need need = Need::optional;
};
using Keys = std::vector<Key>;

/// A single value of YAML. Texts that look like numbers stay texts for the loaders, so that numbers are welcome.
Json text(std::string_view about);
/// A single value or a list of them.
Json texts(std::string_view about);
/// The same, naming things of one kind: "goods", "rule". The schema's `format`, which validators pass over, carries it to the language server.
Json name(std::string_view kind, std::string_view about);
Json names(std::string_view kind, std::string_view about);
/// One of these words and no other.
Json choice(std::string_view about, const Words& words);
/// true or false.
Json flag(std::string_view about);
/// An expression of the language; its `format` is "expression".
Json condition(std::string_view about);
Json list_of(std::string_view about, Json item);
/// A map from names that the author chooses; `kind`: of what its keys are the definitions.
Json names_of(std::string_view about, Json value, std::string_view kind = "");
/// A map of these keys and no others. `title` is what the loaders call it in messages: a test holds the two to the same keys.
Json map_of(std::string_view title, std::string_view about, Keys keys);
Json either(std::string_view about, std::vector<Json> forms);
/// A further demand on a map: at least one of these groups of keys is there.
Json with_one_of(Json map, const std::vector<Words>& groups);

/// Sections that rulebooks and vocabularies share.
Key lists_section();
Key conditions_section();

/// How strictly scalars are typed: YAML has 2018 as a number where JSON needs "2018".
enum class Notation { yaml, json };
/// The fields of a fact, nested as JSON nests them; `more` are keys beside them.
Json fact(std::string_view title, const Rules& rules, Notation notation, Keys more = {});
/// `verdict`, `missing`, `provisions`, `exception`.
Keys outcome(const Words& verdicts);

Json rulebook_file(const Rules& rules);
Json vocabulary_file(const Rules& rules);
Json fields_file(const Rules& rules);
Json rates_file(const Rules& rules);
Json expectation_file(const Rules& rules);
Json examples_file(const Rules& rules);
Json facts_file(const Rules& rules);
Json review_file(const Rules& rules);
Json settings_file(const Rules& rules);
Json facts_for_llm(const Rules& rules);

/// Of a file by its name in schema_kinds(), or by its first key; null when there is none.
Json file(std::string_view name, const Rules& rules);

/// Sections of a vocabulary that the extractor reads.
Keys extraction_sections();

}  // namespace checkrules::shape
