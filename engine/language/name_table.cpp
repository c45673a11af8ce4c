#include "engine/language/name_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/language/check_condition.hpp"
#include "engine/language/check_value.hpp"
#include "engine/language/parse_condition.hpp"
#include "engine/text/keys_of.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_members = 20000;
constexpr std::size_t longest_chain = 50;  // of names that use names

template <typename T>
std::vector<T> joined(std::vector<T> a, const std::vector<T>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

// When a list with dates stands in a list with dates, both must hold.
std::optional<DateRange> both(const std::optional<DateRange>& a, const std::optional<DateRange>& b) {
    if (!a || !b) return a ? a : b;
    DateRange range;
    range.first = std::max(a->first, b->first);  // nothing is less than any day: right for an open start
    range.last = a->last && b->last ? std::min(a->last, b->last) : a->last ? a->last : b->last;
    range.edtf = fmt::format("{}/{}", range.first ? to_string(*range.first) : "..", range.last ? to_string(*range.last) : "..");
    return range;
}

// "list eu", "list ours" → "eu", "ours"
template <typename Iterator>
std::vector<std::string> names_from(Iterator first, Iterator last) {
    std::vector<std::string> out;
    for (; first != last; ++first) out.push_back(first->substr(first->find(' ') + 1));
    return out;
}

bool is_quoted(const Location& where) {
    const char first = where.source && where.span.begin < where.source->text().size() ? where.source->text()[where.span.begin] : ' ';
    return first == '"' || first == '\'';
}

}  // namespace

NameTable::NameTable(const Vocabulary& vocabulary, const Schema& schema, Diagnostics& diagnostics)
    : vocabulary_(vocabulary), schema_(schema), diagnostics_(diagnostics), lists_(vocabulary.lists), conditions_(vocabulary.conditions) {}

NameTable::NameTable(NameTable& shared, NamedLists lists, NamedConditions conditions)
    : vocabulary_(shared.vocabulary_), schema_(shared.schema_), diagnostics_(shared.diagnostics_), shared_(&shared),
      own_lists_(std::move(lists)), own_conditions_(std::move(conditions)), lists_(own_lists_), conditions_(own_conditions_) {
    for (const auto& [name, list] : own_lists_)
        if (const NamedList* other = shared.find_list(name))
            error("R032", fmt::format("list '{}' is defined twice", name), list.where, "give it another name", {{other->where, "first here"}});
    for (const auto& [name, condition] : own_conditions_)
        if (const NamedCondition* other = shared.find_condition(name))
            error("R032", fmt::format("condition '{}' is defined twice", name), condition.text.where, "give it another name", {{other->text.where, "first here"}});
}

const NamedList* NameTable::find_list(std::string_view name) const {
    const auto found = lists_.find(name);
    if (found != lists_.end()) return &found->second;
    return shared_ ? shared_->find_list(name) : nullptr;
}

const NamedCondition* NameTable::find_condition(std::string_view name) const {
    const auto found = conditions_.find(name);
    if (found != conditions_.end()) return &found->second;
    return shared_ ? shared_->find_condition(name) : nullptr;
}

std::vector<std::string> NameTable::list_names() const { return shared_ ? joined(keys_of(lists_), shared_->list_names()) : keys_of(lists_); }

std::vector<std::string> NameTable::condition_names() const {
    return shared_ ? joined(keys_of(conditions_), shared_->condition_names()) : keys_of(conditions_);
}

std::string NameTable::list_for(std::string_view word) const {
    for (const std::string& list : list_names())
        if (list.starts_with(to_lower(word) + "-")) return list;
    return {};
}

void NameTable::error(std::string code, std::string message, const Location& where, std::string help, std::vector<Label> labels) {
    diagnostics_.push_back({Severity::error, std::move(code), std::move(message), where, std::move(labels), std::move(help)});
}

bool NameTable::is_open(std::string_view what, std::string_view name) const {
    return std::ranges::find(open_, fmt::format("{} {}", what, name)) != open_.end();
}

bool NameTable::may_open(std::string_view what, const std::string& name, const Location& where) {
    const auto first = std::ranges::find(open_, fmt::format("{} {}", what, name));
    if (first != open_.end()) {
        error("E010", fmt::format("{} '{}' is defined by itself: {} uses {}", what, name, fmt::join(names_from(first, open_.end()), " uses "), name), where);
        return false;
    }
    if (open_.size() < longest_chain) return true;
    error("E011", fmt::format("more than {} names use each other in a row", longest_chain), where, "say some of them in place");
    return false;
}

const std::vector<ListItem>& NameTable::list(std::string_view name) {
    const auto defined = lists_.find(name);
    if (defined == lists_.end()) return shared_->list(name);
    used_.emplace(name);
    const auto [entry, fresh] = unfolded_.try_emplace(std::string(name));
    if (!fresh || !may_open("list", entry->first, defined->second.where)) return entry->second;
    open_.push_back(fmt::format("list {}", name));
    entry->second = unfold(defined->second);
    open_.pop_back();
    return entry->second;
}

std::vector<ListItem> NameTable::unfold(const NamedList& list) {
    std::vector<ListItem> items;
    for (const ListMember& member : list.members) unfold_member(member, items);
    if (items.size() > most_members) {
        error("E011", fmt::format("list '{}' has {} members, at most {}", list.name, items.size(), most_members), list.where);
        items.clear();
    } else if (list.members.empty()) {
        error("E007", fmt::format("list '{}' has no members", list.name), list.where);
    }
    return items;
}

void NameTable::unfold_member(const ListMember& member, std::vector<ListItem>& items) {
    if (find_list(member.text)) {
        if (is_open("list", member.text)) return void(may_open("list", member.text, member.where));
        for (ListItem item : list(member.text)) {
            item.when = both(member.when, item.when);
            if (items.size() <= most_members) items.push_back(std::move(item));
        }
        return;
    }
    const auto value = parse_value(member.text);
    const auto* name = value ? boost::get<syntax::Name>(&value->get()) : nullptr;
    // A text: what is no value by the grammar (Wagner Group), or no name and in quotes ("Wagner").
    const bool is_text = !value || (name && is_quoted(member.where) && kind_of_name(name->text, *this).empty());
    items.push_back({is_text ? syntax::Primary(syntax::Text{{}, member.text}) : *value, member.when, member.text, member.where});
}

const CheckedCondition& NameTable::condition(std::string_view name) {
    const auto defined = conditions_.find(name);
    if (defined == conditions_.end()) return shared_->condition(name);
    used_.emplace(name);
    const auto [entry, fresh] = checked_.try_emplace(std::string(name));
    if (is_open("condition", entry->first) || fresh)
        if (!may_open("condition", entry->first, defined->second.text.where)) return entry->second;
    if (!fresh || defined->second.is_missing) return entry->second;
    open_.push_back(fmt::format("condition {}", name));
    CheckedCondition checked = check_condition(defined->second.text, *this);
    open_.pop_back();
    checked.label = defined->second.label;
    return entry->second = std::move(checked);
}

void NameTable::check_all() {
    const auto used = used_;
    for (const auto& [name, one] : lists_) {
        for (const ListItem& item : list(name)) check_list_item(item, *this);
    }
    for (const auto& [name, one] : conditions_) condition(name);
    used_ = used;
}

std::vector<Label> NameTable::unused() const {
    std::vector<Label> out;
    for (const auto& [name, list] : lists_)
        if (!used_.contains(name)) out.push_back({list.where, fmt::format("list '{}'", name)});
    for (const auto& [name, condition] : conditions_)
        if (!used_.contains(name)) out.push_back({condition.text.where, fmt::format("condition '{}'", name)});
    return out;
}

Names::Names(const Vocabulary& vocabulary, const Schema& schema, Diagnostics& diagnostics)
    : table_(std::make_unique<NameTable>(vocabulary, schema, diagnostics)) {}
Names::Names(const Names& shared, NamedLists lists, NamedConditions conditions)
    : table_(std::make_unique<NameTable>(*shared.table_, std::move(lists), std::move(conditions))) {}
Names::~Names() = default;
Names::Names(Names&&) noexcept = default;

typed::ConditionPtr Names::read_condition(const yaml::Node& scalar) { return check_condition(scalar, *table_).tree; }
void Names::check_all() { table_->check_all(); }
std::vector<Label> Names::unused() const { return table_->unused(); }

}  // namespace checkrules
