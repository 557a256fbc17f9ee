// The chapters of the document, each in the current language; cabling and judgement have files of
// their own.
#pragma once

#include "report/html_page.h"

namespace basalt::report {

/// Context "report"; arguments fill %1 ... in one pass.
QString say(const char *text, const QStringList &arguments = {});

void writeCabling(HtmlPage &page, const ReportInput &input);
void writeIdentities(HtmlPage &page, const ReportInput &input); ///< addresses, then WWNs
void writeFindings(HtmlPage &page, const ReportInput &input);
void writeAtlas(HtmlPage &page, const ReportInput &input);

}
