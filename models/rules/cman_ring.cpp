#include "rules/cman_ring.h"

#include "rules/members.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

bool usesBroadcast(const formats::ClusterConf &conf)
{
    return attributeOf(conf, u"cman"_s, u"transport"_s) == u"udpb"
           || isYes(attributeOf(conf, u"cman"_s, u"broadcast"_s));
}

QString defaultAddress(const formats::ClusterConf &conf, int ring)
{
    if (attributeOf(conf, u"cman"_s, u"transport"_s) == u"udpu")
        return {};
    if (usesBroadcast(conf))
        return u"255.255.255.255"_s;
    const int id = cmanClusterId(conf.name) + ring;
    return u"239.192.%1.%2"_s.arg(id >> 8).arg(id % 255);
}

void setPort(CmanRing &ring, std::optional<int> port)
{
    if (port) {
        ring.port = *port;
        ring.portIsSet = true;
    }
}

CmanRing firstRing(const formats::ClusterConf &conf)
{
    CmanRing ring{defaultAddress(conf, 0), 5405, false, sourceOf(conf, u"cman"_s)};
    if (conf.multicast) {
        if (!conf.multicast->address.isEmpty())
            ring.address = conf.multicast->address;
        setPort(ring, conf.multicast->port);
        ring.source = conf.multicast->source;
    }
    bool isNumber = false;
    const int port = attributeOf(conf, u"cman"_s, u"port"_s).toInt(&isNumber);
    if (isNumber)
        setPort(ring, port);
    return ring;
}

CmanRing secondRing(const formats::ClusterConf &conf, const formats::ClusterConfAltname &altname)
{
    CmanRing ring{defaultAddress(conf, 1), usesBroadcast(conf) ? 5407 : 5405, false,
                  altname.source};
    if (conf.altMulticast) {
        if (!conf.altMulticast->address.isEmpty())
            ring.address = conf.altMulticast->address;
        setPort(ring, conf.altMulticast->port);
        ring.source = conf.altMulticast->source;
    }
    if (!altname.mcast.isEmpty())
        ring.address = altname.mcast;
    setPort(ring, altname.port);
    if (altname.port || !altname.mcast.isEmpty())
        ring.source = altname.source;
    return ring;
}

}

QList<CmanRing> cmanRings(const formats::ClusterConf &conf)
{
    QList<CmanRing> rings{firstRing(conf)};
    for (const formats::ClusterConfNode &node : conf.nodes) {
        if (!node.altnames.isEmpty()) {
            rings.append(secondRing(conf, node.altnames.first()));
            break;
        }
    }
    return rings;
}

bool usesMulticast(const formats::ClusterConf &conf)
{
    return attributeOf(conf, u"cman"_s, u"transport"_s) != u"udpu" && !usesBroadcast(conf);
}

int cmanClusterId(const QString &name)
{
    int value = 0;
    for (const char byte : name.toUtf8())
        value = ((value << 1) + static_cast<unsigned char>(byte)) & 0xffff;
    return value;
}

}
