#include "document/change_set.h"

#include "design/things.h"

#include <QSet>

namespace basalt::document {

using namespace Qt::StringLiterals;

namespace {

template<class T> void compareNamed(ChangeSet &set, const QList<T> &before, const QList<T> &after)
{
    // Lists that share their data are equal: the usual case after an edit elsewhere.
    if (before == after)
        return;
    QMap<QString, const T *> old;
    for (const T &thing : before)
        old[thing.name] = &thing;
    for (const T &thing : after) {
        const auto it = old.find(thing.name);
        if (it == old.end()) {
            set.added << thing.name;
            continue;
        }
        if (!(**it == thing))
            set.changed << thing.name;
        old.erase(it);
    }
    set.removed << old.keys();
}

void compareCables(ChangeSet &set, const QList<design::Cable> &before,
                   const QList<design::Cable> &after)
{
    if (before == after)
        return;
    QSet<QString> old;
    for (const design::Cable &cable : before)
        old << design::cableName(cable);
    for (const design::Cable &cable : after) {
        const QString name = design::cableName(cable);
        if (!old.remove(name))
            set.added << name;
    }
    set.removed << QStringList(old.begin(), old.end());
}

void compareLayout(ChangeSet &set, const QMap<QString, QPointF> &before,
                   const QMap<QString, QPointF> &after)
{
    QSet<QString> names;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()) || after.value(it.key()) != it.value())
            names << it.key();
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()))
            names << it.key();
    }
    set.moved = QStringList(names.begin(), names.end());
}

}

ChangeSet compare(const design::Design &before, const design::Design &after)
{
    ChangeSet set;
    compareNamed(set, before.hosts, after.hosts);
    compareNamed(set, before.networks, after.networks);
    compareNamed(set, before.switches, after.switches);
    compareNamed(set, before.storage, after.storage);
    compareNamed(set, before.pdus, after.pdus);
    compareNamed(set, before.fencing, after.fencing);
    compareNamed(set, before.volumeGroups, after.volumeGroups);
    compareNamed(set, before.vms, after.vms);
    compareCables(set, before.cables, after.cables);
    compareLayout(set, before.layout, after.layout);
    const bool rest = before.cluster == after.cluster && before.waivers == after.waivers
                      && before.foreign == after.foreign && before.notes == after.notes
                      && before.version == after.version;
    if (!rest)
        set.changed << u"cluster"_s;
    for (QStringList *names : {&set.added, &set.changed, &set.removed, &set.moved})
        names->sort();
    return set;
}

}
