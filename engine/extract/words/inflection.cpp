#include "engine/extract/words/inflection.hpp"

#include <algorithm>

namespace checkrules {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(std::string_view word) {
    return word.size() > 2 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
    std::string base(word);
    if (ends_in_consonant_y(word)) return base.replace(base.size() - 1, 1, "ies");
    const char last = word.empty() ? ' ' : word.back(), before = word.size() < 2 ? ' ' : word[word.size() - 2];
    const bool hisses = last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 'c' || before == 's'));
    return base += hisses || (last == 'o' && (before == 'g' || before == 'd')) ? "es" : "s";
}

void add(std::vector<InflectedForm>& forms, std::string word, VerbForms bits) {
    const auto found = std::ranges::find(forms, word, &InflectedForm::word);
    if (found == forms.end()) forms.push_back({std::move(word), bits});
    else found->forms = VerbForms(found->forms | bits);
}

// "ship" → "shipp", "equip" → "equipp": one vowel and one consonant at the end; "traffic" → "traffick".
std::string doubled(const std::string& base) {
    const std::size_t n = base.size();
    if (n < 3 || is_vowel(base[n - 1]) || !is_vowel(base[n - 2])) return "";
    const bool one_vowel = !is_vowel(base[n - 3]) || (n > 3 && base[n - 3] == 'u' && base[n - 4] == 'q');
    if (!one_vowel || std::string_view("wxy").find(base[n - 1]) != std::string_view::npos) return "";
    return base + (base[n - 1] == 'c' ? 'k' : base[n - 1]);
}

void add_ing(std::vector<InflectedForm>& forms, const std::string& base) {
    const bool drops_e = base.size() > 2 && base.back() == 'e' && !base.ends_with("ee");
    add(forms, (drops_e ? base.substr(0, base.size() - 1) : base) + "ing", VerbForms(VerbForm::ing));
    if (const std::string twice = doubled(base); !twice.empty()) add(forms, twice + "ing", VerbForms(VerbForm::ing));
}

void add_ed(std::vector<InflectedForm>& forms, const std::string& base) {
    constexpr VerbForms both = VerbForms(VerbForm::past) | VerbForms(VerbForm::participle);
    if (base.back() == 'e') return add(forms, base + "d", both);
    if (ends_in_consonant_y(base)) return add(forms, base.substr(0, base.size() - 1) + "ied", both);
    add(forms, base + "ed", both);
    if (const std::string twice = doubled(base); !twice.empty()) add(forms, twice + "ed", both);
}

}  // namespace

std::vector<InflectedForm> inflect_verb(std::string_view word, const IrregularVerbs& irregular) {
    std::vector<InflectedForm> forms;
    if (word.empty()) return forms;
    forms.reserve(6);
    const std::string base(word);
    add(forms, base, VerbForms(VerbForm::base));
    add(forms, with_s(base), VerbForms(VerbForm::present));
    add_ing(forms, base);
    const auto found = irregular.find(base);
    if (found == irregular.end() || found->second.empty()) {
        add_ed(forms, base);
    } else {
        add(forms, found->second.front(), VerbForms(VerbForm::past));
        add(forms, found->second.back(), VerbForms(VerbForm::participle));
    }
    return forms;
}

std::string plural_of(std::string_view noun) { return with_s(noun); }

VerbForms forms_by_ending(std::string_view lower) {
    if (lower.size() > 4 && lower.ends_with("ing")) return VerbForms(VerbForm::ing);
    if (lower.size() > 3 && lower.ends_with("ed")) return VerbForms(VerbForm::past) | VerbForms(VerbForm::participle);
    if (lower.size() > 2 && lower.ends_with("s") && !lower.ends_with("ss")) return VerbForms(VerbForm::present);
    return VerbForms(VerbForm::base);
}

}  // namespace checkrules
