/// The root of a document, and what keeps all that is below it.
#pragma once
#include <memory>
#include <memory_resource>

#include "engine/yaml/node.hpp"

namespace checkrules::yaml {

/// What nodes point to, given back all at once: a start reads some 80,000 nodes, and to take each apart costs as much as to make it.
class Storage {
  public:
    /// `source` lives as long, too. `room`: for so many nodes at first.
    explicit Storage(SourcePtr source, std::size_t room = 16) : source_(std::move(source)), memory_(room * sizeof(Node)) {}
    const Source* source() const { return source_.get(); }

    std::string_view keep(std::string_view text);
    std::span<const Node> keep(std::span<const Node> items);
    std::span<const Entry> keep(std::span<const Entry> entries);

    /// To be filled.
    std::span<Node> make_items(std::size_t count);
    std::span<Entry> make_entries(std::size_t count);

  private:
    SourcePtr source_;
    std::pmr::monotonic_buffer_resource memory_;
};

struct Tree : Node {
    Tree() = default;
    Tree(const Node& root, std::shared_ptr<Storage> kept) : Node(root), storage(std::move(kept)) {}

    std::shared_ptr<Storage> storage;
};

}  // namespace checkrules::yaml
