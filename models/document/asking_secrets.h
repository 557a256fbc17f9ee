// Secrets from a store that remembers them, else from a person who is asked once; and what hosts are
// logged in to with.
#pragma once

#include "document/question_desk.h"
#include "hosts/secret_store.h"

#include <QMap>
#include <QSet>
#include <memory>
#include <mutex>

namespace basalt::document {

class AskingSecrets : public hosts::SecretStore
{
public:
    AskingSecrets(std::shared_ptr<hosts::SecretStore> kept, QuestionDesk &desk);

    /// Previews do without secrets; only while something is executed a person is asked. What was
    /// refused is asked for again then.
    void setAsking(bool asking);
    /// A secret that a deployment makes itself, the cluster's key: nobody could type it.
    void setMade(const QString &name);

    std::optional<QByteArray> value(const QString &name) override;
    Result<> store(const QString &name, const QByteArray &value) override;
    Result<> remove(const QString &name) override;
    Result<QStringList> names() override;

    /// Why an answer could not be kept, since the last call.
    QList<Error> takeProblems();

private:
    std::shared_ptr<hosts::SecretStore> m_kept;
    QuestionDesk &m_desk;
    std::mutex m_mutex;
    QMap<QString, QByteArray> m_once; ///< given for this session
    QString m_made;
    QSet<QString> m_refused;
    QList<Error> m_problems;
    bool m_isAsking = false;
};

/// Passphrases and passwords: kept for the session once they were right, in the keyring only if the
/// person who gave them wanted that.
class LoginSecrets : public hosts::SecretStore
{
public:
    explicit LoginSecrets(std::shared_ptr<hosts::SecretStore> kept);

    /// If this value turns out to be right, the keyring gets it.
    void keepOnceRight(const QByteArray &value);

    std::optional<QByteArray> value(const QString &name) override;
    Result<> store(const QString &name, const QByteArray &value) override;
    Result<> remove(const QString &name) override;
    Result<QStringList> names() override;

private:
    std::shared_ptr<hosts::SecretStore> m_kept;
    std::mutex m_mutex;
    QMap<QString, QByteArray> m_session;
    QSet<QByteArray> m_wanted;
};

}
