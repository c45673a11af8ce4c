#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// A folder of rules as somebody named it: a path, or a git revision of this folder's repository (`REV` for its `rules`
/// folder, `REV:FOLDER` for another), which is unpacked into a temporary folder for as long as this lives.
class RulesFolder {
  public:
    explicit RulesFolder(const std::string& name);
    ~RulesFolder();
    RulesFolder(const RulesFolder&) = delete;
    RulesFolder& operator=(const RulesFolder&) = delete;

    /// The rules in it, over the shipped vocabulary and schema unless it has a schema of its own. Nothing, and the reasons on
    /// standard error, when there are no rules or something is wrong with them.
    std::optional<Rules> load() const;

  private:
    std::string name_;
    std::filesystem::path folder_, unpacked_;
};

}  // namespace checkrules
