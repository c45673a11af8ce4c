#include "engine/facts/anchor_evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace checkrules {
namespace {

constexpr std::size_t scan_budget = 2'000'000'000;  // bytes an article; about a second
constexpr std::size_t most_places = 10'000, widest_context = 256, stride = 1024;

// memmem, because its worst case is linear and std::string's is not.
std::size_t find_from(std::string_view text, std::string_view words, std::size_t from) {
    if (from > text.size()) return std::string_view::npos;
    const void* found = ::memmem(text.data() + from, text.size() - from, words.data(), words.size());
    return found ? std::size_t(static_cast<const char*>(found) - text.data()) : std::string_view::npos;
}

struct Places {
    std::size_t count = 0;
    std::optional<std::size_t> only;  ///< the only one with the right context
    bool several = false;
};

std::string_view without_blank_end(std::string_view text) { return text.substr(0, text.size() - text.ends_with(' ')); }
std::string_view without_blank_start(std::string_view text) { return text.substr(text.starts_with(' ')); }

// A context counts with or without the blank between it and the quote.
bool stands_between(std::string_view before, std::string_view after, std::string_view prefix, std::string_view suffix) {
    return without_blank_end(before).ends_with(without_blank_end(prefix)) && without_blank_start(after).starts_with(without_blank_start(suffix));
}

Places places_of(std::string_view text, std::string_view words, std::string_view prefix, std::string_view suffix) {
    prefix = prefix.substr(prefix.size() - std::min(prefix.size(), widest_context));
    suffix = suffix.substr(0, widest_context);
    Places out;
    for (std::size_t at = 0; (at = find_from(text, words, at)) != std::string_view::npos; ++at) {
        if (++out.count > most_places) out.several = true;
        if (out.several) break;
        if (!stands_between(text.substr(0, at), text.substr(at + words.size()), prefix, suffix)) continue;
        out.several = out.only.has_value();
        out.only = at;
    }
    return out;
}

std::string shortened(std::string_view text) {
    std::size_t at = 0;
    for (int i = 0; i < 60 && at < text.size(); ++i) next_code_point(text, at);
    return fmt::format("'{}{}'", text.substr(0, at), at < text.size() ? "…" : "");
}

}  // namespace

std::optional<std::string> EvidenceAnchor::anchor(Evidence& evidence) {
    if (evidence.exact.empty()) return "its evidence has no quote";
    const auto found = find(evidence);
    if (!found) return found.error();
    const bool from_context = evidence.from_context;
    evidence = article_.quote(evidence.field, *found);
    evidence.from_context = from_context;
    return {};
}

tl::expected<Span, std::string> EvidenceAnchor::find(const Evidence& evidence) {
    if (const auto place = at_position(evidence)) return *place;
    if (scanned_ > scan_budget) return tl::unexpected(std::string("there are too many quotes to look up without a right position"));
    scanned_ += article_.text.size();
    const Places plain = places_of(article_.text, evidence.exact, "", "");
    if (plain.count == 0) return in_folded(evidence);
    if (!plain.several) return Span{*plain.only, *plain.only + evidence.exact.size()};
    scanned_ += article_.text.size();
    const Places exact = places_of(article_.text, evidence.exact, evidence.prefix, evidence.suffix);
    if (exact.only && !exact.several) return Span{*exact.only, *exact.only + evidence.exact.size()};
    return in_folded(evidence);
}

std::optional<std::size_t> EvidenceAnchor::byte_of(std::size_t code_point) {
    const std::string_view text = article_.text;
    if (strides_.empty())
        for (std::size_t at = 0, count = 0; at < text.size(); next_code_point(text, at), ++count)
            if (count % stride == 0) strides_.push_back(at);
    if (code_point / stride >= strides_.size()) return {};
    std::size_t at = strides_[code_point / stride];
    for (std::size_t left = code_point % stride; left > 0 && at < text.size(); --left) next_code_point(text, at);
    return at;
}

std::optional<Span> EvidenceAnchor::at_position(const Evidence& evidence) {
    if (evidence.end <= evidence.start) return {};
    const auto begin = byte_of(evidence.start);
    if (!begin || !std::string_view(article_.text).substr(*begin).starts_with(evidence.exact)) return {};
    return Span{*begin, *begin + evidence.exact.size()};
}

tl::expected<Span, std::string> EvidenceAnchor::in_folded(const Evidence& evidence) {
    if (!folded_) folded_ = fold_with_places(article_.text);
    const std::string words = fold_with_places(evidence.exact).text;
    scanned_ += article_.text.size();
    const Places places = places_of(folded_->text, words, fold_with_places(evidence.prefix).text, fold_with_places(evidence.suffix).text);
    if (places.count == 0) return tl::unexpected(fmt::format("the quote {} is not in the article", shortened(evidence.exact)));
    if (!places.only || places.several)
        return tl::unexpected(fmt::format("the quote {} stands in the article more than once, and neither its position nor its prefix and suffix say where", shortened(evidence.exact)));
    std::size_t last = *places.only + words.size();
    while (last < folded_->text.size() && folded_->from[last] == folded_->from[last - 1]) ++last;
    return Span{folded_->from[*places.only], folded_->from[last]};
}

}  // namespace checkrules
