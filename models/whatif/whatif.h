// What follows from faults: the only place that knows. Pure, and fast enough for every hover.
#pragma once

#include "core/result.h"
#include "design/design.h"

#include <memory>

namespace basalt::whatif {

/// The canonical names (design/things.h) of what has failed.
struct Condition
{
    QStringList failed;

    bool operator==(const Condition &) const = default;
};

/// Judged among the hosts that run, also those that are fenced for it in the end.
enum class RingState {
    Ok,
    Degraded, ///< still joins all of them, but a bond member or a trunk it had is gone
    Faulty,   ///< at least two of them do not reach each other over this ring
    Unknown,  ///< the drawing has no cable for it: taken as whole while the interfaces are
};

enum class HostState {
    Up,       ///< runs, and belongs to the cluster that goes on
    Off,      ///< has failed or lacks power, and the cluster has made sure of it by fencing
    Isolated, ///< runs, but no part of the cluster has quorum
    Fenced,   ///< ran, but had lost the cluster or its storage, and was shot
    Frozen,   ///< lost to the cluster, and nobody can fence it: recovery waits
};
enum class VmState { Running, Restarted, Down, Frozen };
enum class Service { Kept, Degraded, Lost };

struct RingOutcome
{
    QString ring; ///< the network's name
    RingState state = RingState::Ok;

    bool operator==(const RingOutcome &) const = default;
};

struct HostOutcome
{
    QString name;
    HostState state = HostState::Up;
    bool quorate = true;
    bool fenceable = true; ///< somebody who is alive and quorate could fence it now

    bool operator==(const HostOutcome &) const = default;
};

struct LunOutcome
{
    QString host;
    QString lun;
    int paths = 0; ///< usable
    int of = 0;    ///< drawn

    bool operator==(const LunOutcome &) const = default;
};

struct NetworkOutcome
{
    QString network;
    QList<QStringList> groups; ///< running hosts that reach each other

    bool operator==(const NetworkOutcome &) const = default;
};

struct VmOutcome
{
    QString name;
    VmState state = VmState::Running;
    QString where; ///< a host; empty: nowhere

    bool operator==(const VmOutcome &) const = default;
};

/// What a reason says; each kind has its sentence (whatif/sentences.h). In the order of the chain:
/// from power over cables and networks to the cluster, storage and VMs.
enum class ReasonKind {
    NoPower,
    LessPower,
    BondRunsOn,
    BondDown,
    LinkDown,
    TrunkLost,
    NetworkCut,
    NetworkSplit,
    RingFaulty,
    HostFailed,
    HostCutOff,
    SplitWon,
    NoQuorum,
    QdeviceUnreachable,
    HostFenced,
    HostFrozen,
    FencingDeviceUseless,
    PathsReduced,
    PathsGone,
    StorageGone,
    HostLostStorage,
    VmRestarted,
    VmHasNoRoom,
    VmHasNoStorage,
    VmStopped,
    VmFrozen,
};

/// Why a thing is in its state: `because` leads from the thing to the fault, as names of things and
/// short facts. sentenceOf() says it for people.
struct Reason
{
    ReasonKind kind = ReasonKind::NoPower;
    QString thing;
    QStringList because;

    bool operator==(const Reason &) const = default;
};

struct Outcome
{
    QStringList failed;
    QList<RingOutcome> rings;
    QList<HostOutcome> hosts;
    QList<LunOutcome> luns;
    QList<NetworkOutcome> networks;
    QList<VmOutcome> vms; ///< those that are meant to run (`started`)
    Service service = Service::Kept;
    QStringList reduced;   ///< things that lost redundancy without harm, sorted
    QList<Reason> reasons; ///< in the order of the chain

    bool operator==(const Outcome &) const = default;
};

struct Model;

/// A design prepared for many verdicts. Keeps no reference to the design. At most 64 hosts are
/// judged; several threads may ask one evaluator.
class Evaluator
{
public:
    explicit Evaluator(const design::Design &design);
    ~Evaluator();
    Evaluator(Evaluator &&) noexcept;
    Evaluator &operator=(Evaluator &&) noexcept;

    /// The condition's names are canonical; a name that carries nothing changes nothing.
    Outcome evaluate(const Condition &condition) const;

private:
    std::unique_ptr<const Model> m_model;
};

QString serviceName(Service service);   ///< kept | degraded | lost
QString ringStateName(RingState state); ///< ok | degraded | faulty | unknown
QString hostStateName(HostState state); ///< up | off | isolated | fenced | frozen
QString vmStateName(VmState state);     ///< running | restarted | down | frozen

}
