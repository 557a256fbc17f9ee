// Network interfaces: real ports with their own MAC also below a bond, bonds, bridges, VLANs,
// addresses, the default route, and the neighbours that LLDP has heard.
//
// All from files that every kernel since EL6 has; only addresses need `ip`, in the form that old
// and new versions print alike.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

constexpr Snippet nicSnippet{"facts-nics", BASALT_PROBE_HEAD R"sh(
cd /sys/class/net || exit 1
section files grep -Hsa '' /proc/net/vlan/config /proc/net/route /proc/net/bonding/* \
    /sys/class/net/*/address /sys/class/net/*/ifindex /sys/class/net/*/iflink \
    /sys/class/net/*/mtu /sys/class/net/*/carrier /sys/class/net/*/speed /sys/class/net/*/type \
    /sys/class/net/*/tun_flags /sys/class/net/*/device/uevent /sys/class/net/*/device/../uevent \
    /sys/class/net/*/master/ifindex /sys/class/net/*/brport/bridge/ifindex \
    /sys/class/net/*/bonding_slave/perm_hwaddr /sys/class/net/*/bonding/mode \
    /sys/class/net/*/bonding/active_slave /sys/class/net/*/bonding/primary \
    /sys/class/net/*/bonding/miimon /sys/class/net/*/bridge/stp_state \
    /sys/class/net/*/bridge/forward_delay
section addresses ip -o addr show
if [ -S /run/lldpd.socket ] || [ -S /run/lldpd/lldpd.socket ] || [ -S /var/run/lldpd.socket ]; then
    section lldp timeout 10 lldpcli -f keyvalue show neighbors
fi
)sh"};

/// An interface's file of sysfs.
class Interface
{
public:
    Interface(const FileLines &files, const QString &name)
        : m_files(files)
        , m_folder(u"/sys/class/net/"_s + name)
    {}

    bool has(const QString &file) const { return m_files.contains(m_folder + u'/' + file); }
    QString value(const QString &file) const { return valueOf(m_files, m_folder + u'/' + file); }
    QStringList lines(const QString &file) const { return m_files.value(m_folder + u'/' + file); }
    std::optional<int> number(const QString &file) const
    {
        bool ok = false;
        const int number = value(file).toInt(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }

private:
    const FileLines &m_files;
    QString m_folder;
};

QStringList interfaceNames(const FileLines &files)
{
    static const QRegularExpression address(u"^/sys/class/net/([^/]+)/address$"_s);
    QStringList names;
    for (auto it = files.keyBegin(); it != files.keyEnd(); ++it) {
        const QString name = address.match(*it).captured(1);
        if (!name.isEmpty() && name != u"lo")
            names.append(name);
    }
    return names;
}

struct VlanLine
{
    int id = 0;
    QString lower;
};

/// "bond0.100      | 100  | bond0"
QMap<QString, VlanLine> vlansOf(const FileLines &files)
{
    QMap<QString, VlanLine> vlans;
    for (const QString &line : files.value(u"/proc/net/vlan/config"_s)) {
        const QStringList columns = line.split(u'|');
        bool ok = false;
        const int id = columns.value(1).trimmed().toInt(&ok);
        if (ok && columns.size() == 3)
            vlans.insert(columns[0].trimmed(), {id, columns[2].trimmed()});
    }
    return vlans;
}

/// A port's MAC as its bond found it, from /proc/net/bonding: kernels before 3.x have no other place.
QMap<QString, QString> bondedMacs(const FileLines &files)
{
    QMap<QString, QString> macs;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (!it.key().startsWith("/proc/net/bonding/"_L1))
            continue;
        QString slave;
        for (const QString &line : it.value()) {
            const QString key = line.section(u':', 0, 0).trimmed();
            const QString value = line.section(u':', 1).trimmed();
            if (key == u"Slave Interface")
                slave = value;
            else if (key == u"Permanent HW addr" && !slave.isEmpty())
                macs.insert(slave, value.toLower());
        }
    }
    return macs;
}

QString kindOf(const Interface &interface, bool isVlan)
{
    if (isVlan)
        return u"vlan"_s;
    if (interface.has(u"bonding/mode"_s))
        return u"bond"_s;
    if (interface.has(u"bridge/stp_state"_s))
        return u"bridge"_s;
    if (interface.has(u"tun_flags"_s))
        return u"tun"_s;
    if (interface.has(u"device/uevent"_s))
        return {};
    // A pair's other end is its link; every other virtual interface links to itself or to nothing.
    const std::optional<int> link = interface.number(u"iflink"_s);
    return link && *link != 0 && link != interface.number(u"ifindex"_s) ? u"veth"_s : u"other"_s;
}

/// The card's PCI address without the function; a virtio port stands one level below its card.
QString cardOf(const Interface &interface)
{
    const QStringList own = interface.lines(u"device/uevent"_s);
    QString slot = assigned(own, u"PCI_SLOT_NAME"_s);
    if (slot.isEmpty() && assigned(own, u"DRIVER"_s).startsWith("virtio"_L1))
        slot = assigned(interface.lines(u"device/../uevent"_s), u"PCI_SLOT_NAME"_s);
    return slot.section(u'.', 0, -2);
}

void takeBond(const Interface &interface, facts::NicFacts &nic)
{
    nic.bondMode = interface.value(u"bonding/mode"_s).section(u' ', 0, 0); // "active-backup 1"
    nic.activeSlave = interface.value(u"bonding/active_slave"_s);
    nic.bondPrimary = interface.value(u"bonding/primary"_s).section(u' ', 0, 0);
    nic.miimon = interface.number(u"bonding/miimon"_s);
}

void takeBridge(const Interface &interface, facts::NicFacts &nic)
{
    nic.stp = interface.value(u"bridge/stp_state"_s) != u"0";
    if (const std::optional<int> delay = interface.number(u"bridge/forward_delay"_s))
        nic.forwardDelay = *delay / 100; // hundredths of a second
}

facts::NicFacts readNic(const FileLines &files, const QString &name,
                        const QMap<QString, VlanLine> &vlans)
{
    const Interface interface(files, name);
    facts::NicFacts nic;
    nic.name = name;
    nic.kind = kindOf(interface, vlans.contains(name));
    nic.mac = interface.value(u"address"_s).toLower();
    nic.mtu = interface.number(u"mtu"_s);
    // An interface that is down has a carrier file that cannot be read.
    if (const std::optional<int> carrier = interface.number(u"carrier"_s))
        nic.carrier = *carrier == 1;
    const std::optional<int> speed = interface.number(u"speed"_s);
    if (speed && *speed > 0)
        nic.speed = qint64(*speed) * 1000 * 1000;
    if (vlans.contains(name)) {
        nic.vlan = vlans[name].id;
        nic.lower = vlans[name].lower;
    }
    nic.driver = assigned(interface.lines(u"device/uevent"_s), u"DRIVER"_s);
    if (nic.kind.isEmpty())
        nic.card = cardOf(interface);
    if (nic.kind == u"bond")
        takeBond(interface, nic);
    if (nic.kind == u"bridge")
        takeBridge(interface, nic);
    return nic;
}

void takeMasters(const FileLines &files, QList<facts::NicFacts> &nics)
{
    QMap<QString, QString> byIndex;
    for (const facts::NicFacts &nic : nics)
        byIndex.insert(Interface(files, nic.name).value(u"ifindex"_s), nic.name);
    for (facts::NicFacts &nic : nics) {
        const Interface interface(files, nic.name);
        QString master = interface.value(u"master/ifindex"_s);
        if (master.isEmpty())
            master = interface.value(u"brport/bridge/ifindex"_s);
        if (!master.isEmpty())
            nic.master = byIndex.value(master);
    }
}

void takePermanentMacs(const FileLines &files, QList<facts::NicFacts> &nics)
{
    const QMap<QString, QString> bonded = bondedMacs(files);
    for (facts::NicFacts &nic : nics) {
        const QString own = Interface(files, nic.name).value(u"bonding_slave/perm_hwaddr"_s);
        if (!own.isEmpty())
            nic.mac = own.toLower();
        else if (bonded.contains(nic.name))
            nic.mac = bonded[nic.name];
    }
}

facts::NicFacts *nicNamed(QList<facts::NicFacts> &nics, const QString &name)
{
    const auto it = std::find_if(nics.begin(), nics.end(),
                                 [&](const facts::NicFacts &nic) { return nic.name == name; });
    return it == nics.end() ? nullptr : &*it;
}

/// "2: eno9    inet 10.0.2.15/24 brd 10.0.2.255 scope global eno9"
void takeAddresses(const QByteArray &text, QList<facts::NicFacts> &nics)
{
    for (const QString &line : linesOf(text)) {
        const QStringList words = line.simplified().split(u' ');
        if (words.size() < 4 || !words[2].startsWith("inet"_L1) || !words[3].contains(u'/'))
            continue;
        const QString scope = words.value(words.indexOf(u"scope"_s) + 1);
        facts::NicFacts *nic = nicNamed(nics, words[1].section(u'@', 0, 0));
        if (nic && scope != u"link")
            nic->addresses.append(words[3]);
    }
}

/// "lldp.eno1.chassis.name=sw-a"; the port's own name is its ifname, else its description.
void takeNeighbours(const QByteArray &text, QList<facts::NicFacts> &nics)
{
    static const QRegularExpression line(u"^lldp\\.(.+)\\.(chassis|port)\\.(\\w+)=(.*)$"_s);
    QMap<QString, QMap<QString, QString>> said;
    for (const QString &each : linesOf(text)) {
        const QRegularExpressionMatch match = line.match(each);
        if (match.hasMatch())
            said[match.captured(1)].insert(match.captured(2) + u'.' + match.captured(3),
                                           match.captured(4).trimmed());
    }
    const auto first = [](const QMap<QString, QString> &fields, const QStringList &keys) {
        for (const QString &key : keys) {
            if (!fields.value(key).isEmpty())
                return fields.value(key);
        }
        return QString();
    };
    for (auto it = said.cbegin(); it != said.cend(); ++it) {
        if (facts::NicFacts *nic = nicNamed(nics, it.key())) {
            nic->lldpSwitch = first(it.value(), {u"chassis.name"_s, u"chassis.mac"_s});
            nic->lldpPort = first(
                it.value(), {u"port.ifname"_s, u"port.local"_s, u"port.descr"_s, u"port.mac"_s});
        }
    }
}

/// The kernel prints addresses as the machine's own words, in hexadecimal.
void takeRoute(const FileLines &files, facts::HostFacts &facts)
{
    for (const QString &line : files.value(u"/proc/net/route"_s)) {
        const QStringList words = line.simplified().split(u' ');
        bool ok = false;
        const quint32 gateway = words.value(2).toUInt(&ok, 16);
        if (!ok || words.value(1) != u"00000000" || words.value(7) != u"00000000" || gateway == 0)
            continue;
        facts.gatewayDevice = words[0];
        facts.gateway = u"%1.%2.%3.%4"_s.arg(gateway & 0xff)
                            .arg(gateway >> 8 & 0xff)
                            .arg(gateway >> 16 & 0xff)
                            .arg(gateway >> 24);
        return;
    }
}

void parseNics(const FactsRequest &, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const FileLines files = fileLines(parts.value(u"files"_s).text);
    const QStringList names = interfaceNames(files);
    const QMap<QString, VlanLine> vlans = vlansOf(files);
    for (const QString &name : names)
        facts.nics.append(readNic(files, name, vlans));
    takeMasters(files, facts.nics);
    takePermanentMacs(files, facts.nics);
    takeAddresses(parts.value(u"addresses"_s).text, facts.nics);
    takeNeighbours(parts.value(u"lldp"_s).text, facts.nics);
    takeRoute(files, facts);
    if (!parts.value(u"files"_s).isComplete || !parts.value(u"addresses"_s).succeeded())
        facts.unread.insert(u"nics"_s, whyUnread(result));
}

}

const Probe &nicProbe()
{
    static const Probe probe{nicSnippet, std::chrono::seconds(30),
                             [](const FactsRequest &) { return std::optional(QStringList()); },
                             parseNics};
    return probe;
}

}
