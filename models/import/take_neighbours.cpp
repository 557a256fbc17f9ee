#include "core/names.h"
#include "design/lookup.h"
#include "import/host_mappings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

/// One port of a host and what it has heard at the other end of its cable.
struct Heard
{
    design::PortId port;
    QString neighbour; ///< as it calls itself
    QString neighbourPort;
};

QList<Heard> allHeard(const QMap<QString, facts::HostFacts> &facts, const design::Design &design)
{
    QList<Heard> all;
    for (auto host = facts.cbegin(); host != facts.cend(); ++host) {
        const design::Host *drawn = design::findHost(design, host.key());
        for (const design::Nic &port : drawn ? drawn->nics : QList<design::Nic>()) {
            const facts::NicFacts *nic = facts::findNic(*host, port.name);
            if (nic && !nic->lldpSwitch.isEmpty())
                all.append({{host.key(), port.name}, nic->lldpSwitch, nic->lldpPort});
        }
    }
    return all;
}

/// The host that calls itself so: hosts cabled to each other hear each other.
const design::Host *hostCalled(const design::Design &design, const QString &neighbour)
{
    return design::findHost(design, neighbour.section(u'.', 0, 0));
}

bool isCabled(const design::Design &design, const design::PortId &port)
{
    return std::any_of(design.cables.begin(), design.cables.end(), [&](const design::Cable &cable) {
        return cable.a == port || cable.b == port;
    });
}

/// "12", "swp12", "GigabitEthernet1/0/12" -> 12; 0 where there is no number. Of a stack all members
/// have a port of that number: the first that is heard gets it.
int portNumber(const QString &port)
{
    static const QRegularExpression trailing(u"(\\d{1,4})$"_s);
    return trailing.match(port).captured(1).toInt();
}

/// The usual size of a switch that has this port.
int portsWith(int port)
{
    for (const int usual : {8, 12, 16, 24, 48}) {
        if (port <= usual)
            return usual;
    }
    return port;
}

QString switchName(const design::Design &design, const QString &neighbour)
{
    const auto isFree = [&](const QString &name) {
        return names::thingNameProblem(name).isEmpty() && nameIsFree(design, name)
               && !design::findSwitch(design, name) && !design::findStorage(design, name);
    };
    QString name = neighbour.section(u'.', 0, 0);
    for (int number = 1; !isFree(name); ++number)
        name = u"switch%1"_s.arg(number);
    return name;
}

}

bool takeNeighbours(const QMap<QString, facts::HostFacts> &facts, design::Design &design)
{
    QMap<QString, QString> switches; // by what they call themselves
    for (const Heard &heard : allHeard(facts, design)) {
        design::PortId other{heard.neighbour, heard.neighbourPort};
        if (const design::Host *host = hostCalled(design, heard.neighbour)) {
            other.device = host->name;
            if (std::none_of(host->nics.begin(), host->nics.end(),
                             [&](const design::Nic &nic) { return nic.name == other.port; }))
                continue;
        } else {
            const int number = portNumber(heard.neighbourPort);
            if (number == 0)
                continue;
            if (!switches.contains(heard.neighbour)) {
                design::Switch added;
                added.name = switchName(design, heard.neighbour);
                design.switches.append(added);
                switches.insert(heard.neighbour, added.name);
            }
            other = {switches.value(heard.neighbour), QString::number(number)};
            for (design::Switch &one : design.switches) {
                if (one.name == other.device)
                    one.ports = std::max(one.ports, portsWith(number));
            }
        }
        if (!isCabled(design, heard.port) && !isCabled(design, other))
            design.cables.append({heard.port, other});
    }
    return !switches.isEmpty();
}

}
