#include "wizards/secret_keeper.h"

namespace basalt::wizards {

SecretKeeper::SecretKeeper(std::shared_ptr<hosts::SecretStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{}

SecretKeeper::~SecretKeeper()
{
    m_workers.clear(); // joins them while the rest is still there
}

void SecretKeeper::keep(const QMap<QString, QByteArray> &secrets)
{
    if (secrets.isEmpty() || !m_store)
        return;
    m_workers.emplace_back([this, secrets] {
        QList<Error> errors;
        for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret) {
            if (Result<> kept = m_store->store(secret.key(), secret.value()); !kept) {
                errors.append(kept.error());
                break; // a keyring that is not there refuses all of them
            }
        }
        {
            const std::lock_guard lock(m_mutex);
            m_errors += errors;
        }
        QMetaObject::invokeMethod(this, &SecretKeeper::report, Qt::QueuedConnection);
    });
}

void SecretKeeper::report()
{
    QList<Error> errors;
    {
        const std::lock_guard lock(m_mutex);
        errors.swap(m_errors);
    }
    if (errors.isEmpty())
        emit kept();
    else
        emit refused(errors);
}

}
