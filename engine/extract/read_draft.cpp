#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/draft.hpp"

namespace checkrules {
namespace {

/// Reads values out of the words that fill the slots of one event.
class DraftReader {
  public:
    DraftReader(const Chunks& chunks, const References& references, const Event& event) : chunks_(chunks), references_(references), event_(event) {}

    std::optional<Draft> read(const Item& goods, std::string& reason) {
        draft_.trigger = event_.trigger;
        draft_.kind = event_.trigger->kind;
        draft_.kind_words.push_back(event_.words);
        draft_.first_sentence = draft_.last_sentence = event_.sentence;
        draft_.trace.push_back({"trigger", fmt::format("'{}' by triggers/{}: {}", chunks_.text(event_.words), event_.trigger->id, event_.frame->text)});
        draft_.trace.insert(draft_.trace.end(), event_.trace.begin(), event_.trace.end());
        if (!read_goods(goods)) {
            reason = "its goods are not known: '" + std::string(chunks_.text(goods.tokens)) + "'";
            return {};
        }
        draft_.supplier = read_party(event_.slot(Role::supplier));
        draft_.recipient = read_party(event_.slot(Role::recipient));
        draft_.origin = read_country(event_.slot(Role::origin));
        draft_.destination = read_country(event_.slot(Role::destination));
        if (!draft_.destination) draft_.destination = named_country(event_.slot(Role::recipient));
        if (!draft_.origin) draft_.origin = named_country(event_.slot(Role::supplier));
        for (const Item& item : event_.slot(Role::via).items)
            if (const PartyValue via = named_party(item, item.tokens); !via.country.empty()) draft_.via.push_back({via.country, via.words});
        if (draft_.supplier.country == draft_.recipient.country && !draft_.supplier.country.empty()) forget_weaker_end();
        read_made_in(goods);
        settle_origin();
        read_amounts(goods);
        read_date();
        return std::move(draft_);
    }

  private:
    const std::vector<Mention>& mentions() const { return chunks_.annotation().mentions; }

    bool is_refused(const Item& item) const {
        const auto& refused = event_.trigger->not_goods;
        const auto heads_to = [&](std::uint32_t group) {
            const std::string_view head = chunks_.lower(chunks_.groups()[group].head);
            return std::ranges::any_of(refused, [&](const std::string& one) { return head == one || head == plural_of(one); });
        };
        return heads_to(item.group) || (!item.parts.empty() && heads_to(item.parts.back()));
    }

    bool read_goods(const Item& item) {
        GoodsValue& goods = draft_.goods;
        goods.words = item.tokens;
        if (is_refused(item)) return false;
        const Senses senses = chunks_.senses(item);
        const bool stands_in = has(senses, Sense::pronoun) || has(senses, Sense::stand_in);
        std::uint32_t group = stands_in && !has(senses, Sense::known_goods) ? nothing : named_group(item);
        const NounGroup& own = chunks_.groups()[item.group];
        const bool its = own.determiner == Determiner::possessive && chunks_.is(own.tokens.begin, WordClass::determiner);  // but not "Putin's gift"
        const bool points_back = own.pronoun || is_definite(own) || its;
        if (group == nothing && stands_in) {
            if (points_back) group = references_.goods_before(item.group);
            if (group == nothing) group = named_group(item);
            if (group != nothing && group != item.group) draft_.trace.push_back({"slot", fmt::format("'{}' means '{}'", chunks_.text(item.tokens), chunks_.text(chunks_.groups()[group].tokens))});
        }
        if (group == nothing) {
            if (event_.trigger->weak || stands_in || has(senses, Sense::abstract) || has(senses, Sense::party)) return false;
            goods.entity = references_.entity(item.group);
            return true;
        }
        goods.entity = references_.entity(group);
        add_terms(item.tokens);
        for (std::uint32_t one : references_.groups_of(goods.entity)) {
            const TokenRange words = chunks_.groups()[one].tokens;
            const std::size_t before = goods.terms.size();
            add_terms(words);
            if (goods.terms.size() > before && !item.tokens.overlaps(words)) goods.more.push_back(words);
        }
        if (stands_in && !goods.more.empty()) std::swap(goods.words, goods.more.front());
        return true;
    }

    /// The group of the item whose goods the vocabulary knows.
    std::uint32_t named_group(const Item& item) const {
        if (item.own != 0) return item.group;
        if (has(chunks_.senses(item.group), Sense::known_goods)) return item.group;
        for (std::uint32_t part : item.parts)
            if (has(chunks_.senses(part), Sense::known_goods)) return part;
        return chunks_.mention(item.group, MentionKind::goods) ? item.group : nothing;
    }

    void add_terms(TokenRange words) {
        GoodsValue& goods = draft_.goods;
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m) {
            if (mentions()[m].kind != MentionKind::goods) continue;
            if (std::ranges::find(goods.terms, mentions()[m].id) == goods.terms.end()) goods.terms.push_back(mentions()[m].id);
            const auto term = chunks_.vocabulary().goods.find(mentions()[m].id);
            if (goods.brand.empty() && term != chunks_.vocabulary().goods.end() && term->second.brand) goods.brand = *term->second.brand;
        }
    }

    // "Russian vodka", "Russian-made": where the goods come from, unless the words before the noun say more.
    void read_made_in(const Item& item) {
        const auto [first, last] = chunks_.annotation().mentions_in(item.tokens);
        for (std::uint32_t m = first; m < last; ++m)
            if (mentions()[m].kind == MentionKind::country && mentions()[m].form == CountryForm::adjective) {
                draft_.goods.made_in = {mentions()[m].id, mentions()[m].tokens};
                return;
            }
    }

    // "Iranian drones" came from Iran when nothing else is said; with a foreign user they must have come to him.
    void settle_origin() {
        const auto& made_in = draft_.goods.made_in;
        const std::string holder = draft_.destination_country();
        if (event_.trigger->if_foreign) {
            const std::string source = draft_.origin ? draft_.origin->value : made_in ? made_in->value : "";
            if (source.empty() || holder.empty() || source == holder) return;
            draft_.kind = *event_.trigger->if_foreign;
            draft_.trace.push_back({"slot", fmt::format("goods of {} in the hands of {}: {}", source, holder, draft_.kind)});
        }
        if (made_in && !draft_.origin && draft_.supplier.country.empty() && made_in->value != holder) draft_.origin = made_in;
    }

    void read_amounts(const Item& item) {
        const TokenRange words{item.tokens.begin > 4 ? item.tokens.begin - 4 : 0, item.tokens.end};
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m) {
            const bool near = item.tokens.contains(mentions()[m].tokens) || mentions()[m].tokens.end == item.tokens.begin;
            if (mentions()[m].kind != MentionKind::quantity || !mentions()[m].value || !near) continue;
            if (const auto* quantity = std::get_if<Quantity>(&mentions()[m].value->is)) draft_.goods.quantity = {*quantity, mentions()[m].tokens};
            break;
        }
        read_money(item);
    }

    // The nearest amount behind the goods, or before them: "$4 million worth of".
    void read_money(const Item& item) {
        const Sentence& sentence = chunks_.annotation().sentences[event_.sentence];
        const auto [first, last] = chunks_.annotation().mentions_in(sentence.tokens);
        const Mention* best = nullptr;
        std::uint32_t nearest = 16;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = mentions()[m];
            if (one.kind != MentionKind::money || !one.value) continue;
            const std::uint32_t distance = one.tokens.begin >= item.tokens.end ? one.tokens.begin - item.tokens.end : item.tokens.begin >= one.tokens.end ? item.tokens.begin - one.tokens.end + 4 : 0;
            if (distance < nearest) {
                nearest = distance;
                best = &one;
            }
        }
        if (!best) return;
        const auto* money = std::get_if<Money>(&best->value->is);
        if (!money) return;
        const NounGroup& group = chunks_.groups()[item.group];
        const bool single = !group.plural && (!draft_.goods.quantity || (draft_.goods.quantity->value.amount.max && *draft_.goods.quantity->value.amount.max == Decimal(1)));
        const bool single_thing = single && (group.determiner == Determiner::indefinite || group.determiner == Determiner::definite);
        (best->is_each || single_thing ? draft_.goods.unit_value : draft_.goods.value) = {*money, best->tokens};
    }

    void read_date() {
        const Sentence& sentence = chunks_.annotation().sentences[event_.sentence];
        const auto [first, last] = chunks_.annotation().mentions_in(sentence.tokens);
        const Mention* best = nullptr;
        std::uint32_t nearest = nothing;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = mentions()[m];
            if (one.kind != MentionKind::date || !one.value || belongs_to_speech(one) || stands_in_other_clause(one)) continue;
            const std::uint32_t distance = one.tokens.begin >= event_.words.end ? one.tokens.begin - event_.words.end : event_.words.begin - std::min(one.tokens.end, event_.words.begin) + 2;
            if (distance < nearest) {
                nearest = distance;
                best = &one;
            }
        }
        if (!best) return;
        if (const auto* date = std::get_if<DateRange>(&best->value->is)) draft_.date = {*date, best->tokens};
    }

    // "in violation of the embargo that has been in force since 2011": with another clause in between it is no date of the event.
    bool stands_in_other_clause(const Mention& date) const {
        const Sentence& sentence = chunks_.annotation().sentences[event_.sentence];
        if (date.tokens.begin < sentence.body + 3) return false;
        const bool after = date.tokens.begin >= event_.words.end;
        const TokenRange between{after ? event_.words.end : date.tokens.end, after ? date.tokens.begin : event_.words.begin};
        for (std::uint32_t t = between.begin; t < between.end; ++t)
            if (opens_clause(t)) return true;
        return false;
    }

    bool opens_clause(std::uint32_t token) const {
        const std::uint32_t group = chunks_.group_of(token);
        if (group != nothing && !chunks_.groups()[group].pronoun) return false;
        if (chunks_.is(token, WordClass::relative)) return true;
        if (chunks_.is(token, WordClass::subordinator)) return !chunks_.is(token, WordClass::preposition);
        const bool auxiliary = chunks_.is(token, WordClass::be) || chunks_.is(token, WordClass::have) || chunks_.is(token, WordClass::modal);
        return !auxiliary && chunks_.is_verb(token);
    }

    // "the agency said on Tuesday": the day of the saying, not of what is said.
    bool belongs_to_speech(const Mention& date) const {
        for (const Attribution& one : chunks_.annotation().attributions) {
            if (one.cue.empty() || chunks_.annotation().tokens()[one.cue.begin].sentence != event_.sentence) continue;
            // "On Thursday the ministry said"; but not "it left on Thursday, the ministry said".
            const bool opens = date.tokens.begin <= chunks_.annotation().sentences[event_.sentence].body + 1;
            const std::uint32_t gap = opens ? 1 : 0;
            if (date.tokens.end <= one.source.begin && one.source.begin <= date.tokens.end + gap && one.cue.begin >= one.source.end) return true;
            if (date.tokens.begin < one.cue.end) continue;
            std::uint32_t at = one.cue.end;
            while (at < date.tokens.begin && (chunks_.is(at, WordClass::preposition) || chunks_.is_skipped(at))) ++at;
            if (at >= date.tokens.begin) return true;
            // "told TASS on Tuesday"
            if (chunks_.group_of(at) != nothing && chunks_.groups()[chunks_.group_of(at)].tokens.end + 1 >= date.tokens.begin && !one.covers.contains(date.tokens)) return true;
        }
        return false;
    }

    std::optional<Grounded<std::string>> country_in(TokenRange words) const {
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m)
            if (std::string code = country_of(mentions()[m]); !code.empty()) return Grounded<std::string>{code, mentions()[m].tokens};
        return {};
    }

    std::string country_of(const Mention& mention) const {
        if (mention.kind == MentionKind::country) return mention.id;
        if (mention.kind == MentionKind::place) {
            const auto found = chunks_.vocabulary().places.find(mention.id);
            return found == chunks_.vocabulary().places.end() ? "" : found->second.country;
        }
        if (mention.kind == MentionKind::party) {
            const auto found = chunks_.vocabulary().parties.find(mention.id);
            return found == chunks_.vocabulary().parties.end() ? "" : found->second.country.value_or("");
        }
        return "";
    }

    std::optional<Grounded<std::string>> read_country(const Filler& filler) const {
        for (const Item& item : filler.items)
            if (auto country = country_in(item.tokens)) return country;
        return {};
    }

    // "to North Korea" says both who and where.
    std::optional<Grounded<std::string>> named_country(const Filler& filler) const {
        if (filler.items.size() != 1) return {};
        const Item& item = filler.items.front();
        const auto country = country_in(item.tokens);
        if (is_reference(item)) {
            const std::uint32_t group = references_.party_before(item.group);
            const Mention* named = group == nothing ? nullptr : chunks_.head_mention(group);
            if (!named || named->kind != MentionKind::country) named = group == nothing ? nullptr : chunks_.mention(group, MentionKind::country);
            return named ? std::optional(Grounded<std::string>{named->id, named->tokens}) : std::nullopt;
        }
        return country && has(chunks_.senses(item), Sense::country) ? country : std::nullopt;
    }

    PartyValue read_party(const Filler& filler) const {
        PartyValue party;
        if (filler.empty()) return party;
        const Item& item = filler.items.front();
        if (is_reference(item)) {
            const std::uint32_t group = references_.party_before(item.group);
            if (group == nothing && has(chunks_.senses(item), Sense::pronoun)) return party;
            if (group == nothing) return named_party(item, filler.tokens);
            Item found{chunks_.groups()[group].tokens, group, {}, 0};
            party = named_party(found, found.tokens);
            return party;
        }
        return named_party(item, filler.tokens);
    }

    // "the company", "that country", "he": named before.
    bool is_reference(const Item& item) const {
        if (item.own != 0) return false;
        const NounGroup& group = chunks_.groups()[item.group];
        if (group.pronoun) return true;
        const bool points = is_definite(group) || (group.determiner == Determiner::none && group.tokens.begin > 0 && chunks_.is(group.tokens.begin - 1, WordClass::determiner));
        return points && group.mentions.empty() && item.parts.empty() && group.tokens.size() <= 2;
    }
    bool refers(const Filler& filler) const { return filler.items.size() == 1 && is_reference(filler.items.front()); }

    // Nobody ships to himself: of two ends in one country, the one that was only referred to was read wrongly.
    void forget_weaker_end() {
        if (refers(event_.slot(Role::supplier))) draft_.supplier = {}, draft_.origin.reset();
        else if (refers(event_.slot(Role::recipient))) draft_.recipient = {}, draft_.destination.reset();
    }
    static bool is_definite(const NounGroup& group) { return group.determiner == Determiner::definite || group.determiner == Determiner::demonstrative; }

    PartyValue named_party(const Item& item, TokenRange all) const {
        PartyValue party;
        party.words = all;
        const auto [first, last] = chunks_.annotation().mentions_in(item.tokens);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = mentions()[m];
            const bool names = one.kind == MentionKind::party || (one.kind == MentionKind::name && one.name_class != NameClass::place);
            if (names && party.name.empty()) party.name = chunks_.text(one.tokens);
            if (one.kind == MentionKind::party && party.party.empty()) party.party = one.id;
            if (party.country.empty() && one.kind != MentionKind::party) party.country = country_of(one);
        }
        if (item.own == 0) extend(item, party);
        if (party.name.empty() || all != item.tokens) party.name = without_article(all);
        return party;
    }

    // "a company in the Emirates", "a firm based in Turkey".
    void extend(const Item& item, PartyValue& party) const {
        std::uint32_t at = party.words.end;
        if (!party.country.empty() || item.tokens.end != at || at + 1 >= chunks_.annotation().tokens().size()) return;
        if (chunks_.lower(at) == "based") ++at;
        if (chunks_.is_comma(at)) return extend_by_apposition(at + 1, party);
        const std::string_view word = chunks_.lower(at);
        if ((word != "in" && word != "from") || chunks_.group_of(at + 1) == nothing) return;
        const TokenRange place = chunks_.groups()[chunks_.group_of(at + 1)].tokens;
        if (const auto country = country_in(place)) {
            party.country = country->value;
            party.words.end = place.end;
        }
    }

    // "SMP, a Russian front company"
    void extend_by_apposition(std::uint32_t at, PartyValue& party) const {
        if (chunks_.group_of(at) == nothing) return;
        const NounGroup& group = chunks_.groups()[chunks_.group_of(at)];
        if (group.tokens.begin != at || !chunks_.is(group.head, WordClass::party_noun) || group.determiner == Determiner::none) return;
        if (const auto country = country_in(group.tokens)) {
            party.country = country->value;
            party.words.end = group.tokens.end;
        }
    }

    std::string without_article(TokenRange words) const {
        while (words.size() > 1 && chunks_.is(words.begin, WordClass::determiner)) ++words.begin;
        return std::string(chunks_.text(words));
    }

    const Chunks& chunks_;
    const References& references_;
    const Event& event_;
    Draft draft_;
};

}  // namespace

std::optional<Draft> read_draft(const Chunks& chunks, const References& references, const Event& event, const Item& goods, std::string& reason) {
    return DraftReader(chunks, references, event).read(goods, reason);
}

std::string Draft::destination_country() const { return destination ? destination->value : recipient.country; }
std::string Draft::origin_country() const { return origin ? origin->value : supplier.country; }

}  // namespace checkrules
