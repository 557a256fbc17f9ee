// The secrets of one run: those of the user's store, and the cluster's key, which Basalt makes.
#pragma once

#include "facts/host_facts.h"
#include "hosts/journal.h"
#include "hosts/memory_secrets.h"
#include "hosts/transport.h"
#include "plan/plan.h"

namespace basalt::hosts {

/// What is made for the run is known until it ends, also if the user's store cannot keep it.
class RunSecrets : public SecretStore
{
public:
    explicit RunSecrets(SecretStore &kept)
        : m_kept(kept)
    {}

    std::optional<QByteArray> value(const QString &name) override;
    Result<> store(const QString &name, const QByteArray &value) override;
    Result<> remove(const QString &name) override;
    Result<QStringList> names() override;

private:
    MemorySecrets m_made;
    SecretStore &m_kept;
};

/// A file that holds a secret alone, on a host that has it already.
struct SecretPlace
{
    QString host;
    QString path;
};

/// Where the secret is already: steps of the run put it there, or the facts show the file, the same
/// on all hosts that have it. Hosts that the plan leaves alone count, too.
QList<SecretPlace> placesThatHave(const plan::Plan &plan, const QString &secret,
                                  const QMap<QString, facts::HostFacts> &facts,
                                  const QMap<QString, StepState> &states);

/// Reads it back from the first of the places that has it.
std::optional<QByteArray> readBack(const QList<SecretPlace> &places,
                                   const QMap<QString, TransportPtr> &hosts, std::stop_token stop);

/// 256 random bytes, as corosync-keygen makes them.
QByteArray newClusterKey();

/// The steps that carry the secret, and all that come after them.
QStringList stepsWith(const plan::Plan &plan, const QString &secret);

/// Those that are not known, in words; std::nullopt: all are.
std::optional<Error> missingSecrets(const plan::Plan &plan, SecretStore &secrets);

}
