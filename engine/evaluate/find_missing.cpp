#include "engine/evaluate/find_missing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>

#include "engine/evaluate/residual.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_fields = 8, largest_set = 3;

std::vector<std::string> names_in(FieldSet set, const std::vector<std::string>& fields) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (set >> i & 1) out.push_back(fields[i]);
    return out;
}

std::string choices_in_words(FieldSet field, bool alone, Residual& residual) {
    if (const auto days = residual.deciding_days(field, alone); !days.empty()) return days_in_words(days);
    std::vector<AmountEdge> amounts;
    std::vector<std::string> among;
    for (const Atom* atom : residual.atoms_of(field)) {
        amounts.insert(amounts.end(), atom->choice.amounts.begin(), atom->choice.amounts.end());
        for (const std::string& one : atom->choice.among)
            if (std::ranges::find(among, one) == among.end()) among.push_back(one);
    }
    return amounts.empty() ? members_in_words(among) : amounts_in_words(std::move(amounts));
}

std::string question_of(const std::string& field, const std::string& choices, const Schema& schema) {
    const FieldDeclaration* declared = schema.find(field);
    std::string question = declared && !declared->question.empty() ? declared->question : fmt::format("What is known of {}?", declared ? declared->label : field);
    if (choices.empty()) return question;
    question.pop_back();
    return fmt::format("{}: {}?", question, choices);
}

MissingSet missing_set(FieldSet set, Residual& residual, const Schema& schema) {
    MissingSet out{names_in(set, residual.fields()), {}};
    std::vector<std::string> questions;
    for (std::size_t i = 0; i < residual.fields().size(); ++i) {
        const FieldSet field = FieldSet(1) << i;
        if (set & field) questions.push_back(question_of(residual.fields()[i], choices_in_words(field, set == field, residual), schema));
    }
    out.question = fmt::format("{}", fmt::join(questions, " "));
    return out;
}

}  // namespace

std::vector<MissingSet> find_missing(const Evaluation& evaluation, const Schema& schema) {
    Residual residual(evaluation);
    const std::size_t fields = std::min(residual.fields().size(), most_fields);
    std::vector<std::pair<double, FieldSet>> found;
    for (std::size_t size = 1; size <= std::min(fields, largest_set); ++size) {
        for (FieldSet set = 1; set < FieldSet(1) << fields; ++set) {
            if (std::size_t(std::popcount(set)) != size) continue;
            if (std::ranges::any_of(found, [&](const auto& smaller) { return (smaller.second & ~set) == 0; })) continue;
            if (const double share = residual.share_decided(set); share > 0) found.emplace_back(share, set);
        }
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<double, FieldSet>::first);
    std::vector<MissingSet> out;
    for (const auto& [share, set] : found) out.push_back(missing_set(set, residual, schema));
    if (out.empty() && !residual.fields().empty()) out.push_back({residual.fields(), {}});
    return out;
}

}  // namespace checkrules
