#include <fmt/format.h>

#include "engine/extract/drafts/find_drafts.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t longest_link = 5;      // tokens between "valued" and its amount
constexpr std::uint32_t farthest_priced = 10;  // tokens between the goods and "valued"

class PriceFiller {
  public:
    PriceFiller(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) : chunks_(chunks), references_(references), drafts_(drafts) {}

    void fill() {
        for (const Mention& mention : chunks_.annotation().mentions)
            if (mention.kind == MentionKind::money && mention.value)
                if (const auto* money = std::get_if<Money>(&mention.value->is)) read(mention, *money);
    }

  private:
    void read(const Mention& mention, const Money& money) {
        const GroupNumber group = goods_of(mention.tokens.begin);
        const GroupNumber meant = group == nothing ? nothing : references_.goods_meant(group);
        Draft* draft = meant == nothing ? nullptr : drafts_.find(references_.entity(meant));
        if (!draft || draft->goods.value || draft->goods.unit_value) return;
        GoodsValue& goods = draft->goods;
        const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
        const bool each_of = begin >= 2 && chunks_.lower(begin - 1) == "of" && chunks_.is_listed("words-for-each", begin - 2);
        const bool is_each = mention.is_each || each_of || chunks_.is_listed("words-for-each", chunks_.groups()[group].tokens.begin);
        (is_each || goods.is_one ? goods.unit_value : goods.value) = {money, mention.tokens};
        draft->attribute(chunks_, mention.tokens.begin);
        draft->trace.push_back({"context", fmt::format("'{}' is the price of '{}'", chunks_.text(mention.tokens), chunks_.text(chunks_.groups()[group].tokens))});
    }

    /// The group before "is worth": what the amount is the price of.
    GroupNumber goods_of(std::uint32_t amount) const {
        const std::uint32_t begin = chunks_.annotation().sentences[chunks_.annotation().tokens()[amount].sentence].body;
        std::uint32_t word = amount;
        while (word > begin && amount - word < longest_link && !is_price_word(word)) --word;
        if (!is_price_word(word)) return nothing;
        if (const GroupNumber price = chunks_.group_of(word); price != nothing && chunks_.lower(word + 1) == "at") {  // "put [their worth] at $2 million"
            const NounGroup& own = chunks_.groups()[price];
            const bool is_its = own.determiner == Determiner::possessive && chunks_.is(own.tokens.begin, WordClass::determiner);
            if (own.head == word && own.tokens.size() == 2 && (is_its || is_definite(own.determiner))) return references_.goods_before(price);
        }
        for (std::uint32_t t = word; t-- > begin && word - t < farthest_priced;)
            if (const GroupNumber group = chunks_.group_of(t); group != nothing && references_.goods_meant(group) != nothing) return group;
        return nothing;
    }

    bool is_price_word(std::uint32_t token) const { return chunks_.is_listed("words-for-a-price", token); }

    const Chunks& chunks_;
    const References& references_;
    DraftsByGoods drafts_;
};

}  // namespace

void fill_prices(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) { PriceFiller(chunks, references, drafts).fill(); }

}  // namespace checkrules
