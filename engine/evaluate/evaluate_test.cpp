#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/evaluation.hpp"
#include "engine/evaluate/interval.hpp"
#include "engine/evaluate/value_in_words.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

using typed::Match;
using typed::Member;
using typed::Quantifier;
using typed::Test;

const Taxonomy& taxonomy_of(const typed::Field& field, const Vocabulary& vocabulary) {
    if (field.taxonomy == "kinds") return vocabulary.kind_taxonomy;
    if (field.taxonomy == "statuses") return vocabulary.status_taxonomy;
    if (field.taxonomy == "certainties") return vocabulary.certainty_taxonomy;
    return field.taxonomy == "parties" ? vocabulary.party_taxonomy : vocabulary.goods_taxonomy;
}

Truth is_a(const Value& value, const Value& member, const Taxonomy& taxonomy) {
    if (const Term *term = std::get_if<Term>(&value.is), *wanted = std::get_if<Term>(&member.is); term && wanted) return taxonomy.is(term->id, wanted->id);
    const PartyId *party = std::get_if<PartyId>(&value.is), *other = std::get_if<PartyId>(&member.is);
    return party && other ? taxonomy.is(party->id, other->id) : Truth::no;
}

Truth below_hs(const Value& value, const Value& member) {
    const HsCode *code = std::get_if<HsCode>(&value.is), *wanted = std::get_if<HsCode>(&member.is);
    if (!code || !wanted) return Truth::no;
    if (code->digits.starts_with(wanted->digits)) return Truth::yes;
    return wanted->digits.starts_with(code->digits) ? Truth::unknown : Truth::no;
}

const Interval* number_of(const Value& value) {
    if (const auto* number = std::get_if<Number>(&value.is)) return &number->amount;
    if (const auto* share = std::get_if<Percentage>(&value.is)) return &share->amount;
    return nullptr;
}

Truth identical(const Value& value, const Value& member) {
    if (const Text *text = std::get_if<Text>(&value.is), *wanted = std::get_if<Text>(&member.is); text && wanted)
        return truth(text->value == wanted->value || fold(text->value) == fold(wanted->value));
    if (const auto *date = std::get_if<DateRange>(&value.is), *day = std::get_if<DateRange>(&member.is); date && day) return within_dates(*date, *day);
    if (const Interval *amount = number_of(value), *wanted = number_of(member); amount && wanted)
        return compare_intervals(*amount, typed::Comparison::equal, *wanted);
    return truth(value == member);
}

Truth match(const Value& value, const Member& member, const Test& test, const FactView& fact) {
    switch (test.match) {
        case Match::identical: return identical(value, member.value);
        case Match::is_a: return is_a(value, member.value, taxonomy_of(test.field, fact.vocabulary()));
        case Match::below_hs: return below_hs(value, member.value);
        case Match::within_dates: break;
    }
    const auto *date = std::get_if<DateRange>(&value.is), *period = std::get_if<DateRange>(&member.value.is);
    return date && period ? within_dates(*date, *period) : Truth::no;
}

Truth counts_at(const Member& member, const FactView& fact) {
    if (!member.when) return Truth::yes;
    return fact.date() ? within_dates(*fact.date(), *member.when) : Truth::unknown;
}

// A value against all members, and what decided.
struct Matched {
    Truth value = Truth::no;
    const Value* of = nullptr;
    const Member* member = nullptr;
    bool for_date = false;  // unknown only because it is not known whether the member counts at the date
};

Matched match_members(const Value& value, const Test& test, const FactView& fact) {
    Matched best{Truth::no, &value, nullptr, false};
    for (const Member& member : test.members) {
        const Truth same = match(value, member, test, fact);
        const Truth found = same == Truth::no ? same : same & counts_at(member, fact);
        if (found > best.value) best = {found, &value, &member, same == Truth::yes && found == Truth::unknown};
        if (found == Truth::yes) break;
    }
    if (test.negated) best.value = !best.value;
    return best;
}

// One of the codes is right, and it is not known which.
Matched match_alternatives(const std::vector<Value>& codes, const Test& test, const FactView& fact) {
    Matched out{Truth::unknown, nullptr, nullptr, false};
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const Matched one = match_members(codes[i], test, fact);
        if (i == 0) out = one;
        else if (one.value != out.value) out.value = Truth::unknown;
    }
    return out;
}

class Joined {
  public:
    explicit Joined(Quantifier quantifier) : all_(quantifier == Quantifier::all), out_{truth(all_), nullptr, nullptr, false} {}
    void add(const Matched& one) {
        const bool decides = all_ ? one.value < out_.value : one.value > out_.value;
        if (decides || !out_.of) out_ = one;
    }
    const Matched& value() const { return out_; }

  private:
    bool all_;
    Matched out_;
};

Matched match_field(const Value& value, const Test& test, const FactView& fact) {
    Joined joined(test.quantifier);
    if (const auto* groups = fact.alternatives(test.field.path)) {
        for (const auto& codes : *groups) joined.add(match_alternatives(codes, test, fact));
    } else if (const List* members = std::get_if<List>(&value.is)) {
        for (const Value& member : *members) joined.add(match_members(member, test, fact));
    } else {
        return match_members(value, test, fact);
    }
    return joined.value();
}

std::string tested_in_words(const Test& test, const FactView& fact) {
    if (!test.list.empty()) return test.list;
    std::string out;
    for (std::size_t i = 0; i < test.members.size() && i < 4; ++i)
        out += fmt::format("{}{}", i == 0 ? "" : i + 1 == test.members.size() ? " or " : ", ", in_words(test.members[i].value, fact.vocabulary()));
    return test.members.size() > 4 ? out + " …" : out;
}

// "8703 is in HS 87"; "a viewing, not a transfer"; "whether a car is a luxury vehicle is not known".
std::string note_of(const Matched& matched, const Test& test, const FactView& fact) {
    if (!matched.of) return "none is named";
    const std::string value = in_words(*matched.of, fact.vocabulary());
    const std::string wanted = matched.member ? in_words(matched.member->value, fact.vocabulary()) : tested_in_words(test, fact);
    const Truth same = test.negated ? !matched.value : matched.value;
    const std::string_view relation = test.match == Match::below_hs || test.match == Match::within_dates ? "in" : "";
    if (same == Truth::no) return test.match == Match::is_a ? fmt::format("{}, not {}", value, wanted) : fmt::format("{} is not {}{}{}", value, relation, relation.empty() ? "" : " ", wanted);
    if (matched.for_date) return fmt::format("{} counts only {}", wanted, in_words(*matched.member->when));
    if (same == Truth::unknown) return fmt::format("{} may or may not be {}{}{}", value, relation, relation.empty() ? "" : " ", wanted);
    if (value == wanted) return test.list.empty() ? value : fmt::format("{} is in {}", value, test.list);
    return fmt::format("{} is {}{}{}", value, relation, relation.empty() ? "" : " ", wanted);
}

void add_turns(const DateRange& period, std::vector<Day>& turns) {
    if (period.first) turns.push_back(*period.first);
    if (period.last) turns.push_back(*period.last + std::chrono::days(1));
}

// Whether the member counts depends on the day.
Choice choice_of_member(const Member& member, const Test& test, const FactView& fact) {
    std::vector<Day> turns;
    add_turns(*member.when, turns);
    return choose_by_day(std::move(turns), fact.date(), [&](const DateRange& day) {
        const Truth counts = within_dates(day, *member.when);
        return test.negated ? !counts : counts;
    });
}

Choice choice_of_time(const DateRange* date, const Test& test, const FactView& fact) {
    std::vector<Day> turns;
    for (const Member& member : test.members)
        if (const auto* period = std::get_if<DateRange>(&member.value.is)) add_turns(*period, turns);
    return choose_by_day(std::move(turns), date, [&](const DateRange& day) { return match_members(Value{day}, test, fact).value; });
}

Choice choice_of_value(const Test& test, const FactView& fact) {
    if (test.match == Match::within_dates) return choice_of_time(nullptr, test, fact);
    Choice out;
    out.among = {tested_in_words(test, fact)};
    return out;
}

void explain_test(const Matched& matched, const Test& test, const FactView& fact, Evaluation& out) {
    out.note = note_of(matched, test, fact);
    if (const std::string grounds = grounds_in_words(test.field.path, fact); !grounds.empty()) out.note += "; " + grounds;
    if (matched.member && matched.member->when) out.fields.push_back("date");
    if (matched.value != Truth::unknown) return;
    out.open = {matched.for_date ? "date" : test.field.path};
    if (matched.for_date) out.choice = choice_of_member(*matched.member, test, fact);
    else if (test.match == Match::within_dates) out.choice = choice_of_time(std::get_if<DateRange>(&matched.of->is), test, fact);
}

}  // namespace

Truth evaluate_test(const Test& test, FactView& fact, Evaluation* out) {
    const Value* value = fact.find(test.field.path);
    if (out) out->fields = {test.field.path};
    if (!value) {
        if (!out) return Truth::unknown;
        out->open = {test.field.path};
        out->note = fmt::format("{} is not known", test.field.path);
        out->choice = choice_of_value(test, fact);
        return Truth::unknown;
    }
    const Matched matched = match_field(*value, test, fact);
    if (out) explain_test(matched, test, fact, *out);
    return matched.value;
}

}  // namespace checkrules
