#include "engine/evaluate/check_facts.hpp"

#include <atomic>
#include <set>
#include <string_view>
#include <thread>

namespace checkrules {
namespace {

constexpr std::size_t chunk_size = std::size_t(1) << 18, longest_line = std::size_t(16) << 20;

struct Line {
    std::string text;
    std::size_t number = 0;
    bool too_long = false;
};

DocumentReport refused(const SourcePtr& source, std::string code, std::string message, std::string help) {
    DocumentReport report;
    report.source = source->name();
    report.errors.push_back({Severity::error, std::move(code), std::move(message), {source, {}}, {}, std::move(help)});
    return report;
}

DocumentReport check_line(Line line, const std::string& name, const FactChecking& checking) {
    if (line.too_long) line.text.clear();
    const auto source = std::make_shared<const Source>(name, std::move(line.text), line.number);
    if (line.too_long) return refused(source, "F001", "a line of more than 16 MiB", {});
    return check_document(source, checking);
}

// Cuts what is read into lines. A line that is too long is dropped as it comes.
class LineCutter {
  public:
    std::vector<Line> cut(std::string_view chunk) {
        std::vector<Line> out;
        for (std::size_t end; (end = chunk.find('\n')) != std::string_view::npos; chunk.remove_prefix(end + 1)) {
            take(chunk.substr(0, end));
            out.push_back(finish());
        }
        take(chunk);
        return out;
    }
    bool has_rest() const { return !open_.text.empty() || open_.too_long; }
    Line finish() {
        if (open_.text.ends_with('\r')) open_.text.pop_back();
        Line out = std::move(open_);
        out.number = ++count_;
        open_ = Line();
        return out;
    }

  private:
    void take(std::string_view piece) {
        open_.too_long = open_.too_long || open_.text.size() + piece.size() > longest_line;
        if (open_.too_long) open_.text.clear();
        else open_.text += piece;
    }

    Line open_;
    std::size_t count_ = 0;
};

std::vector<DocumentReport> check_batch(std::vector<Line> lines, const std::string& name, const FactChecking& checking, std::size_t jobs) {
    std::vector<DocumentReport> reports(lines.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i; (i = next++) < lines.size();) reports[i] = check_line(std::move(lines[i]), name, checking);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(jobs, lines.size()); ++i) others.emplace_back(work);
    work();
    others.clear();
    return reports;
}

}  // namespace

DocumentReport check_document(const SourcePtr& json, const FactChecking& checking) {
    FactDocument document = read_facts(json, checking.reading);
    if (!document.facts && document.article && !checking.extract) return refused(json, "F002", "an article without facts", "extraction is not asked for here");
    if (!document.facts && document.article) document.facts = checking.extract(*document.article);
    DocumentReport report;
    report.source = json->name();
    if (document.facts) report = checking.evaluator.evaluate(std::move(document.article).value_or(Article()), json->name(), std::move(*document.facts));
    report.errors.insert(report.errors.begin(), document.errors.begin(), document.errors.end());
    return report;
}

StreamCount check_lines(const std::function<std::size_t(char*, std::size_t)>& read, const std::string& name, const FactChecking& checking, std::size_t jobs,
                        const std::function<void(DocumentReport&&)>& emit) {
    StreamCount count;
    std::set<std::string> told;
    LineCutter cutter;
    std::string buffer(chunk_size, '\0');
    const auto check = [&](std::vector<Line> lines) {
        for (DocumentReport& report : check_batch(std::move(lines), name, checking, jobs)) {
            tell_once(report.errors, told);
            ++count.lines;
            count.refused += has_errors(report.errors);
            emit(std::move(report));
        }
    };
    for (std::size_t size; (size = read(buffer.data(), buffer.size())) > 0;) check(cutter.cut(std::string_view(buffer).substr(0, size)));
    if (cutter.has_rest()) {
        std::vector<Line> last;
        last.push_back(cutter.finish());
        check(std::move(last));
    }
    return count;
}

}  // namespace checkrules
