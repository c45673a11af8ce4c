#include "engine/extract/events/group_chain.hpp"

#include <algorithm>

namespace checkrules {

std::uint32_t GroupChain::before(std::uint32_t token) const {
    while (token > within_.begin && chunks_.is_skipped(token - 1)) --token;
    return token > within_.begin ? token - 1 : nothing;
}

GroupNumber GroupChain::group_before(std::uint32_t preposition) const {
    std::uint32_t at = before(preposition);
    if (at == nothing) return nothing;
    if (const GroupNumber group = chunks_.group_of(at); group != nothing) return group;
    for (int i = 0; i < 2 && at != nothing && chunks_.group_of(at) == nothing; ++i) at = before(at);
    const GroupNumber group = at == nothing ? nothing : chunks_.group_of(at);
    return group != nothing && is_amount(group) && hangs_on(group, preposition) ? group : nothing;
}

bool GroupChain::hangs_on(GroupNumber group, std::uint32_t preposition) const {
    return chunks_.read_item(chunks_.groups()[group].tokens.begin, within_.end).tokens.end > preposition;
}

std::uint32_t GroupChain::first_of_list(GroupNumber group) const {
    std::uint32_t start = chunks_.groups()[group].tokens.begin;
    for (int length = 0; length < 12; ++length) {
        std::uint32_t left = before(start);
        if (left == nothing) break;
        const bool joined = chunks_.lower(left) == "and" || chunks_.lower(left) == "or" || (length > 0 && chunks_.is_comma(left));
        if (const std::uint32_t phrase = joined ? nothing : join_before(start); phrase != nothing) left = phrase;  // "rifles [as well as] mortars were"
        else if (!joined) break;
        std::uint32_t previous = before(left);
        const bool is_apart = previous != nothing && chunks_.is_comma(previous);
        if (is_apart) previous = past_description(previous);
        if (previous != nothing && previous >= within_.begin + 2 && chunks_.is_age(previous - 1)) previous -= 2;
        previous = past_price(previous);
        if (previous == nothing || chunks_.group_of(previous) == nothing) break;
        GroupNumber one = chunks_.group_of(previous);
        // The item may be "a bottle of cognac".
        for (std::uint32_t of = before(chunks_.groups()[one].tokens.begin); of != nothing && chunks_.lower(of) == "of";) {
            std::uint32_t head = before(of);
            if (head != nothing && chunks_.lower(head) == "worth" && chunks_.group_of(head) == nothing) head = before(head);  // "$40m worth of"
            if (head == nothing || chunks_.group_of(head) == nothing) break;
            one = chunks_.group_of(head);
            of = before(chunks_.groups()[one].tokens.begin);
        }
        if (is_somebody(one) && has(chunks_.senses(group), Sense::known_goods) && !chunks_.is_listed("words-for-men-sent", chunks_.groups()[group].head)) break;  // "told the envoy and [rifles] that"
        // "by [Jordan, Sudan and Turkey]", but not "in Moscow, Kim and Putin"; nothing stands before "About two dozen cars".
        const std::uint32_t outer = before(chunks_.groups()[one].tokens.begin);
        const bool begins_list = outer != nothing && chunks_.is(outer, WordClass::preposition) && example_words_before(outer + 1) == 0;
        const bool is_priced = begins_list && outer > within_.begin && chunks_.group_of(outer - 1) != nothing && is_amount(chunks_.group_of(outer - 1)) && has(chunks_.senses(one), Sense::known_goods);  // "$40m in arms and parts"
        if (begins_list && !is_priced && (chunks_.senses(one) != chunks_.senses(group) || (length > 0 && leads(outer)))) break;
        if (begins_list && is_apart) break;  // "was built by Japan, and [China] sold", "to Kyiv, and [Poland and Norway] gave": two clauses
        if (length > 0 && chunks_.is_comma(left) && chunks_.senses(one) == Senses(Sense::thing) && is_somebody(group)) break;  // "despite the embargo, China and Turkey"
        start = chunks_.groups()[one].tokens.begin;
        if (begins_list) break;
    }
    return start;
}

// "[Oltec], a firm in Riga, and Nordwein": the token before what is said of it, or before the comma that closes it.
std::uint32_t GroupChain::past_description(std::uint32_t comma) const {
    constexpr std::uint32_t longest = 16;  // tokens
    for (std::uint32_t open = comma; open-- > within_.begin && comma - open < longest;)
        if (chunks_.is_comma(open) && chunks_.end_of_description(open, within_.end) == comma) return open > within_.begin + 2 && chunks_.is_age(open - 2) ? open - 3 : open - 1;
    return before(comma);
}

// "[wine] worth $2 million and whisky worth $3 million": a price says nothing but what the goods cost.
std::uint32_t GroupChain::past_price(std::uint32_t token) const {
    const GroupNumber price = token == nothing ? nothing : chunks_.group_of(token);
    const std::uint32_t worth = price == nothing || !is_amount(price) ? nothing : before(chunks_.groups()[price].tokens.begin);
    return worth != nothing && chunks_.lower(worth) == "worth" && chunks_.group_of(worth) == nothing ? before(worth) : token;
}

// Where "as well as" or "together with" begins that ends right before the token; `nothing` where none does.
std::uint32_t GroupChain::join_before(std::uint32_t token) const {
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t length = 1; length <= longest && token >= within_.begin + length + 1; ++length)
        if (chunks_.match_any(PhraseList::joins, token - length) == length) return chunks_.is_comma(token - length - 1) ? nothing : token - length;  // an aside: "the jets, along with bombs, arrived"
    return nothing;
}

// "[According to] Reuters, China and Turkey", "[In] Libya, Chad and Sudan": what leads a sentence ends at its comma.
bool GroupChain::leads(std::uint32_t preposition) const {
    const auto [first, last] = chunks_.groups_in({within_.begin, preposition});
    return first == last;
}

bool GroupChain::is_somebody(GroupNumber group) const {
    constexpr Senses somebody = Senses(Sense::party) | Senses(Sense::country);
    return (chunks_.senses(group) & somebody) != 0 && !has(chunks_.senses(group), Sense::known_goods);
}

GroupChain::GroupChain(const Chunks& chunks, TokenRange within) : chunks_(chunks), within_(within) {
    for (std::uint32_t t = within.begin; t < within.end && !has_examples_; ++t) has_examples_ = chunks.match_any(PhraseList::examples, t) > 0;
}

std::uint32_t GroupChain::example_words_before(std::uint32_t token) const {
    if (!has_examples_) return 0;
    for (const std::string& words : chunks_.grammar().phrases(PhraseList::examples)) {
        const std::uint32_t length = 1 + std::uint32_t(std::ranges::count(words, ' '));
        if (token > within_.begin + length && chunks_.match_words(words, token - length) == length) return length;
    }
    return 0;
}

GroupNumber GroupChain::set_of(GroupNumber example) const {
    if (!has_examples_) return nothing;
    const std::uint32_t start = first_of_list(example), length = example_words_before(start);
    if (length == 0) return nothing;
    const std::uint32_t before = start - length - 1;
    return chunks_.group_of(chunks_.is_comma(before) && before > within_.begin ? before - 1 : before);
}

std::uint32_t GroupChain::before_or_begin(GroupNumber group) const {
    const std::uint32_t left = before(chunks_.groups()[group].tokens.begin);
    return left == nothing ? chunks_.groups()[group].tokens.begin : left;
}

GroupNumber GroupChain::head_of_chain(GroupNumber group) const {
    for (int i = 0; i < 4; ++i) {
        const std::uint32_t of = before(chunks_.groups()[group].tokens.begin);
        if (of == nothing || chunks_.lower(of) != "of") break;
        const std::uint32_t head = before(of);
        if (head == nothing || chunks_.group_of(head) == nothing || chunks_.is_told_of(chunks_.group_of(head))) break;
        group = chunks_.group_of(head);
    }
    return group;
}

std::uint32_t GroupChain::before_count_of(std::uint32_t relative, std::uint32_t token) const {
    const GroupNumber group = chunks_.group_of(token);
    const std::uint32_t of = before(relative);
    if (of == nothing || chunks_.lower(of) != "of" || group == nothing || has(chunks_.senses(group), Sense::known_goods)) return token;
    std::uint32_t at = before(chunks_.groups()[group].tokens.begin);
    while (at != nothing && chunks_.is_comma(at)) at = before(at);
    return at != nothing && chunks_.group_of(at) != nothing && has(chunks_.senses(chunks_.group_of(at)), Sense::known_goods) ? at : token;
}

std::uint32_t GroupChain::past_apposition(std::uint32_t relative, std::uint32_t token) const {
    constexpr int longest = 3;  // "a fuel for rockets of the army"
    const std::uint32_t comma = before(relative);
    if (comma == nothing || !chunks_.is_comma(comma)) return token;
    GroupNumber group = chunks_.group_of(token);
    for (int links = 0; links < longest; ++links) {
        const std::uint32_t left = before(chunks_.groups()[group].tokens.begin);
        if (left == nothing) return token;
        if (chunks_.is_comma(left)) {
            const GroupNumber described = left == within_.begin ? nothing : chunks_.group_of(left - 1);
            const bool fits = described != nothing && chunks_.groups()[group].determiner == Determiner::indefinite && chunks_.groups()[described].determiner != Determiner::indefinite;  // not "a lathe, a press, which"
            return fits && has(chunks_.senses(described), Sense::known_goods) ? left - 1 : token;
        }
        const GroupNumber next = chunks_.is(left, WordClass::preposition) && chunks_.group_of(left) == nothing ? group_before(left) : nothing;
        if (next == nothing) return token;
        group = next;
    }
    return token;
}

std::uint32_t GroupChain::first_of_places(GroupNumber group, std::uint32_t start) const {
    constexpr Senses places = Senses(Sense::country) | Senses(Sense::place);
    std::uint32_t left = before(start);
    bool is_apart = false;  // "to Russia, and [Ethiopia] bought": a pair with a comma is two clauses
    for (int length = 0; length < 12 && left != nothing && (chunks_.senses(group) & places) != 0; ++length) {
        const bool joined = chunks_.lower(left) == "and" || chunks_.lower(left) == "or" || (length > 0 && chunks_.is_comma(left));
        std::uint32_t previous = joined ? before(left) : nothing;
        if (length > 0 && previous != nothing && !chunks_.is_comma(left) && chunks_.is_comma(previous)) return start;  // "to Kyiv, and [Poland and Norway] gave"
        if (length == 0) is_apart = previous != nothing && chunks_.is_comma(previous);
        if (previous != nothing && chunks_.is_comma(previous)) previous = before(previous);
        if (previous == nothing || chunks_.group_of(previous) == nothing) return start;
        group = chunks_.group_of(previous);
        if ((chunks_.senses(group) & places) == 0) return start;
        const std::uint32_t first = chunks_.groups()[group].tokens.begin;
        left = before(first);
        if (is_apart && length == 0 && (left == nothing || !chunks_.is_comma(left))) return start;
        if (left != nothing && chunks_.is(left, WordClass::preposition) && chunks_.group_of(left) == nothing) return first;
    }
    return start;
}

std::uint32_t GroupChain::first_of_parties(GroupNumber group, std::uint32_t start) const {
    constexpr int longest = 12;
    if (!is_somebody(group)) return start;
    std::uint32_t first = start, left = before(start);
    for (int length = 0; length < longest && left != nothing && (chunks_.is(left, WordClass::conjunction) || (length > 0 && chunks_.is_comma(left))); ++length) {
        std::uint32_t previous = before(left);
        if (previous != nothing && chunks_.is_comma(previous)) previous = before(previous);
        const GroupNumber maker = previous == nothing ? nothing : chunks_.group_of(previous);
        if (maker == nothing || (has(chunks_.senses(maker), Sense::known_goods) && !chunks_.names_maker(maker))) return start;
        first = chunks_.groups()[maker].tokens.begin;
        left = before(first);
    }
    const bool hangs = left != nothing && before(left) != nothing && chunks_.group_of(left) == nothing && chunks_.is_listed("words-before-a-maker", left);
    return hangs ? first : start;
}

bool GroupChain::is_place(GroupNumber group) const {
    const Mention* named = chunks_.head_mention(group);
    const bool is_country = named && named->kind == MentionKind::country && named->form != CountryForm::people;
    const std::uint32_t left = before(chunks_.groups()[group].tokens.begin);
    const bool is_unknown_town = named && named->kind == MentionKind::name && named->name_class == NameClass::unknown && left != nothing && chunks_.is(left, WordClass::whereabouts);
    return is_unknown_town || has(chunks_.senses(group), Sense::place) || is_country || chunks_.lower(chunks_.groups()[group].head) == "port";
}

std::uint32_t GroupChain::past_places(std::uint32_t token) const {
    std::uint32_t at = token;
    for (int links = 0; links < 3; ++links) {
        const GroupNumber group = chunks_.group_of(at);
        if (!is_place(group)) return at;
        const std::uint32_t preposition = before(chunks_.groups()[group].tokens.begin);
        const bool hangs = preposition != nothing && chunks_.group_of(preposition) == nothing && (chunks_.is(preposition, WordClass::whereabouts) || chunks_.lower(preposition) == "of" || chunks_.lower(preposition) == "from");
        const std::uint32_t next = hangs ? before(preposition) : nothing;
        if (next == nothing || chunks_.group_of(next) == nothing) return token;
        at = next;
    }
    return token;
}

}  // namespace checkrules
