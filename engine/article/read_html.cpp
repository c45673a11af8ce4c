#include "engine/article/read_html.hpp"

#include <fmt/format.h>

#include "engine/article/html_page.hpp"

namespace checkrules {
namespace {

/// "2024-02-20T10:00:00+09:00" → its day where it was published; EDTF as it is.
std::string day_of(const std::string& date) {
    const std::size_t time = date.find_first_of("T ");
    return time == 10 ? date.substr(0, 10) : date;
}

void set_date(Article& article, const std::string& written, const SourcePtr& file, Diagnostics& diagnostics) {
    if (written.empty()) return;
    if (auto date = parse_edtf(day_of(written))) {
        article.published = std::move(*date);
        return;
    }
    const std::size_t at = file->text().find(written);
    const Location where{file, at == std::string_view::npos ? Span{} : Span{at, at + written.size()}};
    diagnostics.push_back(
        {Severity::warning, "A031", fmt::format("the page's date is not understood: '{}'", written), where, {}, {}});
}

void set_text(Article& article, const std::vector<html::Paragraph>& paragraphs) {
    for (const auto& [text, anchors] : paragraphs) {
        if (!article.text.empty()) article.text += "\n\n";
        for (const Anchor& anchor : anchors) article.anchors.push_back({article.text.size() + anchor.in_text, anchor.in_file});
        article.text += text;
    }
    if (!article.text.empty()) article.text += '\n';
}

}  // namespace

Article read_html(const SourcePtr& file, Diagnostics& diagnostics) {
    Article article;
    if (const auto excess = html::find_excess(file->text())) {
        diagnostics.push_back({Severity::error,
                               "A030",
                               "this page is nested too deeply",
                               {file, *excess},
                               {},
                               "at most 512 elements are open at once"});
        return article;
    }
    const html::Page page(file->text());
    const html::Metadata metadata = html::read_metadata(page.root());
    article.title = metadata.title;
    article.address = metadata.address;
    set_date(article, metadata.date, file, diagnostics);
    set_text(article, html::collect_paragraphs(page.root(), file->text()));
    return article;
}

}  // namespace checkrules
