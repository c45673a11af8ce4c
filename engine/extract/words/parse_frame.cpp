#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/extract/words/frame.hpp"
#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

constexpr std::array<std::string_view, role_count> role_names{"supplier", "recipient", "goods", "origin", "destination", "via", "carrier", "someone", "holder"};

struct Word {
    std::string_view text;
    Span span;
};

std::vector<Word> split_words(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (std::string_view(" ()").find(text[at]) == std::string_view::npos)
            while (end < text.size() && std::string_view(" ()").find(text[end]) == std::string_view::npos) ++end;
        if (text[at] != ' ') words.push_back({text.substr(at, end - at), {at, end}});
        at = end;
    }
    return words;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::vector<std::string_view> split_alternatives(std::string_view word) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at <= word.size();) {
        const std::size_t bar = std::min(word.find('|', at), word.size());
        out.push_back(word.substr(at, bar - at));
        at = bar + 1;
    }
    return out;
}

/// Every marker so far with every alternative behind it.
std::vector<std::string> append_word(const std::vector<std::string>& markers, const std::vector<std::string_view>& alternatives) {
    std::vector<std::string> out;
    for (std::string_view one : alternatives) {
        if (markers.empty()) out.emplace_back(one);
        for (const std::string& marker : markers) out.push_back(fmt::format("{} {}", marker, one));
    }
    return out;
}

class FrameParser {
  public:
    FrameParser(const yaml::Node& scalar, Diagnostics& diagnostics)
        : scalar_(scalar), diagnostics_(diagnostics), words_(split_words(scalar.scalar)) {}

    std::optional<Frame> frame(const std::vector<std::string>& triggers) {
        Frame frame;
        frame.text = scalar_.scalar;
        frame.where = scalar_.where;
        if (at_ < words_.size() && is_capital(words_[at_].text[0])) frame.subject = role();
        if (ok_) frame.trigger = read_trigger(triggers);
        frame.steps = steps();
        const auto fills_goods = [](const Step& step) { return step.role == Role::goods; };
        if (ok_ && frame.subject != Role::goods && std::ranges::none_of(frame.steps, fills_goods)) error("a frame needs a GOODS slot");
        return ok_ ? std::optional(frame) : std::nullopt;
    }

    std::vector<Step> steps() {
        std::vector<Step> out;
        Step step;
        while (ok_ && at_ < words_.size()) read_word(step, out);
        if (ok_ && open_) error("a bracket is not closed");
        if (ok_ && !step.markers.empty()) error("a slot must follow these words");
        return out;
    }

  private:
    /// The longest of the triggers that stands here.
    std::string read_trigger(const std::vector<std::string>& triggers) {
        std::string found;
        std::size_t longest = 0;
        for (const std::string& trigger : triggers) {
            const std::vector<Word> words = split_words(trigger);
            const auto same = [](const Word& a, const Word& b) { return a.text == b.text; };
            if (words.size() <= longest || words.size() > words_.size() - at_) continue;
            if (!std::equal(words.begin(), words.end(), words_.begin() + std::ptrdiff_t(at_), same)) continue;
            found = trigger;
            longest = words.size();
        }
        if (found.empty()) error(fmt::format("expected the trigger '{}'", triggers.empty() ? "" : triggers.front()), "as it is written in the entry, behind one slot at most; passives follow by themselves");
        at_ += longest;
        return found;
    }

    void read_word(Step& step, std::vector<Step>& out) {
        const Word word = words_[at_];
        if (word.text == "(" || word.text == ")") {
            if (open_ == (word.text == "(") || !step.markers.empty()) return error("a bracket goes around words and their slot: '(to RECIPIENT)'");
            open_ = !open_;
            ++at_;
        } else if (is_capital(word.text[0])) {
            if (const auto found = role()) {
                step.role = *found;
                step.is_optional = open_;
                out.push_back(std::exchange(step, {}));
            }
        } else {
            const auto alternatives = split_alternatives(word.text);
            if (std::ranges::find(alternatives, "") != alternatives.end()) return error("an alternative is empty");
            step.markers = append_word(step.markers, alternatives);
            if (step.markers.size() > 64) return error("too many alternatives in one slot");
            ++at_;
        }
    }

    std::optional<Role> role() {
        std::string name(words_[at_].text);
        if (name.ends_with("'s")) name.resize(name.size() - 2);
        std::ranges::transform(name, name.begin(), [](char c) { return is_capital(c) ? char(c - 'A' + 'a') : c; });
        const auto found = std::ranges::find(role_names, name);
        if (found == role_names.end()) {
            std::vector<std::string> known;
            for (std::string_view one : role_names) known.emplace_back(one);
            error(fmt::format("unknown slot '{}'", words_[at_].text), did_you_mean(name, known));
            return {};
        }
        ++at_;
        return Role(found - role_names.begin());
    }

    void error(std::string message, std::string help = "") {
        if (!ok_) return;
        ok_ = false;
        const Span span = at_ < words_.size() ? words_[at_].span : Span{scalar_.scalar.size(), scalar_.scalar.size()};
        diagnostics_.push_back({Severity::error, "V040", std::move(message), scalar_.inside(span), {}, std::move(help)});
    }

    const yaml::Node& scalar_;
    Diagnostics& diagnostics_;
    std::vector<Word> words_;
    std::size_t at_ = 0;
    bool open_ = false, ok_ = true;
};

}  // namespace

std::string_view to_string(Role role) { return role_names[std::size_t(role)]; }

std::optional<Frame> parse_frame(const yaml::Node& scalar, const std::vector<std::string>& triggers, Diagnostics& diagnostics) {
    return FrameParser(scalar, diagnostics).frame(triggers);
}

std::vector<Step> parse_steps(const yaml::Node& scalar, Diagnostics& diagnostics) { return FrameParser(scalar, diagnostics).steps(); }

bool asks_for_words(const Frame& frame) {
    const auto is_long = [](const std::string& marker) { return marker.find(' ') != std::string::npos; };
    return std::ranges::any_of(frame.steps, [&](const Step& step) { return step.role == Role::goods && !step.markers.empty() && std::ranges::all_of(step.markers, is_long); });
}

bool needs_marker(const Frame& frame, const Step& step) {
    if (step.markers.empty()) return false;
    return step.role == Role::goods ? frame.subject != Role::goods && asks_for_words(frame) : !step.is_optional;
}

}  // namespace checkrules
