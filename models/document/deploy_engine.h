// What the window needs of a deployment: the real one over SSH, the practice cluster, or a test's.
#pragma once

#include "facts/host_facts.h"
#include "hosts/deployment.h"
#include "hosts/ssh_options.h"

#include <functional>
#include <memory>
#include <optional>

namespace basalt::document {

/// What can be gone on with, and what can be taken back.
struct KnownRuns
{
    std::optional<hosts::UnfinishedRun> unfinished;
    std::optional<hosts::UnfinishedRun> last;
};

/// What a run set out to do, and what came of it so far.
struct RunHistory
{
    plan::Plan plan;
    QList<hosts::RunEvent> events;
};

/// Blocking, for a worker thread; only pause and goOn may be called from any.
class DeployEngine
{
public:
    virtual ~DeployEngine() = default;

    virtual Result<QMap<QString, facts::HostFacts>> readFacts(std::stop_token stop) = 0;
    virtual Results<plan::Plan> plan(const plan::Options &options) = 0;
    virtual hosts::Outcome deploy(const plan::Plan &plan, std::stop_token stop) = 0;
    virtual hosts::Outcome resume(const hosts::UnfinishedRun &run, std::stop_token stop) = 0;
    virtual hosts::Outcome undo(const hosts::UnfinishedRun &run, std::stop_token stop) = 0;
    /// A secret of the design; may wait for a person.
    virtual std::optional<QByteArray> secret(const QString &name) = 0;
    virtual Result<KnownRuns> runs() = 0;
    virtual Result<RunHistory> history(const hosts::UnfinishedRun &run) = 0;
    virtual void pause() = 0;
    virtual void goOn() = 0;
};

/// What an engine calls, in whatever thread. They outlive the engine.
struct EngineLinks
{
    hosts::EventSink event;
    std::function<void(const facts::HostFacts &)> facts;
    hosts::Ask ask;
    hosts::SecretStore *secrets = nullptr; ///< of the design
    hosts::SecretStore *logins = nullptr;  ///< passphrases and passwords
};

using EngineMaker = std::function<Result<std::unique_ptr<DeployEngine>>(const design::Design &,
                                                                        const EngineLinks &)>;

/// "anna@desk7": whom the lock on the hosts names.
QString operatorName();

/// Hosts that are reached in this way, with journals in this folder.
EngineMaker engineOver(const hosts::Connector &connector, const QString &stateFolder);

/// Real hosts, as the user's ssh would reach them, or with other files and times than ssh has; who
/// asks and what is kept come with the links. An empty folder: the user's own.
EngineMaker sshEngine(const hosts::SshOptions &options = {}, const QString &stateFolder = {});

/// The practice cluster with its state in a folder, where `basalt --simulated` finds it too; without
/// one it lives as long as the engine. Its secrets are made up. `speed`: how much faster than life.
EngineMaker practiceEngine(const QString &folder, double speed);

}
