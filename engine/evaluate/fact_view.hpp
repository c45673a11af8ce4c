/// One fact as conditions see it: its values, what was inferred, and the vocabulary that gives them meaning. All that
/// changes during one evaluation lives here.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/facts/fact.hpp"
#include "engine/language/typed.hpp"
#include "engine/values/truth.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

class FactView {
  public:
    /// REQUIRES: both outlive the view. Inference has been done.
    FactView(const Fact& fact, const Vocabulary& vocabulary);

    /// Null: unknown. A status or certainty that is absent has its default.
    const Value* find(std::string_view path) const;
    /// Null: stated, or unknown.
    const Inference* inference(std::string_view path) const;
    /// HS codes that were inferred from goods.terms, a group for each term. A term with several codes has one of them, and it
    /// is not known which. Null: the codes of the fact are stated, unknown, or one.
    const std::vector<std::vector<Value>>* alternatives(std::string_view path) const;
    const DateRange* date() const { return date_; }
    /// The source says that the deed broke a sanction, and no rule tells which: then it was done while the law held.
    bool is_dated_by_breach() const { return goes_by_breach && is_said_to_break_law(); }
    bool is_said_to_break_law() const { return find("breach") != nullptr; }
    const Fact& fact() const { return fact_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }

    /// Named conditions that were evaluated already, by their tree: each is evaluated once a fact.
    struct Known {
        Truth value;
        const typed::Condition* decisive;
    };
    std::unordered_map<const typed::Condition*, Known> named;
    /// Whether a breach that the source tells of may date the deed: no rule is broken without it.
    bool goes_by_breach = false;
    /// The leaf that was evaluated last: of a condition that is false, one that made it so.
    const typed::Condition* decisive = nullptr;

  private:
    const Fact& fact_;
    const Vocabulary& vocabulary_;
    const DateRange* date_;
    std::vector<std::vector<Value>> alternatives_;
};

}  // namespace checkrules
