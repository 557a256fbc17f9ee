// A zone of firewalld (EL9) for the cluster's own hosts.
//
// It is bound to the peers' addresses, so that everybody else meets the zone the admin chose, with
// its SSH. firewalld's service "high-availability" knows no SCTP, which the lock manager uses.
#include "formats/xml_text.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

void writeEmpty(QXmlStreamWriter &xml, const QString &element,
                const QList<QXmlStreamAttribute> &attributes)
{
    xml.writeEmptyElement(element);
    for (const QXmlStreamAttribute &attribute : attributes)
        xml.writeAttribute(attribute);
}

void writeZone(QXmlStreamWriter &xml, const Context &context, const design::Host &host)
{
    xml.writeStartElement(u"zone"_s);
    xml.writeTextElement(u"short"_s, u"Basalt"_s);
    xml.writeTextElement(u"description"_s, u"The hosts of the cluster among themselves."_s);
    const Peers peers = peersOf(context.design);
    for (const QString &address : peers.ipv4 + peers.ipv6)
        writeEmpty(xml, u"source"_s, {{u"address"_s, address}});
    writeEmpty(xml, u"service"_s, {{u"name"_s, u"high-availability"_s}});
    writeEmpty(xml, u"service"_s, {{u"name"_s, u"ssh"_s}});
    const auto openPort = [&](const QString &port, const QString &protocol) {
        writeEmpty(xml, u"port"_s, {{u"port"_s, port}, {u"protocol"_s, protocol}});
    };
    if (sshPort(host) != u"22"_s)
        openPort(sshPort(host), u"tcp"_s);
    if (usesLockManager(context.design))
        openPort(u"21064"_s, u"sctp"_s);
    openPort(u"49152-49215"_s, u"tcp"_s);
    xml.writeEndElement();
}

}

Files renderFirewalld(const Context &context, const design::Host &host)
{
    if (!context.design.cluster.firewall.manage
        || context.platform.firewall != catalogue::FirewallDialect::Firewalld)
        return QList<Artefact>();
    const QString path = u"/etc/firewalld/zones/basalt.xml"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    formats::startXml(xml, headerText(context));
    writeZone(xml, context, host);
    return oneFile(host.name, path, formats::finishXml(xml, bytes, path));
}

}
