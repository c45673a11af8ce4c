/// How sure the article as a whole lets a fact be: what somebody is charged with or denies is alleged, what only newspapers tell is reported.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

class CertaintyJudge {
  public:
    /// Looks through the article once. REQUIRES: `chunks` outlives it.
    explicit CertaintyJudge(const Chunks& chunks);

    void settle(Draft& draft) const;

  private:
    struct Denial {
        std::uint32_t sentence = 0;
        std::vector<std::string> countries;  ///< named before it in the sentence; none: somebody denies
        bool is_of_both = false;             ///< "both deny it": of whom the sentence, or the one before, has told
    };

    void read_word(std::uint32_t token);
    std::uint32_t clause_before(std::uint32_t token) const;
    bool is_awaited(std::uint32_t token) const;
    bool is_charged_near(const Draft& draft) const;
    bool is_accused(const PartyValue& party) const;
    bool did_as_charged(const Draft& draft) const;
    bool is_denied(const Draft& draft) const;
    bool denies(const Denial& denial, const Draft& draft) const;
    bool is_told_by(std::string_view list, const Teller& teller) const;
    bool is_nameless(const Teller& teller) const;
    bool is_of_one(const Teller& teller, const std::vector<std::string>& countries) const;
    TokenRange suspect_in(const Draft& draft) const;
    static void allege(Draft& draft, TokenRange words, std::string_view because);

    const Chunks& chunks_;
    std::vector<std::uint32_t> charges_;  ///< sentences that tell of one, in order
    std::vector<Denial> denials_;
    std::optional<std::uint32_t> verdict_to_come_;  ///< the last sentence that tells of one
    bool is_proven_ = false;              ///< a court has found it, or the accused has said so
    bool has_accuser_ = false;            ///< "…, the indictment says"
};

}  // namespace checkrules
