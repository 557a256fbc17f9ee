// Readers of the three dialects of network files, as far as those files are written by
// distributions and by us; and the files that a bare installation has.
#include "core/ip.h"
#include "practice/practice_files.h"
#include "practice/practice_network.h"

#include "design/lookup.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

const QString interfacesFile = u"/etc/network/interfaces"_s;
const QString ifcfgFolder = u"/etc/sysconfig/network-scripts"_s;
const QString keyfileFolder = u"/etc/NetworkManager/system-connections"_s;

using Values = QMap<QString, QString>;

int prefixOf(const QString &mask)
{
    int prefix = 0;
    for (const QString &part : mask.split(u'.')) {
        for (uint bits = part.toUInt() & 0xffU; bits != 0; bits = bits << 1U & 0xffU)
            ++prefix;
    }
    return prefix;
}

QString maskOf(int prefix)
{
    const quint32 mask = prefix <= 0 ? 0 : ~quint32{0} << (32 - prefix);
    return u"%1.%2.%3.%4"_s.arg(mask >> 24)
        .arg(mask >> 16 & 0xff)
        .arg(mask >> 8 & 0xff)
        .arg(mask & 0xff);
}

int numberAfterDot(const QString &name)
{
    return name.section(u'.', -1).toInt();
}

void enslave(WantedNetwork &network, const QString &ports, const QString &master)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    for (const QString &port : ports.split(blanks, Qt::SkipEmptyParts)) {
        if (port == u"none")
            continue;
        network.links[port].master = master;
        network.links[port].isUp = true;
    }
}

// ifupdown

void takeStanza(WantedNetwork &network, const QString &name, const Values &values)
{
    StoredLink &link = network.links[name];
    link.isUp = true;
    if (values.contains(u"address"_s)) {
        const QString address = values.value(u"address"_s);
        link.addresses.append(address.contains(u'/')
                                  ? address
                                  : address + u'/'
                                        + QString::number(prefixOf(values.value(u"netmask"_s))));
    }
    if (values.contains(u"gateway"_s))
        network.gateway = values.value(u"gateway"_s);
    if (values.contains(u"mtu"_s))
        link.mtu = values.value(u"mtu"_s).toInt();
    if (values.contains(u"bond-mode"_s) || values.contains(u"bond-slaves"_s)) {
        link.kind = u"bond"_s;
        link.mode = values.value(u"bond-mode"_s);
        link.primary = values.value(u"bond-primary"_s);
        link.miimon = values.value(u"bond-miimon"_s).toInt();
        enslave(network, values.value(u"bond-slaves"_s), name);
    }
    if (values.contains(u"bridge_ports"_s)) {
        network.links[name].kind = u"bridge"_s;
        enslave(network, values.value(u"bridge_ports"_s), name);
    }
    if (values.contains(u"vlan-raw-device"_s)) {
        StoredLink &vlan = network.links[name];
        vlan.kind = u"vlan"_s;
        vlan.lower = values.value(u"vlan-raw-device"_s);
        vlan.vlan = values.contains(u"vlan-id"_s) ? values.value(u"vlan-id"_s).toInt()
                                                  : numberAfterDot(name);
    }
}

WantedNetwork readInterfaces(const StoredHost &host)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    WantedNetwork network;
    QStringList automatic;
    QMap<QString, Values> stanzas;
    QString current;
    QByteArray text = contentOf(host, interfacesFile);
    for (const QString &path : filesBelow(host, u"/etc/network/interfaces.d"_s)) {
        if (text.contains("source /etc/network/interfaces.d"))
            text += contentOf(host, path);
    }
    for (const QString &raw : QString::fromUtf8(text).split(u'\n')) {
        const QString line = raw.trimmed();
        const QStringList words = line.split(blanks, Qt::SkipEmptyParts);
        if (words.isEmpty() || line.startsWith(u'#'))
            continue;
        if (words[0] == u"auto" || words[0] == u"allow-hotplug") {
            automatic += words.mid(1);
        } else if (words[0] == u"iface") {
            current = words.value(1);
            stanzas[current].insert(u"method"_s, words.value(3));
        } else if (!current.isEmpty()) {
            stanzas[current].insert(words[0], line.mid(words[0].size()).trimmed());
        }
    }
    for (auto stanza = stanzas.cbegin(); stanza != stanzas.cend(); ++stanza) {
        if (automatic.contains(stanza.key()) && stanza.key() != u"lo")
            takeStanza(network, stanza.key(), *stanza);
    }
    return network;
}

// ifcfg

Values shellValues(const QByteArray &text)
{
    Values values;
    for (const QString &raw : QString::fromUtf8(text).split(u'\n')) {
        const QString line = raw.trimmed();
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0 || line.startsWith(u'#'))
            continue;
        QString value = line.mid(equals + 1);
        if (value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')))
            value = value.mid(1, value.size() - 2);
        values.insert(line.left(equals), value);
    }
    return values;
}

void takeBondingOptions(StoredLink &link, const QString &options)
{
    link.kind = u"bond"_s;
    for (const QString &option : options.split(u' ', Qt::SkipEmptyParts)) {
        const QString value = option.section(u'=', 1);
        if (option.startsWith(u"mode="))
            link.mode = value;
        else if (option.startsWith(u"primary="))
            link.primary = value;
        else if (option.startsWith(u"miimon="))
            link.miimon = value.toInt();
    }
}

void takeIfcfg(WantedNetwork &network, const Values &values)
{
    const QString name = values.value(u"DEVICE"_s);
    if (name.isEmpty() || name == u"lo" || values.value(u"ONBOOT"_s) != u"yes")
        return;
    StoredLink &link = network.links[name];
    link.isUp = true;
    if (values.contains(u"IPADDR"_s)) {
        const QString prefix =
            values.value(u"PREFIX"_s, QString::number(prefixOf(values.value(u"NETMASK"_s))));
        link.addresses.append(values.value(u"IPADDR"_s) + u'/' + prefix);
    }
    if (values.contains(u"MTU"_s))
        link.mtu = values.value(u"MTU"_s).toInt();
    link.master = values.value(u"MASTER"_s, values.value(u"BRIDGE"_s));
    if (values.contains(u"BONDING_OPTS"_s))
        takeBondingOptions(link, values.value(u"BONDING_OPTS"_s));
    if (values.value(u"TYPE"_s) == u"Bridge")
        link.kind = u"bridge"_s;
    if (values.value(u"VLAN"_s) == u"yes") {
        link.kind = u"vlan"_s;
        link.lower = name.section(u'.', 0, -2);
        link.vlan = numberAfterDot(name);
    }
    if (values.contains(u"GATEWAY"_s))
        network.gateway = values.value(u"GATEWAY"_s);
}

WantedNetwork readIfcfg(const StoredHost &host)
{
    WantedNetwork network;
    network.gateway = shellValues(contentOf(host, u"/etc/sysconfig/network"_s)).value(u"GATEWAY"_s);
    for (const QString &path : filesBelow(host, ifcfgFolder)) {
        if (path.section(u'/', -1).startsWith(u"ifcfg-"))
            takeIfcfg(network, shellValues(contentOf(host, path)));
    }
    return network;
}

// NetworkManager's keyfiles

Values keyfileValues(const QByteArray &text)
{
    Values values;
    QString section;
    for (const QString &raw : QString::fromUtf8(text).split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'['))
            section = line.mid(1, line.size() - 2);
        else if (const qsizetype equals = line.indexOf(u'='); equals > 0 && !line.startsWith(u'#'))
            values.insert(section + u'.' + line.left(equals), line.mid(equals + 1));
    }
    return values;
}

/// Masters may be named by the connection's UUID or id as well.
QString masterName(const QList<Values> &connections, const QString &master)
{
    for (const Values &connection : connections) {
        if (connection.value(u"connection.uuid"_s) == master
            || connection.value(u"connection.id"_s) == master)
            return connection.value(u"connection.interface-name"_s);
    }
    return master;
}

void takeKeyfile(WantedNetwork &network, const QList<Values> &connections, const Values &values)
{
    StoredLink &link = network.links[values.value(u"connection.interface-name"_s)];
    link.isUp = true;
    const QString type = values.value(u"connection.type"_s);
    link.kind = type == u"ethernet" ? QString() : type;
    link.master = masterName(connections, values.value(u"connection.controller"_s,
                                                       values.value(u"connection.master"_s)));
    link.mode = values.value(u"bond.mode"_s);
    link.primary = values.value(u"bond.primary"_s);
    link.miimon = values.value(u"bond.miimon"_s).toInt();
    link.vlan = values.value(u"vlan.id"_s).toInt();
    link.lower = values.value(u"vlan.parent"_s);
    if (values.contains(u"ethernet.mtu"_s))
        link.mtu = values.value(u"ethernet.mtu"_s).toInt();
    for (int i = 1; values.contains(u"ipv4.address%1"_s.arg(i)); ++i) {
        const QStringList parts = values.value(u"ipv4.address%1"_s.arg(i)).split(u',');
        link.addresses.append(parts.value(0));
        if (parts.size() > 1)
            network.gateway = parts[1];
    }
}

WantedNetwork readKeyfiles(const StoredHost &host)
{
    QList<Values> connections;
    for (const QString &path : filesBelow(host, keyfileFolder)) {
        // NetworkManager leaves a file alone that others could read.
        const StoredFile *file = findFile(host, path);
        if (path.endsWith(u".nmconnection") && file && (file->mode & 077) == 0)
            connections.append(keyfileValues(file->content));
    }
    // Of several profiles for one interface the one with the highest priority is used: that of an
    // installer has -999.
    const QString priority = u"connection.autoconnect-priority"_s;
    QMap<QString, Values> chosen;
    for (const Values &connection : connections) {
        if (connection.value(u"connection.autoconnect"_s) == u"false")
            continue;
        const QString name = connection.value(u"connection.interface-name"_s);
        if (!chosen.contains(name)
            || chosen[name].value(priority).toInt() < connection.value(priority).toInt())
            chosen.insert(name, connection);
    }
    WantedNetwork network;
    for (const Values &connection : std::as_const(chosen))
        takeKeyfile(network, connections, connection);
    return network;
}

// A bare installation

/// The first port below an interface, and the VLAN tag on the way.
QPair<QString, int> firstPort(const design::Host &host, const QString &name)
{
    for (const design::Bridge &bridge : host.bridges) {
        if (bridge.name == name) {
            QPair<QString, int> below = firstPort(host, bridge.on);
            return {below.first, bridge.vlan.value_or(below.second)};
        }
    }
    for (const design::Vlan &vlan : host.vlans) {
        if (vlan.name == name)
            return {firstPort(host, vlan.on).first, vlan.id};
    }
    for (const design::Bond &bond : host.bonds) {
        if (bond.name == name && !bond.of.isEmpty())
            return {bond.primary.isEmpty() ? bond.of.constFirst() : bond.primary, 0};
    }
    return {name, 0};
}

struct BareAddress
{
    QString interface;
    QString port; ///< below a VLAN
    int vlan = 0;
    QString ip;
    int prefix = 24;
    QString gateway;
};

std::optional<BareAddress> bareAddress(const design::Design &design, const design::Host &host)
{
    const QString contact = contactAddress(design, host);
    for (const design::Address &address : host.addresses) {
        if (address.ip != contact)
            continue;
        const auto [port, vlan] = firstPort(host, address.on);
        BareAddress bare{port, port, vlan, address.ip, 24, {}};
        if (vlan > 0)
            bare.interface = u"%1.%2"_s.arg(port).arg(vlan);
        if (const design::Network *network = design::findNetwork(design, address.network)) {
            if (const std::optional<Subnet> subnet = parseSubnet(network->subnet))
                bare.prefix = subnet->prefix;
            bare.gateway = network->gateway;
        }
        return bare;
    }
    return {};
}

StoredFile plainFile(const QString &text, int mode = 0644)
{
    return {text.toUtf8(), mode, u"root:root"_s, {}};
}

QMap<QString, StoredFile> bareInterfaces(const BareAddress &bare)
{
    QString text = u"# This file describes the network interfaces available on your system\n"
                   "# and how to activate them. For more information, see interfaces(5).\n\n"
                   "source /etc/network/interfaces.d/*\n\n"
                   "# The loopback network interface\nauto lo\niface lo inet loopback\n\n"
                   "# The primary network interface\nallow-hotplug %1\n"
                   "iface %1 inet static\n\taddress %2/%3\n"_s.arg(bare.interface, bare.ip)
                       .arg(bare.prefix);
    if (!bare.gateway.isEmpty())
        text += u"\tgateway %1\n"_s.arg(bare.gateway);
    if (bare.vlan > 0)
        text += u"\tvlan-raw-device %1\n"_s.arg(bare.port);
    return {{interfacesFile, plainFile(text)}};
}

QMap<QString, StoredFile> bareIfcfg(const BareAddress &bare, const design::Host &host)
{
    QMap<QString, StoredFile> files;
    for (const design::Nic &nic : host.nics)
        files.insert(
            ifcfgFolder + u"/ifcfg-"_s + nic.name,
            plainFile(u"DEVICE=\"%1\"\nHWADDR=\"%2\"\nNM_CONTROLLED=\"no\"\nONBOOT=\"%3\"\n"_s.arg(
                nic.name, nic.mac.toUpper(), nic.name == bare.port ? u"yes"_s : u"no"_s)));
    files.insert(ifcfgFolder + u"/ifcfg-lo"_s,
                 plainFile(u"DEVICE=lo\nIPADDR=127.0.0.1\nNETMASK=255.0.0.0\nONBOOT=yes\n"_s));
    QString text = u"BOOTPROTO=\"static\"\nIPADDR=\"%1\"\nNETMASK=\"%2\"\n"_s.arg(
        bare.ip, maskOf(bare.prefix));
    if (!bare.gateway.isEmpty())
        text += u"GATEWAY=\"%1\"\n"_s.arg(bare.gateway);
    if (bare.vlan > 0)
        text.prepend(u"DEVICE=\"%1\"\nVLAN=yes\nONBOOT=\"yes\"\n"_s.arg(bare.interface));
    files[ifcfgFolder + u"/ifcfg-"_s + bare.interface].content += text.toUtf8();
    return files;
}

QMap<QString, StoredFile> bareKeyfile(const BareAddress &bare)
{
    QString text = u"[connection]\nid=%1\nuuid=6b4b2f6e-0a5c-3d0e-9d58-3c1a0f2e7a10\ntype=%2\n"
                   "autoconnect-priority=-999\ninterface-name=%1\n\n"_s.arg(
                       bare.interface, bare.vlan > 0 ? u"vlan"_s : u"ethernet"_s);
    if (bare.vlan > 0)
        text += u"[vlan]\nflags=1\nid=%1\nparent=%2\n\n"_s.arg(bare.vlan).arg(bare.port);
    text += u"[ethernet]\n\n[ipv4]\naddress1=%1/%2%3\nmethod=manual\n\n"
            "[ipv6]\naddr-gen-mode=eui64\nmethod=auto\n\n[proxy]\n"_s.arg(bare.ip)
                .arg(bare.prefix)
                .arg(bare.gateway.isEmpty() ? QString() : u","_s + bare.gateway);
    return {{keyfileFolder + u'/' + bare.interface + u".nmconnection"_s, plainFile(text, 0600)}};
}

}

WantedNetwork wantedNetwork(const Machine &machine)
{
    const StoredHost &host = machine.world.hosts[machine.name];
    switch (machine.world.platform.network) {
    case catalogue::NetworkDialect::Ifupdown:
        return readInterfaces(host);
    case catalogue::NetworkDialect::Ifcfg:
        return readIfcfg(host);
    case catalogue::NetworkDialect::NetworkManager:
        return readKeyfiles(host);
    }
    return {};
}

QMap<QString, StoredFile> bareNetworkFiles(const World &world, const design::Host &host)
{
    const std::optional<BareAddress> bare = bareAddress(world.design, host);
    if (!bare)
        return {};
    switch (world.platform.network) {
    case catalogue::NetworkDialect::Ifupdown:
        return bareInterfaces(*bare);
    case catalogue::NetworkDialect::Ifcfg:
        return bareIfcfg(*bare, host);
    case catalogue::NetworkDialect::NetworkManager:
        return bareKeyfile(*bare);
    }
    return {};
}

}
