/// What names mean in expressions: the shared vocabulary and schema, and on top of them what one rulebook defines.
/// Named lists and conditions are resolved when first used and kept; cycles are told as cycles.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/facts/schema.hpp"
#include "engine/language/typed.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

using NamedLists = std::map<std::string, NamedList, std::less<>>;
using NamedConditions = std::map<std::string, NamedCondition, std::less<>>;

class NameTable;  // engine/language/name_table.hpp

class Names {
  public:
    /// The shared names. REQUIRES: vocabulary, schema and diagnostics outlive this and everything made from it.
    Names(const Vocabulary& vocabulary, const Schema& schema, Diagnostics& diagnostics);
    /// A rulebook's own lists and conditions on top. A name that is shared too is an error with both places.
    Names(const Names& shared, NamedLists lists, NamedConditions conditions);
    ~Names();
    Names(Names&&) noexcept;

    /// An expression → its typed tree. Null when anything in it is wrong: every mistake has then been told, here or where a
    /// named condition that it uses is defined.
    typed::ConditionPtr read_condition(const yaml::Node& scalar);
    /// Resolves all own lists and conditions, so that their mistakes are told though nobody uses them.
    void check_all();
    /// Own lists and conditions that no expression read so far uses, in order of name, each with its place.
    std::vector<Label> unused() const;

  private:
    std::unique_ptr<NameTable> table_;
};

}  // namespace checkrules
