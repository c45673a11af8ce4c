#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/find_drafts.hpp"
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest = 2;       // sentences between a transfer and its route
constexpr std::uint32_t longest_claim = 24; // tokens from "invoices" to the country that they gave

/// Transit that no slot has: "by shipping through Armenia", "using firms in Hong Kong", "the invoices gave a buyer in Tashkent".
class RouteFiller {
  public:
    RouteFiller(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) : chunks_(chunks), parties_(chunks, references), drafts_(drafts) {}

    void fill() {
        const auto& sentences = chunks_.annotation().sentences;
        for (std::uint32_t i = 0; i < sentences.size(); ++i)
            if (transfer_near(i))
                for (std::uint32_t t = sentences[i].body; t < sentences[i].tokens.end; ++t) read(t, sentences[i].tokens.end);
    }

  private:
    bool is_listed(std::string_view list, std::uint32_t token) const { return chunks_.is_listed(list, token); }

    void read(std::uint32_t token, std::uint32_t end) {
        if (token > 0 && is_listed("words-that-exclude", token - 1)) return;  // "not through Belarus"
        if (is_listed("words-for-a-route", token)) return add_fillers(chunks_.read_filler(token + 1, end), false);
        if (is_listed("verbs-of-means", token)) return add_fillers(chunks_.read_filler(token + 1, end), true);
        if (!is_listed("words-for-false-papers", token)) return;
        const std::uint32_t limit = std::min(end, token + longest_claim);
        for (std::uint32_t t = token + 1; t < limit; ++t)
            if (chunks_.lower(t) == "origin") return;  // "a forged certificate of origin"
        for (std::uint32_t t = token + 1; t < limit; ++t)
            if (chunks_.group_of(t) != nothing && chunks_.groups()[chunks_.group_of(t)].tokens.begin == t) add_fillers(chunks_.read_filler(t, end), false);
    }

    void add_fillers(const Filler& filler, bool only_firms) {
        for (const Item& item : filler.items) {
            if (only_firms && !has(chunks_.senses(item), Sense::party)) return;
            for (const auto& country : parties_.read_countries(item)) add(country);
        }
    }

    void add(const Grounded<std::string>& country) {
        Draft* draft = transfer_near(chunks_.annotation().tokens()[country.words.begin].sentence);
        if (!draft || is_end(*draft, country.value)) return;
        draft->pass_through(country);
        draft->trace.push_back({"context", fmt::format("via '{}'", chunks_.text(country.words))});
    }

    static bool is_end(const Draft& draft, const std::string& country) {
        const bool known = std::ranges::any_of(draft.via, [&](const auto& one) { return one.value == country; });
        return known || country == draft.destination_country() || country == draft.origin_country() || country == draft.supplier.country;
    }

    Draft* transfer_near(std::uint32_t sentence) const {
        Draft* found = nullptr;
        visit_transfers_before(chunks_, drafts_, sentence, farthest, [&](Draft& draft) {
            if (!draft.destination_country().empty()) found = &draft;
            return found != nullptr;
        });
        return found;
    }

    const Chunks& chunks_;
    PartyReader parties_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void fill_route(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) { RouteFiller(chunks, references, drafts).fill(); }

}  // namespace checkrules
