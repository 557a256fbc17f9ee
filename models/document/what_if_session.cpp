#include "document/what_if_session.h"

#include "design/things.h"
#include "document/design_document.h"

namespace basalt::document {

using namespace Qt::StringLiterals;

WhatIfSession::WhatIfSession(const DesignDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &DesignDocument::replaced, this, [this] {
        m_failed.clear();
        follow();
    });
    connect(&document, &DesignDocument::changed, this, [this](const ChangeSet &changes) {
        if (!changes.onlyMoves())
            follow();
    });
    prepare();
}

WhatIfSession::~WhatIfSession() = default;

Result<> WhatIfSession::toggle(const QString &thing)
{
    Result<design::Thing> found = design::findThing(m_document.design(), thing);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->kind == design::ThingKind::Vm)
        return failure(
            u"not-a-fault"_s,
            tr("%1 is a virtual machine: fail the host it runs on instead.").arg(found->name));
    QStringList failed = m_failed;
    if (!failed.removeOne(found->name))
        failed << found->name;
    setFailed(failed);
    return {};
}

Result<> WhatIfSession::fail(const QStringList &things)
{
    QStringList failed = m_failed;
    for (const QString &thing : things) {
        Result<design::Thing> found = design::findThing(m_document.design(), thing);
        if (!found)
            return tl::unexpected<Error>(found.error());
        if (!failed.contains(found->name))
            failed << found->name;
    }
    setFailed(failed);
    return {};
}

void WhatIfSession::restoreAll()
{
    if (isActive())
        setFailed({});
}

QStringList WhatIfSession::nextFaults() const
{
    QStringList next;
    if (m_outcome.service == whatif::Service::Lost)
        return next;
    for (const design::Thing &thing : design::failableThings(m_document.design())) {
        if (m_failed.contains(thing.name))
            continue;
        const bool lost = m_evaluator->evaluate({m_failed + QStringList{thing.name}}).service
                          == whatif::Service::Lost;
        if (lost && m_evaluator->evaluate({{thing.name}}).service != whatif::Service::Lost)
            next << thing.name;
    }
    return next;
}

void WhatIfSession::prepare()
{
    m_evaluator = std::make_unique<whatif::Evaluator>(m_document.design());
    m_baseline = m_evaluator->evaluate({});
    m_outcome = m_failed.isEmpty() ? m_baseline : m_evaluator->evaluate({m_failed});
}

/// The design changed: what no longer exists is no longer failed.
void WhatIfSession::follow()
{
    QStringList still;
    for (const QString &thing : m_failed) {
        if (design::findThing(m_document.design(), thing))
            still << thing;
    }
    m_failed = still;
    prepare();
    emit changed();
}

void WhatIfSession::setFailed(QStringList failed)
{
    failed.sort();
    if (failed == m_failed)
        return;
    m_failed = failed;
    m_outcome = m_failed.isEmpty() ? m_baseline : m_evaluator->evaluate({m_failed});
    emit changed();
}

}
