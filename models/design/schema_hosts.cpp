// The tables of hosts, networks, switches, storage and power: the hardware.
#include "design/schema.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

constexpr qint64 mebi = 1024 * 1024;
constexpr qint64 largestSize = qint64(1024) * 1024 * 1024 * 1024 * mebi; // 1 EiB
constexpr qint64 largestMemory = qint64(1024) * 1024 * 1024 * mebi;      // 1 PiB

/// A NIC is an interface and a port.
QString nicNameProblem(const QString &text)
{
    const QString problem = names::interfaceNameProblem(text);
    return problem.isEmpty() ? names::portNameProblem(text) : problem;
}

QString portRefProblem(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return QCoreApplication::translate("design", "“%1” is not a port; write it like magma1:fc0")
            .arg(text.left(60));
    const QString problem = names::thingNameProblem(text.left(colon));
    return problem.isEmpty() ? names::portNameProblem(text.mid(colon + 1)) : problem;
}

/// A dot divides a storage system from its controller ("msa1.A").
QString storageNameProblem(const QString &text)
{
    if (text.contains(u'.'))
        return QCoreApplication::translate("design", "the name of a storage system has no “.”");
    return names::thingNameProblem(text);
}

QString powerProblem(const QString &text)
{
    return text.contains(u':') ? portRefProblem(text) : names::thingNameProblem(text);
}

/// Reaches multipath.conf as a quoted regular expression.
QString scsiTextProblem(const QString &text)
{
    if (text.contains(u'"'))
        return QCoreApplication::translate("design", "it contains a quotation mark");
    if (text.isEmpty() || text.size() > 64)
        return QCoreApplication::translate("design", "it must have 1 to 64 characters");
    return names::lineProblem(text);
}

CodecPtr<int> cardNumber()
{
    return intCodec(0, 255);
}

CodecPtr<int> mtu()
{
    return intCodec(68, 65535);
}

CodecPtr<int> vlanId()
{
    return intCodec(1, 4094);
}

CodecPtr<QString> notes()
{
    return textCodec(names::textProblem);
}

CodecPtr<QString> interfaceName()
{
    return textCodec(names::interfaceNameProblem);
}

CodecPtr<QString> thingName()
{
    return textCodec(names::thingNameProblem);
}

CodecPtr<QStringList> power()
{
    return listOf(textCodec(powerProblem));
}

}

template<> const Fields<Ssh> &fieldsOf<Ssh>()
{
    static const auto table =
        Table<Ssh>()
            .add("address", &Ssh::address, textCodec(names::addressProblem), Presence::Required)
            .add("user", &Ssh::user, textCodec(names::userNameProblem))
            .add("port", &Ssh::port, intCodec(1, 65535))
            .done();
    return table;
}

template<> const Fields<Nic> &fieldsOf<Nic>()
{
    static const auto table =
        Table<Nic>()
            .add("name", &Nic::name, textCodec(nicNameProblem), Presence::Required)
            .add("card", &Nic::card, cardNumber())
            .add("mac", &Nic::mac, textCodec(names::macProblem, Quotes::Always))
            .add("speed", &Nic::speed, speedCodec())
            .add("mtu", &Nic::mtu, mtu())
            .done();
    return table;
}

template<> const Fields<Hba> &fieldsOf<Hba>()
{
    static const auto table =
        Table<Hba>()
            .add("name", &Hba::name, textCodec(names::portNameProblem), Presence::Required)
            .add("card", &Hba::card, cardNumber())
            .add("wwpn", &Hba::wwpn, textCodec(names::wwpnProblem, Quotes::Always))
            .add("speed", &Hba::speed, speedCodec())
            .done();
    return table;
}

template<> const Fields<IscsiInitiator> &fieldsOf<IscsiInitiator>()
{
    static const auto table =
        Table<IscsiInitiator>()
            .add("iqn", &IscsiInitiator::iqn, textCodec(names::iqnProblem), Presence::Required)
            .add("networks", &IscsiInitiator::networks, listOf(thingName()))
            .done();
    return table;
}

template<> const Fields<Bond> &fieldsOf<Bond>()
{
    static const CodecPtr<BondMode> mode =
        std::make_shared<EnumCodec<BondMode>>(QList<std::pair<QString, BondMode>>{
            {u"balance-rr"_s, BondMode::RoundRobin},
            {u"active-backup"_s, BondMode::ActiveBackup},
            {u"balance-xor"_s, BondMode::Xor},
            {u"broadcast"_s, BondMode::Broadcast},
            {u"802.3ad"_s, BondMode::Lacp},
            {u"lacp"_s, BondMode::Lacp},
            {u"balance-tlb"_s, BondMode::Tlb},
            {u"balance-alb"_s, BondMode::Alb},
        });
    static const auto table =
        Table<Bond>()
            .add("name", &Bond::name, interfaceName(), Presence::Required)
            .add("mode", &Bond::mode, mode, Presence::Written)
            .add("of", &Bond::of, listOf(interfaceName()), Presence::Required)
            .add("primary", &Bond::primary, interfaceName())
            .add("miimon", &Bond::miimon, timeCodec(units::TimeUnit::Milliseconds, 0, 60000))
            .add("mtu", &Bond::mtu, mtu())
            .add("notes", &Bond::notes, notes())
            .done();
    return table;
}

template<> const Fields<Vlan> &fieldsOf<Vlan>()
{
    static const auto table = Table<Vlan>()
                                  .add("name", &Vlan::name, interfaceName(), Presence::Required)
                                  .add("on", &Vlan::on, interfaceName(), Presence::Required)
                                  .add("id", &Vlan::id, vlanId(), Presence::Required)
                                  .add("mtu", &Vlan::mtu, mtu())
                                  .done();
    return table;
}

template<> const Fields<Bridge> &fieldsOf<Bridge>()
{
    static const auto table = Table<Bridge>()
                                  .add("name", &Bridge::name, interfaceName(), Presence::Required)
                                  .add("on", &Bridge::on, interfaceName(), Presence::Required)
                                  .add("vlan", &Bridge::vlan, vlanId())
                                  .add("mtu", &Bridge::mtu, mtu())
                                  .add("stp", &Bridge::stp, boolCodec())
                                  .add("forward_delay", &Bridge::forwardDelay,
                                       timeCodec(units::TimeUnit::Seconds, 0, 300))
                                  .add("notes", &Bridge::notes, notes())
                                  .done();
    return table;
}

template<> const Fields<Address> &fieldsOf<Address>()
{
    static const auto table =
        Table<Address>()
            .add("network", &Address::network, thingName(), Presence::Required)
            // An imported cluster.conf knows names only; rendering refuses an address without IP.
            .add("on", &Address::on, interfaceName())
            .add("ip", &Address::ip, textCodec(names::ipProblem))
            .add("name", &Address::name, textCodec(names::hostNameProblem))
            .done();
    return table;
}

template<> const Fields<SystemDisk> &fieldsOf<SystemDisk>()
{
    static const auto table =
        Table<SystemDisk>()
            .add("device", &SystemDisk::device, textCodec(names::pathProblem), Presence::Required)
            .add("vg", &SystemDisk::vg, textCodec(names::volumeNameProblem))
            .done();
    return table;
}

template<> const Fields<Host> &fieldsOf<Host>()
{
    static const auto table =
        Table<Host>()
            .add("name", &Host::name, textCodec(names::hostLabelProblem), Presence::Required)
            .add("domain", &Host::domain, textCodec(names::domainProblem))
            .add("model", &Host::model, textCodec(names::lineProblem))
            .add("ssh", &Host::ssh, object<Ssh>(Setting::Line))
            .add("memory", &Host::memory, sizeCodec(mebi, largestMemory))
            .add("cpus", &Host::cpus, intCodec(1, 8192))
            .add("cpu_model", &Host::cpuModel, textCodec(names::cpuModelProblem))
            .add("nodeid", &Host::nodeid, intCodec(0, 2147483647))
            .add("votes", &Host::votes, intCodec(0, 255))
            .add("nics", &Host::nics, linesOf<Nic>(Setting::Line))
            .add("hbas", &Host::hbas, linesOf<Hba>(Setting::Line))
            .add("iscsi", &Host::iscsi, object<IscsiInitiator>(Setting::Line))
            .add("bonds", &Host::bonds, linesOf<Bond>(Setting::Line))
            .add("vlans", &Host::vlans, linesOf<Vlan>(Setting::Line))
            .add("bridges", &Host::bridges, linesOf<Bridge>(Setting::Line))
            .add("addresses", &Host::addresses, linesOf<Address>(Setting::Line))
            .add("system_disk", &Host::systemDisk, object<SystemDisk>(Setting::Line))
            .add("power", &Host::power, power())
            .add("blocked_modules", &Host::blockedModules,
                 listOf(textCodec(names::moduleNameProblem)))
            .add("notes", &Host::notes, notes())
            .done();
    return table;
}

template<> const Fields<Network> &fieldsOf<Network>()
{
    static const auto table = Table<Network>()
                                  .add("name", &Network::name, thingName(), Presence::Required)
                                  .add("subnet", &Network::subnet, textCodec(names::cidrProblem))
                                  .add("gateway", &Network::gateway, textCodec(names::ipProblem))
                                  .add("vlan", &Network::vlan, vlanId())
                                  .add("dedicated", &Network::dedicated, boolCodec())
                                  .add("mtu", &Network::mtu, mtu())
                                  .add("notes", &Network::notes, notes())
                                  .done();
    return table;
}

template<> const Fields<PortVlans> &fieldsOf<PortVlans>()
{
    static const auto table = Table<PortVlans>()
                                  .add("ports", &PortVlans::ports,
                                       textCodec(names::portRangesProblem), Presence::Required)
                                  .add("tagged", &PortVlans::tagged, listOf(vlanId()))
                                  .add("untagged", &PortVlans::untagged, vlanId())
                                  .done();
    return table;
}

template<> const Fields<Zone> &fieldsOf<Zone>()
{
    static const auto table =
        Table<Zone>()
            .add("name", &Zone::name, thingName(), Presence::Required)
            .add("members", &Zone::members, listOf(textCodec(portRefProblem)), Presence::Required)
            .done();
    return table;
}

template<> const Fields<Switch> &fieldsOf<Switch>()
{
    static const CodecPtr<SwitchKind> kind =
        std::make_shared<EnumCodec<SwitchKind>>(QList<std::pair<QString, SwitchKind>>{
            {u"ethernet"_s, SwitchKind::Ethernet},
            {u"fc"_s, SwitchKind::FibreChannel},
        });
    static const auto table =
        Table<Switch>()
            .add("name", &Switch::name, thingName(), Presence::Required)
            .add("kind", &Switch::kind, kind)
            .add("ports", &Switch::ports, intCodec(1, 1024), Presence::Required)
            .add("lacp", &Switch::lacp, boolCodec())
            .add("static_lag", &Switch::staticLag, boolCodec())
            .add("mlag", &Switch::mlag, thingName())
            .add("vlans", &Switch::vlans, linesOf<PortVlans>(Setting::Line))
            .add("mtu", &Switch::mtu, mtu())
            .add("igmp_querier", &Switch::igmpQuerier, boolCodec())
            .add("igmp_snooping", &Switch::igmpSnooping, boolCodec())
            .add("zones", &Switch::zones, linesOf<Zone>(Setting::Line))
            .add("power", &Switch::power, power())
            .add("notes", &Switch::notes, notes())
            .done();
    return table;
}

namespace {

/// A port that is only a name is written as the name.
class ControllerPortCodec : public Codec<ControllerPort>
{
public:
    void read(const YamlNode &node, Reading &reading, ControllerPort &port) const override
    {
        if (node.kind != YamlNode::Kind::Scalar) {
            m_map.read(node, reading, port);
            return;
        }
        port.name = node.text;
        if (const QString problem = names::portNameProblem(port.name); !problem.isEmpty())
            reading.report(u"bad-value"_s, problem);
    }
    YamlNode write(const ControllerPort &port) const override
    {
        const bool isNameOnly = port == ControllerPort{port.name, {}, {}, {}};
        return isNameOnly ? scalarNode(port.name) : m_map.write(port);
    }
    void check(const ControllerPort &port, Reading &reading) const override
    {
        m_map.check(port, reading);
    }
    Shape shape() const override { return m_map.shape(); }

private:
    ObjectCodec<ControllerPort> m_map{YamlNode::Style::Flow};
};

}

template<> const Fields<ControllerPort> &fieldsOf<ControllerPort>()
{
    static const auto table =
        Table<ControllerPort>()
            .add("name", &ControllerPort::name, textCodec(names::portNameProblem),
                 Presence::Required)
            .add("wwpn", &ControllerPort::wwpn, textCodec(names::wwpnProblem, Quotes::Always))
            .add("ip", &ControllerPort::ip, textCodec(names::ipProblem))
            .add("network", &ControllerPort::network, thingName())
            .done();
    return table;
}

template<> const Fields<Controller> &fieldsOf<Controller>()
{
    static const CodecPtr<ControllerPort> port = std::make_shared<ControllerPortCodec>();
    static const auto table =
        Table<Controller>()
            .add("name", &Controller::name, textCodec(names::portNameProblem), Presence::Required)
            .add("ports", &Controller::ports, listOf(port), Presence::Required)
            .done();
    return table;
}

template<> const Fields<Lun> &fieldsOf<Lun>()
{
    static const auto table =
        Table<Lun>()
            .add("name", &Lun::name, textCodec(names::volumeNameProblem), Presence::Required)
            .add("wwid", &Lun::wwid, textCodec(names::wwidProblem))
            .add("size", &Lun::size, sizeCodec(mebi, largestSize))
            .add("owner", &Lun::owner, textCodec(names::portNameProblem))
            .add("hosts", &Lun::hosts, listOf(textCodec(names::hostLabelProblem)))
            .done();
    return table;
}

template<> const Fields<Storage> &fieldsOf<Storage>()
{
    static const CodecPtr<Transport> transport =
        std::make_shared<EnumCodec<Transport>>(QList<std::pair<QString, Transport>>{
            {u"fc"_s, Transport::FibreChannel},
            {u"iscsi"_s, Transport::Iscsi},
        });
    static const auto table =
        Table<Storage>()
            .add("name", &Storage::name, textCodec(storageNameProblem), Presence::Required)
            .add("vendor", &Storage::vendor, textCodec(scsiTextProblem))
            .add("product", &Storage::product, textCodec(scsiTextProblem))
            .add("transport", &Storage::transport, transport)
            .add("iqn", &Storage::iqn, textCodec(names::iqnProblem))
            .add("controllers", &Storage::controllers, linesOf<Controller>(Setting::Line))
            .add("luns", &Storage::luns, linesOf<Lun>(Setting::Line))
            .add("power", &Storage::power, power())
            .add("notes", &Storage::notes, notes())
            .done();
    return table;
}

template<> const Fields<Pdu> &fieldsOf<Pdu>()
{
    static const auto table =
        Table<Pdu>()
            .add("name", &Pdu::name, thingName(), Presence::Required)
            .add("feed", &Pdu::feed, thingName())
            .add("outlets", &Pdu::outlets, intCodec(1, 256), Presence::Required)
            .add("notes", &Pdu::notes, notes())
            .done();
    return table;
}

}
