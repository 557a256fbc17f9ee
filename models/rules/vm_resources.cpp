#include "rules/vm_checks.h"

#include "design/lookup.h"
#include "rules/live_view.h"
#include "rules/pacemaker_view.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

constexpr qint64 shortestStop = 120'000;
/// What Pacemaker gives an operation that nobody configured.
constexpr qint64 defaultTimeout = 20'000;
constexpr double usualRate = 0.1 * 1024 * 1024 * 1024;
/// Share of a line's speed that a migration gets in practice.
constexpr double lineShare = 0.8;

qint64 timeoutOf(const formats::CibPrimitive &resource, const QString &name)
{
    const formats::CibOperation *found = operation(resource, name);
    return found ? milliseconds(found->timeout).value_or(defaultTimeout) : defaultTimeout;
}

/// The slowest NIC below an interface; nullopt if no speed is known.
std::optional<qint64> speedBelow(const design::Host &host, const QString &interfaceName)
{
    std::optional<qint64> slowest;
    const QStringList below = design::nicsBelow(host, interfaceName);
    for (const design::Nic &nic : host.nics) {
        if (below.contains(nic.name) && nic.speed)
            slowest = std::min(slowest.value_or(*nic.speed), *nic.speed);
    }
    return slowest;
}

/// Bytes per second at which memory can be copied from one host to another.
double migrationRate(const design::Design &design)
{
    std::optional<qint64> slowest;
    for (const design::Host &host : design.hosts) {
        for (const design::Address &address : host.addresses) {
            const bool carries = design.cluster.migrationNetwork.isEmpty()
                                     ? address.name == host.name
                                     : address.network == design.cluster.migrationNetwork;
            const std::optional<qint64> speed =
                carries ? speedBelow(host, address.on) : std::nullopt;
            if (speed)
                slowest = std::min(slowest.value_or(*speed), *speed);
        }
    }
    return slowest ? std::min(lineShare * double(*slowest) / 8, usualRate) : usualRate;
}

QString subjectOf(const RuleInput &input, const formats::CibPrimitive &resource)
{
    const design::Vm *vm = vmOf(input, resource);
    return vm ? vm->name : resource.id;
}

QString seconds(qint64 duration)
{
    return QString::number(duration / 1000);
}

/// Ids under which constraints may name the resources that activate volume groups.
QStringList storageIds(const formats::Cib &cib)
{
    QStringList ids;
    for (const formats::CibPrimitive &primitive : cib.primitives) {
        if (primitive.type == u"LVM-activate" || primitive.type == u"lvmlockd"
            || primitive.type == u"controld")
            ids << primitive.id;
    }
    for (const formats::CibGroup &group : cib.groups) {
        const bool holds = std::any_of(group.members.begin(), group.members.end(),
                                       [&](const QString &member) { return ids.contains(member); });
        if (holds)
            ids << group.id;
    }
    for (const formats::CibClone &clone : cib.clones) {
        if (ids.contains(clone.of))
            ids << clone.id;
    }
    return ids;
}

bool usesVolumes(const RuleInput &input, const formats::CibPrimitive &resource)
{
    const design::Vm *vm = vmOf(input, resource);
    if (!vm || vm->disks.isEmpty())
        return true; // an imported CIB does not tell: VMs live on the shared storage
    return std::any_of(vm->disks.begin(), vm->disks.end(),
                       [](const design::Disk &disk) { return disk.file.isEmpty(); });
}

/// A warning: host certificates and Kerberos, which leave no key in root's files, do as well.
QList<Finding> keysNotAccepted(const RuleInput &input, const Rule &rule)
{
    static const char *refused = QT_TRANSLATE_NOOP(
        "rules", "%2 has no SSH key that lets root in on %3, and VMs are to migrate there.");
    const QList<const formats::CibPrimitive *> resources = vmResources(*input.cib);
    const bool migrates =
        std::any_of(resources.begin(), resources.end(), [](const formats::CibPrimitive *resource) {
            const QString transport = parameter(*resource, {u"migration_transport"_s});
            return mayMigrate(*resource) && (transport.isEmpty() || transport == u"ssh");
        });
    QList<Finding> findings;
    if (!migrates)
        return findings;
    for (const design::Host &from : input.design.hosts) {
        for (const design::Host &to : input.design.hosts) {
            const facts::HostFacts *source = factsOf(input, from.name);
            const facts::HostFacts *target = factsOf(input, to.name);
            if (!source || !target || source == target)
                continue;
            const QStringList &own = source->ownKeys;
            if (std::any_of(own.begin(), own.end(),
                            [&](const QString &key) { return target->acceptedKeys.contains(key); }))
                continue;
            Finding finding =
                findingWith(rule, refused, from.name, {from.name, from.name, to.name});
            finding.severity = Severity::Warning;
            findings << finding;
        }
    }
    return findings;
}

/// Only VMs of the cluster: what else runs on a host is nobody else's business.
QList<Finding> domainsThatStartThemselves(const RuleInput &input, const Rule &rule)
{
    static const char *starts =
        QT_TRANSLATE_NOOP("rules", "libvirt on %2 starts %1 at boot by itself.");
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        for (const facts::DomainFacts &domain :
             facts ? facts->domains : QList<facts::DomainFacts>()) {
            if (domain.autostart && design::findVm(input.design, domain.name))
                findings << findingWith(rule, starts, domain.name, {domain.name, host.name});
        }
    }
    return findings;
}

}

Verdict timeoutsAreShort(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const double rate = migrationRate(input.design);
    for (const formats::CibPrimitive *resource : vmResources(*input.cib)) {
        const QString subject = subjectOf(input, *resource);
        const qint64 stop = timeoutOf(*resource, u"stop"_s);
        if (stop < shortestStop)
            findings << quoting(
                finding(rule, subject, {subject, seconds(stop), seconds(shortestStop)}),
                resource->source);
        const design::Vm *vm = vmOf(input, *resource);
        if (!vm || vm->memory == 0 || !mayMigrate(*resource))
            continue;
        const qint64 migrate = timeoutOf(*resource, u"migrate_to"_s);
        const qint64 needed = qint64(double(vm->memory) / rate * 1000);
        if (migrate < needed)
            findings << quoting(
                findingWith(rule,
                            QT_TRANSLATE_NOOP(
                                "rules", "The memory of %1 needs %3 s over the migration network "
                                         "(%4 MiB/s), but its migrate_to ends after %2 s."),
                            subject,
                            {subject, seconds(migrate), seconds(needed),
                             QString::number(qint64(rate / (1024 * 1024)))}),
                resource->source);
    }
    return findings;
}

Verdict migrationIsNotTrusted(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const formats::CibPrimitive *resource : vmResources(*input.cib)) {
        const QString transport = parameter(*resource, {u"migration_transport"_s});
        const QString subject = subjectOf(input, *resource);
        if (mayMigrate(*resource) && transport == u"tcp")
            findings << quoting(finding(rule, subject, {subject}), resource->source);
    }
    findings += keysNotAccepted(input, rule);
    // Whether keys or certificates are in place only the hosts can tell.
    return decided(input, findings, {u"host"_s});
}

Verdict libvirtStartsVms(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const formats::CibPrimitive *resource : vmResources(*input.cib)) {
        const QString path = parameter(*resource, {u"config"_s});
        const QString subject = subjectOf(input, *resource);
        if (path.startsWith(u"/etc/libvirt/qemu/"))
            findings << quoting(finding(rule, subject, {subject, path}), resource->source);
    }
    if (startsAtBoot(input, u"libvirt-guests"_s))
        findings << findingWith(
            rule, QT_TRANSLATE_NOOP("rules", "libvirt-guests starts VMs at boot."), u"cluster"_s);
    findings += domainsThatStartThemselves(input, rule);
    // An imported CIB says nothing of the services.
    if (findings.isEmpty() && input.imported && !hasRead(input, {u"domains"_s, u"services"_s}))
        return std::nullopt;
    return findings;
}

Verdict vmIgnoresStorage(const RuleInput &input, const Rule &rule)
{
    const formats::Cib &cib = *input.cib;
    const QStringList storage = storageIds(cib);
    QList<Finding> findings;
    if (storage.isEmpty())
        return findings;
    for (const formats::CibPrimitive *resource : vmResources(cib)) {
        if (!usesVolumes(input, *resource))
            continue;
        QStringList names{resource->id};
        for (const formats::CibGroup &group : cib.groups) {
            if (group.members.contains(resource->id))
                names << group.id;
        }
        const bool ordered =
            std::any_of(cib.orders.begin(), cib.orders.end(), [&](const formats::CibOrder &order) {
                return storage.contains(order.first) && names.contains(order.then)
                       && order.kind != u"Optional";
            });
        const bool together = std::any_of(cib.colocations.begin(), cib.colocations.end(),
                                          [&](const formats::CibColocation &colocation) {
                                              return names.contains(colocation.resource)
                                                     && storage.contains(colocation.with)
                                                     && !colocation.score.startsWith(u'-');
                                          });
        const QString subject = subjectOf(input, *resource);
        if (!ordered)
            findings << quoting(finding(rule, subject, {resource->id}), resource->source);
        if (!together)
            findings << quoting(
                findingWith(rule,
                            QT_TRANSLATE_NOOP(
                                "rules", "Nothing keeps %1 on a host where its storage is active."),
                            subject, {resource->id}),
                resource->source);
    }
    return findings;
}

Verdict vmIsNotMonitored(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const formats::CibPrimitive *resource : vmResources(*input.cib)) {
        const formats::CibOperation *monitor = operation(*resource, u"monitor"_s);
        if (!monitor || milliseconds(monitor->interval).value_or(0) == 0)
            findings << quoting(finding(rule, subjectOf(input, *resource), {resource->id}),
                                resource->source);
    }
    return findings;
}

Verdict manyVmsStartAtOnce(const RuleInput &input, const Rule &rule)
{
    constexpr int many = 20;
    const qsizetype count = vmResources(*input.cib).size();
    const bool limited = !property(*input.cib, u"batch-limit"_s).isEmpty()
                         || !property(*input.cib, u"migration-limit"_s).isEmpty();
    if (count <= many || limited)
        return QList<Finding>();
    return QList{finding(rule, u"cluster"_s, {QString::number(count)})};
}

Verdict vmIsPinned(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const QStringList nodes = nodeNames(input);
    for (const formats::CibPrimitive *resource : vmResources(*input.cib)) {
        QStringList allowed;
        formats::SourceRef place = resource->source;
        for (const QString &node : nodes) {
            if (!isBanned(*input.cib, resource->id, node))
                allowed << node;
        }
        for (const formats::CibLocation &location : input.cib->locations) {
            if (location.resource == resource->id && isMinusInfinity(location.score))
                place = location.source;
        }
        if (nodes.size() > 1 && allowed.size() == 1)
            findings << quoting(
                finding(rule, subjectOf(input, *resource), {resource->id, allowed.first()}), place);
    }
    return findings;
}

Verdict schemaIsNewerThanTarget(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform)
        return std::nullopt;
    const auto version = [](const QString &schema) {
        return QVersionNumber::fromString(schema.section(u'-', -1));
    };
    const QString schema = input.cib->schema;
    if (!schema.isEmpty() && version(platform->cibSchema) < version(schema))
        return QList{finding(rule, u"cluster"_s, {schema, platform->title, platform->cibSchema})};
    if (!hasRead(input, {u"packages"_s}))
        return std::nullopt; // only the schema itself and crm_verify could say that it is good
    // What runs there, or will be installed, knows the schema; a plan lets crm_verify say the rest.
    static const char *older = QT_TRANSLATE_NOOP(
        "rules", "Pacemaker %2 on %1 is older than the %3 for which the configuration is made.");
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const QString installed = factsOf(input, host.name)->versions.value(u"pacemaker"_s);
        if (!installed.isEmpty()
            && QVersionNumber::fromString(installed)
                   < QVersionNumber::fromString(platform->pacemakerVersion))
            findings << findingWith(rule, older, u"cluster"_s,
                                    {host.name, installed, platform->pacemakerVersion});
    }
    return findings;
}

Verdict severalPropertyLines(const RuleInput &input, const Rule &rule)
{
    static const QRegularExpression propertyLine(u"^\\s*property\\b"_s);
    QList<Finding> findings;
    bool judged = false;
    for (const Artefact &file : input.files) {
        if (!file.path.endsWith(u".crm"))
            continue;
        judged = true;
        const qsizetype count =
            QString::fromUtf8(placeholderBytes(file)).split(u'\n').filter(propertyLine).size();
        if (count > 1)
            findings << finding(rule, u"cluster"_s, {file.path, QString::number(count)});
    }
    if (!judged)
        return std::nullopt;
    return findings;
}

}
