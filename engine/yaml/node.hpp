/// A YAML document as a tree that knows where everything stands. Scalars stay text: who reads them gives them a type.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/text/diagnostic.hpp"

namespace checkrules::yaml {

enum class Kind : std::uint8_t { scalar, sequence, map };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, flow, block };

/// A Location that does not keep its Source alive.
struct Mark {
    const Source* source = nullptr;
    Span span;

    operator Location() const { return {source_ptr(), span}; }
    SourcePtr source_ptr() const { return source ? source->shared_from_this() : nullptr; }
};

struct Entry;
struct Tree;

/// A view: it lives as long as the Tree that it is of (engine/yaml/tree.hpp).
struct Node {
    Kind kind = Kind::scalar;
    Style style = Style::plain;
    std::string_view scalar;           ///< decoded text of a scalar
    std::span<const Node> items;       ///< of a sequence
    std::span<const Entry> entries;    ///< of a map, in the order of the file, keys distinct
    Mark where;                        ///< the whole node in the file, quotes included

    Node() = default;
    Node(Tree&&) = delete;  // nothing would keep it

    /// Nothing written after the key, `~` or a plain `null`.
    bool is_null() const;
    const Node* find(std::string_view key) const;
    /// As Places, for a single one.
    Location inside(Span decoded) const;
};

struct Entry {
    Node key;
    Node value;
};

/// Places in the file of byte ranges of a decoded scalar: exact for one-line plain, quoted and `|` scalars; the whole scalar otherwise.
class Places {
  public:
    explicit Places(const Node& node);
    Location at(Span decoded) const;

  private:
    Mark where_;
    std::size_t size_;                   // of the decoded text
    std::optional<std::size_t> offset_;  // where it begins in the raw one, if it is the same
    std::vector<std::size_t> map_;       // else the place in the raw text of each of its bytes, and of its end; or empty
};

/// Where in the raw text (the quotes included) a scalar begins that stands there letter for letter; nothing for others.
std::optional<std::size_t> offset_of_same(std::string_view raw, std::string_view decoded, Style style);

}  // namespace checkrules::yaml
