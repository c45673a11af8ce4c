#include "engine/language/check_value.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/text/suggest.hpp"
#include "engine/text/keys_of.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

const Taxonomy& taxonomy_of(const Target& target, const Vocabulary& vocabulary) {
    if (target.taxonomy == "kinds") return vocabulary.kind_taxonomy;
    if (target.taxonomy == "statuses") return vocabulary.status_taxonomy;
    if (target.taxonomy == "certainties") return vocabulary.certainty_taxonomy;
    if (target.taxonomy == "parties") return vocabulary.party_taxonomy;
    return vocabulary.goods_taxonomy;
}

// The id of an entry that has this as one of its names, whatever its case: "DPRK" → KP.
template <typename Map>
std::optional<std::string> id_by_name(const Map& map, std::string_view name) {
    std::string wanted = to_lower(name);
    std::ranges::replace(wanted, '-', ' ');
    const auto same = [&](const std::string& other) { return to_lower(other) == wanted; };
    for (const auto& [id, entry] : map)
        if (std::ranges::any_of(entry.names, same)) return id;
    return {};
}

// Of a name that is misspelt: "Rusia".
std::optional<std::string> near_country(const Vocabulary& vocabulary, std::string_view name) {
    std::vector<std::string> known;
    for (const auto& [code, country] : vocabulary.countries) known.push_back(country.name);
    const auto near = name.size() > 3 ? suggest(name, known) : std::nullopt;
    for (const auto& [code, country] : vocabulary.countries)
        if (near && country.name == *near) return code;
    return {};
}

std::optional<std::string> country_by_name(const Vocabulary& vocabulary, std::string_view name) {
    for (const auto& [code, country] : vocabulary.countries)
        if (to_lower(country.name) == to_lower(name)) return code;
    std::string code(name);
    std::ranges::transform(code, code.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    if (vocabulary.countries.contains(code)) return code;
    if (const auto called = id_by_name(vocabulary.countries, name)) return called;
    return near_country(vocabulary, name);
}

class ValueChecker {
  public:
    using result_type = std::optional<Value>;

    ValueChecker(const Target& target, const Location& where, NameTable& names, Spelling spelling)
        : target_(target), where_(where), names_(names), spelling_(spelling) {}

    result_type operator()(const syntax::Number& number) const {
        switch (target_.type) {
            case Type::number: return amount<Number>(number.digits);
            case Type::date: return date(number.digits);
            case Type::hs: return code(without_dots(number.digits));
            case Type::money: return refuse(number.digits, fmt::format("write the currency: EUR {}", number.digits));
            case Type::quantity: return refuse(number.digits, fmt::format("write the unit: {} item", number.digits));
            case Type::percentage: return refuse(number.digits, fmt::format("write {} %", number.digits));
            case Type::text: return quoted(number.digits);
            default: return refuse(number.digits);
        }
    }
    result_type operator()(const syntax::Date& date_literal) const {
        return target_.type == Type::date ? date(date_literal.edtf) : target_.type == Type::text ? quoted(date_literal.edtf) : refuse(date_literal.edtf);
    }
    result_type operator()(const syntax::Percentage& percentage) const {
        return target_.type == Type::percentage ? amount<Percentage>(percentage.digits) : refuse(percentage.digits + " %");
    }
    result_type operator()(const syntax::Quantity& quantity) const {
        if (target_.type != Type::quantity) return refuse(fmt::format("{} {}", quantity.digits, quantity.unit), help_for_quantity(quantity));
        const auto number = decimal(quantity.digits);
        const auto& units = names_.vocabulary().units;
        if (number && units.contains(quantity.unit)) return Value{Quantity{{number, number}, quantity.unit}};
        if (number) unknown("unit", quantity.unit, keys_of(units), id_by_name(units, quantity.unit));
        return {};
    }
    result_type operator()(const syntax::Money& money) const {
        if (target_.type != Type::money) return refuse(fmt::format("{} {}", money.currency, money.digits));
        const auto number = decimal(money.digits);
        const auto& currencies = names_.vocabulary().currencies;
        if (number && currencies.contains(money.currency)) return Value{Money{{number, number}, money.currency}};
        if (number) unknown("currency", money.currency, keys_of(currencies), id_by_name(currencies, money.currency));
        return {};
    }
    result_type operator()(const syntax::HsCode& hs) const { return target_.type == Type::hs ? code(hs.digits) : refuse("HS " + hs.digits); }
    result_type operator()(const syntax::Text& text) const {
        if (target_.type == Type::text) return Value{Text{text.value}};
        const FieldDeclaration* name = names_.schema().find(target_.field + ".name");
        std::string help;
        if (const auto meant = value_in(text.value)) help = fmt::format("write {} without quotes", *meant);
        else if (name && name->type == Type::text) help = fmt::format("its name is a field of its own: {}", name->path);
        return refuse('"' + text.value + '"', std::move(help));
    }
    result_type operator()(const syntax::Known&) const { return no_value("a condition"); }
    result_type operator()(const syntax::x3::forward_ast<syntax::Disjunction>&) const { return no_value("something in parentheses"); }
    result_type operator()(const syntax::x3::forward_ast<syntax::List>&) const { return no_value("a list"); }

    result_type operator()(const syntax::Name& name) const {
        const Vocabulary& vocabulary = names_.vocabulary();
        const std::string& text = name.text;
        switch (target_.type) {
            case Type::country:
                if (vocabulary.countries.contains(text)) return Value{Country{text}};
                return unknown("country", text, keys_of(vocabulary.countries), country_by_name(vocabulary, text));
            case Type::term:
                if (taxonomy_of(target_, vocabulary).contains(text)) return Value{Term{text}};
                return unknown(term_word(), text, taxonomy_of(target_, vocabulary).ids(), target_.taxonomy == "goods" ? id_by_name(vocabulary.goods, text) : std::nullopt);
            case Type::party:
                if (vocabulary.party_taxonomy.contains(text)) return Value{PartyId{text}};
                return unknown("party", text, vocabulary.party_taxonomy.ids(), id_by_name(vocabulary.parties, text));
            case Type::text: return quoted(text);
            default: return refuse(text, help_for_name(text));
        }
    }

  private:
    result_type refuse(std::string_view written, std::string help = "") const {
        const std::string kind = kind_of_name(std::string(written), names_);
        names_.error("E005", fmt::format("'{}' is {}{}", written, kind.empty() ? "" : kind + ", ", fmt::format("no value for {}, which holds {}", target_.field, in_words(target_))),
                     where_, std::move(help));
        return {};
    }
    // What would be a value without the quotes: a date, a name that is known, or the code of what is called so.
    std::optional<std::string> value_in(const std::string& text) const {
        if (target_.type == Type::date && parse_edtf(text)) return text;
        if (!kind_of_name(text, names_).empty()) return text;
        if (target_.type == Type::country) return country_by_name(names_.vocabulary(), text);
        if (target_.type == Type::party) return id_by_name(names_.vocabulary().parties, text);
        return target_.taxonomy == "goods" ? id_by_name(names_.vocabulary().goods, text) : std::nullopt;
    }
    result_type no_value(std::string_view what) const {
        names_.error("E005", fmt::format("{} where {} belongs", what, in_words(target_)), where_);
        return {};
    }
    result_type unknown(std::string_view what, const std::string& written, const std::vector<std::string>& known, const std::optional<std::string>& by_name) const {
        if (!kind_of_name(written, names_).empty()) return refuse(written);
        // Two letters are near to every other code of two.
        std::string help = by_name ? fmt::format("write '{}'", *by_name) : written.size() > 2 ? did_you_mean(written, known) : "";
        if (const std::string list = names_.list_for(written); help.empty() && !list.empty()) help = fmt::format("there is a list: in {}", list);
        names_.error("E004", fmt::format("unknown {} '{}'", what, written), where_, std::move(help));
        return {};
    }
    result_type quoted(const std::string& written) const {
        if (spelling_ == Spelling::in_list) return Value{Text{written}};
        names_.error("E005", fmt::format("{} holds a text, and a text stands in quotes", target_.field), where_, fmt::format("write \"{}\"", written));
        return {};
    }
    result_type date(const std::string& written) const {
        const auto range = parse_edtf(written);
        if (range) return Value{*range};
        names_.error("E008", range.error(), where_, "dates are written 2017, 2017-12 or 2017-12-22");
        return {};
    }
    result_type code(const std::string& digits) const {
        const bool fits = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) && digits.size() >= 2 && digits.size() <= 10 && digits.size() % 2 == 0;
        if (fits && !digits.starts_with("00")) return Value{HsCode{digits}};
        names_.error("E008", fmt::format("'{}' is no HS code", digits), where_,
                     digits.size() % 2 ? fmt::format("codes have 2, 4, 6, 8 or 10 digits: perhaps 0{}", digits) : "codes have 2, 4, 6, 8 or 10 digits: 87, 8703, 870323");
        return {};
    }
    // 8703.23, as tariffs print it
    static std::string without_dots(std::string digits) {
        std::erase(digits, '.');
        return digits;
    }
    std::optional<Decimal> decimal(const std::string& digits) const {
        const std::size_t point = digits.find('.');
        if (point != std::string::npos && point <= 3 && digits.size() - point == 4 && digits[0] != '0') {
            std::string thousands = digits;
            thousands[point] = '_';
            names_.error("E008", fmt::format("'{}' can be read as thousands", digits), where_, fmt::format("write {}, or {} if you mean that", thousands, digits.substr(0, point + 3)));
            return {};
        }
        const auto value = Decimal::parse(digits);
        if (!value) names_.error("E008", fmt::format("'{}' is too large or too fine a number", digits), where_, "at most 20 digits, and 9 after the point");
        return value;
    }
    template <typename T>
    result_type amount(const std::string& digits) const {
        const auto value = decimal(digits);
        if (!value) return {};
        return Value{T{{value, value}}};
    }

    std::string term_word() const {
        if (target_.taxonomy == "kinds") return "kind of event";
        if (target_.taxonomy == "statuses") return "status";
        return target_.taxonomy == "certainties" ? "certainty" : "goods term";
    }
    std::string help_for_quantity(const syntax::Quantity& quantity) const {
        if (target_.type == Type::money) return fmt::format("write the currency first: {} {}", currency_called(quantity.unit), quantity.digits);
        if (target_.type == Type::hs) return "separate the members of a list with ','";
        if (target_.type == Type::percentage && quantity.unit.starts_with("per")) return fmt::format("write {} %", quantity.digits);
        return "";
    }
    std::string currency_called(std::string name) const {
        if (const auto code = id_by_name(names_.vocabulary().currencies, name)) return *code;
        if (name.ends_with('s')) name.pop_back();
        return id_by_name(names_.vocabulary().currencies, name).value_or(name);
    }
    std::string help_for_name(const std::string& text) const {
        if (const std::size_t dots = text.find(".."); target_.type == Type::date && dots != std::string::npos)
            if (const std::string interval = text.substr(0, dots) + "/" + text.substr(dots + 2); parse_edtf(interval)) return fmt::format("write {}", interval);
        if (target_.type == Type::date && !text.empty() && text[0] >= '0' && text[0] <= '9') return "dates are written 2017, 2017-12 or 2017-12-22";
        if (std::string list = did_you_mean(text, names_.list_names()); !list.empty()) return list;
        if (target_.type == Type::hs) return "write HS and digits: HS 8703";
        if (target_.type == Type::money) return "write a currency and a number: EUR 300";
        return "";
    }

    const Target& target_;
    const Location& where_;
    NameTable& names_;
    Spelling spelling_;
};

}  // namespace

std::optional<Value> check_value(const syntax::Primary& value, const Target& target, const Location& where, NameTable& names, Spelling spelling) {
    return boost::apply_visitor(ValueChecker(target, where, names, spelling), value);
}

bool fits(const syntax::Primary& value, const Target& target, NameTable& names, Spelling spelling) {
    const std::size_t before = names.diagnostics().size();
    const bool good = check_value(value, target, {}, names, spelling).has_value();
    names.diagnostics().resize(before);
    return good;
}

std::string in_words(Type type) {
    if (type == Type::truth) return "true or false";
    if (type == Type::hs) return "an HS code";
    return type == Type::money ? "an amount of money" : fmt::format("a {}", to_string(type));
}

std::string in_words(const Target& target) {
    if (target.type != Type::term) return in_words(target.type);
    if (target.taxonomy == "goods") return "a goods term";
    if (target.taxonomy == "kinds") return "a kind of event";
    return target.taxonomy == "statuses" ? "a status" : "a certainty";
}

std::string kind_of_name(const std::string& name, const NameTable& names) {
    const Vocabulary& vocabulary = names.vocabulary();
    if (names.schema().find(name) || names.schema().aliases.contains(name)) return "a field";
    if (vocabulary.countries.contains(name)) return "a country";
    if (vocabulary.goods_taxonomy.contains(name)) return "a goods term";
    if (vocabulary.party_taxonomy.contains(name)) return "a party";
    if (names.find_list(name)) return "a list";
    if (names.find_condition(name)) return "a condition";
    if (vocabulary.kind_taxonomy.contains(name)) return "a kind of event";
    if (vocabulary.status_taxonomy.contains(name)) return "a status";
    if (vocabulary.certainty_taxonomy.contains(name)) return "a certainty";
    return "";
}

}  // namespace checkrules
