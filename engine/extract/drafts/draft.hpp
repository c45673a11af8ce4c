/// A fact in the making: one event whose words have been given values, or several that were merged.
#pragma once
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/extract/events/event.hpp"
#include "engine/extract/drafts/references.hpp"

namespace checkrules {

/// A value with the words that give it.
template <typename T>
struct Grounded {
    T value{};
    TokenRange words;
};

struct PartyValue {
    std::string name, country, party;  ///< empty: not known
    TokenRange words;
    bool is_named = false;             ///< not only "a man", "two firms"
    bool is_national = false;          ///< the country is that of his nationality: "a Russian"
    bool is_told_elsewhere = false;    ///< the country stands where he was named before
    bool empty() const { return words.empty(); }
};

/// Who says it.
struct Teller {
    std::string name;
    TokenRange words, known_as;  ///< here, and where he was named first: "the office", "the prosecutors' office"
    bool is_relay = false;  ///< passes on what others told
    bool is_named = false;  ///< by a name that is no newspaper's
    bool only_names = false;  ///< says what the goods are, not what became of them
};

/// Who makes the goods, or what they are called.
struct Brand {
    std::string name;
    bool is_known = false;  ///< to the vocabulary; else a name that stands with the goods: "Hobbywing speed controllers"
};

struct GoodsValue {
    std::vector<std::string> terms;            ///< most specific first
    std::vector<Brand> brands;                 ///< several when the goods are a list
    void add_brand(Brand brand);
    TokenRange words;                          ///< the noun group, with what "of" hangs on it
    std::vector<TokenRange> more;              ///< other words for the same goods that say what they are
    std::vector<TokenRange> apart;             ///< of `more`, goods of the same list that stand apart: "sold goods to Iran, among them [rifles]"
    std::vector<std::uint32_t> entities;       ///< numbers shared by all words for the same goods; several after a merge, but few
    void add_entity(std::uint32_t entity);
    bool shares_entity(const GoodsValue& other) const;
    std::optional<Grounded<std::string>> made_in;
    std::optional<Grounded<Quantity>> quantity;
    std::optional<Grounded<Money>> value, unit_value;
    bool is_definite = false, is_plural = false;
    bool is_one = false;                       ///< "a limousine"
    bool is_known() const { return !terms.empty(); }
};

/// A field that its own event does not tell, and the words elsewhere that may.
struct Guess {
    std::string field;
    TokenRange words;
};

struct Draft {
    const Trigger* trigger = nullptr;
    std::vector<const Trigger*> more_triggers;  ///< of drafts that were merged into it; several, but few
    std::string kind, status = "completed", certainty = "stated";
    std::vector<TokenRange> kind_words, certainty_words;
    std::uint32_t first_sentence = 0, last_sentence = 0;
    GoodsValue goods;
    Item goods_item;                            ///< whose words the goods are read from
    TokenRange told;                            ///< the words for the goods in their own place: "another"
    PartyValue supplier, recipient;
    std::optional<Grounded<std::string>> origin, destination;
    bool borrows_destination = false;           ///< it is a neighbour's
    PartyValue likely_recipient;                ///< who the words for that destination name; no ground for taking it for a fact
    bool is_under_way = false;                  ///< attempted only because nothing says that it arrived
    bool is_carrier = false;                    ///< of a vessel that goes somewhere: what it carries goes there, and it is no goods itself
    bool has_carrier = false;                   ///< it names what carries the goods
    bool lies_ashore = false;                   ///< "found in a cave": it names where they lay, and that carries nothing
    TokenRange stopper;                         ///< who stopped the goods, and may give them to others; empty: nobody is told of
    TokenRange new_carrier;                     ///< "a trawler": one that was not told of before; empty for others
    bool tells_motion = false;                  ///< "cars rolled into": any other word for the event says more of what it is
    bool is_of_some = false;                    ///< "some of the arms were sold on": it does not name what happened to all of them
    bool is_to_come = false;                    ///< planned in the present: "will go", not "was to go"
    bool is_arranged = false;                   ///< ordered or agreed on, so that what was done later is the same
    bool starts_there = false;                  ///< "from there": where the goods went before
    bool is_figure = false;                     ///< trade as customs count it: "exports of coal"
    bool is_all_trade = false;                  ///< such a figure of all goods: "exports to North Korea rose to $2 billion"
    bool is_another = false;                    ///< "also sold", "another firm": no deed that was told before
    bool is_of_others = false;                  ///< "a second one": no goods that were told before
    std::vector<std::uint32_t> events;          ///< places in the text that tell it; several goods of one place share its number
    std::vector<Grounded<std::string>> via;
    std::optional<Grounded<DateRange>> date;
    TokenRange breach;                          ///< "in spite of the sanctions"; empty: nothing says so
    std::vector<Teller> attribution;
    std::vector<Grounded<std::string>> extra;   ///< further quotes of merged events, by field
    std::vector<Guess> guesses;
    std::vector<Trace> trace;

    /// Adds the sources of what stands at the token; true when there are any.
    bool attribute(const Chunks& chunks, std::uint32_t token);
    void attribute(Teller teller);
    /// "To Russia [through firms in Kyrgyzstan]": whether the country is a stop on the way.
    bool passes_through(const std::string& country) const;
    /// Adds the country of a stop on the way, each once.
    void pass_through(const Grounded<std::string>& country);
    /// Makes it as unsure as that, with the words for it; false when it is so already.
    bool weaken(const std::string& to, const std::vector<TokenRange>& words);
    /// Makes the goods of another one part of its own: "watches, wine and perfume".
    void add_goods(const Draft& more);
    bool shares_event(const Draft& other) const;
    /// At most two sentences from it, before or behind.
    bool is_near(const Draft& other) const;
    /// "The navy seized the rifles in May and handed them to Ukraine in July": who stopped the goods passes them on himself.
    bool is_given_by_stopper_of(const Draft& stopped) const;
    /// Who got it, when nothing surer tells.
    void take_likely_recipient();
    /// Says that the field was taken from words that tell of something else.
    void guess(std::string_view field, TokenRange words) { guesses.push_back({std::string(field), words}); }
    /// Country of the destination, or of who got the goods; empty when unknown.
    std::string destination_country() const;
    std::string origin_country() const;
    /// Of which nation the supplier is says nothing of where he sent them from.
    void forget_nationality();
};

/// Those that words may take up: the last ones only, so that ten thousand stay linear.
inline std::span<const Draft> told_last(std::span<const Draft> drafts) {
    constexpr std::size_t compared_back = 64;
    return drafts.last(std::min(drafts.size(), compared_back));
}

/// Cheap: false when read_draft cannot find goods in `told`, whatever it takes up.
bool may_be_goods(const Chunks& chunks, const Event& event, const Item& told);
/// Gives the words of an event their values; `goods` are what the words `told` in its slot mean. Nothing when the event is none after all; `reason` then says why.
/// `before`: the drafts that were read before it.
std::optional<Draft> read_draft(const Chunks& chunks, const References& references, const Event& event, const Item& told, const Item& goods, std::span<const Draft> before, std::string& reason);
/// The brand that a group of goods names: one of the vocabulary, or a name right before the goods or behind "made by".
std::optional<Brand> read_brand(const Chunks& chunks, GroupNumber group);
/// Fills in what the goods are. False when neither the vocabulary nor the trigger lets the words be goods.
/// `is_told_of`: another draft had them.
bool read_goods(const Chunks& chunks, const References& references, const Event& event, const Item& item, bool is_told_of, Draft& draft);
/// Whether the last of the drafts have these goods.
bool is_told_of(const References& references, const Item& item, std::span<const Draft> drafts);
/// "Bentley, which sold 240 cars": the cars of a marque that is the supplier are its own.
void take_marque(const Chunks& chunks, Draft& draft);
/// "10,000 [containers]" of nobody knows what.
bool is_load(const Chunks& chunks, GroupNumber group);
/// Quantity and price that the words of the goods, and those right before them, tell.
void read_amounts(const Chunks& chunks, const Item& item, GoodsValue& goods);
/// "[five] to Sudan": as many of what the clause before counted, in its unit.
void read_bare_count(const Chunks& chunks, const Item& count, const Item& counted, GoodsValue& goods);
/// The nearest amount of money behind the goods in their clause, or shortly before them ("$4 million worth of"), that is no penalty; or null.
const Mention* find_price(const Chunks& chunks, const Item& item);
/// "He also sold", "another firm sold", "a second lot": the words say that it is another deed than those told before.
bool tells_another(const Chunks& chunks, const Event& event);
/// "a second one", "another 20": goods that were not told of before.
bool tells_of_others(const Chunks& chunks, const Item& told);
/// "To Dalian, Osaka and then Busan": of several countries on the way, the last is where the goods went.
void settle_stops(const Chunks& chunks, const Event& event, Draft& draft);
/// When the event happened, if its sentence says so.
std::optional<Grounded<DateRange>> find_event_date(const Chunks& chunks, const Event& event);
/// The only date of its sentence, in whichever clause; nothing when there are more.
std::optional<Grounded<DateRange>> find_only_date(const Chunks& chunks, const Event& event);
/// Status, certainty and source from the scopes and attributions that cover the trigger.
void judge_draft(const Chunks& chunks, const Event& event, Draft& draft);
/// Whether the list of a term that says hardly anything, such as "parts", lets it mean the other.
bool is_meant_by(const Vocabulary& vocabulary, const std::string& wide, const std::string& narrow);
/// A country as one who takes part, by the vocabulary's name of it.
PartyValue country_as_party(const Chunks& chunks, const Grounded<std::string>& country);
/// "Putin", "the queen": somebody of whom the vocabulary knows that he leads a country.
bool is_leader(const Chunks& chunks, const PartyValue& party);
/// Whether the term is one of the list, or narrower than one.
bool is_of_listed(const Vocabulary& vocabulary, std::string_view list, const std::string& term);
bool is_any_listed(const Chunks& chunks, std::string_view list, const GoodsValue& goods);
/// Ships, lorries and planes that are known as such: what brings goods, and seldom is the goods.
bool carry_others(const Chunks& chunks, const GoodsValue& goods);
/// "Vessels from China": they come and go; but not "joined the fleet".
bool comes_and_goes(const Chunks& chunks, const Draft& draft);
/// Of arms, luxuries and vehicles one asks where they came from and went; of phones and coats hardly, unless a make or a country is told.
bool is_worth_seeing(const Chunks& chunks, const GoodsValue& goods);
/// The same of goods that were read.
bool is_wide_for(const Chunks& chunks, const GoodsValue& wide, const GoodsValue& narrow);
/// "Rifles" are narrower than "weapons".
bool are_narrower(const Chunks& chunks, const GoodsValue& part, const GoodsValue& whole);
/// Whether the words for goods can mean the same: one is as wide as the other, or wider, and no known brand stands against it.
bool same_goods(const Chunks& chunks, const GoodsValue& a, const GoodsValue& b);
/// "It would not have been the first time: in 2009 …" is another story than today's.
bool is_long_ago(const Chunks& chunks, const Draft& draft);
/// The source as a fact names it: an organisation by the first of its names.
Teller teller_of(const Chunks& chunks, const Attribution& attribution);
/// "Rifles were found in Somalia. They came from Iran.": goods in use that another draft says came from abroad are a transfer.
void settle_foreign(const Chunks& chunks, std::vector<Draft>& drafts);
bool is_transfer(const Chunks& chunks, const Draft& draft);
/// "Rifles, [jets from Russia] and a plane": where it comes from stands with the goods, and is of them alone.
bool is_told_with_source(const Chunks& chunks, const Draft& draft);
/// Both countries, or both parties, are known, and are not the same.
inline bool differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }
/// Lets drafts of one transfer become one.
std::vector<Draft> merge_drafts(const Chunks& chunks, std::vector<Draft> drafts);
/// Gives goods that were told of in one breath, or stopped on one vessel, each other's ends.
void share_ends(const Chunks& chunks, std::vector<Draft>& drafts);
/// "A pair of dogs went the other way", "in return he got": the ends of the transfer before, turned round.
void fill_way_back(const Chunks& chunks, std::vector<Draft>& drafts);
/// Whether a transfer that does not tell where it went may have gone where its neighbours did: not what somebody does for a living.
bool may_borrow_end(const Chunks& chunks, const Draft& draft);
/// "Investigators said so": of the bureau that the article names elsewhere.
void name_tellers(const Chunks& chunks, std::vector<Draft>& drafts);
/// Gives transfers what their own words do not say and their neighbours, or the article as a whole, do: destination and source.
void fill_from_context(const Chunks& chunks, std::vector<Draft>& drafts);
/// "Myanmar's generals shop on. … Six fighters came from Russia": to transfers that tell one end only, whom the article is about.
void fill_topic(const Chunks& chunks, std::vector<Draft>& drafts);
/// "Putin came to Pyongyang for talks with Kim. Kim got a car": to presents of which one leader's part is told, the part of the other whom he met.
void fill_meetings(const Chunks& chunks, std::vector<Draft>& drafts);
/// "When Kim met Moon in 2018 … he gave him two dogs": when presents were given that have no date of their own. What leaders get where presents are told of is a gift.
void fill_occasions(const Chunks& chunks, std::vector<Draft>& drafts);
/// "The aircraft is worth $12 million", "each cost some $13,000": prices that a sentence of their own tells.
void fill_prices(const Chunks& chunks, const References& references, std::vector<Draft>& drafts);
/// "Second was Lithuania with $28.9m": adds what the draft before says, of the countries or the goods that come next. `events`: how many were numbered.
void read_ranks(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number, std::vector<Draft>& drafts, std::uint32_t& events);
/// "They included 150 missiles": what the goods of a draft before consist of.
void read_contents(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, std::vector<Draft>& drafts, std::uint32_t& events);
/// "Aboard: 33 tanks", "in the hold lay rifles": goods of a transfer before that a list, or where they lie, names.
void read_lists(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, std::vector<Draft>& drafts, std::uint32_t& events);
/// "The machine", "another 20", "the rest": of words that only point to goods, or count them, those that the last transfers told of rather than `found`.
std::vector<Item> told_before(const Chunks& chunks, const References& references, const Item& pointer, std::vector<Item> found, std::uint32_t sentence, std::span<const Draft> drafts);
/// "That was in March", "the price was 2 million", "in all it was 14 lathes": what a sentence of its own says of the transfer before.
void fill_particulars(const Chunks& chunks, const SentenceVerbs& verbs, std::vector<Draft>& drafts);
/// "8,000 of them", "the cars, which numbered 12", "chips, some 60 pieces,": counts that stand apart from the goods.
void fill_counts(const Chunks& chunks, const References& references, std::vector<Draft>& drafts);
/// "The consignee was a company in Tripoli", "the shipper, Songi Trading, used": parties that a word of their part in it names.
void fill_roles(const Chunks& chunks, const References& references, std::vector<Draft>& drafts);
/// "By shipping through Armenia", "the invoices gave a buyer in Tashkent": transit that no slot has.
void fill_route(const Chunks& chunks, const References& references, std::vector<Draft>& drafts);
/// "In spite of the sanctions", "banned goods": where the text says that the transfer broke the law.
void find_breaches(const Chunks& chunks, std::vector<Draft>& drafts);
/// "He sent goods to North Korea. … Pianos went to Pyongyang", "It exports arms. … It sent shells to Russia": takes out, and returns, what other words tell more of.
std::vector<Draft> take_summaries(const Chunks& chunks, std::vector<Draft>& drafts);
/// "Seized a freighter with a cargo of weapons": drops the freighter, and lets the weapons have its journey.
void join_stopped_carriers(const Chunks& chunks, std::vector<Draft>& drafts);
/// "On board were rifles", "its cargo: rifles": told of by where they lay.
bool is_aboard(const Chunks& chunks, const Draft& draft);
/// "Seized in the port of Misrata": of goods that were stopped at the door of a country at war and were bound for nowhere else, that country is the destination.
void fill_seizure_place(const Chunks& chunks, std::vector<Draft>& drafts);
/// "North Korean coal": says of coal that is told elsewhere where it comes from.
void fill_origins(const Chunks& chunks, const References& references, std::vector<Draft>& drafts);
/// "A Rotterdam court": where somebody is tried for a transfer it began, when nothing else is said.
void fill_jurisdiction(const Chunks& chunks, std::vector<Draft>& drafts);
/// "A dealer shipped chips … Ivanov, 50, has been in custody": gives persons whom the lead leaves without a name the one that the story gives them.
void name_parties(const Chunks& chunks, std::vector<Draft>& drafts);
/// "Elbe Optik, a company in Hamburg, … Elbe Optik sold": says of who is named again where he was said to be at home. "The customer" is who got what was told before.
void fill_homes(const Chunks& chunks, const References& references, std::vector<Draft>& drafts);
/// "Sergei Volkov" and "Volkov".
bool is_same_name(std::string_view a, std::string_view b);
/// Country of who takes part, as told or as the vocabulary knows it; empty when nobody knows.
std::string home_of(const Chunks& chunks, const PartyValue& party);
/// Where it went, also when only the vocabulary knows the country of who got it; empty when nobody knows.
std::string end_of(const Chunks& chunks, const Draft& draft);
/// Why a draft is no fact: nobody and no country takes part, or what its trigger needs is not known. Empty when it is one.
std::string missing_slot(const Chunks& chunks, const Draft& draft);
Fact build_fact(const Chunks& chunks, const Draft& draft, std::size_t number);

}  // namespace checkrules
