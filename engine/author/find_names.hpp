/// Every name in rule files: where it is defined, where it is used, by what the schemas say of keys and scalars.
#pragma once
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/author/workspace.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

/// Something that has a name. Lists, conditions, provisions and rules of a rulebook are `of` it; what all share is of "".
struct Symbol {
    std::string kind;  ///< goods, kind, status, certainty, party, country, place, unit, currency, field, list, condition, provision, rule
    std::string name;
    std::string of;
    auto operator<=>(const Symbol&) const = default;
};

/// A name where it stands.
struct Occurrence {
    std::string role;  ///< a kind of Symbol; "value" or "expression": whatever has that name
    std::string name;
    std::string file_of;  ///< id of the rulebook in which it stands; else empty
    Location where;       ///< of the name alone
    std::optional<Location> defines;  ///< of a definition: with all that it says
};

class NamesInFiles {
  public:
    /// The schemas are those that `rules` make, which were loaded from the files.
    NamesInFiles(const std::vector<SourcePtr>& files, const Rules& rules);

    /// The mention at a byte of a file; null when there is none.
    const Occurrence* at(const std::string& file, std::size_t byte) const;
    /// What it can mean: what is the rulebook's own comes before what is shared.
    std::vector<Symbol> meanings(const Occurrence& mention) const;
    const Occurrence* definition(const Symbol& symbol) const;
    /// All mentions that mean it, its definition included, in the order of files and places.
    std::vector<const Occurrence*> mentions(const Symbol& symbol) const;
    /// Names of one kind that can be used in a rulebook, as they are written there.
    std::vector<Symbol> visible(const std::string& kind, const std::string& rulebook) const;

  private:
    std::deque<Occurrence> all_;
    std::map<Symbol, const Occurrence*> definitions_;
    std::map<std::string, std::vector<const Symbol*>, std::less<>> by_name_;
};

/// Words of an expression that can be names, each with its place in the text; texts in quotes and HS codes left out.
std::vector<Span> names_in_expression(std::string_view text);

}  // namespace checkrules
