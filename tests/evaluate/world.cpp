#include "tests/evaluate/world.hpp"

#include "tests/catch.hpp"

namespace checkrules::test {
namespace {

constexpr const char* vocabulary = R"(vocabulary: test
kinds:
  event: {label: an event}
  transfer: {is: [event], label: a transfer}
  gift: {is: [transfer], label: a gift}
  import: {is: [transfer], label: an import}
  export: {is: [transfer], label: an export}
  viewing: {is: [event], label: a viewing}
statuses: {completed: {label: completed}, attempted: {label: attempted}, planned: {label: planned}, denied: {label: denied}}
certainties: {stated: {label: stated}, reported: {label: reported}, alleged: {label: alleged}}
goods:
  goods: {label: goods, names: [goods]}
  vehicle: {is: [goods], label: vehicle, names: [vehicle]}
  car: {is: [vehicle], label: car, names: [car], hs: ["8703"]}
  luxury-good: {is: [goods], label: luxury good, names: [luxury good]}
  luxury-vehicle: {is: [car, luxury-good], label: luxury vehicle, names: [luxury car], hs: ["8703"]}
  aurus: {is: [luxury-vehicle], label: Aurus car, brand: Aurus, names: [Aurus], made-in: RU, value-from: USD 200_000}
  arms: {is: [goods], label: arms, names: [arms], hs: ["93", "8710"]}
  wine: {is: [luxury-good], label: wine, names: [wine], hs: ["2204"]}
  bus: {is: [vehicle], label: bus, names: [bus], hs: ["8702"], not: [luxury-good]}
countries:
  KP: {name: North Korea, names: [DPRK], adjectives: [North Korean]}
  RU: {name: Russia, adjectives: [Russian]}
  DE: {name: Germany, adjectives: [German]}
  GB: {name: United Kingdom, names: [UK], adjectives: [British]}
  NL: {name: Netherlands, adjectives: [Dutch]}
parties:
  kim-jong-un: {names: [Kim Jong Un], kind: leader, country: KP, in-office: 2011-12-17/..}
  old-leader: {names: [Old Leader], kind: leader, country: DE, in-office: 2001/2005}
units:
  item: {names: [item]}
  tonne: {names: [tonne]}
  kilogram: {names: [kilogram], is: 0.001 tonne}
currencies:
  USD: {names: [US dollar]}
  EUR: {names: [euro]}
  RUB: {names: [rouble]}
lists:
  sent-by-supplier: [gift, export]
  eu: [DE, NL, {is: GB, when: ../2020-12-31}]
conditions:
  transferred: kind is transfer and status in {completed, attempted}
)";

constexpr const char* rates = R"(rates: test
per-usd:
  EUR: {2018-02: [0.8, 2], 2018-03: [0.8, 2], 2018-04: [0.5, 2]}
)";

constexpr const char* schema = R"(schema: test
fields:
  kind: {type: term(kinds), label: kind of event, question: "What happened?"}
  status: {type: term(statuses), label: how far it went}
  certainty: {type: term(certainties), label: how sure the text is}
  attribution: {type: list of text, label: who says so}
  goods.description: {type: text, label: goods as described}
  goods.brand: {type: text, label: brand}
  goods.terms: {type: list of term(goods), label: goods, question: "What kind of goods was it?"}
  goods.hs: {type: list of hs, label: HS code, question: "Under which HS code does it fall?"}
  goods.quantity: {type: quantity, label: quantity, question: "How many were there?"}
  goods.unit-value: {type: money, label: value of one, question: "What did one of them cost?"}
  goods.value: {type: money, label: value of all}
  goods.made-in: {type: country, label: country of make}
  supplier.name: {type: text, label: name of the supplier}
  supplier.country: {type: country, label: country of the supplier}
  supplier.party: {type: party, label: supplier}
  recipient.name: {type: text, label: name of the recipient}
  recipient.country: {type: country, label: country of the recipient}
  recipient.party: {type: party, label: recipient}
  origin: {type: country, label: origin}
  destination: {type: country, label: destination, question: "To which country did it go?"}
  via: {type: list of country, label: countries on the way}
  date: {type: date, label: date, question: "When was it shipped?"}
  breach: {type: text, label: what was broken, question: "Did it break the law?"}
  licensed: {type: truth, label: licensed, question: "Was it licensed?"}
  share: {type: percentage, label: share of the buyer}
short:
  goods: [goods.terms, goods.hs]
  supplier: [supplier.party, supplier.country]
  recipient: [recipient.party, recipient.country]
)";

constexpr const char* rulebook = R"(rulebook: test
title: Rules for tests
provisions:
  old: {citation: "Old law, art. 1", in-force: 2006-10-14/.., checked: verified, url: "https://example.org/old", binds: all, text: no luxury}
  new: {citation: "New law, art. 7", in-force: 2017-12-22/.., checked: secondary, url: "https://example.org/new", binds: all, text: no vehicles}
rules:
  - id: vehicles
    title: Vehicles to KP
    tags: [vehicles]
    provisions: [new]
    scope: transferred and destination is KP
    when: goods.hs within {HS 86, HS 87}
    unless:
      - {id: licence, when: licensed, cite: "New law, art. 8", ask: "Did the committee approve it?"}
    severity: high
    message: "{goods} to {recipient}"
  - id: luxury
    title: Luxury goods to KP
    tags: [luxury]
    provisions: [old]
    scope: transferred and destination is KP
    when: goods is luxury-good
    severity: high
    message: "{goods} to {recipient}"
)";

SourcePtr file(const std::string& name, const std::string& text) { return std::make_shared<const Source>(name, text); }

Rules loaded(const std::string& rulebook_text) {
    Diagnostics diagnostics;
    const std::vector<SourcePtr> files{file("vocabulary.yaml", vocabulary), file("rates.yaml", rates), file("schema.yaml", schema),
                                       file("test.yaml", rulebook_text)};
    Rules rules = load_rules(files, diagnostics);
    INFO(render(diagnostics));
    REQUIRE_FALSE(has_errors(diagnostics));
    return rules;
}

FactDocument read(const std::string& json, const Rules& rules) {
    FactDocument document = read_facts(file("facts.json", json), {rules.schema, rules.vocabulary, {}});
    INFO(render(document.errors));
    REQUIRE(document.errors.empty());
    REQUIRE(document.facts);
    return document;
}

}  // namespace

const Rules& world() {
    static const Rules rules = loaded(rulebook);
    return rules;
}

Rules world_with(const std::string& text) { return loaded(text); }

typed::ConditionPtr condition(const std::string& text) {
    const std::string rules = "rulebook: one\ntitle: One condition\nprovisions:\n  law: {citation: Law, in-force: ../.., checked: verified, url: \"https://example.org\", "
        "binds: all, text: all}\nrules:\n  - id: rule\n    title: Rule\n    provisions: [law]\n    scope: transferred\n    when: |\n      " + text +
        "\n    severity: low\n    message: none\n";
    static std::vector<Rules> kept;  // trees point into their rules
    kept.reserve(10'000);
    kept.push_back(loaded(rules));
    return kept.back().rulebooks.front().rules.front().when;
}

Fact fact(const std::string& json) { return read(json, world()).facts->front(); }

Truth evaluated(const std::string& text, const std::string& json, std::string* note) {
    const typed::ConditionPtr tree = condition(text);
    const Fact known = Inferrer(world().vocabulary).infer(fact(json), {});
    FactView quick(known, world().vocabulary), slow(known, world().vocabulary);
    Evaluation explained;
    const Truth value = evaluate_condition(*tree, quick);
    INFO(text << " over " << json);
    REQUIRE(evaluate_condition(*tree, slow, &explained) == value);
    const Evaluation* leaf = &explained;
    while (!leaf->parts.empty()) leaf = &leaf->parts.front();
    if (note) *note = leaf->note;
    return value;
}

DocumentReport checked(const std::string& json, const Rules& rules, const EvaluateOptions& options) {
    FactDocument document = read(json, rules);
    return evaluate(document.article.value_or(Article()), "facts.json", *document.facts, rules, options);
}

}  // namespace checkrules::test
