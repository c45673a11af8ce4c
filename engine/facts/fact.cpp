#include "engine/facts/fact.hpp"

namespace checkrules {
namespace {

std::string term_or(const Fact& fact, std::string_view path, std::string_view otherwise) {
    const Term* term = fact.get<Term>(path);
    return term ? term->id : std::string(otherwise);
}

}  // namespace

const Value* Fact::find(std::string_view path) const {
    const auto found = values.find(path);
    return found == values.end() ? nullptr : &found->second;
}

std::string Fact::kind() const { return term_or(*this, "kind", ""); }
std::string Fact::status() const { return term_or(*this, "status", "completed"); }
std::string Fact::certainty() const { return term_or(*this, "certainty", "stated"); }

}  // namespace checkrules
