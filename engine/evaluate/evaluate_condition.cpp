#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/evaluation.hpp"
#include "engine/evaluate/value_in_words.hpp"

namespace checkrules {
namespace {

using typed::Condition;
static_assert(std::is_same_v<std::variant_alternative_t<3, decltype(Condition::is)>, typed::Named>);

constexpr std::size_t leaf_after = 3;      // All, Any, Not and Named come first in Condition
constexpr std::size_t most_parts = 1'000;  // of an explanation, so that conditions which use each other cannot make it explode

class Walker {
  public:
    Walker(FactView& fact, Evaluation* out, std::size_t& parts) : fact_(fact), out_(out), parts_(parts) {}

    Truth operator()(const typed::All& all) { return join(all.parts, Evaluation::Form::all, Truth::no, [](Truth a, Truth b) { return a & b; }); }
    Truth operator()(const typed::Any& any) { return join(any.parts, Evaluation::Form::any, Truth::yes, [](Truth a, Truth b) { return a | b; }); }
    Truth operator()(const typed::Not& negation) {
        if (out_) out_->form = Evaluation::Form::negation;
        return !walk(*negation.part);
    }
    Truth operator()(const typed::Named& named) {
        if (out_ && parts_ < most_parts) {
            out_->form = Evaluation::Form::all;
            return walk(*named.condition);
        }
        const auto [known, fresh] = fact_.named.try_emplace(named.condition.get());
        if (fresh) {
            const Truth value = evaluate_condition(*named.condition, fact_);
            fact_.named[named.condition.get()] = {value, fact_.decisive};
            return value;
        }
        fact_.decisive = known->second.decisive;
        return known->second.value;
    }
    Truth operator()(const typed::Holds& holds) {
        const Value* value = fact_.find(holds.field.path);
        if (out_) out_->fields = {holds.field.path};
        if (value) return truth(std::get<bool>(value->is));
        if (out_) out_->open = out_->fields, out_->note = fmt::format("{} is not known", holds.field.path);
        return Truth::unknown;
    }
    Truth operator()(const typed::Known& known) {
        const bool given = std::ranges::any_of(known.fields, [&](const typed::Field& field) { return fact_.find(field.path) != nullptr; });
        if (out_)
            for (const typed::Field& field : known.fields) out_->fields.push_back(field.path);
        return truth(given);
    }
    Truth operator()(const typed::Compare& compare) { return evaluate_compare(compare, fact_, out_); }
    Truth operator()(const typed::Test& test) { return evaluate_test(test, fact_, out_); }

    Truth evaluate(const Condition& condition) {
        ++parts_;
        const Truth value = std::visit(*this, condition.is);
        if (condition.is.index() > leaf_after) fact_.decisive = &condition;
        if (out_) out_->text = condition.text, out_->value = value, out_->condition = &condition;
        return value;
    }

  private:
    Truth walk(const Condition& part) {
        Evaluation* out = out_ ? &out_->parts.emplace_back() : nullptr;
        return Walker(fact_, out, parts_).evaluate(part);
    }

    template <typename Join>
    Truth join(const std::vector<typed::ConditionPtr>& parts, Evaluation::Form form, Truth last_word, Join join) {
        if (out_) out_->form = form;
        Truth value = !last_word;
        for (const auto& part : parts) {
            value = join(value, walk(*part));
            if (value == last_word && !out_) return value;
        }
        return value;
    }

    FactView& fact_;
    Evaluation* out_;
    std::size_t& parts_;
};

Reason::Kind kind_of(const Evaluation& evaluation) {
    if (evaluation.form == Evaluation::Form::negation) return Reason::Kind::negation;
    if (evaluation.form != Evaluation::Form::leaf) return Reason::Kind::condition;
    if (!evaluation.condition) return Reason::Kind::law;
    return std::holds_alternative<typed::Known>(evaluation.condition->is) ? Reason::Kind::presence : Reason::Kind::condition;
}

}  // namespace

Truth evaluate_condition(const Condition& condition, FactView& fact, Evaluation* out) {
    std::size_t parts = 0;
    return Walker(fact, out, parts).evaluate(condition);
}

Reason explain(const Evaluation& evaluation) {
    Reason reason{evaluation.text, evaluation.value, evaluation.note, evaluation.fields, {}, kind_of(evaluation)};
    for (const Evaluation& part : evaluation.parts)
        if (reason.kind == Reason::Kind::negation || part.value == evaluation.value) reason.because.push_back(explain(part));
    return reason;
}

namespace {

std::string inference_in_words(const Inference* inference, const FactView& fact) {
    if (!inference) return {};
    const std::size_t slash = inference->because.find('/');
    const std::string entry = inference->because.substr(slash == std::string::npos ? 0 : slash + 1);
    const auto party = fact.vocabulary().parties.find(entry);
    if (inference->because.starts_with("parties/") && party != fact.vocabulary().parties.end() && party->second.country)
        return fmt::format("inferred: {}, {} of {} ({})", party->second.label, party->second.kind,
                           in_words(Value{Country{*party->second.country}}, fact.vocabulary()), inference->because);
    const std::string words = inference->because.starts_with("goods/") ? term_in_words(entry, fact.vocabulary()) : inference->from;
    return fmt::format("inferred from {} ({})", words, inference->because);
}

}  // namespace

std::string grounds_in_words(std::string_view path, const FactView& fact) {
    const Inference* inference = fact.inference(path);
    std::string words = inference_in_words(inference, fact);
    if (!fact.fact().is_from_context(inference ? inference->from : path)) return words;
    return words + (words.empty() ? "" : ", ") + "from context";
}

}  // namespace checkrules
