// The CIB's XML as the commands that change it see it.
#pragma once

#include "practice/practice_pacemaker.h"

namespace basalt::practice {

formats::XmlNode element(const QString &name, const QList<formats::XmlAttribute> &attributes = {});
/// The first child of that name, or nullptr.
formats::XmlNode *childNamed(formats::XmlNode &node, const QString &name);
formats::XmlNode &childOrNew(formats::XmlNode &node, const QString &name);
/// The root; std::nullopt if the text is not well-formed.
std::optional<formats::XmlNode> parsedXml(const QByteArray &text);

}
