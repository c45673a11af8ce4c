/// Inside of Names: look-ups with the syntax tree's types. Internal to engine/language.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/language/names.hpp"
#include "engine/language/syntax.hpp"

namespace checkrules {

/// A member of a named list, lists within it unfolded.
struct ListItem {
    syntax::Primary value;
    std::optional<DateRange> when;
    std::string text;
    Location where;
};

/// A named condition as checked. `tree` is null when it is wrong.
struct CheckedCondition {
    typed::ConditionPtr tree;
    std::string label;
    std::size_t tests = 0, height = 0;
};

class NameTable {
  public:
    NameTable(const Vocabulary& vocabulary, const Schema& schema, Diagnostics& diagnostics);
    NameTable(NameTable& shared, NamedLists lists, NamedConditions conditions);

    const Vocabulary& vocabulary() const { return vocabulary_; }
    const Schema& schema() const { return schema_; }
    Diagnostics& diagnostics() { return diagnostics_; }

    const NamedList* find_list(std::string_view name) const;
    const NamedCondition* find_condition(std::string_view name) const;
    /// REQUIRES: the name is known.
    const std::vector<ListItem>& list(std::string_view name);
    const CheckedCondition& condition(std::string_view name);
    std::vector<std::string> list_names() const;
    std::vector<std::string> condition_names() const;
    /// A list whose name begins with the word: "eu-members" for EU. Empty when there is none.
    std::string list_for(std::string_view word) const;

    void error(std::string code, std::string message, const Location& where, std::string help = "", std::vector<Label> labels = {});
    void check_all();
    std::vector<Label> unused() const;

  private:
    std::vector<ListItem> unfold(const NamedList& list);
    void unfold_member(const ListMember& member, std::vector<ListItem>& items);
    bool is_open(std::string_view what, std::string_view name) const;
    /// False, and told, when resolving the name would never end or take too many steps.
    bool may_open(std::string_view what, const std::string& name, const Location& where);

    const Vocabulary& vocabulary_;
    const Schema& schema_;
    Diagnostics& diagnostics_;
    NameTable* shared_ = nullptr;
    NamedLists own_lists_;
    NamedConditions own_conditions_;
    const NamedLists& lists_;
    const NamedConditions& conditions_;
    std::map<std::string, std::vector<ListItem>, std::less<>> unfolded_;
    std::map<std::string, CheckedCondition, std::less<>> checked_;
    std::vector<std::string> open_;  // what is being resolved, outermost first: "list eu"
    std::set<std::string, std::less<>> used_;
};

}  // namespace checkrules
