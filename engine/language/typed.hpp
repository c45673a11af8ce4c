/// Conditions as they are evaluated: every name resolved, every type known, every node with its words and its place.
/// Built by check_condition from the syntax tree; immutable and shared (a named condition is one tree, however often used).
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/text/diagnostic.hpp"
#include "engine/values/value.hpp"

namespace checkrules::typed {

/// A field of a fact, as declared in the schema. `goods` in a text has become goods.terms here.
struct Field {
    std::string path;        ///< "goods.terms", "supplier.party"
    Type type{};             ///< of the field, or of its members when `is_list`
    bool is_list = false;
    std::string taxonomy;    ///< of a term: "goods", "kinds", "statuses", "certainties"; "parties" of a party; else empty
};

// Operands: what has a value other than a truth.

struct Arithmetic;
struct Operand {
    std::variant<Field, Value, std::shared_ptr<const Arithmetic>> is;  ///< a Value is a literal
    Type type{};             ///< number, percentage, quantity, money or date; of a field or literal any other type too
    std::string text;        ///< as the rulebook has it
    Location where;
};

enum class Operation { add, subtract, multiply, divide };

/// Left to right: first, then each step on the result so far. The types fit: + and - of one type (quantities of units that
/// convert), * and / by a number or percentage, quantity * money is money at a price for one, x / x of one type is a number.
struct Arithmetic {
    struct Step {
        Operation operation;
        Operand operand;
        Type type;           ///< of the result so far, this step included
    };
    Operand first;
    std::vector<Step> steps;  ///< never empty
};

// Conditions: what is true, false or unknown.

struct Condition;
using ConditionPtr = std::shared_ptr<const Condition>;

struct All { std::vector<ConditionPtr> parts; };   ///< `and`; two parts or more
struct Any { std::vector<ConditionPtr> parts; };   ///< `or`; two parts or more
struct Not { ConditionPtr part; };

/// A named condition, used by its name.
struct Named {
    std::string name;        ///< "transferred"
    std::string label;       ///< in words; may be empty
    ConditionPtr condition;
};

/// A field of type truth as a condition of its own.
struct Holds { Field field; };

/// `known(x)`: at least one of the fields is given (`supplier` stands for its party and its country).
struct Known { std::vector<Field> fields; };

enum class Comparison { equal, not_equal, less, at_most, greater, at_least };
std::string_view to_string(Comparison comparison);  ///< "<="

/// Of two numbers, percentages, quantities, moneys or dates: three-valued on intervals.
struct Compare {
    Operand left;
    Comparison comparison{};
    Operand right;
};

/// How a value matches a member of `Test`.
enum class Match {
    identical,     ///< country, number …; a text ignoring case, blanks and Unicode form
    is_a,          ///< term or party: Taxonomy::is
    below_hs,      ///< the HS code is the member's or below it; a wider code is unknown
    within_dates,  ///< the date lies in the member's interval; one that overlaps its edge is unknown
};
enum class Quantifier {
    one,  ///< the field is no list
    any,  ///< some member of the field
    all,  ///< every member of the field
};

/// A member of the right side: {A, B}, a named list, or a lone value.
struct Member {
    Value value;
    std::optional<DateRange> when;  ///< counts only when the fact's date lies in it: unknown when it may or may not
    std::string text;
    Location where;
};

/// `field is M`, `field in {M, …}`, `field within {M, …}` and their negations, over each value of the field. The truth for one
/// value is that of matching some member, and the contrary when `negated`; the quantifier joins the values of a list field
/// (`goods is not X` is all + negated; an empty list has no member that is X).
struct Test {
    Quantifier quantifier{};
    Field field;
    Match match{};
    bool negated = false;
    std::vector<Member> members;   ///< never empty
    std::string list;              ///< name of the named list that the members come from; else empty
};

struct Condition {
    std::variant<All, Any, Not, Named, Holds, Known, Compare, Test> is;
    std::string text;        ///< as the rulebook has it, line ends as blanks
    Location where;          ///< exactly that text in its file, wherever the YAML scalar allows it
};

/// Paths of all fields that are read, each once, sorted; `date` is among them when a list member has dates.
std::vector<std::string> fields_of(const Condition& condition);

}  // namespace checkrules::typed
