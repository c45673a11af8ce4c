#include "tests/report/sample_report.hpp"

namespace checkrules {
namespace {

const std::string text =
    "SEOUL — Russian President Vladimir Putin has presented a car to Kim Jong Un, North Korean state media said on "
    "Tuesday. "
    "The car was delivered on Sunday, and the thing that arrived with it was a letter. The weather was fine.\n"
    "\n"
    "More than 800 luxury vehicles were imported between 2015 and 2017, most of them from Russian companies. Mr. Putin "
    "had shown Kim his own Aurus.\n"
    "\n"
    "A cognac was sent to a buyer who was not named.\n";

Evidence quote(const Article& article, std::string field, std::string_view words) {
    const std::size_t at = article.text.find(words);
    return article.quote(std::move(field), {at, at + words.size()});
}

Fact fact_of(std::string id, std::string kind, std::string description) {
    Fact fact;
    fact.id = std::move(id);
    fact.values["kind"] = Value{Term{std::move(kind)}};
    fact.values["goods.description"] = Value{Text{std::move(description)}};
    return fact;
}

Reason leaf(std::string words, Truth value, std::string note) {
    const std::string field = words.substr(0, words.find(' '));
    return {std::move(words), value, std::move(note), {field}, {}};
}

Finding finding_of(const Fact& fact, std::string rule, Verdict verdict) {
    Finding finding;
    finding.fingerprint = "f00d" + fact.id + rule.substr(rule.find('.') + 1);
    finding.rule = std::move(rule);
    finding.verdict = verdict;
    finding.severity = "high";
    finding.certainty = fact.certainty();
    finding.fact = fact.id;
    finding.evidence = fact.evidence;
    return finding;
}

void add_gift(DocumentReport& document) {
    Fact gift = fact_of("f1", "gift", "car");
    gift.values["supplier.name"] = Value{Text{"Vladimir Putin"}};
    gift.values["supplier.country"] = Value{Country{"RU"}};
    gift.values["recipient.name"] = Value{Text{"Kim Jong Un"}};
    gift.values["recipient.country"] = Value{Country{"KP"}};
    gift.values["attribution"] = Value{List{Value{Text{"North Korean state media"}}}};
    gift.values["date"] = Value{*parse_edtf("2024-02-18")};
    gift.evidence = {quote(document.article, "supplier", "Russian President Vladimir Putin"),
                     quote(document.article, "kind", "presented"), quote(document.article, "goods", "a car"),
                     quote(document.article, "recipient", "Kim Jong Un"),
                     quote(document.article, "date", "delivered on Sunday")};
    gift.inferred = {{"destination", "recipient", "parties/kim-jong-un"}};
    Finding finding = finding_of(gift, "un-dprk.transport-vehicles", Verdict::possible_violation);
    finding.rule_title = "Transportation vehicles to the DPRK";
    finding.tags = {"vehicles-dprk"};
    finding.message = "car to Kim Jong Un (KP)";
    finding.provisions = {
        {"2397-7", "S/RES/2397 (2017), para. 7", "https://example.org/2397?a=1&b=2", "secondary", "2017-12-22/..",
         "No industrial machinery and no transport vehicles to the DPRK."}};
    finding.unless_known = {{"committee-approval", "Did the 1718 Committee approve it?", "S/RES/2397 (2017), para. 7"}};
    finding.reasoning = {
        "scope and when",
        Truth::yes,
        "",
        {},
        {leaf("kind is transfer", Truth::yes, ""),
         leaf("goods.hs within {HS 86, HS 87}", Truth::yes, "8703 is in HS 87"),
         leaf("destination is KP", Truth::yes, "inferred: Kim Jong Un leads KP (parties/kim-jong-un)")}};
    finding.carried_by = {"destination", "goods"};
    Finding excepted = finding_of(gift, "un-dprk.luxury-goods", Verdict::excepted);
    excepted.rule_title = "Luxury goods to the DPRK";
    excepted.excepted_by = OpenException{"mission", "", "Vienna Convention, art. 36"};
    excepted.reasoning = leaf("recipient is mission", Truth::yes, "");
    document.findings.push_back(finding);
    document.findings.push_back(excepted);
    document.facts.push_back({gift, {"flagged", ""}});
}

void add_imports(DocumentReport& document) {
    Fact imports = fact_of("f2", "import", "luxury vehicles");
    imports.values["goods.quantity"] = Value{Quantity{{Decimal(801), {}, false, false}, "item"}};
    imports.values["destination"] = Value{Country{"KP"}};
    imports.values["date"] = Value{*parse_edtf("2015/2017")};
    imports.evidence = {quote(document.article, "goods", "More than 800 luxury vehicles"),
                        quote(document.article, "kind", "imported"),
                        quote(document.article, "date", "between 2015 and 2017")};
    Finding finding = finding_of(imports, "un-dprk.transport-vehicles", Verdict::undetermined);
    finding.rule_title = "Transportation vehicles to the DPRK";
    finding.provisions = {{"2397-7", "S/RES/2397 (2017), para. 7", "", "secondary", "2017-12-22/.."}};
    finding.missing = {{{"date"}, "When was it imported: before or after 22 December 2017?"},
                       {{"goods.value", "origin"}, ""}};
    finding.reasoning = leaf("in force at the date", Truth::unknown, "2015 to 2017 is not all after 22 December 2017");
    document.findings.push_back(finding);
    document.facts.push_back({imports, {"undetermined", "missing the date"}});
}

DocumentReport article_report() {
    DocumentReport document;
    document.source = "news/gift.md";
    document.article.title = "Pyongyang says: Putin sent car to Kim";
    document.article.published = *parse_edtf("2024-02-20");
    document.article.text = text;
    document.article.first_line = 7;
    document.article.index();
    add_gift(document);
    add_imports(document);
    Fact viewing = fact_of("f3", "viewing", "Aurus");
    viewing.evidence = {quote(document.article, "kind", "shown Kim his own Aurus")};
    document.facts.push_back({viewing, {"cleared", "a viewing, not a transfer"}});
    Fact cognac = fact_of("f4", "shipment", "cognac");
    cognac.evidence = {quote(document.article, "goods", "cognac was sent")};
    document.facts.push_back({cognac, {"unassessed", "destination unknown: 2 rules could apply"}});
    return document;
}

DocumentReport record_report() {
    DocumentReport document;
    document.source = "customs.ndjson";
    Fact record = fact_of("r1", "export", "sea cucumber");
    record.values["origin"] = Value{Country{"KP"}};
    record.values["date"] = Value{*parse_edtf("2010")};
    for (const char* field : {"origin", "date"}) {
        Evidence evidence;
        evidence.field = field;
        evidence.pointer = std::string("/") + field;
        record.evidence.push_back(evidence);
    }
    Finding finding = finding_of(record, "un-dprk.seafood", Verdict::not_in_force);
    finding.rule_title = "Seafood from the DPRK";
    finding.provisions = {{"2371-9", "S/RES/2371 (2017), para. 9", "", "verified", "2017-08-05/.."}};
    finding.reasoning = leaf("goods is seafood", Truth::yes, "");
    document.findings = {finding};
    document.facts = {{record, {"cleared", "not in force at its date"}}};
    return document;
}

}  // namespace

Report sample_report() {
    DocumentReport quiet;
    quiet.source = "news/quiet.md";
    quiet.article.text = "Cars were shipped in films only.\n";
    quiet.article.index();
    quiet.considered = {{quote(quiet.article, "kind", "were shipped"), "it happens in a film"}};
    DocumentReport refused;
    refused.source = "broken.md";
    refused.errors = {{Severity::error,
                       "A024",
                       "no date: month 13 does not exist",
                       {std::make_shared<const Source>("broken.md", "---\ndate: 2024-13-45\n---\nA car.\n"), {10, 20}},
                       {},
                       "write 2024-02-18, 2024-02 or 2024"}};
    return {{{"un-dprk", std::make_shared<const Source>("un-dprk.yaml", "rulebook: un-dprk\n")}}, {article_report(), record_report(), quiet, refused}};
}

Report hostile_report() {
    const std::string evil =
        "<script>alert(1)</script> \x1b[31mred\x07 \xE2\x80\xAE"
        "esrever ](javascript:x) `::error::x` %0A | ]]> & \"q\" 'q' @all \xC2\x9B"
        "31m\r\nsecond";
    DocumentReport document;
    document.source = "e\x1b[2Jvil <b>%.md";
    document.article.title = evil;
    document.article.text = "Before. A car " + evil + " was sent.\n";
    document.article.index();
    Fact fact = fact_of("f1", "gift", evil);
    fact.evidence = {document.article.quote("goods", {10, document.article.text.size() - 1})};
    Finding finding = finding_of(fact, "evil.rule", Verdict::possible_violation);
    finding.rule_title = finding.message = evil;
    finding.provisions = {{"p", evil, "javascript:alert(1)", "verified", "2017-12-22/..", evil}};
    finding.unless_known = {{"x", evil, evil}};
    finding.reasoning = leaf(evil, Truth::yes, evil);
    document.findings = {finding};
    document.facts = {{fact, {"flagged", evil}}};
    document.errors = {{Severity::error, "A001", evil, {}, {}, evil}};
    return {{{"evil", std::make_shared<const Source>("evil.yaml", "rulebook: evil\n")}}, {document}};
}

}  // namespace checkrules
