/// Who came to see whom, as visits are told: "Putin arrived in Pyongyang", "Kim received Putin".
#pragma once
#include "engine/extract/events/clause.hpp"

namespace checkrules {

/// Groups of the article; `nothing` where nobody is told.
struct Visit {
    GroupNumber guest = {}, host = {};
    GroupNumber place = {};  ///< where it was
};

class VisitRoles {
  public:
    /// REQUIRES: both outlive it.
    VisitRoles(const Chunks& chunks, const SentenceVerbs& verbs) : chunks_(chunks), verbs_(verbs) {}

    /// The visit told last before the group, not far back.
    Visit before(GroupNumber group) const;

  private:
    Visit read(const VerbGroup& verb, GroupNumber last) const;
    GroupNumber group_behind(const VerbGroup& verb, GroupNumber last) const;
    bool is_person(GroupNumber group) const;
    bool is_place(GroupNumber group) const;

    const Chunks& chunks_;
    const SentenceVerbs& verbs_;
};

}  // namespace checkrules
