// XML as a plain tree with line numbers. The only user of libxml2.
//
// No entity but the five of XML itself is ever expanded, nothing is fetched, and depth, size and
// number of elements are bounded. Broken text is mended as far as it can be, and said to be broken.
#pragma once

#include "core/result.h"
#include "formats/parsed.h"
#include "formats/source_text.h"

namespace basalt::formats {

struct XmlAttribute
{
    QString name;
    QString value;

    bool operator==(const XmlAttribute &) const = default;
};

struct XmlNode
{
    QString name;
    QList<XmlAttribute> attributes;
    QList<XmlNode> children;
    QString text;       ///< all character data directly in it, trimmed
    qsizetype line = 0; ///< index into SourceText::lines of its start tag

    bool operator==(const XmlNode &) const = default;
};

struct XmlTree
{
    XmlNode root;
    QList<Problem> problems;
};

/// Fails if the text holds no element at all.
Result<XmlTree> parseXml(const SourceText &text);

/// The attribute's value; a null string if it is missing.
QString attributeOf(const XmlNode &node, const QString &name);

/// The element alone, without its children and these attributes.
XmlNode withoutAttributes(const XmlNode &node, const QStringList &names);

/// The element as text, for foreign parts: indented, passwords masked.
QString xmlText(const XmlNode &node);

}
