/// A text annotated with the shipped words for dates, amounts, grammar and cues, and a few names of the tests' own.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/extract/annotate/annotate.hpp"

namespace checkrules {

/// Keeps all that an annotation refers to.
struct AnnotatedText {
    Article article;
    Annotation annotation;
};
/// `published` in EDTF, or empty for none.
std::unique_ptr<AnnotatedText> annotate_text(std::string text, std::string_view published = "");

/// "last month = 2024-01": the mentions of a kind with their values.
std::vector<std::string> mentions_of(const AnnotatedText& text, MentionKind kind);
/// Value of a mention: EDTF, or "[3..9] item" with round brackets for an end that is excluded.
std::string value_text(const Mention& mention);
/// "negation: not | sent arms to Moscow".
std::vector<std::string> scopes_of(const AnnotatedText& text, ScopeKind kind);
/// "KCNA | the car was delivered".
std::vector<std::string> attributions_of(const AnnotatedText& text);
/// Texts of the groups; a pronoun in brackets.
std::vector<std::string> groups_of(const AnnotatedText& text);
std::vector<std::string> sentences_of(const AnnotatedText& text);

}  // namespace checkrules
