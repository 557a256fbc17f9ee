#include "canvas/tiered_layout.h"

#include <QRectF>
#include <QSet>
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

struct Problem
{
    QMap<QString, LayoutNode> nodes;
    QList<LayoutLink> links;
    QMap<Tier, QStringList> tiers; ///< ids in the given order
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
int gutterOf(const HostGrid &grid, const Problem &problem, qsizetype index, const QString &host,
             double offset)
{
    const bool left = offset < problem.nodes.value(host).size.width() / 2;
    return grid.column(index) + (left ? 0 : 1);
}

struct HostLead
{
    qsizetype index; ///< of the host
    QString host;
    QString other;
    double hostOffset;
    double otherOffset;
};

QList<HostLead> leadsTo(const Problem &problem, Tier tier)
{
    QList<HostLead> leads;
    const QStringList hosts = problem.tiers.value(Tier::Hosts);
    const QStringList others = problem.tiers.value(tier);
    for (const LayoutLink &link : problem.links) {
        if (hosts.contains(link.a) && others.contains(link.b))
            leads << HostLead{hosts.indexOf(link.a), link.a, link.b, link.offsetA, link.offsetB};
        else if (hosts.contains(link.b) && others.contains(link.a))
            leads << HostLead{hosts.indexOf(link.b), link.b, link.a, link.offsetB, link.offsetA};
    }
    return leads;
}

HostGrid gridOf(const Problem &problem, int rows)
{
    const QStringList hosts = problem.tiers.value(Tier::Hosts);
    HostGrid grid;
    const int count = std::max(1, int(hosts.size()));
    grid.columns = (count + rows - 1) / rows;
    grid.rows = (count + grid.columns - 1) / grid.columns;
    grid.rowHeights = QList<double>(grid.rows, 0.0);
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const QSizeF size = problem.nodes.value(hosts.at(i)).size;
        grid.cellWidth = std::max(grid.cellWidth, size.width());
        grid.rowHeights[grid.row(i)] = std::max(grid.rowHeights[grid.row(i)], size.height());
    }
    QList<int> through(grid.columns + 1, 0);
    for (const HostLead &lead : leadsTo(problem, Tier::Ethernet)) {
        if (grid.row(lead.index) > 0)
            ++through[gutterOf(grid, problem, lead.index, lead.host, lead.hostOffset)];
    }
    for (const Tier tier : {Tier::San, Tier::Storage}) {
        for (const HostLead &lead : leadsTo(problem, tier)) {
            if (grid.row(lead.index) + 1 < grid.rows)
                ++through[gutterOf(grid, problem, lead.index, lead.host, lead.hostOffset)];
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

double hostX(const HostGrid &grid, const Problem &problem, qsizetype index, const QString &host)
{
    const double spare = grid.cellWidth - problem.nodes.value(host).size.width();
    return onGrid(grid.lefts.at(grid.column(index)) + spare / 2);
}

/// Devices that are joined to each other (trunks, stacks) stay neighbours.
QList<QStringList> groupsOf(const Problem &problem, const QStringList &ids)
{
    QMap<QString, QString> leader;
    for (const QString &id : ids)
        leader[id] = id;
    const auto find = [&](QString id) {
        while (leader.value(id) != id)
            id = leader.value(id);
        return id;
    };
    for (const LayoutLink &link : problem.links) {
        if (!leader.contains(link.a) || !leader.contains(link.b))
            continue;
        const QString a = find(link.a);
        const QString b = find(link.b);
        if (a != b)
            leader[ids.indexOf(a) < ids.indexOf(b) ? b : a] =
                ids.indexOf(a) < ids.indexOf(b) ? a : b;
    }
    QList<QStringList> groups;
    QMap<QString, qsizetype> place;
    for (const QString &id : ids) {
        const QString head = find(id);
        if (!place.contains(head)) {
            place[head] = groups.size();
            groups << QStringList();
        }
        groups[place.value(head)] << id;
    }
    return groups;
}

struct Placed
{
    QMap<QString, double> x;
    double width = 0;
};

using Centres = QMap<QString, double>; ///< where a device's cables go, on average

Centres barycentres(const Problem &problem, const QStringList &ids,
                    const QMap<QString, double> &known)
{
    Centres centres;
    for (const QString &id : ids) {
        double sum = 0;
        int count = 0;
        for (const LayoutLink &link : problem.links) {
            const bool isA = link.a == id;
            if (!isA && link.b != id)
                continue;
            const QString other = isA ? link.b : link.a;
            if (!known.contains(other))
                continue;
            sum += known.value(other) + (isA ? link.offsetB : link.offsetA);
            ++count;
        }
        if (count > 0)
            centres[id] = sum / count;
    }
    return centres;
}

double meanOf(const QStringList &group, const Centres &centres, double fallback)
{
    double sum = 0;
    int count = 0;
    for (const QString &id : group) {
        if (centres.contains(id)) {
            sum += centres.value(id);
            ++count;
        }
    }
    return count > 0 ? sum / count : fallback;
}

/// One tier in a line: groups ordered by where their cables go, spread over the width of the hosts.
QMap<QString, double> placeLine(const Problem &problem, const QStringList &ids,
                                const QMap<QString, double> &known, double width)
{
    const Centres centres = barycentres(problem, ids, known);
    QList<QStringList> groups = groupsOf(problem, ids);
    // Differences below a port's width are noise: then the order of the design decides.
    std::stable_sort(groups.begin(), groups.end(), [&](const QStringList &a, const QStringList &b) {
        return std::round(meanOf(a, centres, width / 2) / 24)
               < std::round(meanOf(b, centres, width / 2) / 24);
    });
    QList<double> widths;
    double natural = 0;
    for (const QStringList &group : groups) {
        double sum = 0;
        for (const QString &id : group)
            sum += problem.nodes.value(id).size.width() + trunkGap;
        widths << sum - trunkGap;
        natural += sum - trunkGap;
    }
    const double gaps = double(groups.size());
    const double gap = std::clamp((width - natural) / std::max(1.0, gaps), 64.0, 240.0);
    const double total = natural + gap * (gaps - 1);
    QMap<QString, double> places;
    if (groups.size() == 1) { // a single pair stands over what it serves
        double x = onGrid(meanOf(groups.first(), centres, width / 2) - total / 2);
        for (const QString &id : groups.first()) {
            places[id] = x;
            x = onGrid(x + problem.nodes.value(id).size.width() + trunkGap);
        }
        return places;
    }
    double x = (width - total) / 2;
    for (const QStringList &group : groups) {
        for (const QString &id : group) {
            places[id] = onGrid(x);
            x += problem.nodes.value(id).size.width() + trunkGap;
        }
        x += gap - trunkGap;
    }
    return places;
}

double tallest(const Problem &problem, const QStringList &ids)
{
    double height = 0;
    for (const QString &id : ids)
        height = std::max(height, problem.nodes.value(id).size.height());
    return height;
}

struct Attempt
{
    QMap<QString, QPointF> places;
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
        for (auto it = m_x.begin(); it != m_x.end(); ++it) {
            const QPointF corner(it.value(), m_y.value(it.key()));
            attempt.places[it.key()] = corner;
            const LayoutNode &node = *m_problem.nodes.constFind(it.key());
            // Power is a layer of its own: what it needs at the sides must not shrink the rest.
            if (node.tier != Tier::LeftSide && node.tier != Tier::RightSide)
                attempt.bounds |= QRectF(corner, node.size);
        }
        return attempt;
    }

private:
    QStringList ids(Tier tier) const { return m_problem.tiers.value(tier); }

    void placeColumns()
    {
        const QStringList hosts = ids(Tier::Hosts);
        for (qsizetype i = 0; i < hosts.size(); ++i)
            m_x[hosts.at(i)] = hostX(m_grid, m_problem, i, hosts.at(i));
        for (const Tier tier : {Tier::Ethernet, Tier::San, Tier::Storage})
            m_x.insert(placeLine(m_problem, ids(tier), m_x, m_grid.width));
    }

    /// Lanes between the rows: the first channel carries everything, the inner ones what turns there.
    QList<Interval> channel(Tier tier, int row, bool nearest) const
    {
        QList<Interval> intervals;
        for (const HostLead &lead : leadsTo(m_problem, tier)) {
            const double target = m_x.value(lead.host) + lead.hostOffset;
            const double start = m_x.value(lead.other) + lead.otherOffset;
            const double gutter = gutterCentre(
                m_grid, gutterOf(m_grid, m_problem, lead.index, lead.host, lead.hostOffset));
            if (nearest)
                intervals << Interval{start, m_grid.row(lead.index) == row ? target : gutter};
            else if (m_grid.row(lead.index) == row)
                intervals << Interval{gutter, target};
        }
        return intervals;
    }

    void placeRow(const QStringList &row, double y)
    {
        for (const QString &id : row)
            m_y[id] = y;
    }

    void placeRows()
    {
        double y = 0;
        placeRow(ids(Tier::Ethernet), y);
        if (!ids(Tier::Ethernet).isEmpty())
            y += tallest(m_problem, ids(Tier::Ethernet))
                 + channelHeight(channel(Tier::Ethernet, 0, true));
        const QStringList hosts = ids(Tier::Hosts);
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
            for (const LayoutLink &link : m_problem.links) {
                const bool joins =
                    (ids(Tier::Storage).contains(link.a) && ids(Tier::San).contains(link.b))
                    || (ids(Tier::Storage).contains(link.b) && ids(Tier::San).contains(link.a));
                if (joins)
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
            right = std::max(right, it.value() + m_problem.nodes.value(it.key()).size.width());
        }
        for (const Tier side : {Tier::LeftSide, Tier::RightSide}) {
            double height = 0;
            int leads = 0;
            for (const QString &id : ids(side)) {
                height += m_problem.nodes.value(id).size.height() + 48;
                for (const LayoutLink &link : m_problem.links)
                    leads += link.a == id || link.b == id ? 1 : 0;
            }
            const double gap = upToGrid(64 + leads * lane);
            double y = onGrid(std::max(m_hostsTop, (m_hostsTop + m_hostsBottom - height + 48) / 2));
            for (const QString &id : ids(side)) {
                const QSizeF size = m_problem.nodes.value(id).size;
                m_x[id] = onGrid(side == Tier::LeftSide ? left - gap - size.width() : right + gap);
                m_y[id] = y;
                y = upToGrid(y + size.height() + 48);
            }
        }
    }

    const Problem &m_problem;
    HostGrid m_grid;
    QMap<QString, double> m_x;
    QMap<QString, double> m_y;
    double m_hostsTop = 0;
    double m_hostsBottom = 0;
};

Attempt bestAttempt(const Problem &problem, double widthToHeight)
{
    const int hosts = std::max(1, int(problem.tiers.value(Tier::Hosts).size()));
    Attempt best;
    double bestScale = 0;
    const int mostRows = hosts <= 4 ? 1 : (hosts + 1) / 2;
    for (int rows = 1; rows <= mostRows; ++rows) {
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
QPointF freePlace(const QMap<QString, QRectF> &taken, QPointF wanted, QSizeF size)
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
    Problem problem;
    problem.links = links;
    bool anyFixed = false;
    for (const LayoutNode &node : nodes) {
        problem.nodes[node.id] = node;
        problem.tiers[node.tier] << node.id;
        anyFixed = anyFixed || node.fixed.has_value();
    }
    QMap<QString, QPointF> places = bestAttempt(problem, widthToHeight).places;
    if (!anyFixed)
        return places;
    QMap<QString, QRectF> taken;
    for (const LayoutNode &node : nodes) {
        if (!node.fixed)
            continue;
        places[node.id] = {onGrid(node.fixed->x()), onGrid(node.fixed->y())};
        taken[node.id] = QRectF(places.value(node.id), node.size);
    }
    for (const LayoutNode &node : nodes) {
        if (node.fixed)
            continue;
        places[node.id] = freePlace(taken, places.value(node.id), node.size);
        taken[node.id] = QRectF(places.value(node.id), node.size);
    }
    return places;
}

}
