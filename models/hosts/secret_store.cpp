#include "hosts/secret_store.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QByteArray xmlEscaped(const QByteArray &value)
{
    QByteArray text = value;
    return text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
}

QByteArray inForm(const QByteArray &value, SecretForm form)
{
    QByteArray text = value;
    switch (form) {
    case SecretForm::Plain:
        return text;
    case SecretForm::XmlAttribute:
        return xmlEscaped(text);
    case SecretForm::DoubleQuoted:
        return text.replace('\\', "\\\\").replace('"', "\\\"");
    case SecretForm::SingleQuoted:
        return text.replace('\'', "'\\''");
    }
    Q_UNREACHABLE();
}

}

Result<QByteArray> resolved(const QList<ContentPart> &content, SecretStore &secrets)
{
    QByteArray bytes;
    for (const ContentPart &part : content) {
        if (part.secret.isEmpty()) {
            bytes += part.bytes;
            continue;
        }
        const std::optional<QByteArray> value = secrets.value(part.secret);
        if (!value)
            return failure(
                u"secret-missing"_s,
                QCoreApplication::translate(
                    "hosts", "the secret “%1” is not known; set it with `basalt secrets set %1` or "
                             "give it on --secrets-fd")
                    .arg(part.secret));
        bytes += inForm(*value, part.form);
    }
    return bytes;
}

}
