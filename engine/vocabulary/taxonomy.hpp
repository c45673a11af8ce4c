/// A graph of is-a with several parents: goods, kinds of fact, parties. Built once, then immutable.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/values/truth.hpp"

namespace checkrules {

class Taxonomy {
  public:
    /// Adds a term. Parents may come later. A term twice is the loader's mistake to report; the first stays.
    void add(std::string id, std::vector<std::string> parents, std::vector<std::string> not_read_as = {});
    /// Computes the closure. Returns the members of each cycle, each once (their edges are then ignored).
    std::vector<std::vector<std::string>> close();

    bool contains(std::string_view id) const;
    /// yes: `id` is `ancestor` or below it. unknown: `id` is a wider word, and something below both exists ("a car" may be
    /// a luxury vehicle), unless `id` or one of its ancestors is declared `not` the ancestor. no otherwise.
    /// REQUIRES: both are contained and close() has run.
    Truth is(std::string_view id, std::string_view ancestor) const;
    std::vector<std::string> ids() const;
    const std::vector<std::string>& parents(std::string_view id) const;
    std::vector<std::string> children(std::string_view id) const;
    /// The term and everything above it.
    std::vector<std::string> ancestors(std::string_view id) const;

  private:
    struct Entry {
        std::string id;
        std::vector<std::string> parents, not_read_as;
        std::vector<std::uint64_t> above;      // bit per term: itself and ancestors
        std::vector<std::uint64_t> below;      // bit per term: itself and descendants
        std::vector<std::uint64_t> excluded;   // bit per term: declared `not`, by itself or an ancestor
    };
    void inherit(Entry& entry);

    std::vector<Entry> entries_;
    std::unordered_map<std::uint64_t, std::size_t> index_;  // by hash_word of the id
};

}  // namespace checkrules
