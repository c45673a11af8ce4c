#include "tools/checkrules/stream_facts.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <set>

#include "engine/article/read_file.hpp"
#include "engine/facts/read_facts.hpp"
#include "engine/report/render_report.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/parallel.hpp"

namespace checkrules {
namespace {

volatile std::sig_atomic_t stopped = 0;

void stop_on_termination() {
    struct sigaction action {};
    action.sa_handler = [](int) { stopped = 1; };
    sigaction(SIGTERM, &action, nullptr);  // without SA_RESTART: a waiting read ends
}

class Stream {
  public:
    Stream(const FactStream& stream, const Pipeline& pipeline, DispositionDesk& desk)
        : name_(stream.name), folder_(stream.folder), jobs_(stream.jobs), pipeline_(pipeline), desk_(desk) {}

    void answer(const std::vector<StreamLine>& lines) {
        std::vector<DocumentReport> documents(lines.size());
        for_each_index(lines.size(), jobs_, [&](std::size_t i) { documents[i] = check(lines[i]); });
        for (DocumentReport& document : documents) {
            tell_once(document.errors, told_);
            refused_ = refused_ || has_errors(document.errors);
            complain(document.errors);
            desk_.dispose(document);
            const std::string line = render_ndjson_line(document);
            std::fwrite(line.data(), 1, line.size(), stdout);
        }
        std::fflush(stdout);
    }
    bool refused() const { return refused_; }

  private:
    DocumentReport check(const StreamLine& line) const {
        if (!line.too_long)
            return pipeline_.check_facts(std::make_shared<const Source>(name_, line.text, line.number), line.number,
                                         folder_);
        return refused_document(name_,
                                {refusal("A004", fmt::format("line {} of '{}' is too long: at most {} MiB", line.number,
                                                             name_, largest_facts >> 20))},
                                line.number);
    }

    std::string name_, folder_;
    std::size_t jobs_;
    const Pipeline& pipeline_;
    DispositionDesk& desk_;
    std::set<std::string> told_;
    bool refused_ = false;
};

}  // namespace

bool stream_facts(LineReader& lines, const FactStream& given, const Pipeline& pipeline, DispositionDesk& desk) {
    stop_on_termination();
    Stream stream(given, pipeline, desk);
    do stream.answer(lines.take_lines());
    while (!stopped && lines.fill());
    stream.answer(stopped ? lines.take_lines() : lines.take_rest());
    return stream.refused();
}

}  // namespace checkrules
