#include "plan/file_merge.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

constexpr auto ownHeader = "# Written by Basalt"_L1;

QStringList linesOf(const QByteArray &bytes)
{
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

QByteArray joined(const QStringList &lines)
{
    return lines.isEmpty() ? QByteArray() : (lines.join(u'\n') + u'\n').toUtf8();
}

/// Address and names of an entry; empty for comments and blank lines.
QStringList hostsEntry(const QString &line)
{
    return line.section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
}

/// The line with only the names that are not ours; null if none is left.
QString withoutNames(const QString &line, const QSet<QString> &ours)
{
    const QString plain = QString(line).replace(u'\t', u' ');
    const QStringList words = hostsEntry(plain);
    if (words.isEmpty())
        return line;
    QStringList kept;
    for (const QString &name : words.mid(1)) {
        if (!ours.contains(name))
            kept.append(name);
    }
    if (kept.size() == words.size() - 1)
        return line;
    if (kept.isEmpty())
        return {};
    const QString comment = line.contains(u'#') ? u" #"_s + line.section(u'#', 1) : QString();
    return words[0].leftJustified(16) + kept.join(u' ') + comment;
}

/// A stanza, an `auto` or a `source` line, with the comments above it.
struct Block
{
    QStringList leading;
    QStringList lines; ///< the first is the starter; empty: only comments at the end of the file
};

bool isStarter(const QString &line)
{
    static const QStringList words{
        u"auto"_s,   u"iface"_s,    u"mapping"_s,      u"source"_s,    u"source-directory"_s,
        u"rename"_s, u"template"_s, u"no-auto-down"_s, u"no-scripts"_s};
    const QString word = line.trimmed().section(u' ', 0, 0).section(u'\t', 0, 0);
    return words.contains(word) || word.startsWith("allow-"_L1);
}

QList<Block> blocksOf(const QByteArray &bytes)
{
    QList<Block> blocks;
    QStringList waiting;
    for (const QString &line : linesOf(bytes)) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(ownHeader))
            continue;
        if (isStarter(line)) {
            blocks.append({waiting, {line}});
            waiting.clear();
        } else if (trimmed.isEmpty() || trimmed.startsWith(u'#') || blocks.isEmpty()) {
            waiting.append(line);
        } else {
            // A comment within a stanza belongs to it.
            blocks.last().lines += waiting + QStringList{line};
            waiting.clear();
        }
    }
    if (!waiting.isEmpty())
        blocks.append({waiting, {}});
    return blocks;
}

/// The block without what concerns our interfaces; without lines if nothing is left.
Block foreignPart(Block block, const QSet<QString> &ours)
{
    if (block.lines.isEmpty())
        return block;
    QString starter = block.lines[0].trimmed();
    starter.replace(u'\t', u' ');
    QStringList words = starter.split(u' ', Qt::SkipEmptyParts);
    const bool listsNames =
        words[0] == u"auto" || words[0].startsWith("allow-"_L1) || words[0].startsWith("no-"_L1);
    if (listsNames) {
        const qsizetype before = words.size();
        words.removeIf([&](const QString &word) { return ours.contains(word); });
        if (words.size() == 1)
            return {};
        if (words.size() != before)
            block.lines[0] = words.join(u' ');
    } else if (words[0] == u"iface" && words.size() > 1 && ours.contains(words[1])) {
        return {};
    }
    return block;
}

/// What a stanza tells resolvconf; ours do not, so it would be lost with the stanza.
QStringList nameServerLines(const QList<Block> &blocks, const QSet<QString> &ours)
{
    QStringList found;
    for (const Block &block : blocks) {
        if (block.lines.isEmpty() || !foreignPart(block, ours).lines.isEmpty())
            continue;
        for (const QString &line : block.lines) {
            if (line.trimmed().startsWith("dns-"_L1) && !found.contains(u"    "_s + line.trimmed()))
                found.append(u"    "_s + line.trimmed());
        }
    }
    return found;
}

/// After the gateway, else after the first address.
void insertNameServers(QStringList &lines, const QStringList &nameServers)
{
    for (const QLatin1StringView key : {"gateway "_L1, "address "_L1}) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!lines[i].trimmed().startsWith(key))
                continue;
            for (qsizetype n = 0; n < nameServers.size(); ++n)
                lines.insert(i + 1 + n, nameServers[n]);
            return;
        }
    }
}

QString keyOf(const QString &line)
{
    const QString trimmed = line.trimmed();
    return trimmed.startsWith(u'#') ? QString() : trimmed.section(u'=', 0, 0);
}

}

QByteArray mergeHosts(const QByteArray &wanted, const QByteArray &present)
{
    const QStringList ours = linesOf(wanted);
    QSet<QString> names;
    for (const QString &line : ours) {
        for (const QString &name : hostsEntry(line).mid(1))
            names.insert(name);
    }
    QStringList merged = ours;
    for (const QString &line : linesOf(present)) {
        if (line.startsWith(ownHeader))
            continue;
        const QString kept = withoutNames(line, names);
        if (!kept.isNull())
            merged.append(kept);
    }
    return joined(merged);
}

QByteArray mergeInterfaces(const QByteArray &wanted, const QByteArray &present,
                           const QSet<QString> &ours)
{
    const QList<Block> blocks = blocksOf(present);
    QStringList merged = linesOf(wanted);
    insertNameServers(merged, nameServerLines(blocks, ours));
    QStringList foreign;
    for (const Block &block : blocks) {
        const Block kept = foreignPart(block, ours);
        foreign += kept.leading + kept.lines;
    }
    while (!foreign.isEmpty() && foreign.constFirst().trimmed().isEmpty())
        foreign.removeFirst();
    while (!foreign.isEmpty() && foreign.constLast().trimmed().isEmpty())
        foreign.removeLast();
    if (!foreign.isEmpty())
        merged += QStringList{QString()} + foreign;
    return joined(merged);
}

QByteArray mergeSysconfig(const QByteArray &wanted, const QByteArray &present)
{
    QStringList merged = linesOf(wanted);
    QSet<QString> keys;
    for (const QString &line : std::as_const(merged))
        keys.insert(keyOf(line));
    for (const QString &line : linesOf(present)) {
        const QString key = keyOf(line);
        if (!line.startsWith(ownHeader) && (key.isEmpty() || !keys.contains(key)))
            merged.append(line);
    }
    return joined(merged);
}

}
