#include "rules/live_checks.h"

#include "core/units.h"
#include "design/lookup.h"
#include "rules/live_view.h"
#include "rules/rule_support.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

using facts::MismatchKind;

/// Does a volume group need this LUN?
const design::VolumeGroup *groupOf(const design::Design &design, const QString &lun)
{
    for (const design::VolumeGroup &group : design.volumeGroups) {
        if (group.luns.contains(lun))
            return &group;
    }
    return nullptr;
}

}

/// A LUN that belongs to its volume group already is not initialised again.
Verdict lunCarriesData(const RuleInput &input, const Rule &rule)
{
    static const char *onHost =
        QT_TRANSLATE_NOOP("rules", "%1 carries %2, as %3 sees it, and %4 is to be made of it.");
    QList<Finding> findings;
    bool isBlind = false;
    for (const design::VolumeGroup &group : input.design.volumeGroups) {
        for (const QString &name : group.luns) {
            const design::Lun *lun = design::findLun(input.design, name);
            for (const design::Host &host : input.design.hosts) {
                const facts::HostFacts *facts = factsOf(input, host.name);
                if (!lun || !facts)
                    continue;
                for (const facts::DiskFacts &disk : facts::pathsTo(*facts, lun->wwid)) {
                    isBlind |= !disk.signature.has_value();
                    const QString found = disk.signature.value_or(QString());
                    if (found.isEmpty() || found == u"LVM2_member "_s + group.name)
                        continue;
                    findings.append(
                        findingWith(rule, onHost, name, {name, found, host.name, group.name}));
                    break; // the other paths show the same
                }
            }
        }
    }
    if (findings.isEmpty() && isBlind)
        return std::nullopt;
    return decided(input, findings, {u"disks"_s, u"signatures"_s});
}

QList<Finding> lunsNotSeen(const RuleInput &input, const Rule &rule)
{
    static const char *unseen =
        QT_TRANSLATE_NOOP("rules", "%1 has no disk with the WWID %2 of %3.");
    static const char *otherSize =
        QT_TRANSLATE_NOOP("rules", "%1 sees %2 with %3; the design says %4.");
    QList<Finding> findings;
    for (const facts::Mismatch &mismatch :
         mismatches(input, {MismatchKind::LunNotSeen, MismatchKind::LunOtherSize})) {
        if (!groupOf(input.design, mismatch.thing))
            continue;
        if (mismatch.kind == MismatchKind::LunNotSeen)
            findings.append(findingWith(rule, unseen, mismatch.thing,
                                        {mismatch.host, mismatch.details[0], mismatch.thing}));
        else
            findings.append(findingWith(rule, otherSize, mismatch.thing,
                                        {mismatch.host, mismatch.thing,
                                         units::formatSize(mismatch.details[1].toLongLong()),
                                         units::formatSize(mismatch.details[0].toLongLong())}));
    }
    return findings;
}

QList<Finding> lunsWithFewPaths(const RuleInput &input, const Rule &rule)
{
    static const char *single =
        QT_TRANSLATE_NOOP("rules", "%1 reaches %2 over a single path as it runs.");
    static const char *dead =
        QT_TRANSLATE_NOOP("rules", "%1 can use only %3 of its %4 paths to %2.");
    QList<Finding> findings;
    for (const facts::Mismatch &mismatch :
         mismatches(input, {MismatchKind::LunFewPaths, MismatchKind::LunDeadPaths})) {
        if (!groupOf(input.design, mismatch.thing))
            continue;
        if (mismatch.kind == MismatchKind::LunFewPaths) {
            findings.append(
                findingWith(rule, single, mismatch.thing, {mismatch.host, mismatch.thing}));
            continue;
        }
        Finding broken = findingWith(rule, dead, mismatch.thing,
                                     QStringList{mismatch.host, mismatch.thing} + mismatch.details);
        if (mismatch.details[0].toInt() > 1)
            broken.severity = Severity::Warning; // still redundant
        findings.append(broken);
    }
    return findings;
}

QList<Finding> systemDiskIsAnother(const RuleInput &input, const Rule &rule)
{
    static const QRegularExpression byWwid(
        u"/(?:scsi-3|wwn-0x)([0-9a-f]{16,32})(?:-part[0-9]+)?$"_s);
    static const char *another =
        QT_TRANSLATE_NOOP("rules", "The root file system of %1 is on the disk %2, not on %3.");
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        const QString device = host.systemDisk ? host.systemDisk->device : QString();
        const QString named = byWwid.match(device).captured(1);
        if (!facts || named.isEmpty())
            continue;
        QStringList roots;
        for (const facts::DiskFacts &disk : facts->disks) {
            // Without a WWID it has no such name either.
            if (disk.usedFor == u"/")
                roots << (disk.wwid.isEmpty() ? disk.name : disk.wwid);
        }
        if (!roots.isEmpty() && !roots.contains(u'3' + named))
            findings << findingWith(rule, another, host.name,
                                    {host.name, roots.join(u", "_s), device});
    }
    return findings;
}

QList<Finding> bondMembersMissing(const RuleInput &input, const Rule &rule)
{
    static const char *missing = QT_TRANSLATE_NOOP(
        "rules", "%1 has no port %2 for %3, neither by its MAC address nor by its name.");
    static const char *otherMac = QT_TRANSLATE_NOOP(
        "rules", "The port %2 of %1, for %3, has the MAC address %4 instead of %5.");
    QList<Finding> findings;
    for (const facts::Mismatch &mismatch :
         mismatches(input, {MismatchKind::PortMissing, MismatchKind::OtherMac})) {
        const design::Host *host = design::findHost(input.design, mismatch.host);
        for (const design::Bond &bond : host->bonds) {
            if (!bond.of.contains(mismatch.thing))
                continue;
            const QString subject = host->name + u'.' + bond.name;
            if (mismatch.kind == MismatchKind::PortMissing)
                findings.append(
                    findingWith(rule, missing, subject, {host->name, mismatch.thing, bond.name}));
            else
                findings.append(findingWith(rule, otherMac, subject,
                                            {host->name, mismatch.thing, bond.name,
                                             mismatch.details[1], mismatch.details[0]}));
        }
    }
    return findings;
}

QList<Finding> bondMembersWithoutLink(const RuleInput &input, const Rule &rule)
{
    static const char *dark = QT_TRANSLATE_NOOP(
        "rules", "The port %2 of %1, in %3, has no link as it runs: look at its cable and switch.");
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        if (!facts)
            continue;
        const facts::HostMatch match = facts::matchHost(input.design, host, *facts);
        for (const design::Bond &bond : host.bonds) {
            for (const QString &port : bond.of) {
                const facts::NicFacts *nic = facts::findNic(*facts, match.ports.value(port));
                if (!nic || nic->master != bond.name || nic->carrier.value_or(true))
                    continue;
                Finding broken = findingWith(rule, dark, host.name + u'.' + bond.name,
                                             {host.name, port, bond.name});
                broken.severity = Severity::Warning; // a cable is out; the design is right
                findings.append(broken);
            }
        }
    }
    return findings;
}

QList<Finding> bondsOnOneSwitch(const RuleInput &input, const Rule &rule, const QStringList &known)
{
    static const char *heard =
        QT_TRANSLATE_NOOP("rules", "All members of %1 hear the same switch by LLDP: %2.");
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        if (!facts)
            continue;
        const facts::HostMatch match = facts::matchHost(input.design, host, *facts);
        for (const design::Bond &bond : host.bonds) {
            QStringList switches;
            for (const QString &port : bond.of) {
                const facts::NicFacts *nic = facts::findNic(*facts, match.ports.value(port));
                switches.append(nic ? nic->lldpSwitch : QString());
            }
            switches.removeDuplicates();
            const QString subject = host.name + u'.' + bond.name;
            if (bond.of.size() > 1 && switches.size() == 1 && !switches.first().isEmpty()
                && !known.contains(subject))
                findings.append(findingWith(rule, heard, subject, {subject, switches.first()}));
        }
    }
    return findings;
}

}
