#include "engine/article/front_matter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

const std::vector<std::string> keys{"title", "source", "date"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

class Reader {
  public:
    Reader(const SourcePtr& file, Diagnostics& diagnostics)
        : file_(file), text_(file->text()), diagnostics_(diagnostics) {}

    FrontMatter read() {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        if (opens()) {
            const Span fence = take_line();
            while (at_ < text_.size() && !closes()) read_entry(take_line());
            if (at_ >= text_.size())
                report(Severity::error, "A020", "the front matter is not closed", fence, "end it with a line '---'");
            take_line();
        }
        while (at_ < text_.size() && trimmed(peek_line()).begin == trimmed(peek_line()).end) take_line();
        matter_.end = at_;
        return matter_;
    }

  private:
    Span peek_line() const { return {at_, std::min(text_.find('\n', at_), text_.size())}; }
    Span take_line() {
        const Span line = peek_line();
        at_ = std::min(line.end + 1, text_.size());
        return trimmed(line);
    }
    Span trimmed(Span span) const {
        while (span.begin < span.end && is_blank(text_[span.begin])) ++span.begin;
        while (span.begin < span.end && is_blank(text_[span.end - 1])) --span.end;
        return span;
    }
    std::string_view text(Span span) const { return text_.substr(span.begin, span.end - span.begin); }
    bool closes() const { return text(trimmed(peek_line())) == "---"; }

    // A rule of dashes at the head of plain text is no front matter: that has a key on its first line, or is empty.
    bool opens() const {
        if (!closes()) return false;
        const std::size_t next = std::min(peek_line().end + 1, text_.size());
        const std::string_view line = text_.substr(next, text_.find('\n', next) - next);
        return line.starts_with("---") || line.starts_with("#") || key_length(line) > 0;
    }
    static std::size_t key_length(std::string_view line) {
        std::size_t at = 0;
        while (at < line.size() &&
               (std::isalnum(static_cast<unsigned char>(line[at])) || line[at] == '-' || line[at] == '_'))
            ++at;
        return at < line.size() && line[at] == ':' ? at : 0;
    }

    void report(Severity severity, std::string code, std::string message, Span span, std::string help = {}) {
        diagnostics_.push_back({severity, std::move(code), std::move(message), {file_, span}, {}, std::move(help)});
    }

    void read_entry(Span line) {
        if (line.begin == line.end || text_[line.begin] == '#') return;
        const std::size_t length = key_length(text(line));
        if (length == 0) {
            // what an unknown key has below it: a list, a folded text
            if (!continued_) report(Severity::error, "A021", "front matter needs 'key: value' here", line);
            return;
        }
        const Span key{line.begin, line.begin + length};
        continued_ = false;
        if (known(key)) set(text(key), unquoted(trimmed({key.end + 1, line.end})));
    }

    bool known(Span key) {
        const std::string name(text(key));
        if (const auto [first, fresh] = seen_.emplace(name, key); !fresh) {
            report(Severity::error, "A023", fmt::format("'{}' stands twice in the front matter", name), key);
            return false;
        }
        if (std::ranges::find(keys, name) != keys.end()) return true;
        continued_ = true;
        const std::string near = did_you_mean(name, keys);
        if (near.empty())
            report(Severity::warning, "A025", fmt::format("front matter key '{}' is not read", name), key,
                   "title, source and date are");
        else
            report(Severity::error, "A022", fmt::format("unknown front matter key '{}'", name), key, near);
        return false;
    }

    Span unquoted(Span value) const {
        const std::string_view all = text(value);
        const bool quoted = all.size() >= 2 && all.front() == all.back() && (all.front() == '"' || all.front() == '\'');
        return quoted ? Span{value.begin + 1, value.end - 1} : value;
    }

    void set(std::string_view key, Span value) {
        if (value.begin == value.end) return;
        if (key == "title") matter_.title = text(value);
        if (key == "source") matter_.address = text(value);
        if (key != "date") return;
        if (auto date = parse_edtf(text(value)))
            matter_.published = std::move(*date);
        else
            report(Severity::error, "A024", fmt::format("no date: {}", date.error()), value,
                   "write 2024-02-18, 2024-02 or 2024");
    }

    SourcePtr file_;
    std::string_view text_;
    Diagnostics& diagnostics_;
    FrontMatter matter_;
    std::map<std::string, Span> seen_;
    std::size_t at_ = 0;
    bool continued_ = false;
};

}  // namespace

FrontMatter read_front_matter(const SourcePtr& file, Diagnostics& diagnostics) {
    return Reader(file, diagnostics).read();
}

}  // namespace checkrules
