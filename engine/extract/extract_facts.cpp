#include "engine/extract/extract_facts.hpp"

#include <algorithm>
#include <ranges>
#include <tuple>

#include "engine/extract/annotate/annotate.hpp"
#include "engine/extract/annotate/find_scopes.hpp"
#include "engine/extract/check_example.hpp"
#include "engine/extract/compiled.hpp"
#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/settle_certainty.hpp"
#include "engine/extract/drafts/telling_sentences.hpp"
#include "engine/extract/drafts/trade_figures.hpp"
#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

std::vector<std::string> names_of(const auto& entries) {
    std::vector<std::string> out;
    for (const auto& [name, entry] : entries) out.push_back(name);
    return out;
}

/// One article on its way to facts.
class Run {
  public:
    Run(const Annotator& annotator, Annotation& annotation, const Chunks& chunks, bool explains)
        : annotator_(annotator), annotation_(annotation), chunks_(chunks), explains_(explains), verbs_(chunks) {}

    Extraction run() {
        Extraction out;
        std::vector<Draft> drafts = read_sentences();
        if (!drafts.empty()) drafts = complete(std::move(drafts));
        std::optional<CertaintyJudge> judge;  // made for the first fact: most articles have none
        for (Draft& draft : drafts) {
            if (const std::string lack = missing_slot(chunks_, draft); !lack.empty()) pass_over(draft.trigger, draft.kind_words.front(), lack);
            else {
                draft.take_likely_recipient();
                if (!judge) judge.emplace(chunks_);
                judge->settle(draft);
                out.facts.push_back(build_fact(chunks_, draft, out.facts.size() + 1));
            }
        }
        // Each word of a trigger may match: one reason is told once.
        const auto key = [](const UnusedTrigger& one) { return std::tie(one.words.start, one.words.exact, one.trigger, one.reason); };
        std::ranges::sort(unused_, {}, key);
        const auto repeated = std::ranges::unique(unused_, {}, key);
        unused_.erase(repeated.begin(), repeated.end());
        out.unused = std::move(unused_);
        return out;
    }

  private:
    /// Only sentences that can give a fact, unless it is to be told why the others give none.
    std::vector<Draft> read_sentences() {
        std::vector<Draft> drafts;
        const auto& sentences = chunks_.annotation().sentences;
        TellingSentences telling(chunks_);
        for (std::uint32_t i = 0; i < sentences.size(); ++i) {
            const std::size_t told = drafts.size();
            if (explains_ || telling.may_tell(i, drafts)) read_sentence(sentences[i], i, drafts);
            if (told > 0 && drafts.size() == told) read_ranks(chunks_, references(), sentences[i], i, drafts, events_);
            if (told > 0 && drafts.size() == told && may_list(sentences[i])) {
                add_scopes(i);
                read_contents(chunks_, references(), sentences[i], i, verbs_.of(i), drafts, events_);
            }
            if (!drafts.empty() && may_show_goods(sentences[i])) {
                add_scopes(i);
                read_lists(chunks_, references(), sentences[i], i, verbs_.of(i), drafts, events_);
            }
        }
        return drafts;
    }

    /// "They included", "among them were": cheap, and mostly no.
    bool may_list(const Sentence& sentence) const {
        if (chunks_.is_listed("words-for-among", sentence.body)) return true;
        for (std::uint32_t t = sentence.body; t < sentence.tokens.end; ++t)
            if (chunks_.is(t, WordClass::composition)) return true;
        return false;
    }

    /// "Aboard: 33 tanks", "in the hold lay rifles": cheap, and mostly no.
    bool may_show_goods(const Sentence& sentence) const {
        bool opens = false;
        for (std::uint32_t t = sentence.body; t < sentence.tokens.end; ++t) {
            opens = opens || chunks_.is_listed("words-for-what-is-listed", t);
            if (chunks_.is_listed("verbs-of-lying", t) || (opens && chunks_.lower(t) == ":")) return true;
        }
        return false;
    }

    /// Scopes are asked for of the sentences that tell of something.
    void add_scopes(std::uint32_t sentence) {
        if (!scopes_) scopes_.emplace(annotator_.scope_finder(annotation_));
        scopes_->add(sentence, annotation_.scopes);
    }

    /// What the rest of the article says of the drafts; those of one transfer become one.
    std::vector<Draft> complete(std::vector<Draft> drafts) {
        fill_homes(chunks_, references(), drafts);
        settle_foreign(chunks_, drafts);
        drafts = merge_drafts(chunks_, std::move(drafts));
        join_stopped_carriers(chunks_, drafts);
        fill_prices(chunks_, references(), drafts);
        fill_counts(chunks_, references(), drafts);
        fill_particulars(chunks_, verbs_, drafts);
        share_ends(chunks_, drafts);
        fill_roles(chunks_, references(), drafts);
        fill_meetings(chunks_, drafts);
        fill_way_back(chunks_, drafts);
        fill_origins(chunks_, references(), drafts);
        fill_trade_figures(chunks_, drafts);
        fill_trade_total(chunks_, drafts);
        fill_topic(chunks_, drafts);
        fill_from_context(chunks_, drafts);
        fill_occasions(chunks_, drafts);
        fill_seizure_place(chunks_, drafts);
        fill_route(chunks_, references(), drafts);
        fill_jurisdiction(chunks_, drafts);
        name_parties(chunks_, drafts);
        drafts = merge_drafts(chunks_, std::move(drafts));
        for (const Draft& summary : take_summaries(chunks_, drafts)) pass_over(summary.trigger, summary.kind_words.front(), "another fact tells more of the same");
        name_tellers(chunks_, drafts);
        find_breaches(chunks_, drafts);
        return drafts;
    }

    /// Made when first asked for: most articles have no event.
    const References& references() {
        if (!references_) references_.emplace(chunks_, verbs_);
        return *references_;
    }

    void read_sentence(const Sentence& sentence, std::uint32_t number, std::vector<Draft>& drafts) {
        SentenceEvents found;
        found.explains = explains_;
        const std::vector<VerbGroup>& verbs = verbs_.of(number);
        match_verbs(chunks_, sentence, number, verbs, found);
        match_nouns(chunks_, sentence, number, verbs, found);
        match_adjectives(chunks_, sentence, number, verbs, found);
        share_complements(chunks_, sentence, verbs, found);
        split_exchanges(chunks_, found);
        tell_again(chunks_, found);
        join_carriers(chunks_, found);
        match_gaps(chunks_, sentence, verbs, found);
        match_repeats(chunks_, sentence, found);
        match_more_goods(chunks_, sentence, verbs, found);
        for (const PassedOver& one : found.passed_over) pass_over(one.trigger, one.words, one.reason, false);
        std::ranges::stable_sort(found.events, {}, [](const Event& event) { return event.words.begin; });
        for (const Event& event : found.events) {
            if (tells_of_law(chunks_, sentence, verbs, event)) {
                pass_over(event.trigger, event.words, "the sentence tells what is forbidden");
                continue;
            }
            read_goods(event, drafts);
        }
    }

    /// "12 rifles, 3 mortars and 500 shells": so many of each are one lot of such goods; of two each is told for itself.
    bool are_one_lot(const Event& event, const GoodsValue& before, const GoodsValue& goods) const {
        return event.slot(Role::goods).items.size() > 2 && is_any_listed(chunks_, "goods-of-one-lot", before) && is_any_listed(chunks_, "goods-of-one-lot", goods);
    }

    /// Goods that are counted apart are facts apart, but for those that make one lot; "drones and other goods" are one.
    void read_goods(const Event& event, std::vector<Draft>& drafts) {
        ++events_;
        std::string reason = "it has no goods";
        bool any = false;
        for (const Item& one : event.slot(Role::goods).items) {
            const bool is_stop = names_deed(event, one, [](const Trigger& deed) { return deed.status == "attempted"; });
            const Item told = is_stop ? chunks_.read_item(chunks_.groups()[one.parts.back()].tokens.begin, one.tokens.end) : one;  // "the seizure of [drones] sent by Iran"
            if (told.tokens.empty() || (is_stop && told.tokens.begin > event.words.begin) || is_own_trade(event, told)) continue;  // "the navy made [a seizure of drones]"
            if (explains_ || may_be_goods(chunks_, event, told))
                for (const Item& item : meant(event, told, drafts)) any = read_item(event, told, item, any, drafts, reason) || any;
        }
        if (!any) pass_over(event.trigger, event.words, reason);
    }

    /// Whether goods of a verb are told by a noun that is a deed itself, with goods of its own: "the navy made [a seizure of rifles]".
    template <typename IsSuch>
    bool names_deed(const Event& event, const Item& told, IsSuch is_such) const {
        if (event.trigger->part != PartOfSpeech::verb || told.parts.empty()) return false;
        return std::ranges::any_of(chunks_.word(chunks_.groups()[told.group].head).nouns, [&](const TriggerMatch& match) { return is_such(*match.trigger); });
    }

    /// "Turkey bought lathes, and [its exports of lathes] to Russia doubled": what somebody trades is a deed of its own, and no goods of another verb.
    bool is_own_trade(const Event& event, const Item& told) const {
        return chunks_.groups()[told.group].determiner == Determiner::possessive &&
               names_deed(event, told, [&](const Trigger& deed) { return chunks_.vocabulary().is_listed("kinds-of-trade", deed.kind); });
    }

    /// `goes_on`: other goods of the event were read before. True when a draft was read, or became more of the last one.
    bool read_item(const Event& event, const Item& told, const Item& item, bool goes_on, std::vector<Draft>& drafts, std::string& reason) {
        const Filler& carrier = event.slot(Role::carrier);
        if (!carrier.empty() && carrier.items.front().group == item.group) return false;  // "the ship put its load ashore": the load is not the ship
        auto draft = read_draft(chunks_, references(), event, told, item, drafts, reason);
        if (!draft) return false;
        add_scopes(event.sentence);
        judge_draft(chunks_, event, *draft);
        draft->events.push_back(events_);
        const bool is_more = goes_on && (item.is_example || (is_of_one_list(event, item, drafts.back(), *draft) && !are_told_apart(drafts.back().goods, draft->goods) && !come_from_elsewhere(drafts.back(), *draft)));
        if (is_more) drafts.back().add_goods(*draft);
        else drafts.push_back(std::move(*draft));
        return true;
    }

    /// "A cigarette case, an ashtray and a vase": one of each is one present; but a limousine of a known make and a vase are two.
    bool are_one_each(const Item& item, const Draft& before, const Draft& goods) const {
        return goods.goods.is_one && !chunks_.mention(item.group, MentionKind::quantity) && before.goods.brands.empty() && goods.goods.brands.empty();
    }

    bool is_of_one_list(const Event& event, const Item& item, const Draft& before, const Draft& goods) const {
        return !chunks_.is_counted(item) || are_one_each(item, before, goods) || are_one_lot(event, before.goods, goods.goods);
    }

    /// "Tanks, rifles [from Iran] and drones": the one comes from where the other does not.
    bool come_from_elsewhere(const Draft& a, const Draft& b) const {
        const bool are_alike = a.origin && b.origin && a.origin->value == b.origin->value;
        return !are_alike && (is_told_with_source(chunks_, a) || is_told_with_source(chunks_, b));
    }

    /// "Putin's gift", "the shipment": the event of that kind that was told last.
    std::vector<Item> meant(const Event& event, const Item& told, const std::vector<Draft>& drafts) {
        if (!event.left_out.empty()) {
            const Item& counted = event.left_out.items.front();
            return told_before(chunks_, references(), counted, references().meant(counted, event.words), event.sentence, drafts);
        }
        const NounGroup& group = chunks_.groups()[told.group];
        const bool points = is_definite(group.determiner) || group.determiner == Determiner::possessive;
        if (points && told.parts.empty() && group.tokens.contains(event.words) && !has(chunks_.senses(told.group), Sense::known_goods))
            for (const Draft& draft : told_last(drafts) | std::views::reverse)
                if (draft.kind == event.trigger->kind && draft.first_sentence < event.sentence && draft.goods.is_known()) return {draft.goods_item};
        if (const Draft* figure = figure_before(event, told, drafts)) return {figure->goods_item};
        return told_before(chunks_, references(), told, references().meant(told, event.words), event.sentence, drafts);
    }

    /// "China took in less coal … Shipments from Indonesia grew, Russia sold anthracite … Purchases from Australia slipped": the goods of the figures before.
    const Draft* figure_before(const Event& event, const Item& told, const std::vector<Draft>& drafts) const {
        constexpr std::uint32_t farthest = 3;  // sentences
        const bool names_none = told.parts.empty() && chunks_.groups()[told.group].tokens.contains(event.words) && !chunks_.mention(told.group, MentionKind::goods);
        if (drafts.empty() || !names_none || !is_figure(chunks_, event)) return nullptr;
        for (const Draft& draft : told_last(drafts) | std::views::reverse) {
            if (draft.last_sentence + farthest < event.sentence) return nullptr;
            if (draft.is_figure && draft.goods.is_known()) return &draft;
        }
        return nullptr;
    }

    /// "watches worth $2m and wine worth $1m", "watches made in Geneva and pens": a price of one's own, or what stands between the two, is of the first alone.
    static bool are_told_apart(const GoodsValue& before, const GoodsValue& goods) {
        const auto stands_between = [&](const auto& told) { return told && told->words.begin >= before.words.end && told->words.end <= goods.words.begin; };
        const bool own_price = before.value && goods.value && before.value->words != goods.value->words;
        return own_price || stands_between(before.value) || stands_between(before.unit_value) || stands_between(before.made_in);
    }

    void pass_over(const Trigger* trigger, TokenRange words, std::string reason, bool is_event = true) {
        if (!explains_) return;
        unused_.push_back({"triggers/" + trigger->id, std::move(reason), chunks_.annotation().article->quote("", chunks_.annotation().bytes(words)), is_event});
    }

    const Annotator& annotator_;
    Annotation& annotation_;  ///< gets its scopes with the drafts
    const Chunks& chunks_;
    bool explains_;
    SentenceVerbs verbs_;
    std::optional<References> references_;
    std::optional<ScopeFinder> scopes_;
    std::vector<UnusedTrigger> unused_;
    std::uint32_t events_ = 0;
};

}  // namespace

Extractor::Compiled::Compiled(const Vocabulary& all, Diagnostics& diagnostics)
    : vocabulary(all), grammar(all.sections("clauses"), diagnostics), annotator(all, grammar, diagnostics),
      triggers(all.sections("triggers"), {names_of(all.kinds), names_of(all.statuses), names_of(all.goods)}, grammar, diagnostics),
      words(all, grammar, triggers, annotator.words()) {}

Extractor::Extractor(const Vocabulary& vocabulary, Diagnostics& diagnostics) : compiled_(std::make_unique<Compiled>(vocabulary, diagnostics)) {}
Extractor::~Extractor() = default;

Extraction Extractor::read(const Article& article, bool explains) const {
    Annotation annotation = compiled_->annotator.annotate_words(article);
    const Chunks chunks(annotation, compiled_->grammar, compiled_->words, compiled_->vocabulary);
    return Run(compiled_->annotator, annotation, chunks, explains).run();
}

std::vector<ExampleFailure> Extractor::check_examples(std::size_t& count) const {
    count = 0;
    std::vector<ExampleFailure> failures;
    for (const Trigger& trigger : compiled_->triggers.all())
        for (const TriggerExample& example : trigger.examples) {
            ++count;
            Article article;
            article.text = example.text;
            article.index();
            if (std::string wrong = check_example(example, extract_facts(article)); !wrong.empty())
                failures.push_back({trigger.id, std::move(wrong), example.where});
        }
    return failures;
}

}  // namespace checkrules
