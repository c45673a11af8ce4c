#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

namespace {

struct ScopeRow {
    std::string_view text;
    ScopeKind kind;
    std::vector<std::string> scopes;
};

}  // namespace

TEST_CASE("cues change the words of their clause") {
    const ScopeRow row = GENERATE(values<ScopeRow>({
        {"Moscow has not delivered arms, but Pyongyang has.", ScopeKind::negation, {"not | delivered arms,"}},
        {"Moscow denied that it sold arms.", ScopeKind::negation, {"denied that | it sold arms."}},
        {"There is no evidence that arms were sent.", ScopeKind::negation, {"no evidence that | arms were sent."}},
        {"Not only arms were sent.", ScopeKind::negation, {}},
        {"A firm without scruples sold arms.", ScopeKind::negation, {"without | scruples"}},
        {"A man with no passport sold arms.", ScopeKind::negation, {"with no | passport"}},
        {"A man who had no passport sold arms.", ScopeKind::negation, {"no | passport"}},
        {"It left without selling arms.", ScopeKind::negation, {"without | selling arms."}},
        {"Rather than sell arms, it sent rice.", ScopeKind::negation, {"Rather than | sell arms"}},
        {"Moscow plans to sell arms; it sold cars.", ScopeKind::plan, {"plans to | sell arms"}},
        {"Russia is considering selling arms.", ScopeKind::plan, {"considering | selling arms."}},
        {"Arms were reportedly sent.", ScopeKind::hearsay, {"reportedly | sent.", "reportedly | Arms were"}},
        {"He is accused of smuggling arms.", ScopeKind::allegation, {"is accused of | smuggling arms."}},
        {"The alleged shipments of arms went by sea.", ScopeKind::allegation, {"alleged | shipments"}},
        {"It is believed to have sent arms.", ScopeKind::belief, {"is believed to | have sent arms."}},
        {"It is also alleged to have sent arms.", ScopeKind::allegation, {"alleged to have | sent arms."}},
        {"It is supposed to have sent arms.", ScopeKind::belief, {"is supposed to have | sent arms."}},
        {"It was supposed to send arms.", ScopeKind::plan, {"was supposed to | send arms."}},
        {"Seoul is convinced that they sent arms.", ScopeKind::belief, {"is convinced that | they sent arms."}},
        {"The judges were persuaded that they sent arms.", ScopeKind::plan, {}},
        {"There is little doubt that they sent arms.", ScopeKind::belief, {"is little doubt that | they sent arms."}},
        {"There can be no doubt that they sent arms.", ScopeKind::negation, {}},
        {"Rumour has it that they sent arms.", ScopeKind::hearsay, {"Rumour has it | that they sent arms."}},
        {"If they sent arms, they erred.", ScopeKind::condition, {"If | they sent arms, they erred."}},
        {"He said: “We sent arms.” Then he left.", ScopeKind::quotation, {"“ | We sent arms."}},
        {"He said \"we sent arms\" and left.", ScopeKind::quotation, {"\" | we sent arms"}},
    }));
    CAPTURE(row.text);
    CHECK(scopes_of(*annotate_text(std::string(row.text)), row.kind) == row.scopes);
}
