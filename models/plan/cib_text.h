// A CIB as text, as libxml2 and Pacemaker print it, in which values may be secrets.
#pragma once

#include "core/artefact.h"
#include "core/result.h"
#include "formats/xml_tree.h"

namespace basalt::plan {

/// Elements of these names stand for what the host fills in.
inline constexpr auto nodesMark = QLatin1StringView("@nodes@");
inline constexpr auto propertiesMark = QLatin1StringView("@properties@");

/// `@secret:NAME@` as an attribute's value
bool isSecretMark(const QString &value);
QString secretOf(const QString &value);

/// `depth` is that of the element, two blanks each.
QList<ContentPart> cibContent(const formats::XmlNode &node, int depth);
/// The same with secrets as placeholders.
QByteArray cibText(const formats::XmlNode &node, int depth);

/// The root of a CIB.
Result<formats::XmlNode> readCib(const QByteArray &bytes);

}
