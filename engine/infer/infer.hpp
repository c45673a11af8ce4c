/// What a text does not say but the vocabulary knows: Kim Jong Un leads KP, so a car given to him is destined for KP.
/// Between facts and evaluation; never part of what an article is said to state.
#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/facts/fact.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

class Inferrer {
  public:
    /// REQUIRES: the vocabulary outlives the inferrer.
    explicit Inferrer(const Vocabulary& vocabulary);

    /// Adds values to a copy, each with an Inference that names the vocabulary entry. A stated value is never replaced.
    /// `published`: of the article that tells of the fact; nothing for a record, whose date stays unknown.
    Fact infer(Fact fact, const std::optional<DateRange>& published) const;

  private:
    void infer_date(Fact& fact, const std::optional<DateRange>& published) const;
    /// Id of a leader who gave or got it and left office long before `now`, or nothing.
    std::string leader_long_gone(const Fact& fact, Day now) const;
    void infer_party(Fact& fact, const std::string& role) const;
    void infer_country(Fact& fact, const std::string& role) const;
    void infer_terms(Fact& fact) const;
    void drop_wider_terms(Fact& fact) const;
    void infer_route(Fact& fact) const;
    void infer_from_terms(Fact& fact) const;
    bool is_sent_by_supplier(const Fact& fact) const;
    bool is_supplied_by_states(const Fact& fact) const;
    bool is_in(std::string_view list, const Taxonomy& taxonomy, const std::string& id) const;

    /// What a goods term tells: its HS codes, and the nearest entries above it that have codes, a make and a price.
    struct TermKnowledge {
        std::vector<std::string> codes;
        const GoodsTerm *codes_from = nullptr, *make = nullptr, *price = nullptr;
    };
    /// Worked out when a fact first asks: a run names few of the vocabulary's terms. The place stays valid.
    const TermKnowledge& know(const std::string& term) const;

    const Vocabulary& vocabulary_;
    mutable std::mutex terms_mutex_;
    mutable std::map<std::string, TermKnowledge, std::less<>> terms_;
    // By folded name; an empty id where two entries share the name.
    std::unordered_map<std::string, std::string_view> parties_, countries_, brands_;
};

}  // namespace checkrules
