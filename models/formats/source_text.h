// The text of an imported file as lines that know where they stood.
#pragma once

#include "core/result.h"
#include "formats/source_ref.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace basalt::formats {

struct SourceLine
{
    int number = 0; ///< 1-based in the file
    QString text;   ///< what a reader reads: without prompt, line end and terminal codes
    QString raw;    ///< the line as it stood in the file, without line end and terminal codes

    bool operator==(const SourceLine &) const = default;
};

struct SourceText
{
    QString file; ///< labels findings
    QList<SourceLine> lines;

    bool operator==(const SourceText &) const = default;

    /// The place of a line by its index (0-based); an index beyond the end is the last line.
    SourceRef at(qsizetype index) const;
    QString joined() const;
};

inline constexpr qsizetype largestSource = 16 * 1024 * 1024;

/// Decodes (UTF-8, else Latin-1) and splits. Refuses NUL bytes and texts above `largestSource`.
Result<SourceText> sourceText(const QByteArray &bytes, const QString &fileName);

}
