#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace checkrules {

/// Calls `work(i)` for each i below `count`, on up to `jobs` threads, in no order. What `work` throws first is thrown when all threads are done.
template <typename Work>
void for_each_index(std::size_t count, std::size_t jobs, Work work) {
    std::atomic<std::size_t> next = 0;
    std::once_flag failed;
    std::exception_ptr first;
    const auto loop = [&] {
        try {
            for (std::size_t i; (i = next++) < count;) work(i);
        } catch (...) {
            std::call_once(failed, [&] { first = std::current_exception(); });
        }
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(jobs, count); ++i) others.emplace_back(loop);
    loop();
    for (std::thread& other : others) other.join();
    if (first) std::rethrow_exception(first);
}

}  // namespace checkrules
