#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace checkrules {

/// Calls `work(i)` for each i below `count`, on up to `jobs` threads, in no order. `work` must not throw.
template <typename Work>
void for_each_index(std::size_t count, std::size_t jobs, Work work) {
    std::atomic<std::size_t> next = 0;
    const auto loop = [&] {
        for (std::size_t i; (i = next++) < count;) work(i);
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(jobs, count); ++i) others.emplace_back(loop);
    loop();
    for (std::thread& other : others) other.join();
}

}  // namespace checkrules
