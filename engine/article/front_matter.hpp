/// The lines between two `---` at the head of an article: `title`, `source`, `date`, each `key: value` on one line. Not
/// quite YAML, because headlines have colons in them: everything after the first colon is the value.
#pragma once
#include <optional>
#include <string>

#include "engine/text/diagnostic.hpp"
#include "engine/values/date.hpp"

namespace checkrules {

struct FrontMatter {
    std::string title, address;
    std::optional<DateRange> published;
    std::size_t end = 0;  ///< byte of the file at which the text begins: after the blank lines that follow
};

/// Errors: not closed (A020), no `key: value` (A021), a misspelt key (A022), a key twice (A023), no such date (A024).
/// A key unlike any other (`author`, `tags`) is only a warning (A025): it has no meaning here.
FrontMatter read_front_matter(const SourcePtr& file, Diagnostics& diagnostics);

}  // namespace checkrules
