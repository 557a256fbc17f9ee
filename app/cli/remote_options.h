// The options of every command that touches hosts, and what they choose: SSH or simulated hosts.
#pragma once

#include "cli/given_secrets.h"
#include "cli/questioner.h"
#include "hosts/deployment.h"

#include <QCommandLineParser>
#include <chrono>
#include <memory>
#include <optional>

namespace basalt::cli {

QList<QCommandLineOption> remoteOptions();

struct RemoteChoices
{
    QString simulated; ///< the folder of a practice cluster; empty: real hosts
    QString sshConfig;
    QString knownHosts;
    bool acceptNew = false;
    bool legacySsh = false; ///< the algorithms of EL6 also without a design that says EL6
    std::optional<int> secretsDescriptor;
    std::chrono::seconds timeout{15};
    int parallel = 32;
    double speed = 1; ///< of simulated hosts
};

/// What the options say; else why they cannot be, a usage failure. Nothing is read yet.
tl::expected<RemoteChoices, QString> remoteChoices(const QCommandLineParser &options);

/// How the hosts of a design are reached, and what is needed beside.
struct Remote
{
    bool isSimulated = false;
    QString warning;     ///< a line for the person in front, before the hosts are asked; or empty
    QString stateFolder; ///< of journals; empty: the user's
    hosts::Connector connector;
    std::shared_ptr<GivenSecrets> secrets;
    int parallel = 32;
};

/// Opens the practice cluster or reads the secrets; no host is contacted yet. `questioner` may be
/// null: then every question is answered with no.
Result<Remote> openRemote(const RemoteChoices &choices, const design::Design &design,
                          Questioner *questioner);

/// Simulated hosts with a bare installation each, in memory, on which nothing was ever done.
Result<Remote> openBlankHosts(const design::Design &design);

}
