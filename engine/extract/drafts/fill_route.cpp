#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/find_drafts.hpp"
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_route = 2;  // sentences between a transfer and its route
constexpr std::uint32_t longest_claim = 24;  // tokens from "invoices" to the country that they gave

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
        if (token > 0 && is_listed("words-for-what-is-paid", token - 1)) return;  // "payments through a firm in Hong Kong"
        if (const std::uint32_t words = chunks_.match_listed("words-for-a-route", token); words > 0) return add_fillers(chunks_.read_filler(token + words, end), false);
        if (is_listed("verbs-of-means", token)) return add_fillers(chunks_.read_filler(token + 1, end), true);
        if (const std::uint32_t words = words_for_end_user(token); words > 0) return read_named_before(token);
        if (!is_listed("words-for-false-papers", token) && !is_told(token)) return;
        const std::uint32_t limit = std::min(end, token + longest_claim);
        for (std::uint32_t t = token + 1; t < limit; ++t)
            if (chunks_.lower(t) == "origin") return;  // "a forged certificate of origin"
        for (std::uint32_t t = token + 1; t < limit; ++t)
            if (chunks_.group_of(t) != nothing && chunks_.groups()[chunks_.group_of(t)].tokens.begin == t) add_fillers(chunks_.read_filler(t, end), false);
    }

    /// "named a firm in Bishkek [as the end user]"
    std::uint32_t words_for_end_user(std::uint32_t token) const { return chunks_.lower(token) == "as" ? chunks_.match_listed("words-for-an-end-user", token) : 0; }

    /// "The makers [were told that] the parts would go to Turkey"
    bool is_told(std::uint32_t token) const { return (chunks_.is_verb(token) || chunks_.is(token, WordClass::be)) && chunks_.match_listed("words-for-telling-a-lie", token) > 0; }

    /// The nearest place before the words.
    void read_named_before(std::uint32_t token) {
        const GroupNumber group = token > 0 ? chunks_.group_of(token - 1) : nothing;
        if (group != nothing) add_fillers(chunks_.read_filler(chunks_.groups()[group].tokens.begin, token), false);
    }

    void add_fillers(const Filler& filler, bool only_firms) {
        for (const Item& item : filler.items) {
            if (only_firms && !has(chunks_.senses(item), Sense::party)) return;
            for (const auto& country : parties_.read_stops(item)) add(country);
        }
    }

    void add(const Grounded<std::string>& country) {
        Draft* draft = transfer_near(chunks_.annotation().tokens()[country.words.begin].sentence);
        if (!draft || is_end(*draft, country.value)) return;
        draft->pass_through(country);
        draft->trace.push_back({"context", fmt::format("via '{}'", chunks_.text(country.words))});
    }

    static bool is_end(const Draft& draft, const std::string& country) {
        return draft.passes_through(country) || country == draft.destination_country() || country == draft.origin_country() || country == draft.supplier.country;
    }

    Draft* transfer_near(std::uint32_t sentence) const {
        Draft* found = nullptr;
        visit_transfers_before(chunks_, drafts_, sentence, farthest_route, [&](Draft& draft) {
            if (!draft.destination_country().empty() && draft.status != "planned") found = &draft;  // not "the makers were told that the parts would go"
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
