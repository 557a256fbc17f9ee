// Secrets that the caller gives on a file descriptor, before those of the keyring.
#pragma once

#include "hosts/secret_store.h"

#include <QMap>
#include <memory>
#include <mutex>

namespace basalt::cli {

using SecretValues = QMap<QString, QByteArray>;

/// Lines `NAME=VALUE`, or `NAME:base64=VALUE` for bytes that are no line of text. Empty lines and
/// those that begin with `#` are skipped.
Result<SecretValues> parseSecrets(const QByteArray &text);

/// Reads the descriptor to its end and closes it.
Result<SecretValues> readSecrets(int descriptor);

/// What was given or answered lives as long as the program; the rest is asked of `kept`.
class GivenSecrets : public hosts::SecretStore
{
public:
    GivenSecrets(SecretValues given, std::shared_ptr<hosts::SecretStore> kept);

    std::optional<QByteArray> value(const QString &name) override;
    Result<> store(const QString &name, const QByteArray &value) override;
    Result<> remove(const QString &name) override;
    Result<QStringList> names() override;
    /// For this run only.
    void give(const QString &name, const QByteArray &value);

private:
    std::mutex m_mutex;
    SecretValues m_given;
    std::shared_ptr<hosts::SecretStore> m_kept;
};

}
