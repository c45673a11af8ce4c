/// Documents of facts, read and evaluated: one, or a stream of them with one on each line.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "engine/evaluate/evaluate.hpp"
#include "engine/facts/read_facts.hpp"

namespace checkrules {

/// What a run checks documents with; all of it outlives the call, and may be used by several threads.
struct FactChecking {
    const Evaluator& evaluator;
    FactReading reading;
    /// Facts of an article that came without some. Empty: such a document is refused.
    std::function<std::vector<Fact>(const Article&)> extract;
};

/// `json.name()` becomes the report's source.
DocumentReport check_document(const SourcePtr& json, const FactChecking& checking);

struct StreamCount {
    std::size_t lines = 0, refused = 0;  ///< refused: lines with errors
};

/// One report for each line, in order, also for lines that are refused (empty ones among them). `read` fills the buffer as far as
/// there is input and returns how much it got, 0 at the end; `emit` gets the reports of what was read before it is called again, so
/// that an idle stream has nothing pending. Memory is bounded by the longest line (16 MiB; a longer one is refused).
StreamCount check_lines(const std::function<std::size_t(char* buffer, std::size_t size)>& read, const std::string& name, const FactChecking& checking,
                        std::size_t jobs, const std::function<void(DocumentReport&&)>& emit);

}  // namespace checkrules
