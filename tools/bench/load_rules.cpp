// How long 1,000 generated rules take from text to typed trees: the limit is 150 ms, libyaml's part included.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

using namespace checkrules;

namespace {

constexpr int rules = 1000, rounds = 11;

const std::string schema = R"(schema: bench
fields:
  kind: {type: term(kinds)}
  goods.terms: {type: list of term(goods)}
  goods.hs: {type: list of hs}
  goods.quantity: {type: quantity}
  goods.unit-value: {type: money}
  supplier.party: {type: party}
  supplier.country: {type: country}
  destination: {type: country}
  via: {type: list of country}
  date: {type: date}
  licensed: {type: truth}
short: {goods: [goods.terms], supplier: [supplier.party, supplier.country]}
)";

std::string vocabulary() {
    std::string out = "vocabulary: bench\nkinds: {transfer: {}, gift: {is: [transfer]}}\ncurrencies: {EUR: {}, USD: {}}\nunits: {item: {}}\ncountries:\n";
    for (char a = 'A'; a <= 'Z'; ++a)
        for (char b = 'A'; b <= 'J'; ++b) out += fmt::format("  {}{}: {{name: Country {}{}}}\n", a, b, a, b);
    out += "goods:\n  thing-0: {}\n";
    for (int i = 1; i < 1000; ++i) out += fmt::format("  thing-{}: {{is: [thing-{}]}}\n", i, i / 4);
    return out + "lists: {friends: [AA, BB, CC, {is: DD, when: ../2020-12-31}]}\nconditions: {transferred: kind is transfer}\n";
}

std::string rule(int i) {
    const std::array<std::string, 4> conditions{
        fmt::format("goods is thing-{} and goods.unit-value > EUR {}", i % 1000, 100 + i),
        fmt::format("goods.hs within {{HS {:02}, HS {:04}}} or known(goods) and goods in {{thing-{}, thing-{}}}", 1 + i % 97, 101 + i, i % 900, (i * 7) % 900),
        fmt::format("goods.quantity * goods.unit-value >= USD {} and not any via is A{}", i * 1000, char('A' + i % 10)),
        fmt::format("(date within 2015/20{} or licensed) and goods is not thing-{}", 16 + i % 9, i % 1000)};
    return fmt::format("  - id: rule-{}\n    title: Rule {}\n    tags: [bench]\n    provisions: [p-{}]\n    scope: transferred and destination is {}{} and supplier not in friends\n"
                       "    when: {}\n    unless: [{{id: licence, when: licensed, cite: \"para. {}\"}}]\n    severity: high\n    message: \"{{goods}} to {{destination}}\"\n",
                       i, i, i % 50, char('A' + i % 26), char('A' + i % 10), i % 4 == 1 ? "'" + conditions[1] + "'" : conditions[std::size_t(i % 4)], i);
}

std::string rulebook() {
    std::string out = "rulebook: bench\nprovisions:\n";
    for (int i = 0; i < 50; ++i) out += fmt::format("  p-{}: {{citation: \"para. {}\", in-force: 2017-12-22/..}}\n", i, i);
    out += "rules:\n";
    for (int i = 0; i < rules; ++i) out += rule(i);
    return out;
}

double median_ms(const std::vector<SourcePtr>& files) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        Diagnostics diagnostics;
        const auto start = std::chrono::steady_clock::now();
        const Rules loaded = load_rules(files, diagnostics);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        if (has_errors(diagnostics)) fmt::print("{}", render(diagnostics));
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[rounds / 2];
}

}  // namespace

int main() {
    const auto source = [](std::string name, std::string text) { return std::make_shared<const Source>(std::move(name), std::move(text)); };
    const std::vector<SourcePtr> words{source("schema", schema), source("vocabulary", vocabulary())};
    std::vector<SourcePtr> all = words;
    all.push_back(source("rulebook", rulebook()));
    const double without = median_ms(words), with = median_ms(all);
    fmt::print("{} rules: {:.1f} ms ({:.1f} ms the vocabulary alone), {:.0f} KB\n", rules, with - without, without, double(all.back()->text().size()) / 1024);
    return with - without < 150 ? 0 : 1;
}
