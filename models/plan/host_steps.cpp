#include "plan/host_steps.h"

#include "plan/multipath_steps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

bool isNetworkService(const QString &name)
{
    static const QStringList names{u"networking"_s, u"network"_s, u"NetworkManager"_s,
                                   u"systemd-networkd"_s};
    return names.contains(name);
}

struct Services
{
    QStringList on;      ///< enabled and started
    QStringList enabled; ///< only enabled: somebody else starts them
    QStringList off;
};

/// The platform's, in their order, and the quorum device's daemon after corosync.
QStringList servicesOn(const design::Cluster &cluster, const catalogue::Platform &platform)
{
    QStringList names;
    for (const QString &name : platform.servicesOn) {
        names.append(name);
        if (name == u"corosync" && cluster.quorum.qdevice)
            names += platform.qdeviceServices;
    }
    return names;
}

Services servicesOf(const Context &context, const design::Host &host)
{
    const catalogue::Platform &platform = context.platform;
    const design::Cluster &cluster = context.design.cluster;
    Services services;
    for (const QString &name : servicesOn(cluster, platform)) {
        // A host that is reset in the middle may not start a cluster that is half made: where none
        // runs yet, its start enables it.
        const bool startsAtBoot = isClusterService(name) && cluster.startAtBoot == true
                                  && context.facts[host.name].node.isRunning;
        if (isNetworkService(name) || startsAtBoot)
            services.enabled.append(name);
        else if (!isClusterService(name))
            services.on.append(name);
    }
    if (cluster.firewall.manage && !platform.firewallService.isEmpty())
        services.on.append(platform.firewallService);
    // Without a target they have nothing to do, and stay inactive: logging in starts what it needs.
    if (host.iscsi)
        services.enabled += platform.iscsiServices;
    for (const QString &name : platform.servicesOff) {
        if (!cluster.keepServices.contains(name))
            services.off.append(name);
    }
    return services;
}

/// Cluster services that shall not start at boot, though they may run.
QStringList notAtBoot(const Context &context)
{
    return context.design.cluster.startAtBoot == false ? clusterServices(context) : QStringList();
}

/// Words of set-services and of check-services.
struct Words
{
    QStringList set;
    QStringList check;
    QStringList units;

    void want(const QString &action, const QString &state, const QString &unit, bool isNeeded)
    {
        if (!isNeeded)
            return;
        set.append(action + u':' + unit);
        check.append(state + u':' + unit);
        if (!units.contains(unit))
            units.append(unit);
    }
};

bool installsPackages(const Draft &draft, const QString &host)
{
    return draft.has(host + u"/packages"_s);
}

Words wordsFor(const Context &context, const Draft &draft, const design::Host &host)
{
    const Services services = servicesOf(context, host);
    const facts::HostFacts &facts = context.facts[host.name];
    const bool installs = installsPackages(draft, host.name);
    Words words;
    // A unit that is not there yet may come with a package, enabled.
    const auto is = [&](const QString &unit, bool facts::ServiceFacts::*state, bool wanted) {
        const facts::ServiceFacts *service = facts::findService(facts, unit);
        if (!service || !service->exists)
            return !wanted && !installs;
        // Some end when nothing has used them for a while; their socket starts them again.
        const facts::ServiceFacts *socket = facts::findService(facts, unit + u".socket"_s);
        if (wanted && state == &facts::ServiceFacts::isActive && socket && socket->isActive)
            return true;
        return service->*state == wanted;
    };
    for (const QString &unit : services.off) {
        // Who manages the network now is stopped by nobody in passing.
        const facts::ServiceFacts *service = facts::findService(facts, unit);
        if (isNetworkService(unit) && service && service->isActive)
            continue;
        words.want(u"stop"_s, u"inactive"_s, unit,
                   !is(unit, &facts::ServiceFacts::isActive, false));
        words.want(u"disable"_s, u"disabled"_s, unit,
                   !is(unit, &facts::ServiceFacts::isEnabled, false));
    }
    const bool isHeld = !facts.node.isRunning;
    QStringList held = isHeld ? clusterServices(context) : QStringList();
    std::reverse(held.begin(), held.end());
    for (const QString &unit : std::as_const(held))
        words.want(u"stop"_s, u"inactive"_s, unit,
                   !is(unit, &facts::ServiceFacts::isActive, false));
    for (const QString &unit : isHeld ? held : notAtBoot(context))
        words.want(u"disable"_s, u"disabled"_s, unit,
                   !is(unit, &facts::ServiceFacts::isEnabled, false));
    for (const QString &unit : services.enabled + services.on)
        words.want(u"enable"_s, u"enabled"_s, unit,
                   !is(unit, &facts::ServiceFacts::isEnabled, true));
    for (const QString &unit : services.on)
        words.want(u"start"_s, u"active"_s, unit, !is(unit, &facts::ServiceFacts::isActive, true));
    return words;
}

/// The names in modules-load.d or in the script of /etc/sysconfig/modules.
QStringList modulesWanted(const Context &context, const QString &host)
{
    QStringList modules;
    for (const Artefact &artefact : context.artefacts) {
        if (artefact.host != host
            || (!artefact.path.startsWith("/etc/modules-load.d/"_L1)
                && !artefact.path.startsWith("/etc/sysconfig/modules/"_L1)))
            continue;
        for (QString line : QString::fromUtf8(placeholderBytes(artefact)).split(u'\n')) {
            if (line.startsWith(u'#') || line.trimmed().isEmpty())
                continue;
            if (line.startsWith("modprobe "_L1))
                line = line.section(u' ', 1, 1);
            modules.append(line.trimmed());
        }
    }
    return modules;
}

}

QStringList packagesOf(const Context &context, const design::Host &host)
{
    QStringList packages = context.platform.packages;
    if (host.iscsi)
        packages += context.platform.iscsiPackages;
    if (context.design.cluster.quorum.qdevice)
        packages += context.platform.qdevicePackages;
    for (const design::FencingDevice &device : context.design.fencing) {
        const QString package = context.platform.agentPackages.value(device.agent);
        if (!package.isEmpty() && !packages.contains(package))
            packages.append(package);
    }
    return packages;
}

bool isClusterService(const QString &name)
{
    static const QStringList names{u"corosync"_s, u"corosync-qdevice"_s, u"pacemaker"_s, u"cman"_s,
                                   u"clvmd"_s};
    return names.contains(name);
}

QStringList clusterServices(const design::Cluster &cluster, const catalogue::Platform &platform)
{
    QStringList services;
    for (const QString &name : servicesOn(cluster, platform)) {
        if (isClusterService(name))
            services.append(name);
    }
    return services;
}

QStringList clusterServices(const Context &context)
{
    return clusterServices(context.design.cluster, context.platform);
}

QStringList servicesAtBoot(const Context &context, const design::Host &host)
{
    const std::optional<bool> wanted = context.design.cluster.startAtBoot;
    QStringList services = clusterServices(context);
    services.removeIf([&](const QString &name) {
        const facts::ServiceFacts *service = facts::findService(context.facts[host.name], name);
        return !wanted.value_or(service && service->isEnabled);
    });
    return services;
}

QStringList serviceWords(const QString &action, const QStringList &services)
{
    QStringList words;
    for (const QString &service : services)
        words.append(action + u':' + service);
    return words;
}

QStringList servicesAskedFor(const Context &context, const design::Host &host)
{
    const Services services = servicesOf(context, host);
    QStringList names =
        services.on + services.enabled + services.off + clusterServices(context)
        + QStringList{context.platform.timeService, u"multipathd"_s,
                      context.platform.libvirtModular ? u"virtqemud"_s : u"libvirtd"_s};
    if (context.platform.init == catalogue::InitSystem::Systemd && !context.platform.libvirtModular)
        names.append(u"libvirtd.socket"_s);
    names.removeDuplicates();
    names.sort();
    return names;
}

void addPackages(const Context &context, Draft &draft)
{
    for (const design::Host *host : context.reached()) {
        QStringList missing;
        for (const QString &name : packagesOf(context, *host)) {
            const facts::PackageFacts *package =
                facts::findPackage(context.facts[host->name], name);
            if (!package || package->installed.isEmpty())
                missing.append(name);
        }
        if (missing.isEmpty())
            continue;
        const QString tool = context.platform.packageTool;
        Step step;
        step.id = host->name + u"/packages"_s;
        step.phase = Phase::Packages;
        step.host = host->name;
        step.title = QT_TRANSLATE_NOOP("plan", "Install packages, starting nothing: %1");
        step.arguments = {missing.join(u", "_s)};
        step.wanted = (missing.join(u'\n') + u'\n').toUtf8();
        // Packages bring services that they switch on; undo must know that there were none.
        const QStringList services = servicesAskedFor(context, *host);
        QStringList notes;
        for (const QString &service : services)
            notes.append(u"note:"_s + service);
        step.record = {shell(snippets::setServices, QStringList{runFolder()} + notes)};
        step.apply = {shell(snippets::installPackages, QStringList{tool} + missing, 3600)};
        step.verify = {shell(snippets::checkPackages, QStringList{tool} + missing)};
        step.undo = {shell(snippets::releasePackages, {}),
                     shell(snippets::restoreServices, QStringList{runFolder()} + services, 600)};
        // A restart meanwhile lets multipathd make maps before anybody asks for them.
        if (services.contains(u"multipathd"_s)) {
            step.record += saveMaps();
            step.undo += restoreMaps();
        }
        draft.add(std::move(step));
    }
}

void addServices(const Context &context, Draft &draft)
{
    for (const design::Host *host : context.reached()) {
        const Words words = wordsFor(context, draft, *host);
        if (words.set.isEmpty())
            continue;
        const facts::HostFacts &facts = context.facts[host->name];
        const bool stopsSomething =
            std::any_of(words.set.cbegin(), words.set.cend(), [&](const QString &word) {
                const facts::ServiceFacts *service =
                    facts::findService(facts, word.section(u':', 1));
                return word.startsWith("stop:"_L1) && service && service->isActive;
            });
        Step step;
        step.id = host->name + u"/services"_s;
        step.phase = Phase::Files;
        step.host = host->name;
        step.title = QT_TRANSLATE_NOOP("plan", "Switch services: %1");
        step.arguments = {QString(words.set.join(u", "_s)).replace(u':', u' ')};
        step.risk = stopsSomething ? Risk::Service : Risk::None;
        // multipathd keeps a list of what it has seen.
        const bool startsMultipath = words.set.contains(u"start:multipathd"_s);
        if (startsMultipath)
            step.record = saveMaps();
        step.apply = {shell(snippets::setServices, QStringList{runFolder()} + words.set, 300)};
        step.verify = {patiently(shell(snippets::checkServices, words.check), 30)};
        step.undo = {shell(snippets::restoreServices, QStringList{runFolder()} + words.units, 300)};
        if (startsMultipath)
            step.undo += restoreMaps();
        draft.add(std::move(step));
    }
}

void addModules(const Context &context, Draft &draft)
{
    for (const design::Host *host : context.reached()) {
        QStringList missing;
        for (const QString &name : modulesWanted(context, host->name)) {
            if (!context.facts[host->name].modules.contains(QString(name).replace(u'-', u'_')))
                missing.append(name);
        }
        if (missing.isEmpty())
            continue;
        Step step;
        step.id = host->name + u"/modules"_s;
        step.phase = Phase::Files;
        step.host = host->name;
        step.title = QT_TRANSLATE_NOOP("plan", "Load the kernel modules %1");
        step.arguments = {missing.join(u", "_s)};
        const QStringList arguments = QStringList{runFolder()} + missing;
        step.apply = {shell(snippets::loadModules, arguments)};
        step.verify = {shell(snippets::checkModules, missing)};
        step.undo = {shell(snippets::unloadModules, arguments)};
        draft.add(std::move(step));
    }
}

}
