#include "engine/evaluate/find_missing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>
#include <map>

namespace checkrules {
namespace {

constexpr std::size_t most_fields = 8, most_atoms = 10, largest_set = 3;

// An undecided leaf, and which fields would decide it. Leaves of one text are one atom.
struct Atom {
    std::uint32_t fields = 0;  // bit per field
    std::string choice;
    Truth assumed = Truth::unknown;
};

class Residual {
  public:
    explicit Residual(const Evaluation& root) : root_(root) { collect(root); }

    const std::vector<std::string>& fields() const { return fields_; }
    const std::map<std::string, Atom>& atoms() const { return atoms_; }
    /// The share of cases in which the whole is decided once the fields of the set are known.
    double share_decided(std::uint32_t set);

  private:
    void collect(const Evaluation& node) {
        for (const Evaluation& part : node.parts) collect(part);
        if (!node.parts.empty() || node.value != Truth::unknown) return;
        Atom& atom = atoms_[node.text];
        atom.choice = node.choice;
        for (const std::string& field : node.open) atom.fields |= std::uint32_t(1) << index_of(field);
    }

    // Fields past the most share the last bit, which no set that is tried has in it.
    std::size_t index_of(const std::string& field) {
        const auto found = std::ranges::find(fields_, field);
        const std::size_t index = std::size_t(found - fields_.begin());
        if (found == fields_.end()) fields_.push_back(field);
        return std::min<std::size_t>(index, 31);
    }

    Truth value_of(const Evaluation& node) const {
        if (node.value != Truth::unknown) return node.value;
        if (node.parts.empty()) return atoms_.at(node.text).assumed;
        if (node.form == Evaluation::Form::negation) return !value_of(node.parts.front());
        Truth value = node.form == Evaluation::Form::all ? Truth::yes : Truth::no;
        for (const Evaluation& part : node.parts)
            value = node.form == Evaluation::Form::all ? value & value_of(part) : value | value_of(part);
        return value;
    }

    const Evaluation& root_;
    std::vector<std::string> fields_;
    std::map<std::string, Atom> atoms_;
};

double Residual::share_decided(std::uint32_t set) {
    std::vector<Atom*> settled;
    for (auto& [text, atom] : atoms_)
        if ((atom.fields & ~set) == 0 && settled.size() < most_atoms) settled.push_back(&atom);
    const std::uint32_t cases = std::uint32_t(1) << settled.size();
    std::uint32_t decided = 0;
    for (std::uint32_t truths = 0; truths < cases; ++truths) {
        for (std::size_t i = 0; i < settled.size(); ++i) settled[i]->assumed = truth(truths >> i & 1);
        decided += value_of(root_) != Truth::unknown;
    }
    for (Atom* atom : settled) atom->assumed = Truth::unknown;
    return double(decided) / cases;
}

std::vector<std::string> names_in(std::uint32_t set, const std::vector<std::string>& fields) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (set >> i & 1) out.push_back(fields[i]);
    return out;
}

std::string question_of(const std::string& field, std::uint32_t bit, const Residual& residual, const Schema& schema) {
    const FieldDeclaration* declared = schema.find(field);
    std::string question = declared && !declared->question.empty() ? declared->question : fmt::format("What is known of {}?", declared ? declared->label : field);
    std::vector<std::string> choices;
    for (const auto& [text, atom] : residual.atoms())
        if (atom.fields == bit && !atom.choice.empty() && std::ranges::find(choices, atom.choice) == choices.end()) choices.push_back(atom.choice);
    if (choices.empty() || choices.size() > 3) return question;
    question.pop_back();
    return fmt::format("{}: {}?", question, fmt::join(choices, "; "));
}

MissingSet missing_set(std::uint32_t set, const Residual& residual, const Schema& schema) {
    MissingSet out{names_in(set, residual.fields()), {}};
    std::vector<std::string> questions;
    for (std::size_t i = 0; i < residual.fields().size(); ++i)
        if (set >> i & 1) questions.push_back(question_of(residual.fields()[i], std::uint32_t(1) << i, residual, schema));
    out.question = fmt::format("{}", fmt::join(questions, " "));
    return out;
}

}  // namespace

std::vector<MissingSet> find_missing(const Evaluation& evaluation, const Schema& schema) {
    Residual residual(evaluation);
    const std::size_t fields = std::min(residual.fields().size(), most_fields);
    std::vector<std::pair<double, std::uint32_t>> found;
    for (std::size_t size = 1; size <= std::min(fields, largest_set); ++size) {
        for (std::uint32_t set = 1; set < std::uint32_t(1) << fields; ++set) {
            if (std::size_t(std::popcount(set)) != size) continue;
            if (std::ranges::any_of(found, [&](const auto& smaller) { return (smaller.second & ~set) == 0; })) continue;
            if (const double share = residual.share_decided(set); share > 0) found.emplace_back(share, set);
        }
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<double, std::uint32_t>::first);
    std::vector<MissingSet> out;
    for (const auto& [share, set] : found) out.push_back(missing_set(set, residual, schema));
    if (out.empty() && !residual.fields().empty()) out.push_back({residual.fields(), {}});
    return out;
}

}  // namespace checkrules
