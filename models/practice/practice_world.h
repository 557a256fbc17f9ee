// The simulated world as one value: design, hosts, what they share, and its clock. Not locked:
// PracticeCluster sees to it that one thread at a time works on it.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"
#include "formats/cib.h"
#include "practice/practice_installation.h"
#include "practice/practice_state.h"
#include "whatif/drawn_wiring.h"

#include <QHash>
#include <memory>

namespace basalt::practice {

struct ClusterConfig;

struct World
{
    design::Design design;
    catalogue::Platform platform;
    Installation installation;
    double speed = 1.0;
    QMap<QString, StoredHost> hosts;
    StoredShared shared;

    // The last verdict of the wiring, and for what it holds.
    QMap<QString, QMap<QString, StoredLink>> judgedLinks;
    QStringList judgedFaults;
    std::optional<whatif::Wiring> judged;
    // Cluster configurations that were read before, by host, text and names.
    struct ReadConfig
    {
        QByteArray config;
        QByteArray names; ///< /etc/hosts
        std::shared_ptr<const ClusterConfig> value;
    };
    mutable QHash<QString, ReadConfig> readConfigs;
    // The hosts by node name, while Pacemaker thinks.
    std::optional<QMap<QString, QString>> nodes;
    // What was settled last: nothing happens by itself as long as it is the same.
    QMap<QString, StoredHost> settledHosts;
    StoredShared settledShared;
    // The CIB as a value, and the text it was read from.
    mutable QByteArray readCib;
    mutable formats::Cib cib;
};

/// How long something of this length takes here: nothing where all is at once.
double pace(const World &world, double seconds);

/// Hosts as the design draws them, with the interfaces and addresses they have at this moment.
design::Design liveDesign(const World &world);
/// What cables and switches carry at this moment, between the hosts as they are.
const whatif::Wiring &wiring(World &world);
/// The network of the design in which this address lies; empty: none.
QString networkOf(const design::Design &design, const QString &address);

/// Whether the design's operator can reach the host by its SSH address.
bool isInContact(World &world, const QString &host);

/// A host of the design with nothing but its distribution.
StoredHost bareHost(const World &world, const design::Host &host);

void crash(World &world, const QString &host); ///< it is off at once; the disks stay
void boot(World &world, const QString &host);
void reset(World &world, const QString &host); ///< crash, and back after a boot's time

/// Lets happen what is due by the clock: timers, boots, memberships, fencing, resources.
void settle(World &world);

}
