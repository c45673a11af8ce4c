#pragma once
#include "engine/text/diagnostic.hpp"

namespace checkrules {

/// Of mistakes with the same message the first three, the third with how many more places it stands at: one misspelt name may be asked for in
/// hundreds. Order stays.
Diagnostics at_few_places(Diagnostics diagnostics);

}  // namespace checkrules
