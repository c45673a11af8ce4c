#include "engine/extract/words/annotation.hpp"

#include <algorithm>

namespace checkrules {

namespace {

/// Numbers of the items that begin within the range; the items are in order of place.
template <typename Item>
std::pair<std::uint32_t, std::uint32_t> beginning_in(const std::vector<Item>& items, TokenRange range) {
    auto before = [](const Item& item, std::uint32_t token) { return item.tokens.begin < token; };
    auto first = std::lower_bound(items.begin(), items.end(), range.begin, before);
    auto last = std::lower_bound(first, items.end(), std::max(range.begin, range.end), before);
    return {std::uint32_t(first - items.begin()), std::uint32_t(last - items.begin())};
}

}  // namespace

std::string_view to_string(ScopeKind kind) {
    switch (kind) {
        case ScopeKind::negation: return "negation";
        case ScopeKind::plan: return "plan";
        case ScopeKind::hearsay: return "hearsay";
        case ScopeKind::belief: return "belief";
        case ScopeKind::allegation: return "allegation";
        case ScopeKind::condition: return "condition";
        case ScopeKind::interruption: return "interruption";
        case ScopeKind::quotation: return "quotation";
    }
    return "";
}

Span Annotation::bytes(TokenRange range) const {
    if (range.empty()) return {};
    return {tokens()[range.begin].bytes.begin, tokens()[range.end - 1].bytes.end};
}

std::string_view Annotation::text(TokenRange range) const {
    Span span = bytes(range);
    return std::string_view(article->text).substr(span.begin, span.end - span.begin);
}

std::pair<std::uint32_t, std::uint32_t> Annotation::mentions_in(TokenRange range) const {
    return beginning_in(mentions, range);
}

std::pair<std::uint32_t, std::uint32_t> Annotation::groups_in(TokenRange range) const {
    return beginning_in(groups, range);
}

std::span<const Scope> Annotation::scopes_in(TokenRange sentence) const {
    const auto first = std::ranges::lower_bound(scopes, sentence.begin, {}, [](const Scope& one) { return one.cue.begin; });
    return {first, std::ranges::lower_bound(first, scopes.end(), sentence.end, {}, [](const Scope& one) { return one.cue.begin; })};
}

std::pair<std::uint32_t, std::uint32_t> Annotation::attributions_around(std::uint32_t token) const {
    const auto sentence_of = [&](const Attribution& one) { return tokens()[one.covers.begin].sentence; };
    const auto same = std::ranges::equal_range(attributions, tokens()[token].sentence, {}, sentence_of);
    return {std::uint32_t(same.begin() - attributions.begin()), std::uint32_t(same.end() - attributions.begin())};
}

const NounGroup* Annotation::group_at(std::uint32_t token) const {
    auto after = std::upper_bound(groups.begin(), groups.end(), token,
                                  [](std::uint32_t t, const NounGroup& group) { return t < group.tokens.begin; });
    if (after == groups.begin()) return nullptr;
    const NounGroup& group = *std::prev(after);
    return group.tokens.contains(token) ? &group : nullptr;
}

}  // namespace checkrules
