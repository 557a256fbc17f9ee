#include "probes/cib_secrets.h"

#include "formats/secret_mask.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

/// A tag as a whole: its end is no ">" within quotation marks.
const QString quoted = u"\"[^\"]*\"|'[^']*'"_s;

/// The attribute's plain value: entities and line ends as XML reads them.
QByteArray plain(const QString &tag, const QString &attribute)
{
    QXmlStreamReader reader(tag.endsWith("/>"_L1) ? tag : tag.chopped(1) + u"/>"_s);
    reader.readNextStartElement();
    return reader.attributes().value(attribute).toUtf8();
}

}

QByteArray withHashedSecrets(const QByteArray &cib)
{
    static const QRegularExpression pair(u"<nvpair\\b(?:[^>\"']|"_s + quoted + u")*>"_s);
    static const QRegularExpression name(u"\\sname\\s*=\\s*(\"[^\"]*\"|'[^']*')"_s);
    static const QRegularExpression value(u"\\svalue\\s*=\\s*(\"[^\"]*\"|'[^']*')"_s);
    const QString text = QString::fromUtf8(cib);
    QString result;
    qsizetype done = 0;
    for (auto it = pair.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString tag = match.captured();
        const QString named = name.match(tag).captured(1);
        const QRegularExpressionMatch secret = value.match(tag);
        if (!secret.hasMatch() || named.size() < 2
            || !formats::isSecretName(named.sliced(1, named.size() - 2)))
            continue;
        const qsizetype from = match.capturedStart() + secret.capturedStart(1);
        const QByteArray hash =
            QCryptographicHash::hash(plain(tag, u"value"_s), QCryptographicHash::Sha256).toHex();
        result +=
            text.sliced(done, from - done) + u"\"sha256:"_s + QString::fromLatin1(hash) + u'"';
        done = from + secret.capturedLength(1);
    }
    if (done == 0)
        return cib;
    return (result + text.sliced(done)).toUtf8();
}

QByteArray withoutScreenPassword(const QByteArray &xml)
{
    static const QRegularExpression password(u"(\\spasswd\\s*=\\s*)(\"[^\"]*\"|'[^']*')"_s);
    QString text = QString::fromUtf8(xml);
    return text.replace(password, u"\\1'***'"_s).toUtf8();
}

}
