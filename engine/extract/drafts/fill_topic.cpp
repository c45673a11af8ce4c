#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t topic_lead = 2;     // sentences that say whom an article is about
constexpr std::size_t longest_title = 300;  // bytes
constexpr std::size_t most_topics = 16;     // so that ten thousand names stay linear
constexpr std::uint32_t farthest_mention = 48;
constexpr int longest_chain = 4;                // groups
constexpr std::ptrdiff_t several_countries = 3;  // countries that get goods of an article that is about none of them

/// "Myanmar's generals shop on. … Six fighters came from Russia": of transfers that tell one end only, the other is whom the article is about.
class TopicFiller {
  public:
    TopicFiller(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void fill() {
        for (Draft& draft : drafts_) {
            if (!lacks_end(draft)) continue;
            if (!is_read_) read();
            if (const Topic* topic = topic_for(draft)) go_to(*topic, draft);
        }
    }

  private:
    struct Topic {
        std::string country;
        const Mention* named = nullptr;  ///< its first name in the lead, or that of the title
        bool is_restricted = false;      ///< the law restricts what may go there, and the article speaks of law
        std::size_t rank = 0;

        bool counts_less_than(const Topic& other) const { return is_restricted != other.is_restricted ? other.is_restricted : rank < other.rank; }
    };

    bool lacks_end(const Draft& draft) const {
        const bool is_done = is_transfer(chunks_, draft) && (draft.status == "completed" || draft.status == "attempted");
        if (!is_done || draft.is_carrier || !draft.goods.is_known() || !end_of(chunks_, draft).empty() || !draft.via.empty() || !may_borrow_end(chunks_, draft)) return false;
        if (draft.is_figure && draft.kind == "export") return false;  // "India's exports of arms" go anywhere
        if (comes_and_goes(chunks_, draft)) return false;
        if (chunks_.has_listed("words-for-another-country", draft.recipient.words)) return false;  // "to the neighbouring country"
        const auto [first, last] = chunks_.annotation().mentions_in(draft.recipient.words);
        for (std::uint32_t m = first; m < last; ++m)
            if (!country_named_by(chunks_, chunks_.annotation().mentions[m]).empty()) return false;  // "to Egyptian businessmen"
        if (chunks_.is_listed("words-for-the-author", draft.kind_words.front().end)) return false;  // "lent [us] a car"
        if (chunks_.is_listed("words-for-abroad", draft.told.end)) return false;  // "sells weapons [abroad]"
        const bool is_told = draft.trigger->part == PartOfSpeech::verb || !chunks_.is(draft.told.begin, WordClass::determiner);  // not "its cargo"
        return is_told && (!origin(draft).empty() || (draft.supplier.is_named && is_worth_seeing(chunks_, draft.goods)));
    }

    std::string origin(const Draft& draft) const {
        const std::string from = draft.origin_country();
        return from.empty() ? chunks_.vocabulary().country_of_party(draft.supplier.party) : from;
    }
    std::uint32_t sentence_of(const Mention& mention) const { return chunks_.annotation().tokens()[mention.tokens.begin].sentence; }

    void read() {
        is_read_ = true;
        tells_of_law_ = speaks_of_law();
        for (const Mention& one : chunks_.annotation().mentions) add(one);
        for (const Draft& draft : drafts_)
            if (is_transfer(chunks_, draft)) giving_.insert(origin(draft)), getting_.insert(end_of(chunks_, draft)), pairs_.emplace(origin(draft), end_of(chunks_, draft));
    }

    /// Every name of a country counts; those of the lead and of the title make it one that the article is about.
    void add(const Mention& mention) {
        const std::string code = country_named_by(chunks_, mention);
        if (code.empty()) return;
        auto known = std::ranges::find(topics_, code, &Topic::country);
        if (known != topics_.end()) ++known->rank;
        const bool is_led_by = sentence_of(mention) < topic_lead, is_in_title = stands_in_title(mention);
        if ((!is_led_by && !is_in_title) || topics_.size() >= most_topics || is_aside(chunks_, mention)) return;
        if (known == topics_.end()) known = topics_.insert(topics_.end(), {code, &mention, tells_of_law_ && chunks_.vocabulary().is_listed("countries-under-embargo", code), 1});
        known->rank += sentence_of(mention) == 0 || is_in_title ? 2 : 1;
    }

    /// "Kazakhstan, Armenia, said the papers; the trucks unloaded in Russia": where sanctions are told of, goods went where there are some.
    bool speaks_of_law() const {
        for (std::uint32_t t = 0; t < chunks_.annotation().tokens().size(); ++t)
            if (chunks_.is_listed("words-for-measures", t)) return true;
        return false;
    }

    bool stands_in_title(const Mention& mention) const {
        const std::string& title = chunks_.annotation().article->title;
        return title.size() <= longest_title && title.find(chunks_.text(mention.tokens)) != std::string::npos;
    }

    /// "from [the king of] Oman", "via [Turkey and] Georgia", "against [positions in] Yemen": where the words that it hangs on begin.
    static std::uint32_t begin_of_chain(const Chunks& chunks, std::uint32_t begin) {
        for (int links = 0; links < longest_chain && begin > 1; ++links) {
            const bool hangs = chunks.is_listed("words-between-who-and-where", begin - 1) || chunks.is_comma(begin - 1);
            const GroupNumber before = hangs ? chunks.group_of(begin - 2) : nothing;
            if (before == nothing) break;
            begin = chunks.groups()[before].tokens.begin;
        }
        return begin;
    }

    /// Who only tells of it, or by the way: the town in the dateline, "sailed [from Turkey]", "[Israeli sailors] boarded it".
    static bool is_aside(const Chunks& chunks, const Mention& mention) {
        const Annotation& annotation = chunks.annotation();
        const std::uint32_t begin = mention.tokens.begin;
        const GroupNumber group = chunks.group_of(begin);
        if (begin < annotation.sentences[annotation.tokens()[begin].sentence].body) return true;
        const std::uint32_t first = begin_of_chain(chunks, group == nothing ? begin : chunks.groups()[group].tokens.begin);
        if (first > 0 && chunks.is_listed("words-before-what-is-by-the-way", first - 1)) return true;
        if (first > 1 && chunks.lower(first - 1) == "in" && chunks.is(first - 2, WordClass::made)) return true;  // "labelled “Made in [China]”"
        const auto [from, to] = annotation.attributions_around(begin);
        for (std::uint32_t i = from; i < to; ++i)
            if (annotation.attributions[i].source.overlaps(mention.tokens)) return true;
        if (group == nothing) return false;
        const std::uint32_t head = chunks.groups()[group].head;
        if (chunks.is_listed("words-for-who-enforces", head) && mention.tokens.begin < head) return true;  // "[US] prosecutors"
        if (mention.kind != MentionKind::country || mention.form != CountryForm::adjective) return false;
        const bool acts = chunks.is(head, WordClass::party_noun) && !chunks.is(head, WordClass::country_noun);
        return acts || mention.tokens.contains(head) || has(chunks.senses(group), Sense::known_goods);  // "[American] and British forces", "Russian lathes"
    }

    /// The one that counts most of those that can get it; of equals the first.
    const Topic* topic_for(const Draft& draft) const {
        const Topic* best = nullptr;
        for (const Topic& one : topics_) {
            const bool is_start = one.country == origin(draft) || (draft.goods.made_in && draft.goods.made_in->value == one.country);
            const bool gave_it = draft.trigger->part == PartOfSpeech::verb && pairs_.contains({one.country, origin(draft)});  // "South Korea sent rice to the North. In 1984 the North had sent cement": between the two
            const bool only_gives = giving_.contains(one.country) && !getting_.contains(one.country) && !gave_it;
            if (is_start || only_gives || (draft.status == "attempted" && (is_where_it_stopped(draft, *one.named) || is_stopped_by(draft, one.country)))) continue;
            if (!best || best->counts_less_than(one)) best = &one;
        }
        if (!best || names_another(draft, best->country) || is_one_of_many(best->country)) return nullptr;
        return best;
    }

    /// "Seized in Bangkok": of all countries the one to which it was least likely to go.
    bool is_where_it_stopped(const Draft& draft, const Mention& place) const {
        const std::uint32_t begin = place.tokens.begin;
        return begin > 0 && sentence_of(place) == draft.first_sentence && draft.kind_words.front().end <= begin && chunks_.is(begin - 1, WordClass::whereabouts);
    }

    /// "The [Royal Navy] seized missiles": they were not on their way to it.
    bool is_stopped_by(const Draft& draft, const std::string& country) const {
        const auto [first, last] = chunks_.annotation().mentions_in(draft.stopper);
        for (std::uint32_t m = first; m < last; ++m)
            if (country_named_by(chunks_, chunks_.annotation().mentions[m]) == country) return true;
        return false;
    }

    /// Where the article tells of goods for several countries, and not for this one, it has no topic that could get more.
    bool is_one_of_many(const std::string& country) const {
        return !getting_.contains(country) && std::ranges::count_if(getting_, [](const std::string& one) { return !one.empty(); }) >= several_countries;
    }

    /// "To a firm in Mozambique": where its own sentence names a country that no slot has, that may be the end.
    bool names_another(const Draft& draft, const std::string& topic) const {
        const auto [first, last] = chunks_.annotation().mentions_in(chunks_.annotation().sentences[draft.first_sentence].tokens);
        for (std::uint32_t m = first; m < last && m - first < farthest_mention; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            const std::string code = country_named_by(chunks_, one);
            const bool is_start = draft.supplier.words.overlaps(one.tokens) || (draft.origin && draft.origin->words.overlaps(one.tokens));
            if (!code.empty() && code != topic && code != origin(draft) && !is_start && one.form != CountryForm::adjective && !is_aside(chunks_, one)) return true;
        }
        return false;
    }

    void go_to(const Topic& topic, Draft& draft) const {
        draft.destination = Grounded<std::string>{topic.country, topic.named->tokens};
        draft.borrows_destination = true;
        const bool is_described = topic.named->kind == MentionKind::country && topic.named->form == CountryForm::adjective;  // "the German carmaker" is not Germany
        draft.guess("destination", topic.named->tokens);
        if (draft.recipient.empty() && !is_described) draft.recipient = taker(topic), draft.guess("recipient", topic.named->tokens);
        draft.trace.push_back({"context", fmt::format("destination '{}', of which the article tells", chunks_.text(topic.named->tokens))});
    }

    PartyValue taker(const Topic& topic) const {
        PartyValue party = country_as_party(chunks_, {topic.country, topic.named->tokens});
        if (topic.named->kind != MentionKind::party) return party;  // not "Burmese", "Naypyitaw"
        party.name = std::string(chunks_.text(topic.named->tokens));
        party.party = topic.named->id;
        return party;
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
    std::vector<Topic> topics_;
    std::set<std::string> giving_, getting_;  ///< countries
    std::set<std::pair<std::string, std::string>> pairs_;
    bool is_read_ = false, tells_of_law_ = false;
};

}  // namespace

void fill_topic(const Chunks& chunks, std::vector<Draft>& drafts) { TopicFiller(chunks, drafts).fill(); }

}  // namespace checkrules
