#include "design/derived.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "fixes/fix_support.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Vm;

constexpr int sureStop = 180; ///< seconds: what a VM without a time of its own gets
constexpr int fewAtOnce = 2;

const Vm *vmOf(const Input &input)
{
    return design::findVm(input.design, input.finding.subject);
}

template<class Change> Fix vmFix(const QString &text, const Vm &vm, const Change &change)
{
    return thingFix(text, &design::Design::vms, vm.name, change);
}

/// What is left out is derived from cluster and VM, and so is nobody else's.
QList<Fix> deriveAddress(const Input &input)
{
    const Vm *vm = vmOf(input);
    const QString value = input.argument(2);
    if (!vm || input.argument(0) == vm->name)
        return {};
    const auto isIt = [value](const QString &own) {
        return own.compare(value, Qt::CaseInsensitive) == 0;
    };
    const bool isOwn = isIt(vm->uuid)
                       || std::any_of(vm->nics.begin(), vm->nics.end(),
                                      [&](const design::VmNic &nic) { return isIt(nic.mac); });
    if (!isOwn)
        return {};
    const QString text = isIt(vm->uuid)
                             ? say(QT_TRANSLATE_NOOP("fixes", "Give %1 a UUID of its own"))
                             : say(QT_TRANSLATE_NOOP("fixes", "Give %1 a MAC address of its own"));
    return {vmFix(text.arg(vm->name), *vm, [isIt](Vm &changed) {
        if (isIt(changed.uuid))
            changed.uuid.clear();
        for (design::VmNic &nic : changed.nics) {
            if (isIt(nic.mac))
                nic.mac.clear();
        }
    })};
}

/// A disk in a local file holds data; an ISO does not.
QList<Fix> ejectIso(const Input &input)
{
    const Vm *vm = vmOf(input);
    const QString file = input.argument(1);
    if (!vm || !file.endsWith(u".iso", Qt::CaseInsensitive))
        return {};
    return {vmFix(
        say(QT_TRANSLATE_NOOP("fixes", "Eject %1 from %2")).arg(file.section(u'/', -1), vm->name),
        *vm, [file](Vm &changed) {
            changed.disks.removeIf([&](const design::Disk &disk) { return disk.file == file; });
        })};
}

QList<Fix> dropCache(const Input &input)
{
    const Vm *vm = vmOf(input);
    if (!vm)
        return {};
    return {vmFix(
        say(QT_TRANSLATE_NOOP("fixes", "Let the disks of %1 go without a cache")).arg(vm->name),
        *vm, [](Vm &changed) {
            for (design::Disk &disk : changed.disks) {
                if (disk.file.isEmpty())
                    disk.cache.clear();
            }
        })};
}

bool hasInterface(const design::Host &host, const QString &name)
{
    const auto isNamed = [&](const auto &interface) { return interface.name == name; };
    return std::any_of(host.nics.begin(), host.nics.end(), isNamed)
           || std::any_of(host.bonds.begin(), host.bonds.end(), isNamed)
           || std::any_of(host.vlans.begin(), host.vlans.end(), isNamed)
           || std::any_of(host.bridges.begin(), host.bridges.end(), isNamed);
}

/// The bridge as another host has it; nullptr if it bears that host's address, or there is none.
const design::Bridge *patternFor(const design::Design &design, const QString &network)
{
    for (const design::Host &host : design.hosts) {
        const design::Bridge *bridge = design::bridgeFor(design, host, network);
        if (bridge && !design::addressIn(host, network))
            return bridge;
    }
    return nullptr;
}

/// The same bridge on every host that lacks it and has what it stands on.
QList<Fix> addBridge(const Input &input, const Vm &vm)
{
    const QString network = input.argument(1);
    const design::Bridge *pattern = patternFor(input.design, network);
    if (!pattern)
        return {};
    QStringList without;
    for (const design::Host &host : input.design.hosts) {
        const bool isMeant = vm.hosts.isEmpty() || vm.hosts.contains(host.name);
        if (!isMeant || design::bridgeFor(input.design, host, network))
            continue;
        if (!hasInterface(host, pattern->on) || hasInterface(host, pattern->name))
            return {};
        without << host.name;
    }
    const QString text = say(QT_TRANSLATE_NOOP("fixes", "Add the bridge %1 to %2"))
                             .arg(pattern->name, without.join(u", "_s));
    return {makeFix(text, [bridge = *pattern, without](design::Design &design) -> Result<> {
        for (design::Host &host : design.hosts) {
            if (without.contains(host.name))
                host.bridges << bridge;
        }
        return {};
    })};
}

QList<Fix> evenBridges(const Input &input)
{
    const Vm *vm = vmOf(input);
    if (!vm)
        return {};
    if (input.isUsual())
        return addBridge(input, *vm);
    const QString expected = input.argument(1);
    const QString host = input.argument(2);
    const QString actual = input.argument(4);
    const design::Host *known = design::findHost(input.design, host);
    if (!known || hasInterface(*known, expected))
        return {};
    return {makeFix(say(QT_TRANSLATE_NOOP("fixes", "Rename the bridge %1 of %2 to %3"))
                        .arg(actual, host, expected),
                    [host, actual, expected](design::Design &design) {
                        return design::renameInterface(design, host, actual, expected);
                    })};
}

QList<Fix> useCommonCpu(const Input &input)
{
    const Vm *vm = vmOf(input);
    const QString common = design::commonCpuModel(input.design);
    if (!vm || common.isEmpty())
        return {};
    return {vmFix(say(QT_TRANSLATE_NOOP("fixes", "Give %1 the CPU that all hosts have (%2)"))
                      .arg(vm->name, common),
                  *vm, [](Vm &changed) { changed.cpuModel.clear(); })};
}

/// Twice what the memory needs, in whole minutes: a busy guest is copied more than once.
QList<Fix> allowMoreTime(const Input &input)
{
    const Vm *vm = vmOf(input);
    if (!vm)
        return {};
    const bool isStop = input.isUsual();
    const QString operation = isStop ? u"stop"_s : u"migrate_to"_s;
    const int seconds = isStop ? sureStop : (input.argument(2).toInt() * 2 + 59) / 60 * 60;
    const QString text = isStop ? say(QT_TRANSLATE_NOOP("fixes", "Give %1 %2 s to stop"))
                                : say(QT_TRANSLATE_NOOP("fixes", "Give %1 %2 s to migrate"));
    return {vmFix(text.arg(vm->name).arg(seconds), *vm,
                  [operation, seconds](Vm &changed) { changed.timeouts[operation] = seconds; })};
}

QList<Fix> limitMigrations(const Input &)
{
    return {clusterFix(
        say(QT_TRANSLATE_NOOP("fixes", "Migrate %1 VMs of a host at once")).arg(fewAtOnce),
        [](design::Cluster &cluster) {
            cluster.properties[u"migration-limit"_s] = QString::number(fewAtOnce);
        })};
}

QList<Fix> unpin(const Input &input)
{
    const Vm *vm = vmOf(input);
    if (!vm || vm->hosts.isEmpty())
        return {};
    return {vmFix(say(QT_TRANSLATE_NOOP("fixes", "Let %1 run on every host")).arg(vm->name), *vm,
                  [](Vm &changed) { changed.hosts.clear(); })};
}

}

const std::vector<FixRule> &vmFixes()
{
    static const std::vector<FixRule> fixes{
        {"V-03", deriveAddress},   {"V-04", ejectIso},     {"V-05", dropCache},
        {"V-06", evenBridges},     {"V-07", useCommonCpu}, {"V-11", allowMoreTime},
        {"V-18", limitMigrations}, {"V-19", unpin},
    };
    return fixes;
}

}
