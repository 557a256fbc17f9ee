#include "hosts/batch.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;
using Stream = BatchReader::Stream;
using State = BatchReader::State;

namespace {

const QByteArray mark = "basalt-batch-0123";
const BatchReader::Clock::time_point start;

QList<HostCommand> commands(int count)
{
    QList<HostCommand> list(count);
    for (HostCommand &command : list)
        command.argv = {u"true"_s};
    return list;
}

}

class TestBatch : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void commandHoldsNothingOfOurs();
    void marksDiffer();
    void inputIsFramed();
    void streamsAreSplit_data();
    void streamsAreSplit();
    void outputIsPassedOn();
    void onlyTheLastTryCounts();
    void failureEndsTheBatch();
    void longOutputIsRefused();
    void longPreambleIsDropped();
    void strangeMarksAreGarbled_data();
    void strangeMarksAreGarbled();
    void timeoutsAreToldFromExitCodes();
};

void TestBatch::commandHoldsNothingOfOurs()
{
    const QByteArray plain = batchCommand(Privilege::None);
    // What other shells than sh would read otherwise, between the quotes.
    const QByteArray quoted = plain.mid(7, plain.size() - 8);
    for (const char c : {'\'', '\n'})
        QVERIFY(!quoted.contains(c));
    QVERIFY(!QString::fromUtf8(quoted).contains(QRegularExpression(u"![^=]"_s)));
    QVERIFY(batchCommand(Privilege::Sudo).startsWith("sudo -n sh -c "));
    QVERIFY(batchCommand(Privilege::SudoPassword).startsWith("sudo -k -S -p '' sh -c "));
}

void TestBatch::marksDiffer()
{
    QVERIFY(randomMark() != randomMark());
    QCOMPARE(randomMark().size(), 13 + 32);
}

void TestBatch::inputIsFramed()
{
    QList<HostCommand> list = commands(2);
    list[0].argv = {u"echo"_s, u"it's"_s};
    list[0].timeout = std::chrono::seconds(7);
    list[0].retryFor = std::chrono::seconds(30);
    list[1].input = {{"ab", {}}, {"c\n", {}}};
    list[1].retryFor = std::chrono::seconds(30); // its input is there once only
    list[1].timeout = std::chrono::seconds(0);   // which would mean for ever
    QCOMPARE(batchInput(list, true, mark).join(),
             mark + "\n14 0 7 30 1\necho 'it'\\''s'4 4 1 0 1\ntrueabc\n" + mark + '\n');
}

void TestBatch::streamsAreSplit_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 7, 1000})
        QTest::addRow("pieces of %d", size) << size;
}

/// However the bytes arrive, also with a mark in pieces and with beginnings of marks in the output.
void TestBatch::streamsAreSplit()
{
    QFETCH(int, size);
    const QByteArray out = "motd\n" + mark + " start\nbasalt-bat\nx" + mark + " 0\n" + mark
                           + " 3\nlast\n" + mark + " 0\n";
    const QByteArray err = mark + " start\n" + mark + " 0\nbasalt-batch-012basalt-batch-" + mark
                           + " 3\n" + mark + " 0\n";
    BatchReader reader(commands(3), {false, {}}, mark, 1000);
    QCOMPARE(reader.state(), State::Preparing);
    for (qsizetype i = 0; i < std::max(out.size(), err.size()); i += size) {
        reader.feed(Stream::Out, out.mid(i, size), start);
        reader.feed(Stream::Err, err.mid(i, size), start);
    }
    QCOMPARE(reader.state(), State::Finished);
    QCOMPARE(reader.takeResults(),
             (QList<CommandResult>{{true, false, 0, "basalt-bat\nx", {}},
                                   {true, false, 3, {}, "basalt-batch-012basalt-batch-"},
                                   {true, false, 0, "last\n", {}}}));
}

void TestBatch::outputIsPassedOn()
{
    QList<std::pair<int, QByteArray>> seen;
    RunOptions options;
    options.output = [&](int index, const QByteArray &bytes) { seen.append({index, bytes}); };
    BatchReader reader(commands(2), options, mark, 1000);
    reader.feed(Stream::Err, "lecture\n" + mark + " start\n", start);
    reader.feed(Stream::Out, mark + " start\nhalf a li", start);
    QCOMPARE(reader.preamble(), QByteArray("lecture\n"));
    QCOMPARE(reader.current(), 0);
    reader.feed(Stream::Out, "ne\nbasalt", start);
    reader.feed(Stream::Out, "ware\n" + mark + " 0\nnext", start);
    QCOMPARE(reader.current(), 0); // the other stream has not got there
    reader.feed(Stream::Err, mark + " 0\n", start);
    QCOMPARE(reader.current(), 1);
    const QList<std::pair<int, QByteArray>> expected{
        {0, "half a li"}, {0, "ne\n"}, {0, "basaltware\n"}, {1, "next"}};
    QCOMPARE(seen, expected);
}

void TestBatch::onlyTheLastTryCounts()
{
    BatchReader reader(commands(1), {}, mark, 1000);
    reader.feed(Stream::Out, mark + " start\nfirst" + mark + " again\nsecond" + mark + " 0\n",
                start);
    reader.feed(Stream::Err, mark + " start\nno" + mark + " again\n" + mark + " 0\n", start);
    QCOMPARE(reader.state(), State::Finished);
    QCOMPARE(reader.takeResults(), (QList<CommandResult>{{true, false, 0, "second", {}}}));
}

void TestBatch::failureEndsTheBatch()
{
    BatchReader reader(commands(3), {true, {}}, mark, 1000);
    for (const Stream stream : {Stream::Out, Stream::Err})
        reader.feed(stream, mark + " start\n" + mark + " 0\n" + mark + " 1\n", start);
    QCOMPARE(reader.state(), State::Finished);
    const QList<CommandResult> results = reader.takeResults();
    QVERIFY(results[0].succeeded());
    QVERIFY(results[1].ran && !results[1].succeeded());
    QVERIFY(!results[2].ran);
}

void TestBatch::longOutputIsRefused()
{
    BatchReader reader(commands(2), {}, mark, 100);
    for (const Stream stream : {Stream::Out, Stream::Err})
        reader.feed(stream, mark + " start\n" + QByteArray(50, 'x') + mark + " 0\n", start);
    QCOMPARE(reader.state(), State::Running); // both streams together, for each command
    reader.feed(Stream::Out, QByteArray(101, 'x'), start);
    QCOMPARE(reader.state(), State::TooLong);
}

void TestBatch::longPreambleIsDropped()
{
    BatchReader reader(commands(1), {}, mark, 100);
    for (int i = 0; i < 1000; ++i) {
        reader.feed(Stream::Out, QByteArray(100, 'x'), start);
        reader.feed(Stream::Err, QByteArray(100, 'y'), start);
    }
    QCOMPARE(reader.state(), State::Preparing);
    QCOMPARE(reader.preamble(), QByteArray(4096, 'y'));
}

void TestBatch::strangeMarksAreGarbled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not begun") << mark + " 0\n";
    QTest::newRow("no number") << mark + " start\n" + mark + " zero\n";
    QTest::newRow("endless word") << mark + " start\n" + mark + QByteArray(50, '1');
    QTest::newRow("one too many") << mark + " start\n" + mark + " 0\n" + mark + " 0\n";
}

void TestBatch::strangeMarksAreGarbled()
{
    QFETCH(QByteArray, bytes);
    BatchReader reader(commands(1), {}, mark, 1000);
    reader.feed(Stream::Out, bytes, start);
    QCOMPARE(reader.state(), State::Garbled);
}

void TestBatch::timeoutsAreToldFromExitCodes()
{
    QList<HostCommand> list = commands(3);
    for (HostCommand &command : list)
        command.timeout = std::chrono::seconds(10);
    BatchReader reader(list, {false, {}}, mark, 1000);
    reader.feed(Stream::Err, mark + " start\n", start);
    reader.feed(Stream::Out, mark + " start\n" + mark + " 137\n", start); // killed by somebody
    reader.feed(Stream::Out, mark + " 124\n", start + std::chrono::seconds(10));
    reader.feed(Stream::Out, mark + " 137\n", start + std::chrono::seconds(25));
    const QList<CommandResult> results = reader.takeResults();
    QVERIFY(!results[0].timedOut);
    QVERIFY(results[1].timedOut);
    QVERIFY(results[2].timedOut);
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
