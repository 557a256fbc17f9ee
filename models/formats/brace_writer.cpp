#include "formats/brace_writer.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("formats", text);
}

/// corosync reads lines into a buffer of 512 bytes and would take the rest for a line of its own.
constexpr qsizetype longestCorosyncLine = 510;

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

bool isName(const QString &text)
{
    static const QRegularExpression name(u"\\A[A-Za-z0-9_][A-Za-z0-9_.-]*\\z"_s);
    return name.match(text).hasMatch();
}

bool isBareMultipathWord(const QString &text)
{
    static const QRegularExpression word(u"\\A[A-Za-z0-9_./:-]+\\z"_s);
    return word.match(text).hasMatch();
}

}

BraceWriter::BraceWriter(BraceDialect dialect)
    : m_dialect(dialect)
{}

void BraceWriter::comment(const QString &text)
{
    if (hasControlCharacter(text))
        return refuse(text, say(QT_TRANSLATE_NOOP(
                                "formats", "a comment is one line without control characters")));
    line(u"# "_s + text);
}

void BraceWriter::blankLine()
{
    m_bytes += '\n';
}

void BraceWriter::begin(const QString &section)
{
    if (!isName(section))
        refuse(section, say(QT_TRANSLATE_NOOP("formats", "this is not a section's name")));
    line(section + u" {"_s);
    m_sections.append(section);
}

void BraceWriter::end()
{
    Q_ASSERT(!m_sections.isEmpty());
    m_sections.removeLast();
    line(u"}"_s);
}

void BraceWriter::text(const QString &key, const QString &value)
{
    assign(key, quoted(key, value));
}

void BraceWriter::number(const QString &key, qint64 value)
{
    assign(key, QString::number(value));
}

void BraceWriter::list(const QString &key, const QStringList &values)
{
    Q_ASSERT(m_dialect == BraceDialect::Lvm);
    QStringList items;
    for (const QString &value : values)
        items.append(quoted(key, value));
    assign(key, items.isEmpty() ? u"[]"_s : u"[ "_s + items.join(u", "_s) + u" ]"_s);
}

Result<QByteArray> BraceWriter::finish() const
{
    Q_ASSERT(m_sections.isEmpty());
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    return m_bytes;
}

QString BraceWriter::quoted(const QString &key, const QString &value)
{
    if (hasControlCharacter(value)) {
        refuse(key, say(QT_TRANSLATE_NOOP(
                        "formats", "its value holds a line break or another control character")));
        return {};
    }
    switch (m_dialect) {
    case BraceDialect::Corosync:
        if (value.isEmpty() || value != value.trimmed() || value.contains(u'{')
            || value.contains(u'}'))
            refuse(key,
                   say(QT_TRANSLATE_NOOP(
                       "formats",
                       "corosync.conf knows no quoting: a value may not be empty, begin or end "
                       "with a blank, or hold a brace")));
        return value;
    case BraceDialect::Multipath:
        if (value.contains(u'"'))
            refuse(key, say(QT_TRANSLATE_NOOP(
                            "formats", "multipath.conf cannot carry a quotation mark in a value")));
        return isBareMultipathWord(value) ? value : u'"' + value + u'"';
    case BraceDialect::Lvm: {
        QString escaped = value;
        escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        return u'"' + escaped + u'"';
    }
    }
    Q_UNREACHABLE();
}

void BraceWriter::line(const QString &line)
{
    const QByteArray bytes = QByteArray(m_sections.size() * 4, ' ') + line.toUtf8();
    if (m_dialect == BraceDialect::Corosync && bytes.size() > longestCorosyncLine)
        return refuse(line.section(u':', 0, 0),
                      say(QT_TRANSLATE_NOOP(
                          "formats", "corosync.conf cannot carry lines of more than 510 bytes")));
    m_bytes += bytes + '\n';
}

void BraceWriter::assign(const QString &key, const QString &value)
{
    if (!isName(key))
        return refuse(key, say(QT_TRANSLATE_NOOP("formats", "this is not a key")));
    switch (m_dialect) {
    case BraceDialect::Corosync:
        return line(key + u": "_s + value);
    case BraceDialect::Multipath:
        return line(key + u' ' + value);
    case BraceDialect::Lvm:
        return line(key + u" = "_s + value);
    }
}

void BraceWriter::refuse(const QString &what, const QString &reason)
{
    if (m_error)
        return;
    const QString where = (m_sections + QStringList{what}).join(u'.');
    m_error =
        Error{u"cannot-be-written"_s,
              say(QT_TRANSLATE_NOOP("formats", "\"%1\" cannot be written: %2")).arg(where, reason),
              {}};
}

}
