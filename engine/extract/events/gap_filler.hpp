/// What a clause without a verb says of the event that the clause before it tells.
#pragma once
#include <optional>
#include <vector>

#include "engine/extract/events/event.hpp"

namespace checkrules {

/// Phrases between two separators: "[another] [to Iran]".
using Segment = std::vector<Complement>;

/// "Ten went to Libya, [five to Sudan]", "Stalin gave him a carriage, [Mao another]"
class GapFiller {
  public:
    /// REQUIRES: both outlive it.
    GapFiller(const Chunks& chunks, const Event& event) : chunks_(chunks), event_(event) {}

    /// The event with what the segment says otherwise; nothing when that does not fit. `is_joined`: behind "and".
    std::optional<Event> fill(const Segment& segment, TokenRange words, bool is_joined);

  private:
    bool adjoin(const Filler& who, const Filler& what) const;
    bool fill_bare(const std::vector<Filler>& bare, bool contrasts, const Segment& segment, bool is_joined, Event& event) const;
    bool names_other_country(const Complement& one) const;
    std::vector<Filler> split_party(const Filler& filler) const;
    bool has_own_date(TokenRange words) const;
    bool has_own_price(const Filler& goods, const Segment& segment) const;
    bool fill_marked(const std::vector<const Complement*>& marked, Event& event) const;
    bool fill_priced(const std::vector<Filler>& bare, const std::vector<const Complement*>& marked, Event& event) const;
    bool fill_given_with(const std::vector<Filler>& bare, const std::vector<const Complement*>& marked, Event& event) const;
    bool fill_one(const Filler& one, Event& event) const;
    bool is_boxed(const Filler& one) const;
    bool is_like_giver(Senses who) const;
    bool fill_pair(const Filler& who, const Filler& what, bool is_joined, Event& event) const;
    bool fill_label(const Filler& what, const Filler& who, Event& event) const;
    bool is_to_whom() const;
    bool is_by_whom() const;
    std::optional<Role> subject_role() const;
    bool stands_for_goods(const Filler& filler) const;
    bool is_count(const Filler& filler) const;
    bool is_share() const;
    bool is_worth() const;
    bool fill_goods(const Filler& filler, Event& event) const;
    bool replace(Role role, const Filler& filler, Event& event) const;
    void trace(Role role, const Filler& filler, Event& event) const;

    const Chunks& chunks_;
    const Event& event_;
    bool others_do_it_ = false;  ///< "Oman gave Chad 40, Qatar 20 [and Egypt 10]": a gap before told of another giver
};

}  // namespace checkrules
