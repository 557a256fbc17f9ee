// Changes of single values and entries in a multipath.conf or lvm.conf; all else stays byte for byte.
#pragma once

#include "formats/brace_reader.h"

#include <optional>

namespace basalt::plan {

/// Begins with our words for a file that is ours as a whole; what was merged begins otherwise.
bool isWhollyOurs(const QByteArray &content);

/// Our file and the present one, and what goes from the one into the other.
class BraceEdit
{
public:
    /// Null, or where the present file is not understood.
    std::optional<formats::BraceMistake> open(formats::BraceDialect dialect,
                                              const QByteArray &wanted, const QByteArray &present);

    const QList<formats::BraceItem> &wanted() const { return m_wanted; }
    const QList<formats::BraceItem> &present() const { return m_present; }
    /// What stands in all sections of a name.
    QList<formats::BraceItem> presentIn(const QString &section) const;

    void replaceValue(const formats::BraceItem &item, const formats::BraceItem &ours);
    /// Our setting or section, as a part of their section.
    void insert(const formats::BraceItem &into, const formats::BraceItem &ours);
    /// Into the last section of this name, else into a new one at the end.
    void add(const formats::BraceItem &section, const QList<formats::BraceItem> &ours);

    /// The present file with all that; the first line says who has been here.
    QByteArray finish();

private:
    struct Change
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        QByteArray bytes;
    };

    QByteArray linesOf(const formats::BraceItem &ours) const;

    QByteArray m_wantedText;
    QByteArray m_presentText;
    QList<formats::BraceItem> m_wanted;
    QList<formats::BraceItem> m_present;
    QList<Change> m_changes;
    QByteArray m_added;
};

}
