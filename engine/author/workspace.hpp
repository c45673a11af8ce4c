/// What an author has open, over what is on disk: the files that belong together, loaded as `checkrules lint` would.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// "rulebook: un-dprk" → {"rulebook", "un-dprk"}; both empty when a text is none of ours.
struct FileKind {
    std::string kind, id;
    bool operator==(const FileKind&) const = default;
};
/// By the first key alone, so that a file with mistakes is known too. A misspelt kind counts as ours, under its right name.
FileKind kind_of_file(std::string_view text);

/// A text that is open.
struct Document {
    SourcePtr text;
    SourcePtr whole;  ///< the latest state of it that reads as YAML, which others go on to rely on; null when there was none
};

class Workspace {
  public:
    /// `shipped`: the folder of the shipped rules. `given`: as for --rules.
    Workspace(std::string shipped, std::vector<std::string> given);

    void open(const std::string& path, std::string text);
    void close(const std::string& path);
    /// Its text; null when it is not open.
    SourcePtr find(const std::string& path) const;
    const std::map<std::string, Document>& documents() const { return documents_; }

    /// The open texts that are ours, then the files beside them, those that were given, and the shipped ones. A rulebook whose id
    /// is taken already is left out, so that a copy under work takes the place of what it is a copy of.
    std::vector<SourcePtr> files() const;
  private:
    std::string shipped_;
    std::vector<std::string> given_;
    std::map<std::string, Document> documents_;
};

}  // namespace checkrules
