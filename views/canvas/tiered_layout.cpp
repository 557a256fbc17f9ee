#include "canvas/tiered_layout.h"

#include <QHash>
#include <QRectF>

#include <algorithm>
#include <cmath>

namespace basalt::canvas {

namespace {

constexpr double lane = 8;
constexpr double trunkGap = 40;

double onGrid(double value)
{
    return std::round(value / lane) * lane;
}
double upToGrid(double value)
{
    return std::ceil(value / lane) * lane;
}

using Ids = QList<int>; ///< of nodes: their places in the given list

struct Link
{
    int a;
    int b;
    double offsetA;
    double offsetB;
};

/// A cable between a host and a device of another tier.
struct HostLead
{
    qsizetype index; ///< of the host among the hosts
    int host;
    int other;
    double hostOffset;
    double otherOffset;
};

struct Problem
{
    QList<LayoutNode> nodes;
    QList<Link> links;
    QMap<Tier, Ids> tiers; ///< in the given order
    QMap<Tier, QList<HostLead>> leads;

    Ids ids(Tier tier) const { return tiers.value(tier); }
    Tier tierOf(int id) const { return nodes.at(id).tier; }
    QSizeF sizeOf(int id) const { return nodes.at(id).size; }
};

/// Hosts as a grid of equal columns with gutters between them, through which cables pass.
struct HostGrid
{
    int columns = 1;
    int rows = 1;
    double cellWidth = 0;
    QList<double> rowHeights;
    QList<double> gutters; ///< columns + 1 of them
    QList<double> lefts;   ///< left edge of each column
    double width = 0;

    int row(qsizetype index) const { return int(index) / columns; }
    int column(qsizetype index) const { return int(index) % columns; }
};

struct Interval
{
    double from;
    double to;
};

/// How many intervals overlap at the worst place: the lanes a channel needs.
int density(const QList<Interval> &intervals)
{
    QMap<double, int> steps;
    for (const Interval &interval : intervals) {
        ++steps[std::min(interval.from, interval.to)];
        --steps[std::max(interval.from, interval.to) + 1];
    }
    int now = 0;
    int most = 0;
    for (const int step : steps) {
        now += step;
        most = std::max(most, now);
    }
    return most;
}

double channelHeight(const QList<Interval> &intervals)
{
    return upToGrid(std::max(80.0, 48 + density(intervals) * lane * 1.1));
}

/// The gutter a cable from above or below takes to a host that is not in the nearest row.
int gutterOf(const HostGrid &grid, const Problem &problem, const HostLead &lead)
{
    const bool left = lead.hostOffset < problem.sizeOf(lead.host).width() / 2;
    return grid.column(lead.index) + (left ? 0 : 1);
}

Problem problemOf(const QList<LayoutNode> &nodes, const QList<LayoutLink> &links)
{
    Problem problem;
    problem.nodes = nodes;
    QHash<QString, int> idOf;
    QList<qsizetype> placeInTier;
    for (const LayoutNode &node : nodes) {
        const int id = int(idOf.size());
        idOf[node.id] = id;
        placeInTier << problem.tiers[node.tier].size();
        problem.tiers[node.tier] << id;
    }
    for (const LayoutLink &each : links) {
        const Link link{idOf.value(each.a, -1), idOf.value(each.b, -1), each.offsetA, each.offsetB};
        if (link.a < 0 || link.b < 0)
            continue;
        problem.links << link;
        const Tier a = problem.tierOf(link.a);
        const Tier b = problem.tierOf(link.b);
        if (a == Tier::Hosts && b != Tier::Hosts)
            problem.leads[b] << HostLead{placeInTier.at(link.a), link.a, link.b, link.offsetA,
                                         link.offsetB};
        else if (b == Tier::Hosts && a != Tier::Hosts)
            problem.leads[a] << HostLead{placeInTier.at(link.b), link.b, link.a, link.offsetB,
                                         link.offsetA};
    }
    return problem;
}

HostGrid gridOf(const Problem &problem, int rows)
{
    const Ids hosts = problem.ids(Tier::Hosts);
    HostGrid grid;
    const int count = std::max(1, int(hosts.size()));
    grid.columns = (count + rows - 1) / rows;
    grid.rows = (count + grid.columns - 1) / grid.columns;
    grid.rowHeights = QList<double>(grid.rows, 0.0);
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const QSizeF size = problem.sizeOf(hosts.at(i));
        grid.cellWidth = std::max(grid.cellWidth, size.width());
        grid.rowHeights[grid.row(i)] = std::max(grid.rowHeights[grid.row(i)], size.height());
    }
    QList<int> through(grid.columns + 1, 0);
    for (const HostLead &lead : problem.leads.value(Tier::Ethernet)) {
        if (grid.row(lead.index) > 0)
            ++through[gutterOf(grid, problem, lead)];
    }
    for (const Tier tier : {Tier::San, Tier::Storage}) {
        for (const HostLead &lead : problem.leads.value(tier)) {
            if (grid.row(lead.index) + 1 < grid.rows)
                ++through[gutterOf(grid, problem, lead)];
        }
    }
    double x = 0;
    const bool few = hosts.size() <= 4;
    for (int column = 0; column <= grid.columns; ++column) {
        const double least = few ? 104 : 64;
        const double wanted = std::max(least, 56 + through.at(column) * lane * 1.25);
        const bool outer = column == 0 || column == grid.columns;
        grid.gutters << upToGrid(outer ? (through.at(column) ? wanted : 0) : wanted);
        x += grid.gutters.last();
        if (column < grid.columns) {
            grid.lefts << x;
            x += grid.cellWidth;
        }
    }
    grid.width = x;
    return grid;
}

double gutterCentre(const HostGrid &grid, int gutter)
{
    if (gutter == 0)
        return grid.lefts.first() - grid.gutters.first() / 2;
    return grid.lefts.at(gutter - 1) + grid.cellWidth + grid.gutters.at(gutter) / 2;
}

double hostX(const HostGrid &grid, const Problem &problem, qsizetype index, int host)
{
    const double spare = grid.cellWidth - problem.sizeOf(host).width();
    return onGrid(grid.lefts.at(grid.column(index)) + spare / 2);
}

/// Devices of one tier that are joined to each other (trunks, stacks) stay neighbours.
QList<Ids> groupsOf(const Problem &problem, const Ids &ids)
{
    QHash<int, int> leader; // ids grow in the given order: the first of a group leads it
    for (const int id : ids)
        leader[id] = id;
    const auto find = [&](int id) {
        while (leader.value(id) != id)
            id = leader[id] = leader.value(leader.value(id));
        return id;
    };
    for (const Link &link : problem.links) {
        if (!leader.contains(link.a) || !leader.contains(link.b))
            continue;
        const int a = find(link.a);
        const int b = find(link.b);
        leader[std::max(a, b)] = std::min(a, b);
    }
    QList<Ids> groups;
    QHash<int, qsizetype> place;
    for (const int id : ids) {
        const int head = find(id);
        if (!place.contains(head)) {
            place[head] = groups.size();
            groups << Ids();
        }
        groups[place.value(head)] << id;
    }
    return groups;
}

using Places = QHash<int, double>;
using Centres = QHash<int, double>; ///< where a device's cables go, on average

Centres barycentres(const Problem &problem, Tier tier, const Places &known)
{
    QHash<int, std::pair<double, int>> sums;
    const auto add = [&](int id, int other, double offset) {
        const auto place = known.constFind(other);
        if (problem.tierOf(id) != tier || place == known.cend())
            return;
        auto &[sum, count] = sums[id];
        sum += *place + offset;
        ++count;
    };
    for (const Link &link : problem.links) {
        add(link.a, link.b, link.offsetB);
        add(link.b, link.a, link.offsetA);
    }
    Centres centres;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        centres[it.key()] = it->first / it->second;
    return centres;
}

double meanOf(const Ids &group, const Centres &centres, double fallback)
{
    double sum = 0;
    int count = 0;
    for (const int id : group) {
        if (centres.contains(id)) {
            sum += centres.value(id);
            ++count;
        }
    }
    return count > 0 ? sum / count : fallback;
}

/// One tier in a line: groups ordered by where their cables go, spread over the width of the hosts.
Places placeLine(const Problem &problem, Tier tier, const Places &known, double width)
{
    const Centres centres = barycentres(problem, tier, known);
    QList<Ids> groups = groupsOf(problem, problem.ids(tier));
    // Differences below a port's width are noise: then the order of the design decides.
    std::stable_sort(groups.begin(), groups.end(), [&](const Ids &a, const Ids &b) {
        return std::round(meanOf(a, centres, width / 2) / 24)
               < std::round(meanOf(b, centres, width / 2) / 24);
    });
    QList<double> widths;
    double natural = 0;
    for (const Ids &group : groups) {
        double sum = 0;
        for (const int id : group)
            sum += problem.sizeOf(id).width() + trunkGap;
        widths << sum - trunkGap;
        natural += sum - trunkGap;
    }
    const double gaps = double(groups.size());
    const double gap = std::clamp((width - natural) / std::max(1.0, gaps), 64.0, 240.0);
    const double total = natural + gap * (gaps - 1);
    Places places;
    if (groups.size() == 1) { // a single pair stands over what it serves
        double x = onGrid(meanOf(groups.first(), centres, width / 2) - total / 2);
        for (const int id : groups.first()) {
            places[id] = x;
            x = onGrid(x + problem.sizeOf(id).width() + trunkGap);
        }
        return places;
    }
    double x = (width - total) / 2;
    for (const Ids &group : groups) {
        for (const int id : group) {
            places[id] = onGrid(x);
            x += problem.sizeOf(id).width() + trunkGap;
        }
        x += gap - trunkGap;
    }
    return places;
}

double tallest(const Problem &problem, const Ids &ids)
{
    double height = 0;
    for (const int id : ids)
        height = std::max(height, problem.sizeOf(id).height());
    return height;
}

struct Attempt
{
    QList<QPointF> places; ///< by id
    QRectF bounds;
};

class Builder
{
public:
    Builder(const Problem &problem, int rows)
        : m_problem(problem)
        , m_grid(gridOf(problem, rows))
    {}

    Attempt build()
    {
        placeColumns();
        placeRows();
        placeSides();
        Attempt attempt;
        for (int id = 0; id < int(m_problem.nodes.size()); ++id) {
            const QPointF corner(m_x.value(id), m_y.value(id));
            attempt.places << corner;
            const LayoutNode &node = m_problem.nodes.at(id);
            // Power is a layer of its own: what it needs at the sides must not shrink the rest.
            if (node.tier != Tier::LeftSide && node.tier != Tier::RightSide)
                attempt.bounds |= QRectF(corner, node.size);
        }
        return attempt;
    }

private:
    Ids ids(Tier tier) const { return m_problem.ids(tier); }

    void placeColumns()
    {
        const Ids hosts = ids(Tier::Hosts);
        for (qsizetype i = 0; i < hosts.size(); ++i)
            m_x[hosts.at(i)] = hostX(m_grid, m_problem, i, hosts.at(i));
        for (const Tier tier : {Tier::Ethernet, Tier::San, Tier::Storage})
            m_x.insert(placeLine(m_problem, tier, m_x, m_grid.width));
    }

    /// Lanes between the rows: the first channel carries everything, the inner ones what turns there.
    QList<Interval> channel(Tier tier, int row, bool nearest) const
    {
        QList<Interval> intervals;
        for (const HostLead &lead : m_problem.leads.value(tier)) {
            const double target = m_x.value(lead.host) + lead.hostOffset;
            const double start = m_x.value(lead.other) + lead.otherOffset;
            const double gutter = gutterCentre(m_grid, gutterOf(m_grid, m_problem, lead));
            if (nearest)
                intervals << Interval{start, m_grid.row(lead.index) == row ? target : gutter};
            else if (m_grid.row(lead.index) == row)
                intervals << Interval{gutter, target};
        }
        return intervals;
    }

    void placeRow(const Ids &row, double y)
    {
        for (const int id : row)
            m_y[id] = y;
    }

    void placeRows()
    {
        double y = 0;
        placeRow(ids(Tier::Ethernet), y);
        if (!ids(Tier::Ethernet).isEmpty())
            y += tallest(m_problem, ids(Tier::Ethernet))
                 + channelHeight(channel(Tier::Ethernet, 0, true));
        const Ids hosts = ids(Tier::Hosts);
        m_hostsTop = y;
        for (int row = 0; row < m_grid.rows; ++row) {
            placeRow(hosts.mid(qsizetype(row) * m_grid.columns, m_grid.columns), y);
            y = upToGrid(y + m_grid.rowHeights.value(row));
            if (row + 1 < m_grid.rows) {
                y += channelHeight(channel(Tier::Ethernet, row + 1, false)
                                   + channel(Tier::San, row, false)
                                   + channel(Tier::Storage, row, false));
            }
        }
        m_hostsBottom = y;
        const int last = m_grid.rows - 1;
        if (!ids(Tier::San).isEmpty()) {
            y += channelHeight(channel(Tier::San, last, true));
            placeRow(ids(Tier::San), y);
            y = upToGrid(y + tallest(m_problem, ids(Tier::San)));
        }
        if (!ids(Tier::Storage).isEmpty()) {
            QList<Interval> below = channel(Tier::Storage, last, true);
            for (const Link &link : m_problem.links) {
                const Tier a = m_problem.tierOf(link.a);
                const Tier b = m_problem.tierOf(link.b);
                if ((a == Tier::Storage && b == Tier::San)
                    || (b == Tier::Storage && a == Tier::San))
                    below << Interval{m_x.value(link.a) + link.offsetA,
                                      m_x.value(link.b) + link.offsetB};
            }
            y += channelHeight(below);
            placeRow(ids(Tier::Storage), y);
        }
    }

    void placeSides()
    {
        double left = 0;
        double right = m_grid.width;
        for (auto it = m_x.begin(); it != m_x.end(); ++it) {
            left = std::min(left, it.value());
            right = std::max(right, it.value() + m_problem.sizeOf(it.key()).width());
        }
        for (const Tier side : {Tier::LeftSide, Tier::RightSide}) {
            double height = 0;
            int leads = 0;
            for (const int id : ids(side))
                height += m_problem.sizeOf(id).height() + 48;
            for (const Link &link : m_problem.links)
                leads += (m_problem.tierOf(link.a) == side) + (m_problem.tierOf(link.b) == side);
            const double gap = upToGrid(64 + leads * lane);
            double y = onGrid(std::max(m_hostsTop, (m_hostsTop + m_hostsBottom - height + 48) / 2));
            for (const int id : ids(side)) {
                const QSizeF size = m_problem.sizeOf(id);
                m_x[id] = onGrid(side == Tier::LeftSide ? left - gap - size.width() : right + gap);
                m_y[id] = y;
                y = upToGrid(y + size.height() + 48);
            }
        }
    }

    const Problem &m_problem;
    HostGrid m_grid;
    Places m_x;
    Places m_y;
    double m_hostsTop = 0;
    double m_hostsBottom = 0;
};

Attempt bestAttempt(const Problem &problem, double widthToHeight)
{
    const int hosts = std::max(1, int(problem.ids(Tier::Hosts).size()));
    Attempt best;
    double bestScale = 0;
    const int mostRows = hosts <= 4 ? 1 : (hosts + 1) / 2;
    // With a crowd of hosts one row more or less makes no difference.
    for (int rows = 1; rows <= mostRows; rows += mostRows > 32 ? rows : 1) {
        const Attempt attempt = Builder(problem, rows).build();
        const double scale = std::min(widthToHeight / std::max(1.0, attempt.bounds.width()),
                                      1.0 / std::max(1.0, attempt.bounds.height()));
        if (scale > bestScale * 1.15) { // fewer rows unless it is worth it
            best = attempt;
            bestScale = scale;
        }
    }
    return best;
}

/// A new device among placed ones: its own place if that is free, else right of everything there.
QPointF freePlace(const QList<QRectF> &taken, QPointF wanted, QSizeF size)
{
    const auto hit = [&](const QRectF &rect) {
        for (const QRectF &other : taken) {
            if (other.adjusted(-32, -40, 32, 40).intersects(rect))
                return other;
        }
        return QRectF();
    };
    QRectF rect(wanted, size);
    for (QRectF other = hit(rect); !other.isNull(); other = hit(rect))
        rect.moveLeft(upToGrid(other.right() + 48));
    return rect.topLeft();
}

}

QMap<QString, QPointF> tieredLayout(const QList<LayoutNode> &nodes, const QList<LayoutLink> &links,
                                    double widthToHeight)
{
    const auto isFixed = [](const LayoutNode &node) { return node.fixed.has_value(); };
    QMap<QString, QPointF> places;
    QList<QRectF> taken;
    for (const LayoutNode &node : nodes) {
        if (!node.fixed)
            continue;
        places[node.id] = *node.fixed;
        taken << QRectF(places.value(node.id), node.size);
    }
    if (std::all_of(nodes.cbegin(), nodes.cend(), isFixed))
        return places;
    const bool anyFixed = !taken.isEmpty();
    const QList<QPointF> own = bestAttempt(problemOf(nodes, links), widthToHeight).places;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const LayoutNode &node = nodes.at(i);
        if (node.fixed)
            continue;
        places[node.id] = anyFixed ? freePlace(taken, own.at(i), node.size) : own.at(i);
        taken << QRectF(places.value(node.id), node.size);
    }
    return places;
}

}
