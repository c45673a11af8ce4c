/// Pieces of the HTML report. Each returns markup in which everything that comes from outside is escaped.
#pragma once
#include <string>
#include <string_view>

#include "engine/evaluate/finding.hpp"

namespace checkrules::html_report {

/// The whole style sheet; light, dark and print.
std::string_view style_sheet();

/// Ids are made of numbers, since names come from outside: "d1", "d1-f2", "d1-f2-v3", "d1-s4".
std::string document_id(std::size_t document);
std::string fact_id(std::size_t document, std::size_t fact);

/// The article with every cited span linked to the facts that it supports. Flat: spans that overlap are cut into
/// pieces.
std::string article_section(const DocumentReport& document, std::size_t number);
/// Id of the piece of the article at which a quote begins; empty when it does not stand there.
std::string quote_id(const DocumentReport& document, std::size_t number, const Evidence& evidence);

/// Facts with their findings, then what was cleared or could not be assessed.
std::string facts_section(const DocumentReport& document, std::size_t number);
/// The verdict, linked to the words that it rests on; the law; the reasons, the questions, and the whole tree.
std::string finding_card(const DocumentReport& document, std::size_t number, const Finding& finding);
/// The citation, linked to its text on the web.
std::string provision_link(const CitedProvision& provision);
/// All provisions of the report, what they say, and for which facts they are cited; empty when none is.
std::string law_section(const Report& report);
/// Facts as a table.
std::string fact_table(const DocumentReport& document, std::size_t number);
/// When the facts happened, as far as it is known; undated ones in a lane of their own.
std::string timeline(const DocumentReport& document, std::size_t number);

/// The outline that every map of the page shows a part of; goes once before them.
std::string world_outline(const WorldMap& map);
bool has_route(const DocumentReport& document, const WorldMap& map);
/// From which country to which the goods went, drawn and in words; empty when no fact tells.
std::string route_map(const DocumentReport& document, std::size_t number, const WorldMap& map);

/// "✓ true", "✗ false", "? unknown": in words and shape, not by colour alone.
std::string truth_badge(Truth value);

}  // namespace checkrules::html_report
