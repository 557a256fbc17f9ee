// Writes a HTML document piece by piece; whatever text comes in is escaped, there is no way around.
#pragma once

#include "report/report.h"

#include <QXmlStreamWriter>

namespace basalt::report {

struct Cell
{
    enum class Look { Plain, Code, Strong, Good, Poor, Bad };

    QString text;
    Look look = Look::Plain;
    QString more; ///< a second, quieter line

    Cell(const QString &plain)
        : text(plain)
    {} // NOLINT(google-explicit-constructor): rows read as lists
    Cell(const QString &words, Look how, const QString &line = {})
        : text(words)
        , look(how)
        , more(line)
    {}
};

/// "☐": an empty box to tick.
Cell tickBox();
Cell code(const QString &text);

struct Column
{
    QString title;
    int percent = 0; ///< of the width; 0: as it comes
};

class HtmlPage
{
public:
    HtmlPage(const QString &title, Medium medium);

    void section(const QString &id, const QString &title); ///< begins one, and ends the last
    void subsection(const QString &title,
                    const QString &about = {}); ///< one that prints on one page if it fits
    void paragraph(const QString &text, const QString &look = {});
    void table(const QList<Column> &columns, const QList<QList<Cell>> &rows);
    void steps(const QList<QPair<QString, QStringList>> &steps); ///< text with commands
    void links(const QList<QPair<QString, QString>> &links);     ///< id and title of sections
    void picture(const QByteArray &svg, const QString &description);

    QByteArray finished();

private:
    void endSubsection();
    void endSection();
    void element(const QString &name, const QString &text, const QString &look = {});
    void writeHead(const QList<Column> &columns);
    void writeCell(const Cell &cell, int percent);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    Medium m_medium;
    bool m_inSection = false;
    bool m_inSubsection = false;
};

/// The style sheet of the document.
QString styleSheet(Medium medium);

}
