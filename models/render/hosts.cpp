// /etc/hosts, the same on all hosts.
//
// No host or ring name stands on a loop-back line (cman refuses that), and a ring's address has a
// line of its own, so that its reverse look-up gives the ring's name (SRC-PRE).
#include "formats/line_writer.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

constexpr int addressWidth = 16;

/// The design's networks with the rings first, in their order.
QStringList networksInOrder(const design::Design &design)
{
    QStringList networks = design.cluster.rings;
    for (const design::Network &network : design.networks)
        networks.append(network.name);
    networks.removeDuplicates();
    return networks;
}

/// The address that answers to the host's own name: the one called so, else the first without a name
/// in a network that is not kept for the heartbeat.
const design::Address *mainAddress(const design::Design &design, const design::Host &host)
{
    for (const design::Address &address : host.addresses) {
        if (address.name == host.name)
            return &address;
    }
    for (const design::Address &address : host.addresses) {
        const auto dedicated = [&](const design::Network &network) {
            return network.name == address.network && network.dedicated;
        };
        if (address.name.isEmpty()
            && std::none_of(design.networks.begin(), design.networks.end(), dedicated))
            return &address;
    }
    return nullptr;
}

QStringList namesOf(const design::Design &design, const design::Host &host,
                    const design::Address &address)
{
    if (&address != mainAddress(design, host))
        return address.name.isEmpty() ? QStringList() : QStringList{address.name};
    QStringList names;
    if (!host.domain.isEmpty())
        names.append(host.name + u'.' + host.domain);
    names.append(host.name);
    return names;
}

void writeHostAddresses(formats::LineWriter &writer, const design::Design &design)
{
    for (const QString &network : networksInOrder(design)) {
        for (const design::Host &host : design.hosts) {
            for (const design::Address &address : host.addresses) {
                const QStringList names = namesOf(design, host, address);
                if (address.network == network && !names.isEmpty())
                    writer.columns(address.ip, names, addressWidth);
            }
        }
    }
}

void writeBoards(formats::LineWriter &writer, const design::Design &design)
{
    QStringList written;
    for (const design::FencingDevice &device : design.fencing) {
        if (device.ip.isEmpty() || device.ip == device.address || written.contains(device.address))
            continue;
        writer.columns(device.ip, {device.address}, addressWidth);
        written.append(device.address);
    }
}

}

Files renderHosts(const Context &context, const design::Host &host)
{
    formats::LineWriter writer;
    writer.comment(headerText(context));
    for (const QString &loopback : {u"127.0.0.1"_s, u"::1"_s})
        writer.columns(loopback, {u"localhost"_s, u"localhost.localdomain"_s}, addressWidth);
    writeHostAddresses(writer, context.design);
    writeBoards(writer, context.design);
    return oneFile(host.name, u"/etc/hosts"_s, writer.finish());
}

}
