// Reads multipath.conf and lvm.conf with the place of everything, so that single values can be
// changed while all else stays byte for byte.
#pragma once

#include "formats/brace_writer.h"

#include <QList>
#include <tl/expected.hpp>

namespace basalt::formats {

/// A setting, or a section with what stands in it. Places are byte offsets.
struct BraceItem
{
    QString key;
    QStringList words;   ///< a setting's value without quotes, brackets and commas
    int line = 0;        ///< 1-based
    qsizetype start = 0; ///< of the key
    qsizetype begin = 0; ///< of the value; of a section: after its opening brace
    qsizetype end = 0;   ///< behind the value; of a section: its closing brace
    bool isSection = false;
    QList<BraceItem> items;
};

/// A line that is not understood, 1-based.
struct BraceMistake
{
    int line = 0;
};

/// Multipath or Lvm. Stricter than the programs are: what they would ignore with a warning is a mistake.
tl::expected<QList<BraceItem>, BraceMistake> readBraces(BraceDialect dialect,
                                                        const QByteArray &text);

}
