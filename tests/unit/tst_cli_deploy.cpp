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
#include <QThread>
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

/// Presses Ctrl-C when the stream has told so many finished steps of that name.
class ImpatientReader : public QBuffer
{
public:
    explicit ImpatientReader(int steps, QByteArray name = {})
        : m_left(steps)
        , m_name(std::move(name))
    {}

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        const QByteArray text(data, size);
        if (text.contains(m_name))
            m_left -= int(text.count("\"step-done\""));
        if (m_left <= 0 && !m_isPressed) {
            m_isPressed = true;
            ::raise(SIGINT);
        }
        // The program looks for it now and then; simulated hosts could be done before.
        if (m_isPressed)
            QThread::msleep(50);
        return QBuffer::writeData(data, size);
    }

private:
    int m_left;
    QByteArray m_name;
    bool m_isPressed = false;
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

/// The whole content of a folder, for looking for what must not be in it.
QByteArray everythingBelow(const QString &folder)
{
    QByteArray bytes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

/// A descriptor from which this text can be read.
int pipeWith(const QByteArray &text)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0 || ::write(ends[1], text.constData(), size_t(text.size())) != text.size())
        return -1;
    ::close(ends[1]);
    return ends[0];
}

}

class TestCliDeploy : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void usage_data();
    void usage();
    void planForBlankHosts_data();
    void planForBlankHosts();
    void deployTwice_data();
    void deployTwice();
    void asksBeforeItBegins();
    void dryRunChangesNothing();
    void cancelledThenResumed();
    void brokenOffBetweenStopAndStart();
    void takenBack();
    void hostThatIsOff();
    void faults();
    void secretsAppearNowhere();
    void wipingIsConfirmed();
    void checksAndImportsHosts();
    void speaksGerman();
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

void TestCliDeploy::planForBlankHosts_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"magma", "magma-debian12", "magma-el9"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCliDeploy::planForBlankHosts()
{
    QFETCH(QString, name);
    const QStringList arguments{u"plan"_s, example(name)};
    const Ran json = run(arguments + QStringList{u"--json"_s});
    QVERIFY2(json.exit == cli::Exit::Fine, json.all().constData());
    const QJsonObject root = json.object();
    QCOMPARE(root.value(u"against"_s).toString(), u"blank"_s);
    QCOMPARE(root.value(u"simulated"_s).toBool(true), false);
    QCOMPARE(root.value(u"cluster"_s).toString(), u"magma"_s);
    QVERIFY(root.value(u"unreachable"_s).toArray().isEmpty());
    // What installers wrote is nobody's work.
    QVERIFY(root.value(u"refusals"_s).toArray().isEmpty());
    const QJsonArray steps = root.value(u"steps"_s).toArray();
    QVERIFY(steps.size() > 30);
    QSet<QString> phases;
    for (const auto &value : steps) {
        const QJsonObject step = value.toObject();
        for (const QString &key : {u"id"_s, u"phase"_s, u"host"_s, u"title"_s, u"risk"_s})
            QVERIFY2(!step.value(key).toString().isEmpty(), qPrintable(key));
        QVERIFY2(!step.value(u"verify"_s).toArray().isEmpty(),
                 qPrintable(step.value(u"id"_s).toString()));
        phases.insert(step.value(u"phase"_s).toString());
    }
    for (const QString &phase :
         {u"packages"_s, u"files"_s, u"network"_s, u"cluster-start"_s, u"cib"_s})
        QVERIFY2(phases.contains(phase), qPrintable(phase));
    QCOMPARE(run(arguments + QStringList{u"--json"_s}).out, json.out);

    const Ran text = run(arguments);
    QVERIFY(text.out.contains("none was asked"));
    QVERIFY(text.out.contains("+++ /etc/hosts"));
    QVERIFY(text.out.contains("undo: "));
}

void TestCliDeploy::deployTwice_data()
{
    planForBlankHosts_data();
}

void TestCliDeploy::deployTwice()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString state = folder.filePath(u"practice"_s);
    const Ran first = run(deploy(example(name), state, {u"--yes"_s, u"--json"_s}));
    QVERIFY2(first.exit == cli::Exit::Fine, first.out.right(2000).constData());
    QCOMPARE(first.outcome(), u"done"_s);
    QVERIFY(first.result().value(u"simulated"_s).toBool());
    QSet<QString> types;
    const QList<QJsonObject> lines = first.lines();
    for (const QJsonObject &line : lines) {
        QVERIFY(!line.value(u"type"_s).toString().isEmpty());
        types.insert(line.value(u"type"_s).toString());
    }
    for (const QString &type : {u"host-connected"_s, u"facts-read"_s, u"plan"_s, u"run-started"_s,
                                u"step-started"_s, u"step-done"_s, u"result"_s})
        QVERIFY2(types.contains(type), qPrintable(type));

    const Ran again = run(deploy(example(name), state, {u"--yes"_s, u"--json"_s}));
    QCOMPARE(again.exit, cli::Exit::Fine);
    QCOMPARE(again.outcome(), u"nothing-to-do"_s);
    const Ran text = run(deploy(example(name), state, {u"--yes"_s}));
    QVERIFY(text.out.contains("SIMULATED"));
    QVERIFY(text.out.contains("Nothing to do"));
    const Ran plan =
        run({u"plan"_s, example(name), u"--simulated"_s, state, u"--speed"_s, u"0"_s, u"--json"_s});
    QCOMPARE(plan.object().value(u"against"_s).toString(), u"simulated"_s);
    QVERIFY2(plan.object().value(u"steps"_s).toArray().isEmpty(), plan.out.constData());
}

void TestCliDeploy::asksBeforeItBegins()
{
    const QTemporaryDir folder;
    ScriptedPerson no({"n"});
    const Ran refused = run(deploy(magma(), folder.path()), &no);
    QCOMPARE(refused.exit, cli::Exit::Fine);
    QCOMPARE(no.asked, QStringList{u"Deploy this? [y/N]"_s});
    QVERIFY(refused.out.contains("Nothing was changed."));
    QVERIFY(!refused.out.contains("[1/"));

    ScriptedPerson yes({"y"});
    const Ran done = run(deploy(magma(), folder.path()), &yes);
    QVERIFY2(done.exit == cli::Exit::Fine, done.all().right(2000).constData());
    QVERIFY(done.out.contains("Done: everything is as the design says."));
    ScriptedPerson idle({});
    QCOMPARE(run(deploy(magma(), folder.path()), &idle).exit, cli::Exit::Fine);
    QVERIFY(idle.asked.isEmpty());
}

void TestCliDeploy::dryRunChangesNothing()
{
    const QTemporaryDir folder;
    const Ran dry = run(deploy(magma(), folder.path(), {u"--dry-run"_s, u"--json"_s}));
    QCOMPARE(dry.exit, cli::Exit::Fine);
    QCOMPARE(dry.outcome(), u"dry-run"_s);
    const Ran again = run(deploy(magma(), folder.path(), {u"--dry-run"_s, u"--json"_s}));
    const auto planOf = [](const Ran &ran) {
        for (const QJsonObject &line : ran.lines()) {
            if (line.value(u"type"_s) == u"plan"_s)
                return line.value(u"plan"_s).toObject();
        }
        return QJsonObject();
    };
    QVERIFY(planOf(dry).value(u"steps"_s).toArray().size() > 30);
    QCOMPARE(planOf(again), planOf(dry));
    QVERIFY(run(deploy(magma(), folder.path(), {u"--dry-run"_s})).out.contains("undo: "));
}

void TestCliDeploy::cancelledThenResumed()
{
    const QTemporaryDir folder;
    ImpatientReader reader(5);
    const Ran cancelled =
        runInto(reader, deploy(magma(), folder.path(), {u"--yes"_s, u"--json"_s}));
    QCOMPARE(cancelled.exit, cli::Exit::Failed);
    QCOMPARE(cancelled.outcome(), u"cancelled"_s);

    const Ran anew = run(deploy(magma(), folder.path(), {u"--yes"_s, u"--json"_s}));
    QCOMPARE(anew.exit, cli::Exit::Failed);
    QCOMPARE(anew.result().value(u"error"_s).toObject().value(u"code"_s).toString(),
             u"run-unfinished"_s);
    const Ran told = run(deploy(magma(), folder.path(), {u"--yes"_s}));
    QVERIFY2(told.err.contains("--resume` goes on") && told.err.contains("--simulated"),
             told.err.constData());

    const Ran resumed =
        run(deploy(magma(), folder.path(), {u"--yes"_s, u"--resume"_s, u"--json"_s}));
    QVERIFY2(resumed.exit == cli::Exit::Fine, resumed.out.right(2000).constData());
    QCOMPARE(resumed.outcome(), u"done"_s);
    QCOMPARE(run(deploy(magma(), folder.path(), {u"--yes"_s, u"--json"_s})).outcome(),
             u"nothing-to-do"_s);
    const Ran idle = run(deploy(magma(), folder.path(), {u"--yes"_s, u"--resume"_s}));
    QCOMPARE(idle.exit, cli::Exit::Fine);
    QVERIFY(idle.out.contains("no unfinished run"));
}

/// A run that stops the cluster switches it off at boot meanwhile. If that run dies, another one still
/// knows that it was on, where the design says nothing of it.
void TestCliDeploy::brokenOffBetweenStopAndStart()
{
    const QTemporaryDir folder;
    const QTemporaryDir designs;
    QFile file(example(u"magma-debian12"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const auto design = [&](const QByteArray &atBoot, const QByteArray &cipher) {
        const QString path = designs.filePath(u"design.yaml"_s);
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write(QByteArray(text)
                          .replace("  start_at_boot: false\n", atBoot)
                          .replace("cipher: aes256", cipher));
        return path;
    };
    const QByteArray isOn = "  start_at_boot: true\n";
    const QStringList json{u"--yes"_s, u"--json"_s};
    QCOMPARE(run(deploy(design(isOn, "cipher: aes256"), folder.path(), json)).outcome(), u"done"_s);

    ImpatientReader reader(2, "/cluster-down");
    const QString changed = design({}, "cipher: aes192");
    QCOMPARE(runInto(reader, deploy(changed, folder.path(), json)).outcome(), u"cancelled"_s);
    const Ran anew = run(deploy(changed, folder.path(), json + QStringList{u"--anew"_s}));
    QVERIFY2(anew.outcome() == u"done", anew.out.right(2000).constData());
    const Ran last = run(deploy(design(isOn, "cipher: aes192"), folder.path(), json));
    QVERIFY2(last.outcome() == u"nothing-to-do", last.out.right(2000).constData());
}

void TestCliDeploy::takenBack()
{
    const QTemporaryDir folder;
    QCOMPARE(run(deploy(magma(), folder.path(), {u"--undo"_s, u"--yes"_s, u"--json"_s})).outcome(),
             u"nothing-to-do"_s);
    QCOMPARE(run(deploy(magma(), folder.path(), {u"--yes"_s, u"--json"_s})).outcome(), u"done"_s);
    const Ran undone = run(deploy(magma(), folder.path(), {u"--undo"_s, u"--yes"_s, u"--json"_s}));
    QVERIFY2(undone.exit == cli::Exit::Fine, undone.out.right(2000).constData());
    QCOMPARE(undone.outcome(), u"undone"_s);
    const Ran plan = run({u"plan"_s, magma(), u"--simulated"_s, folder.path(), u"--json"_s});
    QVERIFY(plan.object().value(u"steps"_s).toArray().size() > 20);
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

void TestCliDeploy::secretsAppearNowhere()
{
    const QTemporaryDir folder;
    const QByteArray marker("M4rk3r-S3cr3t");
    const int descriptor = pipeWith("magma1-ilo=" + marker + "\nmagma2-ilo=" + marker
                                    + "\nmagma-corosync-key=" + marker + "\n");
    QVERIFY(descriptor >= 0);
    const Ran ran =
        run(deploy(magma(), folder.path(),
                   {u"--yes"_s, u"--verbose"_s, u"--secrets-fd"_s, QString::number(descriptor)}));
    QVERIFY2(ran.exit == cli::Exit::Fine, ran.all().right(2000).constData());
    QVERIFY(!ran.all().contains(marker));
    QVERIFY(!ran.all().contains(marker.toBase64()));
    const QByteArray journals = everythingBelow(folder.filePath(u"runs"_s));
    QVERIFY(!journals.isEmpty());
    QVERIFY(!journals.contains(marker));
    QVERIFY(!journals.contains(marker.toBase64()));
}

void TestCliDeploy::wipingIsConfirmed()
{
    const QTemporaryDir folder;
    const QStringList arguments = deploy(magma(), folder.path(), {u"--wipe"_s, u"msa1_lun1"_s});
    ScriptedPerson careless({"y", "yes"});
    const Ran refused = run(arguments, &careless);
    QCOMPARE(refused.exit, cli::Exit::Failed);
    QVERIFY2(refused.err.contains("was not confirmed"), refused.all().right(500).constData());
    QVERIFY(refused.out.contains("What is on LUN msa1_lun1 will be lost"));
    ScriptedPerson careful({"y", "msa1_lun1"});
    QVERIFY(run(arguments, &careful).exit == cli::Exit::Fine);
}

void TestCliDeploy::checksAndImportsHosts()
{
    const QTemporaryDir folder;
    const QString state = folder.filePath(u"practice"_s);
    const QStringList there{u"--simulated"_s, state, u"--speed"_s, u"0"_s, u"--json"_s};
    QCOMPARE(run(deploy(magma(), state, {u"--yes"_s, u"--json"_s})).outcome(), u"done"_s);
    const auto undecided = [](const Ran &ran) {
        return ran.object().value(u"not_decided"_s).toArray().size();
    };
    const Ran drawn = run({u"check"_s, magma(), u"--json"_s});
    const Ran live = run(QStringList{u"check"_s, magma()} + there);
    QVERIFY(live.object().value(u"simulated"_s).toBool());
    QVERIFY(undecided(live) < undecided(drawn));

    // What is broken on the hosts is named, and no longer when it is mended.
    const auto dark = [&] {
        QStringList subjects;
        const QJsonArray findings =
            run(QStringList{u"check"_s, magma()} + there).object().value(u"findings"_s).toArray();
        for (const auto &finding : findings) {
            const QString text = finding[u"message"_s].toString();
            if (finding[u"rule"_s].toString() == u"N-01" && text.contains(u"no link"_s))
                subjects.append(finding[u"subject"_s].toString());
        }
        return subjects;
    };
    QCOMPARE(dark(), QStringList());
    QCOMPARE(run({u"fault"_s, u"--simulated"_s, state, u"lan-a"_s}).exit, cli::Exit::Fine);
    QCOMPARE(dark(), (QStringList{u"magma1.bond0"_s, u"magma2.bond0"_s}));
    QCOMPARE(run({u"fault"_s, u"--simulated"_s, state, u"--mend"_s}).exit, cli::Exit::Fine);
    QCOMPARE(dark(), QStringList());

    const Ran imported =
        run(QStringList{u"import"_s, u"--host"_s, u"magma1"_s, u"--host"_s, u"magma2"_s} + there);
    const QString design = imported.object().value(u"design"_s).toString();
    QVERIFY2(design.contains(u"bond0"_s) && design.contains(u"magma2"_s),
             imported.all().left(1000).constData());
    const Ran unknown = run(QStringList{u"import"_s, u"--host"_s, u"magma3"_s} + there);
    QCOMPARE(unknown.exit, cli::Exit::Io);
    QVERIFY(unknown.out.contains("magma3"));
    QCOMPARE(run({u"import"_s, u"--host"_s, u"a b"_s}).exit, cli::Exit::Usage);
    QCOMPARE(run({u"import"_s, u"--host"_s, u"a:0"_s}).exit, cli::Exit::Usage);
}

void TestCliDeploy::speaksGerman()
{
    const Ran plan = run({u"plan"_s, magma(), u"--lang"_s, u"de"_s});
    QVERIFY(plan.out.contains("keiner wurde gefragt"));
    QVERIFY(plan.out.contains("Pakete\n"));
    QCOMPARE(run({u"rules"_s, u"--lang"_s, u"en"_s}).exit, cli::Exit::Fine);
}

QTEST_GUILESS_MAIN(TestCliDeploy)
#include "tst_cli_deploy.moc"
