#include "formats/xml_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace basalt::formats {

void startXml(QXmlStreamWriter &xml, const QString &comment)
{
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    if (comment.isEmpty())
        return;
    QString text = comment;
    text.replace(u"--"_s, u"- -"_s); // two hyphens would end the comment
    xml.writeComment(u' ' + text + u' ');
}

Result<QByteArray> finishXml(QXmlStreamWriter &xml, const QByteArray &bytes,
                             const QString &fileName)
{
    xml.writeEndDocument();
    if (xml.hasError())
        return failure(u"cannot-be-written"_s,
                       QCoreApplication::translate(
                           "formats", "%1 cannot be written: a value holds characters that XML "
                                      "cannot carry, such as control characters")
                           .arg(fileName));
    return bytes.endsWith('\n') ? bytes : bytes + '\n';
}

bool isXmlId(const QString &text)
{
    static const QRegularExpression id(u"\\A[A-Za-z_][A-Za-z0-9_.-]*\\z"_s);
    return id.match(text).hasMatch();
}

}
