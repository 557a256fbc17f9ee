#include "cli/console.h"

#include <QFileDevice>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

const char *escapeCode(Colour colour)
{
    switch (colour) {
    case Colour::None:
        return "";
    case Colour::Red:
        return "\x1b[31m";
    case Colour::Yellow:
        return "\x1b[33m";
    case Colour::Green:
        return "\x1b[32m";
    case Colour::Cyan:
        return "\x1b[36m";
    case Colour::Bold:
        return "\x1b[1m";
    case Colour::Dim:
        return "\x1b[2m";
    }
    return "";
}

}

Console::Console(QIODevice &out, QIODevice &err)
    : m_out(out)
    , m_err(err)
{}

void Console::write(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        m_isSound = false;
}

void Console::line(const QString &text)
{
    if (!quiet && !json)
        write(m_notes ? m_err : m_out, text.toUtf8() + '\n');
}

void Console::result(const QByteArray &bytes)
{
    write(m_out, bytes);
}

void Console::document(const QJsonDocument &document)
{
    result(document.toJson(QJsonDocument::Indented));
}

void Console::event(const QJsonObject &object)
{
    result(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    flush();
}

void Console::control(const QByteArray &bytes)
{
    if (quiet || json)
        return;
    write(m_out, bytes);
    flush();
}

void Console::flush()
{
    if (auto *file = qobject_cast<QFileDevice *>(&m_out); file && !file->flush())
        m_isSound = false;
}

QString Console::coloured(Colour colour, const QString &text) const
{
    if (!colours || colour == Colour::None)
        return text;
    return QLatin1StringView(escapeCode(colour)) + text + u"\x1b[0m"_s;
}

Exit Console::fail(const QList<Error> &errors, Exit exit)
{
    if (json) {
        QJsonObject root{{u"error"_s, errorJson(errors.value(0))}};
        QJsonArray all;
        for (const Error &error : errors)
            all.append(errorJson(error));
        if (errors.size() > 1)
            root.insert(u"errors"_s, all);
        document(QJsonDocument(root));
        return exit;
    }
    for (const Error &error : errors) {
        const QString where = error.where.isEmpty() ? u"basalt"_s : error.where;
        write(m_err, printable(where + u": "_s + error.message).toUtf8() + '\n');
    }
    return exit;
}

Exit Console::fail(const Error &error, Exit exit)
{
    return fail(QList<Error>{error}, exit);
}

Exit Console::usage(const QString &message)
{
    return fail(Error{u"usage"_s, message, {}}, Exit::Usage);
}

QString printable(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (isControl)
            shown += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
        else
            shown += c;
    }
    return shown;
}

QJsonObject errorJson(const Error &error)
{
    return {{u"code"_s, error.code}, {u"message"_s, error.message}, {u"where"_s, error.where}};
}

QStringList aligned(const QList<QStringList> &rows, int indent)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line(indent, u' ');
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        while (line.endsWith(u' '))
            line.chop(1);
        lines += line;
    }
    return lines;
}

}
