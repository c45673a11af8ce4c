#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/extract/drafts/bring_home.hpp"
#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/party_tail.hpp"
#include "engine/extract/drafts/read_made_in.hpp"
#include "engine/extract/drafts/read_total.hpp"
#include "engine/extract/drafts/read_whole.hpp"
#include "engine/extract/drafts/settle_origin.hpp"
#include "engine/extract/drafts/trade_figures.hpp"
#include "engine/extract/drafts/why_no_transfer.hpp"
#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t place_reach = 4;       // sentences that "there" looks back over
constexpr std::uint32_t farthest_place = 120;  // mentions, so that ten thousand stay linear

/// Reads values out of the words that fill the slots of one event.
class DraftReader {
  public:
    DraftReader(const Chunks& chunks, const References& references, const Event& event, std::span<const Draft> before) : chunks_(chunks), references_(references), parties_(chunks, references), event_(event), before_(before) {}

    std::optional<Draft> read(const Item& told, const Item& goods, std::string& reason) {
        draft_.trigger = event_.trigger;
        draft_.kind = event_.trigger->kind;
        draft_.kind_words.push_back(event_.words);
        draft_.first_sentence = draft_.last_sentence = event_.sentence;
        if (event_.is_traced) draft_.trace.push_back({"trigger", fmt::format("'{}' by triggers/{}: {}", chunks_.text(event_.words), event_.trigger->id, event_.frame->text)});
        draft_.trace.insert(draft_.trace.end(), event_.trace.begin(), event_.trace.end());
        reason = why_no_transfer(chunks_, event_, goods);
        if (!reason.empty()) return {};
        if (!name_goods(told, goods)) {
            reason = "its goods are not known: '" + std::string(chunks_.text(told.tokens)) + "'";
            return {};
        }
        note_manner(told);
        read_ends();
        take_source_in_list(told);
        complete_ends(told, goods);
        find_origin(told, goods);
        if (!is_listed_behind(told, goods)) read_amounts(chunks_, told, draft_.goods);
        if (!event_.left_out.empty()) read_bare_count(chunks_, told, goods, draft_.goods);
        draft_.date = find_event_date(chunks_, event_);
        read_total(chunks_, event_, draft_);
        if (draft_.is_all_trade && !draft_.goods.value && !is_counted_voyage(draft_)) {
            reason = "nothing says what was traded, or for how much";
            return {};
        }
        if (told.tokens != goods.tokens) complete_from(told, goods);
        return std::move(draft_);
    }

  private:
    bool name_goods(const Item& told, const Item& goods) {
        const bool carries = event_.moves_itself && is_carrier(chunks_, goods) && !chunks_.vocabulary().is_listed("kinds-that-say-least", event_.trigger->kind);  // "the vessel came from Iran": told of what it carries
        const bool is_box = !carries && holds_what_is_not_told(goods);
        const bool takes_up = has(chunks_.senses(told), Sense::pronoun) && is_told_of(references_, goods, before_);  // "sold [parts] to Turkey; dealers took [them] to Iran"
        const bool refused = !carries && !is_box && (is_refused(chunks_, event_, told) || (!takes_up && is_refused(chunks_, event_, goods)));
        draft_.is_all_trade = !refused && is_all_trade(chunks_, event_, told, goods);
        if (refused || (!draft_.is_all_trade && !is_box && !read_goods(chunks_, references_, event_, goods, takes_up, draft_))) return false;
        if (draft_.is_all_trade || is_box) draft_.goods.words = goods.tokens, draft_.goods.is_plural = true, draft_.goods.add_entity(references_.entity(goods.group));
        draft_.goods_item = goods;
        draft_.told = told.tokens;
        draft_.is_carrier = carries || is_box;
        return true;
    }

    /// "[A parcel] was addressed to a firm in Russia": what is in it goes there.
    bool holds_what_is_not_told(const Item& goods) const {
        const std::uint32_t head = chunks_.groups()[goods.group].head;
        return event_.trigger->part == PartOfSpeech::verb && goods.parts.empty() && !chunks_.groups()[goods.group].plural && chunks_.is(head, WordClass::container) && !chunks_.mention(goods.group, MentionKind::goods) && chunks_.vocabulary().is_listed("kinds-of-a-journey", event_.trigger->kind);
    }

    void note_manner(const Item& told) {
        draft_.tells_motion = event_.moves_itself;
        const Filler& carrier = event_.slot(Role::carrier);
        draft_.lies_ashore = !carrier.empty() && lies_ashore(carrier);
        draft_.has_carrier = !carrier.empty() && !draft_.lies_ashore;
        if (event_.stop && draft_.has_carrier && chunks_.groups()[carrier.items.front().group].determiner == Determiner::indefinite) draft_.new_carrier = carrier.tokens;
        if (event_.stop || event_.trigger->status == "attempted") draft_.stopper = event_.slot(Role::someone).tokens;
        draft_.starts_there = points_to_last_place(chunks_, event_);
        draft_.is_figure = is_figure(chunks_, event_);
        draft_.is_of_others = tells_of_others(chunks_, told);
        draft_.is_another = draft_.is_of_others || tells_another(chunks_, event_);
        draft_.is_of_some = !told.parts.empty() && chunks_.is_listed("words-for-some", chunks_.groups()[told.group].head);
    }

    bool lies_ashore(const Filler& where) const {
        constexpr Senses carries = Senses(Sense::known_goods) | Senses(Sense::vehicle) | Senses(Sense::stand_in) | Senses(Sense::pronoun);
        return (chunks_.senses(where) & carries) == 0 && !is_aboard(chunks_, where) && chunks_.groups()[where.items.front().group].determiner == Determiner::indefinite;
    }

    /// What the slots say.
    void read_ends() {
        draft_.supplier = parties_.read_party(event_.slot(Role::supplier));
        draft_.recipient = parties_.read_party(event_.slot(Role::recipient));
        leave_source_to_goods();
        if (only_tells_it(chunks_, event_, Role::supplier) || only_stops_it(chunks_, event_)) draft_.supplier = {};
        if (only_tells_it(chunks_, event_, Role::recipient)) draft_.recipient = {};
        take_marque(chunks_, draft_);
        draft_.origin = parties_.read_country(event_.slot(Role::origin));
        draft_.destination = parties_.read_country(event_.slot(Role::destination));
        if (draft_.destination && is_where_they_fight(*draft_.destination)) draft_.destination.reset();
        // "came from dealers in Lithuania": the place is where the dealers are.
        if (draft_.destination && draft_.supplier.words.contains(draft_.destination->words)) draft_.destination.reset();
        if (draft_.origin && draft_.recipient.words.contains(draft_.origin->words)) draft_.origin.reset();
        if (!draft_.destination) draft_.destination = parties_.named_country(event_.slot(Role::recipient));
        if (!draft_.origin) draft_.origin = parties_.named_country(event_.slot(Role::supplier));
        leave_where_they_were();
        for (const Item& item : event_.slot(Role::via).items)
            for (auto& country : parties_.read_stops(item)) draft_.pass_through(std::move(country));
    }

    /// "Drones, jets [from Russia] and a plane": of these goods alone; and what stands behind the list is then told of the last ones.
    void take_source_in_list(const Item& told) {
        const Filler& list = event_.slot(Role::goods);
        const auto has_source = [&](const Item& one) { return one.tokens.end < list.tokens.end && chunks_.lower(one.tokens.end) == "from" && chunks_.group_of(one.tokens.end + 1) != nothing; };
        if (list.items.size() < 2 || std::ranges::none_of(list.items, has_source) || event_.how[std::size_t(Role::supplier)].is_subject()) return;
        if (told.tokens.end == list.tokens.end) return;
        draft_.supplier = {};
        draft_.origin.reset();
        if (!has_source(told)) return;
        const Filler source = chunks_.read_filler(told.tokens.end + 1, chunks_.groups()[chunks_.group_of(told.tokens.end + 1)].tokens.end);
        draft_.supplier = parties_.read_party(source);
        draft_.origin = parties_.read_country(source);
    }

    /// "A firm in Riga sold pumps to Russia. … 40 pumps left [the country]": where the goods told before came from, whatever country was named last.
    void leave_where_they_were() {
        const Filler& from = event_.slot(Role::supplier).empty() ? event_.slot(Role::origin) : event_.slot(Role::supplier);
        if (!event_.moves_itself || from.items.size() != 1 || !draft_.origin || !parties_.refers(from)) return;
        const auto starts = [](const Draft& one) { return !one.origin_country().empty() && one.status != "denied"; };
        const auto recent = told_last(before_);
        const auto last = std::find_if(recent.rbegin(), recent.rend(), starts);
        if (last == recent.rend() || !chunks_.is_listed("words-for-a-country", chunks_.groups()[from.items.front().group].head)) return;
        draft_.origin = last->origin ? *last->origin : Grounded<std::string>{last->supplier.country, last->supplier.words};
        draft_.supplier = {};
    }

    /// "Bought lathes for the industry [from a German firm]": where the goods come from, and not the industry.
    void leave_source_to_goods() {
        const TokenRange whom = event_.slot(Role::recipient).tokens;
        for (const Role role : {Role::origin, Role::supplier}) {
            const TokenRange source = event_.slot(role).tokens;
            if (source.empty() || source.begin < whom.end || !draft_.recipient.words.overlaps(source)) continue;
            draft_.recipient.words.end = whom.end;
            draft_.recipient.country.clear();
            draft_.recipient.name = chunks_.text(chunks_.behind_determiners(whom));
        }
    }

    /// What the slots leave open, and the clause tells otherwise.
    void complete_ends(const Item& told, const Item& goods) {
        take_helper();
        buy_for_others();
        buy_for_own_army(chunks_, event_, draft_);
        settle_stops(chunks_, event_, draft_);
        const bool told_before = draft_.goods.is_definite || told.tokens != goods.tokens;  // "a first lot arrived": they go where they were said to
        if (!draft_.destination && draft_.recipient.empty() && !told_before && goes_there()) draft_.destination = last_place();
        go_home(parties_, event_, draft_);
        get_from_elsewhere();
        const bool comes_from = event_.trigger->if_foreign || draft_.origin;  // "the drone's engine was made in Japan"
        if (comes_from && !draft_.destination && draft_.recipient.empty()) draft_.destination = read_whole(chunks_, parties_, goods);
        keep_own(chunks_, parties_, event_, draft_);
        bring_home(chunks_, event_, draft_);
        give_at_home(chunks_, event_, draft_);
        if (const std::string giver = home_of(chunks_, draft_.supplier); !giver.empty() && giver == holder_of(chunks_, draft_)) forget_weaker_end();
        const Filler& carrier = event_.slot(Role::carrier);
        if (draft_.origin && draft_.origin->value == draft_.destination_country() && !carrier.empty() && carrier.tokens.contains(draft_.origin->words)) draft_.origin.reset();  // "a Russian ship took them to Russia"
        if (draft_.origin && !draft_.supplier.country.empty() && draft_.supplier.words.contains(draft_.origin->words)) draft_.origin->value = draft_.supplier.country;  // "a Russian living in Dubai"
    }

    void find_origin(const Item& told, const Item& goods) {
        find_made_in(told);
        const bool is_from_elsewhere = draft_.is_figure && draft_.origin;  // "North Korean coal … shipments from Mongolia"
        if (!draft_.goods.made_in && !is_from_elsewhere) find_made_in(goods);
        read_source_behind(goods.tokens.end);
        settle_origin(chunks_, parties_, event_, owner_, draft_);
        stock_shop(chunks_, parties_, event_, draft_);
    }

    const std::vector<Mention>& mentions() const { return chunks_.annotation().mentions; }

    void find_made_in(const Item& item) {
        const MadeIn made_in = read_made_in(chunks_, parties_, item, event_.slot(Role::goods).tokens.end);
        if (!draft_.goods.made_in) draft_.goods.made_in = made_in.country;
        if (!owner_) owner_ = made_in.owner;
    }

    /// "Shells for the war in Ukraine" go to who wages it, and "for use in Ukraine" to whoever was named.
    bool is_where_they_fight(const Grounded<std::string>& place) const {
        const Filler& end = event_.slot(Role::destination);
        if (end.items.empty() || !end.items.front().tokens.contains(place.words)) return false;
        const std::uint32_t head = chunks_.groups()[end.items.front().group].head;
        if (head >= place.words.begin) return false;
        return chunks_.is_listed("words-for-fighting", head) || (chunks_.is_listed("words-for-using", head) && differ(home_of(chunks_, draft_.recipient), place.value));
    }

    /// "Cars still get in", "drones ended up there": in the country that was told last.
    bool goes_there() const { return chunks_.vocabulary().is_listed("triggers-to-the-last-place", event_.trigger->id); }

    /// "Turkey sells to Libya. … Howitzers turned up there": where something went, or what the sentence before was about.
    std::optional<Grounded<std::string>> last_place() const {
        const auto& sentences = chunks_.annotation().sentences;
        const std::uint32_t first = sentences[event_.sentence < place_reach ? 0 : event_.sentence - place_reach].tokens.begin;
        const auto [from, to] = chunks_.annotation().mentions_in({first, event_.words.begin});
        for (std::uint32_t m = to, left = farthest_place; m-- > from && left-- > 0;) {
            const Mention& one = mentions()[m];
            if ((one.kind != MentionKind::country && one.kind != MentionKind::place) || one.form != CountryForm::name) continue;
            const std::string code = country_named_by(chunks_, one);
            const bool is_start = (draft_.origin && draft_.origin->value == code) || draft_.supplier.country == code;
            const std::uint32_t begin = one.tokens.begin, head = sentences[chunks_.annotation().tokens()[begin].sentence].body;
            const bool is_told = begin == head || (begin > first && chunks_.is_listed("words-towards", begin - 1));
            if (!code.empty() && !is_start && is_told) return Grounded<std::string>{code, one.tokens};
        }
        return {};
    }

    /// "Two traders in Dubai procured chips for Russian missiles": who buys for another country passes on what he buys.
    void buy_for_others() {
        const Filler& buyer = event_.slot(Role::recipient);
        if (!chunks_.vocabulary().is_listed("kinds-told-by-the-buyer", draft_.kind) || !draft_.supplier.empty() || !draft_.destination || !event_.how[std::size_t(Role::recipient)].is_subject()) return;
        const bool is_elsewhere = differ(draft_.recipient.country, draft_.destination->value) && !draft_.recipient.is_national && draft_.recipient.party.empty();
        const bool brings_in = chunks_.vocabulary().is_listed("kinds-of-bringing-in", draft_.kind);  // "North Korea imported coal into South Korea"
        if (is_elsewhere && (brings_in || !has(chunks_.senses(buyer), Sense::country))) draft_.supplier = std::exchange(draft_.recipient, {});
    }

    /// "Machine tools got to Russia with the help of [a German businessman]": who helped, where nobody is said to have sent them.
    void take_helper() {
        if (!draft_.via.empty() || !draft_.supplier.empty() || event_.slot(Role::via).empty()) return;
        PartyValue helper = parties_.read_party(event_.slot(Role::via));
        if (!has(chunks_.senses(event_.slot(Role::via)), Sense::party) || helper.empty()) return;
        draft_.supplier = std::move(helper);
    }

    /// "Venezuela's minister arranged a shipment of drones from Iran": who arranges what comes from another country gets it.
    void get_from_elsewhere() {
        if (!is_light_supplier() || draft_.supplier.country.empty() || !draft_.origin || draft_.destination || !draft_.recipient.empty()) return;
        if (draft_.origin->value == draft_.supplier.country || draft_.supplier.is_national) return;
        draft_.recipient = std::exchange(draft_.supplier, {});
        draft_.destination = {draft_.recipient.country, draft_.recipient.words};
    }

    /// "[three] presents for Kim: a car and two horses"
    bool is_listed_behind(const Item& told, const Item& goods) const {
        for (std::uint32_t t = told.tokens.end; t < goods.tokens.begin; ++t)
            if (chunks_.lower(t) == ":") return true;
        return false;
    }

    // "Both lots were meant for", "97 percent of these": what the words for the goods, in their own place, say besides.
    void complete_from(const Item& told, const Item& goods) {
        draft_.trace.push_back({"slot", fmt::format("'{}' means '{}'", chunks_.text(told.tokens), chunks_.text(goods.tokens))});
        draft_.goods.more.push_back(told.tokens);
        const bool is_part = (!told.parts.empty() && !chunks_.is_listed("words-for-all-of-them", told.tokens.begin)) || draft_.goods.quantity;
        if (!is_part) read_amounts(chunks_, goods, draft_.goods);
        Event there;
        there.words = goods.tokens;
        there.sentence = chunks_.annotation().tokens()[goods.tokens.begin].sentence;
        if (!draft_.date && there.sentence != event_.sentence) draft_.date = find_event_date(chunks_, there);
        if (!draft_.date && there.sentence != event_.sentence) draft_.date = find_only_date(chunks_, there);
    }

    // "[grenades] from North Korea … they reached Hamas", "[arms] from Iran that were meant for Syria"
    void read_source_behind(std::uint32_t from) {
        const GroupNumber group = chunks_.lower(from) == "from" ? chunks_.group_of(from + 1) : nothing;
        if (group == nothing || draft_.origin || !draft_.supplier.empty()) return;
        if (auto country = parties_.country_in(chunks_.groups()[group].tokens); country && country->value != holder_of(chunks_, draft_)) draft_.origin = std::move(country);
    }

    // Nobody ships to himself: of two ends in one country, the one that was only referred to was read wrongly; and two Russians who
    // sent chips to Russia did it from elsewhere.
    void forget_weaker_end() {
        const bool same = home_of(chunks_, draft_.supplier) == home_of(chunks_, draft_.recipient);
        if (is_light_supplier()) draft_.supplier = {}, draft_.origin.reset();  // "Iran's minister confirmed the delivery of jets to Iran"
        else if (same && parties_.refers(event_.slot(Role::supplier))) draft_.supplier = {}, draft_.origin.reset();
        else if (same && parties_.refers(event_.slot(Role::recipient))) draft_.recipient = {}, draft_.destination.reset();
        else if (draft_.supplier.is_national && !is_definite(chunks_.groups()[event_.slot(Role::supplier).items.front().group].determiner)) draft_.forget_nationality();
        else if (same && draft_.recipient.party.empty() && !parties_.country_in(draft_.recipient.words)) draft_.recipient.country.clear(), draft_.destination.reset();  // "Russia sends the government's troops tanks"
    }
    bool is_light_supplier() const { return event_.how[std::size_t(Role::supplier)].place == Found::Place::light_subject; }

    const Chunks& chunks_;
    const References& references_;
    PartyReader parties_;
    const Event& event_;
    std::span<const Draft> before_;
    Draft draft_;
    std::optional<Grounded<std::string>> owner_;  ///< "Iran's drones"
};

}  // namespace

bool may_be_goods(const Chunks& chunks, const Event& event, const Item& told) {
    const NounGroup& group = chunks.groups()[told.group];
    const Senses senses = chunks.senses(told);
    const bool takes_up = has(senses, Sense::pronoun) || has(senses, Sense::stand_in) || has(chunks.senses(told.group), Sense::stand_in) || group.tokens.contains(event.words) || chunks.is_listed("words-for-some-of-them", group.head);
    if (!event.trigger->weak || !event.left_out.empty() || takes_up || told.own != 0 || told.holds || chunks.mention(told.group, MentionKind::goods) || chunks.goods_behind_name(told) != nothing) return true;
    if (chunks.is(group.head, WordClass::container)) return true;  // what is in it may be told next
    return std::ranges::any_of(told.parts, [&](GroupNumber part) { return has(chunks.senses(part), Sense::known_goods) || chunks.mention(part, MentionKind::goods); });
}

std::optional<Draft> read_draft(const Chunks& chunks, const References& references, const Event& event, const Item& told, const Item& goods, std::span<const Draft> before, std::string& reason) {
    return DraftReader(chunks, references, event, before).read(told, goods, reason);
}

}  // namespace checkrules
