#include "engine/yaml/pack_tree.hpp"

#include <cstdint>

namespace checkrules::yaml {
namespace {

constexpr std::size_t deepest = 101;  // a root, and what the reader of YAML allows below it

class Packer {
  public:
    void put(const Node& node) {
        out_ += char(int(node.kind) << 4 | int(node.style));
        number(node.where.span.begin);
        number(node.where.span.end - node.where.span.begin);
        if (node.kind == Kind::scalar) {
            number(node.scalar.size());
            out_ += node.scalar;
        } else if (node.kind == Kind::sequence) {
            number(node.items.size());
            for (const Node& item : node.items) put(item);
        } else {
            number(node.entries.size());
            for (const Entry& entry : node.entries) put(entry.key), put(entry.value);
        }
    }
    std::string take() { return std::move(out_); }

  private:
    // Seven bits a byte, the lowest first; the eighth says that more follow.
    void number(std::size_t value) {
        for (; value >= 0x80; value >>= 7) out_ += char((value & 0x7F) | 0x80);
        out_ += char(value);
    }

    std::string out_;
};

class Unpacker {
  public:
    Unpacker(std::string_view bytes, const SourcePtr& source) : rest_(bytes), source_(source) {}

    bool get(Node& node, std::size_t depth) {
        if (depth > deepest || rest_.empty()) return false;
        const unsigned kind = static_cast<unsigned char>(rest_[0]) >> 4, style = rest_[0] & 0xF;
        rest_.remove_prefix(1);
        if (kind > unsigned(Kind::map) || style > unsigned(Style::block)) return false;
        node.kind = Kind(kind);
        node.style = Style(style);
        return place(node) && content(node, depth);
    }
    bool is_empty() const { return rest_.empty(); }

  private:
    bool number(std::size_t& value) {
        value = 0;
        for (unsigned shift = 0; shift < 35 && !rest_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_[0]);
            rest_.remove_prefix(1);
            value |= std::size_t(byte & 0x7F) << shift;
            if (byte < 0x80) return true;
        }
        return false;
    }

    bool place(Node& node) {
        std::size_t begin = 0, length = 0;
        if (!number(begin) || !number(length) || begin + length > source_->text().size()) return false;
        node.where = {source_, {begin, begin + length}};
        return true;
    }

    // Every child takes a byte at least, so that a count cannot ask for more memory than there are bytes.
    bool content(Node& node, std::size_t depth) {
        std::size_t count = 0;
        if (!number(count) || count > rest_.size()) return false;
        if (node.kind == Kind::scalar) {
            node.scalar = rest_.substr(0, count);
            rest_.remove_prefix(count);
            return true;
        }
        if (node.kind == Kind::sequence) {
            node.items.resize(count);
            for (Node& item : node.items)
                if (!get(item, depth + 1)) return false;
            return true;
        }
        node.entries.resize(count);
        for (Entry& entry : node.entries)
            if (!get(entry.key, depth + 1) || !get(entry.value, depth + 1)) return false;
        return true;
    }

    std::string_view rest_;
    const SourcePtr& source_;
};

}  // namespace

std::string pack_tree(const Node& root) {
    Packer packer;
    packer.put(root);
    return packer.take();
}

std::optional<Node> unpack_tree(std::string_view bytes, const SourcePtr& source) {
    Unpacker unpacker(bytes, source);
    Node root;
    if (!unpacker.get(root, 0) || !unpacker.is_empty()) return {};
    return root;
}

}  // namespace checkrules::yaml
