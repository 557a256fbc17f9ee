#include "practice/practice_schedule.h"
#include "practice/practice_cluster_stack.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::Cib;
using formats::CibPrimitive;

constexpr double banScore = -1000000;

bool isBanned(double score)
{
    return score <= banScore;
}

double scoreOf(const QString &text)
{
    if (text == u"INFINITY")
        return -banScore;
    return text == u"-INFINITY" ? banScore : text.toDouble();
}

/// Builds a schedule; the look-ups live only that long.
class Builder
{
public:
    explicit Builder(World &world)
        : m_world(world)
        , m_cib(cibOf(world))
    {}

    Schedule built()
    {
        m_schedule.isHeld =
            isFencingOn(m_world)
            && std::none_of(m_cib.primitives.cbegin(), m_cib.primitives.cend(),
                            [](const CibPrimitive &p) { return p.standard == u"stonith"; });
        addHosts();
        readConstraints();
        for (const Copy &copy : copiesOf(m_world))
            addCopy(copy);
        for (ScheduledCopy &copy : m_schedule.copies)
            connect(copy);
        addDependents();
        return std::move(m_schedule);
    }

private:
    void addHosts();
    void readConstraints();
    void addCopy(const Copy &copy);
    void connect(ScheduledCopy &copy);
    void addDependents();
    int thing(const QString &id);
    std::vector<double> scoresOf(const QString &resource) const;

    World &m_world;
    const Cib &m_cib;
    Schedule m_schedule;
    QHash<QString, QList<formats::CibLocation>> m_locations; ///< by resource
    QHash<QString, QStringList> m_dependencies;              ///< primitive -> ids
    QHash<QString, std::vector<int>> m_copies;               ///< primitive -> its copies
    QHash<QString, int> m_things;
};

void Builder::addHosts()
{
    m_schedule.hosts = m_world.hosts.keys().mid(0, whatif::maxHosts);
    for (int i = 0; i < m_schedule.hosts.size(); ++i)
        m_schedule.hostIndex.insert(m_schedule.hosts[i], i);
}

void Builder::readConstraints()
{
    for (const formats::CibLocation &location : m_cib.locations)
        m_locations[location.resource].append(location);
    for (const formats::CibColocation &colocation : m_cib.colocations) {
        if (scoreOf(colocation.score) > 0)
            m_dependencies[colocation.resource].append(colocation.with);
    }
    for (const formats::CibOrder &order : m_cib.orders) {
        QStringList &needed = m_dependencies[order.then];
        if (order.kind != u"Optional" && !needed.contains(order.first))
            needed.append(order.first);
    }
}

std::vector<double> Builder::scoresOf(const QString &resource) const
{
    std::vector<double> scores(static_cast<size_t>(m_schedule.hosts.size()), 0);
    const QMap<QString, QString> hosts = hostsByNode(m_world);
    for (const formats::CibLocation &location : m_locations.value(resource)) {
        const int host = m_schedule.hostIndex.value(hosts.value(location.node, location.node), -1);
        if (host < 0)
            continue;
        double &score = scores[static_cast<size_t>(host)];
        const double added = scoreOf(location.score);
        score = isBanned(added) || isBanned(score) ? banScore : score + added;
    }
    return scores;
}

void Builder::addCopy(const Copy &copy)
{
    const CibPrimitive *primitive = formats::findPrimitive(m_cib, copy.id);
    if (!primitive)
        return;
    ScheduledCopy scheduled;
    scheduled.copy = copy;
    scheduled.primitive = *primitive;
    scheduled.isWanted = metaValue(m_world, *primitive, u"target-role"_s) != u"Stopped"
                         && property(m_world, u"stop-all-resources"_s) != u"true";
    scheduled.migrates = metaValue(m_world, *primitive, u"allow-migrate"_s) == u"true";
    scheduled.stickiness = metaValue(m_world, *primitive, u"resource-stickiness"_s).toDouble();
    scheduled.scores = scoresOf(copy.id);
    const std::vector<double> bans = copy.clone.isEmpty() ? scheduled.scores : scoresOf(copy.clone);
    for (int host = 0; host < m_schedule.hosts.size(); ++host) {
        if ((copy.host.isEmpty() || copy.host == m_schedule.hosts[host])
            && !isBanned(bans[static_cast<size_t>(host)]))
            scheduled.allowed.set(static_cast<size_t>(host));
    }
    const int index = static_cast<int>(m_schedule.copies.size());
    m_copies[copy.id].push_back(index);
    m_schedule.copyIndex.insert(copy.key, index);
    m_schedule.copies.push_back(std::move(scheduled));
}

int Builder::thing(const QString &id)
{
    if (const auto known = m_things.constFind(id); known != m_things.constEnd())
        return *known;
    QStringList members{id};
    for (const formats::CibClone &clone : m_cib.clones) {
        if (clone.id == id)
            members = {clone.of};
    }
    for (const formats::CibGroup &group : m_cib.groups) {
        if (members.contains(group.id))
            members = group.members;
    }
    ScheduledThing made;
    for (const QString &member : members)
        made.members.push_back(m_copies.value(member));
    m_schedule.things.push_back(std::move(made));
    return *m_things.insert(id, static_cast<int>(m_schedule.things.size()) - 1);
}

void Builder::connect(ScheduledCopy &copy)
{
    for (const QString &id : m_dependencies.value(copy.copy.id))
        copy.needs.push_back(thing(id));
    copy.before = m_schedule.copyIndex.value(copy.copy.before, -1);
}

void Builder::addDependents()
{
    QHash<QString, std::vector<int>> dependents; // id -> copies that need it
    for (size_t i = 0; i < m_schedule.copies.size(); ++i) {
        const ScheduledCopy &copy = m_schedule.copies[i];
        for (const QString &id : m_dependencies.value(copy.copy.id))
            dependents[id].push_back(static_cast<int>(i));
        if (copy.before >= 0)
            m_schedule.copies[static_cast<size_t>(copy.before)].neededBy.push_back(
                static_cast<int>(i));
    }
    for (ScheduledCopy &copy : m_schedule.copies) {
        for (const QString &id : {copy.copy.id, copy.copy.clone}) {
            if (const auto found = dependents.constFind(id); found != dependents.constEnd())
                copy.neededBy.insert(copy.neededBy.end(), found->begin(), found->end());
        }
    }
}

}

std::shared_ptr<const Schedule> scheduleOf(World &world)
{
    const QMap<QString, QString> nodes = hostsByNode(world);
    if (!world.schedule || !isSameText(world.scheduledCib, world.shared.cib)
        || world.scheduledNodes != nodes) {
        world.schedule = std::make_shared<const Schedule>(Builder(world).built());
        world.scheduledCib = world.shared.cib;
        world.scheduledNodes = nodes;
    }
    return world.schedule;
}

QList<Copy> copiesOf(World &world)
{
    const Cib &cib = cibOf(world);
    const QMap<QString, QString> nodes = hostsByNode(world);
    QList<Copy> copies;
    const auto add = [&](const QString &id, const QString &clone, const QString &before) {
        if (clone.isEmpty()) {
            copies.append({id, id, {}, {}, before});
            return;
        }
        for (const QString &host : nodes)
            copies.append({id + u':' + host, id, host, clone,
                           before.isEmpty() ? QString() : before + u':' + host});
    };
    for (const CibPrimitive &primitive : cib.primitives) {
        QString owner = primitive.id;
        QString before;
        for (const formats::CibGroup &group : cib.groups) {
            const qsizetype at = group.members.indexOf(primitive.id);
            if (at < 0)
                continue;
            owner = group.id;
            before = at > 0 ? group.members[at - 1] : QString();
        }
        QString clone;
        for (const formats::CibClone &candidate : cib.clones) {
            if (candidate.of == owner)
                clone = candidate.id;
        }
        add(primitive.id, clone, before);
    }
    return copies;
}

}
