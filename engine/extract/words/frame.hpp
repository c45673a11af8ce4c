/// How the words around a trigger fill the slots of a fact: the pattern language of rules/vocabulary/triggers*.yaml.
///
///     SUPPLIER give RECIPIENT GOODS            objects in this order
///     SUPPLIER give GOODS (to RECIPIENT)       brackets: may be missing
///     GOODS find their|its way to RECIPIENT    a bar: one word or the other
///     SUPPLIER's sale of GOODS                 before a noun: its owner
///
/// Capitals are slots. The first word of an entry stands for all of its words; a frame with another word is for that word alone. Passives, relative clauses,
/// infinitives and the like are not written down: the extractor derives them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/diagnostic.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

enum class Role : std::uint8_t { supplier, recipient, goods, origin, destination, via, carrier, someone, holder };
constexpr std::size_t role_count = 9;
/// "supplier"; `someone` is whoever it is that a fact does not record (the customs that seized), `holder` a weapon that the goods are a part of: a destination.
std::string_view to_string(Role role);

/// Marker words and the slot behind them. No marker: an object of the verb.
struct Step {
    std::vector<std::string> markers;  ///< each way to say it, words apart by one blank: "by way of"
    Role role = Role::goods;
    bool is_optional = false;
};

struct Frame {
    std::optional<Role> subject;  ///< of a noun: its owner ("Iran's", "Iranian")
    std::vector<Step> steps;
    std::string trigger;          ///< the words of the trigger as written: a frame with the entry's first words holds for all of them
    std::string text;             ///< as written
    Location where;
};

/// `triggers`: the words of the entry, one of which must stand in the frame. Each mistake is reported once, at its word.
std::optional<Frame> parse_frame(const yaml::Node& scalar, const std::vector<std::string>& triggers, Diagnostics& diagnostics);
/// Whether words must lead to the goods, so that a relative clause alone does not: "a boat that the navy had no use for" is given no "viewing of GOODS".
bool asks_for_words(const Frame& frame);
/// Whether a clause fits the frame only with one of the markers of the step.
bool needs_marker(const Frame& frame, const Step& step);
/// Only what follows a trigger: "(from ORIGIN)".
std::vector<Step> parse_steps(const yaml::Node& scalar, Diagnostics& diagnostics);

}  // namespace checkrules
