// One deployment from first contact to its end: what the command line and the window both drive.
//
// Everything blocks and belongs to a worker thread; events come in whatever thread produced them.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"
#include "facts/host_facts.h"
#include "hosts/run_event.h"
#include "hosts/secret_store.h"
#include "hosts/transport.h"
#include "plan/planner.h"

#include <QMap>
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace basalt::hosts {

/// Makes the transport of a host of the design, not yet open.
using Connector = std::function<Result<TransportPtr>(const design::Host &)>;

struct DeploymentOptions
{
    QString stateFolder;                    ///< journals; empty: the user's state folder (XDG)
    QString operatorName;                   ///< "anna@desk7": who holds the lock
    int parallel = 32;                      ///< hosts at a time
    std::chrono::seconds reconnectFor{300}; ///< a host that is lost; a reboot must fit into it
    plan::Options plan;
    /// Each host's facts as they arrive, just before its event; in whatever thread read them.
    std::function<void(const facts::HostFacts &)> factsArrived = {};
};

/// A run that has not come to its end, found in the state folder.
struct UnfinishedRun
{
    QString run;
    QString journal; ///< path
    QDateTime startedAt;
    int done = 0;
    int total = 0;
    bool isUndo = false; ///< it was being taken back; to resume it is to go on with that
};

/// The `text` of RunStarted: what the run sets out to do.
inline constexpr auto deployWord = "deploy";
inline constexpr auto resumeWord = "resume";
inline constexpr auto undoWord = "undo";

class Deployment
{
public:
    Deployment(design::Design design, const catalogue::Catalogue &catalogue, Connector connector,
               SecretStore &secrets, DeploymentOptions options, EventSink events);
    ~Deployment();

    /// Connects to all hosts at once and reads their facts; hosts that fail are named in events and
    /// are missing in the answer.
    Result<QMap<QString, facts::HostFacts>> readFacts(std::stop_token stop);

    /// The plan against the facts that were read last.
    Results<plan::Plan> plan() const;
    /// The same with other choices (hosts, overrides, confirmed LUNs) than those of the options.
    Results<plan::Plan> plan(const plan::Options &options) const;

    /// Takes the lock on the hosts, writes the journal and executes. The plan is the one that was
    /// previewed; its steps are verified, not trusted.
    Outcome deploy(const plan::Plan &plan, std::stop_token stop);
    /// Goes on with the unfinished run: what was begun is verified, the rest is done.
    Outcome resume(const UnfinishedRun &run, std::stop_token stop);
    /// Takes back the steps of a run, the last first. Volume groups and volumes stay.
    Outcome undo(const UnfinishedRun &run, std::stop_token stop);

    /// No further step begins until `goOn`. Any thread.
    void pause();
    void goOn();

    Traffic traffic() const; ///< of all hosts together

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The newest unfinished run of this cluster, if there is one.
Result<std::optional<UnfinishedRun>> unfinishedRun(const QString &stateFolder,
                                                   const QString &cluster);
/// The newest run, finished or not: what `--undo` takes back.
Result<std::optional<UnfinishedRun>> lastRun(const QString &stateFolder, const QString &cluster);

/// $XDG_STATE_HOME/basalt, else ~/.local/state/basalt.
QString defaultStateFolder();

}
