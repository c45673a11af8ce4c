// Who makes the goods, or what they are called.
#include <algorithm>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/read_made_in.hpp"

namespace checkrules {
namespace {

class BrandReader {
  public:
    BrandReader(const Chunks& chunks, GroupNumber group) : chunks_(chunks), group_(chunks.groups()[group]) {}

    std::optional<Brand> read() const {
        const Mention* goods = nullptr;
        for (std::uint32_t m : group_.mentions) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.kind != MentionKind::goods) continue;
            if (auto known = brand_of(one)) return known;
            if (!one.told_by.empty()) return Brand{std::string(chunks_.text(one.tokens)), false};
            goods = &one;
        }
        if (auto before = name_before(goods ? goods->tokens.begin : group_.head)) return before;
        if (auto mark = name_within(goods ? goods->tokens.end : group_.head)) return mark;
        return name_behind(group_.tokens.end);
    }

  private:
    std::optional<Brand> brand_of(const Mention& goods) const {
        const auto term = chunks_.vocabulary().goods.find(goods.id);
        if (term == chunks_.vocabulary().goods.end() || !term->second.brand) return {};
        const std::string_view text = chunks_.text(goods.tokens);
        const std::string known = fold(*term->second.brand), said = fold(text);
        const bool same = said.find(known) != std::string::npos || known.find(said) != std::string::npos;
        return Brand{same ? *term->second.brand : without_common_words(goods.tokens), true};
    }

    static std::string fold(std::string_view text) {
        std::string out;
        for (const char c : text)
            if (c >= 'A' && c <= 'Z') out += char(c - 'A' + 'a');
            else if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
        return out;
    }

    // "Ural" of "Ural trucks": another name than the entry's own is told as the text has it.
    std::string without_common_words(TokenRange words) const {
        const auto is_common = [&](std::uint32_t t) { return chunks_.annotation().tokens()[t].shape == Shape::word; };
        while (words.size() > 1 && is_common(words.begin)) ++words.begin;
        while (words.size() > 1 && is_common(words.end - 1)) --words.end;
        return std::string(chunks_.text(words));
    }

    // "Mil Mi[-17] helicopters", "Rotax [912] engines"
    std::string with_model(TokenRange name, std::uint32_t limit) const {
        const auto& tokens = chunks_.annotation().tokens();
        while (name.end < limit && (tokens[name.end].shape == Shape::number || tokens[name.end].is_capital() || (tokens[name.end].lower == "-" && tokens[name.end + 1].shape == Shape::number))) ++name.end;
        return std::string(chunks_.text(name));
    }

    // "[Hobbywing] speed controllers", "two [AH-4] howitzers"; but not "the [Kremlin]'s cars" or "[Houthi] missiles".
    std::optional<Brand> name_before(std::uint32_t goods) const {
        for (std::uint32_t m : group_.mentions) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.tokens.end <= goods && names_maker(one) && chunks_.lower(one.tokens.end) != "'s" && chunks_.lower(one.tokens.end) != "'")
                return Brand{with_model(one.tokens, goods), false};
        }
        return {};
    }

    // "bearings labelled [SKF]"
    std::optional<Brand> name_within(std::uint32_t goods) const {
        for (std::uint32_t m : group_.mentions) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.tokens.begin > goods && chunks_.is_listed("words-before-a-mark", one.tokens.begin - 1) && names_maker(one)) return Brand{std::string(chunks_.text(one.tokens)), false};
        }
        return {};
    }

    // "oscilloscopes made by Keysight", "radios that Glocom had made"
    std::optional<Brand> name_behind(std::uint32_t at) const {
        const GroupNumber maker = maker_behind(chunks_, at);
        if (maker == nothing) return {};
        for (std::uint32_t m : chunks_.groups()[maker].mentions) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (names_maker(one)) return Brand{std::string(chunks_.text(one.tokens)), false};
        }
        return {};
    }

    /// "[Battle]-tested rifles", "[Pre-war] rifles" at the head of a sentence; but "[Kalashnikov]-made rifles"
    bool is_of_compound(const Mention& name) const {
        const auto& tokens = chunks_.annotation().tokens();
        const std::uint32_t last = name.tokens.end - 1;
        if (name.tokens.size() > 1 && tokens[last].shape == Shape::word) return chunks_.is_hyphen(last - 1);
        return chunks_.is_hyphen(last + 1) && tokens[last + 2].shape == Shape::word && !chunks_.is(last + 2, WordClass::made);
    }

    bool names_maker(const Mention& mention) const {
        if (chunks_.all_listed("names-of-no-make", mention.tokens) || is_of_compound(mention)) return false;
        const bool company = mention.name_class == NameClass::company;
        return mention.kind == MentionKind::party ? company || chunks_.is_party_of(&mention, "kinds-of-companies") : mention.kind == MentionKind::name && (company || mention.name_class == NameClass::unknown);
    }

    const Chunks& chunks_;
    const NounGroup& group_;
};

}  // namespace

std::optional<Brand> read_brand(const Chunks& chunks, GroupNumber group) { return BrandReader(chunks, group).read(); }

void GoodsValue::add_brand(Brand brand) {
    if (std::ranges::find(brands, brand.name, &Brand::name) == brands.end()) brands.push_back(std::move(brand));
}

}  // namespace checkrules
