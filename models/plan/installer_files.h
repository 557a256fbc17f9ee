// Knows files as distributions' installers write them: nobody's work is lost with them.
#pragma once

#include <QByteArray>
#include <QString>

namespace basalt::plan {

/// ifcfg-* and keyfiles of anaconda: only keys that it writes, and the HWADDR or UUID that people
/// leave out. iptables of system-config-firewall: its header and its rules for a fresh installation,
/// which let in SSH only. Whoever has added a line has to be asked.
bool isWrittenByInstaller(const QString &path, const QByteArray &content);

}
