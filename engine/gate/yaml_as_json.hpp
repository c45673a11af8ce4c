/// A YAML value written as JSON, so that facts in YAML (examples, expectations) go through the one reader of facts.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/yaml/node.hpp"

namespace checkrules {

class YamlAsJson {
  public:
    /// `left_out` are keys of the outermost map that are not written. Plain true, false and null keep their meaning; every
    /// other scalar becomes a text, numbers included: codes keep their zeros and amounts their digits.
    explicit YamlAsJson(const yaml::Node& node, std::span<const std::string> left_out = {});

    const SourcePtr& json() const { return json_; }
    /// Where the innermost value that holds this place of the JSON text stands in the YAML.
    Location place(Span bytes) const;

  private:
    struct Piece {
        Span bytes;
        Location where;
    };
    void write(const yaml::Node& node, std::span<const std::string> left_out);
    void write_text(std::string_view text);
    void write_scalar(const yaml::Node& node);
    void write_map(const yaml::Node& node, std::span<const std::string> left_out);

    std::string text_;
    std::vector<Piece> pieces_;  // inner ones before those that hold them
    SourcePtr json_;
};

}  // namespace checkrules
