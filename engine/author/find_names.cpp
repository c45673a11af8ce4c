#include "engine/author/find_names.hpp"

#include <algorithm>
#include <set>

#include "engine/author/find_spot.hpp"
#include "engine/author/schema_parts.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

const std::set<std::string, std::less<>> kinds_of_rulebooks{"list", "condition", "provision", "rule"};
const std::set<std::string, std::less<>> keywords{"and", "or", "not", "is", "in", "within", "any", "all", "known", "HS"};

bool is_name_part(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'; }

class Walk {
  public:
    Walk(std::string rulebook, std::deque<Occurrence>& into) : rulebook_(std::move(rulebook)), into_(into) {}

    void visit(const yaml::Node& node, const Forms& forms) {
        if (node.kind == yaml::Kind::scalar) return visit_scalar(node, role_of(forms));
        const std::string role = role_of_keys(forms);
        for (const yaml::Entry& entry : node.entries) {
            if (!role.empty()) define(role, entry.key, entry.value);
            visit(entry.value, forms_below(forms, std::string(entry.key.scalar)));
        }
        const Forms items = forms_of_items(forms);
        for (const yaml::Node& item : node.items) visit(item, items);
    }

  private:
    void visit_scalar(const yaml::Node& node, const std::string& role) {
        if (role.empty() || node.scalar.empty()) return;
        if (role == "new rule") return define("rule", node, node);
        const std::vector<Span> words = role == "expression" ? names_in_expression(node.scalar) : std::vector<Span>{{0, node.scalar.size()}};
        for (const Span& word : words) into_.push_back({role, std::string(node.scalar.substr(word.begin, word.end - word.begin)), rulebook_, node.inside(word), {}});
    }

    void define(const std::string& role, const yaml::Node& key, const yaml::Node& value) {
        const Location where = key.inside({0, key.scalar.size()});
        into_.push_back({role, std::string(key.scalar), rulebook_, where, Location{where.source, {key.where.span.begin, value.where.span.end}}});
    }

    std::string rulebook_;
    std::deque<Occurrence>& into_;
};

}  // namespace

std::vector<Span> names_in_expression(std::string_view text) {
    std::vector<Span> out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            at = std::min(text.find('"', at + 1), text.size() - 1) + 1;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_name_part(text[end])) ++end;
        const std::string_view word = text.substr(at, end - at);
        if (!word.empty() && !keywords.contains(word) && !(word.front() >= '0' && word.front() <= '9')) out.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return out;
}

NamesInFiles::NamesInFiles(const std::vector<SourcePtr>& files, const Rules& rules) {
    std::map<std::string, shape::Json> schemas;
    for (const SourcePtr& file : files) {
        const FileKind kind = kind_of_file(file->text());
        Diagnostics told_elsewhere;
        const auto root = yaml::read_yaml(file, told_elsewhere);
        if (!root || kind.kind.empty()) continue;
        const auto [schema, fresh] = schemas.try_emplace(kind.kind);
        if (fresh) schema->second = shape::file(kind.kind, rules);
        Walk(kind.kind == "rulebook" ? kind.id : "", all_).visit(*root, forms_of(schema->second));
    }
    for (const Occurrence& mention : all_) {
        if (!mention.defines) continue;
        const std::string of = kinds_of_rulebooks.contains(mention.role) ? mention.file_of : "";
        const auto [entry, fresh] = definitions_.emplace(Symbol{mention.role, mention.name, of}, &mention);
        if (fresh) by_name_[mention.name].push_back(&entry->first);
    }
}

const Occurrence* NamesInFiles::at(const std::string& file, std::size_t byte) const {
    const auto found = std::ranges::find_if(all_, [&](const Occurrence& one) {
        return one.where.source->name() == file && one.where.span.begin <= byte && byte <= one.where.span.end;
    });
    return found == all_.end() ? nullptr : &*found;
}

std::vector<Symbol> NamesInFiles::meanings(const Occurrence& mention) const {
    std::string name = mention.name, of = mention.file_of;
    // "un-dprk.2397-7" of another rulebook
    const std::size_t dot = name.find('.');
    const bool can_be_qualified = mention.role == "provision" || mention.role == "rule";
    if (can_be_qualified && !mention.defines && dot != std::string::npos && !definitions_.contains({mention.role, name, of})) of = name.substr(0, dot), name = name.substr(dot + 1);
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) return {};
    const bool anything = mention.role == "expression" || mention.role == "value";
    std::vector<Symbol> own, shared;
    for (const Symbol* symbol : found->second) {
        if (anything ? symbol->kind == "provision" || symbol->kind == "rule" || symbol->kind == "place" : symbol->kind != mention.role) continue;
        if (symbol->of == of) own.push_back(*symbol);
        else if (symbol->of.empty()) shared.push_back(*symbol);
    }
    return own.empty() ? shared : own;
}

const Occurrence* NamesInFiles::definition(const Symbol& symbol) const {
    const auto found = definitions_.find(symbol);
    return found == definitions_.end() ? nullptr : found->second;
}

std::vector<const Occurrence*> NamesInFiles::mentions(const Symbol& symbol) const {
    std::vector<const Occurrence*> out;
    for (const Occurrence& mention : all_) {
        if (mention.name != symbol.name && !mention.name.ends_with("." + symbol.name)) continue;
        const auto all = meanings(mention);
        if (std::ranges::find(all, symbol) != all.end()) out.push_back(&mention);
    }
    return out;
}

std::vector<Symbol> NamesInFiles::visible(const std::string& kind, const std::string& rulebook) const {
    std::vector<Symbol> out;
    for (const auto& [symbol, mention] : definitions_)
        if (symbol.kind == kind && (symbol.of.empty() || symbol.of == rulebook || kind == "rule" || kind == "provision")) out.push_back(symbol);
    return out;
}

}  // namespace checkrules
