#include "tools/checkrules/stream_facts.hpp"

#include <fmt/format.h>

#include <set>

#include "engine/article/read_file.hpp"
#include "engine/facts/read_facts.hpp"
#include "engine/report/render_report.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/stream_lines.hpp"

namespace checkrules {

Diagnostic refused_line(const std::string& name, std::size_t number) {
    return refusal("A004", fmt::format("line {} of '{}' is too long: at most {} MiB", number, name, largest_facts >> 20));
}

bool stream_facts(LineReader& lines, const FactStream& stream, const Pipeline& pipeline, DispositionDesk& desk) {
    std::set<std::string> told;
    bool refused = false;
    const auto check = [&](const StreamLine& line) {
        if (line.too_long) return refused_document(stream.name, {refused_line(stream.name, line.number)}, line.number);
        return pipeline.check_facts(std::make_shared<const Source>(stream.name, line.text, line.number), line.number, stream.folder);
    };
    stream_lines(lines, stream.jobs, check, [&](DocumentReport& document) {
        tell_once(document.errors, told);
        refused = refused || has_errors(document.errors);
        complain(document.errors);
        desk.dispose(document);
        return render_ndjson_line(document);
    });
    return refused;
}

}  // namespace checkrules
