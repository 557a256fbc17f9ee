#include "formats/line_writer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::formats {
namespace {

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

}

void LineWriter::comment(const QString &text)
{
    line(u"# "_s + text);
}

void LineWriter::blankLine()
{
    m_bytes += '\n';
}

void LineWriter::line(const QString &text)
{
    if (hasControlCharacter(text))
        return refuse(text);
    m_bytes += text.toUtf8() + '\n';
}

void LineWriter::words(const QStringList &words, int indent)
{
    for (const QString &word : words)
        check(word);
    m_bytes += QByteArray(indent, ' ') + words.join(u' ').toUtf8() + '\n';
}

void LineWriter::columns(const QString &first, const QStringList &rest, int width)
{
    check(first);
    for (const QString &word : rest)
        check(word);
    m_bytes += (first.leftJustified(width) + rest.join(u' ')).toUtf8() + '\n';
}

Result<QByteArray> LineWriter::finish() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return m_bytes;
}

void LineWriter::check(const QString &word)
{
    static const QString forbidden = u"#;\"'`$\\&|<>*?"_s;
    const bool bad = std::any_of(word.begin(), word.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || forbidden.contains(c);
    });
    if (word.isEmpty() || bad)
        refuse(word);
}

void LineWriter::refuse(const QString &text)
{
    if (m_error)
        return;
    m_error =
        Error{u"cannot-be-written"_s,
              QCoreApplication::translate("formats", "\"%1\" cannot be written as part of a line.")
                  .arg(text),
              {}};
}

}
