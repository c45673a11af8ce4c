/// The YAML scalar that an expression stands in: places and words of its parts. Internal to engine/language.
#pragma once
#include <string>

#include "engine/language/syntax.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

struct Scalar {
    const yaml::Node& node;
    std::size_t offset = 0;  ///< where in the scalar the parsed text begins
    yaml::Places places{node};

    Location at(Span span) const { return places.at({offset + span.begin, offset + span.end}); }
    /// As written, runs of white space as one blank.
    std::string words(Span span) const {
        std::string out;
        for (char c : node.scalar.substr(offset + span.begin, span.end - span.begin)) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank) out += c;
            else if (!out.empty() && out.back() != ' ') out += ' ';
        }
        if (!out.empty() && out.back() == ' ') out.pop_back();
        return out;
    }
};

/// The one value that a sum is when nothing is added or multiplied, parentheses aside; else null.
const syntax::Primary* lone(const syntax::Sum& sum);
/// What stands in parentheses as a value, not a condition; else null.
const syntax::Sum* value_in(const syntax::Disjunction& parenthesised);
/// The alternative T, or null.
template <typename T>
const T* get_if(const syntax::Primary* primary) {
    return primary ? boost::get<T>(&primary->get()) : nullptr;
}
/// Bytes of a value.
Span span_of(const syntax::Primary& primary);

}  // namespace checkrules
