#include "cli/given_secrets.h"

#include "core/names.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Says where, never what: the line may hold a secret.
tl::unexpected<Error> badLine(int number, const QString &reason)
{
    return failure(u"bad-secrets"_s, reason, u"--secrets-fd:%1"_s.arg(number));
}

}

Result<SecretValues> parseSecrets(const QByteArray &text)
{
    SecretValues values;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype equals = line.indexOf('=');
        if (equals < 0)
            return badLine(
                number, say(QT_TRANSLATE_NOOP("cli", "a line is NAME=VALUE; this one has no “=”")));
        QByteArray name = line.left(equals);
        QByteArray value = line.mid(equals + 1);
        if (name.endsWith(":base64")) {
            name.chop(7);
            const auto decoded =
                QByteArray::fromBase64Encoding(value, QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded)
                return badLine(number, say(QT_TRANSLATE_NOOP("cli", "the value is no base64")));
            value = *decoded;
        }
        const QString problem = names::thingNameProblem(QString::fromUtf8(name));
        if (!problem.isEmpty())
            return badLine(number,
                           say(QT_TRANSLATE_NOOP("cli", "no name of a secret: %1")).arg(problem));
        values.insert(QString::fromUtf8(name), value);
    }
    return values;
}

Result<SecretValues> readSecrets(int descriptor)
{
    QFile file;
    const bool isOpen = file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    const QByteArray text = isOpen ? file.read(mostBytes + 1) : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return failure(
            u"cannot-read"_s,
            say(QT_TRANSLATE_NOOP("cli", "cannot read the secrets from descriptor %1: %2"))
                .arg(descriptor)
                .arg(file.errorString()),
            u"--secrets-fd"_s);
    if (text.size() > mostBytes)
        return failure(u"too-large"_s, say(QT_TRANSLATE_NOOP("cli", "more than 1 MiB of secrets")),
                       u"--secrets-fd"_s);
    return parseSecrets(text);
}

GivenSecrets::GivenSecrets(SecretValues given, std::shared_ptr<hosts::SecretStore> kept)
    : m_given(std::move(given))
    , m_kept(std::move(kept))
{}

std::optional<QByteArray> GivenSecrets::value(const QString &name)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto given = m_given.constFind(name);
        if (given != m_given.constEnd())
            return *given;
    }
    return m_kept->value(name);
}

Result<> GivenSecrets::store(const QString &name, const QByteArray &value)
{
    return m_kept->store(name, value);
}

Result<> GivenSecrets::remove(const QString &name)
{
    return m_kept->remove(name);
}

Result<QStringList> GivenSecrets::names()
{
    return m_kept->names();
}

void GivenSecrets::give(const QString &name, const QByteArray &value)
{
    const std::lock_guard lock(m_mutex);
    m_given.insert(name, value);
}

}
