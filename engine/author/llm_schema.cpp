// Facts as language models are to give them. What their interfaces forbid is left out: references, recursion, optional
// properties, limits, patterns; what is not said is null.
#include <algorithm>
#include <set>

#include "engine/author/schema_parts.hpp"
#include "engine/text/keys_of.hpp"

namespace checkrules::shape {
namespace {

Json with_description(std::string_view about, Json form) {
    if (!about.empty()) form["description"] = about;
    return form;
}

Json or_null(Json form) { return {{"anyOf", {std::move(form), {{"type", "null"}}}}}; }

Json word(std::string_view about) { return with_description(about, {{"type", {"string", "null"}}}); }

Json one_of(const Words& words) { return {{"type", "string"}, {"enum", words}}; }

Json closed(Json properties) {
    Json names = Json::array();
    for (const auto& [name, form] : properties.items()) names.push_back(name);
    return {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(names)}, {"additionalProperties", false}};
}

// Without makes and models, which the vocabulary finds by `brand`: interfaces take a few hundred words.
Words kinds_of_goods(const Vocabulary& vocabulary) {
    Words out;
    for (const auto& [id, term] : vocabulary.goods)
        if (!term.brand && (!term.names.empty() || !vocabulary.goods_taxonomy.children(id).empty())) out.push_back(id);
    return out;
}

class LlmFact {
  public:
    explicit LlmFact(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    Json whole() const {
        Words certainties;
        for (const TermEntry& term : vocabulary_.certainties) certainties.push_back(term.id);
        return closed({{"kind", with_description("what happened", one_of(keys_of(vocabulary_.kinds)))},
                       {"status", with_description("how far it went", one_of(keys_of(vocabulary_.statuses)))},
                       {"certainty", with_description("how sure the text is", one_of(certainties))},
                       {"attribution", words("who says so, in the words of the text")},
                       {"goods", or_null(goods())},
                       {"supplier", or_null(party("who gave, sold or sent it"))},
                       {"recipient", or_null(party("who got it"))},
                       {"origin", word("country from which it was sent, ISO 3166-1 alpha-2, only if the text says so")},
                       {"destination", word("country to which it went, ISO 3166-1 alpha-2, only if the text says so")},
                       {"via", words("countries on the way, ISO 3166-1 alpha-2")},
                       {"date", word("when it happened, EDTF: 2024-02-18, 2024-02, 2018, 2015/2017")},
                       {"evidence", {{"type", "array"}, {"items", quote()}}}});
    }

  private:
    static Json words(std::string_view about) { return with_description(about, {{"type", {"array", "null"}}, {"items", {{"type", "string"}}}}); }

    static Json quote() {
        return closed({{"field", with_description("what the quote supports", one_of({"kind", "status", "certainty", "attribution", "goods", "goods.quantity", "goods.unit-value", "goods.value",
                                                                              "supplier", "recipient", "origin", "destination", "via", "date"}))},
                       {"exact", with_description("words copied from the article, unchanged", {{"type", "string"}})},
                       {"prefix", word("a few words before, where the quote stands in the article more than once")},
                       {"suffix", word("a few words behind, where the quote stands in the article more than once")}});
    }

    static Json party(std::string_view about) {
        return with_description(about, closed({{"name", word("as the text has it")}, {"country", word("ISO 3166-1 alpha-2, only if the text says so")}}));
    }

    static Json amount(const char* measure, Json unit) {
        return or_null(closed({{"min", word("the least, in digits")}, {"max", word("the most, in digits; the same as min when exact")}, {measure, std::move(unit)}}));
    }

    Json goods() const {
        const Json currency = with_description("ISO 4217", {{"type", "string"}});
        return closed({{"description", word("in the words of the text")},
                       {"brand", word("make or model, in the words of the text")},
                       {"terms", with_description("the narrowest words that certainly hold", {{"type", {"array", "null"}}, {"items", one_of(kinds_of_goods(vocabulary_))}})},
                       {"hs", words("Harmonized System codes, only if the text gives them")},
                       {"quantity", amount("unit", one_of(keys_of(vocabulary_.units)))},
                       {"unit-value", with_description("value of one", amount("currency", currency))},
                       {"value", with_description("value of all together", amount("currency", currency))},
                       {"made-in", word("country of make, ISO 3166-1 alpha-2, only if the text says so")}});
    }

    const Vocabulary& vocabulary_;
};

}  // namespace

Json facts_for_llm(const Rules& rules) {
    const Json facts{{"type", "array"}, {"items", LlmFact(rules.vocabulary).whole()}};
    return closed({{"facts", with_description("every event in which goods change hands, are shown or used; null for what the text does not say", facts)}});
}

}  // namespace checkrules::shape
