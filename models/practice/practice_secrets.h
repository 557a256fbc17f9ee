// Secrets of a practice cluster: made up from their names, the same at every call, worth nothing.
#pragma once

#include "design/design.h"
#include "hosts/secret_store.h"

#include <QMap>
#include <mutex>

namespace basalt::practice {

class PracticeSecrets : public hosts::SecretStore
{
public:
    /// `given` goes before what is made up.
    explicit PracticeSecrets(const design::Design &design, QMap<QString, QByteArray> given = {});

    std::optional<QByteArray> value(const QString &name) override;
    /// Until the store's end.
    Result<> store(const QString &name, const QByteArray &value) override;
    Result<> remove(const QString &name) override;
    Result<QStringList> names() override;

private:
    QString m_clusterKey;
    std::mutex m_mutex;
    QMap<QString, QByteArray> m_given;
};

}
