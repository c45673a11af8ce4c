#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t role_length = 4;      // words of a source that names no body itself
constexpr std::uint32_t earlier_reach = 300;  // tokens
constexpr std::uint32_t later_reach = 5;      // sentences
constexpr std::uint32_t tellers_lead = 3;     // sentences
constexpr std::size_t looked_at = 60;         // groups behind it

/// "Investigators said", "a minister said": the body, or the person, that the article names for them stands beside the role.
class TellerNamer {
  public:
    explicit TellerNamer(const Chunks& chunks) : chunks_(chunks), annotation_(chunks.annotation()) {}

    void name(Draft& draft) const {
        for (std::size_t i = 0, count = draft.attribution.size(); i < count; ++i) {
            const Teller role = draft.attribution[i];
            const TokenRange body = named_for(draft, role);
            if (body.empty()) continue;
            Teller teller{std::string(chunks_.text(body)), body, body, role.is_relay};
            teller.is_named = true, teller.only_names = role.only_names;
            draft.trace.push_back({"context", fmt::format("source '{}' stands for '{}'", role.name, teller.name)});
            draft.guess("attribution", teller.words);
            draft.attribute(std::move(teller));
        }
    }

  private:
    TokenRange named_for(const Draft& draft, const Teller& role) const {
        if (role.words.empty() || role.words.size() > role_length || is_named(role.known_as) || is_named(role.words)) return {};
        if (chunks_.text(role.known_as).find(role.name) == std::string_view::npos) return {};  // "he", who has been named
        const auto& lists = chunks_.vocabulary().lists;
        const auto kinds = lists.find("kinds-of-bodies");
        if (kinds == lists.end()) return {};
        TokenRange best = is_person(role) ? speaker_behind(role.words.begin) : TokenRange{};
        bool is_spokesman = false;
        for (const ListMember& kind : kinds->second.members) {
            if (!chunks_.is_listed(std::string_view("who-speaks-for-" + kind.text), role.known_as.end - 1)) continue;
            is_spokesman = true;
            const TokenRange one = body_near(role.words.begin, "words-in-names-of-" + kind.text);
            if (!one.empty() && (best.empty() || is_nearer(one, best, role.words.begin))) best = one;
        }
        if (best.empty() && is_spokesman && is_definite(role.words)) best = teller_before(role.words.begin);
        return is_told(draft, best) ? TokenRange{} : best;
    }

    // "Russian customs", "Mash": but not "Officials" at the head of a sentence
    bool is_named(TokenRange words) const {
        const auto [first, last] = annotation_.mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = annotation_.mentions[m];
            if (one.kind <= MentionKind::name && (one.kind != MentionKind::name || one.name_class != NameClass::unknown || one.tokens.size() > 1)) return true;
        }
        return false;
    }

    bool is_told(const Draft& draft, TokenRange body) const {
        const std::string_view name = chunks_.text(body);
        return std::ranges::any_of(draft.attribution, [&](const Teller& one) { return one.name.find(name) != std::string::npos; });
    }

    // "[A minister] said … Charlie Than told": newswire names who speaks in the lead a paragraph later.
    bool is_person(const Teller& role) const {
        const GroupNumber group = chunks_.group_of(role.words.begin);
        return sentence_of(role.words.begin) < tellers_lead && group != nothing && !chunks_.groups()[group].plural && chunks_.has_listed("words-for-who-is-named-later", role.words);
    }
    TokenRange speaker_behind(std::uint32_t at) const {
        const auto& all = annotation_.attributions;
        const std::uint32_t here = sentence_of(at);
        for (auto one = std::ranges::lower_bound(all, here, {}, [&](const Attribution& told) { return sentence_of(told.source.begin); }); one != all.end(); ++one) {
            if (sentence_of(one->source.begin) > here + later_reach) break;
            const Mention* name = one->mention && one->source.begin > at ? &annotation_.mentions[*one->mention] : nullptr;
            const bool in_full = name && (name->name_class == NameClass::person || (name->name_class == NameClass::unknown && name->tokens.size() > 1));
            if (in_full && name->kind == MentionKind::name) return name->tokens;
        }
        return {};
    }

    bool is_definite(TokenRange words) const {
        const GroupNumber group = chunks_.group_of(words.begin);
        return group != nothing && chunks_.groups()[group].determiner == Determiner::definite;
    }
    // "[Trap Aggressor] says … The activists write": who has spoken before
    TokenRange teller_before(std::uint32_t at) const {
        const auto& all = annotation_.attributions;
        for (auto one = std::ranges::lower_bound(all, sentence_of(at), {}, [&](const Attribution& told) { return sentence_of(told.source.begin); }); one != all.begin();) {
            --one;
            if (one->source.begin + earlier_reach < at) break;
            const Mention* name = one->mention ? &annotation_.mentions[*one->mention] : nullptr;
            if (name && name->name_class != NameClass::person && is_named(one->source)) return one->source;
        }
        return {};
    }

    static bool is_nearer(TokenRange a, TokenRange b, std::uint32_t at) {
        if ((a.begin < at) != (b.begin < at)) return a.begin < at;
        return a.begin < at ? a.begin > b.begin : a.begin < b.begin;
    }

    // The nearest before the role; else the first behind it.
    TokenRange body_near(std::uint32_t at, const std::string& names) const {
        const Groups groups = chunks_.groups();
        const auto here = GroupNumber(std::uint32_t(std::ranges::lower_bound(groups, at, {}, [](const NounGroup& one) { return one.tokens.begin; }) - groups.begin()));
        for (GroupNumber g = here; g-- > 0 && groups[g].tokens.begin + earlier_reach > at;)
            if (is_body(groups[g], names)) return chunks_.behind_determiners(groups[g].tokens);
        for (GroupNumber g = here + 1; g < groups.size() && sentence_of(groups[g].tokens.begin) <= sentence_of(at) + later_reach && g < here + looked_at; ++g)
            if (is_body(groups[g], names)) return chunks_.behind_determiners(groups[g].tokens);
        return {};
    }
    // "Osaka police", "the Center for Ocean Studies"; but no "police" alone
    bool is_body(const NounGroup& one, std::string_view names) const {
        const TokenRange name = chunks_.behind_determiners(one.tokens);
        const Mention* whole = chunks_.head_mention(chunks_.group_of(one.head));  // "the [Center] for Ocean Studies"
        const bool is_media = whole && whole->name_class == NameClass::media && names == "words-in-names-of-the-press";
        if (one.pronoun || !(is_media || chunks_.is_listed(names, one.head) || (whole && chunks_.has_listed(names, whole->tokens)))) return false;
        return is_named(name) && std::ranges::none_of(one.mentions, [&](std::uint32_t m) { return annotation_.mentions[m].name_class == NameClass::person; });
    }
    std::uint32_t sentence_of(std::uint32_t token) const { return annotation_.tokens()[token].sentence; }

    const Chunks& chunks_;
    const Annotation& annotation_;
};

}  // namespace

void name_tellers(const Chunks& chunks, std::vector<Draft>& drafts) {
    const TellerNamer namer(chunks);
    for (Draft& draft : drafts) namer.name(draft);
}

}  // namespace checkrules
