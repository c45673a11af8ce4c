/// Reviewers' decisions put into effect: facts are corrected before rules are applied, findings are disposed of afterwards.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/review/overlay.hpp"

namespace checkrules {

/// What was decided of facts, in words, by the facts' ids: "date replaced by A. Reviewer: …".
using FactReviews = std::map<std::string, std::string>;

/// Facts of the article at `source`. A rejected fact is `refused`; what is set has the reviewer's quote as its evidence. A
/// correction that fits no fact, or whose quote does not stand in the article, is told (a warning) and changes nothing.
FactReviews correct_facts(const Overlay& overlay, const std::string& source, const Article& article, std::vector<Fact>& facts,
                          Diagnostics& remarks);

/// The dispositions of a run. Documents are given to it in order, by one thread.
class DispositionDesk {
  public:
    /// `today`: the day on which expiry is judged; without one nothing has expired, and that is told. REQUIRES: `overlay` outlives it.
    DispositionDesk(const Overlay& overlay, std::optional<Day> today);

    void dispose(DocumentReport& document);
    /// After the last document: dispositions that expired, that fit no finding of the sources that were looked at, and those of
    /// which nobody knows whether they expired.
    Diagnostics remarks() const;

  private:
    const Overlay& overlay_;
    std::optional<Day> today_;
    std::map<std::string, const Disposition*, std::less<>> by_fingerprint_;
    std::set<std::string> used_, sources_;
};

}  // namespace checkrules
