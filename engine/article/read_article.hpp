/// Files → articles: .md and .txt with front matter, .html.
///
///     file ──▶ Source ──▶ Article
///      read_file    parse_article
#pragma once
#include <string>
#include <tl/expected.hpp>

#include "engine/article/article.hpp"

namespace checkrules {

/// Bytes. The longest reports of United Nations panels have about a tenth of it as text.
constexpr std::size_t largest_article = 8u << 20;

enum class ArticleForm { text, html };

/// Refused, each with its place: an empty text (A010), invalid UTF-8 (A011), a NUL byte (A012), text that is not
/// English (A013), wrong front matter (A02n), HTML nested too deeply (A030). `remarks` collects what does not stand in
/// the way.
tl::expected<Article, Diagnostics> parse_article(const SourcePtr& file, ArticleForm form, Diagnostics& remarks);

/// An article inside a JSON document: its text and what is known about it are given. The same refusals for its text.
tl::expected<Article, Diagnostics> given_article(Article article, const std::string& name);

}  // namespace checkrules
