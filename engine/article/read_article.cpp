#include "engine/article/read_article.hpp"

#include "engine/article/check_text.hpp"
#include "engine/article/front_matter.hpp"
#include "engine/article/read_html.hpp"

namespace checkrules {
namespace {

Article parse_text(const SourcePtr& file, Diagnostics& diagnostics) {
    FrontMatter matter = read_front_matter(file, diagnostics);
    Article article;
    article.title = std::move(matter.title);
    article.address = std::move(matter.address);
    article.published = std::move(matter.published);
    article.text = file->text().substr(matter.end);
    article.first_line = file->place(matter.end).line;
    return article;
}

}  // namespace

tl::expected<Article, Diagnostics> parse_article(const SourcePtr& file, ArticleForm form, Diagnostics& remarks) {
    Diagnostics diagnostics;
    if (!check_encoding(file, diagnostics)) return tl::unexpected(diagnostics);
    Article article = form == ArticleForm::html ? read_html(file, diagnostics) : parse_text(file, diagnostics);
    if (!has_errors(diagnostics)) check_language(article.text, file, diagnostics);
    if (has_errors(diagnostics)) return tl::unexpected(diagnostics);
    remarks.insert(remarks.end(), diagnostics.begin(), diagnostics.end());
    article.file = file;
    article.index();
    return article;
}

tl::expected<Article, Diagnostics> given_article(Article article, const std::string& name) {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const Source>(name, article.text);
    if (!check_encoding(source, diagnostics) || !check_language(article.text, source, diagnostics))
        return tl::unexpected(diagnostics);
    article.index();
    return article;
}

}  // namespace checkrules
