// A design as a form: every field by its place, read and set as the text that the file has.
//
// A place is the way from the root through keys and list positions: {"hosts", "0", "nics", "1",
// "mtu"}. What is set is read as the loader reads it, so a form accepts exactly what a file may hold.
#pragma once

#include "design/codec.h"

namespace basalt::design {

using FieldPath = QStringList;

/// The format as one tree; made once.
const Shape &formShape();
/// nullptr if nothing of the format is there.
const Shape *shapeAt(const FieldPath &path);

/// A thing's own fields: "magma1", "magma1:eth0", "magma1.bond0", "msa1.A"; empty for what has none,
/// such as a cable or an outlet.
FieldPath pathOf(const Design &design, const QString &thing);

/// The design's values by their places, to be read from with what follows.
YamlNode formTree(const Design &design);
/// The text at a place; lists as "a, b", maps as lines "key: value", nothing where it is not set.
QString fieldText(const YamlNode &tree, const FieldPath &path);
/// How many items a list has.
qsizetype itemCount(const YamlNode &tree, const FieldPath &list);
/// An item of a list in one line: "eth0, card 1, 00:17:a4:77:00:01".
QString itemText(const YamlNode &tree, const FieldPath &item);

/// Empty text takes the field out of the file. A name is renamed with all that refers to it. On
/// refusal, whose reason is a sentence, the design is as before.
Result<> setField(Design &design, const FieldPath &path, const QString &text);
/// `texts`: the new item's fields by key, or by the empty key the text of an item that is a scalar.
Result<> addItem(Design &design, const FieldPath &list, const QMap<QString, QString> &texts);
/// With what only spoke of it; refused where something is built upon it.
Result<> removeItem(Design &design, const FieldPath &item);
/// Up (-1) or down (1) in its list.
Result<> moveItem(Design &design, const FieldPath &item, int by);

/// What a field may sensibly refer to: networks, interfaces of the host, hosts, LUNs.
QStringList suggestions(const Design &design, const FieldPath &path);

/// "hosts.nics.mac": a place without its list positions.
QString plainPath(const FieldPath &path);

}
