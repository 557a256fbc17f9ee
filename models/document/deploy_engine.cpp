#include "document/deploy_engine.h"

#include "catalogue/catalogue.h"
#include "document/reach.h"
#include "hosts/journal.h"
#include "plan/plan_json.h"
#include "practice/practice_cluster.h"
#include "practice/practice_design.h"
#include "practice/practice_secrets.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QTemporaryDir>

namespace basalt::document {

using namespace Qt::StringLiterals;

namespace {

class HostsEngine : public DeployEngine
{
public:
    HostsEngine(const design::Design &design, hosts::Connector connector, const EngineLinks &links,
                hosts::SecretStore &secrets, const QString &stateFolder,
                std::shared_ptr<void> belongings = {})
        : m_belongings(std::move(belongings))
        , m_cluster(design.cluster.name)
        , m_stateFolder(stateFolder)
        , m_secrets(secrets)
        , m_deployment(design, catalogue::builtIn(), std::move(connector), secrets,
                       options(links, stateFolder), links.event)
    {}

    Result<QMap<QString, facts::HostFacts>> readFacts(std::stop_token stop) override
    {
        return m_deployment.readFacts(stop);
    }
    Results<plan::Plan> plan(const plan::Options &options) override
    {
        return m_deployment.plan(options);
    }
    hosts::Outcome deploy(const plan::Plan &plan, std::stop_token stop) override
    {
        return m_deployment.deploy(plan, stop);
    }
    hosts::Outcome resume(const hosts::UnfinishedRun &run, std::stop_token stop) override
    {
        return m_deployment.resume(run, stop);
    }
    hosts::Outcome undo(const hosts::UnfinishedRun &run, std::stop_token stop) override
    {
        return m_deployment.undo(run, stop);
    }
    std::optional<QByteArray> secret(const QString &name) override { return m_secrets.value(name); }
    Result<KnownRuns> runs() override
    {
        const auto unfinished = hosts::unfinishedRun(m_stateFolder, m_cluster);
        if (!unfinished)
            return tl::unexpected(unfinished.error());
        const auto last = hosts::lastRun(m_stateFolder, m_cluster);
        if (!last)
            return tl::unexpected(last.error());
        return KnownRuns{*unfinished, *last};
    }
    Result<RunHistory> history(const hosts::UnfinishedRun &run) override
    {
        const auto journal = hosts::readJournal(run.journal);
        if (!journal)
            return tl::unexpected(journal.error());
        const auto plan = plan::planFromJson(journal->header.plan);
        if (!plan)
            return tl::unexpected(plan.error());
        return RunHistory{*plan, journal->events};
    }
    void pause() override { m_deployment.pause(); }
    void goOn() override { m_deployment.goOn(); }

private:
    static hosts::DeploymentOptions options(const EngineLinks &links, const QString &stateFolder)
    {
        hosts::DeploymentOptions options;
        options.stateFolder = stateFolder;
        options.operatorName = operatorName();
        options.factsArrived = links.facts;
        return options;
    }

    std::shared_ptr<void> m_belongings; ///< goes last
    QString m_cluster;
    QString m_stateFolder;
    hosts::SecretStore &m_secrets;
    hosts::Deployment m_deployment;
};

/// What a practice cluster has of its own, and needs as long as its engine lives.
struct PracticeBelongings
{
    explicit PracticeBelongings(const design::Design &design)
        : secrets(design)
    {}

    practice::PracticeSecrets secrets;
    std::optional<QTemporaryDir> journals; ///< if it was given no folder
};

}

QString operatorName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user + u'@' + QSysInfo::machineHostName();
}

EngineMaker engineOver(const hosts::Connector &connector, const QString &stateFolder)
{
    return [connector,
            stateFolder](const design::Design &design,
                         const EngineLinks &links) -> Result<std::unique_ptr<DeployEngine>> {
        return std::make_unique<HostsEngine>(design, connector, links, *links.secrets, stateFolder);
    };
}

EngineMaker sshEngine(const hosts::SshOptions &base, const QString &stateFolder)
{
    return [base, stateFolder](const design::Design &design,
                               const EngineLinks &links) -> Result<std::unique_ptr<DeployEngine>> {
        const bool takesOld = hosts::needsLegacy(design);
        if (takesOld) {
            const catalogue::Platform *platform =
                catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
            hosts::RunEvent warning;
            warning.text =
                QCoreApplication::translate(
                    "document", "%1 has an SSH server of its time: older algorithms (SHA-1) are "
                                "allowed for the hosts of this design.")
                    .arg(platform->title);
            links.event(warning);
        }
        return sshReach(base)({links.ask, links.logins, takesOld})
            .and_then([&](const hosts::Connector &connector) {
                return engineOver(connector, stateFolder.isEmpty() ? hosts::defaultStateFolder()
                                                                   : stateFolder)(design, links);
            });
    };
}

EngineMaker practiceEngine(const QString &folder, double speed)
{
    return [folder, speed](const design::Design &design,
                           const EngineLinks &links) -> Result<std::unique_ptr<DeployEngine>> {
        practice::PracticeOptions options;
        options.speed = speed;
        auto cluster = practice::openPractice(folder, design, catalogue::builtIn(), options);
        if (!cluster)
            return tl::unexpected(cluster.error());
        if (!folder.isEmpty()) {
            if (const auto kept = practice::keepDesign(folder, design); !kept)
                return tl::unexpected(kept.error());
        }
        const hosts::Connector connector = [cluster = *cluster](const design::Host &host) {
            return cluster->transport(host.name);
        };
        const auto own = std::make_shared<PracticeBelongings>(design);
        if (folder.isEmpty())
            own->journals.emplace();
        const QString journals = own->journals ? own->journals->path() : folder + u"/runs"_s;
        return std::make_unique<HostsEngine>(design, connector, links, own->secrets, journals, own);
    };
}

}
