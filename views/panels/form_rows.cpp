#include "panels/form_rows.h"

#include "catalogue/catalogue.h"

#include <algorithm>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using design::FieldPath;
using design::Shape;
using design::ShapePart;
using design::YamlNode;

namespace {

/// Shown though nothing is filled in; the other fields wait behind "More".
bool isCommon(const QString &plainPath)
{
    static const QSet<QString> common{
        u"cluster.name"_s,
        u"cluster.platform"_s,
        u"cluster.rings"_s,
        u"cluster.token"_s,
        u"cluster.migration_network"_s,
        u"hosts.domain"_s,
        u"hosts.memory"_s,
        u"hosts.cpus"_s,
        u"hosts.ssh.address"_s,
        u"hosts.ssh.user"_s,
        u"hosts.system_disk.device"_s,
        u"hosts.power"_s,
        u"hosts.nics.mac"_s,
        u"hosts.nics.card"_s,
        u"hosts.nics.speed"_s,
        u"hosts.hbas.card"_s,
        u"hosts.hbas.wwpn"_s,
        u"hosts.bonds.mode"_s,
        u"hosts.bonds.primary"_s,
        u"hosts.bridges.vlan"_s,
        u"hosts.addresses.on"_s,
        u"hosts.addresses.ip"_s,
        u"hosts.addresses.name"_s,
        u"networks.subnet"_s,
        u"networks.gateway"_s,
        u"networks.vlan"_s,
        u"switches.kind"_s,
        u"switches.power"_s,
        u"storage.vendor"_s,
        u"storage.product"_s,
        u"storage.transport"_s,
        u"storage.power"_s,
        u"storage.luns.wwid"_s,
        u"storage.luns.size"_s,
        u"storage.controllers.ports.wwpn"_s,
        u"storage.controllers.ports.ip"_s,
        u"storage.controllers.ports.network"_s,
        u"pdus.feed"_s,
        u"pdus.outlets"_s,
        u"fencing.agent"_s,
        u"fencing.address"_s,
        u"fencing.ip"_s,
        u"fencing.network"_s,
        u"fencing.login"_s,
        u"fencing.password.secret"_s,
        u"fencing.delay"_s,
        u"vms.memory"_s,
        u"vms.vcpus"_s,
        u"vms.prefer"_s,
        u"vms.disks.size"_s,
        u"waivers.subject"_s,
    };
    return common.contains(plainPath);
}

bool isTable(const Shape &shape)
{
    return shape.kind == Shape::Kind::List && shape.item.front().kind == Shape::Kind::Object;
}

class Rows
{
public:
    Rows(const YamlNode &tree, const QList<FieldPath> &places, const QSet<QString> &open)
        : m_tree(tree)
        , m_places(places)
        , m_open(open)
    {}

    QList<FormRow> all()
    {
        if (m_places.isEmpty())
            return {};
        if (m_places.first().isEmpty())
            root();
        else if (const Shape *shape = design::shapeAt(m_places.first()))
            object(*shape, {}, 0);
        return m_rows;
    }

private:
    bool isAlone() const { return m_places.size() == 1; }
    FieldPath absolute(const FieldPath &path) const { return m_places.first() + path; }

    void root()
    {
        for (const ShapePart &part : design::formShape().parts) {
            if (part.key == u"cluster")
                object(part.shape, {part.key}, 0);
            else if (part.key == u"networks" || part.key == u"volume_groups"
                     || part.key == u"waivers")
                list(part, {}, 0);
            else if (part.key == u"notes")
                field(part, {}, 0);
        }
    }

    /// Whether anything is filled in at any of the places.
    bool isFilled(const ShapePart &part, const FieldPath &path) const
    {
        if (part.shape.kind == Shape::Kind::Object)
            return std::any_of(part.shape.parts.begin(), part.shape.parts.end(),
                               [&](const ShapePart &inner) {
                                   return isFilled(inner, path + FieldPath{inner.key});
                               });
        return std::any_of(m_places.begin(), m_places.end(), [&](const FieldPath &place) {
            return isTable(part.shape) ? design::itemCount(m_tree, place + path) > 0
                                       : !design::fieldText(m_tree, place + path).isEmpty();
        });
    }

    bool isShown(const ShapePart &part, const FieldPath &path) const
    {
        const QString plain = design::plainPath(absolute(path));
        if (part.isRequired || isCommon(plain) || isFilled(part, path))
            return true;
        if (part.shape.kind == Shape::Kind::Object)
            return std::any_of(
                part.shape.parts.begin(), part.shape.parts.end(),
                [&](const ShapePart &inner) { return isCommon(plain + u'.' + inner.key); });
        return isTable(part.shape); // so that something can be added
    }

    void object(const Shape &shape, const FieldPath &path, int depth)
    {
        FormRow more;
        more.kind = FormRow::Kind::More;
        more.path = path;
        more.depth = depth;
        more.isOpen = m_open.contains(openKey(more));
        QList<const ShapePart *> shown;
        for (const ShapePart &part : shape.parts) {
            const bool isEditable = isAlone() || (part.key != u"name" && !isTable(part.shape));
            if (!isEditable)
                continue;
            const bool isNow = isShown(part, path + FieldPath{part.key});
            more.count += isNow ? 0 : 1;
            if (isNow || more.isOpen)
                shown.append(&part);
        }
        // What is one value comes before what has parts of its own.
        for (const ShapePart *part : std::as_const(shown)) {
            if (part->shape.kind != Shape::Kind::Object && !isTable(part->shape))
                field(*part, path, depth);
        }
        for (const ShapePart *part : std::as_const(shown)) {
            if (part->shape.kind == Shape::Kind::Object)
                group(*part, path, depth);
        }
        if (more.count > 0)
            m_rows.append(more);
        for (const ShapePart *part : std::as_const(shown)) {
            if (isTable(part->shape))
                list(*part, path, depth);
        }
    }

    void field(const ShapePart &part, const FieldPath &path, int depth)
    {
        FormRow row;
        row.path = path + FieldPath{part.key};
        row.depth = depth;
        row.shape = &part.shape;
        row.standard = part.standard;
        row.isRequired = part.isRequired;
        row.text = design::fieldText(m_tree, absolute(row.path));
        row.isMixed = std::any_of(m_places.begin(), m_places.end(), [&](const FieldPath &place) {
            return design::fieldText(m_tree, place + row.path) != row.text;
        });
        if (row.isMixed)
            row.text.clear();
        m_rows.append(row);
    }

    void group(const ShapePart &part, const FieldPath &path, int depth)
    {
        FormRow row;
        row.kind = FormRow::Kind::Group;
        row.path = path + FieldPath{part.key};
        row.depth = depth;
        row.shape = &part.shape;
        m_rows.append(row);
        object(part.shape, row.path, depth + 1);
    }

    void list(const ShapePart &part, const FieldPath &path, int depth)
    {
        FormRow row;
        row.kind = FormRow::Kind::List;
        row.path = path + FieldPath{part.key};
        row.depth = depth;
        row.shape = &part.shape;
        row.count = design::itemCount(m_tree, absolute(row.path));
        row.isOpen = m_open.contains(openKey(row));
        m_rows.append(row);
        for (qsizetype i = 0; row.isOpen && i < row.count; ++i) {
            FormRow item;
            item.kind = FormRow::Kind::Item;
            item.path = row.path + FieldPath{QString::number(i)};
            item.depth = depth + 1;
            item.shape = &part.shape.item.front();
            item.text = design::itemText(m_tree, absolute(item.path));
            item.isOpen = m_open.contains(openKey(item));
            m_rows.append(item);
            if (item.isOpen)
                object(*item.shape, item.path, depth + 2);
        }
    }

    const YamlNode &m_tree;
    QList<FieldPath> m_places;
    const QSet<QString> &m_open;
    QList<FormRow> m_rows;
};

}

QStringList fieldSuggestions(const design::Design &design, const FieldPath &path)
{
    const QString place = design::plainPath(path);
    if (place == u"cluster.platform")
        return catalogue::builtIn().platforms.keys();
    if (place == u"fencing.agent")
        return catalogue::builtIn().agents.keys();
    return design::suggestions(design, path);
}

QString openKey(const FormRow &row)
{
    return (row.kind == FormRow::Kind::More ? u"more/"_s : QString()) + row.path.join(u'/');
}

QList<FormRow> formRows(const YamlNode &tree, const QList<FieldPath> &places,
                        const QSet<QString> &open)
{
    return Rows(tree, places, open).all();
}

}
