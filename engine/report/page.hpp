/// A page of documentation as blocks, so that what is said is decided once and shown on a terminal or as Markdown.
#pragma once
#include <string>
#include <vector>

namespace checkrules {

struct RenderOptions;

struct Block {
    enum class Kind {
        title,       ///< of the page; `text`
        heading,     ///< of a section; `text`
        subheading,  ///< of a part of a section; `text`
        paragraph,   ///< `text`
        item,        ///< of a list; `label` in strong type, then `text`; both may be empty
        detail,      ///< below the item before it
    };
    Kind kind{};
    std::string label, text;
};

class Page {
  public:
    void title(std::string text) { blocks_.push_back({Block::Kind::title, "", std::move(text)}); }
    void heading(std::string text) { blocks_.push_back({Block::Kind::heading, "", std::move(text)}); }
    void subheading(std::string text) { blocks_.push_back({Block::Kind::subheading, "", std::move(text)}); }
    /// An empty text is no block.
    void paragraph(std::string text) { add(Block::Kind::paragraph, "", std::move(text)); }
    void item(std::string label, std::string text) { add(Block::Kind::item, std::move(label), std::move(text)); }
    /// An item that says something of what its label names; without a text there is nothing to say.
    void entry(std::string label, std::string text) {
        if (!text.empty()) item(std::move(label), std::move(text));
    }
    void detail(std::string text) { add(Block::Kind::detail, "", std::move(text)); }
    void append(Block block) { blocks_.push_back(std::move(block)); }
    const std::vector<Block>& blocks() const { return blocks_; }

  private:
    void add(Block::Kind kind, std::string label, std::string text) {
        if (!label.empty() || !text.empty()) blocks_.push_back({kind, std::move(label), std::move(text)});
    }
    std::vector<Block> blocks_;
};

std::string page_as_text(const Page& page, const RenderOptions& options);
std::string page_as_markdown(const Page& page);

}  // namespace checkrules
