/// Articles in any form → the facts that they tell of, as text.
#pragma once
#include <string>

#include "engine/extract/extract_facts.hpp"
#include "tools/checkrules/pipeline.hpp"

namespace checkrules {

/// What articles are read by, made once. With `explains`, which pattern fired on which words is told instead of JSON.
struct ExtractDesk {
    const Rules& rules;
    const Extractor& extractor;
    bool explains = false;
};

struct Extracted {
    std::string text;  ///< a document of facts with its line end; empty when the input was refused
    Diagnostics errors;
};

/// An article, or a document that holds one.
Extracted extract_file(const Input& input, const ExtractDesk& desk);
/// `{"article": …}`, with the article given by path only below `folder`.
Extracted extract_document(const SourcePtr& json, const std::string& folder, const ExtractDesk& desk);

}  // namespace checkrules
