// Everything that can be exported: a request as a value, and the function that does the work.
#pragma once

#include "canvas/canvas_style.h"
#include "core/result.h"
#include "design/design.h"

#include <stop_token>

namespace basalt::output {

enum class OutputKind {
    DrawingSvg,
    DrawingPng,
    DrawingPdf,
    ReportHtml,
    ReportPdf,
    CablesCsv,
    AddressesCsv,
};

struct OutputRequest
{
    OutputKind kind = OutputKind::DrawingSvg;
    design::Design design;
    QString file;
    canvas::CanvasStyle style; ///< paperStyle(), asked for in the GUI's thread
};

/// The light look, whatever the window's: paper is white.
canvas::CanvasStyle paperStyle();

/// "svg", "png", "pdf", "html" or "csv"
QString suffixOf(OutputKind kind);

/// What a report in this file is (".html", ".htm" or ".pdf"); nothing for other endings.
std::optional<OutputKind> reportKindOf(const QString &file);

/// Atomic: a file that was there stays until the new one is complete. May work in any thread; when
/// asked to stop it fails with the code "cancelled" and writes nothing.
Result<> writeOutput(const OutputRequest &request, const std::stop_token &stop = {});

}
