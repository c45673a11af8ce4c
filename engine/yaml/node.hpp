/// A YAML document as a tree that knows where everything stands. Scalars stay text: who reads them gives them a type.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/diagnostic.hpp"

namespace checkrules::yaml {

enum class Kind { scalar, sequence, map };
enum class Style { plain, single_quoted, double_quoted, literal, folded, flow, block };

struct Entry;

struct Node {
    Kind kind = Kind::scalar;
    Style style = Style::plain;
    std::string scalar;          ///< decoded text of a scalar
    std::vector<Node> items;     ///< of a sequence
    std::vector<Entry> entries;  ///< of a map, in the order of the file, keys distinct
    Location where;              ///< the whole node in the file, quotes included

    /// Nothing written after the key, `~` or a plain `null`.
    bool is_null() const;
    const Node* find(std::string_view key) const;
    /// Place in the file of a byte range of the decoded scalar: exact for one-line plain, quoted and `|` scalars;
    /// the whole scalar otherwise.
    Location inside(Span decoded) const;
};

struct Entry {
    Node key;
    Node value;
};

}  // namespace checkrules::yaml
