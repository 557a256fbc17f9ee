#include "canvas/drawing.h"
#include "canvas/tiered_layout.h"
#include "design/design_file.h"
#include "support/drawn_designs.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace basalt;
using namespace basalt::canvas;
using namespace Qt::StringLiterals;

namespace {

struct Segment
{
    QString link;
    QPointF from;
    QPointF to;

    bool level() const { return from.y() == to.y(); }
};

QList<Segment> segmentsOf(const Drawing &drawing)
{
    QList<Segment> segments;
    for (auto it = drawing.links.begin(); it != drawing.links.end(); ++it) {
        const QList<QPointF> &points = it->route.points;
        for (qsizetype i = 0; i + 1 < points.size(); ++i)
            segments << Segment{it.key(), points.at(i), points.at(i + 1)};
    }
    return segments;
}

bool overlap(double a1, double a2, double b1, double b2)
{
    return std::max(std::min(a1, a2), std::min(b1, b2))
           < std::min(std::max(a1, a2), std::max(b1, b2));
}

bool onOneLine(const Segment &one, const Segment &other)
{
    if (one.level() != other.level())
        return false;
    if (one.level())
        return one.from.y() == other.from.y()
               && overlap(one.from.x(), one.to.x(), other.from.x(), other.to.x());
    return one.from.x() == other.from.x()
           && overlap(one.from.y(), one.to.y(), other.from.y(), other.to.y());
}

bool throughBox(const Segment &segment, const QRectF &box)
{
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    const QRectF line =
        QRectF(segment.from, segment.to).normalized().adjusted(-0.01, -0.01, 0.01, 0.01);
    return inner.intersects(line);
}

QMap<QString, QStringList> placement(const design::Design &design)
{
    QMap<QString, QStringList> vms;
    for (const design::Vm &vm : design.vms)
        vms[vm.prefer] << vm.name;
    return vms;
}

}

class TestCanvasGeometry : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cablesKeepApart_data() { designs(); }
    void cablesKeepApart();
    void boxesKeepApart_data() { designs(); }
    void boxesKeepApart();
    void sameInputSamePicture_data() { designs(); }
    void sameInputSamePicture();
    void tiersStandInOrder_data() { designs(); }
    void tiersStandInOrder();
    void portsSitOnTheGrid_data() { designs(); }
    void portsSitOnTheGrid();
    void movingLeavesTheRestAlone();
    void fixedPlacesAreKept();
    void farPlacesCostNoMore();
    void manyHostsTireTheSearch();
    void coveredPortGetsADirectLine();
    void trunkIsAStraightLine();
    void overflowCountsWhatIsHidden();
    void aCrowdIsDrawnPlainly();

private:
    static void designs();
};

void TestCanvasGeometry::designs()
{
    QTest::addColumn<design::Design>("design");
    QTest::newRow("two hosts") << test::twoHosts();
    QTest::newRow("three hosts") << test::manyHosts(3, 10);
    QTest::newRow("eight hosts") << test::manyHosts(8, 60);
    QTest::newRow("sixteen hosts") << test::manyHosts(16, 200);
    QTest::newRow("empty") << design::Design();
    for (const char *name : {"magma", "magma-debian12", "magma-el9", "three-iscsi", "sixteen"}) {
        const QString path = QStringLiteral(BASALT_SOURCE_DIR)
                             + u"/resources/examples/%1.yaml"_s.arg(QLatin1StringView(name));
        const Results<design::Design> example = design::loadDesign(path);
        QVERIFY(example);
        QTest::newRow(name) << *example;
    }
}

void TestCanvasGeometry::cablesKeepApart()
{
    QFETCH(design::Design, design);
    const Drawing drawing = draw(design, placement(design));
    const QList<Segment> segments = segmentsOf(drawing);
    for (const DrawnLink &link : drawing.links)
        QVERIFY2(!link.route.direct, qPrintable(link.id));
    for (const Segment &segment : segments) {
        QVERIFY(segment.from.x() == segment.to.x() || segment.from.y() == segment.to.y());
        for (const DrawnNode &node : drawing.nodes) {
            const QString text = u"%1 runs through %2"_s.arg(segment.link, node.shape.id);
            QVERIFY2(!throughBox(segment, node.rect()), qPrintable(text));
        }
    }
    for (qsizetype i = 0; i < segments.size(); ++i) {
        for (qsizetype k = i + 1; k < segments.size(); ++k) {
            if (segments.at(i).link == segments.at(k).link)
                continue;
            const QString text = u"%1 runs on %2"_s.arg(segments.at(i).link, segments.at(k).link);
            QVERIFY2(!onOneLine(segments.at(i), segments.at(k)), qPrintable(text));
        }
    }
    Routes routes;
    for (auto it = drawing.links.begin(); it != drawing.links.end(); ++it)
        routes[it.key()] = it->route;
    qInfo("%d cables, %d crossings, %g x %g", int(routes.size()), crossings(routes),
          drawing.bounds().width(), drawing.bounds().height());
}

void TestCanvasGeometry::boxesKeepApart()
{
    QFETCH(design::Design, design);
    const Drawing drawing = draw(design, placement(design));
    for (const DrawnNode &one : drawing.nodes) {
        for (const DrawnNode &other : drawing.nodes) {
            if (one.shape.id != other.shape.id)
                QVERIFY(!one.rect().adjusted(-16, -16, 16, 16).intersects(other.rect()));
        }
    }
}

void TestCanvasGeometry::sameInputSamePicture()
{
    QFETCH(design::Design, design);
    QVERIFY(draw(design, placement(design)) == draw(design, placement(design)));
}

void TestCanvasGeometry::tiersStandInOrder()
{
    QFETCH(design::Design, design);
    const Drawing drawing = draw(design, placement(design));
    const QSet<QString> low = wiringOf(design).storageSwitches; // stand below, with the storage
    for (const DrawnNode &node : drawing.nodes) {
        for (const DrawnNode &other : drawing.nodes) {
            if (node.shape.kind == NodeKind::EthernetSwitch && !low.contains(node.shape.id)
                && other.shape.kind == NodeKind::Host)
                QVERIFY(node.rect().bottom() < other.rect().top());
            if (node.shape.kind == NodeKind::Host && other.shape.kind == NodeKind::SanSwitch)
                QVERIFY(node.rect().bottom() < other.rect().top());
            if (node.shape.kind == NodeKind::SanSwitch && other.shape.kind == NodeKind::Storage)
                QVERIFY(node.rect().bottom() < other.rect().top());
        }
    }
}

void TestCanvasGeometry::portsSitOnTheGrid()
{
    QFETCH(design::Design, design);
    for (const DrawnNode &node : draw(design, placement(design)).nodes) {
        for (const Part &part : node.shape.parts) {
            if (!part.isPort())
                continue;
            const QPointF at = node.at + part.anchor();
            QCOMPARE(std::fmod(at.x(), gridStep), 0.0);
            QCOMPARE(std::fmod(at.y(), gridStep), 0.0);
        }
    }
}

void TestCanvasGeometry::movingLeavesTheRestAlone()
{
    const design::Design design = test::twoHosts();
    const Drawing before = draw(design, placement(design));
    const QPointF place = before.nodes[u"msa1"_s].at + QPointF(64, 32);
    const Drawing after = moved(before, {{u"msa1"_s, place}});
    QCOMPARE(after.nodes[u"msa1"_s].at, place);
    for (auto it = after.links.begin(); it != after.links.end(); ++it) {
        QVERIFY(!it->route.direct);
        if (!it.key().contains(u"msa1"_s))
            QCOMPARE(it->route.points, before.links[it.key()].route.points);
    }
}

void TestCanvasGeometry::fixedPlacesAreKept()
{
    design::Design design = test::twoHosts();
    design.layout[u"magma1"_s] = {120, 80};
    design.layout[u"lan-a"_s] = {-401, 3};
    const Drawing drawing = draw(design, placement(design));
    QCOMPARE(drawing.nodes[u"magma1"_s].at, QPointF(120, 80));
    QCOMPARE(drawing.nodes[u"lan-a"_s].at, QPointF(-401, 3)); // beside the grid, as it was put
}

/// As far as a design may say: lanes over all of that would take more memory than there is.
void TestCanvasGeometry::farPlacesCostNoMore()
{
    design::Design design = test::twoHosts();
    design.layout[u"hb-b"_s] = {1'000'000, -1'000'000};
    const Drawing drawing = draw(design, placement(design));
    QCOMPARE(drawing.links.size(), draw(test::twoHosts(), {}).links.size());
    const DrawnLink &far = drawing.links[u"hb-b:1--magma1:eth3"_s];
    QVERIFY(!far.route.direct);
    QVERIFY(far.route.points.size() > 2);
    const Drawing back = moved(drawing, {{u"hb-b"_s, {0, -200}}});
    QCOMPARE(back.nodes[u"hb-b"_s].at, QPointF(0, -200));
    for (auto link = back.links.begin(); link != back.links.end(); ++link) // lanes once more
        QVERIFY2(!link->route.plain, qPrintable(link.key()));
}

/// Some cables have lanes of their own, the rest is drawn plainly; what is drawn stays as it is.
void TestCanvasGeometry::manyHostsTireTheSearch()
{
    design::Design design = test::manyHosts(32, 0);
    const Drawing drawing = draw(design, placement(design));
    const auto plain = std::count_if(drawing.links.begin(), drawing.links.end(),
                                     [](const DrawnLink &link) { return link.route.plain; });
    QVERIFY2(plain > 0 && plain < drawing.links.size(),
             qPrintable(u"%1 of %2"_s.arg(plain).arg(drawing.links.size())));
    for (const DrawnLink &link : drawing.links) {
        QVERIFY(drawing.place(link.a).adjusted(-1, -1, 1, 1).contains(link.route.points.first()));
        QVERIFY(drawing.place(link.b).adjusted(-1, -1, 1, 1).contains(link.route.points.last()));
    }
    design.hosts[0].memory = qint64(1) << 40;
    const Drawing after = draw(design, placement(design), &drawing);
    for (auto link = after.links.begin(); link != after.links.end(); ++link)
        QCOMPARE(link->route, drawing.links[link.key()].route);
}

void TestCanvasGeometry::coveredPortGetsADirectLine()
{
    design::Design design = test::twoHosts();
    design.layout[u"magma1"_s] = {0, 400};
    design.layout[u"lan-a"_s] = {40, 360};
    const Drawing drawing = draw(design, placement(design));
    QVERIFY(drawing.links[u"lan-a:1--magma1:eth0"_s].route.direct);
}

void TestCanvasGeometry::trunkIsAStraightLine()
{
    const Drawing drawing = draw(test::twoHosts(), {});
    const DrawnLink trunk = drawing.links[u"hb-a:8--hb-b:8"_s];
    QCOMPARE(trunk.kind, LinkKind::Trunk);
    QCOMPARE(trunk.hue, Hue::Heartbeat);
    QCOMPARE(trunk.route.points.size(), 2);
}

void TestCanvasGeometry::overflowCountsWhatIsHidden()
{
    const design::Design design = test::manyHosts(2, 60);
    const Drawing drawing = draw(design, placement(design));
    int shown = 0;
    int hidden = 0;
    for (const Part &part : drawing.nodes[u"node01"_s].shape.parts) {
        if (part.kind == PartKind::Vm)
            ++shown;
        if (part.kind == PartKind::Overflow)
            hidden = part.label.mid(1).toInt();
    }
    QVERIFY(shown > 4);
    QCOMPARE(shown + hidden, 30);
}

/// With hundreds of cables each is drawn by itself: at right angles from port to port. What is moved
/// takes only its own cables along.
void TestCanvasGeometry::aCrowdIsDrawnPlainly()
{
    const design::Design design = test::crowd(400);
    const Drawing drawing = draw(design, {});
    QCOMPARE(drawing.nodes.size(), 400);
    QCOMPARE(drawing.links.size(), design.cables.size());
    for (auto one = drawing.nodes.begin(); one != drawing.nodes.end(); ++one) {
        for (auto other = std::next(one); other != drawing.nodes.end(); ++other)
            QVERIFY2(!one->rect().intersects(other->rect()), qPrintable(one.key() + other.key()));
    }
    for (const Segment &segment : segmentsOf(drawing))
        QVERIFY2(segment.level() != (segment.from.x() == segment.to.x()), qPrintable(segment.link));
    const auto endsAtPorts = [](const Drawing &drawn) {
        return std::all_of(drawn.links.begin(), drawn.links.end(), [&](const DrawnLink &link) {
            return drawn.place(link.a).adjusted(-1, -1, 1, 1).contains(link.route.points.first())
                   && drawn.place(link.b).adjusted(-1, -1, 1, 1).contains(link.route.points.last());
        });
    };
    QVERIFY(endsAtPorts(drawing));

    const QString host = u"r7-host2"_s;
    const Drawing after = moved(drawing, {{host, drawing.nodes[host].at + QPointF(160, 40)}});
    QVERIFY(endsAtPorts(after));
    int changed = 0;
    for (auto link = after.links.begin(); link != after.links.end(); ++link)
        changed += link->route != drawing.links[link.key()].route;
    QCOMPARE(changed, 4);
}

QTEST_GUILESS_MAIN(TestCanvasGeometry)
#include "tst_canvas_geometry.moc"
