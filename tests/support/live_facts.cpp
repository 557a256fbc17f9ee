#include "support/live_facts.h"

#include "core/artefact.h"
#include "render/render.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

void addPorts(const design::Host &host, facts::HostFacts &facts)
{
    for (const design::Nic &port : host.nics) {
        facts::NicFacts nic;
        nic.name = port.name;
        nic.mac = port.mac;
        nic.carrier = true;
        facts.nics.append(nic);
    }
}

void addDisks(const design::Design &design, const design::Host &host, facts::HostFacts &facts)
{
    int letter = 0;
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns) {
            if (lun.wwid.isEmpty() || (!lun.hosts.isEmpty() && !lun.hosts.contains(host.name)))
                continue;
            for (int path = 0; path < 2; ++path) {
                facts::DiskFacts disk;
                disk.name = u"/dev/sd"_s + QChar('b' + letter++ % 24);
                disk.wwid = lun.wwid;
                disk.size = lun.size.value_or(0);
                disk.map = lun.name;
                disk.signature = QString();
                for (const design::VolumeGroup &group : design.volumeGroups) {
                    if (group.luns.contains(lun.name))
                        disk.signature = u"LVM2_member "_s + group.name;
                }
                facts.disks.append(disk);
            }
            facts.maps.append({lun.name, lun.wwid, lun.size.value_or(0), 2, 2});
        }
        if (storage.transport == design::Transport::Iscsi)
            facts.iscsiSessions = {u"10.0.0.9:3260 "_s + storage.iqn};
    }
}

/// "/etc/corosync/authkey" and the like have one value everywhere.
void addFiles(const QList<Artefact> &artefacts, facts::HostFacts &facts)
{
    for (const Artefact &artefact : artefacts) {
        if (artefact.host != facts.host)
            continue;
        facts::FileFacts file;
        file.path = artefact.path;
        file.exists = true;
        file.isSame = true;
        file.sha256 =
            QCryptographicHash::hash(placeholderBytes(artefact), QCryptographicHash::Sha256)
                .toHex();
        file.content = placeholderBytes(artefact); // for cases that say it differs
        file.mode = artefact.mode;
        file.owner = u"root:root"_s;
        facts.files.append(file);
    }
}

facts::FileFacts *fileOf(facts::HostFacts &facts, const QString &path)
{
    for (facts::FileFacts &file : facts.files) {
        if (file.path == path)
            return &file;
    }
    return nullptr;
}

bool changeFile(const QStringList &words, facts::HostFacts &facts)
{
    facts::FileFacts *file = fileOf(facts, words.value(1));
    if (!file)
        return false;
    const QString what = words.value(2);
    if (what == u"mode") {
        file->mode = words.value(3).toInt(nullptr, 8);
    } else if (what == u"hash") {
        file->sha256 = words.value(3).toLatin1();
        file->isSame = false;
    } else if (what == u"replace") { // one text by another, without blanks
        file->isSame = false;
        file->content.replace(words.value(3).toUtf8(), words.value(4).toUtf8());
    } else {
        return false;
    }
    return true;
}

bool changePort(const QStringList &words, facts::HostFacts &facts)
{
    for (facts::NicFacts &nic : facts.nics) {
        if (nic.name != words.value(1))
            continue;
        if (words.value(2) == u"lldp")
            nic.lldpSwitch = words.value(3);
        else if (words.value(2) == u"mac")
            nic.mac = words.value(3);
        else if (words.value(2) == u"renamed")
            nic.name = words.value(3);
        else
            return false;
        return true;
    }
    return false;
}

bool changeDisk(const QStringList &words, facts::HostFacts &facts)
{
    bool found = false;
    const QString what = words.value(2);
    for (qsizetype i = facts.disks.size() - 1; i >= 0; --i) {
        facts::DiskFacts &disk = facts.disks[i];
        if (disk.wwid != words.value(1))
            continue;
        const bool isSecond = found;
        found = true;
        if (what == u"gone" || (what == u"single" && isSecond))
            facts.disks.removeAt(i);
        else if (what == u"size")
            disk.size = words.value(3).toLongLong();
        else if (what == u"signature")
            disk.signature =
                words.value(3) == u"?" ? std::nullopt : std::optional(words.mid(3).join(u' '));
    }
    return found;
}

bool change(const QStringList &words, facts::HostFacts &facts)
{
    const QString what = words.value(0);
    if (what == u"version")
        facts.versions.insert(words.value(1), words.value(2));
    else if (what == u"running")
        facts.node.configVersion = words.value(1).toInt();
    else if (what == u"selinux")
        facts.selinux = words.value(1);
    else if (what == u"denied")
        facts.deniedModules.append(words.value(1));
    else if (what == u"keyless")
        facts.ownKeys.clear();
    else if (what == u"autostart")
        facts.domains.append({words.value(1), {}, u"shut off"_s, true, {}});
    else if (what == u"file")
        return changeFile(words, facts);
    else if (what == u"port")
        return changePort(words, facts);
    else if (what == u"root") {
        facts::DiskFacts disk;
        disk.name = u"/dev/sda"_s;
        disk.wwid = words.value(1);
        disk.usedFor = u"/"_s;
        facts.disks.prepend(disk);
    } else if (what == u"disk")
        return changeDisk(words, facts);
    else
        return false;
    return true;
}

}

QMap<QString, facts::HostFacts> liveFacts(const design::Design &design,
                                          const catalogue::Catalogue &catalogue)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue, design.cluster.platform);
    const QList<Artefact> artefacts =
        render::renderAll(design, catalogue).value_or(QList<Artefact>{});
    QMap<QString, facts::HostFacts> all;
    for (const design::Host &host : design.hosts) {
        facts::HostFacts facts;
        facts.host = host.name;
        facts.hostName = host.name;
        facts.isRoot = true;
        facts.ownKeys = {u"ssh-ed25519 AAAA"_s + host.name};
        for (const design::Host &other : design.hosts)
            facts.acceptedKeys.append(u"ssh-ed25519 AAAA"_s + other.name);
        facts.distribution = u"any"_s;
        if (platform) {
            facts.versions.insert(u"corosync"_s, platform->corosyncVersion);
            facts.versions.insert(u"pacemaker"_s, platform->pacemakerVersion);
        }
        addPorts(host, facts);
        addDisks(design, host, facts);
        addFiles(artefacts, facts);
        facts.node.isRunning = true;
        facts.node.isPacemakerRunning = true;
        facts.node.configVersion = design.cluster.configVersion.value_or(1);
        all.insert(host.name, facts);
    }
    return all;
}

QString changeFacts(const QString &lines, QMap<QString, facts::HostFacts> &facts)
{
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList words = line.simplified().split(u' ');
        bool isDone = false;
        for (auto it = facts.begin(); it != facts.end(); ++it) {
            if (words[0] == u"*" || words[0] == it.key())
                isDone = change(words.mid(1), it.value());
        }
        if (!isDone)
            return line;
    }
    return {};
}

}
