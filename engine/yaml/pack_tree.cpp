#include "engine/yaml/pack_tree.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace checkrules::yaml {
namespace {

constexpr std::size_t deepest_packed = 101;  // a root, and what the reader of YAML allows below it

// Beside kind and style: the text of the scalar is that of the source, without its quotes.
constexpr unsigned verbatim = 0x80;

std::string_view raw_text(const Node& node, const Source& source) { return source.text().substr(node.where.span.begin, node.where.span.end - node.where.span.begin); }

class Packer {
  public:
    void put(const Node& node) {
        ++count_;
        const bool is_verbatim = node.kind == Kind::scalar && offset_of_same(raw_text(node, *node.where.source), node.scalar, node.style).has_value();
        out_ += char((is_verbatim ? verbatim : 0) | unsigned(node.kind) << 4 | unsigned(node.style));
        number(node.where.span.begin);
        number(node.where.span.end - node.where.span.begin);
        if (is_verbatim) return;
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
    /// How many nodes there are, and the nodes.
    std::string take() {
        const std::string nodes = std::exchange(out_, {});
        number(count_);
        return std::move(out_) + nodes;
    }

  private:
    // Seven bits a byte, the lowest first; the eighth says that more follow.
    void number(std::size_t value) {
        for (; value >= 0x80; value >>= 7) out_ += char((value & 0x7F) | 0x80);
        out_ += char(value);
    }

    std::string out_;
    std::size_t count_ = 0;
};

class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::optional<Tree> read(const SourcePtr& source) {
        if (!number(left_) || left_ == 0 || left_ > rest_.size()) return {};
        storage_ = std::make_shared<Storage>(source, left_--);
        Node root;
        if (!get(root, 0) || !rest_.empty()) return {};
        return Tree(root, storage_);
    }

  private:
    bool get(Node& node, std::size_t depth) {
        if (depth > deepest_packed || rest_.empty()) return false;
        const unsigned first = static_cast<unsigned char>(rest_[0]), kind = first >> 4 & 7, style = first & 0xF;
        rest_.remove_prefix(1);
        if (kind > unsigned(Kind::map) || style > unsigned(Style::block)) return false;
        node.kind = Kind(kind);
        node.style = Style(style);
        if (!place(node)) return false;
        return (first & verbatim) != 0 ? text_of_source(node) : content(node, depth);
    }

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
        if (!number(begin) || !number(length) || begin + length > storage_->source()->text().size()) return false;
        node.where = {storage_->source(), {begin, begin + length}};
        return true;
    }

    bool text_of_source(Node& node) {
        const std::size_t mark = node.style == Style::plain ? 0 : 1;
        const std::string_view raw = raw_text(node, *storage_->source());
        if (node.kind != Kind::scalar || raw.size() < 2 * mark) return false;
        node.scalar = raw.substr(mark, raw.size() - 2 * mark);
        return true;
    }

    // Every node takes a byte at least, so that counts cannot ask for more memory than there are bytes.
    bool take(std::size_t nodes) {
        if (nodes > left_) return false;
        left_ -= nodes;
        return true;
    }

    bool content(Node& node, std::size_t depth) {
        std::size_t count = 0;
        if (!number(count) || count > rest_.size()) return false;
        if (node.kind == Kind::scalar) {
            node.scalar = storage_->keep(rest_.substr(0, count));
            rest_.remove_prefix(count);
            return true;
        }
        if (node.kind == Kind::sequence) return take(count) && items(node, count, depth);
        return take(2 * count) && entries(node, count, depth);
    }

    bool items(Node& node, std::size_t count, std::size_t depth) {
        const std::span<Node> made = storage_->make_items(count);
        node.items = made;
        return std::ranges::all_of(made, [&](Node& item) { return get(item, depth + 1); });
    }

    bool entries(Node& node, std::size_t count, std::size_t depth) {
        const std::span<Entry> made = storage_->make_entries(count);
        node.entries = made;
        return std::ranges::all_of(made, [&](Entry& entry) { return get(entry.key, depth + 1) && get(entry.value, depth + 1); });
    }

    std::string_view rest_;
    std::size_t left_ = 0;  // nodes that are yet to come
    std::shared_ptr<Storage> storage_;
};

}  // namespace

std::string pack_tree(const Node& root) {
    Packer packer;
    packer.put(root);
    return packer.take();
}

std::optional<Tree> unpack_tree(std::string_view bytes, const SourcePtr& source) {
    return Unpacker(bytes).read(source);
}

}  // namespace checkrules::yaml
