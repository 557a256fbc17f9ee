// Pushes the CIBs of plans with Pacemaker's own programs into a CIB in a file: base, whole, a change
// made meanwhile by somebody else, undo.
#include "design/design_file.h"
#include "plan/snippets.h"
#include "probes/cib_secrets.h"
#include "support/facts_support.h"
#include "support/oracles.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
namespace snippets = plan::snippets;

namespace {

design::Design magma()
{
    const auto design = design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR)
                                           + u"/resources/examples/magma-debian12.yaml"_s);
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    return *design;
}

plan::Plan planOf(const design::Design &design, const test::Facts &facts)
{
    const auto plan =
        plan::build(design, catalogue::builtIn(), facts, {}, test::secretDigests(design));
    if (!plan)
        qFatal("%s", qPrintable(plan.error().constFirst().message));
    return *plan;
}

/// Secrets are their own names here, with something that XML must escape.
QByteArray resolvedInput(const HostCommand &command)
{
    QByteArray bytes;
    for (const ContentPart &part : command.input)
        bytes += part.secret.isEmpty() ? part.bytes : part.secret.toUtf8();
    return bytes;
}

}

class TestPlanOracles : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void pushesBaseThenWhole();
    void putsNothingTwice();
    void refusesWhatSomebodyChanged();
    void keepsForeignPartsAndSecrets();
    void takesEverythingBack();
    void goesOnAfterAResetWhileItStops();
    void fencingAgentsTellTheirStatus();

private:
    test::OracleRun shell(const QString &script);
    /// The push of the step as a line of shell.
    QString push(const plan::Plan &plan, const QString &stepId);
    QString restore(int number) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_inputs = 0;
};

void TestPlanOracles::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    BASALT_NEED_ORACLES();
    m_folder = std::make_unique<QTemporaryDir>();
    m_inputs = 0;
    test::writeFile(path(u"push.sh"_s), snippets::pushCib.text);
    test::writeFile(path(u"check.sh"_s), snippets::checkCib.text);
    test::writeFile(path(u"restore.sh"_s), snippets::restoreCib.text);
    const test::OracleRun made = shell(
        u"cibadmin --empty >$CIB_file && cibadmin -M -c -o crm_config -X '<cluster_property_set "
        "id=\"cib-bootstrap-options\"><nvpair id=\"cib-bootstrap-options-dc-version\" "
        "name=\"dc-version\" value=\"2.1.5\"/></cluster_property_set>' && cp $CIB_file start.xml"_s);
    QVERIFY2(made.exitCode == 0, made.errors.constData());
}

test::OracleRun TestPlanOracles::shell(const QString &script)
{
    // crm_resource cannot wait for a cluster that is a file; what else it is asked is noted.
    return test::runOracleScript(
        u"cd \"$1\" || exit 9; export CIB_file=\"$1/cib.xml\" REAL=$(command -v crm_resource); "
        "mkdir -p bin; cat >bin/crm_resource <<'SH'\n#!/bin/sh\n"
        "case \" $* \" in *' --wait '* | *' --version '*) exit 0 ;; *' --locate '*)\n"
        "[ ! -e ${CIB_file%/*}/strike ] || { rm ${CIB_file%/*}/strike; kill -9 $PPID; } ;; "
        "*' Stopped '*)\n"
        "[ ! -e ${CIB_file%/*}/strike-behind ] || { rm ${CIB_file%/*}/strike-behind; \"$REAL\" "
        "\"$@\"; kill -9 $PPID; } ;; esac\n"
        "echo \"$@\" >>${CIB_file%/*}/asked; exec \"$REAL\" \"$@\"\nSH\n"
        "chmod 755 bin/crm_resource; PATH=$1/bin:$PATH; "_s
            + script,
        {m_folder->path()});
}

QString TestPlanOracles::push(const plan::Plan &plan, const QString &stepId)
{
    for (const plan::Step &step : plan.steps) {
        if (step.id != stepId)
            continue;
        const QString input = path(u"input%1"_s.arg(++m_inputs));
        test::writeFile(input, resolvedInput(step.apply.constFirst()));
        QStringList words = step.apply.constFirst().argv.mid(4);
        words[0] = path(u"state/runs/r1"_s);
        words[3] = u"2"_s;
        return u"sh push.sh "_s + words.join(u' ') + u" <"_s + input;
    }
    return u"echo no such step >&2; false"_s;
}

QString TestPlanOracles::restore(int number) const
{
    return u"sh restore.sh "_s + path(u"state/runs/r1"_s) + u' ' + QString::number(number)
           + u" 2"_s;
}

void TestPlanOracles::pushesBaseThenWhole()
{
    const design::Design design = magma();
    const plan::Plan plan = planOf(design, test::blankFacts(design));
    const test::OracleRun base = shell(push(plan, u"cluster/cib-1"_s) + u" && cibadmin -Q"_s);
    QVERIFY2(base.exitCode == 0, base.errors.constData());
    QVERIFY(base.output.contains("id=\"fence-magma1\""));
    QVERIFY(base.output.contains("value=\"magma1-ilo\""));
    QVERIFY(base.output.contains("id=\"lvmlockd\""));
    QVERIFY(base.output.contains("name=\"dc-version\""));
    QVERIFY(!base.output.contains("vm-brownout01"));

    const test::OracleRun whole = shell(push(plan, u"cluster/cib-2"_s) + u" && cibadmin -Q"_s);
    QVERIFY2(whole.exitCode == 0, whole.errors.constData());
    QVERIFY(whole.output.contains("id=\"vm-brownout01\""));
    QVERIFY(whole.output.contains("<primitive id=\"vg_vm\""));
    QVERIFY(whole.output.contains("value=\"magma1-ilo\""));
    QVERIFY(whole.output.contains("name=\"dc-version\""));
    QVERIFY(!whole.output.contains("sha256:"));
    for (const QString &number : {u"1"_s, u"2"_s}) {
        const test::OracleRun check =
            shell(u"sh check.sh "_s + path(u"state/runs/r1"_s) + u' ' + number);
        QVERIFY2(check.exitCode == 0, check.errors.constData());
    }

    // What the hosts tell now leaves nothing to do.
    test::Facts facts = test::deployedFacts(design);
    for (facts::HostFacts &host : facts)
        host.node.cib = probes::withHashedSecrets(whole.output);
    QCOMPARE(test::planText(planOf(design, facts)), QByteArray());
}

void TestPlanOracles::putsNothingTwice()
{
    const design::Design design = magma();
    const plan::Plan plan = planOf(design, test::blankFacts(design));
    const QString first = push(plan, u"cluster/cib-1"_s);
    const test::OracleRun run =
        shell(first + u" && cp cib.xml once.xml && "_s + first + u" && cmp cib.xml once.xml"_s);
    QVERIFY2(run.exitCode == 0, (run.output + run.errors).constData());
}

void TestPlanOracles::refusesWhatSomebodyChanged()
{
    const design::Design design = magma();
    const plan::Plan plan = planOf(design, test::blankFacts(design));
    const QString foreign = u"cibadmin -C -o resources -X '<primitive id=\"mail\" class=\"ocf\" "
                            "provider=\"heartbeat\" type=\"Dummy\"/>'"_s;
    const test::OracleRun second =
        shell(push(plan, u"cluster/cib-1"_s) + u" && "_s + foreign
              + u" && cp cib.xml theirs.xml; "_s + push(plan, u"cluster/cib-2"_s));
    QCOMPARE(second.exitCode, 3);
    QVERIFY(second.errors.contains("somebody"));
    QCOMPARE(shell(u"cmp cib.xml theirs.xml"_s).exitCode, 0);
}

void TestPlanOracles::keepsForeignPartsAndSecrets()
{
    design::Design design = magma();
    const plan::Plan first = planOf(design, test::blankFacts(design));
    const test::OracleRun live = shell(
        push(first, u"cluster/cib-1"_s) + u" && "_s + push(first, u"cluster/cib-2"_s)
        + u" && cibadmin -C -o resources -X '<primitive id=\"their-fence\" class=\"stonith\" "
          "type=\"fence_ilo\"><instance_attributes id=\"tf\"><nvpair id=\"tf-p\" name=\"password\" "
          "value=\"&quot;a&lt;b&amp;c\"/></instance_attributes></primitive>' && cibadmin -Q"_s);
    QVERIFY2(live.exitCode == 0, live.errors.constData());

    test::Facts facts = test::deployedFacts(design);
    for (facts::HostFacts &host : facts) {
        host.node.cib = probes::withHashedSecrets(live.output);
        QVERIFY(!host.node.cib.contains("magma1-ilo\"/>\n          <nvpair id=\"fence-magma1-"
                                        "instance_attributes-lanplus"));
    }
    design.cluster.stickiness = 300;
    const plan::Plan plan = planOf(design, facts);
    const test::OracleRun changed =
        shell(u"rm -r state && "_s + push(plan, u"cluster/cib-1"_s) + u" && cibadmin -Q"_s);
    QVERIFY2(changed.exitCode == 0, changed.errors.constData());
    QVERIFY(changed.output.contains("name=\"resource-stickiness\" value=\"300\""));
    QVERIFY(changed.output.contains("value=\"&quot;a&lt;b&amp;c\""));
    QVERIFY(changed.output.contains("name=\"password\" value=\"magma1-ilo\""));
    QVERIFY(!changed.output.contains("sha256:"));

    // A second run of another plan that has seen less is refused.
    const test::OracleRun stale = shell(u"rm -r state; cibadmin -D -X '<primitive "
                                        "id=\"their-fence\"/>'; "_s
                                        + push(plan, u"cluster/cib-1"_s));
    QCOMPARE(stale.exitCode, 3);
}

void TestPlanOracles::takesEverythingBack()
{
    const design::Design design = magma();
    const plan::Plan plan = planOf(design, test::blankFacts(design));
    const test::OracleRun run =
        shell(push(plan, u"cluster/cib-1"_s) + u" && "_s + push(plan, u"cluster/cib-2"_s)
              + u" && "_s + restore(2) + u" && cibadmin -Q >without-vms && "_s + restore(1)
              + u" && cibadmin -Q -o configuration >left && CIB_file=$1/start.xml cibadmin -Q -o "
                "configuration >before && cat without-vms && cmp left before && "_s
              + restore(1));
    QVERIFY2(run.exitCode == 0, (run.output + run.errors).constData());
    QVERIFY(run.output.contains("id=\"fence-magma1\""));
    QVERIFY(!run.output.contains("vm-brownout01"));
    // Orders and fencing are gone with the configuration: what ran has been stopped before.
    const QByteArray asked = shell(u"cat asked"_s).output;
    for (const QByteArray name : {"vm-brownout01", "cl-storage"}) {
        const QByteArray stop =
            "--resource " + name + " --meta --set-parameter target-role --parameter-value Stopped";
        QVERIFY2(asked.contains(stop), asked.constData());
    }
    QVERIFY2(!asked.contains("--resource fence-"), asked.constData());
}

/// What was stopped before the host was reset is our change, not somebody's.
void TestPlanOracles::goesOnAfterAResetWhileItStops()
{
    design::Design design = magma();
    const plan::Plan first = planOf(design, test::blankFacts(design));
    const test::OracleRun live = shell(push(first, u"cluster/cib-1"_s) + u" && "_s
                                       + push(first, u"cluster/cib-2"_s) + u" && cibadmin -Q"_s);
    QVERIFY2(live.exitCode == 0, live.errors.constData());
    test::Facts facts = test::deployedFacts(design);
    for (facts::HostFacts &host : facts)
        host.node.cib = probes::withHashedSecrets(live.output);
    const QByteArray ours = shell(u"cat state/cib-ids"_s).output;
    for (facts::HostFacts &host : facts)
        test::setFile(host, u"/var/lib/basalt/cib-ids"_s, ours, true);
    const QString gone = design.vms.takeFirst().name;
    QString step;
    const plan::Plan plan = planOf(design, facts);
    for (const plan::Step &each : plan.steps) {
        if (each.id.startsWith(u"cluster/cib-"_s))
            step = each.id;
    }
    const QString again = push(plan, step);
    const test::OracleRun struck =
        shell(u"cp cib.xml before-strike.xml; rm -r state/runs; touch strike; "_s + again);
    QVERIFY2(struck.exitCode == 137, (struck.output + struck.errors).constData());
    const test::OracleRun resumed = shell(u"[ ! -e strike ] && "_s + again + u" && cibadmin -Q"_s);
    QVERIFY2(resumed.exitCode == 0, (resumed.output + resumed.errors).constData());
    QVERIFY(!resumed.output.contains("vm-" + gone.toUtf8()));
    // Between the change and the note of what came of it, too.
    const test::OracleRun behind =
        shell(u"rm -r state/runs; cp before-strike.xml cib.xml; touch strike-behind; "_s + again);
    QVERIFY2(behind.exitCode == 137, (behind.output + behind.errors).constData());
    QCOMPARE(shell(u"grep -q 'value=\"Stopped\"' cib.xml && [ ! -e strike-behind ]"_s).exitCode, 0);
    const test::OracleRun after = shell(again + u" && cibadmin -Q"_s);
    QVERIFY2(after.exitCode == 0, (after.output + after.errors).constData());
    QVERIFY(!after.output.contains("vm-" + gone.toUtf8()));
    // And what somebody has done in between is still seen.
    const test::OracleRun theirs =
        shell(u"cp cib.xml whole.xml; "_s + u"rm -r state/runs; touch strike; "_s + again
              + u"; cibadmin -C -o resources -X '<primitive id=\"mail\" class=\"ocf\" "
                "provider=\"heartbeat\" type=\"Dummy\"/>'; "_s
              + again);
    QCOMPARE(theirs.exitCode, 3);
}

/// The agents themselves: one whose plug is a file, one at whose port nobody listens, and none.
void TestPlanOracles::fencingAgentsTellTheirStatus()
{
    test::writeFile(path(u"status.sh"_s), snippets::fenceStatus.text);
    const auto status = [this](const QString &agent, const QString &lines) {
        return test::runOracleScript(u"cd \"$1\" && printf '%b' \"$3\" | sh status.sh \"$2\""_s,
                                     {m_folder->path(), agent, lines + u"action=status\n"_s});
    };
    const QString dummy = u"type=file\\nstatus_file=%1\\n"_s.arg(path(u"plug"_s));
    test::writeFile(path(u"plug"_s), "on");
    const test::OracleRun on = status(u"fence_dummy"_s, dummy);
    QVERIFY2(on.exitCode == 0 && on.output == "Status: ON\n", on.said().constData());
    test::writeFile(path(u"plug"_s), "off");
    const test::OracleRun off = status(u"fence_dummy"_s, dummy);
    QVERIFY2(off.exitCode == 0 && off.output == "Status: OFF\n", off.said().constData());
    const test::OracleRun nobody =
        status(u"fence_ipmilan"_s, u"ip=127.0.0.1\\nipport=9\\nusername=fence\\npassword=x\\n"_s);
    QVERIFY2(nobody.exitCode == 1 && nobody.errors.contains("Unable to obtain"),
             nobody.said().constData());
    QCOMPARE(status(u"fence_nix"_s, {}).exitCode, 3);
}

QTEST_GUILESS_MAIN(TestPlanOracles)
#include "tst_plan_oracles.moc"
