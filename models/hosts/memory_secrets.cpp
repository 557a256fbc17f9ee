#include "hosts/memory_secrets.h"

namespace basalt::hosts {

MemorySecrets::~MemorySecrets()
{
    for (QByteArray &value : m_values)
        value.fill('\0');
}

std::optional<QByteArray> MemorySecrets::value(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_values.constFind(name);
    return it == m_values.cend() ? std::nullopt : std::optional(*it);
}

Result<> MemorySecrets::store(const QString &name, const QByteArray &value)
{
    const std::lock_guard lock(m_mutex);
    m_values.insert(name, value);
    return {};
}

Result<> MemorySecrets::remove(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_values.remove(name);
    return {};
}

Result<QStringList> MemorySecrets::names()
{
    const std::lock_guard lock(m_mutex);
    return m_values.keys();
}

}
