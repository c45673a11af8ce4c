#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/find_drafts.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_counted = 12;  // tokens between the goods and their count

class CountFiller {
  public:
    CountFiller(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) : chunks_(chunks), references_(references), drafts_(drafts) {}

    void fill() {
        for (const Mention& mention : chunks_.annotation().mentions)
            if (const auto count = count_of(mention))
                if (const GroupNumber group = goods_of(mention.tokens); group != nothing) give(mention.tokens, *count, group);
    }

  private:
    static std::optional<Quantity> count_of(const Mention& mention) {
        if (!mention.value) return {};
        if (const auto* quantity = std::get_if<Quantity>(&mention.value->is)) return *quantity;
        const auto* number = std::get_if<Number>(&mention.value->is);
        return number ? std::optional(Quantity{number->amount, "item"}) : std::nullopt;
    }

    void give(TokenRange words, const Quantity& count, GroupNumber group) {
        Draft* draft = drafts_.find(references_.entity(group));
        if (!draft || draft->goods.quantity || draft->goods.is_one) return;
        draft->goods.quantity = {count, words};
        draft->trace.push_back({"context", fmt::format("'{}' counts '{}'", chunks_.text(words), chunks_.text(chunks_.groups()[group].tokens))});
    }

    /// What the amount counts, when it stands apart from it; else `nothing`.
    GroupNumber goods_of(TokenRange words) const {
        if (const GroupNumber pronoun = pronoun_behind(words.end); pronoun != nothing) {
            const GroupNumber meant = references_.goods_meant(pronoun);
            return meant != nothing ? meant : known_before(words.begin);
        }
        if (counts_goods_of_its_own(words)) return nothing;
        if (chunks_.is_listed("words-for-a-count", words.begin - std::min(words.begin, 1u))) return known_before(words.begin);
        return is_apposition(words) ? known_before(words.begin) : nothing;
    }

    // "8,000 [of them], in October"; but "three of them were stopped" counts a part.
    GroupNumber pronoun_behind(std::uint32_t at) const {
        if (chunks_.lower(at) == "of") ++at;
        else if (at == 0 || chunks_.lower(at - 1) != "of") return nothing;  // "dozens of" is an amount
        const GroupNumber group = chunks_.group_of(at);
        if (group == nothing || !chunks_.groups()[group].pronoun) return nothing;
        const bool part = chunks_.is_verb(at + 1) || chunks_.is_auxiliary(at + 1);
        return part ? nothing : group;
    }

    bool counts_goods_of_its_own(TokenRange words) const {
        const GroupNumber group = chunks_.group_of(words.begin);
        if (group == nothing) return false;
        const Item item = chunks_.read_item(chunks_.groups()[group].tokens.begin, words.end + farthest_counted);
        const bool bare = item.parts.empty() && chunks_.groups()[group].tokens.end <= words.end + 1;
        return item.group == nothing || !bare || has(chunks_.senses(item.group), Sense::known_goods);
    }

    // "machine tools, some 130 units,", "gold, 27 kg in all"
    bool is_apposition(TokenRange words) const {
        const std::uint32_t before = words.begin - std::min(words.begin, 1u);
        const bool opens = chunks_.is_comma(before) || chunks_.lower(before) == "(" || chunks_.lower(before) == "--";
        if (!opens || before == 0 || chunks_.group_of(before - 1) == nothing) return false;
        const GroupNumber group = chunks_.group_of(words.begin);
        const std::uint32_t end = group == nothing ? words.end : std::max(words.end, chunks_.groups()[group].tokens.end);
        if (chunks_.is_listed("words-for-a-size", end - 1) || chunks_.is_listed("words-for-a-size", end)) return false;  // ", 30 metres tall,"
        const std::string_view next = chunks_.lower(end);
        const bool in_all = next == "in" && (chunks_.lower(end + 1) == "all" || chunks_.lower(end + 1) == "total");
        const bool closes = next == "," || next == ")" || next == "--" || next == "." || next == "altogether";
        return in_all || (closes && end - words.begin > 1);
    }

    GroupNumber known_before(std::uint32_t token) const {
        const Sentence& sentence = chunks_.annotation().sentences[chunks_.annotation().tokens()[token].sentence];
        for (std::uint32_t t = token; t-- > sentence.body && token - t < farthest_counted;)
            if (const GroupNumber group = chunks_.group_of(t); group != nothing && references_.goods_meant(group) != nothing) return references_.goods_meant(group);
        return nothing;
    }

    const Chunks& chunks_;
    const References& references_;
    DraftsByGoods drafts_;
};

}  // namespace

void fill_counts(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) { CountFiller(chunks, references, drafts).fill(); }

}  // namespace checkrules
