#include "report_file.h"

#include "design/design_file.h"
#include "output/output_job.h"

#include <QCoreApplication>

namespace basalt::app {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Error &error)
{
    return error.where.isEmpty() ? error.message : error.where + u": "_s + error.message;
}

}

QString writeReport(const QString &designFile, const QString &file)
{
    const std::optional<output::OutputKind> kind = output::reportKindOf(file);
    if (!kind)
        return QCoreApplication::translate("Output", "a report is a file .html or .pdf: %1")
            .arg(file);
    const auto design = design::loadDesign(designFile);
    if (!design)
        return textOf(design.error().constFirst());
    const Result<> written = output::writeOutput({*kind, *design, file, output::paperStyle()});
    return written ? QString() : textOf(written.error());
}

}
