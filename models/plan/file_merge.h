// Merges what the design wants with what people wrote into the same file: foreign parts stay.
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace basalt::plan {

/// /etc/hosts: ours first, then every other line; but none gives one of our names another address,
/// and no name of a host stands on the loopback.
QByteArray mergeHosts(const QByteArray &wanted, const QByteArray &present);

/// /etc/network/interfaces: our stanzas first, then those of interfaces that are not ours, with
/// `source` lines and comments. Name servers of a replaced stanza move to ours that has the gateway.
QByteArray mergeInterfaces(const QByteArray &wanted, const QByteArray &present,
                           const QSet<QString> &ours);

/// KEY=VALUE files of /etc/sysconfig: our keys, then the foreign ones.
QByteArray mergeSysconfig(const QByteArray &wanted, const QByteArray &present);

}
