#include "engine/gate/add_examples.hpp"

#include <fmt/format.h>

#include <map>

#include "engine/gate/example_table.hpp"
#include "engine/gate/suggest_edits.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {

std::optional<std::string> add_examples(const SourcePtr& file, const std::vector<const KillingExample*>& examples, const Rules& rules) {
    Diagnostics diagnostics;
    const auto root = yaml::read_yaml(file, diagnostics);
    if (!root) return {};
    std::map<std::string, std::vector<const KillingExample*>> by_rule;
    for (const KillingExample* example : examples) by_rule[example->rule].push_back(example);
    std::vector<Edit> edits;
    std::string rest;
    for (const auto& [rule, list] : by_rule) {
        const yaml::Node* known = root->find(rule);
        if (!known) rest += fmt::format("{}:\n", rule);
        for (const std::string& item : tabulate(list, rules))
            if (!known) rest += "  - " + continued(item, "  ") + "\n";
            else
                for (Edit& edit : append_item(*known, item)) edits.push_back(std::move(edit));
    }
    auto text = apply_edits(file, std::move(edits));
    if (!text) return {};
    if (!text->empty() && text->back() != '\n') *text += '\n';
    return *text + rest;
}

}  // namespace checkrules
