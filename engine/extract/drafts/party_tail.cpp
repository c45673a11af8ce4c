#include "engine/extract/drafts/party_tail.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::uint32_t longest_tail = 24;  // tokens
constexpr int most_pieces = 4;              // ", 45", ", a dealer", "of Brooklyn"

class TailReader {
  public:
    TailReader(const Chunks& chunks, std::uint32_t end) : chunks_(chunks), at_(end), end_(end) {
        const auto& tokens = chunks.annotation().tokens();
        if (end < tokens.size()) end_ = std::min(end + longest_tail, chunks.annotation().sentences[tokens[end].sentence].tokens.end);
        if (at_ < end_ && tokens[at_].shape == Shape::quote) ++at_;  // "to ‘end users’ in Iran"
    }

    std::optional<Whereabouts> read() {
        for (int piece = 0; piece < most_pieces && at_ < end_; ++piece) {
            if (chunks_.lower(at_) == "(") return read_bracket();
            if (chunks_.is_age(at_)) {
                at_ += 2;
                continue;
            }
            const bool comma = chunks_.is_comma(at_);
            if (auto found = read_place(at_ + (comma ? 1 : 0))) return found;
            if (!comma) return {};
            const Item description = read_description(at_ + 1);
            if (description.group == nothing) return {};
            if (auto found = country_in(description.tokens)) return found;
            at_ = description.tokens.end;
        }
        return {};
    }

  private:
    bool is_listed(std::string_view list, std::uint32_t token) const { return chunks_.is_listed(list, token); }

    std::optional<Whereabouts> read_bracket() const {
        std::uint32_t close = at_;
        while (close < end_ && chunks_.lower(close) != ")") ++close;
        return country_in({at_, close});
    }

    // "of Brooklyn", "based in Dubai", "who lives in Riga"
    std::optional<Whereabouts> read_place(std::uint32_t at) const {
        if (auto found = read_holder(at)) return found;
        const std::uint32_t first = at;
        if (chunks_.is(at, WordClass::relative)) ++at;
        while (at < end_ && (chunks_.is(at, WordClass::be) || chunks_.is(at, WordClass::have) || chunks_.is_skipped(at))) ++at;
        const bool residence = is_listed("words-for-residence", at);
        if (residence) ++at;
        else if (at != first && !(chunks_.lower(first) == "which" && at == first + 2 && chunks_.is(first + 1, WordClass::be))) return {};  // "which is in Oslo"; but "who was in Oslo"
        if (at + 1 >= end_ || !is_listed("words-before-a-home", at)) return {};
        auto found = place_at(at + 1);
        if (found) found->is_residence = residence;
        return found;
    }

    // "areas held by the rebels", "territory under the control of the Houthis"
    std::optional<Whereabouts> read_holder(std::uint32_t at) const {
        if (at + 2 >= end_) return {};
        if (is_listed("words-for-held", at) && chunks_.lower(at + 1) == "by") return place_at(at + 2);
        const GroupNumber group = chunks_.lower(at) == "under" ? chunks_.group_of(at + 1) : nothing;
        return group != nothing && is_listed("words-for-control", chunks_.groups()[group].head) ? place_at(at + 1) : std::nullopt;
    }

    // The country may stand behind its town: "in Dongguan, China".
    std::optional<Whereabouts> place_at(std::uint32_t token) const {
        const Item place = chunks_.read_item(token, end_);
        if (place.group == nothing || (chunks_.lower(token - 1) == "from" && is_giver(place.group))) return {};
        if (auto found = country_in(place.tokens)) return found;
        const GroupNumber next = chunks_.is_comma(place.tokens.end) ? chunks_.group_of(place.tokens.end + 1) : nothing;
        return next != nothing && !names_owner(next) ? country_in(chunks_.groups()[next].tokens) : std::nullopt;
    }

    // "[Italy's] prime minister"
    bool names_owner(GroupNumber group) const { return chunks_.has_owner(chunks_.groups()[group].tokens); }

    // "for Carrie [from Mario Draghi], Italy's prime minister": who gives, and no place
    bool is_giver(GroupNumber group) const {
        const Mention* head = chunks_.head_mention(group);
        return (head && head->name_class == NameClass::person) || chunks_.is(chunks_.groups()[group].head, WordClass::person_noun);
    }

    // ", a Russian front company", ", a lawful permanent resident", ", a North Korean"
    Item read_description(std::uint32_t at) const {
        const GroupNumber group = at < end_ ? chunks_.group_of(at) : nothing;
        if (group == nothing || chunks_.groups()[group].determiner == Determiner::none || chunks_.is_speaker(at)) return {};  // "to his country, [a court] in Hamburg found"
        const Mention* head = chunks_.head_mention(group);
        const bool is_national = head && head->kind == MentionKind::country && head->form != CountryForm::name;
        const std::uint32_t noun = chunks_.groups()[group].head;
        const bool is_somebody = chunks_.is(noun, WordClass::party_noun) || chunks_.is_listed("words-for-an-office", noun);  // "a deputy head of the Russian concern"
        return is_national || is_somebody ? chunks_.read_item(at, end_) : Item{};
    }

    std::optional<Whereabouts> country_in(TokenRange words) const {
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (std::string code = country_named_by(chunks_, one); !code.empty()) return Whereabouts{{words.begin, std::max(words.end, one.tokens.end)}, std::move(code), one.form == CountryForm::adjective || one.form == CountryForm::people, false};
        }
        return {};
    }

    const Chunks& chunks_;
    std::uint32_t at_, end_;
};

}  // namespace

bool only_backs(const Chunks& chunks, const Mention& mention) {
    return chunks.lower(mention.tokens.end) == "-" && chunks.is_listed("words-for-backed", mention.tokens.end + 1);
}

std::string country_named_by(const Chunks& chunks, const Mention& mention) {
    const Vocabulary& vocabulary = chunks.vocabulary();
    if (only_backs(chunks, mention)) return "";  // "Iran-backed rebels", a "Soviet-born trader" are not of it
    if (mention.kind == MentionKind::country) return mention.id;
    if (mention.kind == MentionKind::place) {
        const auto found = vocabulary.places.find(mention.id);
        return found == vocabulary.places.end() ? "" : found->second.country;
    }
    return mention.kind == MentionKind::party ? vocabulary.country_of_party(mention.id) : "";
}

std::optional<Grounded<std::string>> country_named_in(const Chunks& chunks, TokenRange words) {
    const auto [first, last] = chunks.annotation().mentions_in(words);
    for (std::uint32_t m = first; m < last; ++m)
        if (std::string code = country_named_by(chunks, chunks.annotation().mentions[m]); !code.empty()) return Grounded<std::string>{std::move(code), chunks.annotation().mentions[m].tokens};
    return {};
}

std::optional<Whereabouts> find_whereabouts(const Chunks& chunks, std::uint32_t end) { return TailReader(chunks, end).read(); }

}  // namespace checkrules
