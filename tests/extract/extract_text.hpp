/// Facts of a text, by the shipped vocabulary, and what they say in plain words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/extract/extract_facts.hpp"

/// Compiled once for all tests.
const checkrules::Extractor& shipped_extractor();
/// `published`: EDTF; any day will do where the text tells its dates itself.
std::vector<checkrules::Fact> extract_text(std::string text, std::string_view published = "2022-05-10");
/// The same of a text that tells of one fact alone; fails otherwise.
checkrules::Fact only_fact_of(std::string text, std::string_view published = "2022-05-10");

/// The value of a field; empty when it is unknown or of another type.
std::string country(const checkrules::Fact& fact, std::string_view field);
std::string text_of(const checkrules::Fact& fact, std::string_view field);
std::string certainty(const checkrules::Fact& fact);
/// In the order of the fact.
std::vector<std::string> stops(const checkrules::Fact& fact);
