#include "engine/gate/run_tests.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace checkrules {
namespace {

// `*` stands for anything; each piece between stars must follow the one before.
bool contains(std::string_view name, std::string_view pattern) {
    std::size_t at = 0;
    while (true) {
        const std::size_t star = pattern.find('*');
        const std::size_t found = name.find(pattern.substr(0, star), at);
        if (found == std::string_view::npos) return false;
        if (star == std::string_view::npos) return true;
        at = found + star;
        pattern.remove_prefix(star + 1);
    }
}

}  // namespace

std::vector<PlannedTest> matching(std::vector<PlannedTest> tests, const std::string& pattern) {
    std::erase_if(tests, [&](const PlannedTest& test) { return !contains(test.name, pattern); });
    return tests;
}

std::vector<TestCase> run_tests(const std::vector<PlannedTest>& tests, std::size_t threads) {
    std::vector<TestCase> out(tests.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < tests.size(); i = next++) {
            out[i].name = tests[i].name;
            out[i].kind = tests[i].kind;
            tests[i].run(out[i]);
        }
    };
    std::vector<std::jthread> pool;
    for (std::size_t i = 1; i < std::min(threads, tests.size()); ++i) pool.emplace_back(work);
    work();
    return out;
}

}  // namespace checkrules
