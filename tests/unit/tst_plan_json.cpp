// Plans and steps survive the way through JSON, whatever bytes they hold.
#include "plan/plan_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

constexpr Snippet greet{"greet", "echo \"$1\"\n"};

plan::Step fullStep()
{
    plan::Step step;
    step.id = u"magma1/file/etc/hosts"_s;
    step.phase = plan::Phase::Network;
    step.host = u"magma1"_s;
    step.isForCluster = true;
    step.title = "Write %1";
    step.arguments = {u"/etc/hosts"_s};
    step.after = {u"magma1/packages"_s};
    step.risk = plan::Risk::Cluster;
    step.file = plan::FileChange{u"/etc/hosts"_s, true, true, QByteArray("a\0b", 3), "ü\n", 0400};
    step.before = "\xff\xfe";
    step.wanted = "text";
    step.record = {snippetCommand(greet, {u"it's"_s}, std::chrono::seconds(7))};
    step.apply = {HostCommand{{u"sh"_s, u"-c"_s},
                              {{"plain ", {}, SecretForm::Plain},
                               {{}, u"board"_s, SecretForm::XmlAttribute},
                               {"\x80\x81", {}, SecretForm::Plain}},
                              std::chrono::seconds(61),
                              std::chrono::seconds(90)}};
    step.verify = {snippetCommand(greet)};
    step.undo = {programCommand({u"true"_s})};
    step.confirm = {programCommand({u"ping"_s, u"10.0.0.2"_s})};
    step.confirmWithin = std::chrono::seconds(90);
    step.blockedBy = {u"S-27"_s};
    return step;
}

QJsonObject throughText(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
}

}

class TestPlanJson : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void stepSurvives();
    void planSurvives();
    void planHasEachSnippetOnce();
    void refusesWhatIsNoPlan();
    void namesSecrets();
    void everyPhaseAndRiskHasNameAndTitle();
};

void TestPlanJson::stepSurvives()
{
    const plan::Step step = fullStep();
    const Result<plan::Step> read = plan::stepFromJson(throughText(plan::toJson(step)));
    QVERIFY(read.has_value());
    QCOMPARE(*read, step);
}

void TestPlanJson::planSurvives()
{
    plan::Plan plan;
    plan.cluster = u"magma"_s;
    plan.platform = u"any"_s;
    plan.hosts = {u"magma1"_s};
    plan.steps = {fullStep()};
    plan.refusals = {{u"magma1"_s, u"/etc/hosts"_s, "why %1", "so %1", {u"1"_s}}};
    for (const std::optional<int> version : {std::optional<int>(), std::optional<int>(4)}) {
        plan.configVersion = version;
        const Result<plan::Plan> read = plan::planFromJson(throughText(plan::toJson(plan)));
        QVERIFY(read.has_value());
        QCOMPARE(*read, plan);
    }
    const QJsonObject json = plan::toJson(plan);
    QCOMPARE(json[u"steps"_s][0][u"title"_s].toString(), u"Write /etc/hosts"_s);
    QCOMPARE(json[u"refusals"_s][0][u"reason"_s].toString(), u"why 1"_s);
}

void TestPlanJson::planHasEachSnippetOnce()
{
    plan::Plan plan;
    plan.steps = {fullStep(), fullStep()};
    const QByteArray text = QJsonDocument(plan::toJson(plan)).toJson();
    QCOMPARE(text.count("echo "), 1);
    QCOMPARE(QJsonDocument(plan::toJson(fullStep())).toJson().count("echo "), 2);
}

void TestPlanJson::refusesWhatIsNoPlan()
{
    QVERIFY(!plan::planFromJson({}).has_value());
    QVERIFY(!plan::stepFromJson({}).has_value());
    QJsonObject step = plan::toJson(fullStep());
    step[u"phase"_s] = u"breakfast"_s;
    QVERIFY(!plan::stepFromJson(step).has_value());
    plan::Plan plan;
    plan.steps = {fullStep()};
    QJsonObject json = plan::toJson(plan);
    json.remove(u"snippets"_s);
    const Result<plan::Plan> read = plan::planFromJson(json);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, u"plan-unreadable"_s);
}

void TestPlanJson::namesSecrets()
{
    plan::Plan plan;
    plan.steps = {fullStep(), fullStep()};
    QCOMPARE(plan::secretsOf(plan), QStringList{u"board"_s});
}

void TestPlanJson::everyPhaseAndRiskHasNameAndTitle()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(plan::Phase::Vms); ++i) {
        const auto phase = static_cast<plan::Phase>(i);
        names.insert(plan::phaseName(phase));
        QVERIFY(!plan::phaseTitle(phase).isEmpty());
    }
    QCOMPARE(names.size(), 10);
    QCOMPARE(plan::riskName(plan::Risk::Data), u"data"_s);
    QCOMPARE(plan::phaseName(plan::Phase::VolumeGroups), u"volume-groups"_s);
    QVERIFY(!plan::riskTitle(plan::Risk::None).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_plan_json.moc"
