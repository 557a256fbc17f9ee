#include "support/facts_support.h"

#include "design/lookup.h"
#include "formats/cib_xml_writer.h"
#include "probes/cib_secrets.h"
#include "render/interfaces.h"
#include "render/render.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

const catalogue::Platform &platformOf(const design::Design &design)
{
    return *catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
}

QList<Artefact> artefactsOf(const design::Design &design)
{
    const auto artefacts = render::renderAll(design, catalogue::builtIn());
    if (!artefacts)
        qFatal("%s", qPrintable(artefacts.error().constFirst().message));
    return *artefacts;
}

probes::FactsRequest requestOf(const design::Design &design, const QString &host)
{
    const auto requests =
        plan::questions(design, catalogue::builtIn(), [](const Artefact &artefact) {
            return sha256(placeholderBytes(artefact));
        });
    if (!requests)
        qFatal("%s", qPrintable(requests.error().constFirst().message));
    return requests->value(host);
}

facts::HostFacts baseFacts(const design::Design &design, const design::Host &host)
{
    const catalogue::Platform &platform = platformOf(design);
    facts::HostFacts facts;
    facts.host = host.name;
    facts.hostName = host.name;
    facts.distribution = platform.packageTool == u"apt" ? u"debian"_s : u"rocky"_s;
    facts.distributionTitle = platform.title;
    facts.isRoot = true;
    for (const design::Hba &hba : host.hbas)
        facts.hbas.append({hba.name, hba.wwpn, u"Online"_s, {}, {}});
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns) {
            for (int path = 0; path < 4; ++path) {
                facts::DiskFacts disk;
                disk.name = u"/dev/sd%1"_s.arg(facts.disks.size());
                disk.wwid = lun.wwid;
                disk.size = lun.size.value_or(0);
                disk.signature = QString();
                facts.disks.append(disk);
            }
        }
    }
    return facts;
}

facts::NicFacts portFacts(const design::Nic &nic)
{
    facts::NicFacts facts;
    facts.name = nic.name;
    facts.mac = nic.mac;
    return facts;
}

/// The address by which the host is reached, with its network's prefix.
QString reachedBy(const design::Design &design, const design::Host &host)
{
    for (const design::Address &address : host.addresses) {
        const design::Network *network = design::findNetwork(design, address.network);
        if (host.ssh && address.ip == host.ssh->address && network)
            return address.ip + u'/' + network->subnet.section(u'/', 1);
    }
    return {};
}

QByteArray debianInterfaces(const QString &port, const QString &address)
{
    return "# This file describes the network interfaces available on your system\n"
           "source /etc/network/interfaces.d/*\n"
           "\n"
           "# The loopback network interface\n"
           "auto lo\n"
           "iface lo inet loopback\n"
           "\n"
           "# The primary network interface\n"
           "allow-hotplug "
           + port.toUtf8()
           + "\n"
             "iface "
           + port.toUtf8()
           + " inet static\n"
             "    address "
           + address.toUtf8()
           + "\n"
             "    dns-nameservers 192.168.11.1\n";
}

void addInterfaces(facts::HostFacts &facts, const design::Design &design, const design::Host &host)
{
    for (const render::Interface &interface : render::interfacesOf(design, host)) {
        facts::NicFacts nic;
        nic.name = interface.name;
        if (interface.kind == render::InterfaceKind::Bond)
            nic.kind = u"bond"_s;
        else if (interface.kind == render::InterfaceKind::Bridge)
            nic.kind = u"bridge"_s;
        else if (interface.kind == render::InterfaceKind::Vlan)
            nic.kind = u"vlan"_s;
        nic.master = interface.bondMaster.isEmpty() ? interface.bridge : interface.bondMaster;
        for (const render::InterfaceAddress &address : interface.addresses)
            nic.addresses.append(address.ip + u'/' + QString::number(address.prefix));
        for (const design::Nic &port : host.nics) {
            if (port.name == nic.name)
                nic.mac = port.mac;
        }
        facts.nics.append(nic);
    }
}

/// As `cibadmin -Q` prints it, with secrets by their digests.
QByteArray cibOf(const design::Design &design)
{
    const formats::Cib cib = render::renderCib(design, platformOf(design), catalogue::builtIn());
    const auto content = formats::writeCibXml(cib, QString());
    if (!content)
        qFatal("%s", qPrintable(content.error().message));
    QByteArray bytes;
    for (const ContentPart &part : *content)
        bytes += part.secret.isEmpty() ? part.bytes : part.secret.toUtf8();
    bytes = bytes.mid(bytes.indexOf("<cib"));
    bytes.replace("      </cluster_property_set>",
                  "        <nvpair id=\"cib-bootstrap-options-dc-version\" name=\"dc-version\" "
                  "value=\"2.1.5-a3f44794f94\"/>\n      </cluster_property_set>");
    return probes::withHashedSecrets(bytes);
}

void addVolumes(facts::HostFacts &facts, const design::Design &design)
{
    for (const design::VolumeGroup &group : design.volumeGroups) {
        facts::VolumeGroupFacts live;
        live.name = group.name;
        live.sharing =
            platformOf(design).locking == catalogue::Locking::Clvmd ? u"clustered"_s : u"shared"_s;
        for (const design::Vm &vm : design.vms) {
            for (int i = 0; i < vm.disks.size(); ++i) {
                if (design::volumeGroupOf(design, vm.disks[i]) == group.name)
                    live.volumes.append(
                        {design::volumeName(vm, i), vm.disks[i].size.value_or(0), true, true});
            }
        }
        facts.volumeGroups.append(live);
        for (facts::DiskFacts &disk : facts.disks) {
            for (const QString &name : group.luns) {
                const design::Lun *lun = design::findLun(design, name);
                if (lun && lun->wwid == disk.wwid)
                    disk.signature = u"LVM2_member "_s + group.name;
            }
        }
    }
}

void addNode(facts::HostFacts &facts, const design::Design &design, const design::Host &host)
{
    const catalogue::Platform &platform = platformOf(design);
    facts.node.isRunning = true;
    facts.node.isPacemakerRunning = true;
    facts.node.isQuorate = true;
    facts.node.nodeName = render::nodeName(design, host, platform);
    facts.node.configVersion = design.cluster.configVersion;
    facts.node.cib = cibOf(design);
    for (const design::Host &each : design.hosts)
        facts.node.online.append(render::nodeName(design, each, platform));
    for (const design::Vm &vm : design.vms)
        facts.node.resources.insert(u"vm-"_s + vm.name, u"Started "_s + host.name);
}

void indent(QByteArray &out, const QByteArray &text)
{
    for (const QByteArray &line : text.split('\n'))
        out += line.isEmpty() ? "\n" : "    | " + line + '\n';
    while (out.endsWith("\n\n"))
        out.chop(1);
}

QByteArray commandLines(const char *what, const QList<HostCommand> &commands)
{
    QByteArray out;
    for (const HostCommand &command : commands) {
        out += QByteArray("  ") + what + ": " + commandText(command).toUtf8();
        qsizetype bytes = 0;
        QByteArray secrets;
        for (const ContentPart &part : command.input) {
            bytes += part.bytes.size();
            if (!part.secret.isEmpty())
                secrets += " @secret:" + part.secret.toUtf8() + '@';
        }
        if (!command.input.isEmpty())
            out += "  < " + QByteArray::number(bytes) + " bytes" + secrets;
        if (command.retryFor.count() > 0)
            out += "  (for " + QByteArray::number(qint64(command.retryFor.count())) + " s)";
        out += '\n';
    }
    return out;
}

/// The lines of which one side has more than the other, in order; enough to read a golden file.
QByteArray difference(const QByteArray &before, const QByteArray &after)
{
    QList<QByteArray> gone = before.split('\n');
    QByteArray out;
    for (const QByteArray &line : after.split('\n')) {
        if (!gone.removeOne(line))
            out += "+ " + line + '\n';
    }
    QByteArray lost;
    for (const QByteArray &line : std::as_const(gone)) {
        if (!line.isEmpty())
            lost += "- " + line + '\n';
    }
    return lost + out;
}

}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

void setFile(facts::HostFacts &facts, const QString &path, const QByteArray &content, bool deployed)
{
    facts.files.removeIf([&](const facts::FileFacts &file) { return file.path == path; });
    facts::FileFacts file;
    file.path = path;
    file.exists = true;
    file.sha256 = sha256(content);
    file.deployed = deployed ? file.sha256 : QByteArray();
    file.content = content;
    file.mode = 0644;
    file.owner = u"root:root"_s;
    facts.files.append(file);
}

Facts blankFacts(const design::Design &design)
{
    Facts all;
    for (const design::Host &host : design.hosts) {
        facts::HostFacts facts = baseFacts(design, host);
        for (const design::Nic &nic : host.nics)
            facts.nics.append(portFacts(nic));
        const QString address = reachedBy(design, host);
        facts.nics.first().addresses = {address};
        const probes::FactsRequest request = requestOf(design, host.name);
        for (const probes::FileQuestion &question : request.files)
            facts.files.append({question.path, false, false, {}, {}, false, {}, 0, {}});
        for (const QString &package : request.packages)
            facts.packages.append({package, {}});
        for (const QString &service : request.services) {
            const bool isNetwork =
                service == u"networking" || service == u"network"
                || (service == u"NetworkManager"
                    && platformOf(design).network == catalogue::NetworkDialect::NetworkManager);
            facts.services.append({service, isNetwork, isNetwork, isNetwork, false});
        }
        setFile(facts, u"/etc/hosts"_s,
                "127.0.0.1\tlocalhost\n127.0.1.1\t" + host.name.toUtf8() + '\n');
        if (platformOf(design).network == catalogue::NetworkDialect::Ifupdown) {
            setFile(facts, u"/etc/hostname"_s, host.name.toUtf8() + '\n');
            setFile(facts, u"/etc/network/interfaces"_s,
                    debianInterfaces(host.nics.constFirst().name, address));
        }
        all.insert(host.name, facts);
    }
    return all;
}

Facts deployedFacts(const design::Design &design)
{
    Facts all;
    const QList<Artefact> artefacts = artefactsOf(design);
    for (const design::Host &host : design.hosts) {
        facts::HostFacts facts = baseFacts(design, host);
        addInterfaces(facts, design, host);
        const probes::FactsRequest request = requestOf(design, host.name);
        QByteArray record;
        for (const Artefact &artefact : artefacts) {
            if (artefact.host != host.name)
                continue;
            const QByteArray sha = sha256(placeholderBytes(artefact));
            facts.files.append(
                {artefact.path, true, true, sha, sha, false, {}, artefact.mode, u"root:root"_s});
            record += sha + "  " + artefact.path.toUtf8() + '\n';
        }
        setFile(facts, u"/var/lib/basalt/files"_s, record);
        for (const QString &package : request.packages)
            facts.packages.append({package, u"1"_s});
        const QStringList off = platformOf(design).servicesOff;
        const bool boots = design.cluster.startAtBoot.value_or(false);
        static const QStringList cluster{u"corosync"_s, u"pacemaker"_s, u"cman"_s, u"clvmd"_s};
        for (const QString &service : request.services) {
            const bool isOff = off.contains(service);
            facts.services.append(
                {service, true, !isOff && (boots || !cluster.contains(service)), !isOff, false});
        }
        for (const Artefact &artefact : artefacts) {
            if (artefact.path.contains(u"modules-load.d"_s))
                facts.modules += QString::fromUtf8(placeholderBytes(artefact)).split(u'\n');
            if (artefact.path.contains(u"sysconfig/modules"_s)) {
                for (const QString &line :
                     QString::fromUtf8(placeholderBytes(artefact)).split(u'\n'))
                    facts.modules.append(line.section(u' ', 1, 1));
            }
        }
        for (const design::Storage &storage : design.storage) {
            for (const design::Lun &lun : storage.luns)
                facts.maps.append({lun.name, lun.wwid, lun.size.value_or(0), 4, 4});
        }
        if (host.iscsi) {
            for (const design::Storage &storage : design.storage) {
                for (const design::Controller &controller : storage.controllers) {
                    for (const design::ControllerPort &port : controller.ports)
                        facts.iscsiSessions.append(port.ip + u":3260 "_s + storage.iqn);
                }
            }
        }
        addVolumes(facts, design);
        addNode(facts, design, host);
        all.insert(host.name, facts);
    }
    return all;
}

QMap<QString, QByteArray> secretDigests(const design::Design &design)
{
    QMap<QString, QByteArray> digests;
    for (const Artefact &artefact : artefactsOf(design)) {
        for (const ContentPart &part : artefact.content) {
            if (!part.secret.isEmpty())
                digests.insert(part.secret, sha256(part.secret.toUtf8()));
        }
    }
    return digests;
}

QByteArray planText(const plan::Plan &plan)
{
    QByteArray out;
    for (const plan::Refusal &refusal : plan.refusals)
        out += "refused " + refusal.host.toUtf8() + ' ' + refusal.thing.toUtf8() + ": "
               + plan::reasonOf(refusal).toUtf8() + "\n    -> " + plan::remedyOf(refusal).toUtf8()
               + '\n';
    if (plan.configVersion)
        out += "version " + QByteArray::number(*plan.configVersion) + '\n';
    for (const plan::Step &step : plan.steps) {
        out += '[' + plan::phaseName(step.phase).toUtf8() + "] " + step.id.toUtf8() + " @"
               + step.host.toUtf8();
        if (step.risk != plan::Risk::None)
            out += " !" + plan::riskName(step.risk).toUtf8();
        out += "\n  " + plan::titleOf(step).toUtf8() + '\n';
        if (!step.after.isEmpty())
            out += "  after: " + step.after.join(u", "_s).toUtf8() + '\n';
        if (!step.blockedBy.isEmpty())
            out += "  blocked: " + step.blockedBy.join(u", "_s).toUtf8() + '\n';
        if (step.file)
            indent(out, difference(step.file->before, step.file->after));
        indent(out, difference(step.before, step.wanted));
        out += commandLines("record", step.record) + commandLines("apply", step.apply)
               + commandLines("confirm", step.confirm) + commandLines("verify", step.verify)
               + commandLines("undo", step.undo);
    }
    return out;
}

}
