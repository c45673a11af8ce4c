#include "engine/facts/schema.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "engine/text/suggest.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

constexpr std::string_view list_of = "list of ";
constexpr std::array<std::string_view, 4> taxonomies{"goods", "kinds", "statuses", "certainties"};

std::vector<std::string> all_types() {
    std::vector<std::string> out;
    for (std::string_view one : {"truth", "text", "country", "party", "hs", "number", "percentage", "quantity", "money", "date"}) out.emplace_back(one);
    for (std::string_view taxonomy : taxonomies) out.push_back(fmt::format("term({})", taxonomy));
    return out;
}

bool set_type(FieldDeclaration& field, std::string_view words) {
    field.is_list = words.starts_with(list_of);
    if (field.is_list) words.remove_prefix(list_of.size());
    const std::vector<std::string> known = all_types();
    if (std::ranges::find(known, words) == known.end()) return false;
    const std::size_t bracket = words.find('(');
    field.type = *type_named(words.substr(0, bracket));
    if (field.type == Type::party) field.taxonomy = "parties";
    if (bracket != std::string_view::npos) field.taxonomy = words.substr(bracket + 1, words.size() - bracket - 2);
    return true;
}

bool is_path(std::string_view path) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return !path.empty() && std::ranges::all_of(path, fits) && path.front() >= 'a' && path.back() != '.' && path.find("..") == std::string_view::npos;
}

void load_field(const yaml::Entry& entry, Schema& schema, Diagnostics& diagnostics) {
    const auto refuse = [&](std::string code, std::string message, const Location& where, std::string help) {
        diagnostics.push_back({Severity::error, std::move(code), std::move(message), where, {}, std::move(help)});
    };
    FieldDeclaration field;
    field.path = entry.key.scalar;
    field.where = entry.key.where;
    if (!is_path(field.path))
        refuse("R041", fmt::format("'{}' is no name for a field", field.path), field.where, "small letters, digits, '-', and '.' between the parts");
    yaml::MapReader map(entry.value, "field", diagnostics);
    const auto type = map.require_text("type");
    field.label = map.text("label").value_or(field.path);
    field.question = map.text("question").value_or("");
    map.finish();
    if (!type) return;
    if (!set_type(field, *type)) {
        std::string_view wanted = *type;
        if (wanted.starts_with(list_of)) wanted.remove_prefix(list_of.size());
        const auto near = suggest(wanted, all_types());
        return refuse("R042", fmt::format("unknown type '{}'", *type), entry.value.find("type")->where,
                      near ? fmt::format("did you mean '{}'?", *near) : fmt::format("one of: {}; or 'list of' one of them", fmt::join(all_types(), ", ")));
    }
    const auto [first, fresh] = schema.fields.emplace(field.path, field);
    if (!fresh && type_in_words(first->second) != type_in_words(field))
        diagnostics.push_back({Severity::error, "R043", fmt::format("field '{}' is declared twice, with different types", field.path), field.where,
                               {{first->second.where, fmt::format("{} here", type_in_words(first->second))}}, "give it another name"});
}

void load_short(const yaml::Entry& entry, Schema& schema, Diagnostics& diagnostics) {
    std::vector<std::string> paths;
    for (const yaml::Node& item : entry.value.items) {
        if (schema.fields.contains(item.scalar)) paths.emplace_back(item.scalar);
        else diagnostics.push_back({Severity::error, "R044", fmt::format("unknown field '{}'", item.scalar), item.where, {}, did_you_mean(item.scalar, schema.names())});
    }
    if (entry.value.kind != yaml::Kind::sequence || entry.value.items.empty())
        diagnostics.push_back({Severity::error, "R045", fmt::format("'{}' must name a list of fields", entry.key.scalar), entry.value.where, {}, ""});
    else if (schema.fields.contains(entry.key.scalar))
        diagnostics.push_back({Severity::error, "R045", fmt::format("'{}' is a field itself", entry.key.scalar), entry.key.where, {}, ""});
    else if (!paths.empty()) schema.aliases.emplace(entry.key.scalar, std::move(paths));
}

}  // namespace

const FieldDeclaration* Schema::find(std::string_view path) const {
    const auto found = fields.find(path);
    return found == fields.end() ? nullptr : &found->second;
}

std::vector<std::string> Schema::names() const {
    std::vector<std::string> out;
    for (const auto& [path, field] : fields) out.push_back(path);
    for (const auto& [word, paths] : aliases) out.push_back(word);
    std::ranges::sort(out);
    return out;
}

std::string near_field(std::string_view name, const Schema& schema) {
    std::string near = did_you_mean(name, schema.names());
    if (!near.empty()) return near;
    const auto last_part = [](std::string_view path) { return path.substr(path.rfind('.') + 1); };
    std::vector<std::string> same;
    for (const auto& [path, field] : schema.fields)
        if (last_part(path) == last_part(name) && same.size() < 3) same.push_back(fmt::format("'{}'", path));
    return same.empty() ? "" : fmt::format("did you mean {}?", fmt::join(same, " or "));
}

std::string type_in_words(const FieldDeclaration& field) {
    const std::string taxonomy = field.type == Type::term ? fmt::format("({})", field.taxonomy) : "";
    return fmt::format("{}{}{}", field.is_list ? list_of : "", to_string(field.type), taxonomy);
}

void load_schema(const yaml::Node& file, Schema& schema, Diagnostics& diagnostics) {
    yaml::MapReader map(file, "schema", diagnostics);
    map.require_text("schema");
    const yaml::Node* fields = map.find("fields");
    const yaml::Node* words = map.find("short");
    map.finish();
    for (const yaml::Node* section : {fields, words})
        if (section && section->kind != yaml::Kind::map)
            diagnostics.push_back({Severity::error, "R046", "must be a map of names", section->where, {}, ""});
    if (fields)
        for (const yaml::Entry& entry : fields->entries) load_field(entry, schema, diagnostics);
    if (words)
        for (const yaml::Entry& entry : words->entries) load_short(entry, schema, diagnostics);
}

}  // namespace checkrules
