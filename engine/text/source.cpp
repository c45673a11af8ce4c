#include "engine/text/source.hpp"

#include <algorithm>

#include "engine/text/unicode.hpp"

namespace checkrules {

Source::Source(std::string name, std::string text, std::size_t first_line)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0}, first_line_(first_line) {
    for (std::size_t at = 0; (at = text_.find('\n', at)) != std::string::npos;) line_starts_.push_back(++at);
}

Place Source::place(std::size_t byte) const {
    byte = std::min(byte, text_.size());
    auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
    const std::size_t line = std::size_t(after - line_starts_.begin());
    const std::size_t start = line_starts_[line - 1];
    return {line + first_line_ - 1, 1 + count_code_points(std::string_view(text_).substr(start, byte - start))};
}

std::string_view Source::line(std::size_t number) const {
    number -= first_line_ - 1;
    if (number == 0 || number > line_starts_.size()) return {};
    const std::size_t start = line_starts_[number - 1];
    std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : text_.size();
    if (end > start && text_[end - 1] == '\r') --end;
    return std::string_view(text_).substr(start, end - start);
}

std::size_t Source::line_start(std::size_t number) const {
    number -= first_line_ - 1;
    return number == 0 || number > line_starts_.size() ? text_.size() : line_starts_[number - 1];
}

}  // namespace checkrules
