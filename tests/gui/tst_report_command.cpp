// `basalt report`: the command in-process, the program that draws as it is.
#include "cli/cli.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const QString designer = QStringLiteral(BASALT_BINARY_DIR "/app/gui/basalt-designer");
const QString magma = QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/magma.yaml");

struct Ran
{
    cli::Exit exit = cli::Exit::Fine;
    QByteArray out;
    QByteArray err;

    QString error() const
    {
        const QJsonObject object = QJsonDocument::fromJson(out).object();
        return object.value(u"error"_s).toObject().value(u"code"_s).toString();
    }
};

Ran run(const QStringList &arguments, const QString &program = designer)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const cli::Exit exit =
        cli::run(QStringList{u"report"_s} + arguments, out, err, {false, nullptr, program});
    return {exit, out.data(), err.data()};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TestReportCommand : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesHtml();
    void writesPdf();
    void saysWhatIsWrong();
    void theProgramsFirstThreadIsItsMainOne();
};

void TestReportCommand::writesHtml()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"magma.html"_s);
    const Ran ran = run({magma, u"--out"_s, file, u"--json"_s});
    QCOMPARE(ran.exit, cli::Exit::Fine);
    QCOMPARE(QJsonDocument::fromJson(ran.out).object(),
             (QJsonObject{{u"design"_s, magma}, {u"out"_s, file}, {u"format"_s, u"html"_s}}));
    const QByteArray html = bytesOf(file);
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("<html lang=\"en\">"));
    QVERIFY(html.contains("data:image/svg+xml;base64,"));

    QCOMPARE(run({magma, u"--out"_s, file, u"--lang"_s, u"de"_s}).exit, cli::Exit::Fine);
    QVERIFY(bytesOf(file).contains("<html lang=\"de\">"));
}

void TestReportCommand::writesPdf()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"magma.pdf"_s);
    const Ran ran = run({magma, u"--out"_s, file});
    QCOMPARE(ran.exit, cli::Exit::Fine);
    QVERIFY(ran.out.contains("magma.pdf"));
    QVERIFY(bytesOf(file).startsWith("%PDF"));
}

void TestReportCommand::saysWhatIsWrong()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"magma.html"_s);
    const Ran nowhere = run({magma, u"--out"_s, u"/nowhere/x.pdf"_s, u"--json"_s});
    QCOMPARE(nowhere.exit, cli::Exit::Io);
    QCOMPARE(nowhere.error(), u"cannot-write"_s);
    QVERIFY(nowhere.out.contains("/nowhere/x.pdf"));

    const Ran design = run({u"/nowhere.yaml"_s, u"--out"_s, file, u"--json"_s});
    QCOMPARE(design.exit, cli::Exit::Io);

    const Ran missing = run({magma, u"--out"_s, file, u"--json"_s}, u"/nowhere/designer"_s);
    QCOMPARE(missing.exit, cli::Exit::Io);
    QCOMPARE(missing.error(), u"no-designer"_s);
    const Ran broken = run({magma, u"--out"_s, file, u"--json"_s}, u"/bin/false"_s);
    QCOMPARE(broken.exit, cli::Exit::Io);
    QCOMPARE(broken.error(), u"designer-failed"_s);
    QVERIFY(!QFile::exists(file));
}

/// A race of a thread that begins before the application: Qt warns of it on stderr.
void TestReportCommand::theProgramsFirstThreadIsItsMainOne()
{
    for (int i = 0; i < 20; ++i) {
        QProcess program;
        program.start(designer, {u"--version"_s});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        const QByteArray err = program.readAllStandardError();
        QVERIFY2(!err.contains("main()"), err.constData());
    }
}

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"
