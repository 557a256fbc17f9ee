#include "cli/commands/commands.h"
#include "cli/planning.h"
#include "cli/reports.h"
#include "design/design_file.h"
#include "hosts/look.h"
#include "import/import.h"
#include "practice/practice_design.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct SourceOption
{
    const char16_t *name;
    import::SourceKind kind;
    const char *description;
};

constexpr SourceOption sourceOptions[] = {
    {u"cluster-conf", import::SourceKind::ClusterConf,
     QT_TRANSLATE_NOOP("cli", "A cluster.conf (cman).")},
    {u"corosync-conf", import::SourceKind::CorosyncConf,
     QT_TRANSLATE_NOOP("cli", "A corosync.conf.")},
    {u"cib", import::SourceKind::CibXml, QT_TRANSLATE_NOOP("cli", "A CIB as XML (cibadmin -Q).")},
    {u"crm", import::SourceKind::CrmShell,
     QT_TRANSLATE_NOOP("cli", "crm shell text (crm configure show).")},
    {u"transcript", import::SourceKind::Transcript,
     QT_TRANSLATE_NOOP("cli", "A terminal log or an article; blocks are found by themselves.")},
};

Result<import::Source> readSource(import::SourceKind kind, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            u"cannot-read"_s,
            say(QT_TRANSLATE_NOOP("cli", "cannot read the file: %1")).arg(file.errorString()),
            path);
    const QByteArray text = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(
            u"cannot-read"_s,
            say(QT_TRANSLATE_NOOP("cli", "cannot read the file: %1")).arg(file.errorString()),
            path);
    if (text.size() > mostBytes)
        return failure(u"too-large"_s,
                       say(QT_TRANSLATE_NOOP("cli", "the file is larger than 16 MiB")), path);
    return import::Source{kind, path, text};
}

Results<QList<import::Source>> readSources(const QCommandLineParser &options)
{
    QList<import::Source> sources;
    QList<Error> errors;
    for (const SourceOption &option : sourceOptions) {
        const QStringList paths = options.values(QString::fromUtf16(option.name));
        for (const QString &path : paths) {
            if (const auto source = readSource(option.kind, path))
                sources.append(*source);
            else
                errors.append(source.error());
        }
    }
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    return sources;
}

Exit finish(Console &console, const import::Imported &imported, const QString &out)
{
    const Counts counts = countsOf(imported.findings);
    const QByteArray yaml = design::writeDesign(imported.design);
    if (!out.isEmpty()) {
        if (const auto saved = design::saveDesign(imported.design, out); !saved)
            return console.fail(saved.error(), Exit::Io);
    }
    if (console.json) {
        QJsonObject root{
            {u"design"_s, QString::fromUtf8(yaml)},
            {u"findings"_s, findingsJson(imported.findings)},
            {u"counts"_s, countsJson(counts)},
        };
        if (!out.isEmpty())
            root.insert(u"out"_s, out);
        console.document(QJsonDocument(root));
    } else if (out.isEmpty()) {
        // The design is the result; what there is to say about it must not get into the file.
        console.result(yaml);
        console.beginNotes();
        printFindings(console, imported.findings, {});
    } else {
        printFindings(console, imported.findings, {});
        console.line(say(QT_TRANSLATE_NOOP("cli", "design written to %1")).arg(out));
    }
    return counts.errors > 0 ? Exit::Findings : Exit::Fine;
}

Results<QList<design::Host>> givenHosts(const QCommandLineParser &options)
{
    return hosts::namedHosts(options.values(u"host"_s)).map_error([](QList<Error> errors) {
        for (Error &error : errors)
            error.message.prepend(u"--host "_s);
        return errors;
    });
}

/// Simulated hosts are those of the design that the practice cluster was made from.
Results<design::Design> designBehind(const RemoteChoices &choices)
{
    return choices.simulated.isEmpty() ? Results<design::Design>(design::Design())
                                       : practice::keptDesign(choices.simulated);
}

const QString legacySsh = u"legacy-ssh"_s;

/// No design says yet that these hosts are old.
QList<Error> advised(QList<Error> failures, bool isLegacyAllowed)
{
    for (Error &error : failures) {
        if (error.code == u"ssh-no-common-algorithm" && !isLegacyAllowed)
            error.message += u'\n'
                             + say(QT_TRANSLATE_NOOP("cli", "If this is an old server, as that of "
                                                            "EL6, --legacy-ssh allows its "
                                                            "algorithms (SHA-1)."));
    }
    return failures;
}

Exit importLive(const Invocation &invocation)
{
    Console &console = invocation.console;
    const auto asked = givenHosts(invocation.options);
    if (!asked)
        return console.fail(asked.error(), Exit::Usage);
    auto choices = remoteChoices(invocation.options);
    if (!choices)
        return console.usage(choices.error());
    choices->legacySsh = invocation.options.isSet(legacySsh);
    const auto behind = designBehind(*choices);
    if (!behind)
        return console.fail(behind.error(), Exit::Io);
    const auto remote = openRemote(*choices, *behind, invocation.questioner);
    if (!remote)
        return console.fail(remote.error(), Exit::Io);
    const StopOnInterrupt stop;
    const hosts::Looked looked =
        hosts::lookAtAll(*asked, remote->connector, remote->parallel, {}, stop.token());
    // A design of some of the hosts would look like one of all.
    if (!looked.failures.isEmpty())
        return console.fail(advised(looked.failures, choices->legacySsh), Exit::Io);
    const auto imported = import::importHosts(looked.facts, hosts::waysTo(*asked));
    if (!imported)
        return console.fail(imported.error(), Exit::Io);
    return finish(console, *imported, invocation.options.value(u"out"_s));
}

Exit runImport(const Invocation &invocation)
{
    Console &console = invocation.console;
    const bool isLive = invocation.options.isSet(u"host"_s);
    for (const SourceOption &option : sourceOptions) {
        const QString name = QString::fromUtf16(option.name);
        if (isLive && invocation.options.isSet(name))
            return console.usage(
                say(QT_TRANSLATE_NOOP("cli", "--host reads the files of the hosts themselves; "
                                             "leave out --%1"))
                    .arg(name));
    }
    if (isLive)
        return importLive(invocation);
    const auto sources = readSources(invocation.options);
    if (!sources)
        return console.fail(sources.error(), Exit::Io);
    if (sources->isEmpty())
        return console.usage(say(QT_TRANSLATE_NOOP(
            "cli", "say what to import: --cluster-conf F, --corosync-conf F, --cib F, "
                   "--crm F, --transcript F or --host H")));
    const auto imported = import::importSources(*sources);
    if (!imported)
        return console.fail(imported.error(), Exit::Io);
    return finish(console, *imported, invocation.options.value(u"out"_s));
}

QList<QCommandLineOption> importOptions()
{
    QList<QCommandLineOption> options;
    for (const SourceOption &option : sourceOptions)
        options.append({QString::fromUtf16(option.name), say(option.description), u"F"_s});
    options.append({u"host"_s,
                    say(QT_TRANSLATE_NOOP("cli", "A running host, over SSH: an address or an alias "
                                                 "of ~/.ssh/config; once for each host.")),
                    u"H"_s});
    options.append({legacySsh, say(QT_TRANSLATE_NOOP(
                                   "cli", "With --host: also accept the algorithms (SHA-1) of old "
                                          "SSH servers, as that of EL6."))});
    options.append(
        {{u"o"_s, u"out"_s},
         say(QT_TRANSLATE_NOOP("cli", "Write the design to this file instead of standard output.")),
         u"F"_s});
    options += remoteOptions();
    return options;
}

}

Command importCommand()
{
    return {
        "import",
        "--cluster-conf F | --corosync-conf F | --cib F | --crm F | --transcript F | --host H ... "
        "[--out F]",
        QT_TRANSLATE_NOOP(
            "cli", "Make a design from the files of a cluster or from its hosts, and judge it."),
        QT_TRANSLATE_NOOP(
            "cli", "Several files complement each other. What is broken is told with its line, the "
                   "rest is "
                   "recovered; what is not understood is kept. Exits 1 if there is an error."),
        0,
        0,
        importOptions,
        runImport,
    };
}

}
