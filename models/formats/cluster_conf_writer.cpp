#include "formats/cluster_conf_writer.h"

#include "formats/xml_text.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

class ClusterConfXml
{
public:
    explicit ClusterConfXml(const ClusterConf &conf)
        : m_conf(conf)
        , m_xml(&m_bytes)
    {}

    Result<QByteArray> write(const QString &comment)
    {
        startXml(m_xml, comment);
        m_xml.writeStartElement(u"cluster"_s);
        m_xml.writeAttribute(u"name"_s, m_conf.name);
        number(u"config_version"_s, m_conf.configVersion);
        cman();
        for (auto it = m_conf.elements.cbegin(); it != m_conf.elements.cend(); ++it) {
            if (it.key() == u"cman"_s)
                continue;
            m_xml.writeEmptyElement(it.key());
            attributes(it.value());
        }
        nodes();
        fenceDevices();
        m_xml.writeEndElement();
        for (auto it = m_conf.fenceDevices.cbegin(); it != m_conf.fenceDevices.cend(); ++it)
            if (!isXmlId(it.key()))
                return failure(u"cannot-be-written"_s,
                               QCoreApplication::translate(
                                   "formats", "\"%1\" cannot name a fence device in cluster.conf: "
                                              "it must begin with a letter")
                                   .arg(it.key()));
        return finishXml(m_xml, m_bytes, u"cluster.conf"_s);
    }

private:
    void attributes(const ClusterConfElement &element)
    {
        for (auto it = element.attributes.cbegin(); it != element.attributes.cend(); ++it)
            m_xml.writeAttribute(it.key(), it.value());
    }

    void number(const QString &name, const std::optional<int> &value)
    {
        if (value)
            m_xml.writeAttribute(name, QString::number(*value));
    }

    void multicast(const QString &element, const std::optional<ClusterConfMulticast> &multicast)
    {
        if (!multicast)
            return;
        m_xml.writeEmptyElement(element);
        m_xml.writeAttribute(u"addr"_s, multicast->address);
        number(u"port"_s, multicast->port);
        number(u"ttl"_s, multicast->ttl);
    }

    void cman()
    {
        if (!m_conf.elements.contains(u"cman"_s) && !m_conf.multicast && !m_conf.altMulticast)
            return;
        m_xml.writeStartElement(u"cman"_s);
        attributes(m_conf.elements.value(u"cman"_s));
        multicast(u"multicast"_s, m_conf.multicast);
        multicast(u"altmulticast"_s, m_conf.altMulticast);
        m_xml.writeEndElement();
    }

    void altname(const ClusterConfAltname &altname)
    {
        m_xml.writeEmptyElement(u"altname"_s);
        m_xml.writeAttribute(u"name"_s, altname.name);
        number(u"port"_s, altname.port);
        if (!altname.mcast.isEmpty())
            m_xml.writeAttribute(u"mcast"_s, altname.mcast);
        number(u"ttl"_s, altname.ttl);
    }

    /// Neighbouring devices of one method stand in one method element.
    void fence(const QList<ClusterConfFenceDevice> &devices)
    {
        if (devices.isEmpty())
            return;
        m_xml.writeStartElement(u"fence"_s);
        for (int i = 0; i < devices.size(); ++i) {
            const bool first = i == 0 || devices.at(i - 1).method != devices.at(i).method;
            const bool last =
                i + 1 == devices.size() || devices.at(i + 1).method != devices.at(i).method;
            if (first) {
                m_xml.writeStartElement(u"method"_s);
                m_xml.writeAttribute(u"name"_s, devices.at(i).method);
            }
            m_xml.writeEmptyElement(u"device"_s);
            m_xml.writeAttribute(u"name"_s, devices.at(i).device);
            if (!devices.at(i).port.isEmpty())
                m_xml.writeAttribute(u"port"_s, devices.at(i).port);
            if (last)
                m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void nodes()
    {
        m_xml.writeStartElement(u"clusternodes"_s);
        for (const ClusterConfNode &node : m_conf.nodes) {
            m_xml.writeStartElement(u"clusternode"_s);
            m_xml.writeAttribute(u"name"_s, node.name);
            number(u"nodeid"_s, node.nodeid);
            number(u"votes"_s, node.votes);
            for (const ClusterConfAltname &each : node.altnames)
                altname(each);
            fence(node.fence);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void fenceDevices()
    {
        if (m_conf.fenceDevices.isEmpty())
            return;
        m_xml.writeStartElement(u"fencedevices"_s);
        for (auto it = m_conf.fenceDevices.cbegin(); it != m_conf.fenceDevices.cend(); ++it) {
            m_xml.writeEmptyElement(u"fencedevice"_s);
            m_xml.writeAttribute(u"name"_s, it.key());
            m_xml.writeAttribute(u"agent"_s, it.value());
        }
        m_xml.writeEndElement();
    }

    const ClusterConf &m_conf;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

}

Result<QByteArray> writeClusterConf(const ClusterConf &conf, const QString &comment)
{
    return ClusterConfXml(conf).write(comment);
}

}
