/// The bytes of a file or of standard input, when there are not too many of them.
#pragma once
#include <string>
#include <tl/expected.hpp>

#include "engine/text/diagnostic.hpp"

namespace checkrules {

/// `path` may be `-`, standard input. `shown` is the name in messages and of the Source. A file that is larger than
/// `limit` bytes is refused without being read. Errors: A001 missing, A002 not a file, A003 unreadable, A004 too large.
tl::expected<SourcePtr, Diagnostic> read_file(const std::string& path, std::string shown, std::size_t limit);

/// A diagnostic about a thing that has no text to point into.
Diagnostic refusal(std::string code, std::string message, std::string help = {});

}  // namespace checkrules
