// Records a second, read and evaluated under the shipped rules: bench_check_facts RULES_FOLDER [RECORDS [JOBS]].
// The records are generated from a fixed seed: four in ten go where the rules look, a field in eight is missing.
#include <fmt/format.h>

#include <cstring>
#include <ctime>
#include <random>

#include "engine/evaluate/check_facts.hpp"
#include "engine/rulebook/load_rules.hpp"

using namespace checkrules;

namespace {

class Generator {
  public:
    explicit Generator(const Vocabulary& vocabulary) {
        for (const auto& [id, term] : vocabulary.goods) terms_.push_back(id);
        for (const auto& [code, country] : vocabulary.countries) countries_.push_back(code);
    }

    std::string record() {
        std::string goods, out;
        if (given()) goods += fmt::format(R"("terms":["{}"],)", one_of(terms_));
        if (given()) goods += fmt::format(R"("quantity":{{"min":"{0}","max":"{0}","unit":"item"}},)", 1 + below(500));
        if (given()) goods += fmt::format(R"("unit-value":{{"min":"{}","currency":"EUR"}},)", 1 + below(100'000));
        out += fmt::format(R"({{"kind":"export","goods":{{{}"description":"lot {}"}},)", goods, below(1'000'000));
        if (given()) out += fmt::format(R"("origin":"{}",)", one_of(countries_));
        if (given()) out += fmt::format(R"("destination":"{}",)", below(10) < 4 ? one_of(sought_) : one_of(countries_));
        if (given()) out += fmt::format(R"("date":"{:04}-{:02}-{:02}",)", 2005 + below(20), 1 + below(12), 1 + below(28));
        return out + fmt::format(R"("recipient":{{"name":"Buyer {} Trading"}}}})", below(100'000));
    }

  private:
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(engine_); }
    bool given() { return below(8) > 0; }
    const std::string& one_of(const std::vector<std::string>& choices) { return choices[below(choices.size())]; }

    std::mt19937 engine_{20240218};
    std::vector<std::string> terms_, countries_;
    const std::vector<std::string> sought_{"KP", "RU", "IR", "SY"};
};

void time(std::string_view what, std::size_t records, std::size_t bytes, const std::function<void()>& work) {
    const std::clock_t start = std::clock();  // of the processor, since the machine may be busy with other things
    work();
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    fmt::print("{:<28} {:>9.0f} records/s {:>8.1f} MB/s\n", what, double(records) / seconds, double(bytes) / seconds / 1e6);
}

// The whole text as a stream.
std::function<std::size_t(char*, std::size_t)> stream_of(const std::string& text) {
    return [&text, at = std::size_t(0)](char* buffer, std::size_t size) mutable {
        const std::size_t count = std::min(size, text.size() - at);
        std::memcpy(buffer, text.data() + at, count);
        at += count;
        return count;
    };
}

void read_only(const std::string& text, const FactReading& reading) {
    for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
        read_facts(std::make_shared<const Source>("bench", text.substr(begin, end - begin)), reading);
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return fmt::print(stderr, "usage: bench_check_facts RULES_FOLDER [RECORDS [JOBS]]\n"), 2;
    const std::size_t records = count > 2 ? std::stoul(words[2]) : 100'000, jobs = count > 3 ? std::stoul(words[3]) : 1;
    Diagnostics diagnostics;
    const std::vector<std::string> paths{words[1]};
    const Rules rules = load_rules(paths, diagnostics);
    if (has_errors(diagnostics)) return fmt::print(stderr, "{}", render(diagnostics)), 2;
    std::size_t rule_count = 0;
    for (const Rulebook& rulebook : rules.rulebooks) rule_count += rulebook.rules.size();

    Generator generator(rules.vocabulary);
    std::string text;
    for (std::size_t i = 0; i < records; ++i) text += generator.record() + "\n";
    const Evaluator evaluator(rules);
    const FactChecking checking{evaluator, {rules.schema, rules.vocabulary, {}}, {}};
    std::size_t findings = 0;
    fmt::print("{} records, {} bytes each, {} rules\n", records, text.size() / records, rule_count);
    time("read", records, text.size(), [&] { read_only(text, checking.reading); });
    time(fmt::format("read and evaluate, {} job(s)", jobs), records, text.size(), [&] {
        check_lines(stream_of(text), "bench", checking, jobs, [&](DocumentReport&& report) { findings += report.findings.size(); });
    });
    fmt::print("{} findings\n", findings);
}
