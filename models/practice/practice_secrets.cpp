#include "practice/practice_secrets.h"

#include "design/derived.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr qsizetype keySize = 256; // as corosync-keygen makes them

QByteArray madeUp(const QString &name, qsizetype size)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < size; ++i)
        bytes += QCryptographicHash::hash("basalt practice " + QByteArray::number(i) + ' '
                                              + name.toUtf8(),
                                          QCryptographicHash::Sha512);
    return bytes.left(size);
}

}

PracticeSecrets::PracticeSecrets(const design::Design &design, QMap<QString, QByteArray> given)
    : m_clusterKey(design::clusterKeySecret(design.cluster))
    , m_given(std::move(given))
{}

std::optional<QByteArray> PracticeSecrets::value(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    const auto given = m_given.constFind(name);
    if (given != m_given.constEnd())
        return *given;
    return name == m_clusterKey ? madeUp(name, keySize) : madeUp(name, 10).toHex();
}

Result<> PracticeSecrets::store(const QString &name, const QByteArray &value)
{
    const std::lock_guard lock(m_mutex);
    m_given.insert(name, value);
    return {};
}

Result<> PracticeSecrets::remove(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_given.remove(name);
    return {};
}

Result<QStringList> PracticeSecrets::names()
{
    const std::lock_guard lock(m_mutex);
    return m_given.keys();
}

}
