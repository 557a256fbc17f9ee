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

/// The device on this outlet; empty if it is free.
QString consumerOf(const Design &design, const QString &outlet)
{
    return consumersOf(design, outlet.section(u':', 0, 0)).value(outlet.section(u':', 1).toInt());
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

QMap<int, QString> consumersOf(const Design &design, const QString &pdu)
{
    QMap<int, QString> consumers;
    const QString start = pdu + u':';
    const auto look = [&](const auto &devices) {
        for (const auto &device : devices) {
            for (const QString &source : device.power) {
                if (source.startsWith(start))
                    consumers[QStringView(source).mid(start.size()).toInt()] = device.name;
            }
        }
    };
    look(design.hosts);
    look(design.switches);
    look(design.storage);
    look(design.fencing);
    return consumers;
}

QString freeOutlet(const Pdu &pdu, const QMap<int, QString> &consumers)
{
    int number = 1;
    while (consumers.contains(number))
        ++number;
    return number <= pdu.outlets ? portName({pdu.name, QString::number(number)}) : QString();
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
