// Writes files of nested `section { key value }` blocks: corosync.conf, multipath.conf, lvm.conf.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace basalt::formats {

enum class BraceDialect {
    Corosync,  ///< `key: value`, no quoting at all
    Multipath, ///< `key value`, quoted where needed; a quote in a value cannot be written
    Lvm,       ///< `key = value`: strings quoted and escaped, numbers bare, lists in brackets
};

/// Collects lines; the first thing the syntax cannot carry is what finish() fails with, so that a
/// file is never written in part. Sections are indented by four spaces.
class BraceWriter
{
public:
    explicit BraceWriter(BraceDialect dialect);

    void comment(const QString &text);
    void blankLine();
    void begin(const QString &section);
    void end();
    void text(const QString &key, const QString &value);
    void number(const QString &key, qint64 value);
    /// LVM only.
    void list(const QString &key, const QStringList &values);

    Result<QByteArray> finish() const;

private:
    QString quoted(const QString &key, const QString &value);
    void line(const QString &line);
    void assign(const QString &key, const QString &value);
    void refuse(const QString &what, const QString &reason);

    BraceDialect m_dialect;
    QByteArray m_bytes;
    QStringList m_sections;
    std::optional<Error> m_error;
};

}
