// Two style sheets for one document. Neither holds quotes or angle brackets, which XML would escape.
#include "report/html_page.h"

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

const auto browserSheet = R"(
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { font: 15px/1.45 system-ui, DejaVu Sans, Arial, sans-serif; color: #18212C; background: #FFFFFF; max-width: 1080px; margin: 0 auto; padding: 24px; }
h1 { font-size: 28px; margin: 0 0 4px; }
h2 { font-size: 21px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid #18212C; }
h3 { font-size: 16px; margin: 22px 0 6px; }
p { margin: 6px 0; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; }
th { text-align: left; font-size: 12px; color: #5A6676; border-bottom: 1px solid #5A6676; padding: 4px 8px 4px 0; vertical-align: bottom; }
td { border-bottom: 1px solid #D3D9E1; padding: 5px 8px 5px 0; vertical-align: top; overflow-wrap: anywhere; }
code { font-family: DejaVu Sans Mono, Menlo, Consolas, monospace; font-size: 13px; }
li { margin: 6px 0; }
li code { display: inline-block; margin-top: 2px; padding: 2px 8px; background: #F0F4F8; border-radius: 4px; }
.quiet { color: #5A6676; font-size: 13px; }
.warning { border-left: 4px solid #A66000; padding: 6px 12px; background: #FBF3E6; }
.strong, .bad, .poor { font-weight: 600; }
.bad { color: #A8370A; }
.poor { color: #8A5000; }
.good { color: #006B4E; }
.links a { color: #0072B2; margin-right: 16px; white-space: nowrap; }
.drawing { display: block; width: 100%; height: auto; max-height: 240mm; border: 1px solid #D3D9E1; border-radius: 6px; margin: 8px 0; }
@media print {
body { font-size: 9pt; max-width: none; padding: 0; }
h1 { font-size: 18pt; }
h2 { font-size: 14pt; margin-top: 20px; }
h3 { font-size: 11pt; margin-top: 14px; }
th { font-size: 7.5pt; }
td { padding: 3px 8px 3px 0; }
code, .quiet { font-size: 8pt; }
h2, h3 { break-after: avoid; }
tr, li, .part, .drawing { break-inside: avoid; }
thead { display: table-header-group; }
.links { display: none; }
#cabling, #addresses, #findings, #procedures { break-before: page; }
}
)";

const auto paperSheet = R"(
body { font-family: DejaVu Sans, sans-serif; font-size: 9pt; color: #18212C; }
h1 { font-size: 18pt; margin: 0; }
h2 { font-size: 14pt; margin-top: 18px; margin-bottom: 6px; }
h3 { font-size: 10.5pt; margin-top: 12px; margin-bottom: 4px; }
p { margin-top: 2px; margin-bottom: 4px; }
table { border-collapse: collapse; border-style: none; margin-top: 2px; margin-bottom: 6px; }
th { text-align: left; font-size: 7.5pt; font-weight: normal; color: #5A6676; border-bottom: 1px solid #5A6676; }
td { border-bottom: 1px solid #D3D9E1; }
code { font-family: DejaVu Sans Mono, monospace; font-size: 8pt; }
li { margin-bottom: 4px; }
.quiet { color: #5A6676; font-size: 8pt; }
.warning { color: #8A5000; }
.strong { font-weight: 600; }
.bad { color: #A8370A; font-weight: 600; }
.poor { color: #8A5000; font-weight: 600; }
.good { color: #006B4E; }
)";

}

QString styleSheet(Medium medium)
{
    return QString::fromLatin1(medium == Medium::Browser ? browserSheet : paperSheet);
}

}
