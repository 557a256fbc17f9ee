// The simulated world as one value: design, hosts, what they share, and its clock. Not locked:
// PracticeCluster sees to it that one thread at a time works on it.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"
#include "formats/cib.h"
#include "formats/xml_tree.h"
#include "practice/practice_installation.h"
#include "practice/practice_state.h"
#include "whatif/drawn_wiring.h"

#include <QHash>
#include <memory>

namespace basalt::practice {

struct ClusterConfig;
struct Schedule;

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
    int judgements = 0;               ///< how often the wiring was judged: tells a new verdict
    QHash<QString, QString> networks; ///< of addresses, by the design
    // Cluster configurations that were read before, by host, text and names.
    struct ReadConfig
    {
        QByteArray config;
        QByteArray names; ///< /etc/hosts
        std::shared_ptr<const ClusterConfig> value;
    };
    mutable QHash<QString, ReadConfig> readConfigs;
    // Who hears whom, and for what it holds.
    struct Speaker
    {
        std::shared_ptr<const ClusterConfig> config;
        QByteArray key;
    };
    struct Memberships
    {
        int judgement = 0; ///< of the wiring
        QMap<QString, Speaker> speakers;
        QMap<QString, QStringList> members;
        QMap<QString, QString> hostsByNode;
    };
    std::optional<Memberships> memberships;
    // What Pacemaker's scheduler made of the configuration, and for what it holds.
    std::shared_ptr<const Schedule> schedule;
    QByteArray scheduledCib;
    QMap<QString, QString> scheduledNodes;
    // What was settled last: nothing happens by itself as long as it is the same. Disks are left
    // out: what lies on them matters to those who read it next.
    QMap<QString, StoredActivity> settledHosts;
    StoredShared settledShared;
    // What Pacemaker found nothing to do for.
    struct Quiet
    {
        std::shared_ptr<const Schedule> schedule;
        QStringList part;
        QStringList standby;
        QMap<QString, StoredInstance> instances;
    };
    std::optional<Quiet> quiet;
    // The CIB as a value and as a tree, and the text they were read from.
    mutable QByteArray readCib;
    mutable formats::Cib cib;
    mutable formats::XmlNode configuration;
};

/// Equal texts; quick where one is a copy of the other.
bool isSameText(const QByteArray &a, const QByteArray &b);

/// How long something of this length takes here: nothing where all is at once.
double pace(const World &world, double seconds);

/// Hosts as the design draws them, with the interfaces and addresses they have at this moment.
design::Design liveDesign(World &world);
/// What cables and switches carry at this moment, between the hosts as they are.
const whatif::Wiring &wiring(World &world);
/// The network of the design in which this address lies; empty: none.
QString networkOf(World &world, const QString &address);

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
