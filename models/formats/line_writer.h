// Writes files of plain lines made of words: hosts, interfaces, iptables, nft, modprobe, ntp ...
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace basalt::formats {

/// Collects lines; the first thing the syntax cannot carry is what finish() fails with, so that a
/// file is never written in part.
class LineWriter
{
public:
    void comment(const QString &text);
    void blankLine();
    /// A line of our own making; may not hold a line break or another control character.
    void line(const QString &text);
    /// Words from a design, separated by one blank. A word may not be empty nor hold blanks, quotes or
    /// what a shell or one of the files' readers would take for more than a letter.
    void words(const QStringList &words, int indent = 0);
    /// Two columns: the first is padded to `width`.
    void columns(const QString &first, const QStringList &rest, int width);

    Result<QByteArray> finish() const;

private:
    void check(const QString &word);
    void refuse(const QString &text);

    QByteArray m_bytes;
    std::optional<Error> m_error;
};

}
