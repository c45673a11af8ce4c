#include "engine/report/page.hpp"

#include <fmt/format.h>

#include "engine/report/escape.hpp"
#include "engine/report/render_report.hpp"
#include "engine/report/text_style.hpp"
#include "engine/report/wrap_text.hpp"
#include "engine/text/harmless.hpp"

namespace checkrules {
namespace {

std::string text_block(const Block& block, const TextStyle& style) {
    const std::string both = block.label.empty()  ? block.text
                             : block.text.empty() ? block.label
                                                  : block.label + ": " + block.text;
    switch (block.kind) {
        case Block::Kind::title:
            return style.strong(harmless(block.text)) + "\n";
        case Block::Kind::heading:
            return "\n" + style.strong(harmless(block.text)) + "\n";
        case Block::Kind::subheading:
            return "\n  " + style.strong(harmless(block.text)) + "\n";
        case Block::Kind::paragraph:
            return wrap_paragraph("  ", both, style.width());
        case Block::Kind::item:
            return wrap_paragraph("  - ", both, style.width());
        case Block::Kind::detail:
            return wrap_paragraph("    ", both, style.width());
    }
    return "";
}

// An address stays one that can be followed.
std::string markdown_text(const std::string& text) {
    const bool address = text.starts_with("https://") || text.starts_with("http://");
    return address && text.find_first_of(" <>") == std::string::npos ? "<" + harmless(text) + ">"
                                                                     : escape_markdown(text);
}

std::string markdown_block(const Block& block) {
    const std::string text = markdown_text(block.text);
    switch (block.kind) {
        case Block::Kind::title:
            return "# " + text + "\n";
        case Block::Kind::heading:
            return "## " + text + "\n";
        case Block::Kind::subheading:
            return "### " + text + "\n";
        case Block::Kind::paragraph:
            return text + "\n";
        case Block::Kind::item:
            if (block.label.empty()) return "- " + text + "\n";
            return fmt::format("- **{}**{}\n", escape_markdown(block.label), text.empty() ? "" : ": " + text);
        case Block::Kind::detail:
            return "  <br>" + text + "\n";
    }
    return "";
}

}  // namespace

std::string page_as_text(const Page& page, const RenderOptions& options) {
    const TextStyle style(options);
    std::string out;
    for (const Block& block : page.blocks()) out += text_block(block, style);
    return out;
}

std::string page_as_markdown(const Page& page) {
    const auto in_list = [](const Block& block) { return block.kind == Block::Kind::item || block.kind == Block::Kind::detail; };
    std::string out;
    const Block* before = nullptr;
    for (const Block& block : page.blocks()) {
        if (before && !(in_list(*before) && in_list(block))) out += "\n";
        out += markdown_block(block);
        before = &block;
    }
    return out;
}

}  // namespace checkrules
