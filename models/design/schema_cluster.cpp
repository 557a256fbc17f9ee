// The tables of the cluster, fencing, volume groups, VMs and of the document itself.
#include "design/schema.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

constexpr qint64 mebi = 1024 * 1024;
constexpr qint64 largestSize = qint64(1024) * 1024 * 1024 * 1024 * mebi; // 1 EiB
constexpr qint64 largestMemory = qint64(1024) * 1024 * 1024 * mebi;      // 1 PiB

QString powerProblem(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString problem = names::thingNameProblem(colon < 0 ? text : text.left(colon));
    return problem.isEmpty() && colon >= 0 ? names::portNameProblem(text.mid(colon + 1)) : problem;
}

QString reasonProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QCoreApplication::translate("design", "a waiver needs a reason");
    return names::textProblem(text);
}

/// "magma1", "magma1.bond0", "magma1:eth0", "lan-a:1--magma1:eth0", "cluster".
QString subjectProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_][A-Za-z0-9_.:@/+-]{0,254}\\z"_s);
    if (pattern.match(text).hasMatch() && !text.contains(u"../"_s))
        return {};
    return QCoreApplication::translate("design",
                                       "“%1” is not the name of a thing, such as magma1 or "
                                       "magma1.bond0")
        .arg(names::lineProblem(text).isEmpty() ? text.left(60) : QString());
}

/// An outlet, a domain, a UUID: what an agent calls the plug of a host.
QString plugProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_/][A-Za-z0-9_.:/@+-]{0,127}\\z"_s);
    if (pattern.match(text).hasMatch() && !text.contains(u".."_s))
        return {};
    return QCoreApplication::translate("design",
                                       "a plug is made of letters, digits and _ . : / @ + -");
}

QString foreignFileProblem(const QString &text)
{
    return names::pathProblem(text.startsWith(u'/') ? text : u'/' + text);
}

QString filePathProblem(const QString &text)
{
    return names::pathProblem(text);
}

CodecPtr<QString> thingName()
{
    return textCodec(names::thingNameProblem);
}

CodecPtr<QString> hostName()
{
    return textCodec(names::hostLabelProblem);
}

CodecPtr<QString> notes()
{
    return textCodec(names::textProblem);
}

CodecPtr<int> milliseconds(int minimum, int maximum)
{
    return timeCodec(units::TimeUnit::Milliseconds, minimum, maximum);
}

CodecPtr<int> seconds(int minimum, int maximum)
{
    return timeCodec(units::TimeUnit::Seconds, minimum, maximum);
}

constexpr int hour = 3600;

}

template<> const Fields<SecretRef> &fieldsOf<SecretRef>()
{
    static const auto table =
        Table<SecretRef>().add("secret", &SecretRef::name, thingName(), Presence::Required).done();
    return table;
}

template<> const Fields<FencingDevice> &fieldsOf<FencingDevice>()
{
    static const CodecPtr<QStringList> kills = std::make_shared<ListCodec<QString>>(
        hostName(), YamlNode::Style::Flow, ListForm::ListOrItem);
    static const auto table =
        Table<FencingDevice>()
            .add("name", &FencingDevice::name, thingName(), Presence::Required)
            .add("kills", &FencingDevice::kills, kills, Presence::Required)
            .add("agent", &FencingDevice::agent, textCodec(names::agentNameProblem),
                 Presence::Required)
            .add("address", &FencingDevice::address, textCodec(names::addressProblem))
            .add("ip", &FencingDevice::ip, textCodec(names::ipProblem))
            .add("network", &FencingDevice::network, thingName())
            .add("login", &FencingDevice::login, textCodec(names::userNameProblem))
            .add("password", &FencingDevice::password, object<SecretRef>(Setting::Line))
            .add("plugs", &FencingDevice::plugs, mapOf(hostName(), textCodec(plugProblem)))
            .add("options", &FencingDevice::options,
                 mapOf(textCodec(names::parameterNameProblem), optionCodec()))
            .add("delay", &FencingDevice::delay, seconds(0, hour))
            .add("level", &FencingDevice::level, intCodec(1, 9))
            .add("pdu", &FencingDevice::pdu, thingName())
            .add("power", &FencingDevice::power, listOf(textCodec(powerProblem)))
            .add("notes", &FencingDevice::notes, notes())
            .done();
    return table;
}

template<> const Fields<Qdevice> &fieldsOf<Qdevice>()
{
    static const auto table =
        Table<Qdevice>()
            .add("host", &Qdevice::host, textCodec(names::addressProblem), Presence::Required)
            .add("algorithm", &Qdevice::algorithm, wordCodec({u"ffsplit"_s, u"lms"_s}))
            .add("network", &Qdevice::network, thingName())
            .done();
    return table;
}

template<> const Fields<Multicast> &fieldsOf<Multicast>()
{
    static const auto table = Table<Multicast>()
                                  .add("address", &Multicast::address, textCodec(names::ipProblem))
                                  .add("port", &Multicast::port, intCodec(1, 65535))
                                  .add("ttl", &Multicast::ttl, intCodec(0, 255))
                                  .done();
    return table;
}

template<> const Fields<Quorum> &fieldsOf<Quorum>()
{
    static const auto table = Table<Quorum>()
                                  .add("two_node", &Quorum::twoNode, boolCodec())
                                  .add("wait_for_all", &Quorum::waitForAll, boolCodec())
                                  .add("auto_tie_breaker", &Quorum::autoTieBreaker, boolCodec())
                                  .add("last_man_standing", &Quorum::lastManStanding, boolCodec())
                                  .add("expected_votes", &Quorum::expectedVotes, intCodec(0, 1024))
                                  .add("qdevice", &Quorum::qdevice, object<Qdevice>(Setting::Line))
                                  .done();
    return table;
}

template<> const Fields<Crypto> &fieldsOf<Crypto>()
{
    static const auto table =
        Table<Crypto>()
            .add("cipher", &Crypto::cipher,
                 wordCodec({u"none"_s, u"aes128"_s, u"aes192"_s, u"aes256"_s}))
            .add("hash", &Crypto::hash,
                 wordCodec({u"none"_s, u"md5"_s, u"sha1"_s, u"sha256"_s, u"sha384"_s, u"sha512"_s}))
            .add("key", &Crypto::key, object<SecretRef>(Setting::Line))
            .done();
    return table;
}

template<> const Fields<Firewall> &fieldsOf<Firewall>()
{
    static const auto table =
        Table<Firewall>()
            .add("manage", &Firewall::manage, boolCodec())
            .add("open", &Firewall::open, listOf(textCodec(names::openPortProblem)))
            .done();
    return table;
}

template<> const Fields<Cluster> &fieldsOf<Cluster>()
{
    static const auto table =
        Table<Cluster>()
            .add("name", &Cluster::name, thingName(), Presence::Required)
            .add("platform", &Cluster::platform, textCodec(names::platformIdProblem),
                 Presence::Required)
            .add("rings", &Cluster::rings, listOf(thingName()))
            .add("config_version", &Cluster::configVersion, intCodec(0, 2147483647))
            .add("transport", &Cluster::transport,
                 wordCodec({u"udp"_s, u"udpb"_s, u"udpu"_s, u"rdma"_s, u"knet"_s}))
            .add("ring_mode", &Cluster::ringMode,
                 wordCodec({u"none"_s, u"passive"_s, u"active"_s, u"rr"_s}))
            .add("link_priorities", &Cluster::linkPriorities, listOf(intCodec(0, 255)))
            .add("multicast", &Cluster::multicast, linesOf<Multicast>(Setting::Line))
            .add("token", &Cluster::token, milliseconds(1, hour * 1000))
            .add("consensus", &Cluster::consensus, milliseconds(1, hour * 1000))
            .add("post_join_delay", &Cluster::postJoinDelay, seconds(-1, hour))
            .add("crypto", &Cluster::crypto, object<Crypto>(Setting::Line))
            .add("quorum", &Cluster::quorum, object<Quorum>(Setting::Line))
            .add("dlm_protocol", &Cluster::dlmProtocol,
                 wordCodec({u"tcp"_s, u"sctp"_s, u"detect"_s}))
            .add("no_path_retry", &Cluster::noPathRetry, intCodec(-2, 100000))
            .add("properties", &Cluster::properties,
                 mapOf(textCodec(names::parameterNameProblem), optionCodec()))
            .add("stickiness", &Cluster::stickiness, intCodec(-1000000, 1000000))
            .add("start_at_boot", &Cluster::startAtBoot, boolCodec())
            .add("time_servers", &Cluster::timeServers, listOf(textCodec(names::addressProblem)))
            .add("migration_network", &Cluster::migrationNetwork, thingName())
            .add("keep_services", &Cluster::keepServices, listOf(thingName()))
            .add("other_clusters", &Cluster::otherClusters, listOf(thingName()))
            .add("management_host", &Cluster::managementHost, textCodec(names::addressProblem))
            .add("firewall", &Cluster::firewall, object<Firewall>(Setting::Line))
            .add("notes", &Cluster::notes, notes())
            .done();
    return table;
}

template<> const Fields<VolumeGroup> &fieldsOf<VolumeGroup>()
{
    static const auto table =
        Table<VolumeGroup>()
            .add("name", &VolumeGroup::name, textCodec(names::volumeNameProblem),
                 Presence::Required)
            .add("luns", &VolumeGroup::luns, listOf(textCodec(names::volumeNameProblem)),
                 Presence::Required)
            .add("notes", &VolumeGroup::notes, notes())
            .done();
    return table;
}

template<> const Fields<Disk> &fieldsOf<Disk>()
{
    static const auto table = Table<Disk>()
                                  .add("size", &Disk::size, sizeCodec(mebi, largestSize))
                                  .add("vg", &Disk::vg, textCodec(names::volumeNameProblem))
                                  .add("volume", &Disk::volume, textCodec(names::volumeNameProblem))
                                  .add("cache", &Disk::cache,
                                       wordCodec({u"none"_s, u"directsync"_s, u"writethrough"_s,
                                                  u"writeback"_s, u"unsafe"_s, u"default"_s}))
                                  .add("file", &Disk::file, textCodec(filePathProblem))
                                  .add("shareable", &Disk::shareable, boolCodec())
                                  .done();
    return table;
}

template<> const Fields<VmNic> &fieldsOf<VmNic>()
{
    static const auto table =
        Table<VmNic>()
            .add("network", &VmNic::network, thingName(), Presence::Required)
            .add("mac", &VmNic::mac, textCodec(names::macProblem, Quotes::Always))
            .done();
    return table;
}

template<> const Fields<Vm> &fieldsOf<Vm>()
{
    static const auto operation =
        wordCodec({u"start"_s, u"stop"_s, u"monitor"_s, u"migrate_to"_s, u"migrate_from"_s});
    static const auto table =
        Table<Vm>()
            .add("name", &Vm::name, thingName(), Presence::Required)
            .add("uuid", &Vm::uuid, textCodec(names::uuidProblem))
            .add("resource", &Vm::resource, textCodec(names::thingNameProblem))
            .add("memory", &Vm::memory, sizeCodec(mebi, largestMemory))
            .add("vcpus", &Vm::vcpus, intCodec(1, 1024), Presence::Written)
            .add("cpu_model", &Vm::cpuModel, textCodec(names::cpuModelProblem))
            .add("disks", &Vm::disks, listOf(object<Disk>(Setting::Line)))
            .add("nics", &Vm::nics, listOf(object<VmNic>(Setting::Line)))
            .add("prefer", &Vm::prefer, hostName())
            .add("hosts", &Vm::hosts, listOf(hostName()))
            .add("migrate", &Vm::migrate, boolCodec())
            .add("started", &Vm::started, boolCodec())
            .add("priority", &Vm::priority, intCodec(-1000000, 1000000))
            .add("timeouts", &Vm::timeouts, mapOf(operation, seconds(1, 24 * hour)))
            .add("notes", &Vm::notes, notes())
            .done();
    return table;
}

template<> const Fields<Waiver> &fieldsOf<Waiver>()
{
    static const auto table =
        Table<Waiver>()
            .add("rule", &Waiver::rule, textCodec(names::ruleIdProblem), Presence::Required)
            .add("subject", &Waiver::subject, textCodec(subjectProblem))
            .add("reason", &Waiver::reason, textCodec(reasonProblem), Presence::Required)
            .done();
    return table;
}

template<> const Fields<ForeignText> &fieldsOf<ForeignText>()
{
    static const auto table =
        Table<ForeignText>()
            .add("file", &ForeignText::file, textCodec(foreignFileProblem), Presence::Required)
            .add("anchor", &ForeignText::anchor, textCodec(names::lineProblem))
            .add("text", &ForeignText::text, textCodec(names::foreignTextProblem),
                 Presence::Required)
            .done();
    return table;
}

template<> const Fields<Design> &fieldsOf<Design>()
{
    static const auto table =
        Table<Design>()
            .add("basalt", &Design::version, intCodec(1, formatVersion), Presence::Required)
            .add("cluster", &Design::cluster, object<Cluster>(Setting::Lines), Presence::Required)
            .add("networks", &Design::networks, linesOf<Network>(Setting::Line))
            .add("hosts", &Design::hosts, linesOf<Host>(Setting::Lines))
            .add("switches", &Design::switches, linesOf<Switch>(Setting::Line))
            .add("storage", &Design::storage, linesOf<Storage>(Setting::Lines))
            .add("pdus", &Design::pdus, linesOf<Pdu>(Setting::Line))
            .add("fencing", &Design::fencing, linesOf<FencingDevice>(Setting::Line))
            .add("cables", &Design::cables, listOf(cableCodec(), Setting::Lines))
            .add("volume_groups", &Design::volumeGroups, linesOf<VolumeGroup>(Setting::Line))
            .add("vms", &Design::vms, linesOf<Vm>(Setting::Line))
            .add("waivers", &Design::waivers, linesOf<Waiver>(Setting::Line))
            .add("notes", &Design::notes, notes())
            .add("foreign", &Design::foreign, linesOf<ForeignText>(Setting::Lines))
            .add("layout", &Design::layout,
                 mapOf(textCodec(subjectProblem), pointCodec(), Setting::Lines))
            .done();
    return table;
}

}
