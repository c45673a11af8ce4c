#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_measure = 8;  // tokens between "violated" and "sanctions"
constexpr std::uint32_t nearest_behind = 5;    // tokens between "round" and "sanctions"
constexpr std::uint32_t nearest_measure = 2;   // tokens between "sanctions" and "evasion"
constexpr std::uint32_t denial_reach = 3;      // tokens between "without" and "violating"
constexpr std::uint32_t adverb_reach = 4;      // tokens between "illegally" and what was done

class BreachFinder {
  public:
    BreachFinder(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void find() {
        for (Draft& draft : drafts_) {
            draft.breach = find_for(draft);
            if (!draft.breach.empty()) draft.trace.push_back({"context", fmt::format("'{}': the source says that it broke the law", chunks_.text(draft.breach))});
        }
    }

  private:
    bool is_listed(std::string_view list, std::uint32_t token) const { return chunks_.is_listed(list, token); }

    TokenRange find_for(const Draft& draft) const {
        for (std::uint32_t t = draft.goods.words.begin; t < draft.goods.words.end; ++t)
            if (is_listed("words-for-unlawful", t)) return draft.goods.words;  // "banned goods"
        for (const TokenRange words : draft.kind_words) {
            const TokenRange sentence = chunks_.annotation().sentences[chunks_.annotation().tokens()[words.begin].sentence].tokens;
            for (std::uint32_t t = std::max(sentence.begin, words.begin - std::min(words.begin, adverb_reach)); t < std::min(sentence.end, words.end + 1); ++t)
                if (is_listed("words-for-unlawful", t) && !is_denied(t, sentence)) return {t, t + 1};  // "illegally exported", "illicit trade"
            if (const TokenRange found = breach_in(chunks_.annotation().tokens()[words.begin].sentence); !found.empty()) return found;
        }
        return {};
    }

    /// Once a sentence, as ten thousand drafts may share it.
    TokenRange breach_in(std::uint32_t sentence) const {
        const auto [known, is_new] = by_sentence_.try_emplace(sentence);
        const TokenRange words = chunks_.annotation().sentences[sentence].tokens;
        for (std::uint32_t t = words.begin; is_new && t < words.end && known->second.empty(); ++t) known->second = breach_at(t, words);
        return known->second;
    }

    // "violated UN sanctions", "in spite of the embargo", "sanctions evasion", "a way round the ban"
    TokenRange breach_at(std::uint32_t token, TokenRange sentence) const {
        const bool goes_round = is_listed("words-for-going-round", token) && chunks_.lower(token + 1) != "of";
        if (!(goes_round || chunks_.is(token, WordClass::law_breaking)) || is_denied(token, sentence)) return {};
        const std::uint32_t end = std::min(sentence.end, token + (goes_round ? nearest_behind : farthest_measure));
        for (std::uint32_t t = token + 1; t < end && !chunks_.is_comma(t); ++t)
            if (is_listed("words-for-measures", t)) return {token, t + 1};
        for (std::uint32_t t = token; !goes_round && t-- > sentence.begin && token - t <= nearest_measure;)
            if (is_listed("words-for-measures", t)) return {t, token + 1};
        return {};
    }

    bool is_denied(std::uint32_t token, TokenRange sentence) const {
        for (std::uint32_t t = token; t-- > sentence.begin && token - t <= denial_reach;)
            if (is_listed("words-of-no-breach", t)) return true;
        return false;
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
    mutable std::map<std::uint32_t, TokenRange> by_sentence_;
};

}  // namespace

void find_breaches(const Chunks& chunks, std::vector<Draft>& drafts) { BreachFinder(chunks, drafts).find(); }

}  // namespace checkrules
