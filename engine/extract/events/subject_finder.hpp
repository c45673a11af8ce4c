/// Which noun groups are the subjects of the verbs of a sentence. Private to find_subjects.cpp and the files named below.
#pragma once
#include "engine/extract/events/clause.hpp"
#include "engine/extract/events/governor.hpp"
#include "engine/extract/events/group_chain.hpp"

namespace checkrules {

constexpr std::uint32_t farthest_subject = 40;  // tokens

/// Subjects, from left to right, as some are taken over from the verb before.
class SubjectFinder {
  public:
    SubjectFinder(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) : chunks_(chunks), chain_(chunks, {sentence.body, sentence.tokens.end}), begin_(sentence.body), end_(sentence.tokens.end), verbs_(verbs) {}

    void find_all() {
        for (now_ = 0; now_ < verbs_.size(); ++now_) {
            find(verbs_[now_]);
            take_arranger(verbs_[now_]);
        }
    }

  private:
    void find(VerbGroup& verb);
    /// Walks from the group at `token` to the head of its chain of prepositions: "[missiles] from the North [were]".
    void take_group(VerbGroup& verb, std::uint32_t token, Found how);
    std::uint32_t begin_of_date(std::uint32_t token) const;
    std::uint32_t before_date(std::uint32_t token) const;
    std::uint32_t begin_of_purpose(const VerbGroup& verb, std::uint32_t gerund) const;
    std::uint32_t past_adverbs(std::uint32_t token, const VerbGroup& verb) const;
    /// "[1,500 cars] a month, many of them Mercedes, are brought": how often is no subject.
    std::uint32_t before_amount(std::uint32_t token) const;
    void set_subject(VerbGroup& verb, GroupNumber group, Found how);
    /// "came", "left": of a meaning in which the goods are its subject.
    bool may_move_itself(const VerbGroup& verb) const;
    bool take_named_goods(VerbGroup& verb, GroupNumber group) const;
    bool speaks_within_relative(const VerbGroup& verb) const;
    bool goes_on(const VerbGroup& verb) const;
    /// "is battling ISIS and [the government] supplied": the list is two clauses.
    bool ends_clause_before(const Filler& list) const;
    /// "[The rifles], supplied by Sudan": a participle behind a comma says of the goods before it what became of them.
    bool take_described(VerbGroup& verb, std::uint32_t comma);
    void take_who_is_described(VerbGroup& verb) const;
    bool is_gain(GroupNumber group) const;
    bool only_tells(const VerbGroup& verb) const;
    /// "Shipped from Tianjin, [the tools] reached": the subject of the clause that follows.
    void take_from_behind(VerbGroup& verb);
    void take_coordinated(VerbGroup& verb, std::uint32_t conjunction);
    /// "[bought] chips that can be used in drones and [sent]": of the relative clause the verb is not; but "that can carry and [fire]".
    /// "[boarded] a boat bound for Aden and [found] rifles": what has an object does not describe the boat.
    bool is_inner(const VerbGroup& one, const VerbGroup& verb, std::uint32_t conjunction) const;

    // Relative clauses, and participles that stand for them: find_antecedents.cpp.
    /// The verb of a relative clause that ends where the token stands, or null.
    const VerbGroup* relative_verb_before(std::uint32_t token) const;
    /// "[cars] that belonged to the army [were smuggled]", "[the tanks] Moscow had promised [came]": the subject stands before the relative clause.
    bool take_past_relative(VerbGroup& verb, const VerbGroup& inner);
    /// "[The oil] produced in Iran [was sold]", "[a dhow] carrying rifles [was stopped]": no clause has two finite verbs.
    bool take_past_reduced(VerbGroup& verb, const VerbGroup& inner, bool hangs);
    void take_antecedent(VerbGroup& verb, std::uint32_t relative);
    /// "a dealer [who] for years, at the request of Moscow, sold": the pronoun, if nothing but when, where or how stands up to the token; or `nothing`.
    std::uint32_t relative_before_phrases(std::uint32_t token) const;
    /// "[a couple] from Lund who": whom the place is told of, or `nothing`.
    GroupNumber resident_of(GroupNumber group) const;
    /// "[a van] with Lithuanian plates that was carrying": what carries, or `nothing`.
    GroupNumber vehicle_of(GroupNumber group) const;
    /// "the owner of [the firm] that sold", but "the arrest of [Ivanov], who sold": what the last group hangs on, or itself.
    GroupNumber antecedent_of(const VerbGroup& verb, GroupNumber group, std::uint32_t relative) const;
    /// "[engines] from vendors, which were delivered", "[rifles] to Uganda that ended up": what is moved is not who sold or got it.
    std::uint32_t past_party(const VerbGroup& verb, std::uint32_t token) const;
    /// "[champagne] worth 96,000 euros that": the group that has the price, or `nothing`.
    GroupNumber behind_price(GroupNumber amount) const;
    std::uint32_t before_price(std::uint32_t token) const;
    /// "[rifles], made in China, which Oman had bought": the last word of what a participle describes, or `nothing`.
    std::uint32_t before_brackets(std::uint32_t token) const;
    std::uint32_t past_keeping_place(std::uint32_t token) const;
    std::uint32_t past_parenthesis(std::uint32_t token) const;
    /// "missiles that Russia fired", "the products they ship": what stands before the subject may be the object.
    void find_gap(VerbGroup& verb);
    bool is_whom(std::uint32_t relative, GroupNumber group) const;
    std::string stranded_marker(const VerbGroup& verb) const;

    // What stands between commas, dashes or brackets: pass_parentheses.cpp.
    /// "The firm, which makes filters, sold": from the second comma back to the first.
    void take_before_parenthesis(VerbGroup& verb, std::uint32_t comma);
    bool stops_something(const VerbGroup& verb) const;
    bool take_main_clause(VerbGroup& verb, std::uint32_t comma) const;
    bool takes_part_in_series(VerbGroup& verb, std::uint32_t comma) const;
    bool take_what_was_treated(VerbGroup& verb) const;
    /// "were loaded, [the researchers believe], and sent": who says so does nothing of it.
    bool is_aside(const VerbGroup& one) const;
    /// "were, the researchers believe, flown": the auxiliary before the parenthesis belongs to the verb behind it.
    bool joins_auxiliary(VerbGroup& verb, std::uint32_t left) const;

    // Of verbs whose subject another verb has: find_governors.cpp.
    /// "foiled [Iran]'s attempt to ship": not who foiled it.
    void take_for_infinitive(VerbGroup& verb);
    bool take_owner(VerbGroup& verb, GroupNumber noun) const;
    const VerbGroup* joined_by_preposition(const VerbGroup& verb) const;
    bool take_owner_of_role(VerbGroup& verb, std::uint32_t preposition) const;
    /// "arranged for [computers] to be sent", "[champagne] that he tried to move": the place before "to" and the gap count.
    void take_before_infinitive(VerbGroup& verb);
    void take_from_governor(VerbGroup& verb, Found how);
    std::size_t past_descriptions(std::size_t verb) const;
    void take_arranger(VerbGroup& verb) const;
    /// "To Eritrea went [two shiploads]", "in the lorry were [40 rifles]"
    void take_inverted(VerbGroup& verb, std::uint32_t start);
    bool leads_with_place(const VerbGroup& verb) const;
    void take_behind(VerbGroup& verb);
    /// "accused Jordan of", but "men accused of".
    bool has_object(const VerbGroup& verb) const;

    const Chunks& chunks_;
    GroupChain chain_;
    std::uint32_t begin_, end_;
    std::vector<VerbGroup>& verbs_;
    std::size_t now_ = 0;
};

}  // namespace checkrules
