#include <unordered_map>

#include "engine/extract/annotate/find_mentions.hpp"
#include "engine/text/hash_set.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t longest_name = 12;

class NameFinder {
  public:
    NameFinder(const NounWords& nouns, const ArticleWords& words, const std::vector<char>& taken) : nouns_(nouns), names_(nouns.names), words_(words), taken_(taken) {}

    std::vector<Mention> find() {
        note_capitals();
        mentions_.reserve(words_.tokens.size() / 16);  // of most texts
        find_names();
        inherit_classes();
        return std::move(mentions_);
    }

  private:
    Word lower(std::uint32_t i) const { return words_.tokens[i].lower; }
    const Token& token(std::uint32_t i) const { return words_.tokens[i]; }
    WordUses uses(std::uint32_t i) const { return nouns_.of(words_.ids[i]); }

    // Words that stand with a capital within a sentence are names at its start too.
    void note_capitals() {
        for (const Sentence& sentence : words_.sentences)
            for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
                if (!token(i).is_capital()) continue;
                capitals_.push_back(i);
                if (i > sentence.body && !sentence.is_headline && token(i - 1).shape != Shape::quote && token(i - 1).lower != ":") within_.add(token(i).hash);
            }
    }

    void find_names() {
        std::uint32_t end = 0;  // of the last name
        for (const std::uint32_t i : capitals_) {
            const Sentence& sentence = words_.sentences[token(i).sentence];
            if (i < end || !begins_name(i, sentence)) continue;
            end = name_end(i, sentence.tokens.end);
            add(i, end, sentence);
        }
    }

    bool is_name_word(std::uint32_t i) const {
        return token(i).is_capital() && !taken_[i] && !has(uses(i), WordUse::closed) && !has(uses(i), WordUse::pronoun) && !has(uses(i), WordUse::determiner);
    }

    bool begins_name(std::uint32_t i, const Sentence& sentence) const {
        if (!is_name_word(i)) return false;
        const bool first = i == sentence.tokens.begin || i == sentence.body || token(i - 1).shape == Shape::quote;
        if (!first || token(i).shape != Shape::capitalised) return true;
        if (within_.contains(token(i).hash)) return true;
        if (uses(i) != 0 || lower(i).ends_with("ly") || lower(i).ends_with("ing") || lower(i).ends_with("ed")) return false;
        if (i + 1 >= sentence.tokens.end) return false;
        return (is_name_word(i + 1) && token(i + 1).space_before) || lower(i + 1) == "'s" || lower(i + 1) == "-" || has(uses(i + 1), WordUse::verb) || has(uses(i + 1), WordUse::participle) || is_single_subject(i, sentence.tokens.end);
    }

    /// "[Fortap] has brought in", "[Bion], which used to", "[Fortap] and Bion": but a noun in the plural is no name.
    bool is_single_subject(std::uint32_t i, std::uint32_t end) const {
        if (i + 2 >= end || lower(i).ends_with("s")) return false;
        const FunctionWords& function = nouns_.function;
        if (function.joining.contains(words_.ids[i + 1]) && is_name_word(i + 2)) return true;
        const bool behind_adverb = has(uses(i + 1), WordUse::adverb) || has(uses(i + 1), WordUse::number) || lower(i + 1).ends_with("ly") || lower(i + 1) == "first";
        if (behind_adverb && has(uses(i + 2), WordUse::participle)) return true;  // "[Fortap] secretly sold"
        if (function.auxiliaries.contains(words_.ids[i + 1])) return true;  // "[Fortap] may have sold"
        if (lower(i + 1) == "(") return token(i + 2).is_word();  // "[Fortap] (Riga) sold"
        if (token(i + 1).shape == Shape::quote) return has(uses(i + 2), WordUse::participle);  // "[Fortap] “sold lathes”"
        if (lower(i + 1) != ",") return false;
        const bool tells_who = function.relatives.contains(words_.ids[i + 2]) || function.articles.contains(words_.ids[i + 2]) || has(uses(i + 2), WordUse::participle);
        return tells_who || acts_behind_aside(i + 1, end);
    }

    /// "[Fortap], formerly Bion, sold", "[Fortap], prosecutors say, has sold"
    bool acts_behind_aside(std::uint32_t comma, std::uint32_t end) const {
        constexpr std::uint32_t longest = 8;  // tokens
        for (std::uint32_t t = comma + 2; t + 1 < std::min(end, comma + longest); ++t)
            if (lower(t) == ",") return has(uses(t + 1), WordUse::participle) || nouns_.function.perfect_auxiliaries.contains(words_.ids[t + 1]) || nouns_.function.progressive_auxiliaries.contains(words_.ids[t + 1]);
        return false;
    }

    std::uint32_t name_end(std::uint32_t begin, std::uint32_t limit) const {
        std::uint32_t end = begin + 1;
        limit = std::min(limit, begin + longest_name);
        bool is_organisation = names_.organisation.contains(words_.ids[begin]);
        while (end < limit) {
            std::uint32_t next = end;
            if (next + 1 < limit && words_.is_hyphen(next) && (is_free_word(next + 1) || is_model_number(end - 1, next + 1))) {
                // "Jong-chon", but not "Rostec-made".
                const bool ends_word = has(uses(next + 1), WordUse::participle) || has(uses(next + 1), WordUse::adjective);
                if (ends_word) break;
                end = next + 2;
                continue;
            }
            if (token(next).lower == "&" && next + 1 < limit && is_name_word(next + 1)) ++next;
            else next = skip_joins(next, limit, is_organisation);
            if (next >= limit || !is_name_word(next) || token(next).line_breaks_before > 0) break;
            is_organisation |= names_.organisation.contains(words_.ids[next]);
            end = next + 1;
        }
        return end < limit && end - begin > 1 && numbers_company(end) ? end + 1 : end;
    }

    // "Da Group [22] shipped", but "sold Nordic Shipping [22] lorries"
    bool numbers_company(std::uint32_t i) const {
        if (!names_.company_end.contains(words_.ids[i - 1]) || token(i).shape != Shape::number || lower(i).size() > 3 || i + 1 >= words_.tokens.size()) return false;
        const WordUses behind = uses(i + 1);
        return !token(i + 1).is_word() || has(behind, WordUse::verb) || has(behind, WordUse::participle) || (has(behind, WordUse::closed) && !has(behind, WordUse::determiner));
    }

    bool is_free_word(std::uint32_t i) const { return token(i).is_word() && !taken_[i]; }
    // "KN-23", "S-400".
    bool is_model_number(std::uint32_t letters, std::uint32_t i) const {
        return token(letters).shape == Shape::upper && lower(letters).size() <= 4 && token(i).shape == Shape::number && lower(i).find(',') == std::string_view::npos;
    }

    // "Ministry of the Interior", "Center for Advanced Defense Studies", "bin".
    std::uint32_t skip_joins(std::uint32_t i, std::uint32_t limit, bool is_organisation) const {
        std::uint32_t next = i;
        for (int count = 0; count < 2 && next < limit && token(next).shape == Shape::word; ++count) {
            const bool joins = names_.particles.contains(words_.ids[next]) || (is_organisation && names_.joins.contains(words_.ids[next]));
            if (!joins) break;
            ++next;
        }
        if (next == i && next + 1 < limit && joins_trades(next)) ++next;
        return next < limit && is_name_word(next) ? next : i;
    }
    // "Technology [and] Trade", "Import [and] Export"
    bool joins_trades(std::uint32_t i) const {
        return names_.joins.contains(words_.ids[i]) && names_.company_end.contains(words_.ids[i - 1]) && names_.company_end.contains(words_.ids[i + 1]);
    }

    // "President [Vladimir Putin]": a title alone names nobody.
    bool is_title(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i)
            if (!names_.person_before.contains(words_.ids[i])) return false;
        return true;
    }

    void add(std::uint32_t begin, std::uint32_t end, const Sentence& sentence) {
        if (is_title(begin, end)) return;
        Mention mention;
        mention.kind = MentionKind::name;
        mention.tokens = {begin, end};
        mention.name_class = class_of(begin, end, sentence.tokens.begin);
        if (mention.name_class != NameClass::unknown) classes_.emplace(lower(end - 1), mention.name_class);
        mentions_.push_back(std::move(mention));
    }

    // "Alexey Brayman, 35, used"
    bool is_of_age(std::uint32_t end) const {
        return end + 2 < words_.tokens.size() && lower(end) == "," && token(end + 1).shape == Shape::number && lower(end + 1).size() == 2 && lower(end + 2) == ",";
    }

    NameClass class_of(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence_begin) const {
        const WordId last = words_.ids[end - 1];
        if (end - begin > 1 && names_.company_end.contains(last)) return NameClass::company;
        if (end - begin > 1 && (names_.media_end.contains(last) || is_news_agency(end - 1))) return NameClass::media;
        for (std::uint32_t i = begin; i < end; ++i)
            if (names_.organisation.contains(words_.ids[i])) return NameClass::organisation;
        // A title may be part of the run: "Chief Executive Torsten".
        if (end - begin > 1 && names_.person_before.contains(words_.ids[begin])) return NameClass::person;
        if (names_.vessel_before.contains(words_.ids[begin])) return NameClass::vessel;
        if (end - begin > 1 && is_of_age(end)) return NameClass::person;
        if (begin == sentence_begin) return NameClass::unknown;
        std::uint32_t before = begin - 1;
        if (lower(before) == "." && before > sentence_begin) --before;
        if (token(before).shape == Shape::quote && before > sentence_begin) --before;
        if (names_.vessel_before.contains(words_.ids[before])) return NameClass::vessel;
        if (names_.media_before.contains(words_.ids[before]) || (before > sentence_begin && is_news_agency(before))) return NameClass::media;
        if (names_.company_before.contains(words_.ids[before])) return NameClass::company;
        if (names_.person_before.contains(words_.ids[before])) return NameClass::person;
        return NameClass::unknown;
    }

    // "Saba News Agency", "the news agency Belta", but "the National Crime Agency", "the trade agency Kotra"
    bool is_news_agency(std::uint32_t last) const { return names_.organisation.contains(words_.ids[last]) && names_.media_end.contains(words_.ids[last - 1]); }

    // "Furukawa" after "Katsuhisa Furukawa, an expert": the class of the longer name.
    void inherit_classes() {
        for (Mention& mention : mentions_) {
            if (mention.name_class != NameClass::unknown) continue;
            const auto known = classes_.find(lower(mention.tokens.end - 1));
            if (known != classes_.end()) mention.name_class = known->second;
        }
    }

    const NounWords& nouns_;
    const NameWords& names_;
    const ArticleWords& words_;
    const std::vector<char>& taken_;
    std::vector<std::uint32_t> capitals_;  // tokens: only with one does a name begin
    HashSet within_;
    std::unordered_map<std::string_view, NameClass> classes_;
    std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_other_names(const NounWords& nouns, const ArticleWords& words, const std::vector<char>& taken) {
    return NameFinder(nouns, words, taken).find();
}

}  // namespace checkrules
