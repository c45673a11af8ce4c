/// Pieces of the text report.
#pragma once
#include <string>
#include <string_view>

#include "engine/report/find_excerpts.hpp"
#include "engine/report/render_report.hpp"

namespace checkrules {

/// ANSI styles where colour is wanted, else the bare text. Texts that come in are harmless already.
class TextStyle {
  public:
    explicit TextStyle(const RenderOptions& options) : options_(options) {}
    std::size_t width() const { return options_.width; }
    bool color() const { return options_.color; }
    std::string strong(std::string_view text) const { return styled("1", text); }
    std::string faint(std::string_view text) const { return styled("2", text); }
    std::string good(std::string_view text) const { return styled("32", text); }
    std::string warning(std::string_view text) const { return styled("33", text); }
    std::string cited(std::string_view text) const { return styled("1;4", text); }
    std::string verdict(Verdict verdict) const;

  private:
    std::string styled(std::string_view code, std::string_view text) const;
    RenderOptions options_;
};

/// The sentences with their line number; the cited words are underlined where they stand, or on a line below without
/// colour.
std::string render_excerpt(const Article& article, const Excerpt& excerpt, const TextStyle& style);

}  // namespace checkrules
