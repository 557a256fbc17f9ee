#include "probes/probe_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

/// Where the path ends: paths of these folders hold colons themselves.
qsizetype separatorIn(const QString &line)
{
    static const QRegularExpression withColons(
        u"^(?:/sys/class/(?:fc_remote_ports|iscsi_connection|scsi_device)/[^/]+/[^:]+"
        "|/\\S*/b\\d+:\\d+):"_s);
    const QRegularExpressionMatch match = withColons.match(line);
    return match.hasMatch() ? match.capturedEnd() - 1 : line.indexOf(u':');
}

}

QMap<QString, Section> sections(const QByteArray &out)
{
    static const QByteArray mark("=== ");
    static const QByteArray endMark("\n=== end ");
    QMap<QString, Section> found;
    qsizetype at = 0;
    while (at < out.size()) {
        const qsizetype lineEnd = out.indexOf('\n', at);
        if (lineEnd < 0)
            break;
        const QByteArray line = out.sliced(at, lineEnd - at);
        at = lineEnd + 1;
        if (!line.startsWith(mark))
            continue;
        Section section;
        // The line feed before the end mark is ours, not the output's.
        const qsizetype end = out.indexOf(endMark, lineEnd);
        if (end < 0) {
            section.text = out.sliced(at);
            at = out.size();
        } else {
            section.text = end > at ? out.sliced(at, end - at) : QByteArray();
            const qsizetype code = end + endMark.size();
            const qsizetype codeEnd = out.indexOf('\n', code);
            section.exitCode = out.sliced(code, (codeEnd < 0 ? out.size() : codeEnd) - code)
                                   .trimmed()
                                   .toInt(&section.isComplete);
            at = codeEnd < 0 ? out.size() : codeEnd + 1;
        }
        found.insert(QString::fromUtf8(line.sliced(mark.size())).trimmed(), section);
    }
    return found;
}

FileLines fileLines(const QByteArray &text)
{
    FileLines files;
    for (const QString &line : linesOf(text)) {
        const qsizetype separator = separatorIn(line);
        if (separator > 0 && line.startsWith(u'/'))
            files[line.first(separator)].append(line.sliced(separator + 1));
    }
    return files;
}

QString valueOf(const FileLines &files, const QString &path)
{
    return files.value(path).value(0).trimmed();
}

QStringList linesOf(const QByteArray &text)
{
    static const QRegularExpression terminalCode(u"\x1b\\[[0-9;]*[A-Za-z]"_s);
    QString clean = QString::fromUtf8(text);
    if (clean.contains(u'\x1b'))
        clean.remove(terminalCode);
    QStringList lines = clean.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
    }
    return lines;
}

QString assigned(const QStringList &lines, const QString &key)
{
    for (const QString &line : lines) {
        if (!line.startsWith(key) || line.size() <= key.size() || line[key.size()] != u'=')
            continue;
        QString value = line.sliced(key.size() + 1).trimmed();
        if (value.size() >= 2 && value.front() == value.back()
            && (value.front() == u'"' || value.front() == u'\''))
            value = value.sliced(1, value.size() - 2);
        return value;
    }
    return {};
}

QByteArray whyUnread(const CommandResult &result)
{
    if (!result.ran)
        return "not run";
    if (result.timedOut)
        return "timed out";
    const QByteArray said = result.err.trimmed();
    const QByteArray code = "exit code " + QByteArray::number(result.exitCode);
    return said.isEmpty() ? code : code + ": " + said.first(qMin(said.size(), qsizetype(400)));
}

}
