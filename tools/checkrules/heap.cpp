#include "tools/checkrules/heap.hpp"

#ifdef __linux__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#endif

namespace checkrules {

#if defined(__linux__) && defined(__GLIBC__)

void use_huge_pages() {
    constexpr int room = 48 << 20, page = 2 << 20;
    mallopt(M_TOP_PAD, room);
    mallopt(M_MMAP_THRESHOLD, room / 2);  // else fixed at 128 kB by the line before
    mallopt(M_TRIM_THRESHOLD, 2 * room);
    const auto before = reinterpret_cast<std::uintptr_t>(sbrk(0));
    void* volatile more_than_there_is = std::malloc(page);  // so that the heap grows by the room; volatile, since compilers leave out what is only freed
    std::free(more_than_there_is);
    const auto begin = (before + page - 1) / page * page, end = reinterpret_cast<std::uintptr_t>(sbrk(0)) / page * page;
    if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
}

#else

void use_huge_pages() {}

#endif

}  // namespace checkrules
