#include "engine/yaml/tree.hpp"

#include <algorithm>
#include <type_traits>

namespace checkrules::yaml {
namespace {

static_assert(std::is_trivially_destructible_v<Entry>);

template <typename T>
std::span<T> make(std::pmr::memory_resource& memory, std::size_t count) {
    if (count == 0) return {};
    T* const first = static_cast<T*>(memory.allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_default_construct_n(first, count);
    return {first, count};
}

template <typename T>
std::span<const T> copy(std::pmr::memory_resource& memory, std::span<const T> from) {
    const std::span<T> made = make<T>(memory, from.size());
    std::ranges::copy(from, made.begin());
    return made;
}

}  // namespace

std::string_view Storage::keep(std::string_view text) {
    const auto made = copy(memory_, std::span<const char>(text));
    return {made.data(), made.size()};
}

std::span<const Node> Storage::keep(std::span<const Node> items) { return copy(memory_, items); }
std::span<const Entry> Storage::keep(std::span<const Entry> entries) { return copy(memory_, entries); }
std::span<Node> Storage::make_items(std::size_t count) { return make<Node>(memory_, count); }
std::span<Entry> Storage::make_entries(std::size_t count) { return make<Entry>(memory_, count); }

}  // namespace checkrules::yaml
