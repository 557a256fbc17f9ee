// Line diffs: held against diff(1), the laws that every diff keeps, rows, and bounded work.
#include "core/line_diff.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

/// One side of a diff, put together again.
QByteArray side(const QList<DiffLine> &lines, LineChange left)
{
    QByteArray text;
    for (const DiffLine &line : lines) {
        if (line.change == LineChange::Same || line.change == left)
            text += line.text + (line.isCut ? "" : "\n");
    }
    return text;
}

int changedLines(const QList<DiffLine> &lines)
{
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const DiffLine &line) { return line.change != LineChange::Same; }));
}

QByteArray randomText(QRandomGenerator &random)
{
    QByteArray text;
    const int lines = random.bounded(12);
    for (int i = 0; i < lines; ++i)
        text += QByteArray(1, char('a' + random.bounded(4))) + '\n';
    if (!text.isEmpty() && random.bounded(5) == 0)
        text.chop(1);
    return text;
}

/// The length of the shortest script, by the book: rows and columns.
int shortestScript(const QByteArray &before, const QByteArray &after)
{
    const auto lines = [](const QByteArray &text) {
        QList<QByteArray> list = text.split('\n');
        for (qsizetype i = 0; i + 1 < list.size(); ++i)
            list[i] += '\n';
        if (list.constLast().isEmpty())
            list.removeLast();
        return list;
    };
    const QList<QByteArray> a = lines(before);
    const QList<QByteArray> b = lines(after);
    std::vector<std::vector<int>> common(size_t(a.size()) + 1,
                                         std::vector<int>(size_t(b.size()) + 1, 0));
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype j = 0; j < b.size(); ++j)
            common[size_t(i) + 1][size_t(j) + 1] =
                a[i] == b[j]
                    ? common[size_t(i)][size_t(j)] + 1
                    : std::max(common[size_t(i)][size_t(j) + 1], common[size_t(i) + 1][size_t(j)]);
    }
    return int(a.size() + b.size()) - 2 * common[size_t(a.size())][size_t(b.size())];
}

}

class TestLineDiff : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unified_data();
    void unified();
    void patchTakesIt();
    void keepsTheLaws();
    void rows();
    void boundsItsWork();
};

void TestLineDiff::unified_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("context");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray ten("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
    QTest::newRow("equal") << ten << ten << 3 << QByteArray();
    QTest::newRow("both empty") << QByteArray() << QByteArray() << 3 << QByteArray();
    QTest::newRow("new file") << QByteArray() << QByteArray("a\nb\n") << 3
                              << QByteArray("@@ -0,0 +1,2 @@\n+a\n+b\n");
    QTest::newRow("one line gone")
        << QByteArray("a\n") << QByteArray() << 3 << QByteArray("@@ -1 +0,0 @@\n-a\n");
    QTest::newRow("changed in the middle")
        << ten << QByteArray(ten).replace("5\n", "five\n") << 3
        << QByteArray("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    QTest::newRow("two passages") << ten
                                  << QByteArray(ten).replace("2\n", "").replace("9\n", "9\nx\n")
                                  << 1
                                  << QByteArray("@@ -1,3 +1,2 @@\n 1\n-2\n 3\n"
                                                "@@ -9,2 +8,3 @@\n 9\n+x\n 10\n");
    QTest::newRow("passages that touch become one")
        << ten << QByteArray(ten).replace("3\n", "three\n").replace("6\n", "six\n") << 1
        << QByteArray("@@ -2,6 +2,6 @@\n 2\n-3\n+three\n 4\n 5\n-6\n+six\n 7\n");
    QTest::newRow("no context") << ten << QByteArray(ten).replace("5\n", "") << 0
                                << QByteArray("@@ -5 +4,0 @@\n-5\n");
    QTest::newRow("newline at the end")
        << QByteArray("a\nb") << QByteArray("a\nb\n") << 3
        << QByteArray("@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
    QTest::newRow("removed first") << QByteArray("a\nb\nc\n") << QByteArray("x\ny\nz\n") << 3
                                   << QByteArray("@@ -1,3 +1,3 @@\n-a\n-b\n-c\n+x\n+y\n+z\n");
}

void TestLineDiff::unified()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, context);
    QTEST(unifiedDiff(before, after, context), "expected");
}

void TestLineDiff::patchTakesIt()
{
    const QString program = QStandardPaths::findExecutable(u"git"_s);
    if (program.isEmpty())
        QSKIP("git is not installed");
    QTemporaryDir folder;
    QRandomGenerator random(7);
    for (int round = 0; round < 25; ++round) {
        const QByteArray before = randomText(random) + "end\n";
        const QByteArray after = randomText(random) + "end\n";
        if (before == after)
            continue;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const int context = random.bounded(4);
        QVERIFY(write(u"f"_s, before));
        QVERIFY(write(u"p"_s, "--- a/f\n+++ b/f\n" + unifiedDiff(before, after, context)));
        QProcess git;
        git.setWorkingDirectory(folder.path());
        git.start(program, {u"apply"_s, u"--unidiff-zero"_s, u"--whitespace=nowarn"_s, u"p"_s});
        QVERIFY(git.waitForFinished());
        QVERIFY2(git.exitCode() == 0, git.readAllStandardError().constData());
        QFile file(folder.filePath(u"f"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), after);
    }
}

void TestLineDiff::keepsTheLaws()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 3000; ++round) {
        const QByteArray before = randomText(random);
        const QByteArray after = randomText(random);
        const QList<DiffLine> lines = diffLines(before, after);
        QCOMPARE(side(lines, LineChange::Removed), before);
        QCOMPARE(side(lines, LineChange::Added), after);
        QCOMPARE(changedLines(lines), shortestScript(before, after));
        int nextBefore = 1;
        int nextAfter = 1;
        for (const DiffLine &line : lines) {
            QCOMPARE(line.before, line.change == LineChange::Added ? 0 : nextBefore++);
            QCOMPARE(line.after, line.change == LineChange::Removed ? 0 : nextAfter++);
        }
    }
}

void TestLineDiff::rows()
{
    const QList<DiffRow> rows =
        sideBySide(diffLines("same\nold1\nold2\nmid\nend\n", "same\nnew1\nmid\nnew2\nnew3\nend\n"));
    const QList<DiffRow> expected{
        {RowKind::Same, 1, 1, "same", "same"}, {RowKind::Changed, 2, 2, "old1", "new1"},
        {RowKind::Removed, 3, 0, "old2", {}},  {RowKind::Same, 4, 3, "mid", "mid"},
        {RowKind::Added, 0, 4, {}, "new2"},    {RowKind::Added, 0, 5, {}, "new3"},
        {RowKind::Same, 5, 6, "end", "end"},
    };
    QVERIFY(rows == expected);
    QVERIFY(sideBySide({}).isEmpty());
}

void TestLineDiff::boundsItsWork()
{
    // Nothing in common but the ends: coarse, but whole, and quick.
    QByteArray before("head\n");
    QByteArray after("head\n");
    for (int i = 0; i < 20000; ++i) {
        before += "b" + QByteArray::number(i) + '\n';
        after += "a" + QByteArray::number(i) + '\n';
    }
    before += "tail\n";
    after += "tail\n";
    const QList<DiffLine> lines = diffLines(before, after);
    QCOMPARE(side(lines, LineChange::Removed), before);
    QCOMPARE(side(lines, LineChange::Added), after);
    QCOMPARE(lines.constFirst().change, LineChange::Same);
    QCOMPARE(lines.constLast().change, LineChange::Same);

    // A few changes in a very long text are found exactly.
    QByteArray changed = before;
    changed.replace("b9999\n", "x\n");
    QCOMPARE(changedLines(diffLines(before, changed)), 2);
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_line_diff.moc"
