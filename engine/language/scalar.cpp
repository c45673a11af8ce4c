#include "engine/language/scalar.hpp"

namespace checkrules {
namespace {

struct SpanOf {
    using result_type = Span;
    template <typename T>
    Span operator()(const T& node) const { return node.where; }
    template <typename T>
    Span operator()(const syntax::x3::forward_ast<T>& node) const { return node.get().where; }
};

}  // namespace

Span span_of(const syntax::Primary& primary) { return boost::apply_visitor(SpanOf(), primary); }

const syntax::Sum* value_in(const syntax::Disjunction& parenthesised) {
    if (parenthesised.parts.size() != 1 || parenthesised.parts[0].parts.size() != 1) return nullptr;
    const syntax::Negation& only = parenthesised.parts[0].parts[0];
    const bool plain = only.nots.empty() && only.part.right.empty() && only.part.quantifier == syntax::Quantifier::none;
    return plain ? &only.part.left : nullptr;
}

const syntax::Primary* lone(const syntax::Sum& sum) {
    if (!sum.rest.empty() || !sum.first.rest.empty()) return nullptr;
    const auto* inner = get_if<syntax::x3::forward_ast<syntax::Disjunction>>(&sum.first.first);
    const syntax::Sum* value = inner ? value_in(inner->get()) : nullptr;
    return value ? lone(*value) : &sum.first.first;
}

}  // namespace checkrules
