/// One JSON object → one Fact. Internal to engine/facts.
#pragma once
#include <simdjson.h>

#include <set>
#include <string>

#include "engine/facts/anchor_evidence.hpp"
#include "engine/facts/json_errors.hpp"
#include "engine/facts/read_facts.hpp"
#include "engine/facts/schema.hpp"

namespace checkrules {

class FactReader {
  public:
    /// `anchor` is null for records, which cite themselves.
    FactReader(const FactReading& reading, JsonErrors& errors, EvidenceAnchor* anchor) : reading_(reading), errors_(errors), anchor_(anchor) {}

    Fact read(simdjson::dom::element json, std::size_t index);

  private:
    void read_fields(const simdjson::dom::object& from, const std::string& path, Fact& fact);
    void read_field(simdjson::dom::element json, const FieldDeclaration& field, Fact& fact);
    bool is_folder_of_fields(const std::string& path) const;
    void read_qualifier(std::string_view key, simdjson::dom::element json, Fact& fact);
    void read_evidence(simdjson::dom::element json, Fact& fact);
    void read_inferred(simdjson::dom::element json, Fact& fact);
    /// `told`: mistakes before this fact.
    void ground(Fact& fact, std::size_t told);
    void name(Fact& fact, std::size_t index);

    const FactReading& reading_;
    JsonErrors& errors_;
    EvidenceAnchor* anchor_;
    std::set<std::string, std::less<>> ids_;
};

}  // namespace checkrules
