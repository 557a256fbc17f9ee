#include "formats/cib_xml_writer.h"

#include "core/content.h"
#include "formats/xml_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

/// Stands around a secret's number while QXmlStreamWriter has the text; a private-use character.
constexpr QChar secretMark(0xe000);

/// Attributes of <op> itself; every other value of an operation goes into its instance attributes.
const QStringList &operationAttributes()
{
    static const QStringList names{u"description"_s, u"enabled"_s,        u"interval-origin"_s,
                                   u"on-fail"_s,     u"record-pending"_s, u"role"_s,
                                   u"start-delay"_s};
    return names;
}

/// The schemas up to 1.2 ask for a node's type; the later ones call it "member" and do not.
bool wantsNodeType(const QString &schema)
{
    return schema == u"pacemaker-1.0"_s || schema == u"pacemaker-1.2"_s;
}

class CibXml
{
public:
    explicit CibXml(const Cib &cib)
        : m_cib(cib)
        , m_xml(&m_bytes)
    {}

    Result<QList<ContentPart>> write(const QString &comment)
    {
        startXml(m_xml, comment);
        start(u"cib"_s, {{u"validate-with"_s, m_cib.schema},
                         {u"admin_epoch"_s, u"0"_s},
                         {u"epoch"_s, u"1"_s},
                         {u"num_updates"_s, u"0"_s}});
        m_xml.writeStartElement(u"configuration"_s);
        properties();
        nodes();
        resources();
        constraints();
        levels();
        resourceDefaults();
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(u"status"_s);
        m_xml.writeEndElement();
        const auto bytes = finishXml(m_xml, m_bytes, u"cib.xml"_s);
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        return withSecrets(*bytes);
    }

private:
    using Attributes = QList<std::pair<QString, QString>>;

    void refuse(const QString &message)
    {
        if (!m_error)
            m_error = Error{u"cannot-be-written"_s, message, {}};
    }

    void attributes(const Attributes &attributes)
    {
        for (const auto &[name, value] : attributes) {
            if (name == u"id"_s)
                claim(value);
            m_xml.writeAttribute(name, value);
        }
    }

    /// Ids are one name space in a CIB.
    void claim(const QString &id)
    {
        if (!isXmlId(id))
            refuse(QCoreApplication::translate(
                       "formats", "\"%1\" cannot be an id in the CIB: it must begin with a letter "
                                  "and hold letters, digits, dots and hyphens only; rename it")
                       .arg(id));
        if (m_ids.contains(id))
            refuseTwice(id);
        m_ids.insert(id);
    }

    void refuseTwice(const QString &id)
    {
        refuse(QCoreApplication::translate(
                   "formats", "\"%1\" would be the id of two things in the CIB; rename one")
                   .arg(id));
    }

    /// A second resource of that id would be taken for the first and vanish.
    void resourcesAreDistinct()
    {
        QSet<QString> ids;
        for (const CibPrimitive &each : m_cib.primitives) {
            if (ids.contains(each.id))
                refuseTwice(each.id);
            ids.insert(each.id);
        }
    }

    void start(const QString &element, const Attributes &values)
    {
        m_xml.writeStartElement(element);
        attributes(values);
    }

    void empty(const QString &element, const Attributes &values)
    {
        m_xml.writeEmptyElement(element);
        attributes(values);
    }

    QString marked(const NameValue &value)
    {
        if (value.secret.isEmpty()) {
            if (value.value.contains(secretMark))
                refuse(QCoreApplication::translate("formats",
                                                   "the value of %1 holds a private-use character")
                           .arg(value.name));
            return value.value;
        }
        m_secrets.append(value.secret);
        return secretMark + QString::number(m_secrets.size() - 1) + secretMark;
    }

    void values(const QString &element, const QString &id, const QList<NameValue> &values)
    {
        if (values.isEmpty())
            return;
        start(element, {{u"id"_s, id}});
        for (const NameValue &value : values)
            empty(u"nvpair"_s, {{u"id"_s, id + u'-' + value.name},
                                {u"name"_s, value.name},
                                {u"value"_s, marked(value)}});
        m_xml.writeEndElement();
    }

    void properties()
    {
        m_xml.writeStartElement(u"crm_config"_s);
        values(u"cluster_property_set"_s, u"cib-bootstrap-options"_s, m_cib.properties);
        m_xml.writeEndElement();
    }

    void nodes()
    {
        m_xml.writeStartElement(u"nodes"_s);
        for (const CibNode &node : m_cib.nodes) {
            // A node's id is text, not an XML id: it may be a number.
            m_xml.writeEmptyElement(u"node"_s);
            m_xml.writeAttribute(u"id"_s, node.id);
            m_xml.writeAttribute(u"uname"_s, node.name);
            if (wantsNodeType(m_cib.schema))
                m_xml.writeAttribute(u"type"_s, u"normal"_s);
        }
        m_xml.writeEndElement();
    }

    void operation(const CibPrimitive &primitive, const CibOperation &operation)
    {
        const QString id = primitive.id + u'-' + operation.name + u'-' + operation.interval;
        start(u"op"_s,
              {{u"id"_s, id}, {u"name"_s, operation.name}, {u"interval"_s, operation.interval}});
        if (!operation.timeout.isEmpty())
            m_xml.writeAttribute(u"timeout"_s, operation.timeout);
        QList<NameValue> parameters;
        for (const NameValue &extra : operation.extra) {
            if (operationAttributes().contains(extra.name))
                m_xml.writeAttribute(extra.name, extra.value);
            else
                parameters.append(extra);
        }
        values(u"instance_attributes"_s, id + u"-instance_attributes"_s, parameters);
        m_xml.writeEndElement();
    }

    void primitive(const CibPrimitive &primitive)
    {
        start(u"primitive"_s, {{u"id"_s, primitive.id}, {u"class"_s, primitive.standard}});
        if (!primitive.provider.isEmpty())
            m_xml.writeAttribute(u"provider"_s, primitive.provider);
        m_xml.writeAttribute(u"type"_s, primitive.type);
        values(u"instance_attributes"_s, primitive.id + u"-instance_attributes"_s,
               primitive.parameters);
        values(u"meta_attributes"_s, primitive.id + u"-meta_attributes"_s, primitive.meta);
        if (!primitive.operations.isEmpty()) {
            m_xml.writeStartElement(u"operations"_s);
            for (const CibOperation &each : primitive.operations)
                operation(primitive, each);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void group(const CibGroup &group)
    {
        start(u"group"_s, {{u"id"_s, group.id}});
        values(u"meta_attributes"_s, group.id + u"-meta_attributes"_s, group.meta);
        for (const QString &member : group.members)
            resource(member);
        m_xml.writeEndElement();
    }

    /// A primitive or a group by its id.
    void resource(const QString &id)
    {
        if (const CibPrimitive *found = findPrimitive(m_cib, id))
            return primitive(*found);
        for (const CibGroup &each : m_cib.groups)
            if (each.id == id)
                return group(each);
        refuse(QCoreApplication::translate("formats", "there is no resource \"%1\" in the CIB")
                   .arg(id));
    }

    void resources()
    {
        QSet<QString> contained;
        for (const CibGroup &each : m_cib.groups)
            contained.unite({each.members.cbegin(), each.members.cend()});
        for (const CibClone &each : m_cib.clones)
            contained.insert(each.of);

        resourcesAreDistinct();
        m_xml.writeStartElement(u"resources"_s);
        for (const CibPrimitive &each : m_cib.primitives)
            if (!contained.contains(each.id))
                primitive(each);
        for (const CibGroup &each : m_cib.groups)
            if (!contained.contains(each.id))
                group(each);
        for (const CibClone &clone : m_cib.clones) {
            start(u"clone"_s, {{u"id"_s, clone.id}});
            values(u"meta_attributes"_s, clone.id + u"-meta_attributes"_s, clone.meta);
            resource(clone.of);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void constraints()
    {
        m_xml.writeStartElement(u"constraints"_s);
        for (const CibLocation &each : m_cib.locations)
            empty(u"rsc_location"_s, {{u"id"_s, each.id},
                                      {u"rsc"_s, each.resource},
                                      {u"score"_s, each.score},
                                      {u"node"_s, each.node}});
        for (const CibOrder &each : m_cib.orders)
            empty(u"rsc_order"_s, {{u"id"_s, each.id},
                                   {u"kind"_s, each.kind},
                                   {u"first"_s, each.first},
                                   {u"then"_s, each.then}});
        for (const CibColocation &each : m_cib.colocations)
            empty(u"rsc_colocation"_s, {{u"id"_s, each.id},
                                        {u"score"_s, each.score},
                                        {u"rsc"_s, each.resource},
                                        {u"with-rsc"_s, each.with}});
        m_xml.writeEndElement();
    }

    void levels()
    {
        if (m_cib.levels.isEmpty())
            return;
        m_xml.writeStartElement(u"fencing-topology"_s);
        for (const CibFencingLevel &level : m_cib.levels) {
            const QString index = QString::number(level.index);
            empty(u"fencing-level"_s, {{u"id"_s, u"fl-"_s + level.target + u'-' + index},
                                       {u"target"_s, level.target},
                                       {u"index"_s, index},
                                       {u"devices"_s, level.devices.join(u',')}});
        }
        m_xml.writeEndElement();
    }

    void resourceDefaults()
    {
        if (m_cib.resourceDefaults.isEmpty())
            return;
        m_xml.writeStartElement(u"rsc_defaults"_s);
        values(u"meta_attributes"_s, u"rsc-options"_s, m_cib.resourceDefaults);
        m_xml.writeEndElement();
    }

    QList<ContentPart> withSecrets(const QByteArray &bytes) const
    {
        ContentBuilder content;
        const QStringList pieces = QString::fromUtf8(bytes).split(secretMark);
        for (int i = 0; i < pieces.size(); ++i) {
            if (i % 2 == 0)
                content.text(pieces.at(i));
            else
                content.secret(m_secrets.at(pieces.at(i).toInt()), SecretForm::XmlAttribute);
        }
        return content.parts();
    }

    const Cib &m_cib;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QStringList m_secrets;
    QSet<QString> m_ids;
    std::optional<Error> m_error;
};

}

Result<QList<ContentPart>> writeCibXml(const Cib &cib, const QString &comment)
{
    return CibXml(cib).write(comment);
}

}
