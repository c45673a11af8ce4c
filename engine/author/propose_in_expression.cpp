#include "engine/author/propose_in_expression.hpp"

#include <algorithm>
#include <array>

namespace checkrules {
namespace {

using Kind = Proposal::Kind;

constexpr std::array<std::string_view, 3> relations_to_values{"is", "in", "within"};
constexpr std::array<const char*, 12> relations{"is", "is not", "in", "not in", "within", "=", "!=", "<", "<=", ">", ">=", "and"};

bool is_relation(std::string_view word) { return std::ranges::find(relations_to_values, word) != relations_to_values.end(); }

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; (at = text.find_first_not_of(" \t\n", at)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

Kind kind_of(const std::string& kind) {
    if (kind == "field") return Kind::field;
    if (kind == "condition") return Kind::condition;
    if (kind == "list") return Kind::list;
    if (kind == "provision") return Kind::law;
    return kind == "rule" ? Kind::rule : Kind::term;
}

template <typename Map>
std::string label_in(const Map& map, const std::string& id) {
    const auto found = map.find(id);
    return found == map.end() ? "" : found->second.label;
}

std::string detail_of(const Rules& rules, const Symbol& symbol) {
    const Vocabulary& words = rules.vocabulary;
    if (symbol.kind == "goods") return label_in(words.goods, symbol.name);
    if (symbol.kind == "kind") return label_in(words.kinds, symbol.name);
    if (symbol.kind == "status") return label_in(words.statuses, symbol.name);
    if (symbol.kind == "party") return label_in(words.parties, symbol.name);
    if (symbol.kind == "country") return words.countries.contains(symbol.name) ? words.countries.find(symbol.name)->second.name : "";
    if (const FieldDeclaration* field = symbol.kind == "field" ? rules.schema.find(symbol.name) : nullptr) return field->label + " · " + type_in_words(*field);
    for (const Rulebook& book : rules.rulebooks)
        if (book.id == symbol.of && symbol.kind == "provision")
            for (const ProvisionPtr& provision : book.provisions)
                if (provision->local_id == symbol.name) return provision->citation;
    return symbol.of;
}

void add_names(const Analysis& analysis, const std::string& rulebook, const std::string& kind, std::vector<Proposal>& out) {
    std::vector<Symbol> symbols = analysis.names.visible(kind, rulebook);
    std::ranges::stable_partition(symbols, [&](const Symbol& symbol) { return symbol.of == rulebook; });
    for (const Symbol& symbol : symbols) {
        const bool is_elsewhere = !symbol.of.empty() && symbol.of != rulebook;
        out.push_back({kind_of(kind), is_elsewhere ? symbol.of + "." + symbol.name : symbol.name, detail_of(analysis.rules, symbol)});
    }
}

std::string kind_of_values(const FieldDeclaration& field) {
    if (field.type == Type::country) return "country";
    if (field.type == Type::party) return "party";
    if (field.type != Type::term) return "";
    return field.taxonomy == "goods" ? "goods" : field.taxonomy == "kinds" ? "kind" : field.taxonomy == "statuses" ? "status" : "certainty";
}

// Fields of a word of the expression: itself, or those that a short word stands for.
std::vector<const FieldDeclaration*> fields_named(const Schema& schema, std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '{')) word.remove_prefix(1);
    if (const FieldDeclaration* field = schema.find(word)) return {field};
    std::vector<const FieldDeclaration*> out;
    if (const auto short_word = schema.aliases.find(word); short_word != schema.aliases.end())
        for (const std::string& path : short_word->second) out.push_back(schema.find(path));
    return out;
}

std::vector<Proposal> propose_values(const Analysis& analysis, const std::string& rulebook, std::string_view field, bool lists_too) {
    std::vector<Proposal> out;
    if (lists_too) add_names(analysis, rulebook, "list", out);
    for (const FieldDeclaration* one : fields_named(analysis.rules.schema, field))
        if (const std::string kind = kind_of_values(*one); !kind.empty()) add_names(analysis, rulebook, kind, out);
    return out;
}

}  // namespace

std::vector<Proposal> propose_names(const Analysis& analysis, const std::string& rulebook, const std::string& kind) {
    std::vector<Proposal> out;
    if (kind == "value")
        for (const char* one : {"list", "country", "goods", "party"}) add_names(analysis, rulebook, one, out);
    else add_names(analysis, rulebook, kind, out);
    return out;
}

std::vector<Proposal> propose_in_expression(const Analysis& analysis, const std::string& rulebook, std::string_view before) {
    const std::size_t brace = before.rfind('{');
    const bool in_braces = brace != std::string_view::npos && before.find('}', brace) == std::string_view::npos;
    std::vector<std::string_view> words = words_of(in_braces ? before.substr(0, brace) : before);
    const bool is_negated = words.size() > 2 && words.back() == "not" && words[words.size() - 2] == "is";
    if (is_negated) words.pop_back();
    if (words.size() > 1 && is_relation(words.back())) {
        const bool wants_list = words.back() != "is" && !in_braces;
        words.pop_back();
        if (words.back() == "not") words.pop_back();
        return words.empty() ? std::vector<Proposal>{} : propose_values(analysis, rulebook, words.back(), wants_list);
    }
    std::vector<Proposal> out;
    if (!words.empty() && !fields_named(analysis.rules.schema, words.back()).empty()) {
        for (const char* relation : relations) out.push_back({Kind::word, relation, ""});
        return out;
    }
    add_names(analysis, rulebook, "condition", out);
    add_names(analysis, rulebook, "field", out);
    for (const char* word : {"not", "known", "any", "all"}) out.push_back({Kind::word, word, ""});
    return out;
}

}  // namespace checkrules
