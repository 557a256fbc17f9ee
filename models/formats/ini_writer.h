// Writes files of `[section]` and `key=value` lines: NetworkManager keyfiles, systemd units.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace basalt::formats {

/// Nothing is quoted: readers differ in what a backslash means, so that a value with one, like one
/// with a control character or blanks at an end, is what finish() fails with.
class IniWriter
{
public:
    void comment(const QString &text);
    /// Sections are separated by an empty line.
    void section(const QString &name);
    void set(const QString &key, const QString &value);
    void set(const QString &key, int value) { set(key, QString::number(value)); }

    Result<QByteArray> finish() const;

private:
    void refuse(const QString &text);

    QByteArray m_bytes;
    std::optional<Error> m_error;
};

}
