#include "practice/practice_run_folder.h"

#include "practice/practice_files.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

/// The line "DIGEST  PATH" of a path; nothing if there is none.
struct Line
{
    qsizetype start = 0;
    qsizetype size = 0;
};

Line lineOf(const QByteArray &lines, const QString &path)
{
    const QByteArray end = "  " + path.toUtf8() + '\n';
    const qsizetype at = lines.indexOf(end);
    if (at < 0)
        return {};
    const qsizetype start = at > 0 ? lines.lastIndexOf('\n', at) + 1 : 0;
    return {start, at + end.size() - start};
}

}

QString baseOf(const QString &run)
{
    return run.left(run.lastIndexOf(u"/runs/"));
}

QByteArray digestOf(const StoredHost &host, const QString &path)
{
    const StoredFile *file = findFile(host, path);
    return file ? QCryptographicHash::hash(file->content, QCryptographicHash::Sha256).toHex()
                : QByteArray("absent");
}

QByteArray recorded(const StoredHost &host, const QString &base, const QString &path)
{
    const QByteArray lines = contentOf(host, base + u"/files"_s);
    const Line line = lineOf(lines, path);
    return line.size > 0 ? lines.mid(line.start, lines.indexOf(' ', line.start) - line.start)
                         : QByteArray();
}

bool note(Machine &machine, const QString &base, const QString &path, const QByteArray &digest)
{
    QByteArray lines = contentOf(machine.host(), base + u"/files"_s);
    const Line line = lineOf(lines, path);
    lines.remove(line.start, line.size);
    if (!digest.isEmpty())
        lines += digest + "  " + path.toUtf8() + '\n';
    return writeFile(machine, base + u"/files"_s, lines, 0600);
}

bool saveBefore(Machine &machine, const QString &run, const QString &path)
{
    StoredHost &host = machine.host();
    if (host.files.contains(run + u"/before"_s + path)
        || host.files.contains(run + u"/absent"_s + path))
        return true;
    if (machine.has(u"disk-full"_s))
        return false;
    if (host.files.contains(path))
        copyTree(host, path, run + u"/before"_s + path);
    else
        writeFile(machine, run + u"/absent"_s + path, {}, 0600);
    const QByteArray old = recorded(host, baseOf(run), path);
    return old.isEmpty()
           || addLine(machine, run + u"/recorded"_s, QString::fromLatin1(old) + u"  "_s + path);
}

QStringList linesIn(const StoredHost &host, const QString &path)
{
    return QString::fromUtf8(contentOf(host, path)).split(u'\n', Qt::SkipEmptyParts);
}

bool addLine(Machine &machine, const QString &path, const QString &line)
{
    return appendFile(machine, path, line.toUtf8() + '\n');
}

Answer noSpace()
{
    return refused(1, "sh: write error: No space left on device\n");
}

}
