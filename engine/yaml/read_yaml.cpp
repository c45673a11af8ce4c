#include "engine/yaml/read_yaml.hpp"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <vector>

#include "engine/text/unicode.hpp"

namespace checkrules::yaml {
namespace {

constexpr std::size_t largest_file = 4u << 20;
constexpr std::size_t deepest = 100;

Style style_of(yaml_scalar_style_t style) {
    switch (style) {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: return Style::single_quoted;
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return Style::double_quoted;
        case YAML_LITERAL_SCALAR_STYLE: return Style::literal;
        case YAML_FOLDED_SCALAR_STYLE: return Style::folded;
        default: return Style::plain;
    }
}

class Reader {
  public:
    Reader(const SourcePtr& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {
        yaml_parser_initialize(&parser_);
        const std::string_view text = source_->text();
        byte_order_mark_ = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()) + byte_order_mark_,
                                     text.size() - byte_order_mark_);
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        index_code_points();
    }
    ~Reader() {
        yaml_event_delete(&event_);
        yaml_parser_delete(&parser_);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    std::optional<Tree> read() {
        Node root;
        bool seen = false;
        while (next()) {
            switch (event_.type) {
                case YAML_STREAM_END_EVENT: return Tree(seen ? root : empty(), storage_);
                case YAML_DOCUMENT_START_EVENT:
                    if (seen) return refuse("Y003", "a second document in one file", "keep one document a file");
                    break;
                case YAML_SCALAR_EVENT: case YAML_SEQUENCE_START_EVENT: case YAML_MAPPING_START_EVENT: case YAML_ALIAS_EVENT:
                    seen = true;
                    if (!value(root, 0)) return {};
                    break;
                default: break;
            }
        }
        return {};
    }

  private:
    // libyaml counts code points, not bytes, in mark.index; ASCII files need no table.
    void index_code_points() {
        const std::string_view text = source_->text();
        for (std::size_t at = byte_order_mark_; at < text.size(); ++at)
            if (static_cast<unsigned char>(text[at]) >= 0x80) {
                ascii_ = false;
                break;
            }
        if (ascii_) return;
        for (std::size_t at = byte_order_mark_; at < text.size(); ++at)
            if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) starts_.push_back(at);
        starts_.push_back(text.size());
    }

    std::size_t byte(const yaml_mark_t& mark) const {
        const std::size_t size = source_->text().size();
        if (ascii_) return std::min(byte_order_mark_ + mark.index, size);
        return mark.index < starts_.size() ? starts_[mark.index] : size;
    }

    Node empty() const {
        Node node;
        node.where = {source_.get(), {0, 0}};
        return node;
    }

    Mark here() const { return {source_.get(), {byte(event_.start_mark), byte(event_.end_mark)}}; }

    std::optional<Tree> refuse(std::string code, std::string message, std::string help) {
        diagnostics_.push_back({Severity::error, std::move(code), std::move(message), here(), {}, std::move(help)});
        return {};
    }

    bool next() {
        yaml_event_delete(&event_);
        if (yaml_parser_parse(&parser_, &event_)) return event_.type != YAML_NO_EVENT;
        const yaml_mark_t& mark = parser_.problem_mark;
        const std::string problem = parser_.problem ? parser_.problem : "unreadable";
        diagnostics_.push_back({Severity::error, "Y001", fmt::format("not YAML: {}", problem), {source_, {byte(mark), byte(mark)}}, left_open(), help_for(problem, byte(mark))});
        event_ = {};
        return false;
    }

    // Quotes and brackets that are never closed are noticed far below.
    std::vector<Label> left_open() const {
        const std::string_view context = parser_.context ? parser_.context : "";
        const std::size_t begin = byte(parser_.context_mark);
        const auto label = [&](std::string what) { return std::vector<Label>{{{source_, {begin, begin}}, std::move(what)}}; };
        if (context == "while scanning a quoted scalar") return label("the quotation begins here");
        if (context == "while parsing a flow sequence") return label("the list begins here");
        if (context == "while parsing a flow mapping") return label("the map begins here");
        return {};
    }
    // libyaml names the rule of the grammar; what was most likely done is this.
    std::string help_for(std::string_view problem, std::size_t at) const {
        const std::string_view text = source_->text(), before = text.substr(0, at), context = parser_.context ? parser_.context : "";
        if (problem.find("cannot start any token") != std::string_view::npos)
            return at < text.size() && text[at] == '\t' ? "indent with blanks, not tabs" : "put a text that begins so in quotes";
        if (problem.starts_with("mapping values")) return "put a text that holds ': ' in quotes, or indent this line like those it belongs to";
        if (!context.starts_with("while parsing a block")) return "";
        const bool is_first = before.find_first_not_of(' ', before.rfind('\n') + 1) == std::string_view::npos;
        return is_first ? "indent this line like those it belongs to" : "more stands here behind the end of a quotation, a list or a map";
    }

    bool value(Node& node, std::size_t depth) {
        if (depth > deepest) return refuse("Y004", "nested too deeply", "at most 100 levels").has_value();
        if (event_.type == YAML_ALIAS_EVENT) return refuse("Y005", "an alias ('*name') is not allowed", "write the value out, or give it a name as a list or condition").has_value();
        node.where = here();
        if (event_.type == YAML_SCALAR_EVENT) return scalar(node);
        if (event_.type == YAML_SEQUENCE_START_EVENT) return sequence(node, depth);
        return map(node, depth);
    }

    bool plain_enough(const yaml_char_t* anchor, const yaml_char_t* tag) {
        if (anchor) return refuse("Y005", "an anchor ('&name') is not allowed", "write the value out, or give it a name as a list or condition").has_value();
        if (tag) return refuse("Y006", "a tag ('!…') is not allowed", "").has_value();
        return true;
    }

    bool scalar(Node& node) {
        const auto& data = event_.data.scalar;
        if (!plain_enough(data.anchor, data.tag)) return false;
        node.scalar = storage_->keep({reinterpret_cast<const char*>(data.value), data.length});
        node.style = style_of(data.style);
        return true;
    }

    bool sequence(Node& node, std::size_t depth) {
        if (!plain_enough(event_.data.sequence_start.anchor, event_.data.sequence_start.tag)) return false;
        node.kind = Kind::sequence;
        node.style = event_.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? Style::flow : Style::block;
        std::vector<Node> items;
        while (next() && event_.type != YAML_SEQUENCE_END_EVENT)
            if (!value(items.emplace_back(), depth + 1)) return false;
        node.items = storage_->keep(items);
        return finish(node);
    }

    bool map(Node& node, std::size_t depth) {
        if (!plain_enough(event_.data.mapping_start.anchor, event_.data.mapping_start.tag)) return false;
        node.kind = Kind::map;
        node.style = event_.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? Style::flow : Style::block;
        std::vector<Entry> entries;
        while (next() && event_.type != YAML_MAPPING_END_EVENT) {
            Entry& entry = entries.emplace_back();
            if (!value(entry.key, depth + 1)) return false;
            if (entry.key.kind != Kind::scalar) {
                diagnostics_.push_back({Severity::error, "Y007", "a key must be a single word", entry.key.where, {}, ""});
                return false;
            }
            if (entry.key.scalar == "<<" && entry.key.style == Style::plain) return refuse("Y005", "a merge key ('<<') is not allowed", "").has_value();
            if (!next()) return false;
            if (!value(entry.value, depth + 1)) return false;
        }
        drop_duplicates(entries);
        node.entries = storage_->keep(entries);
        return finish(node);
    }

    // The first of two stays. After the map is read, and by sorting: a look-up for each key costs a third of all reading.
    void drop_duplicates(std::vector<Entry>& entries) {
        std::vector<std::size_t> order(entries.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return entries[i].key.scalar; });
        std::vector<bool> twice(entries.size());
        for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
            if (entries[order[i]].key.scalar != entries[order[first]].key.scalar) {
                first = i;
                continue;
            }
            const Node &key = entries[order[i]].key, &earlier = entries[order[first]].key;
            twice[order[i]] = true;
            diagnostics_.push_back({Severity::error, "Y008", fmt::format("key '{}' stands twice in one map", key.scalar), key.where, {{earlier.where, "first here"}}, ""});
        }
        std::size_t i = 0;
        if (std::ranges::find(twice, true) != twice.end()) std::erase_if(entries, [&](const Entry&) { return twice[i++]; });
    }

    bool finish(Node& node) {
        if (event_.type == YAML_NO_EVENT) return false;
        node.where.span.end = byte(event_.end_mark);
        return true;
    }

    SourcePtr source_;
    std::shared_ptr<Storage> storage_ = std::make_shared<Storage>(source_);
    Diagnostics& diagnostics_;
    yaml_parser_t parser_{};
    yaml_event_t event_{};
    std::size_t byte_order_mark_ = 0;
    bool ascii_ = true;
    std::vector<std::size_t> starts_;
};

bool usable(const SourcePtr& source, Diagnostics& diagnostics) {
    const std::string_view text = source->text();
    const auto refuse = [&](std::size_t at, std::string message) {
        diagnostics.push_back({Severity::error, "Y002", std::move(message), {source, {at, at}}, {}, ""});
        return false;
    };
    if (text.size() > largest_file) return refuse(0, fmt::format("too large: {} bytes, at most {}", text.size(), largest_file));
    if (const auto at = first_invalid_utf8(text)) return refuse(*at, "invalid UTF-8");
    if (const auto at = text.find('\0'); at != std::string_view::npos) return refuse(at, "a NUL byte");
    return true;
}

}  // namespace

std::optional<Tree> read_yaml(const SourcePtr& source, Diagnostics& diagnostics) {
    if (!usable(source, diagnostics)) return {};
    return Reader(source, diagnostics).read();
}

}  // namespace checkrules::yaml
