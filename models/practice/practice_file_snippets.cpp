// The answers to the snippets of plans that save, replace, remove and restore files.
#include "formats/xml_tree.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_services.h"
#include "practice/practice_snippets.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

/// Why the program that reads the file would refuse it; empty: it doesn't.
QByteArray whyNotChecked(const Machine &machine, const QString &check, const QByteArray &content)
{
    QByteArray why;
    if (check == u"corosync" || check == u"cluster-conf") {
        if (!readClusterConfig(machine, content, &why))
            return why + '\n';
    } else if (check == u"domain") {
        const auto source = formats::sourceText(content, u"domain"_s);
        const auto tree = source ? formats::parseXml(*source)
                                 : Result<formats::XmlTree>(tl::unexpected(source.error()));
        if (!tree || !tree->problems.isEmpty())
            return "Relax-NG validity error : Extra element domain in interleave\n";
    }
    return {};
}

/// Units that do not run are left alone.
QByteArray react(Machine &machine, const QStringList &reactions)
{
    for (const QString &reaction : reactions) {
        const QString unit = reaction.section(u':', 1);
        if (!reaction.startsWith(u"restart:")
            || !machine.host().services.value(serviceName(unit)).isActive)
            continue;
        stopService(machine, unit);
        const QByteArray why = startService(machine, unit);
        if (!why.isEmpty())
            return why;
    }
    return {};
}

Answer saveFiles(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &path : arguments.mid(1)) {
        if (!saveBefore(machine, arguments[0], path))
            return noSpace();
    }
    return answered();
}

/// put-file RUN PATH MODE SHA BEFORE CHECK REACTION...
Answer putFile(Machine &machine, const QStringList &arguments, const QByteArray &content)
{
    const QString run = arguments.value(0);
    const QString path = arguments.value(1);
    const QByteArray wanted = arguments.value(3).toLatin1();
    const QByteArray before = arguments.value(4).toLatin1();
    const QByteArray present = digestOf(machine.host(), path);
    if (before != "any" && before != present && present != wanted
        && recorded(machine.host(), baseOf(run), path) != present)
        return refused(3, path.toUtf8() + " has changed since the plan was made\n");
    if (!saveBefore(machine, run, path))
        return noSpace();
    const QByteArray got = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    if (wanted != "-" && wanted != got)
        return refused(1, path.toUtf8() + " did not arrive whole\n");
    const QByteArray why = whyNotChecked(machine, arguments.value(5), content);
    if (!why.isEmpty())
        return refused(1, path.toUtf8() + " was refused by the program that reads it:\n" + why);
    if (machine.has(u"disk-full"_s))
        return noSpace();
    machine.host().files.insert(
        path, {content, arguments.value(2).toInt(nullptr, 8), u"root:root"_s, {}});
    const QByteArray failed = react(machine, arguments.mid(6));
    if (!failed.isEmpty())
        return refused(1, failed);
    return note(machine, baseOf(run), path, got) ? answered() : noSpace();
}

/// check-file RUN PATH SHA MODE
Answer checkFile(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString path = arguments.value(1);
    const QByteArray noted = recorded(machine.host(), baseOf(arguments.value(0)), path);
    const QByteArray wanted = arguments.value(2) == u"-" ? noted : arguments.value(2).toLatin1();
    if (wanted.isEmpty() || noted != wanted || digestOf(machine.host(), path) != wanted)
        return refused(1, path.toUtf8() + " is not as it was put\n");
    const QString mode = QString::number(findFile(machine.host(), path)->mode & 07777, 8);
    return mode == arguments.value(3)
               ? answered()
               : refused(
                   1,
                   u"%1 has the mode %2, not %3\n"_s.arg(path, mode, arguments.value(3)).toUtf8());
}

/// remove-file RUN PATH SHA
Answer removeFile(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    const QString path = arguments.value(1);
    const QByteArray present = digestOf(machine.host(), path);
    if (present != "absent") {
        if (present != arguments.value(2).toLatin1())
            return refused(3, path.toUtf8() + " has changed since Basalt wrote it\n");
        if (!saveBefore(machine, run, path))
            return noSpace();
        removeTree(machine.host(), path);
    }
    return note(machine, baseOf(run), path, {}) ? answered() : noSpace();
}

Answer checkRemoved(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    return exists(machine.host(), arguments.value(1))
               ? refused(1, arguments.value(1).toUtf8() + " is still there\n")
               : answered();
}

/// restore-file RUN PATH REACTION...
Answer restoreFile(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    const QString path = arguments.value(1);
    StoredHost &host = machine.host();
    QByteArray old;
    for (const QString &line : linesIn(host, run + u"/recorded"_s)) {
        if (line.endsWith(u"  "_s + path))
            old = line.section(u' ', 0, 0).toLatin1();
    }
    if (host.files.contains(run + u"/before"_s + path)) {
        if (machine.has(u"disk-full"_s))
            return noSpace();
        copyTree(host, run + u"/before"_s + path, path);
    } else if (host.files.contains(run + u"/absent"_s + path)) {
        removeTree(host, path);
    } else {
        return answered();
    }
    const QByteArray failed = react(machine, arguments.mid(2));
    if (!failed.isEmpty())
        return refused(1, failed);
    return note(machine, baseOf(run), path, old) ? answered() : noSpace();
}

}

const std::vector<Command> &fileSnippets()
{
    static const std::vector<Command> commands{
        {"check-file", checkFile},   {"check-removed", checkRemoved}, {"put-file", putFile},
        {"remove-file", removeFile}, {"restore-file", restoreFile},   {"save-file", saveFiles},
    };
    return commands;
}

}
