#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/finding.hpp"
#include "engine/gate/example_table.hpp"
#include "engine/gate/suggest_edits.hpp"

namespace checkrules {
namespace {

constexpr std::size_t line_width = 130, most_named = 3;

/// A witness and its ruling, which a table may take up.
struct Row {
    const KillingExample* example;
    const Fact& fact() const { return example->kills.front().witness.fact; }
    const Ruling& ruling() const { return example->kills.front().witness.before; }
    std::string verdict() const { return ruling().verdict ? std::string(to_string(*ruling().verdict)) : "none"; }
};

struct Table {
    std::string path, base;
    std::vector<Row> rows;
    std::optional<std::vector<std::string>> provisions;
    std::string exception;

    /// A table has one list of provisions and one exception.
    bool takes(const Row& row) const {
        if (cites(row) && provisions && *provisions != row.ruling().provisions) return false;
        return row.ruling().exception.empty() || exception.empty() || exception == row.ruling().exception;
    }
    void add(const Row& row) {
        rows.push_back(row);
        if (cites(row)) provisions = row.ruling().provisions;
        if (!row.ruling().exception.empty()) exception = row.ruling().exception;
    }
    static bool cites(const Row& row) {
        return row.ruling().verdict == Verdict::possible_violation || row.ruling().verdict == Verdict::not_in_force;
    }
};

std::string without(const Fact& fact, const std::string& path) {
    Fact less = fact;
    less.values.erase(path);
    return fields_as_yaml(less);
}

/// The largest table that these rows make: of rows that differ in one field only.
Table largest_table(const std::vector<Row>& rows, const std::set<std::string>& paths) {
    std::map<std::pair<std::string, std::string>, Table> tables;
    for (const Row& row : rows)
        for (const std::string& path : paths) {
            Table& table = tables[{path, without(row.fact(), path)}];
            table.path = path;
            if (table.takes(row)) table.add(row);
        }
    auto best = std::ranges::max_element(tables, {}, [](const auto& one) { return one.second.rows.size(); });
    best->second.base = best->first.second;
    return std::move(best->second);
}

std::string value_of(const Row& row, const Table& table) {
    const Value* value = row.fact().find(table.path);
    if (!value) return "~";
    const auto* list = std::get_if<List>(&value->is);
    return value_as_yaml(list && list->size() == 1 ? list->front() : *value);
}

/// Which mistakes these examples notice, and no other does.
std::string note_of(const std::vector<Row>& rows, const std::string& rule) {
    std::vector<std::string> mistakes;
    for (const Row& row : rows)
        for (const Survivor& survivor : row.example->kills) {
            std::string what = survivor.of == rule ? survivor.what : fmt::format("{}: {}", survivor.of, survivor.what);
            if (std::ranges::find(mistakes, what) == mistakes.end()) mistakes.push_back(std::move(what));
        }
    std::ranges::stable_sort(mistakes, {}, &std::string::size);
    const std::size_t more = mistakes.size() > most_named ? mistakes.size() - most_named : 0;
    mistakes.resize(mistakes.size() - more);
    return fmt::format("notices {}{}", fmt::join(mistakes, "; "), more ? fmt::format("; {} more mistakes", more) : "");
}

std::string listed(std::string_view key, const std::vector<std::string>& values) {
    std::string out, line = fmt::format("{}: [", key);
    for (const std::string& value : values) {
        const bool is_last = &value == &values.back();
        if (line.size() + value.size() > line_width) {
            out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
            line = "  ";
        }
        line += value + (is_last ? "]" : ", ");
    }
    return out + line;
}

std::string as_yaml(const Table& table, const std::string& rule) {
    std::string out = fmt::format("note: {}\nfact: {{{}}}\neach: {}", text_as_yaml(note_of(table.rows, rule)), table.base, table.path);
    for (const std::string& verdict : example_verdicts) {
        std::vector<std::string> values;
        for (const Row& row : table.rows)
            if (row.verdict() == verdict) values.push_back(value_of(row, table));
        std::ranges::sort(values);
        values.erase(std::ranges::unique(values).begin(), values.end());
        if (!values.empty()) out += "\n" + listed(verdict, values);
    }
    if (table.provisions) out += fmt::format("\nprovisions: [{}]", fmt::join(*table.provisions, ", "));
    if (!table.exception.empty()) out += "\nexception: " + table.exception;
    std::string indented;
    for (char c : out) indented += c == '\n' ? std::string("\n  ") : std::string(1, c);
    return indented;
}

}  // namespace

std::vector<std::string> tabulate(const std::vector<const KillingExample*>& examples, const Rules& rules) {
    std::vector<Row> rows;
    std::set<std::string> paths;
    for (const KillingExample* example : examples) {
        rows.push_back({example});
        for (const auto& [path, value] : rows.back().fact().values)
            if (rules.schema.find(path)) paths.insert(path);
    }
    std::vector<std::string> out;
    while (!rows.empty()) {
        const Table table = largest_table(rows, paths);
        if (table.rows.size() == 1) break;
        out.push_back(as_yaml(table, examples.front()->rule));
        std::erase_if(rows, [&](const Row& row) { return std::ranges::find(table.rows, row.example, &Row::example) != table.rows.end(); });
    }
    for (const Row& row : rows)
        out.push_back(fmt::format("{{note: {},\n   {}", text_as_yaml(note_of({row}, row.example->rule)), row.example->text.substr(1)));
    return out;
}

}  // namespace checkrules
