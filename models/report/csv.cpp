#include "report/csv.h"

#include "design/lookup.h"
#include "report/cable_list.h"
#include "report/identities.h"

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

QString kindName(CableKind kind)
{
    switch (kind) {
    case CableKind::Ethernet:
        return u"ethernet"_s;
    case CableKind::FibreChannel:
        return u"fibre-channel"_s;
    case CableKind::Power:
        return u"power"_s;
    }
    return {};
}

QString cell(QString text)
{
    static const QString formulaSigns = u"=+-@\t\r\n"_s;
    if (!text.isEmpty() && formulaSigns.contains(text.front()))
        text.prepend(u'\'');
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\r' || c == u'\n';
    });
    return isPlain ? text : u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString number(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QString();
}

QString joined(const QList<int> &numbers)
{
    QStringList texts;
    for (const int one : numbers)
        texts.append(QString::number(one));
    return texts.join(u' ');
}

}

QByteArray csvLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &text : cells)
        safe.append(cell(text));
    return safe.join(u',').toUtf8() + "\r\n";
}

QByteArray cablesCsv(const design::Design &design)
{
    QByteArray csv =
        csvLine({u"kind"_s, u"device_a"_s, u"port_a"_s, u"device_b"_s, u"port_b"_s, u"speed"_s,
                 u"untagged_vlan"_s, u"tagged_vlans"_s, u"bond"_s, u"networks"_s, u"label"_s});
    const QList<CableEntry> list = cableList(design);
    for (const CableEntry &cable : list)
        csv += csvLine({kindName(cable.kind), cable.a.device, cable.a.port, cable.b.device,
                        cable.b.port, number(cable.speed), number(cable.untagged),
                        joined(cable.tagged), cable.bond, cable.networks.join(u' '), cable.label});
    return csv;
}

QByteArray addressesCsv(const design::Design &design)
{
    QByteArray csv = csvLine(
        {u"device"_s, u"item"_s, u"kind"_s, u"value"_s, u"network"_s, u"vlan"_s, u"name"_s});
    const QList<Identity> list = identities(design);
    for (const Identity &identity : list) {
        const design::Network *network = design::findNetwork(design, identity.network);
        const std::optional<int> vlan = network ? network->vlan : std::nullopt;
        csv += csvLine({identity.device, identity.item, identityKindName(identity.kind),
                        identity.value, identity.network, number(vlan), identity.name});
    }
    return csv;
}

}
