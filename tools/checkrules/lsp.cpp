// checkrules lsp: the language server over standard input and output, for editors.
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "engine/author/language_server.hpp"
#include "engine/text/unicode.hpp"
#include "tools/checkrules/command.hpp"

namespace checkrules {
namespace {

constexpr std::size_t largest_message = 16u << 20, longest_header = 4096;

/// Messages of a stream: `Content-Length: N`, a blank line, N bytes.
class MessageReader {
  public:
    /// Nothing at the end of the stream, or when what comes can be no message any more.
    std::optional<std::string> next() {
        std::size_t header = 0, size = 0;
        while ((header = buffer_.find("\r\n\r\n")) == std::string::npos)
            if (buffer_.size() > longest_header || !fill()) return {};
        if (!(size = length_in(std::string_view(buffer_).substr(0, header))) || size > largest_message) return {};
        while (buffer_.size() < header + 4 + size)
            if (!fill()) return {};
        std::string message = buffer_.substr(header + 4, size);
        buffer_.erase(0, header + 4 + size);
        return message;
    }
    /// Whether more is there already: then an author types on.
    bool has_more() const {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        return !buffer_.empty() || poll(&input, 1, 0) > 0;
    }

  private:
    bool fill() {
        const std::size_t before = buffer_.size();
        buffer_.resize(before + (64u << 10));
        const ssize_t got = ::read(STDIN_FILENO, buffer_.data() + before, 64u << 10);
        buffer_.resize(before + std::size_t(std::max<ssize_t>(got, 0)));
        return got > 0;
    }

    static std::size_t length_in(std::string_view header) {
        constexpr std::string_view name = "content-length:";
        const std::string lower = to_lower(header);
        std::size_t at = lower.find(name), size = 0;
        if (at == std::string::npos) return 0;
        at = lower.find_first_not_of(' ', at + name.size());
        if (at != std::string::npos) std::from_chars(lower.data() + at, lower.data() + lower.size(), size);
        return size;
    }

    std::string buffer_;
};

void send(const std::vector<std::string>& messages) {
    for (const std::string& message : messages) {
        const std::string whole = "Content-Length: " + std::to_string(message.size()) + "\r\n\r\n" + message;
        for (std::size_t at = 0; at < whole.size();) {
            const ssize_t written = ::write(STDOUT_FILENO, whole.data() + at, whole.size() - at);
            if (written <= 0) return;
            at += std::size_t(written);
        }
    }
}

int lsp(const Options& options) {
    MessageReader reader;
    LanguageServer server(shipped_rules(), options.rules);
    while (!server.has_ended()) {
        const auto message = reader.next();
        if (!message) {
            complain("C009", "the input ended, or is no message of an editor", "this command is started by editors: see 'In an editor' in rules/README.md");
            return exit_wrong;
        }
        send(server.handle(*message));
        if (!reader.has_more()) send(server.publish());
    }
    return server.exit_status();
}

const Registration lsp_command{{"lsp", "", "Language server for editors: mistakes while typing, hover, completion, definitions, renaming", {Shared::rules}, lsp}};

}  // namespace
}  // namespace checkrules
