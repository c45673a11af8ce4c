#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {
namespace {

constexpr std::size_t compared_back = 64;   // drafts, so that ten thousand stay linear
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
    bool is_listed(std::string_view list, std::uint32_t token) const { return chunks_.vocabulary().is_listed(list, chunks_.lower(token)); }

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
        const auto after = std::ranges::upper_bound(drafts_, sentence, {}, &Draft::first_sentence);
        for (std::size_t i = std::size_t(after - drafts_.begin()), left = compared_back; i-- > 0 && left-- > 0;) {
            Draft& draft = drafts_[i];
            if (is_transfer(chunks_, draft) && draft.status != "denied" && !draft.destination_country().empty() && sentence - std::min(sentence, draft.last_sentence) <= farthest) return &draft;
        }
        return nullptr;
    }

    const Chunks& chunks_;
    PartyReader parties_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void fill_route(const Chunks& chunks, const References& references, std::vector<Draft>& drafts) { RouteFiller(chunks, references, drafts).fill(); }

}  // namespace checkrules
