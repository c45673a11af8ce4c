#include "engine/extract/words/inflection.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

VerbForms forms_of(std::string_view word, std::string_view base) {
    const IrregularVerbs irregular{{"give", {"gave", "given"}}, {"send", {"sent"}}};
    for (const InflectedForm& form : inflect_verb(base, irregular))
        if (form.word == word) return form.forms;
    return 0;
}

}  // namespace

TEST_CASE("a verb has all its forms, regular or not") {
    CHECK(has(forms_of("supplies", "supply"), VerbForm::present));
    CHECK(has(forms_of("supplied", "supply"), VerbForm::participle));
    CHECK(has(forms_of("shipped", "ship"), VerbForm::past));
    CHECK(has(forms_of("smuggling", "smuggle"), VerbForm::ing));
    CHECK(has(forms_of("dispatches", "dispatch"), VerbForm::present));
    CHECK(has(forms_of("given", "give"), VerbForm::participle));
    CHECK_FALSE(has(forms_of("given", "give"), VerbForm::past));
    CHECK(has(forms_of("sent", "send"), VerbForm::past));
    CHECK(has(forms_of("sent", "send"), VerbForm::participle));
    CHECK(forms_of("gived", "give") == 0);
}

TEST_CASE("a doubled consonant is read both ways, and only where English doubles") {
    CHECK(has(forms_of("transferred", "transfer"), VerbForm::past));
    CHECK(has(forms_of("transfered", "transfer"), VerbForm::past));
    CHECK(forms_of("dispatchhed", "dispatch") == 0);
    CHECK(forms_of("showwed", "show") == 0);
}

TEST_CASE("qu has no vowel, and a c at the end takes a k") {
    CHECK(has(forms_of("equipped", "equip"), VerbForm::participle));
    CHECK(has(forms_of("trafficking", "traffic"), VerbForm::ing));
}
