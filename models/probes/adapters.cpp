#include "probes/adapters.h"

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

QString withColons(const QString &wwn)
{
    QString digits = wwn.toLower();
    digits.remove("0x"_L1);
    QStringList bytes;
    for (qsizetype i = 0; i + 1 < digits.size(); i += 2)
        bytes.append(digits.sliced(i, 2));
    return bytes.join(u':');
}

/// Names that follow `folder`, of those who have the file.
QStringList membersOf(const FileLines &files, const QString &folder, const QString &file)
{
    QStringList names;
    for (auto it = files.keyBegin(); it != files.keyEnd(); ++it) {
        if (it->startsWith(folder) && it->endsWith(u'/' + file))
            names.append(it->sliced(folder.size()).section(u'/', 0, 0));
    }
    return names;
}

}

void takeHbas(const FileLines &files, facts::HostFacts &facts)
{
    const QString hosts = u"/sys/class/fc_host/"_s;
    const QString ports = u"/sys/class/fc_remote_ports/"_s;
    for (const QString &name : membersOf(files, hosts, u"port_name"_s)) {
        facts::HbaFacts hba;
        hba.name = name;
        hba.wwpn = withColons(valueOf(files, hosts + name + u"/port_name"_s));
        hba.state = valueOf(files, hosts + name + u"/port_state"_s);
        hba.fabric = withColons(valueOf(files, hosts + name + u"/fabric_name"_s));
        const QString mark = u"rport-%1:"_s.arg(name.mid(4)); // "host3" -> "rport-3:"
        for (const QString &port : membersOf(files, ports, u"port_name"_s)) {
            const bool isTarget = valueOf(files, ports + port + u"/roles"_s).contains("Target"_L1);
            if (port.startsWith(mark) && isTarget
                && valueOf(files, ports + port + u"/port_state"_s) == u"Online")
                hba.targets.append(withColons(valueOf(files, ports + port + u"/port_name"_s)));
        }
        facts.hbas.append(hba);
    }
}

void takeIscsi(const FileLines &files, facts::HostFacts &facts)
{
    facts.iscsiName =
        assigned(files.value(u"/etc/iscsi/initiatorname.iscsi"_s), u"InitiatorName"_s);
    const QString connections = u"/sys/class/iscsi_connection/"_s;
    for (const QString &name : membersOf(files, connections, u"persistent_address"_s)) {
        // "connection1:0" belongs to "session1"
        const QString session = u"session"_s + name.mid(10).section(u':', 0, 0);
        const QString target =
            valueOf(files, u"/sys/class/iscsi_session/%1/targetname"_s.arg(session));
        const QString address = valueOf(files, connections + name + u"/persistent_address"_s);
        const QString port = valueOf(files, connections + name + u"/persistent_port"_s);
        if (!target.isEmpty())
            facts.iscsiSessions.append(u"%1:%2 %3"_s.arg(address, port, target));
    }
}

}
