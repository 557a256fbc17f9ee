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

enum class RingState { Ok, Degraded, Faulty, Unknown };
enum class HostState { Up, Off, Isolated, Fenced, Frozen };
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
    QList<QStringList> groups; ///< hosts that reach each other

    bool operator==(const NetworkOutcome &) const = default;
};

struct VmOutcome
{
    QString name;
    VmState state = VmState::Running;
    QString where; ///< a host; empty: nowhere

    bool operator==(const VmOutcome &) const = default;
};

/// Why a thing is in its state: a chain from the thing to the fault. `because` holds things and
/// short reasons; `sentence` says it for people in the current language.
struct Reason
{
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
    QList<VmOutcome> vms;
    Service service = Service::Kept;
    QStringList reduced; ///< things that lost redundancy without harm
    QList<Reason> reasons;

    bool operator==(const Outcome &) const = default;
};

/// A design prepared for many verdicts. Keeps no reference to the design.
class Evaluator
{
public:
    explicit Evaluator(const design::Design &design);
    ~Evaluator();
    Evaluator(Evaluator &&) noexcept;
    Evaluator &operator=(Evaluator &&) noexcept;

    /// The condition's names must be known things (design::findThing).
    Outcome evaluate(const Condition &condition) const;

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;

    friend class AtlasRun;
};

QString serviceName(Service service);     ///< kept | degraded | lost
QString ringStateName(RingState state);   ///< ok | degraded | faulty | unknown
QString hostStateName(HostState state);   ///< up | off | isolated | fenced | frozen
QString vmStateName(VmState state);       ///< running | restarted | down | frozen

}
