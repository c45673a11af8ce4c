/// Whom words that only point to somebody mean: "he", "they", "the company", "the regime".
#pragma once
#include <map>
#include <string>

#include "engine/extract/drafts/party_kinds.hpp"
#include "engine/extract/drafts/visit_roles.hpp"
#include "engine/extract/events/clause.hpp"

namespace checkrules {

constexpr std::uint32_t pronoun_reach = 3;    ///< sentences a pronoun looks back over
constexpr std::uint32_t group_reach = 120;    ///< groups that any reference looks back over
constexpr GroupNumber oldest_beside(GroupNumber group) { return group > group_reach ? group - group_reach : GroupNumber(0); }

class PartyReferences {
  public:
    /// `is_teller`: by group, whether it says what others do.
    /// REQUIRES: all outlive it.
    PartyReferences(const Chunks& chunks, const SentenceVerbs& verbs, const std::vector<bool>& is_teller);

    /// Whether the group only points to somebody named before.
    bool points_back(GroupNumber group) const;
    /// The group that it means, itself no reference, or `nothing`. May be a vessel, for "it".
    GroupNumber meant(GroupNumber group) const;
    /// "[Germany and France] said they": all of them, if the group means several, and what it means is the first of a list that did something together; or empty.
    Filler meant_together(GroupNumber group) const;
    /// The country that a group is said to be of, by words that only point to it: "its army", "his homeland's arms industry"; or `nothing`.
    GroupNumber owner(GroupNumber group) const { return is_owned_by_country(group) ? meant(group) : nothing; }
    /// Whom "its", "his" or "their" before the group means, or `nothing`.
    GroupNumber possessor(GroupNumber group) const;
    /// Whether it stands for a country: "the regime".
    bool means_country(GroupNumber group) const { return wanted(group) == Wanted::country; }

    /// "his country", "its own government"
    bool describes_country(GroupNumber number) const;
    bool are_partners(GroupNumber number) const;
    bool is_agent(GroupNumber group) const;
    bool is_given_to(GroupNumber group) const;
    bool is_start(GroupNumber group) const;
    bool is_his_country(GroupNumber group) const;
    bool is_his_host(GroupNumber group) const;

  private:
    enum class Wanted : std::uint8_t { nobody, person, man, woman, organisation, company, several, partners, country, leader, namesake, fighters };

    Wanted wanted(GroupNumber group) const;
    bool is_subject(GroupNumber group) const;
    const Filler* joined_subject(GroupNumber first) const;
    bool is_owned_by_country(GroupNumber group) const;
    GroupNumber introduced_before(GroupNumber group) const;
    GroupNumber find(GroupNumber group, Wanted what, GroupNumber other = nothing) const;
    GroupNumber find_namesake(GroupNumber group) const;
    GroupNumber find_by_visit(GroupNumber group, Wanted what, GroupNumber doer) const;
    GroupNumber find_titled(GroupNumber group, GroupNumber other) const;
    GroupNumber speaker_beside(GroupNumber group) const;
    bool is_somebody_else(GroupNumber group) const;
    bool bears_title(GroupNumber group, std::string_view title) const;
    bool is_guest(GroupNumber group) const;
    bool is_host(GroupNumber group) const;
    bool is_accuser(GroupNumber group) const;
    bool passes_on(GroupNumber group) const;
    GroupNumber topic_or(GroupNumber found, GroupNumber group) const;
    GroupNumber find_subject(GroupNumber first, GroupNumber last, bool nearest_first, std::uint32_t sentence, Wanted what, GroupNumber other) const;
    bool is_object(GroupNumber group) const;
    GroupNumber receiver_before(GroupNumber group, Wanted what, GroupNumber other) const;
    GroupNumber before_own_subject(GroupNumber first, GroupNumber last) const;
    GroupNumber before_verb_of(GroupNumber group, GroupNumber last) const;
    GroupNumber behind_own_verb(GroupNumber first, GroupNumber last) const;
    GroupNumber doer_beside(GroupNumber group) const;
    bool are_one(GroupNumber a, GroupNumber b) const;
    GroupNumber find_reference(GroupNumber first, GroupNumber last, Wanted what) const;
    GroupNumber find_nearest(GroupNumber first, GroupNumber last, Wanted what, GroupNumber other, bool skips_start = false) const;
    bool is_unnamed_firm(GroupNumber group) const;
    GroupNumber candidate(GroupNumber group, Wanted what) const;
    Wanted person_meant_by(std::string_view word) const;
    bool is_told_with(GroupNumber group, std::string_view list) const;
    bool may_be_woman(GroupNumber group) const;
    bool fits(GroupNumber group, Wanted what) const;
    GroupNumber told_by_adjective(GroupNumber group) const;
    bool names_fighters(GroupNumber group) const;
    GroupNumber named_by_apposition(GroupNumber group) const;
    std::uint32_t sentence_of(GroupNumber group) const;

    const Chunks& chunks_;
    const SentenceVerbs& verbs_;
    const std::vector<bool>& is_teller_;
    PartyKinds kinds_;
    VisitRoles visits_;
    // References lean on earlier ones, so that they are settled from the start of the article up to the one that is asked for.
    mutable std::map<std::string, std::size_t, std::less<>> country_counts_;  // how often the article names each
    mutable std::vector<GroupNumber> meant_;
    mutable std::vector<bool> is_subject_, is_of_relative_, is_noted_;  // by group; by group: of a clause that goods stand before; by sentence: its subjects are known
};

}  // namespace checkrules
