#include "plan/brace_edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

using formats::BraceItem;

namespace {

constexpr char ownHeader[] = "# Written by Basalt";
constexpr char mergedHeader[] = "# Merged by Basalt";

}

bool isWhollyOurs(const QByteArray &content)
{
    return content.startsWith(ownHeader);
}

std::optional<formats::BraceMistake>
BraceEdit::open(formats::BraceDialect dialect, const QByteArray &wanted, const QByteArray &present)
{
    m_wantedText = wanted;
    m_presentText = present;
    if (!present.endsWith('\n') && !present.isEmpty())
        m_presentText += '\n';
    const auto ours = formats::readBraces(dialect, m_wantedText);
    Q_ASSERT(ours);
    const auto theirs = formats::readBraces(dialect, m_presentText);
    if (!theirs)
        return theirs.error();
    m_wanted = *ours;
    m_present = *theirs;
    return std::nullopt;
}

QList<BraceItem> BraceEdit::presentIn(const QString &section) const
{
    QList<BraceItem> items;
    for (const BraceItem &item : m_present) {
        if (item.isSection && item.key == section)
            items += item.items;
    }
    return items;
}

void BraceEdit::replaceValue(const BraceItem &item, const BraceItem &ours)
{
    m_changes.append(
        {item.begin, item.end, m_wantedText.sliced(ours.begin, ours.end - ours.begin)});
}

void BraceEdit::insert(const BraceItem &into, const BraceItem &ours)
{
    const qsizetype line = m_presentText.lastIndexOf('\n', into.end) + 1;
    const bool isAlone =
        m_presentText.sliced(line, into.end - line).trimmed().isEmpty() && line > into.begin;
    m_changes.append({isAlone ? line : into.end, isAlone ? line : into.end,
                      (isAlone ? QByteArray() : QByteArray("\n")) + linesOf(ours)});
}

void BraceEdit::add(const BraceItem &section, const QList<BraceItem> &ours)
{
    if (ours.isEmpty())
        return;
    const auto last =
        std::find_if(m_present.crbegin(), m_present.crend(), [&](const BraceItem &item) {
            return item.isSection && item.key == section.key;
        });
    if (last != m_present.crend()) {
        for (const BraceItem &item : ours)
            insert(*last, item);
        return;
    }
    m_added += '\n' + section.key.toUtf8() + " {\n";
    for (const BraceItem &item : ours)
        m_added += linesOf(item);
    m_added += "}\n";
}

QByteArray BraceEdit::finish()
{
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const Change &a, const Change &b) { return a.begin < b.begin; });
    // The first line says who has been here, and that the rest may be somebody else's.
    QByteArray text = m_wantedText.left(m_wantedText.indexOf('\n') + 1);
    text.replace(ownHeader, mergedHeader);
    qsizetype at = m_presentText.startsWith(ownHeader) || m_presentText.startsWith(mergedHeader)
                       ? m_presentText.indexOf('\n') + 1
                       : 0;
    for (const Change &change : std::as_const(m_changes)) {
        text += m_presentText.sliced(at, change.begin - at) + change.bytes;
        at = change.end;
    }
    return text + m_presentText.sliced(at) + m_added;
}

/// Whole lines of our file.
QByteArray BraceEdit::linesOf(const BraceItem &ours) const
{
    const qsizetype begin = m_wantedText.lastIndexOf('\n', ours.start) + 1;
    return m_wantedText.sliced(begin, m_wantedText.indexOf('\n', ours.end) + 1 - begin);
}

}
