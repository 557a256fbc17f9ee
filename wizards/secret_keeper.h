// Puts secrets into the keyring in a thread of its own: the keyring may wait for a person.
#pragma once

#include "hosts/secret_store.h"

#include <QMap>
#include <QObject>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace basalt::wizards {

class SecretKeeper : public QObject
{
    Q_OBJECT
public:
    explicit SecretKeeper(std::shared_ptr<hosts::SecretStore> store, QObject *parent = nullptr);
    ~SecretKeeper() override; ///< waits until everything is kept

    void keep(const QMap<QString, QByteArray> &secrets);

signals:
    void kept();
    void refused(const QList<basalt::Error> &errors);

private:
    void report();

    std::shared_ptr<hosts::SecretStore> m_store;
    std::mutex m_mutex;
    QList<Error> m_errors;
    std::vector<std::jthread> m_workers;
};

}
