// What can be searched for: everything with a name, an address or a number of its own.
#pragma once

#include "design/design.h"

namespace basalt::design {

struct SearchEntry
{
    QString text;       ///< "192.168.11.6 · magma1 · public"
    QStringList things; ///< what it leads to, as in things.h

    bool operator==(const SearchEntry &) const = default;
};

/// The thing that shows an interface on the canvas: the bond or NIC below it, else the host.
QString thingBelow(const Host &host, const QString &interfaceName);
/// What shows a network: where hosts have their address in it, or their bridge for VMs.
QStringList carriersOf(const Design &design, const QString &network);

/// Names of things first, hosts before all others and cables, named after their ends, behind them; then
/// networks, addresses, MACs and WWNs, volumes.
QList<SearchEntry> searchEntries(const Design &design);

/// The entry that says just this, else begins with it, else the first that contains it, whatever the
/// case; nullptr if there is none.
const SearchEntry *findEntry(const QList<SearchEntry> &entries, const QString &text);

}
