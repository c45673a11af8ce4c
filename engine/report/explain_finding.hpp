/// A finding in words: what the law is, why it applies, what is open. The same words in every format.
#pragma once
#include <string>
#include <vector>

#include "engine/evaluate/finding.hpp"

namespace checkrules {

/// "POSSIBLE VIOLATION", "UNDETERMINED", …
std::string verdict_in_words(Verdict verdict);
/// One line: "Transportation vehicles to the DPRK: Aurus car · Vladimir Putin (RU) → Kim Jong Un (KP) · 18 February
/// 2024"
std::string headline(const DocumentReport& document, const Finding& finding);
/// Several lines: law, reasons, questions; for formats without a layout of their own. Already harmless.
std::string details(const Finding& finding);
/// "customs.ndjson:3", "news/gift.md"
std::string name_of(const DocumentReport& document);
/// "S/RES/2397 (2017), para. 7 · in force since 2017-12-22 · text checked: secondary"
std::string describe_provision(const CitedProvision& provision);
/// What of that follows the citation: " · in force since 2017-12-22 · text checked: secondary".
std::string standing_of(const CitedProvision& provision);
/// "civil-aircraft-spares (S/RES/2397 (2017), para. 7)"
std::string describe_exception(const OpenException& exception);
/// "licensed (GL 12), says A. Reviewer, until 2025-12-31: spares for the embassy's car"
std::string describe_review(const Review& review);
/// The tests that decided, the telling ones first: "goods.hs within {HS 86, HS 87}: 8703 is in HS 87". No reason twice.
std::vector<std::string> reasons(const Finding& finding);
/// What someone would have to answer before the finding is decided, and what would clear it.
std::vector<std::string> open_questions(const Finding& finding);

}  // namespace checkrules
