// Writes files of KEY=value lines that a shell reads: ifcfg-*, /etc/sysconfig/*.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace basalt::formats {

/// Values are quoted where the shell needs it. Collects lines; the first thing the syntax cannot carry
/// (a key that is no variable name, a control character) is what finish() fails with.
class ShellWriter
{
public:
    void comment(const QString &text);
    void set(const QString &key, const QString &value);
    void set(const QString &key, int value) { set(key, QString::number(value)); }

    Result<QByteArray> finish() const;

private:
    QByteArray m_bytes;
    std::optional<Error> m_error;
};

}
