#include "design/form.h"

#include "design/edit_support.h"
#include "design/edits.h"
#include "design/schema.h"
#include "design/things.h"
#include "design/verify.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("edits", text);
}

tl::unexpected<Error> noSuchPlace(const FieldPath &path)
{
    return failure(u"no-such-field"_s,
                   say(QT_TRANSLATE_NOOP("edits", "the design has no “%1”")).arg(plainPath(path)));
}

bool isPosition(const QString &step)
{
    bool isNumber = false;
    step.toUInt(&isNumber);
    return isNumber;
}

/// Both for reading and, with a Node that is not const, for changing.
template<class Node> Node *child(Node &node, const QString &step)
{
    if (node.kind == YamlNode::Kind::List) {
        bool isNumber = false;
        const size_t index = step.toUInt(&isNumber);
        return isNumber && index < node.items.size() ? &node.items[index] : nullptr;
    }
    for (auto &entry : node.entries) {
        if (entry.key.text == step)
            return &entry.value;
    }
    return nullptr;
}

template<class Node> Node *nodeAt(Node &tree, const FieldPath &path)
{
    Node *node = &tree;
    for (const QString &step : path) {
        node = child(*node, step);
        if (!node)
            return nullptr;
    }
    return node;
}

YamlNode mapNode()
{
    YamlNode node;
    node.kind = YamlNode::Kind::Map;
    return node;
}

/// Items are divided by commas, or stand on lines of their own.
QStringList itemsOf(const QString &text)
{
    QStringList items;
    for (const QString &line : text.split(u'\n')) {
        for (const QString &item : line.split(u',')) {
            if (!item.trimmed().isEmpty())
                items.append(item.trimmed());
        }
    }
    return items;
}

/// What the loader would have found in a file.
YamlNode nodeOf(const QString &text, const Shape &shape)
{
    YamlNode node;
    switch (shape.kind) {
    case Shape::Kind::List:
        node.kind = YamlNode::Kind::List;
        for (const QString &item : itemsOf(text))
            node.items.push_back(scalarNode(item));
        return node;
    case Shape::Kind::Map:
        node.kind = YamlNode::Kind::Map;
        for (const QString &line : text.split(u'\n')) { // values may hold commas
            if (!line.trimmed().isEmpty())
                node.entries.push_back({scalarNode(line.section(u':', 0, 0).trimmed()),
                                        scalarNode(line.section(u':', 1).trimmed())});
        }
        return node;
    case Shape::Kind::Text:
        return scalarNode(shape.isLong ? text : text.trimmed());
    case Shape::Kind::Flag:
    case Shape::Kind::Word:
    case Shape::Kind::Object:
        break;
    }
    return scalarNode(text.trimmed());
}

void put(YamlNode &map, const QString &key, const YamlNode &value)
{
    if (YamlNode *known = child(map, key))
        *known = value;
    else
        map.entries.push_back({scalarNode(key), value});
}

void takeOut(YamlNode &map, const QString &key)
{
    std::erase_if(map.entries, [&](const YamlEntry &entry) { return entry.key.text == key; });
}

/// "hosts[0].nics[1].mac", as the loader names places.
QString loaderPath(const FieldPath &path)
{
    QString text;
    for (const QString &step : path) {
        if (isPosition(step))
            text += u'[' + step + u']';
        else
            text += (text.isEmpty() ? QString() : u"."_s) + step;
    }
    return text;
}

/// The design of a tree; what is wrong at `path` needs no place, what follows elsewhere does.
Result<Design> designOf(const YamlNode &tree, const FieldPath &path)
{
    Design design;
    Reading reading(&tree);
    object<Design>(Setting::Lines)->read(tree, reading, design);
    if (reading.problems.isEmpty())
        verifyRelations(design, reading);
    if (reading.problems.isEmpty())
        return design;
    const QString here = loaderPath(path);
    const auto own = std::find_if(
        reading.problems.begin(), reading.problems.end(),
        [&](const Reading::Problem &problem) { return problem.path.startsWith(here); });
    if (own != reading.problems.end())
        return failure(own->code, own->message);
    const Reading::Problem &first = reading.problems.first();
    return failure(first.code, first.path + u": "_s + first.message);
}

/// What the change makes of the design, if it makes one.
template<class Change> Result<> changeTree(Design &design, const FieldPath &path, Change change)
{
    YamlNode tree = formTree(design);
    if (Result<> done = change(tree); !done)
        return done;
    Result<Design> changed = designOf(tree, path);
    if (!changed)
        return tl::unexpected(changed.error());
    design = std::move(*changed);
    return {};
}

/// An item of a list that has a name by which others refer to it.
struct Named
{
    QString list; ///< "hosts.nics"
    QString owner;
    QString name;
};

std::optional<Named> namedAt(const YamlNode &tree, const FieldPath &item)
{
    if (item.size() < 2 || !isPosition(item.last()))
        return std::nullopt;
    const QString name = fieldText(tree, item + FieldPath{u"name"_s});
    if (name.isEmpty())
        return std::nullopt;
    const QString owner =
        item.size() > 2 ? fieldText(tree, item.first(2) + FieldPath{u"name"_s}) : QString();
    return Named{plainPath(item), owner, name};
}

/// How things.h spells it; empty if it is no thing.
QString thingName(const Named &named)
{
    static const QStringList devices{u"hosts"_s, u"switches"_s, u"storage"_s,
                                     u"pdus"_s,  u"fencing"_s,  u"vms"_s};
    if (devices.contains(named.list))
        return named.name;
    if (named.list == u"hosts.nics" || named.list == u"hosts.hbas"
        || named.list == u"storage.controllers.ports")
        return named.owner + u':' + named.name;
    if (named.list == u"hosts.bonds" || named.list == u"storage.controllers")
        return named.owner + u'.' + named.name;
    return {};
}

Result<> renameAt(Design &design, const Named &named, const QString &name)
{
    if (const QString thing = thingName(named); !thing.isEmpty())
        return rename(design, thing, name);
    if (named.list == u"hosts.vlans" || named.list == u"hosts.bridges")
        return renameInterface(design, named.owner, named.name, name);
    if (named.list == u"networks")
        return renameNetwork(design, named.name, name);
    if (named.list == u"volume_groups")
        return renameVolumeGroup(design, named.name, name);
    return renameLun(design, named.name, name);
}

/// Lists whose items others refer to by name.
bool isReferredTo(const QString &list)
{
    static const QStringList further{u"hosts.vlans"_s, u"hosts.bridges"_s, u"networks"_s,
                                     u"volume_groups"_s, u"storage.luns"_s};
    return further.contains(list) || !thingName({list, u"a"_s, u"b"_s}).isEmpty();
}

/// Objects that may be there or not, unlike the cluster and items of lists.
bool isOptionalObject(const FieldPath &path)
{
    const Shape *shape = shapeAt(path);
    return shape && shape->kind == Shape::Kind::Object && path.size() > 1
           && !isPosition(path.last());
}

Result<> setInTree(YamlNode &tree, const FieldPath &path, const QString &text)
{
    const FieldPath parent = path.first(path.size() - 1);
    YamlNode *map = nodeAt(tree, parent);
    if (!map && isOptionalObject(parent)) {
        if (YamlNode *outer = nodeAt(tree, parent.first(parent.size() - 1))) {
            put(*outer, parent.last(), mapNode());
            map = nodeAt(tree, parent);
        }
    }
    if (!map)
        return noSuchPlace(path);
    if (map->kind == YamlNode::Kind::List) { // of scalars
        YamlNode *item = child(*map, path.last());
        if (!item)
            return noSuchPlace(path);
        *item = scalarNode(text.trimmed());
        return {};
    }
    if (map->kind == YamlNode::Kind::Scalar) // a controller's port that was only its name
        *map = mapNode();
    if (!text.trimmed().isEmpty()) {
        put(*map, path.last(), nodeOf(text, *shapeAt(path)));
        return {};
    }
    takeOut(*map, path.last());
    if (map->entries.empty() && isOptionalObject(parent))
        takeOut(*nodeAt(tree, parent.first(parent.size() - 1)), parent.last());
    return {};
}

}

const Shape &formShape()
{
    static const Shape shape = object<Design>(Setting::Lines)->shape();
    return shape;
}

const Shape *shapeAt(const FieldPath &path)
{
    const Shape *shape = &formShape();
    for (const QString &step : path) {
        if (shape->kind == Shape::Kind::List || shape->kind == Shape::Kind::Map) {
            if (shape->kind == Shape::Kind::List && !isPosition(step))
                return nullptr;
            shape = &shape->item.front();
            continue;
        }
        const auto part =
            std::find_if(shape->parts.begin(), shape->parts.end(),
                         [&](const ShapePart &candidate) { return candidate.key == step; });
        if (part == shape->parts.end())
            return nullptr;
        shape = &part->shape;
    }
    return shape;
}

YamlNode formTree(const Design &design)
{
    return object<Design>(Setting::Lines)->write(design);
}

QString fieldText(const YamlNode &tree, const FieldPath &path)
{
    const YamlNode *node = nodeAt(tree, path);
    if (!node && !path.isEmpty() && path.last() == u"name") { // an item that is only its name
        const YamlNode *item = nodeAt(tree, path.first(path.size() - 1));
        return item && item->kind == YamlNode::Kind::Scalar ? item->text : QString();
    }
    if (!node)
        return {};
    QStringList texts;
    for (const YamlNode &item : node->items)
        texts.append(item.text);
    if (node->kind == YamlNode::Kind::List)
        return texts.join(u", "_s);
    for (const YamlEntry &entry : node->entries)
        texts.append(entry.key.text + u": "_s + entry.value.text);
    return node->kind == YamlNode::Kind::Map ? texts.join(u'\n') : node->text;
}

qsizetype itemCount(const YamlNode &tree, const FieldPath &list)
{
    const YamlNode *node = nodeAt(tree, list);
    if (!node)
        return 0;
    // A single item may stand for a list of one.
    return node->kind == YamlNode::Kind::Scalar ? 1 : qsizetype(node->items.size());
}

QString itemText(const YamlNode &tree, const FieldPath &item)
{
    const Shape *shape = shapeAt(item);
    if (!shape || shape->kind != Shape::Kind::Object)
        return fieldText(tree, item);
    QStringList texts;
    for (const ShapePart &part : shape->parts) {
        const FieldPath path = item + FieldPath{part.key};
        const bool isTable = part.shape.kind == Shape::Kind::Object
                             || (part.shape.kind == Shape::Kind::List
                                 && part.shape.item.front().kind == Shape::Kind::Object);
        const QString text = isTable ? QString() : fieldText(tree, path).simplified();
        if (text.isEmpty() || part.shape.isLong)
            continue;
        const bool tellsItself = part.shape.kind == Shape::Kind::List || texts.isEmpty()
                                 || part.isRequired || part.shape.kind == Shape::Kind::Word
                                 || text.size() > 5;
        texts.append(tellsItself ? text : part.key + u' ' + text);
    }
    return texts.join(u", "_s);
}

Result<> setField(Design &design, const FieldPath &path, const QString &text)
{
    const Shape *shape = shapeAt(path);
    if (!shape || path.isEmpty() || shape->kind == Shape::Kind::Object)
        return noSuchPlace(path);
    const YamlNode tree = formTree(design);
    const FieldPath item = path.first(path.size() - 1);
    if (path.last() == u"name" && isReferredTo(plainPath(item))) {
        if (const std::optional<Named> named = namedAt(tree, item))
            return named->name == text.trimmed() ? Result<>{}
                                                 : renameAt(design, *named, text.trimmed());
    }
    return changeTree(design, path,
                      [&](YamlNode &changed) { return setInTree(changed, path, text); });
}

Result<> addItem(Design &design, const FieldPath &list, const QMap<QString, QString> &texts)
{
    const Shape *shape = shapeAt(list);
    if (!shape || shape->kind != Shape::Kind::List)
        return noSuchPlace(list);
    const FieldPath item = list + FieldPath{QString::number(itemCount(formTree(design), list))};
    return changeTree(design, item, [&](YamlNode &tree) -> Result<> {
        YamlNode *owner = nodeAt(tree, list.first(list.size() - 1));
        if (!owner)
            return noSuchPlace(list);
        if (!child(*owner, list.last()))
            put(*owner, list.last(), nodeOf({}, *shape));
        YamlNode *items = child(*owner, list.last());
        if (items->kind == YamlNode::Kind::Scalar) { // one that stood for a list
            YamlNode alone = *items;
            *items = nodeOf({}, *shape);
            items->items.push_back(std::move(alone));
        }
        if (shape->item.front().kind != Shape::Kind::Object) {
            items->items.push_back(nodeOf(texts.value({}), shape->item.front()));
            return {};
        }
        items->items.push_back(mapNode());
        for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
            if (Result<> set = setInTree(tree, item + FieldPath{text.key()}, *text); !set)
                return set;
        }
        return {};
    });
}

Result<> removeItem(Design &design, const FieldPath &item)
{
    const YamlNode tree = formTree(design);
    const FieldPath list = item.first(std::max<qsizetype>(item.size() - 1, 0));
    const std::optional<Named> named = namedAt(tree, item);
    if (named && !thingName(*named).isEmpty())
        return remove(design, thingName(*named));
    if (named && named->list == u"networks")
        return removeNetwork(design, named->name);
    if (named && named->list == u"volume_groups")
        return removeVolumeGroup(design, named->name);
    return changeTree(design, list, [&](YamlNode &changed) -> Result<> {
        YamlNode *items = nodeAt(changed, list);
        if (!items || !child(*items, item.value(item.size() - 1)))
            return noSuchPlace(item);
        if (items->kind == YamlNode::Kind::List)
            items->items.erase(items->items.begin() + item.last().toInt());
        return {};
    });
}

Result<> moveItem(Design &design, const FieldPath &item, int by)
{
    const FieldPath list = item.first(std::max<qsizetype>(item.size() - 1, 0));
    return changeTree(design, list, [&](YamlNode &tree) -> Result<> {
        YamlNode *items = nodeAt(tree, list);
        const int from = item.value(item.size() - 1).toInt();
        const int to = from + by;
        if (!items || from < 0 || to < 0 || std::max(from, to) >= int(items->items.size()))
            return noSuchPlace(item);
        std::swap(items->items[size_t(from)], items->items[size_t(to)]);
        return {};
    });
}

QString plainPath(const FieldPath &path)
{
    QStringList keys;
    for (const QString &step : path) {
        if (!isPosition(step))
            keys.append(step);
    }
    return keys.join(u'.');
}

}
