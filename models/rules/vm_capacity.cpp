#include "rules/vm_checks.h"

#include "design/lookup.h"
#include "rules/rule_support.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

constexpr qint64 gibibyte = qint64(1024) * 1024 * 1024;
constexpr qint64 hostReserve = 2 * gibibyte;
constexpr int cpuOvercommit = 4;

/// A VM's memory with what QEMU needs beside it.
qint64 footprint(const design::Vm &vm)
{
    return vm.memory + vm.memory / 20;
}

QString gibibytes(qint64 bytes)
{
    return QString::number(double(bytes) / double(gibibyte), 'f', 1);
}

QList<const design::Vm *> startedVms(const design::Design &design)
{
    QList<const design::Vm *> vms;
    for (const design::Vm &vm : design.vms) {
        if (vm.started)
            vms << &vm;
    }
    return vms;
}

bool memoryIsKnown(const design::Design &design)
{
    return std::all_of(design.hosts.begin(), design.hosts.end(),
                       [](const design::Host &host) { return host.memory.has_value(); });
}

/// Places VMs, the largest first, into the tightest room; goes back when it gets stuck, within a
/// bounded number of steps.
class Packing
{
public:
    Packing(const design::Design &design, const QString &without)
    {
        for (const design::Host &host : design.hosts) {
            if (host.name != without)
                m_free.append({host.name, host.memory.value_or(0) - hostReserve});
        }
        m_vms = startedVms(design);
        std::stable_sort(m_vms.begin(), m_vms.end(), [](const design::Vm *a, const design::Vm *b) {
            return a->memory > b->memory;
        });
    }

    /// The first VM that found no room, or nullptr if all did.
    const design::Vm *unplaced() { return place(0) ? nullptr : m_stuck; }

private:
    bool place(qsizetype index)
    {
        if (index == m_vms.size())
            return true;
        const design::Vm &vm = *m_vms[index];
        if (index > m_deepest || !m_stuck) {
            m_deepest = index;
            m_stuck = &vm;
        }
        QList<qsizetype> rooms;
        for (qsizetype i = 0; i < m_free.size(); ++i) {
            const bool allowed = vm.hosts.isEmpty() || vm.hosts.contains(m_free[i].first);
            if (allowed && m_free[i].second >= footprint(vm))
                rooms << i;
        }
        std::stable_sort(rooms.begin(), rooms.end(), [&](qsizetype a, qsizetype b) {
            return m_free[a].second < m_free[b].second;
        });
        for (const qsizetype room : rooms) {
            if (--m_steps < 0)
                return false;
            m_free[room].second -= footprint(vm);
            if (place(index + 1))
                return true;
            m_free[room].second += footprint(vm);
        }
        return false;
    }

    QList<std::pair<QString, qint64>> m_free;
    QList<const design::Vm *> m_vms;
    const design::Vm *m_stuck = nullptr;
    qsizetype m_deepest = 0;
    int m_steps = 20'000;
};

struct Room
{
    qint64 needed = 0;
    qint64 available = 0; ///< without the largest host
    QString largest;
};

Room memoryRoom(const design::Design &design)
{
    Room room;
    qint64 most = -1;
    for (const design::Vm *vm : startedVms(design))
        room.needed += footprint(*vm);
    for (const design::Host &host : design.hosts) {
        const qint64 memory = std::max<qint64>(0, host.memory.value_or(0) - hostReserve);
        room.available += memory;
        if (memory > most) {
            most = memory;
            room.largest = host.name;
        }
    }
    room.available -= std::max<qint64>(0, most);
    return room;
}

}

Verdict memoryIsShort(const RuleInput &input, const Rule &rule)
{
    if (!memoryIsKnown(input.design))
        return std::nullopt;
    const Room room = memoryRoom(input.design);
    if (room.needed <= room.available)
        return QList<Finding>();
    return QList{finding(rule, u"cluster"_s,
                         {gibibytes(room.needed), gibibytes(room.available), room.largest})};
}

Verdict cpusAreShort(const RuleInput &input, const Rule &rule)
{
    int cpus = 0;
    int most = 0;
    int needed = 0;
    for (const design::Host &host : input.design.hosts) {
        if (!host.cpus)
            return std::nullopt;
        cpus += *host.cpus;
        most = std::max(most, *host.cpus);
    }
    for (const design::Vm *vm : startedVms(input.design))
        needed += vm->vcpus;
    const int left = cpus - most;
    if (needed <= cpuOvercommit * left)
        return QList<Finding>();
    return QList{finding(rule, u"cluster"_s, {QString::number(needed), QString::number(left)})};
}

Verdict vmFitsNowhere(const RuleInput &input, const Rule &rule)
{
    if (!memoryIsKnown(input.design))
        return std::nullopt;
    QList<Finding> findings;
    const Room room = memoryRoom(input.design);
    if (room.needed > room.available)
        return findings; // V-08 says so
    QStringList told;
    for (const design::Host &host : input.design.hosts) {
        const design::Vm *vm = Packing(input.design, host.name).unplaced();
        const bool pinned = vm && vm->hosts == QStringList{host.name}; // V-19 says so
        if (!vm || pinned || told.contains(vm->name))
            continue;
        told << vm->name;
        findings << finding(rule, vm->name, {vm->name, gibibytes(footprint(*vm)), host.name});
    }
    return findings;
}

}
