// Takes the answers of the probes' snippets apart. Never fails: what is broken is not there.
#pragma once

#include "core/host_command.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace basalt::probes {

/// What `section` framed.
struct Section
{
    QByteArray text;
    int exitCode = -1;
    bool isComplete = false; ///< false: the output broke off in it

    bool succeeded() const { return isComplete && exitCode == 0; }
};

QMap<QString, Section> sections(const QByteArray &out);

/// The lines of files as `grep -H ''` prints them ("PATH:LINE"), by path.
using FileLines = QMap<QString, QStringList>;
FileLines fileLines(const QByteArray &text);

/// A file's first line, trimmed; empty if there is none.
QString valueOf(const FileLines &files, const QString &path);

/// Lines without their line ends (also CRLF) and without terminal codes; no empty ones.
QStringList linesOf(const QByteArray &text);

/// The value of `KEY=...` in the lines, without quotation marks.
QString assigned(const QStringList &lines, const QString &key);

/// Why a command said nothing: for HostFacts::unread.
QByteArray whyUnread(const CommandResult &result);

}
