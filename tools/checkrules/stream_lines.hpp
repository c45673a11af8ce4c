/// NDJSON in, a line for each line out.
#pragma once
#include <cstdio>
#include <string>
#include <vector>

#include "tools/checkrules/line_reader.hpp"
#include "tools/checkrules/parallel.hpp"

namespace checkrules {

/// Whether a termination signal has come. The first call begins to listen; a read that waits then ends.
bool is_terminated();

/// Calls `answer(line)` for every line, on up to `jobs` threads, and `put` with the answers one by one in order; what `put` returns
/// is written out before more input is waited for. A termination signal ends it behind the lines that were read.
template <typename Answer, typename Put>
void stream_lines(LineReader& lines, std::size_t jobs, Answer answer, Put put) {
    const auto answer_all = [&](const std::vector<StreamLine>& some) {
        std::vector<decltype(answer(some[0]))> answers(some.size());
        for_each_index(some.size(), jobs, [&](std::size_t i) { answers[i] = answer(some[i]); });
        for (auto& one : answers) {
            const std::string text = put(one);
            std::fwrite(text.data(), 1, text.size(), stdout);
        }
        std::fflush(stdout);
    };
    is_terminated();
    do answer_all(lines.take_lines());
    while (!is_terminated() && lines.fill());
    answer_all(is_terminated() ? lines.take_lines() : lines.take_rest());
}

}  // namespace checkrules
