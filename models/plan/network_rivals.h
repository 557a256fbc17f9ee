// Files that configure an interface of the design besides ours: a port must not be configured twice.
#pragma once

#include "plan/plan_draft.h"

#include <QSet>

namespace basalt::plan {

/// The interfaces of a host that the design configures.
QSet<QString> ownInterfaces(const design::Host &host);

/// Those, and the bonds and bridges of /etc/network/interfaces and its like that take ports of ours.
QSet<QString> withTakers(QSet<QString> ours, const QByteArray &interfaces);

struct Rival
{
    QString path;
    QByteArray content;
    std::optional<Refusal> refusal; ///< null: it may go, and undo brings it back
};

/// Goes: what holds interfaces of ours only (ifupdown), what an installer wrote, and what the options
/// allow by its path.
QList<Rival> rivalsOf(const Context &context, const design::Host &host);

}
