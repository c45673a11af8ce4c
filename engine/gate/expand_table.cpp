#include <fmt/format.h>

#include <algorithm>

#include "engine/gate/example_table.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

using yaml::Entry;
using yaml::Kind;
using yaml::Node;

const std::vector<std::string> verdict_words{"possible-violation", "undetermined", "excepted", "not-in-force", "none"};

Node scalar(std::string text, const Location& where) {
    Node out;
    out.scalar = std::move(text);
    out.where = where;
    return out;
}

Entry entry(std::string_view key, Node value) { return {scalar(std::string(key), value.where), std::move(value)}; }

void set_field(Node& map, std::string_view path, Node value) {
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    const auto found = std::ranges::find(map.entries, key, [](const Entry& one) -> std::string_view { return one.key.scalar; });
    if (dot == std::string_view::npos) {
        if (found != map.entries.end()) found->value = std::move(value);
        else map.entries.push_back(entry(key, std::move(value)));
        return;
    }
    if (found != map.entries.end()) return set_field(found->value, path.substr(dot + 1), std::move(value));
    Node inner;
    inner.kind = Kind::map;
    inner.where = value.where;
    set_field(inner, path.substr(dot + 1), std::move(value));
    map.entries.push_back(entry(key, std::move(inner)));
}

/// What else is expected of a value with this verdict.
std::string_view detail_of(std::string_view verdict) {
    if (verdict == "possible-violation" || verdict == "not-in-force") return "provisions";
    if (verdict == "excepted") return "exception";
    return verdict == "undetermined" ? "missing" : "";
}

class TableReader {
  public:
    TableReader(const Node& table, const Rules& rules, Diagnostics& diagnostics)
        : table_(table), rules_(rules), diagnostics_(diagnostics), reader_(table, "table of examples", diagnostics) {}

    std::vector<Node> read() {
        reader_.text("note");
        fact_ = reader_.require("fact");
        for (const char* key : {"provisions", "exception", "missing"}) reader_.find(key);
        const auto path = reader_.text("each");
        field_ = path ? rules_.schema.find(*path) : nullptr;
        if (path && !field_)
            tell(fmt::format("facts have no field '{}'", *path), *table_.find("each"), did_you_mean(*path, rules_.schema.names()));
        for (const std::string& verdict : verdict_words) read_values(verdict);
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

    Node example(const std::string& verdict, const Node& value) const {
        Node fact = *fact_, out;
        set_field(fact, field_->path, as_field(value));
        fact.where = value.where;
        out.kind = Kind::map;
        out.where = value.where;
        out.entries.push_back(entry("fact", std::move(fact)));
        out.entries.push_back(entry("verdict", scalar(verdict, value.where)));
        const Node* detail = table_.find(detail_of(verdict));
        if (detail) out.entries.push_back(entry(detail_of(verdict), *detail));
        return out;
    }

    Node as_field(const Node& value) const {
        if (!field_->is_list || value.kind != Kind::scalar || value.is_null()) return value;
        Node list;
        list.kind = Kind::sequence;
        list.where = value.where;
        list.items.push_back(value);
        return list;
    }

    const Node& table_;
    const Rules& rules_;
    Diagnostics& diagnostics_;
    yaml::MapReader reader_;
    const Node* fact_ = nullptr;
    const FieldDeclaration* field_ = nullptr;
    std::vector<Node> out_;
};

}  // namespace

bool is_table(const Node& example) { return example.find("each") != nullptr; }

std::vector<Node> expand_table(const Node& table, const Rules& rules, Diagnostics& diagnostics) {
    return TableReader(table, rules, diagnostics).read();
}

}  // namespace checkrules
