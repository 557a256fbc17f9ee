// Interfaces of a simulated host: they become what its network files say.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

struct WantedNetwork
{
    QMap<QString, StoredLink> links;
    QString gateway;
};

/// What the host's files ask for, in the platform's dialect.
WantedNetwork wantedNetwork(const Machine &machine);

/// All interfaces anew from the files, as a restart of the network service does.
void applyNetwork(Machine &machine);

/// The files of a bare installation: one address on the first port that leads to its network.
QMap<QString, StoredFile> bareNetworkFiles(const World &world, const design::Host &host);

/// An address of the host's SSH contact; a name is looked up in the design.
QString contactAddress(const design::Design &design, const design::Host &host);

/// /etc/hosts of this machine: the addresses of a name, in the order of the lines.
QStringList resolve(const Machine &machine, const QString &name);

}
