#include "rules/power_view.h"

#include "design/lookup.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

QStringList feedsOf(const design::Design &design, const QStringList &power)
{
    QStringList feeds;
    for (const QString &source : power) {
        const QString name = source.section(u':', 0, 0);
        const design::Pdu *pdu = design::findPdu(design, name);
        feeds << (pdu && !pdu->feed.isEmpty() ? pdu->feed : name);
    }
    feeds.sort();
    feeds.removeDuplicates();
    return feeds;
}

QStringList feedsOf(const design::Design &design, const design::FencingDevice &device)
{
    if (!device.power.isEmpty())
        return feedsOf(design, device.power);
    return device.pdu.isEmpty() ? QStringList() : feedsOf(design, QStringList{device.pdu});
}

bool drawsPower(const design::Design &design)
{
    const auto has = [](const auto &things) {
        return std::any_of(things.begin(), things.end(),
                           [](const auto &thing) { return !thing.power.isEmpty(); });
    };
    return !design.pdus.isEmpty() || has(design.hosts) || has(design.switches)
           || has(design.storage);
}

}
