#include "engine/facts/locate_json.hpp"

#include <string>

namespace checkrules {
namespace {

// Walks valid JSON without building anything.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}
    std::size_t at() const { return at_; }
    char peek() {
        while (at_ < text_.size() && std::string_view(" \t\r\n,:").find(text_[at_]) != std::string_view::npos) ++at_;
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    void enter() { ++at_; }
    std::string_view string() {
        const std::size_t begin = at_ + 1;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\') ++at_;
        const std::size_t end = std::min(at_, text_.size());
        ++at_;
        return text_.substr(begin, end - begin);
    }
    void skip() {
        std::size_t depth = 0;
        do {
            const char c = peek();
            if (c == '\0') return;
            if (c == '"') string();
            else if (c == '{' || c == '[') ++depth, ++at_;
            else if (c == '}' || c == ']') --depth, ++at_;
            else at_ = std::min(text_.find_first_of(" \t\r\n,:]}", at_), text_.size());
        } while (depth > 0);
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::string unescaped(std::string_view token) {
    std::string out;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size()) out += token[++i] == '1' ? '/' : '~';
        else out += token[i];
    }
    return out;
}

bool descend(Scanner& scanner, const std::string& token) {
    const char open = scanner.peek();
    if (open != '{' && open != '[') return false;
    scanner.enter();
    for (std::size_t index = 0; scanner.peek() != '}' && scanner.peek() != ']' && scanner.peek() != '\0'; ++index) {
        if (open == '{' ? scanner.string() == token : std::to_string(index) == token) return true;
        scanner.skip();
    }
    return false;
}

void walk_value(Scanner& scanner, std::string& pointer, const std::function<void(const std::string&, std::size_t)>& visit) {
    const char open = scanner.peek();
    visit(pointer, scanner.at());
    if (open != '{' && open != '[') return scanner.skip();
    scanner.enter();
    const std::size_t size = pointer.size();
    for (std::size_t index = 0; scanner.peek() != '}' && scanner.peek() != ']' && scanner.peek() != '\0'; ++index) {
        pointer += '/';
        if (open == '{') append_token(pointer, scanner.string());
        else pointer += std::to_string(index);
        walk_value(scanner, pointer, visit);
        pointer.resize(size);
    }
    scanner.enter();
}

}  // namespace

void append_token(std::string& pointer, std::string_view key) {
    for (char c : key) pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
}

void walk_json(std::string_view json, const std::function<void(const std::string&, std::size_t)>& visit) {
    Scanner scanner(json);
    std::string pointer;
    walk_value(scanner, pointer, visit);
}

Span locate_json(std::string_view json, std::string_view pointer) {
    Scanner scanner(json);
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        if (!descend(scanner, unescaped(pointer.substr(1, end - 1)))) return {0, json.size()};
        pointer.remove_prefix(end);
    }
    scanner.peek();
    const std::size_t begin = scanner.at();
    scanner.skip();
    return {begin, scanner.at()};
}

}  // namespace checkrules
