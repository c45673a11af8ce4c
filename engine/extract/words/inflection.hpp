/// English word forms, as far as triggers need them.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace checkrules {

enum class VerbForm : std::uint8_t {
    base = 1,        ///< ship
    present = 2,     ///< ships
    past = 4,        ///< shipped, gave
    participle = 8,  ///< shipped, given
    ing = 16,        ///< shipping
};
using VerbForms = std::uint8_t;  ///< bits of VerbForm
constexpr bool has(VerbForms forms, VerbForm form) { return (forms & VerbForms(form)) != 0; }

/// Past and participle of irregular verbs, by base.
using IrregularVerbs = std::map<std::string, std::vector<std::string>, std::less<>>;

struct InflectedForm {
    std::string word;
    VerbForms forms = 0;
};
/// All forms of a verb. A doubled consonant is accepted both ways: "transferred", "transfered".
std::vector<InflectedForm> inflect_verb(std::string_view base, const IrregularVerbs& irregular);
/// Forms that a regular verb has by its ending: of any word, as if it were a verb.
VerbForms forms_by_ending(std::string_view lower);
std::string plural_of(std::string_view noun);

}  // namespace checkrules
