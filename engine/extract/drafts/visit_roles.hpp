/// Who came to see whom, as visits are told: "Putin arrived in Pyongyang", "Kim received Putin".
#pragma once
#include "engine/extract/events/clause.hpp"

namespace checkrules {

/// Groups of the article; `nothing` where nobody is told.
struct Visit {
    std::uint32_t guest = nothing, host = nothing;
    std::uint32_t place = nothing;  ///< where it was
};

class VisitRoles {
  public:
    /// REQUIRES: both outlive it.
    VisitRoles(const Chunks& chunks, const SentenceVerbs& verbs) : chunks_(chunks), verbs_(verbs) {}

    /// The visit told last before the group, not far back.
    Visit before(std::uint32_t group) const;

  private:
    Visit read(const VerbGroup& verb, std::uint32_t last) const;
    std::uint32_t group_behind(const VerbGroup& verb, std::uint32_t last) const;
    bool is_person(std::uint32_t group) const;
    bool is_place(std::uint32_t group) const;

    const Chunks& chunks_;
    const SentenceVerbs& verbs_;
};

}  // namespace checkrules
