/// NDJSON in, NDJSON out: `checkrules check` as a filter.
#pragma once
#include <string>

#include "tools/checkrules/line_reader.hpp"
#include "tools/checkrules/pipeline.hpp"

namespace checkrules {

/// One line for each line, in order, also for refused ones; written out before more input is waited for. A termination
/// signal ends it behind the lines that were read. Returns whether any line was refused.
struct FactStream {
    std::string name;    ///< the source that reports print
    std::string folder;  ///< as for Pipeline::check_facts
    std::size_t jobs = 1;
};
bool stream_facts(LineReader& lines, const FactStream& stream, const Pipeline& pipeline, DispositionDesk& desk);

/// Why a line of a stream is not read at all.
Diagnostic refused_line(const std::string& name, std::size_t number);

}  // namespace checkrules
