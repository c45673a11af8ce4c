#include <algorithm>
#include <span>

#include "engine/extract/events/event.hpp"

namespace checkrules {
namespace {

/// "shipped flour to North Korea, and [corn]", "besides [rice], Russia sent": more goods of an event, apart from the first.
class MoreGoods {
  public:
    MoreGoods(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, std::span<const TokenRange> gaps, Event& event)
        : chunks_(chunks), sentence_(sentence), verbs_(verbs), gaps_(gaps), event_(event), goods_(event.slot(Role::goods)) {}

    void read() {
        if (goods_.empty() || (chunks_.senses(goods_.items.front()) & (Senses(Sense::known_goods) | Senses(Sense::pronoun))) == 0) return;
        read_before();
        read_behind();
    }

  private:
    void read_before() {
        const std::uint32_t words = match_list("words-for-besides", sentence_.body) + match_list("words-for-apart", sentence_.body);
        const std::uint32_t at = sentence_.body + words;
        if (words == 0 || at >= sentence_.tokens.end || chunks_.group_of(at) == nothing) return;
        const Item found = chunks_.read_item(at, sentence_.tokens.end);  // no list: "besides rice, Russia"
        if (!is_goods(found) || !chunks_.is_comma(found.tokens.end)) return;
        const auto verb = std::ranges::find_if(verbs_, [&](const VerbGroup& one) { return one.tokens.begin > found.tokens.end; });
        if (verb != verbs_.end() && verb->tokens.overlaps(event_.words)) add({found}, "before the clause");
    }

    void read_behind() {
        std::uint32_t at = event_.words.end;
        for (const Filler& filler : event_.slots) at = std::max(at, filler.tokens.end);
        const auto next = std::ranges::find_if(verbs_, [&](const VerbGroup& one) { return one.tokens.begin >= at; });
        const std::uint32_t end = next == verbs_.end() ? sentence_.tokens.end : next->tokens.begin;
        for (; at < end; ++at) {
            std::uint32_t behind = at + match_list("words-for-besides", at);
            if (behind == at && ends_clause(at)) return;
            if (behind == at && chunks_.is_comma(at)) {
                at = read_behind_comma(at, end);
                continue;
            }
            if (chunks_.is(at, WordClass::conjunction) && chunks_.is_comma(at - 1)) behind = at + (is_same_marker(at + 1) ? 2 : 1);
            const std::vector<Item> found = behind == at ? std::vector<Item>{} : goods_at(behind);
            if (found.empty() || is_told_apart(found.front())) continue;
            if (found.back().tokens.end >= end && behind <= end && end < sentence_.tokens.end) return;  // "…, and [corn] rose in price"
            add(found, "further on");
            at = found.back().tokens.end - 1;
        }
    }

    /// "gave Xi a pen by Cross, [a throw from Donegal] [and a silver bell]": a list goes on behind what was told of one of its things; "from Oman, with [spare parts]".
    /// The last token that was read.
    std::uint32_t read_behind_comma(std::uint32_t comma, std::uint32_t end) {
        const bool with = chunks_.lower(comma + 1) == "with" && !has(chunks_.senses(goods_.items.front()), Sense::vehicle);
        const std::vector<Item> found = goods_at(comma + (with ? 2 : 1));
        if (found.empty() || found.back().tokens.end >= end + (end == sentence_.tokens.end ? 1 : 0) || !is_counted(goods_.items.front()) || !(with || is_counted(found.front())) || is_told_apart(found.front())) return comma;
        const bool closes = found.size() > 1 || with;
        if (!closes && !pending_from(found.front().tokens.end, end)) return comma;
        add(found, "further on in the list");
        return found.back().tokens.end - 1;
    }

    /// Whether the list ends with an "and" or a closed list behind a comma, past what hangs on its last thing: "a throw [from Donegal] and".
    bool pending_from(std::uint32_t at, std::uint32_t end) const {
        constexpr std::uint32_t longest = 6;  // tokens of what is told of one thing
        const std::uint32_t limit = std::min(end, at + longest);
        while (at < limit && !chunks_.is_comma(at) && !chunks_.is(at, WordClass::conjunction)) ++at;
        return at < limit && !goods_at(at + 1).empty();
    }

    bool is_counted(const Item& one) const { return one.own == 0 && chunks_.is_counted(one); }

    /// "turned up with a limousine, and [with] a sword"
    bool is_same_marker(std::uint32_t token) const { return goods_.tokens.begin > 0 && chunks_.is(token, WordClass::preposition) && chunks_.lower(token) == chunks_.lower(goods_.tokens.begin - 1); }

    /// "bought jets in 2017, and [guns three years later]": a transfer of their own.
    bool is_told_apart(const Item& item) const {
        return std::ranges::any_of(gaps_, [&](TokenRange gap) { return gap.overlaps(item.tokens); });
    }

    bool ends_clause(std::uint32_t token) const {
        const std::string_view word = chunks_.lower(token);
        return word == ";" || word == ":" || word == "--" || (chunks_.group_of(token) == nothing && (chunks_.is(token, WordClass::relative) || chunks_.is(token, WordClass::subordinator)));
    }

    std::uint32_t match_list(std::string_view name, std::uint32_t token) const { return token >= sentence_.tokens.end ? 0 : chunks_.match_listed(name, token); }

    std::vector<Item> goods_at(std::uint32_t token) const {
        while (token < sentence_.tokens.end && chunks_.is_skipped(token)) ++token;
        if (token >= sentence_.tokens.end || chunks_.group_of(token) == nothing) return {};
        std::vector<Item> items = chunks_.read_filler(token, sentence_.tokens.end).items;
        return std::ranges::all_of(items, [&](const Item& one) { return is_goods(one); }) ? items : std::vector<Item>{};
    }
    bool is_goods(const Item& one) const { return one.group != nothing && has(chunks_.senses(one), Sense::known_goods) && !has(chunks_.senses(one), Sense::party); }

    void add(const std::vector<Item>& items, std::string_view where) {
        for (const Item& item : items) {
            goods_.items.push_back(item);
            if (event_.is_traced) event_.trace.push_back({"slot", "goods too = '" + std::string(chunks_.text(item.tokens)) + "' (" + std::string(where) + ")"});
        }
    }

    const Chunks& chunks_;
    const Sentence& sentence_;
    const std::vector<VerbGroup>& verbs_;
    std::span<const TokenRange> gaps_;
    Event& event_;
    Filler& goods_;
};

}  // namespace

void match_more_goods(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, SentenceEvents& out) {
    std::vector<TokenRange> gaps;
    for (const Event& event : out.events)
        if (!event.gap.empty()) gaps.push_back(event.gap);
    for (Event& event : out.events)
        if (event.trigger->part == PartOfSpeech::verb && event.gap.empty()) MoreGoods(chunks, sentence, verbs, gaps, event).read();
}

}  // namespace checkrules
