// All facts of a host in one batch of commands: what is asked, and what the answers mean.
#pragma once

#include "facts/host_facts.h"

namespace basalt::probes {

/// A file that the design wants: with an empty hash (a secret whose value is not known here) the
/// host's file can only be compared with that of the other hosts.
struct FileQuestion
{
    QString path;
    QByteArray sha256;     ///< hex, of the bytes with their secrets
    bool isSecret = false; ///< its content may not be read

    bool operator==(const FileQuestion &) const = default;
};

struct BoardQuestion
{
    QString device;
    QString address;
    int port = 623; ///< 0: no port known; only whether the name resolves
    bool isUdp = true;

    bool operator==(const BoardQuestion &) const = default;
};

/// What depends on the design. Default-constructed it asks for all that does not (import --host).
struct FactsRequest
{
    QString host;
    QList<FileQuestion> files;
    QStringList packages;
    QStringList services;
    QStringList modules;
    QStringList names; ///< to be resolved on the host
    QList<BoardQuestion> boards;
    bool wantsDomains = false;
    QString packageTool; ///< apt | dnf | yum; empty: found out

    bool operator==(const FactsRequest &) const = default;
};

/// What an import wants to know of a host whose design nobody has drawn yet.
FactsRequest importRequest(const QString &host);

/// One batch, to be run in one round trip, as root.
QList<HostCommand> factsCommands(const FactsRequest &request);

/// `results` answer factsCommands(request) in its order. What failed is named in `unread`.
/// `askedAt` and `answeredAt`: our clock in milliseconds since 1970, for the skew.
facts::HostFacts parseFacts(const FactsRequest &request, const QList<CommandResult> &results,
                            qint64 askedAt, qint64 answeredAt);

}
