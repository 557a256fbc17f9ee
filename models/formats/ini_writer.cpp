#include "formats/ini_writer.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {
namespace {

bool isOneLine(const QString &text)
{
    static const QRegularExpression control(u"[\\x00-\\x1f\\x7f]"_s);
    return !control.match(text).hasMatch();
}

}

void IniWriter::comment(const QString &text)
{
    if (!isOneLine(text))
        return refuse(text);
    m_bytes += "# " + text.toUtf8() + '\n';
}

void IniWriter::section(const QString &name)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_. -]+\\z"_s);
    if (!plain.match(name).hasMatch())
        return refuse(name);
    if (!m_bytes.isEmpty())
        m_bytes += '\n';
    m_bytes += '[' + name.toUtf8() + "]\n";
}

void IniWriter::set(const QString &key, const QString &value)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_.-]+\\z"_s);
    if (!plain.match(key).hasMatch())
        return refuse(key);
    if (!isOneLine(value) || value != value.trimmed() || value.contains(u'\\'))
        return refuse(value);
    m_bytes += key.toUtf8() + '=' + value.toUtf8() + '\n';
}

Result<QByteArray> IniWriter::finish() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return m_bytes;
}

void IniWriter::refuse(const QString &text)
{
    if (m_error)
        return;
    m_error =
        Error{u"cannot-be-written"_s,
              QCoreApplication::translate("formats", "\"%1\" cannot be written in an INI file.")
                  .arg(text),
              {}};
}

}
