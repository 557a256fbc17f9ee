#include "document/asking_secrets.h"

namespace basalt::document {

AskingSecrets::AskingSecrets(std::shared_ptr<hosts::SecretStore> kept, QuestionDesk &desk)
    : m_kept(std::move(kept))
    , m_desk(desk)
{}

void AskingSecrets::setAsking(bool asking)
{
    const std::lock_guard lock(m_mutex);
    m_isAsking = asking;
    m_refused.clear();
}

void AskingSecrets::setMade(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_made = name;
}

std::optional<QByteArray> AskingSecrets::value(const QString &name)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto once = m_once.constFind(name); once != m_once.cend())
            return *once;
    }
    if (std::optional<QByteArray> kept = m_kept->value(name))
        return kept;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isAsking || name == m_made || m_refused.contains(name))
            return std::nullopt;
    }
    const std::optional<Reply> reply = m_desk.askSecret(name); // not under the lock: it waits
    if (!reply) {
        const std::lock_guard lock(m_mutex);
        m_refused.insert(name);
        return std::nullopt;
    }
    Result<> kept = reply->keep ? m_kept->store(name, reply->value) : Result<>();
    const std::lock_guard lock(m_mutex);
    m_once.insert(name, reply->value);
    if (!kept)
        m_problems.append(kept.error());
    return reply->value;
}

Result<> AskingSecrets::store(const QString &name, const QByteArray &value)
{
    return m_kept->store(name, value);
}

Result<> AskingSecrets::remove(const QString &name)
{
    {
        const std::lock_guard lock(m_mutex);
        m_once.remove(name);
    }
    return m_kept->remove(name);
}

Result<QStringList> AskingSecrets::names()
{
    return m_kept->names();
}

QList<Error> AskingSecrets::takeProblems()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_problems, {});
}

LoginSecrets::LoginSecrets(std::shared_ptr<hosts::SecretStore> kept)
    : m_kept(std::move(kept))
{}

void LoginSecrets::keepOnceRight(const QByteArray &value)
{
    const std::lock_guard lock(m_mutex);
    m_wanted.insert(value);
}

std::optional<QByteArray> LoginSecrets::value(const QString &name)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_session.constFind(name); found != m_session.cend())
            return *found;
    }
    return m_kept->value(name);
}

Result<> LoginSecrets::store(const QString &name, const QByteArray &value)
{
    bool isWanted = false;
    {
        const std::lock_guard lock(m_mutex);
        m_session.insert(name, value);
        isWanted = m_wanted.contains(value);
    }
    return isWanted ? m_kept->store(name, value) : Result<>();
}

Result<> LoginSecrets::remove(const QString &name)
{
    {
        const std::lock_guard lock(m_mutex);
        m_session.remove(name);
    }
    return m_kept->remove(name);
}

Result<QStringList> LoginSecrets::names()
{
    return m_kept->names();
}

}
