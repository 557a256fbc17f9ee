// What differs between two texts, line by line: as a list, as rows side by side, and as unified text.
#pragma once

#include <QByteArray>
#include <QList>

namespace basalt {

enum class LineChange { Same, Removed, Added };

struct DiffLine
{
    LineChange change = LineChange::Same;
    int before = 0;     ///< its number in the text before, from 1; 0: not there
    int after = 0;      ///< its number in the text after, from 1; 0: not there
    QByteArray text;    ///< without its newline
    bool isCut = false; ///< the last line, and no newline ends it

    bool operator==(const DiffLine &) const = default;
};

/// Every line of both texts; of a changed passage the removed lines come first. Texts that differ in
/// very many lines are compared coarsely (their common beginning and end are still found), so that
/// time and memory stay bounded.
QList<DiffLine> diffLines(const QByteArray &before, const QByteArray &after);

enum class RowKind { Same, Changed, Removed, Added };

/// One row of two columns. A line that one side does not have has the number 0 and no text there.
struct DiffRow
{
    RowKind kind = RowKind::Same;
    int before = 0;
    int after = 0;
    QByteArray left;
    QByteArray right;

    bool operator==(const DiffRow &) const = default;
};

QList<DiffRow> sideBySide(const QList<DiffLine> &lines);

/// The passages that changed as `diff -u` writes them, without the two lines with file names. Empty
/// for equal texts.
QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, int context = 3);

}
