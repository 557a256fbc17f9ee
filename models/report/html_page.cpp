#include "report/html_page.h"

#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

QString className(Cell::Look look)
{
    switch (look) {
    case Cell::Look::Plain:
        return {};
    case Cell::Look::Code:
        return u"code"_s;
    case Cell::Look::Strong:
        return u"strong"_s;
    case Cell::Look::Good:
        return u"good"_s;
    case Cell::Look::Poor:
        return u"poor"_s;
    case Cell::Look::Bad:
        return u"bad"_s;
    }
    return {};
}

}

Cell tickBox()
{
    return {u"☐"_s, Cell::Look::Strong};
}

Cell code(const QString &text)
{
    return {text, Cell::Look::Code};
}

HtmlPage::HtmlPage(const QString &title, Medium medium)
    : m_xml(&m_bytes)
    , m_medium(medium)
{
    m_xml.writeDTD(u"<!DOCTYPE html>"_s);
    m_xml.writeStartElement(u"html"_s);
    // Whatever the texts are in, says their translation.
    m_xml.writeAttribute(u"lang"_s, say(QT_TRANSLATE_NOOP("report", "en")));
    m_xml.writeStartElement(u"head"_s);
    m_xml.writeEmptyElement(u"meta"_s);
    m_xml.writeAttribute(u"charset"_s, u"utf-8"_s);
    m_xml.writeEmptyElement(u"meta"_s);
    m_xml.writeAttribute(u"name"_s, u"viewport"_s);
    m_xml.writeAttribute(u"content"_s, u"width=device-width, initial-scale=1"_s);
    element(u"title"_s, title);
    element(u"style"_s, styleSheet(medium));
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"body"_s);
    m_xml.writeCharacters(u"\n"_s);
    if (medium == Medium::Browser) // on paper it stands above the drawing
        element(u"h1"_s, title);
}

void HtmlPage::element(const QString &name, const QString &text, const QString &look)
{
    m_xml.writeStartElement(name);
    if (!look.isEmpty())
        m_xml.writeAttribute(u"class"_s, look);
    m_xml.writeCharacters(text); // an empty one, too, ends as HTML wants it: <td></td>
    m_xml.writeEndElement();
    m_xml.writeCharacters(u"\n"_s);
}

void HtmlPage::section(const QString &id, const QString &title)
{
    endSection();
    m_xml.writeStartElement(u"div"_s);
    m_xml.writeAttribute(u"class"_s, u"section"_s);
    m_xml.writeAttribute(u"id"_s, id);
    m_inSection = true;
    element(u"h2"_s, title);
}

void HtmlPage::subsection(const QString &title, const QString &about)
{
    endSubsection();
    m_xml.writeStartElement(u"div"_s);
    m_xml.writeAttribute(u"class"_s, u"part"_s);
    m_inSubsection = true;
    element(u"h3"_s, title);
    if (!about.isEmpty())
        paragraph(about, u"quiet"_s);
}

void HtmlPage::endSubsection()
{
    if (m_inSubsection)
        m_xml.writeEndElement();
    m_inSubsection = false;
}

void HtmlPage::endSection()
{
    endSubsection();
    if (m_inSection)
        m_xml.writeEndElement();
    m_inSection = false;
}

void HtmlPage::paragraph(const QString &text, const QString &look)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        element(u"p"_s, line, look);
}

void HtmlPage::writeCell(const Cell &cell, int percent)
{
    m_xml.writeStartElement(u"td"_s);
    if (percent > 0 && m_medium == Medium::Paper)
        m_xml.writeAttribute(u"width"_s, u"%1%"_s.arg(percent));
    if (cell.look != Cell::Look::Plain)
        m_xml.writeAttribute(u"class"_s, className(cell.look));
    if (cell.look == Cell::Look::Code) {
        m_xml.writeTextElement(u"code"_s, cell.text);
    } else {
        m_xml.writeCharacters(cell.text);
    }
    if (!cell.more.isEmpty()) {
        m_xml.writeEmptyElement(u"br"_s);
        m_xml.writeStartElement(u"span"_s);
        m_xml.writeAttribute(u"class"_s, u"quiet"_s);
        m_xml.writeCharacters(cell.more);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void HtmlPage::writeHead(const QList<Column> &columns)
{
    m_xml.writeStartElement(u"thead"_s);
    m_xml.writeStartElement(u"tr"_s);
    for (const Column &column : columns) {
        m_xml.writeStartElement(u"th"_s);
        if (column.percent > 0)
            m_xml.writeAttribute(m_medium == Medium::Paper ? u"width"_s : u"style"_s,
                                 m_medium == Medium::Paper ? u"%1%"_s.arg(column.percent)
                                                           : u"width:%1%"_s.arg(column.percent));
        m_xml.writeCharacters(column.title);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void HtmlPage::table(const QList<Column> &columns, const QList<QList<Cell>> &rows)
{
    m_xml.writeStartElement(u"table"_s);
    if (m_medium == Medium::Paper) {
        m_xml.writeAttribute(u"width"_s, u"100%"_s);
        m_xml.writeAttribute(u"cellspacing"_s, u"0"_s);
        m_xml.writeAttribute(u"cellpadding"_s, u"3"_s);
    }
    const bool hasTitles = std::any_of(columns.begin(), columns.end(), [](const Column &column) {
        return !column.title.isEmpty();
    });
    if (hasTitles)
        writeHead(columns);
    m_xml.writeStartElement(u"tbody"_s);
    m_xml.writeCharacters(u"\n"_s);
    for (const QList<Cell> &row : rows) {
        m_xml.writeStartElement(u"tr"_s);
        for (qsizetype i = 0; i < row.size(); ++i)
            writeCell(row[i], columns.value(i).percent);
        m_xml.writeEndElement();
        m_xml.writeCharacters(u"\n"_s);
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeCharacters(u"\n"_s);
}

void HtmlPage::steps(const QList<QPair<QString, QStringList>> &steps)
{
    m_xml.writeStartElement(u"ol"_s);
    m_xml.writeCharacters(u"\n"_s);
    for (const auto &[text, commands] : steps) {
        m_xml.writeStartElement(u"li"_s);
        m_xml.writeCharacters(text);
        for (const QString &command : commands) {
            m_xml.writeEmptyElement(u"br"_s);
            m_xml.writeTextElement(u"code"_s, command);
        }
        m_xml.writeEndElement();
        m_xml.writeCharacters(u"\n"_s);
    }
    m_xml.writeEndElement();
    m_xml.writeCharacters(u"\n"_s);
}

void HtmlPage::links(const QList<QPair<QString, QString>> &links)
{
    m_xml.writeStartElement(u"p"_s);
    m_xml.writeAttribute(u"class"_s, u"links"_s);
    for (const auto &[id, title] : links) {
        m_xml.writeStartElement(u"a"_s);
        m_xml.writeAttribute(u"href"_s, u'#' + id);
        m_xml.writeCharacters(title);
        m_xml.writeEndElement();
        m_xml.writeCharacters(u"\n"_s);
    }
    m_xml.writeEndElement();
}

/// As an address that holds the data: a picture in an `img` runs no script and brings no ids.
void HtmlPage::picture(const QByteArray &svg, const QString &description)
{
    m_xml.writeEmptyElement(u"img"_s);
    m_xml.writeAttribute(u"class"_s, u"drawing"_s);
    m_xml.writeAttribute(u"alt"_s, description);
    m_xml.writeAttribute(u"src"_s,
                         u"data:image/svg+xml;base64,"_s + QString::fromLatin1(svg.toBase64()));
    m_xml.writeCharacters(u"\n"_s);
}

QByteArray HtmlPage::finished()
{
    endSection();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeCharacters(u"\n"_s);
    return m_bytes;
}

}
