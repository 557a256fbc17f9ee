// The drawing and PDF need Qt's GUI library, which this program does without: basalt-designer writes
// the document, without a display.
#include "cli/commands/commands.h"
#include "cli/loading.h"
#include "i18n/translations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// "html" or "pdf"; empty: neither.
QString formatOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"htm")
        return u"html"_s;
    return suffix == u"html" || suffix == u"pdf" ? suffix : QString();
}

QString languageOf(const Invocation &invocation)
{
    if (invocation.options.isSet(u"lang"_s))
        return invocation.options.value(u"lang"_s);
    return invocation.console.json ? u"en"_s : preferredLanguage();
}

/// Its last line tells why; what Qt may have said before does not.
Error failureOf(QProcess &designer, const QString &out)
{
    const QString said = QString::fromUtf8(designer.readAllStandardError()).trimmed();
    const QString prefix = u"basalt-designer: "_s;
    const QString last = said.section(u'\n', -1);
    if (designer.exitStatus() == QProcess::NormalExit && last.startsWith(prefix))
        return {u"cannot-write"_s, last.mid(prefix.size()), {}};
    return {u"designer-failed"_s,
            say(QT_TRANSLATE_NOOP("cli", "basalt-designer ended without a report: %1")).arg(last),
            out};
}

Result<> write(const Invocation &invocation, const QString &out)
{
    if (!QFileInfo(invocation.designer).isExecutable())
        return failure(
            u"no-designer"_s,
            say(QT_TRANSLATE_NOOP(
                "cli", "the report is drawn by basalt-designer, which does not lie beside "
                       "basalt; build or install it, too")),
            invocation.designer);
    QProcess designer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    designer.setProcessEnvironment(environment);
    designer.start(invocation.designer, {u"--report"_s, out, u"--lang"_s, languageOf(invocation),
                                         u"--"_s, invocation.arguments[0]});
    designer.waitForFinished(-1);
    if (designer.exitStatus() == QProcess::NormalExit && designer.error() == QProcess::UnknownError
        && designer.exitCode() == 0)
        return {};
    return tl::unexpected(failureOf(designer, out));
}

Exit runReport(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString out = invocation.options.value(u"out"_s);
    if (out.isEmpty())
        return console.usage(say(QT_TRANSLATE_NOOP("cli", "say where to: --out F.html or F.pdf")));
    const QString format = formatOf(out);
    if (format.isEmpty())
        return console.usage(
            say(QT_TRANSLATE_NOOP("cli", "--out %1: a report is written as .html or .pdf"))
                .arg(out));
    const auto design = loadForFiles(invocation.arguments[0]);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    if (const Result<> written = write(invocation, out); !written)
        return console.fail(written.error(), Exit::Io);
    if (console.json)
        console.document(QJsonDocument(QJsonObject{
            {u"design"_s, invocation.arguments[0]}, {u"out"_s, out}, {u"format"_s, format}}));
    else
        console.line(say(QT_TRANSLATE_NOOP("cli", "report written to %1")).arg(out));
    return Exit::Fine;
}

}

Command reportCommand()
{
    return {
        "report",
        "DESIGN --out F.html|F.pdf",
        QT_TRANSLATE_NOOP("cli", "Write the hand-over document: drawing, cables, addresses, "
                                 "findings, procedures."),
        QT_TRANSLATE_NOOP(
            "cli",
            "One file for people who have the servers and not Basalt: the drawing, a list of "
            "cables "
            "per device to tick, addresses and WWNs, findings, what follows from faults, how to "
            "start and stop the cluster, and where each file belongs. HTML is one file that prints "
            "well. basalt-designer has to be there, but no display."),
        1,
        1,
        [] {
            return QList<QCommandLineOption>{
                {{u"o"_s, u"out"_s},
                 say(QT_TRANSLATE_NOOP("cli", "The file to write; its ending decides.")),
                 u"F"_s}};
        },
        runReport,
    };
}

}
