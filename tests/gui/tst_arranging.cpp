// Aligning, distributing and finding room, as geometry alone.
#include "canvas/arranging.h"

#include <QTest>

using namespace basalt::canvas;
using namespace Qt::StringLiterals;

class TestArranging : public QObject
{
    Q_OBJECT
private slots:
    void snaps();
    void aligns_data();
    void aligns();
    void distributes_data();
    void distributes();
    void findsRoom();
    void leavesNothingAndOneAlone();
};

namespace {

/// Three boxes of different sizes, top-left corners (0,0), (200,40), (480,16).
Boxes three()
{
    return {{u"a"_s, {0, 0, 160, 48}}, {u"b"_s, {200, 40, 80, 80}}, {u"c"_s, {480, 16, 240, 64}}};
}

}

void TestArranging::snaps()
{
    QCOMPARE(snapped({3.9, 4.1}), QPointF(0, 8));
    QCOMPARE(snapped({-3.9, -4.1}), QPointF(0, -8));
}

void TestArranging::aligns_data()
{
    QTest::addColumn<Alignment>("alignment");
    QTest::addColumn<Places>("places");
    QTest::newRow("left") << Alignment::Left
                          << Places{{u"a"_s, {0, 0}}, {u"b"_s, {0, 40}}, {u"c"_s, {0, 16}}};
    QTest::newRow("right") << Alignment::Right
                           << Places{{u"a"_s, {560, 0}}, {u"b"_s, {640, 40}}, {u"c"_s, {480, 16}}};
    QTest::newRow("centre") << Alignment::Centre
                            << Places{{u"a"_s, {280, 0}}, {u"b"_s, {320, 40}}, {u"c"_s, {240, 16}}};
    QTest::newRow("top") << Alignment::Top
                         << Places{{u"a"_s, {0, 0}}, {u"b"_s, {200, 0}}, {u"c"_s, {480, 0}}};
    QTest::newRow("bottom") << Alignment::Bottom
                            << Places{{u"a"_s, {0, 72}}, {u"b"_s, {200, 40}}, {u"c"_s, {480, 56}}};
    // The middle is 60: 36 is half way between 32 and 40, and is rounded up as everywhere.
    QTest::newRow("middle") << Alignment::Middle
                            << Places{{u"a"_s, {0, 40}}, {u"b"_s, {200, 24}}, {u"c"_s, {480, 32}}};
}

void TestArranging::aligns()
{
    QFETCH(Alignment, alignment);
    QTEST(aligned(three(), alignment), "places");
    QCOMPARE(aligned({}, alignment), Places());
}

void TestArranging::distributes_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Places>("places");
    // 720 wide, 480 of it boxes: gaps of 120.
    QTest::newRow("across") << Direction::Horizontal
                            << Places{{u"a"_s, {0, 0}}, {u"b"_s, {280, 40}}, {u"c"_s, {480, 16}}};
    // They overlap: 8 px apart in the order of their tops, a, c, b.
    QTest::newRow("down") << Direction::Vertical
                          << Places{{u"a"_s, {0, 0}}, {u"b"_s, {200, 128}}, {u"c"_s, {480, 56}}};
}

void TestArranging::distributes()
{
    QFETCH(Direction, direction);
    QTEST(distributed(three(), direction), "places");
}

void TestArranging::findsRoom()
{
    const QList<QRectF> taken{{0, 0, 160, 48}, {200, 0, 160, 48}};
    QCOMPARE(shiftToRoom({{0, 200, 160, 48}}, taken), QPointF());
    const QList<QRectF> group{{0, 0, 160, 48}, {0, 100, 160, 48}};
    const QPointF shift = shiftToRoom(group, taken);
    QVERIFY(!shift.isNull());
    for (const QRectF &box : group) {
        for (const QRectF &other : taken)
            QVERIFY(!other.intersects(box.translated(shift)));
    }
    QCOMPARE(snapped(shift), shift);
}

void TestArranging::leavesNothingAndOneAlone()
{
    const Boxes one{{u"a"_s, {16, 24, 160, 48}}};
    QCOMPARE(distributed(one, Direction::Horizontal), (Places{{u"a"_s, {16, 24}}}));
    QCOMPARE(aligned(one, Alignment::Right), (Places{{u"a"_s, {16, 24}}}));
    QCOMPARE(distributed({}, Direction::Vertical), Places());
    QCOMPARE(shiftToRoom({}, {{0, 0, 8, 8}}), QPointF());
}

QTEST_GUILESS_MAIN(TestArranging)
#include "tst_arranging.moc"
