// Whole deployments of the examples on simulated hosts: everything is done, a second run has nothing
// to do, a fault shows in the facts, and taking back restores every file.
#include "hosts/deployment.h"
#include "plan/plan_json.h"
#include "practice/practice_secrets.h"
#include "support/practice_hosts.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

/// One practice cluster and as many deployments as a test wants.
struct Site
{
    QTemporaryDir folder;
    design::Design design;
    std::shared_ptr<practice::PracticeCluster> cluster;
    practice::PracticeSecrets secrets;
    QStringList failures;

    explicit Site(const QString &example)
        : Site(test::exampleDesign(example), test::exampleDesign(example))
    {}

    /// The hosts are as `real` draws them, and are deployed as `drawn`.
    Site(const design::Design &drawn, const design::Design &real)
        : design(drawn)
        , cluster(test::practiceOf(real, folder.filePath(u"practice"_s)))
        , secrets(design)
    {}

    hosts::Deployment deployment()
    {
        hosts::DeploymentOptions options;
        options.stateFolder = folder.filePath(u"state"_s);
        options.operatorName = u"anna@desk7"_s;
        const auto connector = [this](const design::Host &host) {
            return cluster->transport(host.name);
        };
        return {design,    catalogue::builtIn(),
                connector, secrets,
                options,   [this](const hosts::RunEvent &event) { take(event); }};
    }

    void take(const hosts::RunEvent &event)
    {
        if (event.error)
            failures.append(u"%1 %2: %3 %4"_s.arg(event.host, event.step, event.error->code,
                                                  event.error->message));
    }

    QString told() const { return failures.join(u'\n'); }

    /// Path -> mode, owner and content, without what deployments and the system itself keep.
    QMap<QString, QString> files(const QString &host) const
    {
        QFile file(folder.filePath(u"practice/host-%1.json"_s.arg(host)));
        if (!cluster->save() || !file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject stored =
            QJsonDocument::fromJson(file.readAll()).object().value(u"files"_s).toObject();
        QMap<QString, QString> files;
        for (auto it = stored.constBegin(); it != stored.constEnd(); ++it) {
            if (it.key().startsWith(u"/etc/") || it.key().startsWith(u"/boot/")
                || it.key().startsWith(u"/usr/"))
                files.insert(it.key(), QString::fromUtf8(QJsonDocument(it->toObject()).toJson()));
        }
        return files;
    }
};

QString blocked(const plan::Plan &plan)
{
    QStringList words;
    for (const plan::Step &step : plan.steps) {
        if (!step.blockedBy.isEmpty())
            words.append(step.id + u" by "_s + step.blockedBy.join(u", "_s));
    }
    for (const plan::Refusal &refusal : plan.refusals)
        words.append(refusal.host + u' ' + plan::reasonOf(refusal));
    return words.join(u'\n');
}

QString idsOf(const plan::Plan &plan)
{
    QStringList ids;
    for (const plan::Step &step : plan.steps) {
        ids.append(step.id);
        for (const HostCommand &command : step.apply)
            ids.append(u"  "_s + commandText(command));
    }
    return ids.join(u'\n');
}

}

class TestPracticeDeploy : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void networkThatLocksOutComesBack_data() { examples(); }
    void networkThatLocksOutComesBack();
    void factsAreWhole_data() { examples(); }
    void factsAreWhole();
    void deployAgainAndUndo_data() { examples(); }
    void deployAgainAndUndo();

private:
    static void examples();
};

void TestPracticeDeploy::examples()
{
    QTest::addColumn<QString>("example");
    for (const char *name : {"magma", "magma-debian12", "magma-el9"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPracticeDeploy::factsAreWhole()
{
    QFETCH(QString, example);
    Site site(example);
    hosts::Deployment deployment = site.deployment();
    const auto facts = deployment.readFacts({});
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().message));
    QCOMPARE(facts->size(), 2);
    for (const facts::HostFacts &host : *facts) {
        QVERIFY2(host.unread.isEmpty(), qPrintable(QStringList(host.unread.keys()).join(u' ')));
        const design::Host &drawn = site.design.hosts[host.host == u"magma1" ? 0 : 1];
        for (const design::Nic &nic : drawn.nics) {
            const facts::NicFacts *found = facts::findNic(host, nic.name);
            QVERIFY(found);
            QCOMPARE(found->mac, nic.mac);
        }
        QCOMPARE(host.hbas.size(), drawn.hbas.size());
        QCOMPARE(host.hbas.constFirst().wwpn, drawn.hbas.constFirst().wwpn);
        QCOMPARE(host.hbas.constFirst().state, u"Online"_s);
        QCOMPARE(host.hbas.constFirst().targets.size(), 2);
        QVERIFY(host.isRoot);
        QCOMPARE(host.memory, *drawn.memory);
        QCOMPARE(host.volumeGroups.size(), 1);
        // Eight paths to two LUNs, and the local disk.
        QCOMPARE(host.disks.size(), 9);
    }
}

void TestPracticeDeploy::deployAgainAndUndo()
{
    QFETCH(QString, example);
    Site site(example);
    const QMap<QString, QString> before1 = site.files(u"magma1"_s);
    const QMap<QString, QString> before2 = site.files(u"magma2"_s);
    QVERIFY(before1.contains(u"/etc/hosts"_s));

    hosts::Deployment deployment = site.deployment();
    QVERIFY(deployment.readFacts({}));
    const auto plan = deployment.plan();
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().constFirst().message));
    QVERIFY2(blocked(*plan).isEmpty(), qPrintable(blocked(*plan)));
    const hosts::Outcome outcome = deployment.deploy(*plan, {});
    QVERIFY2(outcome == hosts::Outcome::Done,
             qPrintable(hosts::outcomeName(outcome) + u'\n' + site.told()));
    QVERIFY(site.files(u"magma1"_s) != before1 && site.files(u"magma2"_s) != before2);

    hosts::Deployment again = site.deployment();
    QVERIFY(again.readFacts({}));
    const auto rest = again.plan();
    QVERIFY(rest);
    QVERIFY2(rest->isEmpty(), qPrintable(idsOf(*rest)));
    QCOMPARE(again.deploy(*rest, {}), hosts::Outcome::NothingToDo);

    // All heartbeat switches fail: a ring is faulty, and nothing else.
    QVERIFY(site.cluster->setFaults({u"hb-a"_s, u"hb-b"_s}));
    const auto facts = again.readFacts({});
    QVERIFY(facts);
    const QList<facts::RingFacts> rings = facts->value(u"magma1"_s).node.rings;
    QCOMPARE(rings.size(), 2);
    QVERIFY(rings[0].isFaulty);
    QVERIFY(!rings[1].isFaulty);
    QCOMPARE(facts->value(u"magma1"_s).node.online.size(), 2);
    QVERIFY(site.cluster->setFaults({}));

    hosts::Deployment back = site.deployment();
    const auto run = hosts::lastRun(site.folder.filePath(u"state"_s), site.design.cluster.name);
    QVERIFY(run && *run);
    const hosts::Outcome undone = back.undo(**run, {});
    QVERIFY2(undone == hosts::Outcome::Undone,
             qPrintable(hosts::outcomeName(undone) + u'\n' + site.told()));
    for (const QString &host : {u"magma1"_s, u"magma2"_s}) {
        const QMap<QString, QString> now = site.files(host);
        const QMap<QString, QString> &before = host == u"magma1" ? before1 : before2;
        for (auto file = before.cbegin(); file != before.cend(); ++file)
            QCOMPARE(now.value(file.key()), *file);
    }
}

/// The admin has taken the first host's cables to the heartbeat for those to the public network:
/// its new network cuts it off, and nobody confirms it.
void TestPracticeDeploy::networkThatLocksOutComesBack()
{
    QFETCH(QString, example);
    const design::Design drawn = test::exampleDesign(example);
    design::Design real = drawn;
    design::Host &host = real.hosts.first();
    QMap<QString, QString> swapped;
    for (int i = 0; i < 2; ++i) {
        swapped.insert(host.bonds[0].of[i], host.bonds[1].of[i]);
        swapped.insert(host.bonds[1].of[i], host.bonds[0].of[i]);
    }
    for (design::Cable &cable : real.cables) {
        for (design::PortId *end : {&cable.a, &cable.b}) {
            if (end->device == host.name)
                end->port = swapped.value(end->port, end->port);
        }
    }
    std::swap(host.bonds[0].of, host.bonds[1].of);
    std::swap(host.bonds[0].primary, host.bonds[1].primary);
    Site site(drawn, real);
    const QMap<QString, QString> before = site.files(host.name);

    hosts::Deployment deployment = site.deployment();
    QVERIFY(deployment.readFacts({}));
    auto plan = deployment.plan();
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().constFirst().message));
    QVERIFY2(blocked(*plan).isEmpty(), qPrintable(blocked(*plan)));
    for (plan::Step &step : plan->steps)
        step.confirmWithin = std::chrono::seconds(1); // ours; the hosts' timer stays as it is
    QCOMPARE(deployment.deploy(*plan, {}), hosts::Outcome::Failed);
    QVERIFY2(site.told().contains(host.name + u"/network"_s), qPrintable(site.told()));

    // The host answers again by itself, with the network it had. Each try takes three of the 90
    // seconds that its timer runs.
    const Result<hosts::TransportPtr> transport = site.cluster->transport(host.name);
    QVERIFY(transport);
    int tries = 0;
    while (tries < 40 && !(*transport)->open({}))
        ++tries;
    QVERIFY(tries < 40);
    const auto facts = deployment.readFacts({});
    QVERIFY(facts);
    QVERIFY(facts->contains(host.name));
    QVERIFY(!facts->value(host.name).isNetworkPending);
    const QMap<QString, QString> after = site.files(host.name);
    for (auto file = before.cbegin(); file != before.cend(); ++file) {
        if (file.key().contains(u"/network"_s))
            QCOMPARE(after.value(file.key()), *file);
    }
}

QTEST_GUILESS_MAIN(TestPracticeDeploy)
#include "tst_practice_deploy.moc"
