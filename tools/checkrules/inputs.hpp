/// PATH… → what is to be read, in the order given; folders in order of name.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/text/diagnostic.hpp"

namespace checkrules {

enum class InputKind { text, html, json, ndjson, standard_input };

struct Input {
    std::string path;   ///< to open
    std::string shown;  ///< in reports: relative to the working folder, with `/`
    InputKind kind = InputKind::text;
    SourcePtr loaded;  ///< of standard input, when it was read already
    std::optional<Diagnostic>
        refusal;  ///< why it is not read at all: A001 missing, A005 no such kind of file, A006 empty folder
};

/// Of folders, files whose names end in .md, .txt, .html, .json, .ndjson, but for hidden ones; links to folders are not
/// followed.
std::vector<Input> collect_inputs(const std::vector<std::string>& paths);

}  // namespace checkrules
