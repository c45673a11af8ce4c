/// A ban forbids what it governs; what else its sentence tells was done.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

bool is_done(const Fact& fact) { return fact.get<Term>("status")->id == "completed"; }

}  // namespace

TEST_CASE("what is told beside a ban was done") {
    const std::string text = GENERATE(
        "Lathes covered by the embargo were sold to Iran by Oltec.",
        "Lathes banned under EU law were sold to Iran by Oltec.",
        "Lathes banned from export were sold to Iran by Oltec.",
        "Lathes whose export is banned were sold to Iran by Oltec.",
        "Lathes that may not be exported were sold to Iran by Oltec.",
        "Lathes on the banned list were sold to Iran by Oltec.",
        "Lathes under embargo were sold to Iran by Oltec.",
        "The ban on exports did not stop Oltec, which sold lathes to Iran.",
        "The ban on exports was no obstacle: Oltec sold lathes to Iran.",
        "The EU banned such exports in 2022, but Oltec sold lathes to Iran in 2023.",
        "The EU banned such exports in 2022; Oltec sold lathes to Iran in 2023.",
        "The EU banned such exports in 2022, and in 2023 Oltec sold lathes to Iran.",
        "The EU banned such exports in 2022. Oltec nevertheless sold lathes to Iran in 2023.",
        "Although the EU has banned such exports, Oltec sold lathes to Iran.",
        "While the EU bans such exports, Oltec sold lathes to Iran.",
        "Exports of lathes are banned, yet Oltec sold lathes to Iran.",
        "Oltec, which the United States had banned, sold lathes to Iran.",
        "Oltec, banned by the United States, sold lathes to Iran.",
        "Customs say the ban was broken when Oltec sold lathes to Iran.",
        "Oltec broke the ban when it sold lathes to Iran.",
        "Oltec flouted the ban and sold lathes to Iran.",
        "Oltec ignored the embargo and sold lathes to Iran.",
        "Oltec got round the embargo by selling lathes to Iran.",
        "Oltec knew of the ban and sold lathes to Iran all the same.",
        "The banned lathes were sold to Iran by Oltec.",
        "Libya has been under an arms embargo since 2011, yet Turkey sent drones to Tripoli.",
        "Libya, which is under an arms embargo, received drones from Turkey.",
        "Libya, under an arms embargo since 2011, received drones from Turkey.",
        "The arms embargo on Libya is a joke: Turkey sent drones to Tripoli.",
        "The arms embargo on Libya was violated by Turkey, which sent drones to Tripoli.",
        "North Korea is barred from importing luxury goods, but Kim Jong Un received a Maybach from Russia.",
        "The sale of luxury goods to North Korea is banned, but Kim Jong Un received a Maybach from Russia.",
        "Since the sanctions were imposed, Iran has bought lathes from Oltec.",
        "After the ban took effect, Oltec sold lathes to Iran.",
        "Before the ban took effect, Oltec sold lathes to Iran.",
        "A year after the EU banned such sales, Oltec sold lathes to Iran.",
        "The panel that monitors the arms embargo says Turkey sent drones to Libya.",
        "Investigators who monitor the ban say Oltec sold lathes to Iran.",
        "The UN committee on the embargo was told that Turkey sent drones to Libya.",
        "In a breach of the embargo, Turkey sent drones to Libya.",
        "Because of the ban, Oltec sold its lathes to Iran through Turkey.",
        "Because the EU forbids such sales, Oltec sold its lathes to Iran through Turkey.",
        "To get round the ban, Oltec sold its lathes to Iran through Turkey.",
        "As direct exports are banned, lathes were sold to Iran through Turkey.",
        "Goods under the ban such as lathes were sold to Iran by Oltec.",
        "Prohibited goods, among them lathes, were sold to Iran by Oltec.",
        "The prohibited sale of lathes to Iran earned Oltec $2 million.",
        "The illegal sale of lathes to Iran earned Oltec $2 million.",
        "The forbidden export of lathes to Iran by Oltec came to light in May.",
        "The court banned the owner from trading after Oltec sold lathes to Iran.",
        "The owner was banned from trading after Oltec sold lathes to Iran.",
        "The owner was banned from trading because Oltec had sold lathes to Iran.",
        "Oltec was banned from exporting after it sold lathes to Iran.");
    CAPTURE(text);
    const auto facts = extract_text(text, "2024-06-10");
    CHECK(std::ranges::any_of(facts, is_done));
}

TEST_CASE("what a ban governs was not done") {
    const std::string text = GENERATE(
        "The EU bans the sale of lathes to Iran.",
        "The sale of lathes to Iran is banned.",
        "It is forbidden to sell lathes to Iran.",
        "Selling lathes to Iran is a crime.",
        "The ban covers lathes sold to Iran.",
        "The ban applies to lathes that are sold to Iran.",
        "Under the embargo no lathes may be sold to Iran.",
        "The law forbids firms to sell lathes to Iran.",
        "The law bars firms from selling lathes to Iran.",
        "Oltec is barred from selling lathes to Iran.",
        "The resolution prohibits the supply of luxury goods to North Korea.",
        "The resolution prohibits members from supplying luxury goods to North Korea.",
        "Sanctions that ban the sale of lathes to Iran were renewed.",
        "The ban on the sale of lathes to Iran was renewed.",
        "The ban on selling lathes to Iran was renewed.",
        "The EU's ban on exporting lathes to Iran has been in force since 2012.",
        "Exports of lathes to Iran have been banned since 2012.",
        "Since 2012 exports of lathes to Iran have been banned.",
        "Germany called for a ban on sales of lathes to Iran.",
        "The EU decided to ban the export of lathes to Iran.",
        "It forbids firms to sell or deliver lathes to Iran.");
    CAPTURE(text);
    CHECK(std::ranges::none_of(extract_text(text, "2024-06-10"), is_done));
}

TEST_CASE("what others know, want or plan says nothing of the deed") {
    const std::string text = GENERATE(
        "Nobody knew that Oltec sold lathes to Iran.",
        "The ministry wants to know why Oltec sold lathes to Iran.",
        "Prosecutors hope to show that Oltec sold lathes to Iran.",
        "Without asking for a licence, Oltec sold lathes to Iran.",
        "Oltec, which plans to appeal, sold lathes to Iran.",
        "Oltec sold lathes to Iran that may be used to make shells.",
        "Oltec sold lathes to Iran, but the EU has not acted.",
        "Rather than stop, Oltec sold lathes to Iran.");
    CAPTURE(text);
    CHECK(is_done(only_fact_of(text)));
}

TEST_CASE("what somebody is kept from was not done") {
    const std::string text = GENERATE(
        "Washington kept Oltec from selling lathes to Iran.",
        "The law stops Oltec from exporting lathes to Iran.",
        "Poland stopped a firm from sending drones to Belarus in May.",
        "Customs kept a trader in Dubai from sending drones to Iran.",
        "A lack of money kept Iran from buying lathes from Oltec.",
        "A storm hindered the dealers from shipping coal to North Korea.",
        "The judge enjoined Oltec from selling lathes to Iran.",
        "Berlin talked Oltec out of selling lathes to Iran.",
        "Warships kept the Houthis from receiving rifles from Iran.",
        "The sanctions have kept Russia from buying chips from Taiwan.",
        "The police prevented Oltec selling lathes to Iran.",
        "Oltec avoided selling lathes to Iran.",
        "Oltec decided against selling lathes to Iran.",
        "Oltec gave up selling lathes to Iran.",
        "Oltec shied away from selling lathes to Iran.",
        "Oltec backed out of selling lathes to Iran.",
        "Oltec missed out on selling lathes to Iran.",
        "Oltec, far from selling lathes to Iran, scrapped them.",
        "Oltec forgot to deliver the lathes to Iran.",
        "Oltec was too afraid to sell lathes to Iran.",
        "Oltec lost the right to sell lathes to Iran.",
        "Oltec was tempted to sell lathes to Iran.",
        "Oltec was wrongly thought to have sold lathes to Iran.",
        "The minister spoke against selling lathes to Iran.",
        "The unions opposed shipping rifles to Israel.");
    CAPTURE(text);
    CHECK(std::ranges::none_of(extract_text(text, "2024-06-10"), is_done));
}

TEST_CASE("what is told beside that from which somebody is kept was done") {
    const std::string text = GENERATE(
        "Oltec was barred from tenders for selling lathes to Iran.",
        "Oltec has been banned from public tenders after selling lathes to Iran.",
        "The firm was blocked from bidding over shipping chips to Russia.",
        "The EU stopped Oltec from exporting for selling lathes to Iran.",
        "A firm barred from trade with Iran sold lathes to Tehran.",
        "The firm kept its staff from learning that it sold lathes to Iran.",
        "The dealers kept the police from finding out and shipped lathes to Iran.",
        "The army kept Iran from taking the town, and Iran sent drones to Russia.",
        "He kept the drones from Iran and sold them to Sudan.",
        "Nothing kept Oltec from selling lathes to Iran.",
        "The embargo did not stop Oltec from selling lathes to Iran.",
        "Neither war nor sanctions kept Iran from buying chips from Taiwan.",
        "Oltec could not resist selling lathes to Iran.",
        "Oltec was not afraid to sell lathes to Iran.",
        "Oltec avoided duty by selling lathes to Iran through Dubai.",
        "Oltec avoided paying duty when selling lathes to Iran.",
        "Oltec gave up its licence after selling lathes to Iran.",
        "Far from stopping, Oltec sold lathes to Iran.",
        "Sailors hated carrying coal to North Korea.");
    CAPTURE(text);
    CHECK(std::ranges::any_of(extract_text(text, "2024-06-10"), is_done));
}
