#include "formats/shell_writer.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {
namespace {

bool isVariableName(const QString &key)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return name.match(key).hasMatch();
}

bool isOneLine(const QString &text)
{
    static const QRegularExpression control(u"[\\x00-\\x1f\\x7f]"_s);
    return !control.match(text).hasMatch();
}

/// Bare where every reader takes it literally, else in double quotes: readers of sysconfig files that
/// are no shell understand those, but not single quotes.
QString quoted(const QString &value)
{
    static const QRegularExpression harmless(u"\\A[A-Za-z0-9_./:,@%+-]*\\z"_s);
    if (harmless.match(value).hasMatch())
        return value;
    QString escaped;
    for (const QChar c : value) {
        if (u"\\\"$`"_s.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return u'"' + escaped + u'"';
}

}

void ShellWriter::comment(const QString &text)
{
    if (isOneLine(text))
        m_bytes += "# " + text.toUtf8() + '\n';
    else if (!m_error)
        m_error = Error{u"cannot-be-written"_s,
                        QCoreApplication::translate("formats", "A comment must be one line."),
                        {}};
}

void ShellWriter::set(const QString &key, const QString &value)
{
    if (isVariableName(key) && isOneLine(value)) {
        m_bytes += key.toUtf8() + '=' + quoted(value).toUtf8() + '\n';
        return;
    }
    if (!m_error)
        m_error = Error{u"cannot-be-written"_s,
                        QCoreApplication::translate(
                            "formats", "\"%1\" cannot be set to \"%2\" in a file for the shell.")
                            .arg(key, value),
                        {}};
}

Result<QByteArray> ShellWriter::finish() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return m_bytes;
}

}
