// Secrets in the desktop's keyring (Secret Service or KWallet): the entries of service "basalt".
#pragma once

#include "hosts/secret_store.h"

#include <mutex>

namespace basalt::hosts {

/// Blocks until the keyring has answered, which may mean that a person types its password: not for
/// the window's thread. Without a keyring no value is
/// known and keeping one is the Error `keyring-unavailable`.
class KeyringSecrets : public SecretStore
{
public:
    std::optional<QByteArray> value(const QString &name) override;
    Result<> store(const QString &name, const QByteArray &value) override;
    Result<> remove(const QString &name) override;
    /// From an index entry: keyrings cannot be asked for what they hold.
    Result<QStringList> names() override;

private:
    Result<> changeIndex(const QString &name, bool isKept);

    std::mutex m_mutex; ///< the index is read, changed and written
};

}
