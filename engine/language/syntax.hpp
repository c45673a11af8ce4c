/// What the parser makes of a text: its shape and the place of every part, no meaning yet. One struct a level of precedence,
/// loosest first; a level with one part adds nothing. Included by engine/language only: it needs Spirit's variant.
#pragma once
#include <boost/spirit/home/x3/support/ast/variant.hpp>
#include <string>
#include <vector>

#include "engine/text/source.hpp"

namespace checkrules::syntax {

namespace x3 = boost::spirit::x3;

/// Bytes of the parsed text.
struct Located {
    Span where;
};

struct Number : Located { std::string digits; };                  ///< "50_000", "0.5"; also a year or a bare HS code
struct Date : Located { std::string edtf; };                      ///< "2017-12-22", "2015/2017", "../2020-12-31"
struct Percentage : Located { std::string digits; };              ///< 50 %
struct Quantity : Located { std::string digits, unit; };          ///< 800 item
struct Money : Located { std::string currency, digits; };         ///< EUR 50_000
struct HsCode : Located { std::string digits; };                  ///< HS 8703
struct Text : Located { std::string value; };                     ///< "gas turbines", without the quotes
struct Name : Located { std::string text; };                      ///< a field, term, country, party, list or condition
struct Known : Located { Name of; };                              ///< known(goods.value)

struct List;
struct Disjunction;
struct Primary : x3::variant<Number, Date, Percentage, Quantity, Money, HsCode, Text, Known, Name, x3::forward_ast<List>,
                             x3::forward_ast<Disjunction>> {
    using base_type::base_type;
    using base_type::operator=;
};
struct List : Located { std::vector<Primary> members; };          ///< {A, B}

enum class Sign { plus, minus, times, over };
struct Factor : Located { Sign sign{}; Primary value; };
struct Product : Located { Primary first; std::vector<Factor> rest; };
struct Summand : Located { Sign sign{}; Product value; };
struct Sum : Located { Product first; std::vector<Summand> rest; };

enum class Relation { equal, not_equal, less, at_most, greater, at_least, is, is_not, in, not_in, within, not_within };
enum class Quantifier { none, any, all };
struct Right : Located { Relation relation{}; Sum value; };
struct Test : Located { Quantifier quantifier{}; Sum left; std::vector<Right> right; };  ///< at most one on the right

struct Negation : Located { std::string nots; Test part; };       ///< a '!' for each `not`
struct Conjunction : Located { std::vector<Negation> parts; };    ///< and
struct Disjunction : Located { std::vector<Conjunction> parts; }; ///< or

}  // namespace checkrules::syntax
