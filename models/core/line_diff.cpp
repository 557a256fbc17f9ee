#include "core/line_diff.h"

#include <QHash>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace basalt {

namespace {

/// Beyond so many differing lines the comparison is coarse: Myers' needs the square of them.
constexpr int mostEdits = 1500;

/// With their newlines: a last line without one differs from the same line with one.
QList<QByteArray> splitLines(const QByteArray &text)
{
    QList<QByteArray> lines;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype newline = text.indexOf('\n', from);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        lines.append(text.mid(from, end - from));
        from = end;
    }
    return lines;
}

/// Equal lines get equal numbers, so that comparing is cheap.
std::vector<int> numbered(const QList<QByteArray> &lines, QHash<QByteArray, int> &known)
{
    std::vector<int> numbers;
    numbers.reserve(size_t(lines.size()));
    for (const QByteArray &line : lines) {
        const auto found = known.constFind(line);
        if (found != known.constEnd()) {
            numbers.push_back(*found);
        } else {
            numbers.push_back(int(known.size()));
            known.insert(line, numbers.back());
        }
    }
    return numbers;
}

using Numbers = std::vector<int>;
/// How far each diagonal -d ... d reaches into the first text after d edits.
using Frontier = std::vector<int>;

int firstOn(const Frontier &previous, int depth, int diagonal)
{
    if (depth == 0)
        return 0;
    const auto at = [&](int k) { return previous[size_t(k + depth - 1)]; };
    const bool isDown =
        diagonal == -depth || (diagonal != depth && at(diagonal - 1) < at(diagonal + 1));
    return isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
}

/// Myers' greedy search; nothing if the texts differ in too many lines.
std::optional<std::vector<Frontier>> search(const Numbers &a, const Numbers &b)
{
    const int n = int(a.size());
    const int m = int(b.size());
    const Frontier none;
    std::vector<Frontier> trace;
    for (int depth = 0; depth <= std::min(n + m, mostEdits); ++depth) {
        const Frontier &previous = depth > 0 ? std::as_const(trace).back() : none;
        Frontier reach(2 * size_t(depth) + 1, 0);
        for (int k = -depth; k <= depth; k += 2) {
            int x = firstOn(previous, depth, k);
            while (x < n && x - k < m && a[size_t(x)] == b[size_t(x - k)])
                ++x;
            reach[size_t(k) + size_t(depth)] = x;
            if (x >= n && x - k >= m) {
                trace.push_back(std::move(reach));
                return trace;
            }
        }
        trace.push_back(std::move(reach));
    }
    return {};
}

/// Changes in order, without texts and numbers.
std::vector<LineChange> walkBack(const std::vector<Frontier> &trace, int n, int m)
{
    const Frontier none;
    std::vector<LineChange> changes;
    int x = n;
    int y = m;
    for (int depth = int(trace.size()) - 1; depth >= 0; --depth) {
        const int k = x - y;
        const Frontier &previous = depth > 0 ? trace[size_t(depth) - 1] : none;
        const int start = firstOn(previous, depth, k);
        for (; x > start; --x, --y)
            changes.push_back(LineChange::Same);
        if (depth == 0)
            break;
        const int here = k + depth;
        const bool isDown =
            k == -depth || (k != depth && previous[size_t(here) - 2] < previous[size_t(here)]);
        changes.push_back(isDown ? LineChange::Added : LineChange::Removed);
        (isDown ? y : x) -= 1;
    }
    std::reverse(changes.begin(), changes.end());
    return changes;
}

std::vector<LineChange> changesBetween(const Numbers &a, const Numbers &b)
{
    if (const auto trace = search(a, b))
        return walkBack(*trace, int(a.size()), int(b.size()));
    std::vector<LineChange> all(a.size(), LineChange::Removed);
    all.insert(all.end(), b.size(), LineChange::Added);
    return all;
}

/// Removed lines before added ones in each passage: what people expect, and what rows need.
void sortPassages(std::vector<LineChange> &changes)
{
    auto from = changes.begin();
    while (from != changes.end()) {
        const auto begin = std::find_if(
            from, changes.end(), [](LineChange change) { return change != LineChange::Same; });
        const auto end = std::find(begin, changes.end(), LineChange::Same);
        std::sort(begin, end);
        from = end;
    }
}

/// The whole script: what both have in common at the beginning and at the end is set aside first.
std::vector<LineChange> script(const Numbers &a, const Numbers &b)
{
    const auto [headA, headB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto head = headA - a.begin();
    const auto [tailA, tailB] =
        std::mismatch(a.rbegin(), a.rend() - head, b.rbegin(), b.rend() - head);
    const auto tail = tailA - a.rbegin();
    std::vector<LineChange> changes(size_t(head), LineChange::Same);
    const std::vector<LineChange> middle =
        changesBetween({headA, tailA.base()}, {headB, tailB.base()});
    changes.insert(changes.end(), middle.begin(), middle.end());
    changes.insert(changes.end(), size_t(tail), LineChange::Same);
    sortPassages(changes);
    return changes;
}

DiffLine lineOf(LineChange change, int before, int after, const QByteArray &text)
{
    const bool isCut = !text.endsWith('\n');
    return {change, before, after, isCut ? text : text.chopped(1), isCut};
}

char markOf(LineChange change)
{
    switch (change) {
    case LineChange::Same:
        return ' ';
    case LineChange::Removed:
        return '-';
    case LineChange::Added:
        return '+';
    }
    Q_UNREACHABLE();
}

/// "12,3": where a passage begins on one side and how many lines it has there. One of no lines is
/// named by the line before it.
QByteArray rangeOf(int first, int count)
{
    const QByteArray begin = QByteArray::number(count == 0 ? first - 1 : first);
    return count == 1 ? begin : begin + ',' + QByteArray::number(count);
}

QByteArray passage(const QList<DiffLine> &lines, qsizetype from, qsizetype to, int before,
                   int after)
{
    int removed = 0;
    int added = 0;
    QByteArray body;
    for (qsizetype i = from; i < to; ++i) {
        const DiffLine &line = lines[i];
        removed += line.change != LineChange::Added ? 1 : 0;
        added += line.change != LineChange::Removed ? 1 : 0;
        body += markOf(line.change) + line.text + '\n';
        if (line.isCut)
            body += "\\ No newline at end of file\n";
    }
    return "@@ -" + rangeOf(before, removed) + " +" + rangeOf(after, added) + " @@\n" + body;
}

}

QList<DiffLine> diffLines(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = splitLines(before);
    const QList<QByteArray> b = splitLines(after);
    QHash<QByteArray, int> known;
    const Numbers numbersA = numbered(a, known);
    const Numbers numbersB = numbered(b, known);
    QList<DiffLine> lines;
    int x = 0;
    int y = 0;
    for (const LineChange change : script(numbersA, numbersB)) {
        const bool isInBefore = change != LineChange::Added;
        const bool isInAfter = change != LineChange::Removed;
        const QByteArray &text = isInBefore ? a[x] : b[y];
        x += isInBefore ? 1 : 0;
        y += isInAfter ? 1 : 0;
        lines.append(lineOf(change, isInBefore ? x : 0, isInAfter ? y : 0, text));
    }
    return lines;
}

QList<DiffRow> sideBySide(const QList<DiffLine> &lines)
{
    QList<DiffRow> rows;
    qsizetype unpaired = 0; // where the removed lines of this passage begin that have no partner
    for (const DiffLine &line : lines) {
        switch (line.change) {
        case LineChange::Same:
            rows.append({RowKind::Same, line.before, line.after, line.text, line.text});
            unpaired = rows.size();
            break;
        case LineChange::Removed:
            rows.append({RowKind::Removed, line.before, 0, line.text, {}});
            break;
        case LineChange::Added:
            if (unpaired < rows.size()) {
                DiffRow &row = rows[unpaired];
                row = {RowKind::Changed, row.before, line.after, row.left, line.text};
            } else {
                rows.append({RowKind::Added, 0, line.after, {}, line.text});
            }
            ++unpaired;
            break;
        }
    }
    return rows;
}

QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, int context)
{
    const QList<DiffLine> lines = diffLines(before, after);
    const auto isChanged = [](const DiffLine &line) { return line.change != LineChange::Same; };
    QByteArray text;
    qsizetype shown = 0; // lines before this one are dealt with
    int nextBefore = 1;
    int nextAfter = 1;
    const auto skipTo = [&](qsizetype end) {
        for (; shown < end; ++shown) {
            nextBefore += lines[shown].change != LineChange::Added ? 1 : 0;
            nextAfter += lines[shown].change != LineChange::Removed ? 1 : 0;
        }
    };
    while (true) {
        const auto first = std::find_if(lines.begin() + shown, lines.end(), isChanged);
        if (first == lines.end())
            return text;
        skipTo(std::max<qsizetype>(shown, first - lines.begin() - context));
        qsizetype end = first - lines.begin() + 1; // behind the last changed line of the passage
        for (qsizetype i = end; i < lines.size() && i <= end + 2 * qsizetype(context); ++i) {
            if (isChanged(lines[i]))
                end = i + 1;
        }
        end = std::min<qsizetype>(end + context, lines.size());
        text += passage(lines, shown, end, nextBefore, nextAfter);
        skipTo(end);
    }
}

}
