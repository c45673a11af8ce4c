#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/finding.hpp"
#include "engine/gate/example_table.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

using yaml::Entry;
using yaml::Kind;
using yaml::Node;

/// What else is expected of a value with this verdict.
std::string_view detail_of(std::string_view verdict) {
    if (verdict == "possible-violation" || verdict == "not-in-force") return "provisions";
    if (verdict == "excepted") return "exception";
    return verdict == "undetermined" ? "missing" : "";
}

class TableReader {
  public:
    TableReader(const Node& table, const Rules& rules, yaml::Storage& storage, Diagnostics& diagnostics)
        : table_(table), rules_(rules), storage_(storage), diagnostics_(diagnostics), reader_(table, "table of examples", diagnostics) {}

    std::vector<Node> read() {
        reader_.text("note");
        fact_ = reader_.require("fact");
        for (const char* key : {"provisions", "exception", "missing"}) reader_.find(key);
        const auto path = reader_.text("each");
        field_ = path ? rules_.schema.find(*path) : nullptr;
        if (path && !field_)
            tell(fmt::format("facts have no field '{}'", *path), *table_.find("each"), did_you_mean(*path, rules_.schema.names()));
        for (const std::string& verdict : example_verdicts) read_values(verdict);
        reader_.finish();
        if (out_.empty() && field_) tell("a table needs values below a verdict", table_, "possible-violation: [value, value]");
        return std::move(out_);
    }

  private:
    void tell(std::string message, const Node& where, std::string help) {
        diagnostics_.push_back({Severity::error, "T005", std::move(message), where.where, {}, std::move(help)});
    }

    void read_values(const std::string& verdict) {
        const Node* values = reader_.find(verdict);
        if (!values || !field_ || !fact_) return;
        if (values->kind != Kind::sequence) return tell(fmt::format("'{}' is a list of values of '{}'", verdict, field_->path), *values, "");
        for (const Node& value : values->items) out_.push_back(example(verdict, value));
    }

    Node example(std::string_view verdict, const Node& value) {
        Node fact = with_field(*fact_, field_->path, as_field(value));
        fact.where = value.where;
        std::vector<Entry> entries{entry("fact", fact), entry("verdict", scalar(verdict, value.where))};
        if (const Node* detail = table_.find(detail_of(verdict))) entries.push_back(entry(detail_of(verdict), *detail));
        return map(entries, value.where);
    }

    Node as_field(const Node& value) {
        if (!field_->is_list || value.kind != Kind::scalar || value.is_null()) return value;
        Node list;
        list.kind = Kind::sequence;
        list.where = value.where;
        list.items = storage_.keep(std::span(&value, 1));
        return list;
    }

    // The map with this value at a dotted path.
    Node with_field(const Node& fact, std::string_view path, const Node& value) {
        const std::size_t dot = path.find('.');
        const std::string_view key = path.substr(0, dot);
        std::vector<Entry> entries(fact.entries.begin(), fact.entries.end());
        auto found = std::ranges::find(entries, key, [](const Entry& one) { return one.key.scalar; });
        if (found == entries.end()) found = entries.insert(found, entry(key, map({}, value.where)));
        found->value = dot == std::string_view::npos ? value : with_field(found->value, path.substr(dot + 1), value);
        return map(entries, fact.where);
    }

    Node scalar(std::string_view text, const yaml::Mark& where) {
        Node out;
        out.scalar = storage_.keep(text);
        out.where = where;
        return out;
    }
    Node map(std::span<const Entry> entries, const yaml::Mark& where) {
        Node out;
        out.kind = Kind::map;
        out.entries = storage_.keep(entries);
        out.where = where;
        return out;
    }
    Entry entry(std::string_view key, const Node& value) { return {scalar(key, value.where), value}; }

    const Node& table_;
    const Rules& rules_;
    yaml::Storage& storage_;
    Diagnostics& diagnostics_;
    yaml::MapReader reader_;
    const Node* fact_ = nullptr;
    const FieldDeclaration* field_ = nullptr;
    std::vector<Node> out_;
};

}  // namespace

bool is_table(const Node& example) { return example.find("each") != nullptr; }

std::vector<Node> expand_table(const Node& table, const Rules& rules, yaml::Storage& storage, Diagnostics& diagnostics) {
    return TableReader(table, rules, storage, diagnostics).read();
}

}  // namespace checkrules
