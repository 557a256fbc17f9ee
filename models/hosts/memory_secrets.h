// Secrets that live as long as the program: of a test, or made for one run.
#pragma once

#include "hosts/secret_store.h"

#include <QMap>
#include <mutex>

namespace basalt::hosts {

class MemorySecrets : public SecretStore
{
public:
    MemorySecrets() = default;
    explicit MemorySecrets(QMap<QString, QByteArray> values)
        : m_values(std::move(values))
    {}
    ~MemorySecrets() override;

    std::optional<QByteArray> value(const QString &name) override;
    Result<> store(const QString &name, const QByteArray &value) override;
    Result<> remove(const QString &name) override;
    Result<QStringList> names() override;

private:
    std::mutex m_mutex;
    QMap<QString, QByteArray> m_values;
};

}
