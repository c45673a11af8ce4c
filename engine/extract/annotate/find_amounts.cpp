#include "engine/extract/annotate/find_amounts.hpp"

#include <algorithm>

#include "engine/extract/annotate/read_figure.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t longest_model = 4;  // words of a name before its number

class AmountFinder : FigureReader {
  public:
    AmountFinder(const AmountRules& rules, const ArticleWords& words, const std::vector<char>& taken, const WordSet& durations, const WordSet& closed)
        : FigureReader(rules, words, taken), durations_(durations), closed_(closed) {}

    std::vector<Mention> find() {
        std::vector<Mention> mentions;
        for (std::uint32_t i = 0; i < words_.tokens.size();) {
            const auto mention = may_start(i) ? read_in_sentence(i) : std::nullopt;
            i = mention ? std::max(mention->tokens.end, i + 1) : i + 1;
            if (mention) mentions.push_back(std::move(*mention));
        }
        return mentions;
    }

  private:
    // Cheap, and mostly no.
    bool may_start(std::uint32_t i) const {
        const WordId word = words_.ids[i];
        if (taken_[i]) return false;
        if (words_.tokens[i].shape == Shape::number) return true;
        if (!rules_.telling.contains(word)) return false;
        if (rules_.starts.contains(word)) return true;
        if (rules_.before.may_start(word) && rules_.before.may_start_at({words_.ids, {}, {}, {}}, i)) return true;
        const bool is_article = words_.tokens[i].lower == "a" || words_.tokens[i].lower == "an";
        return is_article && i + 1 < words_.ids.size() && rules_.behind_a.contains(words_.ids[i + 1]);
    }

    std::optional<Mention> read_in_sentence(std::uint32_t begin) {
        limit_ = words_.sentence_of(begin).end;
        return read_amount(begin);
    }

    // "tonnes of seafood", "crates of rifles": two of them at least.
    std::optional<Mention> read_bare_units(std::uint32_t begin) const {
        const auto unit = match(rules_.units, begin);
        if (!unit) return {};
        const std::uint32_t first = words_.sentence_of(begin).begin;
        for (std::uint32_t i = begin; i > first && begin - i < 3; --i)  // "56 refrigerated containers of", "the crates of"
            if (words_.tokens[i - 1].shape == Shape::number || rules_.numbers.contains(words_.ids[i - 1]) || lower(i - 1) == "the" || lower(i - 1) == "these") return {};
        if (rules_.vague.contains(word(begin)) || lower(unit->end) != "of" || !lower(unit->end - 1).ends_with("s") || rules_.unit_ids[unit->entry] == "item") return {};
        Mention mention;
        mention.kind = MentionKind::quantity;
        mention.tokens = {begin, unit->end};
        mention.value = Value{Quantity{{Decimal(2), {}, false, false}, rules_.unit_ids[unit->entry]}};
        return mention;
    }

    std::optional<Mention> read_amount(std::uint32_t begin) {
        if (auto bare = read_bare_units(begin)) return bare;
        Bound bound = Bound::exact;
        std::uint32_t i = begin;
        if (const auto cue = match(rules_.before, i)) {
            if (cue->end == i + 1 && i > 0 && rules_.with_particle.contains(words_.ids[i - 1])) return {};  // "handed over six jets"
            bound = Bound(cue->entry), i = cue->end;
        }
        const bool is_between = lower(i) == "between" || (lower(i) == "from" && bound == Bound::exact);
        if (is_between) ++i;
        std::optional<std::string> currency = symbol_at(i);
        auto figure = read_figure(i, currency.has_value());
        if (!figure) return {};
        read_range(*figure, currency, is_between);
        const bool has_range = figure->to && figure->from != *figure->to;
        if (is_between && !has_range) return lower(begin) == "from" ? read_amount(begin + 1) : std::nullopt;
        const bool is_one = lower(i) == "one" && figure->end == i + 1 && begin < i && (bound == Bound::below || bound == Bound::above);
        if (is_one) return {};  // "under one of the orders"
        if (auto share = currency || has_range ? std::nullopt : read_share(begin, *figure)) return share;
        return finish(begin, i, bound, *figure, std::move(currency));
    }

    // "nine in ten", "two out of three": a share of what was told before.
    std::optional<Mention> read_share(std::uint32_t begin, const Figure& part) const {
        const bool out_of = lower(part.end) == "out" && lower(part.end + 1) == "of";
        const std::uint32_t next = part.end + (out_of ? 2 : 1);
        if ((!out_of && lower(part.end) != "in") || next >= limit_ || taken_[next]) return {};
        const auto whole = read_figure(next, false);
        const Decimal most(100), hundred(100);
        if (!whole || !whole->to || !part.to || whole->from <= part.from || whole->from > most || durations_.contains(word(whole->end))) return {};
        const bool of_people = whole->end < limit_ && (words_.tokens[whole->end].is_capital() || lower(whole->end).ends_with("s"));  // "four in ten North Koreans"
        if (of_people) return {};
        const auto percent = part.from.times(hundred).value_or(Decimal(0)).over(whole->from);
        if (!percent) return {};
        Mention mention;
        mention.kind = MentionKind::percent;
        mention.tokens = {begin, whole->end};
        mention.value = Value{Percentage{{*percent, *percent, false, false}}};
        return mention;
    }

    // "$", "US$", "EUR" before figures; `i` moves past it.
    std::optional<std::string> symbol_at(std::uint32_t& i) const {
        const auto found = match(rules_.currencies, i);
        if (!found || !rules_.is_symbol[found->entry] || found->end >= limit_ || words_.tokens[found->end].shape != Shape::number) return {};
        // "a $100 car" has no Australian dollars.
        const bool apart = found->end > i + 1 && words_.tokens[found->end - 1].space_before && words_.tokens[i].lower.size() == 1;
        if (apart) return {};
        i = found->end;
        return rules_.currency_codes[found->entry];
    }

    // "40 to 60", "5-6", "$1.87 to $5.22 trillion": the second end may carry what the first lacks.
    void read_range(Figure& figure, std::optional<std::string>& currency, bool is_between) const {
        const std::string_view join = lower(figure.end);
        const bool dash = join == "-" || join == "--";
        if (!(join == "to" || dash || (is_between && join == "and") || join == "or")) return;
        std::uint32_t next = figure.end + 1;
        const auto second_currency = symbol_at(next);
        const auto second = read_figure(next, currency.has_value() || second_currency.has_value());
        if (!second || !second->to || !figure.to || (dash && next >= limit_)) return;
        // "1.87 to 5.22 trillion": both are.
        if (figure.scale == Decimal(1) && second->scale > Decimal(1) && figure.from < Decimal(1000)) figure.from = figure.from.times(second->scale).value_or(figure.from);
        if (second->from <= figure.from) return;
        if (dash && next < limit_ && words_.tokens[next].shape != Shape::number) return;
        if (!currency) currency = second_currency;
        figure.to = second->to;
        figure.end = second->end;
    }

    std::optional<Mention> finish(std::uint32_t begin, std::uint32_t number, Bound bound, Figure figure, std::optional<std::string> currency) {
        Mention mention;
        std::uint32_t end = figure.end;
        if (figure.takes_of && names_currency(end + 1)) ++end;
        const bool is_mass = lower(end + 1) == "of" && match(rules_.units, end);  // "11 pounds of gold"
        if (!currency && !is_mass) currency = currency_name(end);
        if (const auto cue = match(rules_.after, end)) bound = Bound(cue->entry), end = cue->end;
        if (currency && lower(end) == "of") figure.takes_of = false;
        if (currency) mention.kind = MentionKind::money, mention.value = Value{Money{interval(figure, bound, false), *currency}};
        else if (!count(number, end, figure, bound, mention)) return {};
        mention.is_each = match(rules_.each, end) || tells_price_of_one(end);
        mention.tokens = {begin, end};
        if (mention.tokens.begin < number && bound == Bound::about && lower(begin) == "some" && mention.kind == MentionKind::number) return {};
        return mention;
    }

    // "per chip", "a car to", but not "a year", nor "a company said".
    bool tells_price_of_one(std::uint32_t i) const {
        const std::uint32_t thing = i + 1;
        if (thing >= limit_ || words_.tokens[thing].shape != Shape::word || durations_.contains(words_.ids[thing])) return false;
        if (lower(i) == "per") return true;
        const bool ends = thing + 1 >= limit_ || !words_.tokens[thing + 1].is_word() || closed_.contains(words_.ids[thing + 1]);
        return (lower(i) == "a" || lower(i) == "an") && ends && !closed_.contains(words_.ids[thing]);
    }

    std::optional<std::string> currency_name(std::uint32_t& i) const {
        const auto found = match(rules_.currencies, i);
        const bool opens_other = found && found->end < limit_ && rules_.is_symbol[found->entry] && words_.tokens[found->end].shape == Shape::number && words_.is_glued(found->end);
        if (!found || opens_other) return {};  // "two [$8,500] generators"
        i = found->end;
        return rules_.currency_codes[found->entry];
    }

    // A percentage, a quantity with a unit, or a count of what follows. False: no amount at all.
    bool count(std::uint32_t number, std::uint32_t& end, const Figure& figure, Bound bound, Mention& mention) const {
        if (const auto percent = match(rules_.percent, end)) {
            end = percent->end;
            mention.kind = MentionKind::percent;
            mention.value = Value{Percentage{interval(figure, bound, false)}};
            return true;
        }
        const std::uint32_t unit_at = figure.takes_of ? end + 1 : end;
        if (durations_.contains(word(unit_at)) || (lower(unit_at) == "-" && durations_.contains(word(unit_at + 1)))) return false;
        if (rules_.measures.contains(word(unit_at))) return false;
        const bool is_label = number > 0 && labels(number);
        if (is_label && !words_.tokens[number].space_before && words_.tokens[number - 1].lower == "-") return false;
        const auto unit = match(rules_.units, unit_at);
        if (const auto size = unit ? unit : size_of_load(unit_at); size && !is_label) {
            end = size->end;
            mention.kind = MentionKind::quantity;
            mention.value = Value{Quantity{interval(figure, bound, false), rules_.unit_ids[size->entry]}};
            return true;
        }
        if (figure.takes_of) ++end;
        const bool counts = !is_label && end < limit_ && (words_.tokens[end].is_word() || begins_model(end) || begins_quoted_name(end)) && !closed_.contains(words_.ids[end]) && words_.tokens[end].space_before;
        const bool one_of = lower(end) == "of" || lower(end) == "more";
        if (!counts && !one_of && lower(number) == "one") return false;
        if (!counts && !figure.takes_of && words_.tokens[number].shape != Shape::number && (lower(number) == "a" || lower(number) == "few" || lower(number) == "several")) return false;
        mention.kind = counts || figure.takes_of || (one_of && !is_label) ? MentionKind::quantity : MentionKind::number;
        if (mention.kind == MentionKind::quantity) mention.value = Value{Quantity{interval(figure, bound, true), "item"}};
        else mention.value = Value{Number{interval(figure, bound, false)}};
        return true;
    }

    // "eight [9M133] missiles", "40 [122mm] rockets", "six [20-foot] containers", "ten [12.7 mm] rifles"
    bool begins_model(std::uint32_t i) const {
        if (words_.tokens[i].shape != Shape::number || i + 1 >= limit_) return false;
        return rules_.measures.contains(word(i + 1)) || (words_.is_glued(i + 1) && (words_.tokens[i + 1].is_word() || lower(i + 1) == "-"));
    }
    // "ten ['Vasta'] vehicles"
    bool begins_quoted_name(std::uint32_t i) const { return words_.tokens[i].shape == Shape::quote && i + 1 < limit_ && words_.is_glued(i + 1) && words_.tokens[i + 1].is_capital(); }

    // "a 40-ton shipment": how much it is; but not "a 300-ton ship".
    std::optional<PhraseMatch> size_of_load(std::uint32_t hyphen) const {
        if (lower(hyphen) != "-" || !words_.is_glued(hyphen)) return {};
        const auto unit = match(rules_.units, hyphen + 1);
        return unit && rules_.loads.contains(word(unit->end)) ? unit : std::nullopt;
    }

    // "six Bell 429 helicopters", "a Boeing 747": behind a name that is counted already stands the number of a model.
    bool numbers_a_model(std::uint32_t number) const {
        std::uint32_t first = number;
        const auto is_article = [&](const Token& one) { return one.lower == "a" || one.lower == "an"; };  // "A Volvo 244 GL", at the head of a sentence
        const auto may_name = [&](const Token& one) { return one.is_capital() && one.sentence == words_.tokens[number].sentence && !is_article(one); };
        while (first > number - std::min(number, longest_model) && may_name(words_.tokens[first - 1])) --first;
        if (first == number || first == 0 || match(rules_.units, number + 1)) return false;
        const Token& before = words_.tokens[first - 1];
        const bool is_place = before.lower == "in" || before.lower == "at" || before.lower == "near" || before.lower == "on";
        const bool is_model = words_.tokens[number].shape == Shape::number && words_.tokens[number].lower.size() >= 3 && words_.tokens[number].lower.find(',') == std::string_view::npos;
        if (is_model && !is_place && !taken_[number - 1] && words_.sentence_of(number).begin < first) return true;  // "Rotax 912 engines"
        return before.shape == Shape::number || rules_.numbers.contains(words_.ids[first - 1]) || is_article(before);
    }

    // "resolution 1718", "No. 5", "S-400", "K2 12".
    bool labels(std::uint32_t number) const {
        const Token& before = words_.tokens[number - 1];
        if (!words_.tokens[number].space_before && (before.lower == "-" || before.is_word() || before.lower == "/")) return true;
        const bool in_model = !taken_[number - 1] && before.shape == Shape::upper && before.lower.size() <= 4 && number + 1 < limit_ && words_.tokens[number + 1].is_capital();
        if (in_model || numbers_a_model(number)) return true;  // "JAS 39 Gripen"
        if (before.lower == "." && before.space_before && !words_.tokens[number].space_before) return true;  // ".308 rounds"
        const std::uint32_t at = before.lower == "." && number > 1 ? number - 2 : number - 1;
        return rules_.no_count_after.contains(words_.ids[at]) && words_.tokens[number].shape == Shape::number;
    }

    static Interval interval(const Figure& figure, Bound bound, bool whole) {
        static const Decimal tenth = *Decimal::parse("0.9"), over = *Decimal::parse("1.1"), one(1);
        Interval range{figure.from, figure.to, false, false};
        switch (bound) {
            case Bound::exact: return range;
            case Bound::above:
                range.max.reset();
                if (whole) range.min = figure.from.plus(one);
                else range.min_excluded = true;
                return range;
            case Bound::from: return {figure.from, {}, false, false};
            case Bound::below: return whole ? Interval{{}, figure.from.minus(one), false, false} : Interval{{}, figure.from, false, true};
            case Bound::up_to: return {{}, figure.to, false, false};
            case Bound::about: return {figure.from.times(tenth), figure.to ? figure.to->times(over) : std::nullopt, false, false};
            case Bound::nearly: return {figure.from.times(tenth), figure.to, false, true};
        }
        return range;
    }

    const WordSet& durations_;
    const WordSet& closed_;
};

}  // namespace

std::vector<Mention> find_amounts(const AmountRules& rules, const ArticleWords& words, const std::vector<char>& taken,
                                  const WordSet& duration_units, const WordSet& closed) {
    return AmountFinder(rules, words, taken, duration_units, closed).find();
}

}  // namespace checkrules
