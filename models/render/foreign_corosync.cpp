// corosync.conf: a key into its section, a section into the one around it.
#include "formats/corosync_conf_reader.h"
#include "render/foreign.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

/// The lines between a section's braces: `end` is the line of the closing one.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool opens(const QString &line)
{
    return line.endsWith(u'{');
}

qsizetype closingLine(const QStringList &lines, qsizetype opening)
{
    int depth = 1;
    qsizetype i = opening + 1;
    for (; i < lines.size(); ++i) {
        if (opens(lines[i]))
            ++depth;
        else if (lines[i].trimmed() == "}"_L1 && --depth == 0)
            break;
    }
    return i;
}

/// The values of a key directly in the section.
QStringList valuesOf(const QStringList &lines, const Range &section, const QString &key)
{
    QStringList values;
    for (qsizetype i = section.begin; i < section.end; ++i) {
        if (opens(lines[i]))
            i = closingLine(lines, i);
        else if (lines[i].section(u':', 0, 0).trimmed() == key)
            values.append(lines[i].section(u':', 1).trimmed());
    }
    return values;
}

/// Several sections of one name are told apart by what is behind the #: "node#magma1", "interface#1".
bool bears(const QStringList &lines, const Range &section, const QString &id)
{
    for (const QString &key : {u"name"_s, u"nodeid"_s, u"linknumber"_s}) {
        if (valuesOf(lines, section, key).contains(id))
            return true;
    }
    return id.isEmpty();
}

std::optional<Range> sectionIn(const QStringList &lines, const Range &around,
                               const QString &segment)
{
    const QString name = segment.section(u'#', 0, 0);
    for (qsizetype i = around.begin; i < around.end; ++i) {
        if (!opens(lines[i]))
            continue;
        const Range found{i + 1, closingLine(lines, i)};
        if (lines[i].trimmed() == name + " {"_L1 && bears(lines, found, segment.section(u'#', 1)))
            return found;
        i = found.end;
    }
    return {};
}

std::optional<Range> sectionAt(const QStringList &lines, const QStringList &path)
{
    std::optional<Range> section = Range{0, lines.size()};
    for (const QString &segment : path) {
        section = sectionIn(lines, *section, segment);
        if (!section)
            break;
    }
    return section;
}

QStringList indented(const QStringList &lines, qsizetype depth)
{
    QStringList result;
    for (const QString &line : lines) {
        if (line == "}"_L1)
            --depth;
        result.append(QString(depth * 4, u' ') + line);
        if (opens(line))
            ++depth;
    }
    return result;
}

QStringList trimmedLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

bool isWellFormed(const QStringList &lines)
{
    // corosync reads lines of up to 510 bytes; the rest leaves room for the indentation.
    const bool areShort = std::all_of(lines.cbegin(), lines.cend(), [](const QString &line) {
        return line.toUtf8().size() <= 450;
    });
    if (lines.isEmpty() || !areShort)
        return false;
    if (!opens(lines.constFirst())) {
        static const QRegularExpression entry(u"\\A[A-Za-z0-9_.-]+\\s*:[^{}]*[^{}\\s]\\z"_s);
        return lines.size() == 1 && entry.match(lines.constFirst()).hasMatch();
    }
    const auto source = formats::sourceText(lines.join(u'\n').toUtf8(), {});
    const auto read =
        source ? formats::readCorosyncConf(*source)
               : Result<formats::Parsed<formats::CorosyncConf>>(tl::unexpected(source.error()));
    return read && read->problems.isEmpty();
}

QStringList segments(const QString &path)
{
    return path.split(u'.', Qt::SkipEmptyParts);
}

}

Placed placeInCorosyncConf(const QByteArray &file, const design::ForeignText &foreign)
{
    const QStringList text = trimmedLines(foreign.text);
    if (!isWellFormed(text))
        return tl::unexpected(isMalformed);
    QStringList lines = QString::fromUtf8(file).split(u'\n');
    lines.removeLast(); // behind the last line end
    QStringList added = text;
    QStringList path;
    if (opens(text.constFirst())) {
        path = segments(foreign.anchor);
        path.removeLast();
    } else {
        // "quorum.device" and the key "net.tls": the section is quorum.device.net.
        const QString key = text.constFirst().section(u':', 0, 0).trimmed();
        const QString section =
            foreign.anchor == key
                ? QString()
                : foreign.anchor.chopped(foreign.anchor.endsWith(u'.' + key) ? key.size() + 1 : 0);
        path = segments(section) + segments(key.section(u'.', 0, -2));
        const QString name = key.section(u'.', -1);
        const QString value = text.constFirst().section(u':', 1).trimmed();
        added = {name + u": "_s + value};
        const auto around = sectionAt(lines, path);
        const QStringList present = around ? valuesOf(lines, *around, name) : QStringList();
        if (present.contains(value))
            return file;
        if (!present.isEmpty())
            return tl::unexpected(isContradicted);
    }
    const std::optional<Range> section = sectionAt(lines, path);
    if (!section)
        return tl::unexpected(placeIsGone);
    const QStringList indentedText = indented(added, path.size());
    for (qsizetype i = 0; i < indentedText.size(); ++i)
        lines.insert(section->end + i, indentedText[i]);
    return (lines.join(u'\n') + u'\n').toUtf8();
}

}
