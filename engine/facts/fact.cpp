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

bool Fact::is_from_context(std::string_view path) const {
    bool any = false;
    for (const Evidence& one : evidence) {
        const bool supports = path.starts_with(one.field) && (path.size() == one.field.size() || path[one.field.size()] == '.');
        if (supports && !one.from_context) return false;
        any = any || supports;
    }
    return any;
}

std::string Fact::kind() const { return term_or(*this, "kind", ""); }
std::string Fact::status() const { return term_or(*this, "status", "completed"); }
std::string Fact::certainty() const { return term_or(*this, "certainty", "stated"); }

}  // namespace checkrules
