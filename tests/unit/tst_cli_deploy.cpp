// plan, deploy and fault, run in-process on the practice cluster: streams, exit codes, journal,
// questions, Ctrl-C, and secrets that appear nowhere.
#include "cli/cli.h"
#include "cli/questioner.h"
#include "support/support.h"

#include <QBuffer>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

struct Ran
{
    cli::Exit exit = cli::Exit::Fine;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    /// Of a stream; an empty object for a line that is none.
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        const QList<QByteArray> texts = out.trimmed().split('\n');
        for (const QByteArray &text : texts)
            objects.append(QJsonDocument::fromJson(text).object());
        return objects;
    }
    QJsonObject result() const { return lines().constLast(); }
    QString outcome() const { return result().value(u"outcome"_s).toString(); }
    QByteArray all() const { return out + err; }
};

/// Answers from a list, and remembers what was asked.
class ScriptedPerson : public cli::Questioner
{
public:
    explicit ScriptedPerson(QList<QByteArray> answers)
        : m_answers(std::move(answers))
    {}
    std::optional<QByteArray> ask(const QString &text, bool isEchoed) override
    {
        asked.append(text);
        echoed.append(isEchoed);
        if (m_answers.isEmpty())
            return {};
        return m_answers.takeFirst();
    }

    QStringList asked;
    QList<bool> echoed;

private:
    QList<QByteArray> m_answers;
};

Ran runInto(QBuffer &out, const QStringList &arguments, cli::Questioner *person = nullptr)
{
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const cli::Exit exit = cli::run(arguments, out, err, {false, person});
    return {exit, out.data(), err.data()};
}

Ran run(const QStringList &arguments, cli::Questioner *person = nullptr)
{
    QBuffer out;
    return runInto(out, arguments, person);
}

QString example(const QString &name)
{
    return QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/") + name + u".yaml"_s;
}

QString magma()
{
    return example(u"magma"_s);
}

QStringList deploy(const QString &design, const QString &state, const QStringList &more = {})
{
    return QStringList{u"deploy"_s, design, u"--simulated"_s, state, u"--speed"_s, u"0"_s} + more;
}

}

class TestCliDeploy : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void usage_data();
    void usage();
    void hostThatIsOff();
    void faults();
};

void TestCliDeploy::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QStringList &arguments, const QString &part) {
        QTest::newRow(name) << arguments << part;
    };
    const QStringList plan{u"plan"_s, magma()};
    const QStringList dry{u"deploy"_s, magma(), u"--dry-run"_s};
    const QStringList yes{u"deploy"_s, magma(), u"--yes"_s};
    row("against what", plan + QStringList{u"--against"_s, u"dead"_s}, u"--against is live"_s);
    row("nobody to ask", {u"deploy"_s, magma()}, u"nobody can be asked"_s);
    row("resume and undo", yes + QStringList{u"--resume"_s, u"--undo"_s}, u"exclude each other"_s);
    row("dry resume", dry + QStringList{u"--resume"_s}, u"exclude each other"_s);
    row("undo of a host", yes + QStringList{u"--undo"_s, u"--host"_s, u"magma1"_s},
        u"--host is for a new plan"_s);
    row("host", plan + QStringList{u"--host"_s, u"magma3"_s}, u"Did you mean “magma"_s);
    row("lun", plan + QStringList{u"--wipe"_s, u"msa1_lun3"_s}, u"no LUN “msa1_lun3”"_s);
    row("override", plan + QStringList{u"--override"_s, u"R-01"_s}, u"RULE=REASON"_s);
    row("override without reason", plan + QStringList{u"--override"_s, u"R-01= "_s},
        u"RULE=REASON"_s);
    row("override of nothing", plan + QStringList{u"--override"_s, u"R-999=x"_s},
        u"no rule “R-999”"_s);
    row("replace", plan + QStringList{u"--replace"_s, u"etc/hosts=x"_s}, u"absolute path"_s);
    row("replace without reason", plan + QStringList{u"--replace"_s, u"/etc/hosts"_s},
        u"FILE=REASON"_s);
    row("simulated where", plan + QStringList{u"--simulated"_s, QString()}, u"needs a folder"_s);
    row("speed", plan + QStringList{u"--speed"_s, u"-1"_s}, u"--speed is a number"_s);
    row("speed that is none", plan + QStringList{u"--speed"_s, u"nan"_s}, u"--speed is a number"_s);
    row("ssh-config", plan + QStringList{u"--ssh-config"_s, u"/nonexistent"_s},
        u"no file “/nonexistent”"_s);
    row("known-hosts", plan + QStringList{u"--known-hosts"_s, QString()}, u"needs a file"_s);
    row("secrets-fd", plan + QStringList{u"--secrets-fd"_s, u"three"_s}, u"file descriptor"_s);
    row("timeout", plan + QStringList{u"--timeout"_s, u"0"_s}, u"--timeout is a time"_s);
    row("timeout unit", plan + QStringList{u"--timeout"_s, u"5 parsec"_s},
        u"--timeout is a time"_s);
    row("parallel", plan + QStringList{u"--parallel"_s, u"0"_s}, u"from 1 to 64"_s);
    row("fault where", {u"fault"_s, u"lan-a"_s}, u"--simulated STATE"_s);
    row("secrets", {u"secrets"_s, u"show"_s}, u"set, list or delete"_s);
    row("secrets name", {u"secrets"_s, u"set"_s, u"../x"_s}, u"no name of a secret"_s);
    row("secrets nothing", {u"secrets"_s, u"delete"_s}, u"delete NAME"_s);
    row("secrets list what", {u"secrets"_s, u"list"_s, u"x"_s}, u"list takes no name"_s);
}

void TestCliDeploy::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const Ran text = run(arguments);
    QVERIFY2(QString::fromUtf8(text.err).contains(part), text.err.constData());
    QCOMPARE(text.exit, cli::Exit::Usage);
    QVERIFY(text.out.isEmpty());
    const Ran json = run(arguments + QStringList{u"--json"_s});
    QCOMPARE(json.exit, cli::Exit::Usage);
    QVERIFY2(
        json.object().value(u"error"_s).toObject().value(u"message"_s).toString().contains(part),
        json.out.constData());
}

void TestCliDeploy::hostThatIsOff()
{
    const QTemporaryDir folder;
    QCOMPARE(run(deploy(magma(), folder.path(), {u"--dry-run"_s})).exit, cli::Exit::Fine);
    QCOMPARE(run({u"fault"_s, u"--simulated"_s, folder.path(), u"magma2"_s}).exit, cli::Exit::Fine);
    const Ran failed = run(deploy(magma(), folder.path(), {u"--yes"_s, u"--json"_s}));
    QCOMPARE(failed.exit, cli::Exit::Failed);
    QCOMPARE(failed.outcome(), u"failed"_s);
    QCOMPARE(failed.result().value(u"error"_s).toObject().value(u"where"_s).toString(),
             u"magma2"_s);
    const Ran text = run(deploy(magma(), folder.path(), {u"--yes"_s}));
    QCOMPARE(text.exit, cli::Exit::Failed);
    QVERIFY(text.out.contains("magma2") && text.out.contains("--host H"));
    const Ran plan = run({u"plan"_s, magma(), u"--simulated"_s, folder.path(), u"--json"_s});
    QCOMPARE(plan.exit, cli::Exit::Io);
    QCOMPARE(plan.object().value(u"unreachable"_s).toArray().size(), 1);
}

void TestCliDeploy::faults()
{
    const QTemporaryDir folder;
    const auto fault = [&](const QStringList &more) {
        return run(QStringList{u"fault"_s, u"--simulated"_s, folder.path()} + more);
    };
    const auto broken = [&](const QStringList &more) {
        return fault(more + QStringList{u"--json"_s}).object().value(u"faults"_s).toArray();
    };
    QCOMPARE(fault({}).exit, cli::Exit::Io); // no cluster there
    QCOMPARE(run(deploy(magma(), folder.path(), {u"--dry-run"_s})).exit, cli::Exit::Fine);
    QCOMPARE(broken({}), QJsonArray());
    QCOMPARE(broken({u"hb-a"_s, u"magma1:eth0--lan-a:1"_s}),
             (QJsonArray{u"hb-a"_s, u"lan-a:1--magma1:eth0"_s}));
    QCOMPARE(broken({u"--mend"_s, u"hb-a"_s}), QJsonArray{u"lan-a:1--magma1:eth0"_s});
    QVERIFY(fault({}).out.contains("SIMULATED: broken: lan-a:1--magma1:eth0"));
    QCOMPARE(broken({u"--mend"_s}), QJsonArray());
    const Ran unknown = fault({u"hb-c"_s});
    QCOMPARE(unknown.exit, cli::Exit::Usage);
    QVERIFY(unknown.err.contains("did you mean"));
    QCOMPARE(fault({u"brownout05"_s}).exit, cli::Exit::Usage);
    QCOMPARE(broken({u"magma1!disk-full"_s}), QJsonArray{u"magma1!disk-full"_s});
    QCOMPARE(fault({u"magma1!flood"_s}).exit, cli::Exit::Usage);
}

QTEST_GUILESS_MAIN(TestCliDeploy)
#include "tst_cli_deploy.moc"
