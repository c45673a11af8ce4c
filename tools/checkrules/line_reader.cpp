#include "tools/checkrules/line_reader.hpp"

#include <unistd.h>

namespace checkrules {

constexpr std::size_t chunk = 256 << 10;

bool LineReader::fill() {
    const std::size_t size = waiting_.size();
    waiting_.resize(size + chunk);
    const ssize_t got = read(descriptor_, waiting_.data() + size, chunk);
    waiting_.resize(size + std::size_t(got > 0 ? got : 0));
    return got > 0;
}

StreamLine LineReader::line(std::string_view text) {
    const bool too_long = dropping_ || text.size() > longest_;
    dropping_ = false;
    if (text.ends_with('\r')) text.remove_suffix(1);
    return {++number_, too_long ? "" : std::string(text), too_long};
}

std::vector<StreamLine> LineReader::take_lines() {
    std::vector<StreamLine> lines;
    std::size_t begin = 0;
    for (std::size_t end; (end = waiting_.find('\n', begin)) != std::string::npos; begin = end + 1)
        lines.push_back(line(std::string_view(waiting_).substr(begin, end - begin)));
    waiting_.erase(0, begin);
    if (waiting_.size() > longest_) {
        dropping_ = true;
        waiting_.clear();
    }
    return lines;
}

std::vector<StreamLine> LineReader::take_rest() {
    if (waiting_.empty() && !dropping_) return {};
    std::vector<StreamLine> lines{line(waiting_)};
    waiting_.clear();
    return lines;
}

}  // namespace checkrules
