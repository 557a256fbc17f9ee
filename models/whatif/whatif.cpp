#include "whatif/whatif.h"

#include "whatif/describe.h"

using namespace Qt::StringLiterals;

namespace basalt::whatif {

Evaluator::Evaluator(const design::Design &design)
    : m_model(prepare(design, catalogue::builtIn()))
{}

Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator &&) noexcept = default;
Evaluator &Evaluator::operator=(Evaluator &&) noexcept = default;

Outcome Evaluator::evaluate(const Condition &condition) const
{
    State state = freshState(*m_model);
    for (const QString &name : condition.failed) {
        for (const int part : m_model->things.value(name))
            state.failed[part] = 1;
    }
    judge(*m_model, state);
    return describe(*m_model, state, condition.failed);
}

QString serviceName(Service service)
{
    switch (service) {
    case Service::Kept:
        return u"kept"_s;
    case Service::Degraded:
        return u"degraded"_s;
    case Service::Lost:
        return u"lost"_s;
    }
    return {};
}

QString ringStateName(RingState state)
{
    switch (state) {
    case RingState::Ok:
        return u"ok"_s;
    case RingState::Degraded:
        return u"degraded"_s;
    case RingState::Faulty:
        return u"faulty"_s;
    case RingState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString hostStateName(HostState state)
{
    switch (state) {
    case HostState::Up:
        return u"up"_s;
    case HostState::Off:
        return u"off"_s;
    case HostState::Isolated:
        return u"isolated"_s;
    case HostState::Fenced:
        return u"fenced"_s;
    case HostState::Frozen:
        return u"frozen"_s;
    }
    return {};
}

QString vmStateName(VmState state)
{
    switch (state) {
    case VmState::Running:
        return u"running"_s;
    case VmState::Restarted:
        return u"restarted"_s;
    case VmState::Down:
        return u"down"_s;
    case VmState::Frozen:
        return u"frozen"_s;
    }
    return {};
}

}
