#include <fmt/format.h>

#include <algorithm>

#include "engine/review/apply_overlay.hpp"

namespace checkrules {
namespace {

std::string named(const Disposition& disposition) {
    return disposition.rule.empty() ? disposition.fingerprint : fmt::format("{} ({})", disposition.fingerprint, disposition.rule);
}

Diagnostic remark(std::string code, std::string message, const Location& where, std::string help) {
    return {Severity::warning, std::move(code), std::move(message), where, {}, std::move(help)};
}

}  // namespace

DispositionDesk::DispositionDesk(const Overlay& overlay, std::optional<Day> today) : overlay_(overlay), today_(today) {
    for (const Disposition& disposition : overlay.findings) by_fingerprint_.emplace(disposition.fingerprint, &disposition);
}

void DispositionDesk::dispose(DocumentReport& document) {
    sources_.insert(document.source);
    for (Finding& finding : document.findings) {
        const auto found = by_fingerprint_.find(finding.fingerprint);
        if (found == by_fingerprint_.end()) continue;
        used_.insert(finding.fingerprint);
        if (found->second->is_open()) continue;
        finding.review = found->second->review;
        finding.review->is_expired = today_ && finding.review->expires && *finding.review->expires < *today_;
    }
}

Diagnostics DispositionDesk::remarks() const {
    Diagnostics out;
    std::size_t unjudged = 0;
    const Disposition* first = nullptr;
    for (const Disposition& disposition : overlay_.findings) {
        const auto& expires = disposition.review.expires;
        const bool was_looked_at = disposition.source.empty() || sources_.contains(disposition.source);
        if (!used_.contains(disposition.fingerprint)) {
            if (was_looked_at)
                out.push_back(remark("O020", fmt::format("no finding is called {}", named(disposition)), disposition.where,
                                     "the article or the rule has changed: look again, then take this out"));
        } else if (expires && today_ && *expires < *today_) {
            out.push_back(remark("O021", fmt::format("this expired on {}: finding {} counts again", to_string(*expires), named(disposition)),
                                 disposition.where, "renew it, or take it out"));
        } else if (expires && !today_ && unjudged++ == 0) {
            first = &disposition;
        }
    }
    if (first)
        out.push_back(remark("O022", fmt::format("{} with an expiry date: no day is given, so that none has expired", unjudged == 1 ? "a disposition" : fmt::format("{} dispositions", unjudged)),
                             first->where, "give --as-of DATE"));
    return out;
}

}  // namespace checkrules
