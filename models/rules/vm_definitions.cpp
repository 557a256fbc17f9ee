#include "rules/vm_checks.h"

#include "design/lookup.h"
#include "rules/domain_view.h"
#include "rules/pacemaker_view.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

QStringList hostsFor(const RuleInput &input, const design::Vm &vm)
{
    return vm.hosts.isEmpty() ? hostNames(input.design) : vm.hosts;
}

QString placeOf(const QString &host, const QString &path)
{
    return host + u':' + path;
}

/// Each file by host and path.
QHash<QString, const Artefact *> filesByPlace(const RuleInput &input)
{
    QHash<QString, const Artefact *> files;
    files.reserve(input.files.size());
    for (const Artefact &file : input.files)
        files.insert(placeOf(file.host, file.path), &file);
    return files;
}

/// The VM that a definition's file is named after.
QString fileStem(const QString &path)
{
    return path.section(u'/', -1).chopped(4);
}

}

Verdict vmNameIsUnfit(const RuleInput &input, const Rule &rule)
{
    static const QRegularExpression ncName(u"^[\\p{L}_][\\p{L}\\p{N}_.-]*$"_s);
    QList<Finding> findings;
    QMap<QString, QString> controlled;
    for (const formats::CibPrimitive *resource : vmResources(*input.cib)) {
        if (!ncName.match(resource->id).hasMatch())
            findings << quoting(finding(rule, resource->id, {resource->id}), resource->source);
        const QString path = parameter(*resource, {u"config"_s});
        QString &first = controlled[path];
        if (!first.isEmpty() && !path.isEmpty())
            findings << quoting(
                findingWith(rule,
                            QT_TRANSLATE_NOOP("rules", "%1 and %2 both control the VM of %3."),
                            resource->id, {first, resource->id, path}),
                resource->source);
        first = resource->id;
    }
    return findings;
}

Verdict definitionIsNotTheVms(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const Domain &domain : domainsOf(input.files)) {
        const QString vm = fileStem(domain.path);
        if (!domain.wellFormed)
            findings << findingWith(
                rule, QT_TRANSLATE_NOOP("rules", "%1 is no well-formed domain definition."), vm,
                {domain.path});
        else if (domain.name != vm)
            findings << finding(rule, vm, {domain.path, domain.name, vm});
    }
    return findings;
}

Verdict uuidOrMacIsTaken(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    QMap<QString, QString> owners;
    const auto claim = [&](const QString &value, const QString &owner) {
        if (value.isEmpty())
            return;
        QString &first = owners[value.toLower()];
        if (!first.isEmpty())
            findings << finding(rule, owner, {first, owner, value});
        else
            first = owner;
    };
    for (const design::Host &host : input.design.hosts) {
        for (const design::Nic &nic : host.nics) {
            if (!nic.mac.isEmpty())
                owners.insert(nic.mac.toLower(), host.name + u':' + nic.name);
        }
    }
    QStringList rendered;
    for (const Domain &domain : domainsOf(input.files)) {
        if (rendered.contains(domain.name))
            continue; // V-02 judges the names
        rendered << domain.name;
        claim(domain.uuid, domain.name);
        for (const QString &mac : domain.macs)
            claim(mac, domain.name);
    }
    for (const design::Vm &vm : input.design.vms) {
        if (rendered.contains(vm.name))
            continue;
        claim(vm.uuid, vm.name);
        for (const design::VmNic &nic : vm.nics)
            claim(nic.mac, vm.name);
    }
    return findings;
}

Verdict diskIsLocal(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Vm &vm : input.design.vms) {
        for (const design::Disk &disk : vm.disks) {
            const bool isIso = disk.file.endsWith(u".iso", Qt::CaseInsensitive);
            if (isIso)
                findings << findingWith(
                    rule,
                    QT_TRANSLATE_NOOP("rules", "%1 has the medium %2 inserted, which keeps it "
                                               "from migrating."),
                    vm.name, {vm.name, disk.file});
            else if (!disk.file.isEmpty())
                findings << finding(rule, vm.name, {vm.name, disk.file});
        }
    }
    return findings;
}

Verdict cacheForbidsMigration(const RuleInput &input, const Rule &rule)
{
    static const QStringList safe{QString(), u"none"_s, u"directsync"_s};
    QList<Finding> findings;
    for (const design::Vm &vm : input.design.vms) {
        for (int i = 0; i < vm.disks.size(); ++i) {
            if (vm.migrate && vm.disks[i].file.isEmpty() && !safe.contains(vm.disks[i].cache))
                findings << finding(rule, vm.name,
                                    {vm.name, design::volumeName(vm, i), vm.disks[i].cache});
        }
    }
    return findings;
}

Verdict bridgeIsMissing(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Vm &vm : input.design.vms) {
        for (const design::VmNic &nic : vm.nics) {
            QString expected;
            QStringList without;
            for (const QString &name : hostsFor(input, vm)) {
                const design::Host *host = design::findHost(input.design, name);
                const design::Bridge *bridge =
                    host ? design::bridgeFor(input.design, *host, nic.network) : nullptr;
                if (!bridge)
                    without << name;
                else if (expected.isEmpty())
                    expected = bridge->name;
                else if (bridge->name != expected)
                    findings << findingWith(
                        rule,
                        QT_TRANSLATE_NOOP("rules", "%1 uses the bridge %2, but on %3 the network "
                                                   "%4 is on %5."),
                        vm.name, {vm.name, expected, name, nic.network, bridge->name});
            }
            if (!without.isEmpty())
                findings << finding(rule, vm.name, {vm.name, nic.network, listOf(without)});
        }
    }
    return findings;
}

Verdict cpuDiffers(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Vm &vm : input.design.vms) {
        if (vm.cpuModel != u"host-passthrough" && vm.cpuModel != u"host-model")
            continue;
        QStringList models;
        for (const QString &name : hostsFor(input, vm)) {
            const design::Host *host = design::findHost(input.design, name);
            models << (host ? host->cpuModel : QString());
        }
        models.removeDuplicates();
        if (vm.migrate && (models.size() > 1 || models.contains(QString())))
            findings << finding(rule, vm.name, {vm.name, vm.cpuModel});
    }
    return findings;
}

Verdict definitionIsNotEverywhere(const RuleInput &input, const Rule &rule)
{
    if (!input.cib)
        return std::nullopt;
    const QHash<QString, const Artefact *> files = filesByPlace(input);
    QList<Finding> findings;
    for (const formats::CibPrimitive *resource : vmResources(*input.cib)) {
        const QString path = parameter(*resource, {u"config"_s});
        const design::Vm *vm = vmOf(input, *resource);
        const QString subject = vm ? vm->name : resource->id;
        QByteArray first;
        for (const design::Host &host : input.design.hosts) {
            const Artefact *file = files.value(placeOf(host.name, path));
            if (!file) {
                findings << finding(rule, subject, {subject, path, host.name});
                continue;
            }
            const QByteArray bytes = placeholderBytes(*file);
            if (first.isEmpty())
                first = bytes;
            else if (bytes != first)
                findings << findingWith(
                    rule,
                    QT_TRANSLATE_NOOP("rules", "%2 of %1 differs on %3 from the other hosts."),
                    subject, {subject, path, host.name});
        }
    }
    return findings;
}

Verdict optionsNewerThanTarget(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform)
        return std::nullopt;
    QList<Finding> findings;
    for (const Domain &domain : domainsOf(input.files)) {
        QStringList options;
        const bool discards = std::any_of(domain.disks.begin(), domain.disks.end(),
                                          [](const DomainDisk &disk) { return disk.discards; });
        if (discards && !platform->domainHasDiscard)
            options << u"discard"_s;
        if (domain.hasRng && !platform->domainHasRng)
            options << u"rng"_s;
        if (domain.machine.contains(u"q35") && !platform->machineType.contains(u"q35"))
            options << domain.machine;
        if (!options.isEmpty())
            findings << finding(rule, domain.name, {domain.name, listOf(options), platform->title});
    }
    return findings;
}

}
