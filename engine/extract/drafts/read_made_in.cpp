#include "engine/extract/drafts/read_made_in.hpp"

#include <algorithm>

#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t longest_aside = 12;  // tokens

class MadeInReader {
  public:
    MadeInReader(const Chunks& chunks, const PartyReader& parties, std::uint32_t goods_end) : chunks_(chunks), parties_(parties), goods_end_(goods_end) {}

    // "Russian vodka", "Russian-made": where the goods come from, unless the words before the noun say more.
    MadeIn read(const Item& item) {
        const auto [first, last] = chunks_.annotation().mentions_in(item.tokens);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = mentions()[m];
            if (one.kind != MentionKind::country) continue;
            if (one.form == CountryForm::adjective && is_in_owner(one, item)) continue;
            if (one.form == CountryForm::adjective || tells_maker(one.tokens.end)) {
                out_.country = {one.id, one.tokens};
                return out_;
            }
            if (chunks_.lower(one.tokens.end) == "'s" && !out_.owner && !owns_the_buying(one.tokens.begin)) out_.owner = {one.id, one.tokens};
        }
        read_made_behind(item.tokens.end);
        if (!out_.country) read_made_behind(goods_end_);
        for (std::uint32_t m = first; m < last && !out_.country; ++m) read_made_in_name(mentions()[m]);
        if (!out_.country) read_said_of(item);
        return out_;
    }

  private:
    const std::vector<Mention>& mentions() const { return chunks_.annotation().mentions; }

    // "Half of the shells that Russia fires are North Korean"
    void read_said_of(const Item& item) {
        const Sentence& sentence = chunks_.annotation().sentences[chunks_.annotation().tokens()[item.tokens.begin].sentence];
        if (item.tokens.begin != sentence.body) return;
        for (std::uint32_t t = item.tokens.end; t + 1 < sentence.tokens.end; ++t) {
            if (!chunks_.is(t, WordClass::be)) continue;
            std::uint32_t at = t + 1;
            while (at + 1 < sentence.tokens.end && chunks_.is_skipped(at)) ++at;
            const auto [first, last] = chunks_.annotation().mentions_in({at, sentence.tokens.end});
            const Mention* one = first < last ? &mentions()[first] : nullptr;
            const bool is_adjective = one && one->kind == MentionKind::country && one->form == CountryForm::adjective && one->tokens.begin == at;
            if (!is_adjective || chunks_.group_of(one->tokens.end) != nothing || (chunks_.lower(one->tokens.end) == "-" && !tells_maker(one->tokens.end))) continue;
            out_.country = {one->id, one->tokens};
            return;
        }
    }

    // "Swiss watches": a name of no make that says the country.
    void read_made_in_name(const Mention& one) {
        const auto term = one.kind == MentionKind::goods ? chunks_.vocabulary().goods.find(one.id) : chunks_.vocabulary().goods.end();
        if (term == chunks_.vocabulary().goods.end() || term->second.brand || !term->second.made_in) return;
        out_.country = {*term->second.made_in, one.tokens};
    }

    // "[India's] purchase of jets": they are not its own before it has them.
    bool owns_the_buying(std::uint32_t at) const {
        const GroupNumber group = chunks_.group_of(at);
        if (group == nothing) return false;
        const auto& nouns = chunks_.word(chunks_.groups()[group].head).nouns;  // but "[Pyongyang's] trade" goes both ways
        const auto buys = [](const Frame& frame) { return frame.subject == Role::recipient; };
        return !nouns.empty() && std::ranges::all_of(nouns, [&](const TriggerMatch& match) { return std::ranges::all_of(match.trigger->frames, buys); });
    }

    // "the [North Korean] leader's limousines": of the leader's country, not of theirs.
    bool is_in_owner(const Mention& country, const Item& item) const {
        std::uint32_t end = country.tokens.end;
        while (end < item.tokens.end && chunks_.lower(end) != "of") ++end;
        return chunks_.has_owner({country.tokens.end, end});
    }

    // "U.S.-made", "Iran-origin"
    bool tells_maker(std::uint32_t hyphen) const {
        return chunks_.lower(hyphen) == "-" && (chunks_.is(hyphen + 1, WordClass::made) || chunks_.lower(hyphen + 1) == "origin");
    }

    // "rifles made in Iran", "a limousine built by Russia's Aurus"
    void read_made_behind(std::uint32_t at) {
        if (chunks_.is_comma(at)) ++at;
        if (chunks_.lower(at) == "by" && chunks_.group_of(at + 1) != nothing) return read_maker(at + 1);
        if (const std::uint32_t source = behind_trace(at); source != nothing) return read_source(source);
        if (const GroupNumber maker = maker_behind(chunks_, at); maker != nothing) return read_source(chunks_.groups()[maker].tokens.begin);
        at = behind_auxiliaries(at);
        const bool tells_where = chunks_.lower(at + 1) == "by" || chunks_.lower(at + 1) == "from" || chunks_.is(at + 1, WordClass::whereabouts);
        if (!chunks_.is(at, WordClass::made) || !tells_where || chunks_.group_of(at + 2) == nothing) return;
        read_source(at + 2);
    }

    // "sand [was] dredged off Haeju and brought", "[, worth $2 million, had been] mined"
    std::uint32_t behind_auxiliaries(std::uint32_t at) const {
        const auto is_auxiliary = [&](std::uint32_t t) { return chunks_.is(t, WordClass::be) || chunks_.is(t, WordClass::have); };
        std::uint32_t behind = at;
        if (at > 0 && chunks_.is_comma(at - 1) && !chunks_.is(at, WordClass::made))
            for (std::uint32_t t = at; t < at + longest_aside; ++t)
                if (chunks_.is_comma(t) && is_auxiliary(t + 1)) behind = t + 1;
        while (is_auxiliary(behind)) ++behind;
        return chunks_.is(behind, WordClass::made) ? behind : at;
    }

    // "chips that trace back to [firms in Japan]", "parts which could be traced to": where the source begins, or `nothing`
    std::uint32_t behind_trace(std::uint32_t at) const {
        constexpr std::uint32_t longest = 6;  // tokens
        std::uint32_t t = at + (chunks_.is(at, WordClass::relative) ? 1 : 0);
        while (t < at + longest && (chunks_.is_auxiliary(t) || chunks_.is_skipped(t))) ++t;
        const std::uint32_t first = t;
        while (t < at + longest && chunks_.is_listed("words-for-tracing", t)) ++t;
        return t > first && chunks_.lower(t) == "to" && chunks_.group_of(t + 1) != nothing ? t + 1 : nothing;
    }
    void read_source(std::uint32_t at) {
        Filler source;
        source.items.push_back({chunks_.groups()[chunks_.group_of(at)].tokens, chunks_.group_of(at), {}, false, 0});
        out_.country = parties_.read_country(source);
        if (out_.country) return;
        const auto place = find_whereabouts(chunks_, source.items.front().tokens.end);  // "by [firms] based in Japan"
        if (place) out_.country = Grounded<std::string>{place->country, {source.items.front().tokens.begin, place->place.end}};
    }

    // "chips by Texas Instruments", "engines by a firm in the Netherlands"
    void read_maker(std::uint32_t at) {
        const GroupNumber group = chunks_.group_of(at);
        const Mention* maker = chunks_.head_mention(group);
        const PartyEntry* party = chunks_.party_of(maker);
        if (party && party->country && chunks_.is_party_of(maker, "kinds-of-companies")) out_.country = {*party->country, maker->tokens};
        const bool is_firm = !out_.country && chunks_.is(chunks_.groups()[group].head, WordClass::company_noun) && !chunks_.groups()[group].pronoun;
        if (is_firm) read_source(at);
    }

    const Chunks& chunks_;
    const PartyReader& parties_;
    std::uint32_t goods_end_;
    MadeIn out_;
};

/// ", a North Korean firm,": behind the aside; else where it begins.
std::uint32_t behind_aside(const Chunks& chunks, std::uint32_t at) {
    if (!chunks.is_comma(at)) return at;
    for (std::uint32_t t = at + 1; t < at + longest_aside; ++t)
        if (chunks.is_comma(t)) return t + 1;
    return at;
}

}  // namespace

GroupNumber maker_behind(const Chunks& chunks, std::uint32_t at) {
    if (chunks.is_comma(at)) ++at;
    if (chunks.is(at, WordClass::made) && chunks.lower(at + 1) == "by") return chunks.group_of(at + 2);
    const GroupNumber maker = chunks.is(at, WordClass::relative) ? chunks.group_of(at + 1) : nothing;
    if (maker == nothing || chunks.groups()[maker].pronoun) return nothing;
    std::uint32_t verb = behind_aside(chunks, chunks.groups()[maker].tokens.end);
    while (chunks.is(verb, WordClass::have) || chunks.is_skipped(verb)) ++verb;
    const bool is_said = chunks.is(verb, WordClass::made) && chunks.group_of(verb) == nothing && !chunks.is(verb + 1, WordClass::whereabouts);
    return is_said ? maker : nothing;
}

MadeIn read_made_in(const Chunks& chunks, const PartyReader& parties, const Item& item, std::uint32_t goods_end) { return MadeInReader(chunks, parties, goods_end).read(item); }

}  // namespace checkrules
