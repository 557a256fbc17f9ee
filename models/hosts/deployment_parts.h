// What a Deployment is made of: contact and facts (deployment_contact.cpp,
// deployment_facts.cpp), runs (deployment.cpp).
#pragma once

#include "hosts/deployment.h"
#include "hosts/executor.h"
#include "hosts/run_secrets.h"

#include <mutex>

namespace basalt::hosts {

struct Deployment::Parts
{
    design::Design design;
    const catalogue::Catalogue &catalogue;
    Connector connector;
    DeploymentOptions options;
    EventSink sink;
    RunSecrets secrets;
    Executor executor;

    std::mutex mutex;
    QMap<QString, TransportPtr> transports; ///< all that were ever made
    QMap<QString, facts::HostFacts> facts;
    std::recursive_mutex telling; ///< one event at a time; a listener may call back

    Parts(design::Design drawn, const catalogue::Catalogue &known, Connector connects,
          SecretStore &kept, DeploymentOptions chosen, EventSink events);

    void pass(const RunEvent &event);
    void tell(EventKind kind, const QString &host, const std::optional<Error> &error = {});
    void tellEvent(RunEvent event);
    Result<TransportPtr> connect(const QString &host, std::stop_token stop);
    QMap<QString, TransportPtr> connectAll(const QStringList &hosts, std::stop_token stop);
    std::optional<facts::HostFacts> read(const probes::FactsRequest &request, std::stop_token stop);
    QByteArray digest(const Artefact &artefact);
    QMap<QString, QByteArray> secretDigests();

    void provideKey(const plan::Plan &plan, const QMap<QString, TransportPtr> &hosts,
                    QMap<QString, StepState> &before, std::stop_token stop);
    Outcome ended(RunEnd end, const QString &run, Journal *journal = nullptr);
    Outcome perform(RunOrder order, Journal &journal, const char *word, std::stop_token stop);
    Outcome goOnWith(const UnfinishedRun &run, bool isUndo, std::stop_token stop);
};

/// Calls `work` for each of the hosts, so many at a time, and waits for all.
void inParallel(const QStringList &hosts, int parallel,
                const std::function<void(const QString &)> &work);

}
