/// Strict reading of a map: every key is asked for, or it is an error with the nearest key that exists.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/diagnostic.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules::yaml {

class MapReader {
  public:
    /// `what` names the map in messages: "rule", "provision". A node that is no map is reported once, and all keys are absent.
    MapReader(const Node& node, std::string what, Diagnostics& diagnostics);
    /// Null when absent. The keys asked for are the known ones. REQUIRES: `key` outlives the reader, here and below.
    const Node* find(std::string_view key);
    /// The same, and an error when absent.
    const Node* require(std::string_view key);
    /// A scalar; an error when it is a list or a map.
    std::optional<std::string> text(std::string_view key);
    std::optional<std::string> require_text(std::string_view key);
    /// A list of scalars; a lone scalar is a list of one.
    std::vector<const Node*> texts(std::string_view key);
    /// A scalar of a fixed set of words; another word is an error with a suggestion.
    std::optional<std::string> choice(std::string_view key, std::span<const std::string> words);
    /// Whether a key that nobody asked for is near to `key`, which then is not missing but misspelt. Call it when all were asked for.
    bool is_misspelt(std::string_view key) const;
    /// Reports every key that nobody asked for, and every required one that is not there. Call it last.
    void finish();

    const Node& node() const { return node_; }

  private:
    const Node& node_;
    std::string what_;
    Diagnostics& diagnostics_;
    std::vector<std::string_view> known_, missing_;
};

/// Which of the known keys was meant by one that is none of them: what people write for it elsewhere ("cite" for "citation"), or the
/// nearest one.
std::optional<std::string> meant_key(std::string_view written, std::span<const std::string> known);
/// "did you mean 'citation'?", or all known keys.
std::string did_you_mean_key(std::string_view written, std::span<const std::string> known);

/// Whether a key of the map that is none of the known ones is near to `key`: then both are one mistake, and told as a misspelt key.
bool is_misspelt(const Node& map, std::string_view key, std::span<const std::string> known);

}  // namespace checkrules::yaml
