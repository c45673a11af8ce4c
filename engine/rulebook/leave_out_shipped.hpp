/// A folder of rules that began as a copy of the shipped one: words that stand in both are there once.
#pragma once
#include <span>
#include <vector>

#include "engine/yaml/tree.hpp"

namespace checkrules {

/// Takes out of the given vocabularies and rates what the shipped ones define with the same words: in each section, what a name stands for.
/// What differs stays, and is told as defined twice where names must be distinct. Linear in both.
void leave_out_shipped(std::vector<yaml::Tree>& given, std::span<const yaml::Tree> shipped);

}  // namespace checkrules
