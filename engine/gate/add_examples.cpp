#include "engine/gate/add_examples.hpp"

#include <fmt/format.h>

#include "engine/gate/suggest_edits.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {

std::optional<std::string> add_examples(const SourcePtr& file, const std::vector<const KillingExample*>& examples) {
    Diagnostics diagnostics;
    const auto root = yaml::read_yaml(file, diagnostics);
    if (!root) return {};
    std::vector<Edit> edits;
    std::string rest, rule;
    for (const KillingExample* example : examples) {
        if (const yaml::Node* list = root->find(example->rule)) {
            for (Edit& edit : append_item(*list, example->text)) edits.push_back(std::move(edit));
            continue;
        }
        if (example->rule != rule) rest += fmt::format("{}:\n", example->rule);
        rule = example->rule;
        rest += fmt::format("  - {}\n", example->text);
    }
    auto text = apply_edits(file, std::move(edits));
    if (!text) return {};
    if (!text->empty() && text->back() != '\n') *text += '\n';
    return *text + rest;
}

}  // namespace checkrules
