// Where a command writes: results for programs (JSON) or people, failures, colours.
#pragma once

#include "cli/cli.h"
#include "core/finding.h"
#include "core/result.h"

#include <QJsonDocument>

class QIODevice;

namespace basalt::cli {

enum class Colour { None, Red, Yellow, Green, Cyan, Bold, Dim };

class Console
{
public:
    Console(QIODevice &out, QIODevice &err);

    bool json = false;
    bool quiet = false;
    bool verbose = false;
    bool colours = false;
    bool isTerminal = false; ///< standard output is one: what moves may be shown

    /// A line of the result for people; nothing with --quiet.
    void line(const QString &text = {});
    /// From now on lines for people go to standard error: standard output holds a result.
    void beginNotes() { m_notes = true; }
    /// The result itself, whatever the mode.
    void result(const QByteArray &bytes);
    void document(const QJsonDocument &document);
    /// One line of a stream of objects, at once.
    void event(const QJsonObject &object);
    /// Bytes for the terminal itself, at once; nothing with --quiet and --json.
    void control(const QByteArray &bytes);
    /// What was written so far reaches its reader.
    void flush();

    QString coloured(Colour colour, const QString &text) const;

    /// Tells why the work could not be done; with --json as one document on standard output.
    Exit fail(const QList<Error> &errors, Exit exit);
    Exit fail(const Error &error, Exit exit);
    Exit usage(const QString &message);

    /// False after a write failed (a full disk, a closed pipe).
    bool isSound() const { return m_isSound; }

private:
    void write(QIODevice &device, const QByteArray &bytes);

    QIODevice &m_out;
    QIODevice &m_err;
    bool m_isSound = true;
    bool m_notes = false;
};

/// Columns aligned to their widest cell; the last column is left as it is. Cells may hold colours
/// only in the last column.
QStringList aligned(const QList<QStringList> &rows, int indent = 0);

/// Text of a host or a file as it may stand on a terminal: control characters that could steer it
/// are spelt out. Line feeds and tabs stay.
QString printable(const QString &text);

/// {"code", "message", "where"}
QJsonObject errorJson(const Error &error);

}
