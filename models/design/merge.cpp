#include "design/merge.h"

#include "design/design_file.h"
#include "design/field_words.h"
#include "design/form.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

bool same(const YamlNode *a, const YamlNode *b);

/// What is said, however it is written.
bool same(const YamlNode &a, const YamlNode &b)
{
    const auto sameItem = [](const YamlNode &x, const YamlNode &y) { return same(x, y); };
    const auto sameEntry = [](const YamlEntry &x, const YamlEntry &y) {
        return x.key.text == y.key.text && same(x.value, y.value);
    };
    return a.kind == b.kind && a.text == b.text
           && std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameItem)
           && std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                         sameEntry);
}

bool same(const YamlNode *a, const YamlNode *b)
{
    return a && b ? same(*a, *b) : a == b;
}

/// One field or item in the three designs; nullptr where a design does not have it.
struct Three
{
    const YamlNode *base;
    const YamlNode *mine;
    const YamlNode *theirs;

    /// The same of each: a field of a map, an item of a list.
    template<class Take> Three part(const Take &take) const
    {
        const auto of = [&](const YamlNode *node) { return node ? take(*node) : nullptr; };
        return {of(base), of(mine), of(theirs)};
    }

    template<class Fits> bool all(const Fits &fits) const
    {
        const auto is = [&](const YamlNode *node) { return !node || fits(*node); };
        return mine && theirs && is(base) && is(mine) && is(theirs);
    }
};

/// What tells an item from the others of its list: its name, what a waiver is about, or the whole
/// text of a cable.
QString keyOf(const YamlNode &item)
{
    if (const YamlNode *name = item.find(u"name"_s))
        return name->text;
    const YamlNode *rule = item.find(u"rule"_s);
    const YamlNode *subject = item.find(u"subject"_s);
    return rule && subject ? rule->text + u' ' + subject->text : item.text;
}

const YamlNode *itemOf(const YamlNode &list, const QString &key)
{
    const auto it = std::find_if(list.items.begin(), list.items.end(),
                                 [&](const YamlNode &item) { return keyOf(item) == key; });
    return it == list.items.end() ? nullptr : &*it;
}

/// A list whose items have keys of their own; among mere texts only cables are in no order.
bool isKeyed(const YamlNode &list, const QString &path)
{
    if (list.kind != YamlNode::Kind::List)
        return false;
    QSet<QString> keys;
    for (const YamlNode &item : list.items) {
        const bool isText = item.kind == YamlNode::Kind::Scalar;
        if ((isText && path != u"cables") || keyOf(item).isEmpty())
            return false;
        keys.insert(keyOf(item));
    }
    return size_t(keys.size()) == list.items.size();
}

/// A field by its keys ("hosts.memory"), and in words with the names of what it belongs to.
struct Place
{
    QString path;
    QString words;

    Place field(const QString &key) const
    {
        const QString inner = path.isEmpty() ? key : path + u'.' + key;
        return {inner, join(fieldLabel(inner))};
    }
    Place item(const QString &key) const { return {path, join(key)}; }

private:
    QString join(const QString &word) const
    {
        return words.isEmpty() ? word : words + u" › "_s + word;
    }
};

class Merger
{
public:
    /// Nothing: the field is gone.
    std::optional<YamlNode> merge(const Three &three, const Place &place)
    {
        if (same(three.mine, three.theirs) || same(three.base, three.theirs))
            return valueOf(three.mine);
        if (same(three.base, three.mine))
            return valueOf(three.theirs);
        if (three.all([](const YamlNode &node) { return node.kind == YamlNode::Kind::Map; }))
            return mergeMaps(three, place);
        if (three.all([&](const YamlNode &node) { return isKeyed(node, place.path); }))
            return mergeLists(three, place);
        if (!place.path.startsWith(u"layout"))
            m_conflicts << place.words;
        return valueOf(three.mine);
    }

    const QStringList &conflicts() const { return m_conflicts; }

private:
    static std::optional<YamlNode> valueOf(const YamlNode *node)
    {
        return node ? std::optional(*node) : std::nullopt;
    }

    YamlNode mergeMaps(const Three &three, const Place &place)
    {
        YamlNode result = *three.mine;
        result.entries.clear();
        const auto take = [&](const YamlEntry &entry) {
            const QString &key = entry.key.text;
            const Three part = three.part([&](const YamlNode &map) { return map.find(key); });
            if (const auto value = merge(part, place.field(key)))
                result.entries.push_back({entry.key, *value});
        };
        for (const YamlEntry &entry : three.mine->entries)
            take(entry);
        for (const YamlEntry &entry : three.theirs->entries) {
            if (!three.mine->find(entry.key.text))
                take(entry);
        }
        return result;
    }

    /// In my order, then what they added.
    YamlNode mergeLists(const Three &three, const Place &place)
    {
        YamlNode result = *three.mine;
        result.items.clear();
        const auto take = [&](const YamlNode &item) {
            const QString key = keyOf(item);
            const Three part = three.part([&](const YamlNode &list) { return itemOf(list, key); });
            const bool isTwice = !part.base && part.mine && part.theirs;
            if (isTwice && !same(part.mine, part.theirs)) // two new things with one name
                m_conflicts << place.item(key).words;
            else if (const auto value = merge(part, place.item(key)))
                result.items.push_back(*value);
        };
        for (const YamlNode &item : three.mine->items)
            take(item);
        for (const YamlNode &item : three.theirs->items) {
            if (!itemOf(*three.mine, keyOf(item)))
                take(item);
        }
        return result;
    }

    QStringList m_conflicts;
};

}

Results<Design> merge(const Design &base, const Design &mine, const Design &theirs)
{
    const YamlNode baseTree = formTree(base);
    const YamlNode mineTree = formTree(mine);
    const YamlNode theirsTree = formTree(theirs);
    Merger merger;
    const auto tree = merger.merge({&baseTree, &mineTree, &theirsTree}, {});
    QList<Error> errors;
    for (const QString &place : merger.conflicts())
        errors << Error{u"both-changed"_s,
                        QCoreApplication::translate("design", "changed here and in the file"),
                        place};
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    return parseDesign(writeYaml(*tree), {});
}

}
