#include "engine/gate/yaml_as_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace checkrules {

YamlAsJson::YamlAsJson(const yaml::Node& node, std::span<const std::string> left_out) {
    write(node, left_out);
    json_ = std::make_shared<Source>(node.where.source ? node.where.source->name() : "", std::move(text_));
}

Location YamlAsJson::place(Span bytes) const {
    for (const Piece& piece : pieces_)
        if (piece.bytes.begin <= bytes.begin && bytes.begin < piece.bytes.end) return piece.where;
    return pieces_.back().where;
}

void YamlAsJson::write(const yaml::Node& node, std::span<const std::string> left_out) {
    const std::size_t begin = text_.size();
    if (node.kind == yaml::Kind::map) {
        write_map(node, left_out);
    } else if (node.kind == yaml::Kind::sequence) {
        text_ += '[';
        for (const yaml::Node& item : node.items) {
            if (&item != &node.items.front()) text_ += ',';
            write(item, {});
        }
        text_ += ']';
    } else {
        write_scalar(node);
    }
    pieces_.push_back({{begin, text_.size()}, node.where});
}

void YamlAsJson::write_map(const yaml::Node& node, std::span<const std::string> left_out) {
    text_ += '{';
    bool first = true;
    for (const yaml::Entry& entry : node.entries) {
        if (std::ranges::find(left_out, entry.key.scalar) != left_out.end()) continue;
        if (!first) text_ += ',';
        first = false;
        const std::size_t begin = text_.size();
        write_text(entry.key.scalar);
        pieces_.push_back({{begin, text_.size()}, entry.key.where});
        text_ += ':';
        write(entry.value, {});
    }
    text_ += '}';
}

void YamlAsJson::write_scalar(const yaml::Node& node) {
    const bool is_word = node.style == yaml::Style::plain && (node.scalar == "true" || node.scalar == "false");
    if (node.is_null()) text_ += "null";
    else if (is_word) text_ += node.scalar;
    else write_text(node.scalar);
}

void YamlAsJson::write_text(std::string_view text) { text_ += nlohmann::json(text).dump(); }

}  // namespace checkrules
