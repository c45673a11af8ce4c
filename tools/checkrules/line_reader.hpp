/// A stream cut into lines as it comes, in bounded memory.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace checkrules {

struct StreamLine {
    std::size_t number = 0;
    std::string text;       ///< without its line end
    bool too_long = false;  ///< then without its text
};

class LineReader {
  public:
    LineReader(int descriptor, std::size_t longest) : descriptor_(descriptor), longest_(longest) {}
    /// Waits for more of the stream. False at its end, and when a signal arrived.
    bool fill();
    /// What has come and is not taken yet.
    std::string_view waiting() const { return waiting_; }
    /// The whole lines that have come; so a line is answered before the next one is waited for.
    std::vector<StreamLine> take_lines();
    /// After the end: a last line that has no line end.
    std::vector<StreamLine> take_rest();

  private:
    StreamLine line(std::string_view text);

    int descriptor_;
    std::size_t longest_, number_ = 0;
    bool dropping_ = false;  // within a line that is too long
    std::string waiting_;
};

}  // namespace checkrules
