#include "engine/review/write_overlay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/gate/suggest_edits.hpp"
#include "engine/text/harmless.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

constexpr std::string_view head =
    "# What reviewers decided. Of findings: confirmed (it counts), false-positive or licensed (it is shown and does not count).\n"
    "# Every decision has an owner and a reason, a licence its number; `expires` is a day, judged by --as-of.\n";

std::string on_one_line(std::string_view text) {
    std::string out = harmless(text);
    std::ranges::replace(out, '\n', ' ');
    return out;
}

std::string entry_of(const OpenFinding& open) {
    return fmt::format("finding: {}\n  # {}\n  rule: {}\n  source: {}\n  disposition: open\n  owner: \"\"\n  reason: \"\"", open.finding->fingerprint,
                       on_one_line(fmt::format("{}, {}", to_string(open.finding->verdict), open.headline)), open.finding->rule,
                       text_as_yaml(open.source));
}

// The overlay with a list of findings to add to, if only an empty one.
std::optional<yaml::Tree> with_list(const Overlay& overlay) {
    const yaml::Node* list = overlay.root.find("findings");
    if (list && !list->is_null()) return overlay.root;
    std::string text(overlay.file->text().empty() ? head : overlay.file->text());
    if (list) text.insert(list->where.span.begin, " []");
    else text += std::string(text.ends_with('\n') ? "" : "\n") + "findings: []\n";
    Diagnostics diagnostics;
    return yaml::read_yaml(std::make_shared<Source>(overlay.file->name(), text), diagnostics);
}

}  // namespace

std::optional<std::string> add_open_findings(const Overlay& overlay, const std::vector<OpenFinding>& findings) {
    std::set<std::string> known;
    for (const Disposition& disposition : overlay.findings) known.insert(disposition.fingerprint);
    std::string entries;
    for (const OpenFinding& open : findings)
        if (known.insert(open.finding->fingerprint).second)
            entries += (entries.empty() ? "" : "\n- ") + entry_of(open);
    if (entries.empty()) return std::string(overlay.file->text());
    const auto root = with_list(overlay);
    if (!root) return {};
    const yaml::Node& list = *root->find("findings");
    if (list.style == yaml::Style::flow && !list.items.empty()) return {};
    return apply_edits(list.where.source_ptr(), append_item(list, entries));
}

}  // namespace checkrules
