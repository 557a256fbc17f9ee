#include "canvas/cable_router.h"

#include "canvas/plain_routes.h"

#include <QSet>

#include <cmath>
#include <queue>

namespace basalt::canvas {

namespace {

constexpr int step = gridStep;
constexpr int border = 14; ///< lanes around everything

constexpr int stepCost = 10;
constexpr int bendCost = 28;
constexpr int huggingCost = 4;   ///< the lane next to a box
constexpr int pushingCost = 400; ///< another cable has to make room
/// Lanes looked at in one drawing, about a third of a second: 32 hosts would take five times that.
constexpr int mostLooks = 3'000'000;

/// What a crossing is worth and how hard the search looks for the very best way. In a large drawing
/// most cables cross many others, and looking for a way around all of them takes seconds.
struct Effort
{
    int crossingCost;
    int hurry; ///< weight of the remaining distance, in tenths
    int passes;
};

Effort effortFor(qsizetype cables)
{
    return cables <= 60 ? Effort{55, 10, 2} : Effort{14, 14, 1};
}

enum Direction { Right, Down, Left, Up };

constexpr int directionX[] = {1, 0, -1, 0};
constexpr int directionY[] = {0, 1, 0, -1};

bool isLevel(int direction)
{
    return direction == Right || direction == Left;
}
int opposite(int direction)
{
    return (direction + 2) % 4;
}

int outward(Side side)
{
    switch (side) {
    case Side::Top:
        return Up;
    case Side::Right:
        return Right;
    case Side::Bottom:
        return Down;
    case Side::Left:
        return Left;
    }
    return Up;
}

struct Cell
{
    int x = 0;
    int y = 0;

    bool operator==(const Cell &) const = default;
    Cell moved(int direction, int count = 1) const
    {
        return {x + directionX[direction] * count, y + directionY[direction] * count};
    }
};

enum Mark : quint8 {
    Closed = 1,  ///< inside a box or its margin
    Level = 2,   ///< a cable runs through from left to right
    Upright = 4, ///< a cable runs through from top to bottom
    Hugging = 8,
    Stub = 16, ///< before a port: nobody else may run or turn here, whatever it costs
};

/// What the lanes have to cover.
QRectF extentOf(const QList<QRectF> &boxes, const QList<RouteRequest> &requests)
{
    QRectF all;
    for (const QRectF &box : boxes)
        all |= box;
    for (const RouteRequest &request : requests)
        all |= QRectF(request.a.at, request.b.at).normalized().adjusted(0, 0, 1, 1);
    return all;
}

/// The lanes and what runs in them.
class Lattice
{
public:
    Lattice(const QList<QRectF> &boxes, const QRectF &all)
    {
        m_left = int(std::floor(all.left() / step)) - border;
        m_top = int(std::floor(all.top() / step)) - border;
        m_width = int(std::ceil(all.right() / step)) + border - m_left + 1;
        m_height = int(std::ceil(all.bottom() / step)) + border - m_top + 1;
        m_marks.assign(size_t(m_width) * size_t(m_height), 0);
        for (const QRectF &box : boxes)
            close(box);
    }

    int width() const { return m_width; }
    int height() const { return m_height; }
    size_t count() const { return m_marks.size(); }
    size_t index(Cell cell) const { return size_t(cell.y) * size_t(m_width) + size_t(cell.x); }
    bool contains(Cell cell) const
    {
        return cell.x >= 0 && cell.y >= 0 && cell.x < m_width && cell.y < m_height;
    }
    quint8 at(Cell cell) const { return m_marks[index(cell)]; }
    void set(Cell cell, quint8 marks) { m_marks[index(cell)] |= marks; }
    void clear(Cell cell, quint8 marks) { m_marks[index(cell)] &= quint8(~marks); }

    Cell cellOf(QPointF point) const
    {
        return {int(std::lround(point.x() / step)) - m_left,
                int(std::lround(point.y() / step)) - m_top};
    }
    QPointF pointOf(Cell cell) const
    {
        return QPointF((cell.x + m_left) * step, (cell.y + m_top) * step);
    }

private:
    void close(const QRectF &box)
    {
        const Cell first = cellOf(box.topLeft());
        const Cell last = cellOf(box.bottomRight());
        for (int y = first.y - 2; y <= last.y + 2; ++y) {
            for (int x = first.x - 2; x <= last.x + 2; ++x) {
                const bool margin =
                    y < first.y - 1 || y > last.y + 1 || x < first.x - 1 || x > last.x + 1;
                if (contains({x, y}))
                    set({x, y}, margin ? Hugging : Closed);
            }
        }
    }

    int m_left = 0;
    int m_top = 0;
    int m_width = 0;
    int m_height = 0;
    std::vector<quint8> m_marks;
};

using Cells = QList<Cell>; ///< corners of a route, ends included

/// Calls `visit(cell, marks)` for each cell of a route with the lanes it takes there.
template<class Visit> void walk(const Cells &corners, Visit visit)
{
    for (qsizetype i = 0; i + 1 < corners.size(); ++i) {
        const Cell from = corners.at(i);
        const Cell to = corners.at(i + 1);
        const bool level = from.y == to.y;
        const int count = std::abs(to.x - from.x) + std::abs(to.y - from.y);
        const int dx = (to.x > from.x) - (to.x < from.x);
        const int dy = (to.y > from.y) - (to.y < from.y);
        for (int n = 0; n <= count; ++n)
            visit(Cell{from.x + dx * n, from.y + dy * n}, level ? Level : Upright);
    }
}

/// One cable with its state in the search.
struct Job
{
    RouteRequest request;
    Cell a;
    Cell b;
    Cells corners;         ///< empty: not routed
    bool isShutIn = false; ///< boxes leave no way to it; searching all lanes once more is in vain
    bool isPlain = false;  ///< was given up before: it stays as it is until all are drawn anew

    bool isOpen() const { return corners.isEmpty() && !isShutIn && !isPlain; }
    int length() const { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }
};

class Search
{
public:
    Search(Lattice &lattice, const Effort &effort)
        : m_lattice(lattice)
        , m_effort(effort)
        , m_states(lattice.count() * 4)
    {}

    /// Whether as many lanes have been looked at as may be: then no way is found any more.
    bool isTired() const { return m_looks >= mostLooks; }

    /// The cheapest way between two ports whose stubs are open; empty if there is none.
    /// With `push` it may run over other cables, which then have to move.
    Cells find(const Job &job, bool push = false)
    {
        ++m_run;
        m_push = push;
        const int leave = outward(job.request.a.side);
        const int arrive = opposite(outward(job.request.b.side));
        const Cell start = job.a.moved(leave);
        const Cell goal = job.b.moved(opposite(arrive));
        if (!m_lattice.contains(start) || !m_lattice.contains(goal))
            return {};
        m_queue = {};
        reach(start, leave, 0, -1, goal);
        while (!m_queue.empty() && !isTired()) {
            const Entry entry = m_queue.top();
            m_queue.pop();
            ++m_looks;
            State &state = m_states[entry.state];
            if (state.done == m_run)
                continue;
            state.done = m_run;
            const Cell cell{int(entry.state / 4) % m_lattice.width(),
                            int(entry.state / 4) / m_lattice.width()};
            const int direction = int(entry.state % 4);
            if (cell == goal && direction == arrive)
                return trace(job, entry.state);
            expand(cell, direction, state.cost, goal);
        }
        return {};
    }

private:
    struct State
    {
        int cost = 0;
        int from = -1;
        int run = 0;
        int done = 0;
    };
    struct Entry
    {
        int estimate;
        size_t state;
        bool operator<(const Entry &other) const
        {
            return estimate != other.estimate ? estimate > other.estimate : state > other.state;
        }
    };

    void expand(Cell cell, int direction, int cost, Cell goal)
    {
        const quint8 here = m_lattice.at(cell);
        const bool taken = here & (Level | Upright);
        const int from = int(m_lattice.index(cell) * 4) + direction;
        for (int next = 0; next < 4; ++next) {
            if (next == opposite(direction))
                continue;
            const bool bends = next != direction;
            if (bends && taken && (!m_push || (here & Stub)))
                continue;
            const Cell ahead = cell.moved(next);
            if (!m_lattice.contains(ahead))
                continue;
            const quint8 there = m_lattice.at(ahead);
            if (there & Closed)
                continue;
            const bool blocked = there & (isLevel(next) ? Level : Upright);
            if (blocked && (!m_push || (there & Stub)))
                continue;
            int more = stepCost + (bends ? bendCost : 0) + (taken ? m_effort.crossingCost : 0);
            if (blocked || (bends && taken))
                more += pushingCost;
            if (there & Hugging)
                more += huggingCost;
            reach(ahead, next, cost + more, from, goal);
        }
    }

    void reach(Cell cell, int direction, int cost, int from, Cell goal)
    {
        const size_t index = m_lattice.index(cell) * 4 + size_t(direction);
        State &state = m_states[index];
        if (state.run == m_run && state.cost <= cost)
            return;
        state.cost = cost;
        state.from = from;
        state.run = m_run;
        const int dx = std::abs(cell.x - goal.x);
        const int dy = std::abs(cell.y - goal.y);
        const int turn = dx > 0 && dy > 0 ? bendCost : 0;
        m_queue.push({cost + ((dx + dy) * stepCost + turn) * m_effort.hurry / 10, index});
    }

    Cells trace(const Job &job, size_t last) const
    {
        Cells corners{job.b};
        int index = int(last);
        int direction = -1;
        while (index >= 0) {
            const int width = m_lattice.width();
            const Cell cell{(index / 4) % width, (index / 4) / width};
            const int arrived = index % 4;
            if (direction >= 0 && direction != arrived)
                corners << cell;
            direction = arrived;
            index = m_states[size_t(index)].from;
        }
        corners << job.a;
        std::reverse(corners.begin(), corners.end());
        return corners;
    }

    Lattice &m_lattice;
    const Effort m_effort;
    std::vector<State> m_states;
    std::priority_queue<Entry> m_queue;
    int m_run = 0;
    int m_looks = 0;
    bool m_push = false;
};

class Router
{
public:
    Router(const QList<QRectF> &boxes, const QList<RouteRequest> &requests)
        : m_effort(effortFor(requests.size()))
        , m_lattice(boxes, extentOf(boxes, requests))
        , m_search(m_lattice, m_effort)
    {
        for (const RouteRequest &request : requests)
            m_jobs << Job{
                request, m_lattice.cellOf(request.a.at), m_lattice.cellOf(request.b.at), {}};
        // Short cables first: they have the least choice.
        std::stable_sort(m_jobs.begin(), m_jobs.end(), [](const Job &one, const Job &other) {
            return std::tuple(one.request.rank, one.length(), one.request.id)
                   < std::tuple(other.request.rank, other.length(), other.request.id);
        });
        for (Job &job : m_jobs) {
            job.isShutIn =
                isCovered(job.a, job.request.a.side) || isCovered(job.b, job.request.b.side);
            holdStubs(job);
        }
    }

    Routes run(const Routes &keep)
    {
        // A drawing without any lanes was too large or too wide for this router: it no longer is.
        const bool hasLanes =
            std::any_of(keep.begin(), keep.end(), [](const Route &route) { return !route.plain; });
        for (Job &job : m_jobs) {
            if (hasLanes && keep.contains(job.request.id))
                adopt(job, keep.value(job.request.id));
        }
        QSet<QString> fresh;
        for (Job &job : m_jobs) {
            if (job.isOpen()) {
                fresh << job.request.id;
                reroute(job);
            }
        }
        for (int round = 0; round < 4; ++round) {
            for (Job &job : m_jobs) {
                if (job.isOpen() && !m_search.isTired())
                    pushThrough(job);
            }
        }
        for (int pass = 0; pass < m_effort.passes; ++pass) {
            for (Job &job : m_jobs) {
                if (fresh.contains(job.request.id) && (job.isOpen() || crosses(job)))
                    reroute(job);
            }
        }
        return routes(keep);
    }

private:
    /// Those that the search was too tired for are drawn plainly.
    Routes routes(const Routes &keep) const
    {
        Routes routes;
        QList<RouteRequest> left;
        for (const Job &job : m_jobs) {
            Route route;
            for (const Cell &cell : job.corners)
                route.points << m_lattice.pointOf(cell);
            route.direct = job.isShutIn && job.corners.isEmpty();
            if (route.direct)
                route.points = {job.request.a.at, job.request.b.at};
            else if (job.corners.isEmpty())
                left << job.request;
            routes[job.request.id] = route;
        }
        routes.insert(plainRoutes(left, keep));
        return routes;
    }

    /// The two cells before a port belong to its cable: others may cross there, not run or turn.
    template<class Visit> void visitStubs(const Job &job, Visit visit)
    {
        for (const auto &[end, side] :
             {std::pair{job.a, job.request.a.side}, std::pair{job.b, job.request.b.side}}) {
            const int out = outward(side);
            for (int n = 0; n <= 2; ++n) {
                const Cell cell = end.moved(out, n);
                if (m_lattice.contains(cell))
                    visit(cell, isLevel(out) ? Level : Upright, n);
            }
        }
    }

    /// The only way out of a port leads straight through the margin of its own box.
    bool isCovered(Cell port, Side side) const
    {
        const Cell out = port.moved(outward(side), 2);
        return !m_lattice.contains(out) || (m_lattice.at(out) & Closed);
    }

    void holdStubs(const Job &job)
    {
        visitStubs(job, [&](Cell cell, quint8 lane, int) { m_lattice.set(cell, lane | Stub); });
    }

    void openStubs(const Job &job)
    {
        m_reopened.clear();
        visitStubs(job, [&](Cell cell, quint8 lane, int n) {
            m_lattice.clear(cell, lane | Stub);
            if (n == 1 && (m_lattice.at(cell) & Closed)) {
                m_lattice.clear(cell, Closed);
                m_reopened << cell;
            }
        });
    }

    void closeStubs()
    {
        for (const Cell &cell : m_reopened)
            m_lattice.set(cell, Closed);
        m_reopened.clear();
    }

    void mark(const Job &job)
    {
        walk(job.corners, [&](Cell cell, quint8 lane) { m_lattice.set(cell, lane); });
    }

    void unmark(const Job &job)
    {
        walk(job.corners, [&](Cell cell, quint8 lane) { m_lattice.clear(cell, lane); });
    }

    void reroute(Job &job)
    {
        unmark(job);
        openStubs(job);
        const Cells found = m_search.find(job);
        closeStubs();
        if (!found.isEmpty())
            job.corners = found;
        mark(job);
        holdStubs(job);
    }

    /// A port that is shut in: its cable goes first, and those in its way look for another one.
    void pushThrough(Job &job)
    {
        openStubs(job);
        const Cells found = m_search.find(job, true);
        closeStubs();
        holdStubs(job);
        if (found.isEmpty()) {
            job.isShutIn = !m_search.isTired();
            return;
        }
        QList<Job *> displaced;
        for (Job &other : m_jobs) {
            if (&other != &job && collide(found, other.corners)) {
                unmark(other);
                other.corners.clear();
                holdStubs(other);
                displaced << &other;
            }
        }
        job.corners = found;
        mark(job);
        holdStubs(job);
        for (Job *other : displaced)
            reroute(*other);
    }

    /// They share a line or a corner.
    static bool collide(const Cells &one, const Cells &other)
    {
        QHash<std::pair<int, int>, quint8> lanes;
        walk(one, [&](Cell cell, quint8 lane) { lanes[{cell.x, cell.y}] |= lane; });
        bool found = false;
        QHash<std::pair<int, int>, quint8> theirs;
        walk(other, [&](Cell cell, quint8 lane) { theirs[{cell.x, cell.y}] |= lane; });
        for (auto it = theirs.begin(); it != theirs.end(); ++it)
            found = found || (lanes.value(it.key()) & it.value());
        return found;
    }

    bool crosses(const Job &job) const
    {
        bool found = false;
        walk(job.corners, [&](Cell cell, quint8) {
            const quint8 both = Level | Upright;
            if (!job.corners.contains(cell)) // a corner takes both lanes by itself
                found = found || (m_lattice.at(cell) & both) == both;
        });
        return found;
    }

    /// Takes over a former route if its ends are the same and nothing stands or runs in its way.
    void adopt(Job &job, const Route &route)
    {
        if (route.direct || route.points.size() < 2 || route.points.first() != job.request.a.at
            || route.points.last() != job.request.b.at)
            return;
        job.isPlain = route.plain;
        if (job.isPlain)
            return;
        Cells corners;
        for (const QPointF &point : route.points)
            corners << m_lattice.cellOf(point);
        openStubs(job);
        bool free = true;
        walk(corners, [&](Cell cell, quint8 lane) {
            if (!m_lattice.contains(cell)) {
                free = false;
                return;
            }
            const bool end = cell == job.a || cell == job.b;
            free = free && (end || !(m_lattice.at(cell) & (Closed | lane)));
        });
        for (qsizetype i = 1; i + 1 < corners.size() && free; ++i)
            free = !(m_lattice.at(corners.at(i)) & (Level | Upright));
        closeStubs();
        if (free) {
            job.corners = corners;
            mark(job);
        }
        holdStubs(job);
    }

    const Effort m_effort;
    Lattice m_lattice;
    Search m_search;
    QList<Job> m_jobs;
    Cells m_reopened;
};

}

Routes routeCables(const QList<QRectF> &boxes, const QList<RouteRequest> &requests,
                   const Routes &keep)
{
    if (requests.isEmpty())
        return {};
    const QRectF extent = extentOf(boxes, requests);
    if (requests.size() > mostRoutedCables || extent.width() * extent.height() > widestRouted)
        return plainRoutes(requests, keep);
    return Router(boxes, requests).run(keep);
}

int crossings(const Routes &routes)
{
    struct Segment
    {
        QPointF from;
        QPointF to;
    };
    QList<Segment> level;
    QList<Segment> upright;
    for (const Route &route : routes) {
        for (qsizetype i = 0; i + 1 < route.points.size(); ++i) {
            const QPointF a = route.points.at(i);
            const QPointF b = route.points.at(i + 1);
            (a.y() == b.y() ? level : upright) << Segment{a, b};
        }
    }
    int count = 0;
    for (const Segment &one : level) {
        const auto [left, right] = std::minmax({one.from.x(), one.to.x()});
        for (const Segment &other : upright) {
            const auto [top, bottom] = std::minmax({other.from.y(), other.to.y()});
            if (other.from.x() > left && other.from.x() < right && one.from.y() > top
                && one.from.y() < bottom)
                ++count;
        }
    }
    return count;
}

}
