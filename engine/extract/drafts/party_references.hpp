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

class PartyReferences {
  public:
    /// `is_teller`: by group, whether it says what others do.
    /// REQUIRES: all outlive it.
    PartyReferences(const Chunks& chunks, const SentenceVerbs& verbs, const std::vector<bool>& is_teller);

    /// Whether the group only points to somebody named before.
    bool points_back(std::uint32_t group) const;
    /// The group that it means, itself no reference, or `nothing`. May be a vessel, for "it".
    std::uint32_t meant(std::uint32_t group) const;
    /// The country that a group is said to be of, by words that only point to it: "its army", "his homeland's arms industry"; or `nothing`.
    std::uint32_t owner(std::uint32_t group) const { return is_owned_by_country(group) ? meant(group) : nothing; }
    /// Whom "its", "his" or "their" before the group means, or `nothing`.
    std::uint32_t possessor(std::uint32_t group) const;
    /// Whether it stands for a country: "the regime".
    bool means_country(std::uint32_t group) const { return wanted(group) == Wanted::country; }

    /// "his country", "its own government"
    bool describes_country(std::uint32_t number) const;
    bool is_given_to(std::uint32_t group) const;
    bool is_start(std::uint32_t group) const;
    bool is_his_country(std::uint32_t group) const;
    bool is_his_host(std::uint32_t group) const;

  private:
    enum class Wanted : std::uint8_t { nobody, person, man, woman, organisation, company, several, country, leader, namesake, fighters };

    Wanted wanted(std::uint32_t group) const;
    bool is_subject(std::uint32_t group) const;
    bool is_owned_by_country(std::uint32_t group) const;
    std::uint32_t find(std::uint32_t group, Wanted what, std::uint32_t other = nothing) const;
    std::uint32_t find_namesake(std::uint32_t group) const;
    std::uint32_t find_by_visit(std::uint32_t group, Wanted what, std::uint32_t doer) const;
    std::uint32_t find_titled(std::uint32_t group, std::uint32_t other) const;
    std::uint32_t speaker_beside(std::uint32_t group) const;
    bool is_somebody_else(std::uint32_t group) const;
    bool bears_title(std::uint32_t group, std::string_view title) const;
    bool is_guest(std::uint32_t group) const;
    bool is_host(std::uint32_t group) const;
    std::uint32_t topic_or(std::uint32_t found, std::uint32_t group) const;
    std::uint32_t find_subject(std::uint32_t first, std::uint32_t last, bool nearest_first, std::uint32_t sentence, Wanted what, std::uint32_t other) const;
    bool is_object(std::uint32_t group) const;
    std::uint32_t before_own_subject(std::uint32_t first, std::uint32_t last) const;
    std::uint32_t doer_beside(std::uint32_t group) const;
    bool are_one(std::uint32_t a, std::uint32_t b) const;
    std::uint32_t find_reference(std::uint32_t first, std::uint32_t last, Wanted what) const;
    std::uint32_t find_nearest(std::uint32_t first, std::uint32_t last, Wanted what, std::uint32_t other, bool skips_start = false) const;
    bool is_unnamed_firm(std::uint32_t group) const;
    std::uint32_t candidate(std::uint32_t group, Wanted what) const;
    Wanted person_meant_by(std::string_view word) const;
    bool is_told_with(std::uint32_t group, std::string_view list) const;
    bool may_be_woman(std::uint32_t group) const;
    bool fits(std::uint32_t group, Wanted what) const;
    bool names_fighters(std::uint32_t group) const;
    std::uint32_t named_by_apposition(std::uint32_t group) const;
    std::uint32_t sentence_of(std::uint32_t group) const;

    const Chunks& chunks_;
    const SentenceVerbs& verbs_;
    const std::vector<bool>& is_teller_;
    PartyKinds kinds_;
    VisitRoles visits_;
    // References lean on earlier ones, so that they are settled from the start of the article up to the one that is asked for.
    mutable std::map<std::string, std::size_t, std::less<>> country_counts_;  // how often the article names each
    mutable std::vector<std::uint32_t> meant_;
    mutable std::vector<bool> is_subject_, is_of_relative_, is_noted_;  // by group; by group: of a clause that goods stand before; by sentence: its subjects are known
};

}  // namespace checkrules
