#include "engine/language/parse_condition.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/utility/annotate_on_success.hpp>
#include <concepts>
#include <functional>
#include <optional>

#include "engine/language/syntax_hints.hpp"

BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Number, digits)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Date, edtf)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Percentage, digits)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Quantity, digits, unit)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Money, currency, digits)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::HsCode, digits)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Text, value)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Name, text)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Known, of)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::List, members)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Factor, sign, value)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Product, first, rest)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Summand, sign, value)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Sum, first, rest)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Right, relation, value)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Test, quantifier, left, right)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Negation, nots, part)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Conjunction, parts)
BOOST_FUSION_ADAPT_STRUCT(checkrules::syntax::Disjunction, parts)

namespace checkrules {
namespace {

namespace x3 = boost::spirit::x3;
using Position = std::string_view::const_iterator;

/// Where each node stands, and the first thing that was expected but is not there; reached through x3::error_handler_tag.
struct Tracker {
    Position start;
    std::optional<SyntaxError> failure;

    template <std::derived_from<syntax::Located> Node>
    void tag(Node& node, Position first, Position last) {
        node.where = {std::size_t(first - start), std::size_t(last - start)};
    }
};

struct Annotated : x3::annotate_on_success {};
struct Reported {
    template <typename Failure, typename Context>
    x3::error_handler_result on_error(Position&, const Position& last, const Failure& failure, const Context& context) {
        Tracker& tracker = x3::get<x3::error_handler_tag>(context).get();
        const std::string_view text(tracker.start, last);
        tracker.failure = explain_syntax_error(text, std::size_t(failure.where() - tracker.start), failure.which());
        return x3::error_handler_result::fail;
    }
};

struct Signs : x3::symbols<syntax::Sign> {};
const struct SumSigns : Signs { SumSigns() { add("+", syntax::Sign::plus)("-", syntax::Sign::minus); } } sum_signs;
const struct ProductSigns : Signs { ProductSigns() { add("*", syntax::Sign::times)("/", syntax::Sign::over); } } product_signs;
const struct Comparisons : x3::symbols<syntax::Relation> {
    Comparisons() {
        using enum syntax::Relation;
        add("=", equal)("!=", not_equal)("<", less)("<=", at_most)(">", greater)(">=", at_least);
    }
} comparisons;
const struct Reserved : x3::symbols<> {
    Reserved() { add("and")("or")("not")("is")("in")("within")("known")("any")("all"); }
} reserved;

// Bytes over 0x7f are letters here, so that a foreign word is told whole as an unknown name.
const auto letter = x3::alnum | x3::char_('\x80', '\xff') | x3::char_("_");
const auto word_part = letter | x3::char_(".-");
const auto keyword = [](const char* text) { return x3::lexeme[x3::lit(text) >> !word_part]; };

struct digits_tag; struct code_tag; struct edtf_tag; struct currency_tag; struct word_tag; struct quoted_tag; struct closed_tag;
struct relation_tag; struct quantifier_tag; struct nots_tag; struct end_tag; struct primary_tag; struct rights_tag;
struct open_tag; struct close_tag; struct list_end_tag; struct members_tag; struct negations_tag; struct conjunctions_tag;
struct number_tag : Annotated {}; struct date_tag : Annotated {}; struct percentage_tag : Annotated {}; struct quantity_tag : Annotated {};
struct money_tag : Annotated {}; struct hs_tag : Annotated {}; struct text_tag : Annotated {}; struct name_tag : Annotated {};
struct known_tag : Annotated {}; struct list_tag : Annotated {}; struct factor_tag : Annotated {}; struct product_tag : Annotated {};
struct summand_tag : Annotated {}; struct sum_tag : Annotated {}; struct right_tag : Annotated {}; struct test_tag : Annotated {};
struct negation_tag : Annotated {}; struct conjunction_tag : Annotated {}; struct disjunction_tag : Annotated {};
struct condition_tag : Reported {}; struct lone_value_tag : Reported {};

// The names are what a reader sees after "expected".
const x3::rule<digits_tag, std::string> digits = "a number";
const x3::rule<code_tag, std::string> code = "the digits of an HS code";
const x3::rule<edtf_tag, std::string> edtf = "a date";
const x3::rule<currency_tag, std::string> currency = "a currency";
const x3::rule<word_tag, std::string> word = "a name";
const x3::rule<quoted_tag, std::string> quoted = "a text";
const x3::rule<closed_tag> closed = "the closing quote of the text";
const x3::rule<open_tag> open = "'('";
const x3::rule<close_tag> close = "')'";
const x3::rule<list_end_tag> list_end = "',' or '}'";
const x3::rule<relation_tag, syntax::Relation> relation = "'is', 'in', 'within' or a comparison";
const x3::rule<quantifier_tag, syntax::Quantifier> quantifier = "'any' or 'all'";
const x3::rule<nots_tag, std::string> nots = "'not'";
const x3::rule<end_tag> end = "'and', 'or' or the end";
const x3::rule<number_tag, syntax::Number> number = "a number";
const x3::rule<date_tag, syntax::Date> date = "a date";
const x3::rule<percentage_tag, syntax::Percentage> percentage = "a percentage";
const x3::rule<quantity_tag, syntax::Quantity> quantity = "a quantity";
const x3::rule<money_tag, syntax::Money> money = "an amount of money";
const x3::rule<hs_tag, syntax::HsCode> hs = "an HS code";
const x3::rule<text_tag, syntax::Text> text = "a text";
const x3::rule<name_tag, syntax::Name> name = "a name";
const x3::rule<known_tag, syntax::Known> known = "known(…)";
// A struct of one member is filled through a rule of that member's type: Fusion sees no sequence of one.
const x3::rule<members_tag, std::vector<syntax::Primary>> members = "a list";
const x3::rule<negations_tag, std::vector<syntax::Negation>> negations = "a condition";
const x3::rule<conjunctions_tag, std::vector<syntax::Conjunction>> conjunctions = "a condition";
const x3::rule<list_tag, syntax::List> list = "a list";
const x3::rule<primary_tag, syntax::Primary> primary = "a field or a value";
const x3::rule<factor_tag, syntax::Factor> factor = "a factor";
const x3::rule<product_tag, syntax::Product> product = "a field or a value";
const x3::rule<summand_tag, syntax::Summand> summand = "a summand";
const x3::rule<sum_tag, syntax::Sum> sum = "a field or a value";
const x3::rule<right_tag, syntax::Right> right = "a test";
const x3::rule<rights_tag, std::vector<syntax::Right>> rights = "a test";
const x3::rule<test_tag, syntax::Test> test = "a condition";
const x3::rule<negation_tag, syntax::Negation> negation = "a condition";
const x3::rule<conjunction_tag, syntax::Conjunction> conjunction = "a condition";
const x3::rule<disjunction_tag, syntax::Disjunction> disjunction = "a condition";
const x3::rule<condition_tag, syntax::Disjunction> condition = "a condition";
const x3::rule<lone_value_tag, syntax::Primary> lone_value = "a value";

// Tokens. A number, date or code ends where a word would go on, so that 3d-printer is a name and 8703 a number.
const auto whole = x3::digit >> *(x3::digit | (x3::char_('_') >> &x3::digit));
const auto digits_def = x3::raw[x3::lexeme[-x3::lit('-') >> whole >> -('.' >> +x3::digit) >> !word_part]];
const auto code_def = x3::lexeme[+(x3::digit | (x3::omit[x3::lit('.')] >> &x3::digit)) >> !word_part];
const auto year = x3::repeat(4)[x3::digit] >> !x3::digit;
const auto qualified = *x3::char_("~?");
const auto calendar = year >> *('-' >> +x3::digit) >> qualified;
const auto dashed = year >> +('-' >> +x3::digit) >> qualified;
const auto interval = (calendar >> '/' >> (calendar | x3::lit(".."))) | (x3::lit("..") >> '/' >> calendar);
const auto edtf_def = x3::raw[x3::lexeme[(interval | dashed | (year >> +x3::char_("~?"))) >> !word_part]];
const auto currency_def = x3::lexeme[x3::repeat(3)[x3::upper] >> !word_part];
const auto word_def = x3::lexeme[!(reserved >> !word_part) >> letter >> *word_part];
const auto closed_def = x3::omit[x3::char_("\"'")];
const auto quoted_def = x3::lexeme[('"' >> *~x3::char_("\"\n") >> &(x3::lit('"') | x3::eoi | '\n')) > closed] |
                        x3::lexeme[('\'' >> *~x3::char_("'\n") >> &(x3::lit('\'') | x3::eoi | '\n')) > closed];

const auto number_def = digits;
const auto date_def = edtf;
const auto percentage_def = digits >> '%';
const auto quantity_def = digits >> word;
const auto money_def = currency >> digits;
const auto hs_def = keyword("HS") > code;
const auto text_def = quoted;
const auto name_def = word;
const auto open_def = x3::lit('(');
const auto close_def = x3::lit(')');
const auto list_end_def = x3::lit('}');
const auto end_def = x3::eoi;

// Levels, tightest first.
const auto known_def = keyword("known") > open > name > close;
const auto members_def = '{' >> -(primary >> *(',' > primary)) > list_end;
const auto list_def = members;
const auto primary_def = date | percentage | quantity | number | hs | money | text | known | name | list | ('(' > disjunction > close);
const auto factor_def = product_signs > primary;
const auto product_def = primary >> *factor;
const auto summand_def = sum_signs > product;
const auto sum_def = product >> *summand;
const auto relation_def = (!x3::lit("==") >> comparisons) |
                          (keyword("is") >> keyword("not") >> x3::attr(syntax::Relation::is_not)) |
                          (keyword("is") >> x3::attr(syntax::Relation::is)) |
                          (keyword("in") >> x3::attr(syntax::Relation::in)) |
                          (keyword("within") >> x3::attr(syntax::Relation::within)) |
                          (keyword("not") >> keyword("in") >> x3::attr(syntax::Relation::not_in)) |
                          (keyword("not") >> keyword("within") >> x3::attr(syntax::Relation::not_within));
const auto right_def = relation > sum;
const auto rights_def = x3::repeat(0, 1)[right];
const auto quantifier_def = (keyword("any") >> x3::attr(syntax::Quantifier::any)) |
                            (keyword("all") >> x3::attr(syntax::Quantifier::all)) | x3::attr(syntax::Quantifier::none);
const auto test_def = quantifier >> sum >> rights;
const auto nots_def = *(keyword("not") >> x3::attr('!'));
const auto negation_def = nots >> test;
const auto negations_def = negation >> *(keyword("and") > negation);
const auto conjunction_def = negations;
const auto conjunctions_def = conjunction >> *(keyword("or") > conjunction);
const auto disjunction_def = conjunctions;
const auto condition_def = x3::eps > disjunction > end;
const auto lone_value_def = x3::eps > primary > end;

BOOST_SPIRIT_DEFINE(digits, code, edtf, currency, word, quoted, closed, open, close, list_end, relation, quantifier, nots, end, number, date,
                    percentage, quantity, money, hs, text, name, known, members, list, primary, factor, product, summand, sum, right, rights, test,
                    negation, negations, conjunction, conjunctions, disjunction, condition, lone_value)

template <typename Tree, typename Rule>
tl::expected<Tree, SyntaxError> parse(std::string_view source, const Rule& start) {
    if (auto refused = refuse_hostile(source)) return tl::unexpected(std::move(*refused));
    Tracker tracker{source.begin(), {}};
    Tree tree;
    Position at = source.begin();
    const bool parsed = x3::phrase_parse(at, source.end(), x3::with<x3::error_handler_tag>(std::ref(tracker))[start], x3::space, tree);
    if (parsed) return tree;
    if (tracker.failure) return tl::unexpected(std::move(*tracker.failure));
    return tl::unexpected(explain_syntax_error(source, std::size_t(at - source.begin()), "a condition"));
}

}  // namespace

tl::expected<syntax::Disjunction, SyntaxError> parse_condition(std::string_view text) { return parse<syntax::Disjunction>(text, condition); }
tl::expected<syntax::Primary, SyntaxError> parse_value(std::string_view text) { return parse<syntax::Primary>(text, lone_value); }

}  // namespace checkrules
