#include "design/power.h"

#include "design/edit_support.h"
#include "design/lookup.h"
#include "design/things.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("power", text);
}

/// The device that this outlet feeds, a fencing device too; empty if it is free.
QString consumerOf(const Design &design, const QString &outlet)
{
    QString found;
    const auto look = [&](const auto &devices) {
        for (const auto &device : devices) {
            if (device.power.contains(outlet))
                found = device.name;
        }
    };
    look(design.hosts);
    look(design.switches);
    look(design.storage);
    look(design.fencing);
    return found;
}

QStringList *powerOf(Design &design, const QString &device)
{
    QStringList *power = nullptr;
    const auto look = [&](auto &devices) {
        for (auto &each : devices) {
            if (each.name == device)
                power = &each.power;
        }
    };
    look(design.hosts);
    look(design.switches);
    look(design.storage);
    return power;
}

}

bool isOutlet(const Design &design, const QString &name)
{
    return findPdu(design, name.section(u':', 0, 0)) && name.contains(u':')
           && findThing(design, name);
}

QString freeOutlet(const Design &design, const QString &pdu)
{
    const Pdu *device = findPdu(design, pdu);
    for (int number = 1; device && number <= device->outlets; ++number) {
        const QString outlet = portName({pdu, QString::number(number)});
        if (consumerOf(design, outlet).isEmpty())
            return outlet;
    }
    return {};
}

QStringList consumersFor(const Design &design, const QString &outlet)
{
    if (!isOutlet(design, outlet) || !consumerOf(design, outlet).isEmpty())
        return {};
    QStringList names;
    for (const Host &host : design.hosts)
        names << host.name;
    for (const Switch &device : design.switches)
        names << device.name;
    for (const Storage &storage : design.storage)
        names << storage.name;
    return names;
}

Result<> plugIn(Design &design, const QString &outlet, const QString &device)
{
    if (!isOutlet(design, outlet))
        return failure(u"unknown-outlet"_s,
                       say(QT_TRANSLATE_NOOP("power", "There is no outlet “%1”.")).arg(outlet),
                       outlet);
    if (const QString other = consumerOf(design, outlet); !other.isEmpty())
        return failure(
            u"outlet-taken"_s,
            say(QT_TRANSLATE_NOOP("power", "%1 hangs on %2 already; take another outlet."))
                .arg(other, outlet),
            outlet);
    return tryEdit(design, [&](Design &changed) -> Result<> {
        QStringList *power = powerOf(changed, device);
        if (!power)
            return failure(u"no-consumer"_s,
                           say(QT_TRANSLATE_NOOP("power", "Only hosts, switches and arrays are "
                                                          "plugged into an outlet, not %1."))
                               .arg(device),
                           device);
        power->append(outlet);
        return {};
    });
}

}
