#include "document/thing_states.h"

#include "design/lookup.h"
#include "design/things.h"

namespace basalt::document {

using namespace Qt::StringLiterals;

namespace {

ThingState stateOf(whatif::ReasonKind kind)
{
    using whatif::ReasonKind;
    switch (kind) {
    case ReasonKind::NoPower:
    case ReasonKind::BondDown:
    case ReasonKind::LinkDown:
    case ReasonKind::HostFailed:
    case ReasonKind::HostFenced:
    case ReasonKind::PathsGone:
    case ReasonKind::StorageGone:
    case ReasonKind::HostLostStorage:
    case ReasonKind::VmHasNoRoom:
    case ReasonKind::VmHasNoStorage:
    case ReasonKind::VmStopped:
    case ReasonKind::FencingDeviceUseless:
    case ReasonKind::RingFaulty:
    case ReasonKind::NetworkSplit:
        return ThingState::Failed;
    default:
        return ThingState::Degraded;
    }
}

class Judge
{
public:
    Judge(const design::Design &design, const whatif::Outcome &outcome)
        : m_design(design)
        , m_outcome(outcome)
    {}

    ThingStates run()
    {
        for (const whatif::HostOutcome &host : m_outcome.hosts)
            raise(host.name, ofHost(host));
        for (const whatif::VmOutcome &vm : m_outcome.vms)
            raise(vm.name, ofVm(vm.state));
        for (const QString &thing : m_outcome.reduced)
            raise(thing, ThingState::Degraded);
        for (const whatif::Reason &reason : m_outcome.reasons)
            raise(reason.thing, stateOf(reason.kind));
        for (const QString &thing : m_outcome.failed)
            raise(thing, ThingState::Failed);
        spreadIntoHosts();
        spreadIntoStorage();
        spreadOverCables();
        markCarriers();
        return m_states;
    }

private:
    static ThingState ofHost(const whatif::HostOutcome &host)
    {
        switch (host.state) {
        case whatif::HostState::Up:
            return host.quorate && host.fenceable ? ThingState::Ok : ThingState::Degraded;
        case whatif::HostState::Frozen:
            return ThingState::Degraded;
        default:
            return ThingState::Failed;
        }
    }

    static ThingState ofVm(whatif::VmState state)
    {
        switch (state) {
        case whatif::VmState::Running:
            return ThingState::Ok;
        case whatif::VmState::Restarted:
            return ThingState::Degraded;
        default:
            return ThingState::Failed;
        }
    }

    void raise(const QString &thing, ThingState state)
    {
        ThingState &now = m_states[thing];
        now = std::max(now, state);
    }

    bool failed(const QString &thing) const { return m_states.value(thing) == ThingState::Failed; }

    /// What is inside a dead thing is dead.
    void spreadIntoHosts()
    {
        for (const design::Host &host : m_design.hosts) {
            const auto dead = [&](std::optional<int> card) {
                return poweredOff(host.name)
                       || (card && failed(u"%1.card%2"_s.arg(host.name).arg(*card)));
            };
            for (const design::Nic &nic : host.nics) {
                if (dead(nic.card))
                    raise(design::portName({host.name, nic.name}), ThingState::Failed);
            }
            for (const design::Hba &hba : host.hbas) {
                if (dead(hba.card))
                    raise(design::portName({host.name, hba.name}), ThingState::Failed);
            }
        }
    }

    /// Failed or without power; a host that was fenced has its ports dead as well.
    bool poweredOff(const QString &device) const
    {
        if (m_outcome.failed.contains(device))
            return true;
        for (const whatif::HostOutcome &host : m_outcome.hosts) {
            if (host.name == device)
                return host.state == whatif::HostState::Off
                       || host.state == whatif::HostState::Fenced;
        }
        for (const whatif::Reason &reason : m_outcome.reasons) {
            if (reason.thing == device && reason.kind == whatif::ReasonKind::NoPower)
                return true;
        }
        return false;
    }

    void spreadIntoStorage()
    {
        for (const design::Storage &storage : m_design.storage) {
            for (const design::Controller &controller : storage.controllers) {
                const QString name = storage.name + u'.' + controller.name;
                if (poweredOff(storage.name))
                    raise(name, ThingState::Failed);
                for (const design::ControllerPort &port : controller.ports) {
                    if (failed(name))
                        raise(design::portName({storage.name, port.name}), ThingState::Failed);
                }
            }
        }
    }

    void spreadOverCables()
    {
        for (const design::Cable &cable : m_design.cables) {
            const QString name = design::cableName(cable);
            for (const design::PortId &end : {cable.a, cable.b}) {
                if (poweredOff(end.device) || failed(design::portName(end)))
                    raise(name, ThingState::Failed);
            }
        }
    }

    /// The members that a bond still has: they carry its traffic now.
    void markCarriers()
    {
        for (const design::Host &host : m_design.hosts) {
            for (const design::Bond &bond : host.bonds) {
                if (m_states.value(host.name + u'.' + bond.name) != ThingState::Degraded)
                    continue;
                for (const QString &member : bond.of)
                    markPort({host.name, member});
            }
        }
    }

    void markPort(const design::PortId &port)
    {
        const QString name = design::portName(port);
        if (failed(name))
            return;
        for (const design::Cable &cable : m_design.cables) {
            if (cable.a != port && cable.b != port)
                continue;
            if (failed(design::cableName(cable)))
                return;
            raise(design::cableName(cable), ThingState::Involved);
        }
        raise(name, ThingState::Involved);
    }

    const design::Design &m_design;
    const whatif::Outcome &m_outcome;
    ThingStates m_states;
};

}

ThingStates thingStates(const design::Design &design, const whatif::Outcome &outcome)
{
    return Judge(design, outcome).run();
}

}
