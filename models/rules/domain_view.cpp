#include "rules/domain_view.h"

#include "formats/xml_tree.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

using formats::attributeOf;
using formats::XmlNode;

/// The first child of this name; an empty node if there is none.
XmlNode child(const XmlNode &node, const QString &name)
{
    for (const XmlNode &candidate : node.children) {
        if (candidate.name == name)
            return candidate;
    }
    return {};
}

DomainDisk diskOf(const XmlNode &node)
{
    const XmlNode source = child(node, u"source"_s);
    const XmlNode driver = child(node, u"driver"_s);
    const QString device = attributeOf(source, u"dev"_s);
    return {attributeOf(node, u"type"_s), attributeOf(node, u"device"_s),
            device.isEmpty() ? attributeOf(source, u"file"_s) : device,
            attributeOf(driver, u"cache"_s), !attributeOf(driver, u"discard"_s).isEmpty()};
}

void readDevices(const XmlNode &devices, Domain &domain)
{
    for (const XmlNode &device : devices.children) {
        if (device.name == u"disk")
            domain.disks << diskOf(device);
        domain.hasRng |= device.name == u"rng";
        if (device.name != u"interface")
            continue;
        domain.bridges << attributeOf(child(device, u"source"_s), u"bridge"_s);
        domain.macs << attributeOf(child(device, u"mac"_s), u"address"_s);
    }
}

Domain domainOf(const Artefact &file)
{
    Domain domain;
    domain.host = file.host;
    domain.path = file.path;
    const Result<formats::SourceText> text = formats::sourceText(placeholderBytes(file), file.path);
    const Result<formats::XmlTree> tree =
        text ? formats::parseXml(*text) : tl::unexpected<Error>(text.error());
    domain.wellFormed = tree && tree->problems.isEmpty() && tree->root.name == u"domain";
    if (!tree)
        return domain;
    const XmlNode &root = tree->root;
    domain.name = child(root, u"name"_s).text;
    domain.uuid = child(root, u"uuid"_s).text;
    domain.machine = attributeOf(child(child(root, u"os"_s), u"type"_s), u"machine"_s);
    domain.cpuMode = attributeOf(child(root, u"cpu"_s), u"mode"_s);
    readDevices(child(root, u"devices"_s), domain);
    return domain;
}

}

QList<Domain> domainsOf(const QList<Artefact> &files)
{
    QList<Domain> domains;
    QSet<QString> paths;
    for (const Artefact &file : files) {
        if (!file.path.endsWith(u".xml") || !file.path.contains(u"/libvirt/")
            || paths.contains(file.path))
            continue;
        paths.insert(file.path);
        domains << domainOf(file);
    }
    return domains;
}

}
