// The hand-over document: everything about a cluster that somebody without Basalt needs, as HTML.
#pragma once

#include "catalogue/catalogue.h"
#include "core/artefact.h"
#include "core/result.h"
#include "design/design.h"
#include "rules/rule.h"
#include "whatif/atlas.h"

namespace basalt::report {

struct ReportInput
{
    design::Design design;
    const catalogue::Platform *platform = nullptr; ///< unknown: no procedures
    rules::Report rules;
    whatif::Atlas atlas;
    QList<Artefact> files;
    QList<Error> problems; ///< why there are no files
    QByteArray drawing;    ///< SVG; with Medium::Paper it has a page of its own, not in the HTML
};

/// Rules, atlas with pairs, and files of a design; without its drawing.
ReportInput reportInput(const design::Design &design, const catalogue::Catalogue &catalogue);

enum class Medium {
    Browser, ///< one self-contained file that prints well
    Paper,   ///< for QTextDocument, which knows little of CSS
};

/// In the current language. The same input gives the same bytes.
QByteArray html(const ReportInput &input, Medium medium);

/// "magma — hand-over document"
QString reportTitle(const design::Design &design);

}
