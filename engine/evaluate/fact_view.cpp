#include "engine/evaluate/fact_view.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::string_view hs_field = "goods.hs";

}  // namespace

FactView::FactView(const Fact& fact, const Vocabulary& vocabulary)
    : fact_(fact), vocabulary_(vocabulary), date_(fact.get<DateRange>("date")) {
    const Inference* codes = inference(hs_field);
    const List *all = fact.get<List>(hs_field), *terms = codes ? fact.get<List>(codes->from) : nullptr;
    if (!all || !terms || all->size() < 2) return;
    for (const Value& term : *terms) {
        auto& group = alternatives_.emplace_back();
        if (const Term* id = std::get_if<Term>(&term.is))
            for (std::string& code : vocabulary.hs_of(id->id)) group.push_back({HsCode{std::move(code)}});
    }
}

const std::vector<std::vector<Value>>* FactView::alternatives(std::string_view path) const {
    return alternatives_.empty() || path != hs_field ? nullptr : &alternatives_;
}

const Value* FactView::find(std::string_view path) const {
    static const Value completed{Term{"completed"}}, stated{Term{"stated"}};
    if (const Value* value = fact_.find(path)) return value;
    if (path == "status") return &completed;
    return path == "certainty" ? &stated : nullptr;
}

const Inference* FactView::inference(std::string_view path) const {
    const auto found = std::ranges::find(fact_.inferred, path, &Inference::field);
    return found == fact_.inferred.end() ? nullptr : &*found;
}

}  // namespace checkrules
