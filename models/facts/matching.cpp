#include "facts/matching.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::facts {

namespace {

bool isPort(const NicFacts &nic)
{
    return nic.kind.isEmpty() || nic.kind == u"veth"; // containers have nothing else
}

bool isSameMac(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

void matchPort(const design::Nic &nic, const QString &host, const HostFacts &facts,
               HostMatch &match)
{
    const NicFacts *byMac = nullptr;
    const NicFacts *byName = nullptr;
    for (const NicFacts &real : facts.nics) {
        if (!isPort(real))
            continue;
        if (!nic.mac.isEmpty() && isSameMac(real.mac, nic.mac))
            byMac = &real;
        if (real.name == nic.name)
            byName = &real;
    }
    const auto differs = [&](MismatchKind kind, const QStringList &details) {
        match.mismatches.append({kind, host, nic.name, details});
    };
    if (byMac) {
        match.ports.insert(nic.name, byMac->name);
        if (byMac->name != nic.name)
            differs(MismatchKind::MacElsewhere, {nic.mac, byMac->name});
    } else if (!byName) {
        differs(MismatchKind::PortMissing, {nic.mac});
    } else if (!nic.mac.isEmpty()) {
        differs(MismatchKind::OtherMac, {nic.mac, byName->mac});
    } else {
        match.ports.insert(nic.name, byName->name);
    }
}

void matchHba(const design::Hba &hba, const QString &host, const HostFacts &facts, HostMatch &match)
{
    if (hba.wwpn.isEmpty() || facts.hbas.isEmpty()) // without a driver there is nothing to compare
        return;
    for (const HbaFacts &real : facts.hbas) {
        if (isSameMac(real.wwpn, hba.wwpn)) {
            match.hbas.insert(hba.name, real.name);
            return;
        }
    }
    match.mismatches.append({MismatchKind::HbaMissing, host, hba.name, {hba.wwpn}});
}

void matchLun(const design::Lun &lun, const QString &host, const HostFacts &facts, HostMatch &match)
{
    const QList<DiskFacts> paths = pathsTo(facts, lun.wwid);
    const auto differs = [&](MismatchKind kind, const QStringList &details) {
        match.mismatches.append({kind, host, lun.name, details});
    };
    if (paths.isEmpty()) {
        differs(MismatchKind::LunNotSeen, {lun.wwid});
        return;
    }
    const auto map = std::find_if(facts.maps.begin(), facts.maps.end(),
                                  [&](const MapFacts &each) { return each.wwid == lun.wwid; });
    match.luns.insert(lun.name, map == facts.maps.end() ? paths.first().name : map->alias);
    if (lun.size && isOtherSize(*lun.size, paths.first().size))
        differs(MismatchKind::LunOtherSize,
                {QString::number(*lun.size), QString::number(paths.first().size)});
    if (paths.size() < 2)
        differs(MismatchKind::LunFewPaths, {QString::number(paths.size())});
    else if (map != facts.maps.end() && map->goodPaths < map->paths)
        differs(MismatchKind::LunDeadPaths,
                {QString::number(map->goodPaths), QString::number(map->paths)});
}

}

bool isOtherSize(qint64 drawn, qint64 real)
{
    return real < drawn - drawn / 8 || real > drawn + drawn / 8;
}

QList<DiskFacts> pathsTo(const HostFacts &facts, const QString &wwid)
{
    QList<DiskFacts> paths;
    for (const DiskFacts &disk : facts.disks) {
        if (!wwid.isEmpty() && disk.wwid == wwid)
            paths.append(disk);
    }
    return paths;
}

HostMatch matchHost(const design::Design &design, const design::Host &host, const HostFacts &facts)
{
    HostMatch match;
    if (!facts.unread.contains(u"nics"_s)) {
        for (const design::Nic &nic : host.nics)
            matchPort(nic, host.name, facts, match);
    }
    if (facts.unread.contains(u"disks"_s))
        return match;
    for (const design::Hba &hba : host.hbas)
        matchHba(hba, host.name, facts, match);
    for (const design::Storage &storage : design.storage) {
        if (storage.transport == design::Transport::Iscsi && facts.iscsiSessions.isEmpty())
            continue;
        for (const design::Lun &lun : storage.luns) {
            const bool isMasked = !lun.hosts.isEmpty() && !lun.hosts.contains(host.name);
            if (!lun.wwid.isEmpty() && !isMasked)
                matchLun(lun, host.name, facts, match);
        }
    }
    return match;
}

}
