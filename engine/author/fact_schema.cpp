// Facts: as people write them in examples and expectations, as programs exchange them, and as language models give them.
#include <algorithm>
#include <map>

#include "engine/author/schema_parts.hpp"
#include "engine/text/keys_of.hpp"

namespace checkrules::shape {
namespace {

Words terms_of(const Vocabulary& vocabulary, std::string_view taxonomy) {
    if (taxonomy == "kinds") return keys_of(vocabulary.kinds);
    if (taxonomy == "statuses") return keys_of(vocabulary.statuses);
    Words out;
    if (taxonomy == "certainties")
        for (const TermEntry& term : vocabulary.certainties) out.push_back(term.id);
    return out;
}

Json with_about(Json form, std::string_view about) {
    if (!about.empty()) form["description"] = about;
    return form;
}

class FactWriter {
  public:
    FactWriter(const Rules& rules, Notation notation) : rules_(rules), notation_(notation) {}

    Json field(const FieldDeclaration& field) const {
        Json one = value(field);
        if (!field.is_list) return with_about(std::move(one), field.label);
        return either(field.label, {list_of("", one), one});
    }

  private:
    Json scalar(std::string_view kind = "") const {
        Json out = notation_ == Notation::yaml ? text("") : Json{{"type", "string"}};
        if (!kind.empty()) out["format"] = kind;
        return out;
    }

    Json value(const FieldDeclaration& field) const {
        const Vocabulary& words = rules_.vocabulary;
        switch (field.type) {
            case Type::truth: return {{"type", "boolean"}};
            case Type::term: {
                const Words terms = terms_of(words, field.taxonomy);
                return terms.empty() ? scalar(field.taxonomy) : choice("", terms);
            }
            case Type::country: return {{"type", "string"}, {"pattern", "^[A-Z]{2}$"}, {"format", "country"}};
            case Type::party: return scalar("party");
            case Type::number:
            case Type::percentage: return either("", {number(), amount(nullptr, {})});
            case Type::quantity: return amount("unit", keys_of(words.units));
            case Type::money: return amount("currency", keys_of(words.currencies));
            default: return scalar();
        }
    }

    static Json number() { return {{"type", {"string", "number"}}}; }

    // Without `measure` a lone number.
    Json amount(const char* measure, const Words& units) const {
        Keys keys{{"min", with_about(number(), "the least")},
                  {"max", with_about(number(), "the most")},
                  {"min-excluded", with_about({{"type", "boolean"}}, "more than the least")},
                  {"max-excluded", with_about({{"type", "boolean"}}, "less than the most")}};
        if (measure) keys.push_back({measure, choice("", units), Need::required});
        return map_of("amount", "", std::move(keys));
    }

    const Rules& rules_;
    Notation notation_;
};

// "goods.quantity" → goods: {properties: {quantity: …}}
void nest(Json& properties, std::string_view path, Json field) {
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
        properties[std::string(path)] = std::move(field);
        return;
    }
    const std::string folder(path.substr(0, dot));
    if (!properties.contains(folder)) properties[folder] = {{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
    nest(properties[folder]["properties"], path.substr(dot + 1), std::move(field));
}

Json quote() {
    const Json word{{"type", "string"}}, count{{"type", "integer"}, {"minimum", 0}};
    return map_of("quote", "words of the article that say so",
                  {{"field", with_about(word, "the field that they support: goods.quantity")},
                   {"exact", with_about(word, "the words, exactly")},
                   {"prefix", with_about(word, "the words before")},
                   {"suffix", with_about(word, "the words behind")},
                   {"start", with_about(count, "Unicode code points from the beginning of the article's text")},
                   {"end", with_about(count, "one past the last code point")},
                   {"line", with_about(count, "of the file")},
                   {"column", with_about(count, "in code points")},
                   {"pointer", with_about(word, "of a record: its place as a JSON Pointer")},
                   {"from-context", Json{{"type", "boolean"}, {"description", "the words tell of something else in the article: the field is a guess from its neighbours"}}}});
}

Keys keys_beside_fields() {
    Json inference = map_of("inference", "what the vocabulary knows besides", {});
    inference["additionalProperties"] = true;
    return {{"id", with_about({{"type", "string"}}, "unique in its document: f1")},
            {"evidence", list_of("quotes; every one is looked up in the article", quote())},
            {"inferred", list_of("what was concluded, and from what; concluded anew when read", std::move(inference))},
            {"assessment", Json{{"type", "object"}, {"description", "what a report said of it; not read"}}}};
}

}  // namespace

Json fact(std::string_view title, const Rules& rules, Notation notation, Keys more) {
    Json map = map_of(title, "an event: who moved what to whom, when. What is not known is left out", std::move(more));
    const FactWriter writer(rules, notation);
    for (const auto& [path, field] : rules.schema.fields) nest(map["properties"], path, writer.field(field));
    return map;
}

Json facts_file(const Rules& rules) {
    const Json word{{"type", "string"}};
    const Json date = with_about(word, "EDTF (ISO 8601-2): 2024-02-18, 2018, 2015/2017, 2018~");
    Json by_path = map_of("path of an article", "", {{"path", with_about(word, "relative, below the folder of this file"), Need::required}});
    Json whole = map_of("article", "", {{"title", word}, {"source", with_about(word, "address")}, {"published", date}, {"text", word, Need::required}});
    Json one = fact("fact", rules, Notation::json, keys_beside_fields());
    Json document = map_of("document", "facts of one article, or records without one",
                           {{"article", either("what the facts are of", {std::move(by_path), std::move(whole)})}, {"facts", list_of("", one)}});
    return either("A document of facts, or one record.", {with_one_of(std::move(document), {{"article"}, {"facts"}}), one});
}

}  // namespace checkrules::shape
