#include "cli/commands/commands.h"
#include "cli/loading.h"
#include "cli/render_folder.h"
#include "render/render.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString modeText(const Artefact &artefact)
{
    return u"%1"_s.arg(artefact.mode, 4, 8, QChar(u'0'));
}

QJsonArray artefactsJson(const QList<Artefact> &artefacts)
{
    QJsonArray array;
    for (const Artefact &artefact : artefacts) {
        const QByteArray hash =
            QCryptographicHash::hash(placeholderBytes(artefact), QCryptographicHash::Sha256);
        array.append(QJsonObject{{u"host"_s, artefact.host},
                                 {u"path"_s, artefact.path},
                                 {u"mode"_s, modeText(artefact)},
                                 {u"sha256"_s, QString::fromLatin1(hash.toHex())}});
    }
    return array;
}

void printArtefacts(Console &console, const QList<Artefact> &artefacts, const QString &folder)
{
    QList<QStringList> rows;
    int secrets = 0;
    for (const Artefact &artefact : artefacts) {
        const bool isSecret =
            std::any_of(artefact.content.begin(), artefact.content.end(),
                        [](const ContentPart &part) { return !part.secret.isEmpty(); });
        secrets += isSecret ? 1 : 0;
        rows.append({artefact.host, modeText(artefact), artefact.path});
    }
    const QStringList lines = aligned(rows);
    for (const QString &line : lines)
        console.line(line);
    console.line();
    console.line(
        say(QT_TRANSLATE_NOOP("cli", "files in %1: %2")).arg(folder).arg(artefacts.size()));
    if (secrets > 0)
        console.line(
            say(QT_TRANSLATE_NOOP("cli",
                                  "files with placeholders (@secret:NAME@) instead of secrets: %1"))
                .arg(secrets));
}

Exit runRender(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString folder = invocation.options.value(u"out"_s);
    if (folder.isEmpty())
        return console.usage(say(QT_TRANSLATE_NOOP("cli", "say where to: --out DIR")));
    const auto design = loadForFiles(invocation.arguments[0]);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    const auto artefacts = render::renderAll(*design, catalogue::builtIn());
    if (!artefacts)
        return console.fail(artefacts.error(), Exit::Io);
    if (const auto written = writeFolder(*artefacts, folder, design->cluster.name); !written)
        return console.fail(written.error(), Exit::Io);
    if (console.json)
        console.document(QJsonDocument(artefactsJson(*artefacts)));
    else
        printArtefacts(console, *artefacts, folder);
    return Exit::Fine;
}

}

Command renderCommand()
{
    return {
        "render",
        "DESIGN --out DIR",
        QT_TRANSLATE_NOOP("cli", "Write every file of every host into a folder."),
        QT_TRANSLATE_NOOP(
            "cli",
            "DIR/<host>/etc/... are the files of the hosts, DIR/cluster holds the CIB as XML, crm "
            "shell "
            "text and pcs commands. Secrets are placeholders. A folder that is neither empty nor "
            "written by this command is left alone."),
        1,
        1,
        [] {
            return QList<QCommandLineOption>{
                {{u"o"_s, u"out"_s},
                 say(QT_TRANSLATE_NOOP("cli", "The folder to write into.")),
                 u"DIR"_s}};
        },
        runRender,
    };
}

}
