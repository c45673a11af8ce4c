#include "engine/report/html_parts.hpp"

namespace checkrules::html_report {

std::string_view style_sheet() {
    return R"(
:root{color-scheme:light dark;--page:#f6f5f2;--card:#fff;--ink:#1d2126;--soft:#566069;--line:#d9d6cf;--link:#0b57a4;--mark:#ffe9a8;--mark-ink:#1d2126;
--bad:#b3261e;--bad-soft:#fbe9e7;--open:#8a5300;--open-soft:#fdf1dc;--fine:#1c6b3c;--fine-soft:#e5f3ea;--other:#3d5a80;--other-soft:#e8eef6;--sea:#eaf0f4;--land:#d8d5c8}
@media screen and (prefers-color-scheme:dark){:root{--page:#15181c;--card:#1e2328;--ink:#e8e6e1;--soft:#a9b1b9;--line:#3a4149;--link:#8fc1ff;--mark:#5b4a12;--mark-ink:#fff6d9;
--bad:#ff9c92;--bad-soft:#3a1f1d;--open:#f3bf6b;--open-soft:#36290f;--fine:#86d3a2;--fine-soft:#16301f;--other:#a8c4ea;--other-soft:#1c2a3d;--sea:#171d23;--land:#39414a}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
header,main,footer,nav.index{max-width:78rem;margin:0 auto;padding:1rem clamp(1rem,3vw,2rem)}
h1{font-size:1.7rem;line-height:1.2;margin:.6rem 0}h2{font-size:1.3rem;line-height:1.3;margin:0 0 .2rem;overflow-wrap:anywhere}
h3{font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:1.4rem 0 .5rem}
h4{font-size:1.05rem;line-height:1.35;margin:0}h5{font-size:1rem;margin:0;font-weight:600}
a{color:var(--link);text-underline-offset:.15em}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
.meta,figcaption,caption{color:var(--soft);font-size:.88rem;margin:.15rem 0}
.counts{display:flex;flex-wrap:wrap;gap:.6rem;list-style:none;padding:0;margin:1rem 0}
.counts li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;font-size:.88rem}
.counts b{display:block;font-size:1.5rem;line-height:1.2}
.counts .possible-violation b{color:var(--bad)}.counts .undetermined b{color:var(--open)}.counts .cleared b{color:var(--fine)}
.document{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.2rem clamp(1rem,2.5vw,1.8rem);margin:0 0 1.5rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem 2.2rem}
.columns>:only-child{grid-column:1/-1}
@media (max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}}
.article{align-self:start}@media (min-width:60.01rem){.article{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;padding:0 .5rem .5rem}}
.article p{font-family:Georgia,"Iowan Old Style","Times New Roman",serif;font-size:1.05rem;line-height:1.65;margin:0;overflow-wrap:anywhere}
mark{background:var(--mark);color:var(--mark-ink);border-radius:.15rem;padding:.05em 0}mark a{color:inherit;text-decoration-thickness:.08em}mark sup{font-size:.65em;margin-left:.15em}
mark:target,.fact:target{outline:3px solid var(--link);outline-offset:2px}
.fact{border-top:1px solid var(--line);padding:.9rem 0}.fact:first-of-type{border-top:0;padding-top:0}
.finding{border-left:.3rem solid var(--other);background:var(--other-soft);border-radius:.3rem;padding:.7rem .9rem;margin:.7rem 0}
.finding.possible-violation{border-color:var(--bad);background:var(--bad-soft)}.finding.undetermined{border-color:var(--open);background:var(--open-soft)}
.badge{font-size:.72rem;font-weight:700;letter-spacing:.05em;text-transform:uppercase;color:var(--other);border:1.5px solid currentColor;border-radius:.3rem;padding:.05rem .4rem;white-space:nowrap}
a.badge{text-decoration:none}a.badge::after{content:" →"}a.badge:hover{text-decoration:underline}
.badge.possible-violation{color:var(--bad)}.badge.undetermined,.badge.unassessed{color:var(--open)}.badge.cleared{color:var(--fine)}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem .9rem;margin:.5rem 0;font-size:.93rem}dt{color:var(--soft)}dd{margin:0;grid-column:2;overflow-wrap:anywhere}
@media (max-width:32rem){dl{display:block}dt{margin-top:.4rem}}
code{font:.9em ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;overflow-wrap:anywhere}
.says{display:block;color:var(--soft)}.evidence{font-size:.88rem;gap:.1rem .9rem}.evidence code{color:var(--soft)}
.tree,.tree ul{list-style:none;padding:0;margin:.4rem 0;font-size:.93rem}
.tree ul{padding-left:1.1rem;border-left:1px solid var(--line);margin:.1rem 0 .1rem .35rem}.tree li{margin:.2rem 0}
.truth{font-size:.8rem;font-weight:600;display:inline-block;min-width:5.2rem}.truth.true{color:var(--fine)}.truth.false{color:var(--bad)}.truth.unknown{color:var(--open)}.note{color:var(--soft)}
summary{cursor:pointer;font-size:.9rem;color:var(--soft);min-height:1.5rem}
.scroll{overflow-x:auto}.number{text-align:right;font-variant-numeric:tabular-nums}.none{color:var(--soft)}td.possible-violation{color:var(--bad);font-weight:700}td.undetermined{color:var(--open);font-weight:700}
.index{padding-top:0}.index table{min-width:34rem}.index td:nth-child(2){white-space:nowrap}.fact-table{min-width:46rem}.fact-table thead th{white-space:nowrap}.fact-table td:nth-child(6){min-width:8.5rem}table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.6rem 0}caption{text-align:left}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}thead th{color:var(--soft);font-weight:600}td{min-width:5rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(28rem,100%),1fr));gap:0 2.2rem}
figure{margin:1.2rem 0 0;min-width:0}svg{width:100%;height:auto;max-height:30rem;font:12px system-ui,sans-serif}.timeline{min-width:28rem;max-width:46rem;max-height:none}
.tick{stroke:var(--line)}.year{fill:var(--soft);text-anchor:middle;font-size:11px}svg text{fill:var(--ink)}svg .end{text-anchor:end}
.bar{fill:var(--other);stroke:var(--other);stroke-width:0}.bar.flagged{fill:var(--bad);stroke:var(--bad)}.bar.undetermined,.bar.unassessed{fill:var(--open);stroke:var(--open)}
.bar.cleared{fill:var(--fine);stroke:var(--fine)}.bar.rough{fill-opacity:.2;stroke-width:1.2;stroke-dasharray:3 2}
.world{position:absolute}.map{background:var(--sea);border-radius:.5rem;display:block}.land{fill:var(--land)}.lake{fill:var(--sea)}.map path{vector-effect:non-scaling-stroke}
.grid{stroke:var(--line);stroke-width:.75;fill:none;opacity:.6}.leg{stroke:var(--bad);stroke-width:2.5;fill:none;stroke-linecap:round}.tip{fill:var(--bad)}.stop{fill:var(--ink)}
.map text{text-anchor:middle;font-weight:600;paint-order:stroke;stroke:var(--sea);stroke-width:.3em;stroke-linejoin:round}@media (min-width:45rem){.map text{transform-box:fill-box;transform-origin:center;transform:scale(.72)}}
.law-cited{margin:2rem 0}.law-cited dl{display:block}.law-cited dt{margin-top:1rem}.law-cited dt a{font-weight:600}
.routes{padding-left:1.2rem;font-size:.93rem;margin:.5rem 0}
@media screen{.pages .document:not(:target,:has(:target)){display:none}}
@media print{body{background:#fff;font-size:10pt}.document{border:0;padding:0;break-after:page}.finding{break-inside:avoid}.article{position:static;max-height:none;overflow:visible}.columns{display:block}.scroll{overflow:visible}.index table,.fact-table,.timeline{min-width:0}nav.index,.skip{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}a{color:inherit}}
)";
}

}  // namespace checkrules::html_report
