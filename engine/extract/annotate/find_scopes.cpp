#include "engine/extract/annotate/find_scopes.hpp"

#include <algorithm>
#include <utility>

#include "engine/extract/annotate/find_quotations.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_closing = 40;  // tokens between "reports that" and "were false"
constexpr std::uint32_t relative_reach = 6;  // tokens between "that" and its "not"

void sort_by_cue(std::vector<Scope>& scopes) { std::ranges::stable_sort(scopes, {}, [](const Scope& scope) { return scope.cue.begin; }); }

}  // namespace

class ScopeFinder::Finder {
  public:
    Finder(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions, const std::vector<NounGroup>& groups) : rules_(rules), nouns_(nouns), words_(words), mentions_(mentions), groups_(groups), bits_(words.tokens.size()), group_ends_(words.tokens.size()) {
        const auto note = [&](TokenRange one) { bits_[one.begin] = ClassBits(1) << someone_class, group_ends_[one.begin] = one.end; };
        for (const NounGroup& group : groups) note(group.tokens);
        for (const Mention& mention : mentions)
            if (mention.kind == MentionKind::date && bits_[mention.tokens.begin] == 0) note(mention.tokens);  // "asked Oman [last week] to"
    }

    /// By place of the cue.
    std::vector<Scope> find_in(std::uint32_t sentence) {
        read_cues(words_.sentences[sentence]);
        sort_by_cue(scopes_);
        return std::exchange(scopes_, {});
    }

    std::vector<Scope> find_all() {
        for (const Sentence& sentence : words_.sentences) read_cues(sentence);
        find_quotations(words_, scopes_);
        sort_by_cue(scopes_);
        return std::move(scopes_);
    }

  private:
    const Token& token(std::uint32_t i) const { return words_.tokens[i]; }

    void read_cues(const Sentence& sentence) {
        ends_.clear();
        for (std::uint32_t i = sentence.body; i < sentence.tokens.end;) i = may_be_cue(i) ? read_cue(i, sentence) : i + 1;
    }

    bool may_be_cue(std::uint32_t i) const { return rules_.scope_phrases.may_start(words_.ids[i], bits_[i]) || rules_.opening_phrases.may_start(words_.ids[i], bits_[i]); }

    /// Once a sentence, if it has a cue at all.
    void find_clause_ends(const Sentence& sentence) {
        if (!ends_.empty()) return;
        ends_.push_back(sentence.body);
        for (std::uint32_t i = sentence.body; i < sentence.tokens.end; ++i)
            if (rules_.clause_ends.may_start(words_.ids[i]) && rules_.clause_ends.longest({words_.ids, {}, {}, {}}, i, sentence.tokens.end)) ends_.push_back(i);
        ends_.push_back(sentence.tokens.end);
    }
    std::uint32_t clause_end(std::uint32_t i) const { return *std::ranges::lower_bound(ends_, i); }
    std::uint32_t clause_begin(std::uint32_t i) const { return *std::prev(std::ranges::upper_bound(ends_, i)); }

    /// "[reports that] it had shipped drones [were false]": covers what stands between. Of a cue that is none, "[neither] war [nor sanctions kept]", where it ends.
    std::optional<std::uint32_t> read_opening_cue(std::uint32_t i, const Sentence& sentence) {
        if (!rules_.opening_phrases.may_start(words_.ids[i], bits_[i])) return {};
        const PhraseInput input{words_.ids, bits_, someone_class, group_ends_};
        const auto opening = rules_.opening_phrases.longest(input, i, sentence.tokens.end);
        if (!opening) return {};
        const CueRule& rule = rules_.scopes[opening->entry];
        for (std::uint32_t k = opening->end; k < std::min(sentence.tokens.end, opening->end + farthest_closing); ++k) {
            const auto closing = rule.closers.may_start(words_.ids[k], bits_[k]) ? rule.closers.longest(input, k, sentence.tokens.end) : std::nullopt;
            if (!closing) continue;
            if (!rule.kind) return closing->end;
            add(rule, {k, closing->end}, {i, k});
            return {};
        }
        return {};
    }

    std::uint32_t read_cue(std::uint32_t i, const Sentence& sentence) {
        if (const auto end = read_opening_cue(i, sentence)) return *end;
        if (!rules_.scope_phrases.may_start(words_.ids[i], bits_[i])) return i + 1;
        const auto match = rules_.scope_phrases.longest({words_.ids, bits_, someone_class, group_ends_}, i, sentence.tokens.end);
        if (!match || is_name(i, match->end) || words_.is_hyphen(match->end)) return i + 1;  // "[no]-frills radars": part of a word
        find_clause_ends(sentence);
        const CueRule& rule = rules_.scopes[match->entry];
        const TokenRange cue{i, match->end};
        if ((rule.at_head && i != sentence.body) || (rule.before_deed && !is_deed(cue.end))) return i + 1;
        if (!rule.kind) return match->end;
        const bool modifies_noun = *rule.kind != ScopeKind::negation && rule.reach != Reach::group && ends_within_group(cue);
        // "banned goods" supposes nothing; "planned exports" are a plan.
        if (modifies_noun && *rule.kind == ScopeKind::condition) return match->end;
        const TokenRange behind = group_behind(cue.end);
        const bool is_of_deed = *rule.kind == ScopeKind::negation && behind.empty();  // "without [selling] any"
        if (modifies_noun || (rule.reach == Reach::group && !is_of_deed)) {
            add(rule, cue, behind.empty() ? group_behind(cue.end - 1) : behind);
            return match->end;
        }
        std::uint32_t end = rule.reach == Reach::group ? before_comma(cue.end, right_end(cue)) : right_end(cue);  // "rather than sell them, it sent"
        if (is_one_of(*rule.kind, {ScopeKind::negation, ScopeKind::plan})) end = before_known_goods(cue.end, end);
        if (rule.before_deed) end = before_other_deed(cue, end);
        if (is_one_of(*rule.kind, {ScopeKind::negation, ScopeKind::plan, ScopeKind::interruption})) end = before_past_clause(cue.end, end);
        if (is_one_of(*rule.kind, {ScopeKind::negation, ScopeKind::plan, ScopeKind::interruption}) || is_auxiliary(cue.begin)) end = before_own_clause(cue, end);
        const TokenRange right{cue.end, std::max(cue.end, end)}, left{clause_begin(cue.begin), cue.begin};
        if (rule.reach != Reach::left) add(rule, cue, right);
        if (rule.reach != Reach::right && rule.reach != Reach::group) add(rule, cue, left);
        return match->end;
    }

    static bool is_one_of(ScopeKind kind, std::initializer_list<ScopeKind> kinds) { return std::ranges::find(kinds, kind) != kinds.end(); }

    bool ends_within_group(TokenRange cue) const {
        const TokenRange rest = group_behind(cue.end - 1);
        return rest.end > cue.end;
    }

    // "no licence was granted for the rifles [that] were sent": what is told of goods that are there is not denied with the rest.
    std::uint32_t before_known_goods(std::uint32_t from, std::uint32_t end) const {
        for (std::uint32_t i = from + 1; i < end; ++i)
            if (nouns_.function.relatives.contains(words_.ids[i]) && ends_known_goods(i)) return i;
        return end;
    }
    // "stopped selling rifles [after it had] shipped mortars": what was before is neither denied nor planned with the rest; but "would not say when it had".
    std::uint32_t before_past_clause(std::uint32_t from, std::uint32_t end) const {
        for (std::uint32_t i = from + 1; i + 2 < end; ++i) {
            if (!nouns_.function.before_past_clause.contains(words_.ids[i]) || asks(i - 1)) continue;
            const TokenRange subject = group_behind(i + 1);
            if (!subject.empty() && is_past(subject.end)) return i;
        }
        return end;
    }
    // "barred from tenders [for] selling lathes", "barred from trade with Iran [sold] lathes": what was done is no part of what one is kept from.
    std::uint32_t before_other_deed(TokenRange cue, std::uint32_t end) const {
        for (std::uint32_t i = cue.end + 1; i + 1 < end; ++i) {
            const bool is_why = nouns_.function.before_why_barred.contains(words_.ids[i]) && is_deed(i + 1);
            const bool is_content = nouns_.function.relatives.contains(words_.ids[i]) && !is_noun_end(i - 1);  // "kept them from learning [that] it sold lathes"
            if (is_why || is_content || is_main_verb(i)) return i;
        }
        return end;
    }
    bool is_deed(std::uint32_t i) const { return i < words_.tokens.size() && token(i).lower.ends_with("ing") && group_behind(i).empty(); }
    bool asks(std::uint32_t before_when) const { return !is_noun_end(before_when) && has(nouns_.of(words_.ids[before_when]), WordUse::verb); }
    bool is_past(std::uint32_t i) const {
        return nouns_.function.past_auxiliaries.contains(words_.ids[i]) || has(nouns_.of(words_.ids[i]), WordUse::participle) || token(i).lower.ends_with("ed");
    }
    bool ends_known_goods(std::uint32_t end) const {
        const auto after = std::ranges::lower_bound(groups_, end, {}, [](const NounGroup& group) { return group.tokens.begin; });
        if (after == groups_.begin()) return false;
        const NounGroup& group = *std::prev(after);
        const bool is_told = is_definite(group.determiner) || group.determiner == Determiner::possessive;
        return group.tokens.end == end && is_told && std::ranges::any_of(group.mentions, [&](std::uint32_t m) { return mentions_[m].kind == MentionKind::goods; });
    }

    std::uint32_t before_comma(std::uint32_t from, std::uint32_t end) const {
        while (from < end && token(from).lower != ",") ++from;
        return from;
    }

    // The clause ends; a relative clause at its comma too, or before the verb of the main clause:
    // "the cargoes that nobody [had reported] were delivered".
    std::uint32_t right_end(TokenRange cue) const {
        const std::uint32_t end = before_another_clause(cue, end_of_base_forms(cue, nouns_.function.relatives.contains(words_.ids[cue.end - 1]) ? end_behind_verb(cue.end) : clause_end(cue.end)));
        if (!is_in_relative(cue.begin)) return before_main_verb(cue, end);
        for (std::uint32_t i = cue.end; i < end; ++i)
            if (token(i).lower == "," || (i > cue.end && (is_main_verb(i) || is_second_auxiliary(cue, i)))) return i;
        return end;
    }
    // "The lathes, banned because they can be used to make shells, [were sold]": behind an aside its clause goes on.
    std::uint32_t before_main_verb(TokenRange cue, std::uint32_t end) const {
        const TokenRange sentence = words_.sentence_of(cue.begin);
        bool is_within_aside = false;
        for (std::uint32_t i = sentence.begin + 1; i < cue.begin; ++i)
            if (token(i).lower == ",") is_within_aside = is_noun_end(i - 1) && i + 1 < cue.begin && (nouns_.function.relatives.contains(words_.ids[i + 1]) || is_past(i + 1));
        for (std::uint32_t i = cue.end; is_within_aside && i + 1 < end; ++i)
            if (token(i).lower == ",") return is_auxiliary(i + 1) || is_past(i + 1) ? i : end;
        return end;
    }
    // "a firm that the court did not name [has] sold tanks", but "could not have been"
    bool is_second_auxiliary(TokenRange cue, std::uint32_t i) const { return is_auxiliary(i) && (i > cue.end + 1 || !is_auxiliary(cue.end)); }
    // "a man who had no passport [sold] tanks": behind all that the relative clause tells, and before an object.
    bool is_main_verb(std::uint32_t i) const {
        const auto is_past = [&](std::uint32_t k) { return (has(nouns_.of(words_.ids[k]), WordUse::participle) || token(k).lower.ends_with("ed")) && group_behind(k).empty(); };
        return is_past(i) && (is_noun_end(i - 1) || is_past(i - 1)) && i + 1 < words_.tokens.size() && !group_behind(i + 1).empty();
    }
    // "failed to sell the rifles [and it] gave them away": another clause, unless the cue leads on to clauses: "denied that it bought rifles and it sold them"
    std::uint32_t before_own_clause(TokenRange cue, std::uint32_t end) const {
        if (nouns_.function.relatives.contains(words_.ids[cue.end - 1])) return end;
        for (std::uint32_t i = cue.end; i + 2 < end; ++i)
            if (token(i).lower == "and" && nouns_.function.subject_pronouns.contains(words_.ids[i + 1]) && !is_noun_end(i + 2)) return i;
        return end;
    }
    // "suspended the licences [under which] it sold", "“it will fly[”], he said, patting what he got"
    std::uint32_t before_another_clause(TokenRange cue, std::uint32_t end) const {
        const std::uint32_t begin = words_.sentence_of(cue.begin).begin;
        bool is_quoted = false;
        for (std::uint32_t i = begin; i < cue.begin; ++i) is_quoted ^= is_double_quote(token(i));
        for (std::uint32_t i = cue.end; i < end; ++i) {
            if (is_quoted && is_double_quote(token(i))) return i;
            const bool hangs = i > cue.end + 1 && nouns_.function.relatives.contains(words_.ids[i]) && nouns_.function.before_which.contains(words_.ids[i - 1]);
            if (hangs) return i - 1;
        }
        return end;
    }
    // "denied that rifles, and mines, [had] been sent": a clause has a verb.
    std::uint32_t end_behind_verb(std::uint32_t from) const {
        std::uint32_t end = clause_end(from);
        for (std::uint32_t i = from; end < ends_.back(); end = clause_end(end + 1)) {
            while (i < end && !is_auxiliary(i) && !has(nouns_.of(words_.ids[i]), WordUse::verb)) ++i;
            if (i < end) break;
        }
        return end;
    }
    // "chips that can serve in drones and sent them": a past is not what one can or will.
    std::uint32_t end_of_base_forms(TokenRange cue, std::uint32_t end) const {
        if (!nouns_.function.before_base_form.contains(words_.ids[cue.end - 1])) return end;
        for (std::uint32_t i = cue.end; i + 2 < end; ++i) {
            std::uint32_t verb = i + 1;  // "and sold", "and, separately, sold"
            while (verb + 1 < end && verb < i + 4 && (has(nouns_.of(words_.ids[verb]), WordUse::adverb) || token(verb).lower.ends_with("ly") || token(verb).lower == ",")) ++verb;
            const WordUses uses = nouns_.of(words_.ids[verb]);
            const bool past = has(uses, WordUse::participle) && !has(uses, WordUse::verb) && !has(uses, WordUse::both) && !has(uses, WordUse::adjective);
            if (nouns_.function.joining.contains(words_.ids[i]) && past) return i;
        }
        return end;
    }
    // "which it [did not]", "that a panel of experts [could not]", and without a pronoun: "a state it [would not]"
    bool is_in_relative(std::uint32_t i) const {
        const std::uint32_t begin = std::max(clause_begin(i), i > relative_reach ? i - relative_reach : 0);
        for (std::uint32_t k = i; k-- > begin;) {
            if (nouns_.function.subject_pronouns.contains(words_.ids[k]) && k > begin + 1 && is_definite_or_one(k - 1)) return true;
            if (!nouns_.function.relatives.contains(words_.ids[k])) continue;
            if (token(k).lower != "that" || (k > 0 && is_noun_end(k - 1))) return true;  // "said that" begins no relative clause
        }
        return false;
    }
    bool is_definite_or_one(std::uint32_t end) const {
        const auto after = std::ranges::upper_bound(groups_, end, {}, [](const NounGroup& group) { return group.tokens.begin; });
        if (after == groups_.begin() || std::prev(after)->tokens.end != end + 1) return false;
        const NounGroup& group = *std::prev(after);
        const bool hangs = group.tokens.begin > 0 && has(nouns_.of(words_.ids[group.tokens.begin - 1]), WordUse::closed);  // "on the day it did not"
        return (is_definite(group.determiner) || group.determiner == Determiner::indefinite) && !hangs;
    }
    bool is_noun_end(std::uint32_t i) const {
        const TokenRange rest = group_behind(i);
        return rest.end == i + 1;
    }
    bool is_auxiliary(std::uint32_t i) const { return nouns_.function.auxiliaries.contains(words_.ids[i]); }

    // "May" the month, "Will" the man and "gold bars" are no cues.
    bool is_name(std::uint32_t begin, std::uint32_t end) const {
        if (end != begin + 1) return false;
        return (token(begin).is_capital() && !opens_speech(begin)) || is_of_goods(begin);
    }
    // The first word of a sentence, or of what somebody is quoted as saying, has its capital from there.
    bool opens_speech(std::uint32_t i) const { return i == words_.sentence_of(i).begin || i == words_.sentences[token(i).sentence].body || is_double_quote(token(i - 1)); }
    bool is_of_goods(std::uint32_t i) const {
        const auto behind = std::ranges::upper_bound(mentions_, i, {}, [](const Mention& one) { return one.tokens.begin; });
        if (behind == mentions_.begin()) return false;
        const Mention& one = *std::prev(behind);
        return one.kind == MentionKind::goods && one.tokens.size() > 1 && one.tokens.contains(i);
    }

    TokenRange group_behind(std::uint32_t i) const {
        const auto after = std::ranges::upper_bound(groups_, i, {}, [](const NounGroup& group) { return group.tokens.begin; });
        if (after != groups_.begin() && std::prev(after)->tokens.contains(i)) return {i, std::prev(after)->tokens.end};
        return {i, i};
    }

    void add(const CueRule& rule, TokenRange cue, TokenRange covers) {
        if (!covers.empty()) scopes_.push_back({*rule.kind, cue, covers, rule.entry});
    }

    const CueRules& rules_;
    const NounWords& nouns_;
    const ArticleWords words_;
    const std::vector<Mention>& mentions_;
    const std::vector<NounGroup>& groups_;
    std::vector<ClassBits> bits_;
    std::vector<std::uint32_t> group_ends_;
    std::vector<std::uint32_t> ends_;  // of clauses in the sentence, rising; the first is its start
    std::vector<Scope> scopes_;
};

ScopeFinder::ScopeFinder(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions, const std::vector<NounGroup>& groups)
    : finder_(std::make_unique<Finder>(rules, nouns, words, mentions, groups)) {}
ScopeFinder::ScopeFinder(ScopeFinder&& other) noexcept = default;
ScopeFinder::~ScopeFinder() = default;

void ScopeFinder::add(std::uint32_t sentence, std::vector<Scope>& scopes) {
    if (sentence < next_) return;
    next_ = sentence + 1;
    std::ranges::move(finder_->find_in(sentence), std::back_inserter(scopes));
}

std::vector<Scope> ScopeFinder::find_all() { return finder_->find_all(); }

}  // namespace checkrules
