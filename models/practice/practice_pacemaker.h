// Pacemaker on simulated hosts: who is in the cluster, what runs where, who is fenced.
#pragma once

#include "formats/cib.h"
#include "formats/xml_tree.h"
#include "practice/practice_machine.h"

namespace basalt::practice {

constexpr auto featureSet = "3.16.1"; ///< of Pacemaker 2.1.5

QByteArray startPacemaker(Machine &machine);
QByteArray stopPacemaker(Machine &machine);

/// Everything that Pacemaker does until now.
void settlePacemaker(World &world);
/// Whether it has come to rest, which `crm_resource --wait` waits for; without a fencing device, while
/// fencing is on, it never does.
bool isIdle(World &world);

// The CIB

/// The configuration that the cluster has; empty before Pacemaker ran for the first time.
const formats::Cib &cibOf(const World &world);
/// The element <configuration>.
formats::XmlNode configurationOf(const World &world);
/// Takes a new configuration; the cluster adds its nodes and its own properties to it.
void setConfiguration(World &world, formats::XmlNode configuration, const QString &node);
/// XML text with all values, secrets too.
QByteArray xmlBytes(const formats::XmlNode &node);
/// The whole CIB as `cibadmin -Q` prints it on this host.
QByteArray cibText(Machine &machine);
/// A property of the cluster; empty: not set.
QString property(const World &world, const QString &name);
QString metaValue(const World &world, const formats::CibPrimitive &primitive, const QString &name);

// Nodes

/// Hosts that run Pacemaker in one membership with this one, and have joined it.
QStringList onlineHosts(World &world, const QString &host);
QString nodeNameOf(World &world, const QString &host);
int nodeIdOf(World &world, const QString &host);
/// The host that decides; empty: there is none.
QString dcOf(World &world, const QString &host);
/// Hosts that are lost and not known to be off.
QStringList uncleanHosts(World &world, const QString &host);

// Resources

struct Copy
{
    QString key;    ///< in StoredShared::instances: "vm-x", "dlm:magma1"
    QString id;     ///< of the primitive
    QString host;   ///< of a clone's copy: where it belongs
    QString clone;  ///< empty: not cloned
    QString before; ///< the key of the group's member before it
};

/// Every copy of every primitive, in the order of the configuration; a clone has one per host.
QList<Copy> copiesOf(World &world);
/// Why the agent cannot start it there; empty: it starts.
QString whyNotStart(World &world, const formats::CibPrimitive &primitive, const QString &host);
constexpr int notInstalled = 5; ///< OCF_ERR_INSTALLED
/// The exit code that an agent gives with such a reason.
int startExitCode(const QString &why);
void startResource(World &world, const formats::CibPrimitive &primitive, const QString &host);
void stopResource(World &world, const formats::CibPrimitive &primitive, const QString &host);
double startTime(const formats::CibPrimitive &primitive);

// Fencing

/// A fencing device that may be used against a host, and from where.
struct Shooter
{
    QString device;
    QString host;
    double delay = 0;
    bool reachesBoard = false;
};
bool isFencingOn(const World &world);
/// Shots that end and begin by now, for the partition that rules; false: none.
bool fence(World &world, const QStringList &part, double now);
std::optional<Shooter> shooterFor(World &world, const QStringList &hosts, const QString &victim);
/// Whether a host reaches the board behind a fencing resource.
bool reachesBoard(World &world, const formats::CibPrimitive &device, const QString &host);
/// Whether the host is on that the device would switch at its plug.
bool isPlugOn(const World &world, const formats::CibPrimitive &device);

const std::vector<Command> &cibCommands();
const std::vector<Command> &crmMonCommands();
const std::vector<Command> &crmShellCommands();
const std::vector<Command> &fencingCommands();
const std::vector<Command> &libvirtCommands();

}
