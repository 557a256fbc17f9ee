// Golden cases of the rules: every folder below tests/golden/rules/ is one case.
// Their format: support/rule_cases.h.
//
// `findings.txt` holds what check() finds and nobody waived, one line each. A folder is called
// `<RULE>` or `<RULE>-<variant>` and triggers that rule and nothing else; `clean-...` triggers none.
// BASALT_UPDATE_GOLDEN=1 rewrites findings.txt: then read the diff.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "render/rule_input.h"
#include "rules/rule.h"
#include "support/rule_cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt::test;

namespace {

QString lineOf(const basalt::Finding &finding)
{
    QString line =
        u"%1 %2 %3: %4"_s.arg(finding.rule, basalt::rules::severityName(finding.severity),
                              finding.subject, basalt::rules::messageOf(finding));
    if (!finding.where.isEmpty())
        line += u"\n    %1: %2"_s.arg(finding.where, finding.quote.trimmed());
    return line + u'\n';
}

QString unwaived(const QList<basalt::Finding> &findings)
{
    QString text;
    for (const basalt::Finding &finding : findings)
        text += finding.waivedBecause.isEmpty() ? lineOf(finding) : QString();
    return text;
}

}

class TestRulesGolden : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cases_data();
    void cases();
    void everyDecidingRuleHasACase();
    void examplesHaveNoErrors_data();
    void examplesHaveNoErrors();
};

void TestRulesGolden::cases_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ruleCaseNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestRulesGolden::cases()
{
    QFETCH(QString, name);
    const RuleCase loaded = loadRuleCase(name);
    QVERIFY2(loaded.trouble.isEmpty(), qPrintable(loaded.trouble));
    const basalt::rules::Report report = basalt::rules::check(loaded.input);
    const QString actual = unwaived(report.findings);

    const QString path = ruleCasesFolder() + u'/' + name + u"/findings.txt"_s;
    if (qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(actual.toUtf8());
    } else {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly),
                 "findings.txt is missing; see BASALT_UPDATE_GOLDEN");
        QCOMPARE(actual, QString::fromUtf8(file.readAll()));
    }

    const QString rule = ruleOfCase(name);
    bool fired = false;
    for (const basalt::Finding &finding : report.findings) {
        if (!finding.waivedBecause.isEmpty())
            continue;
        QVERIFY2(finding.rule == rule, qPrintable(u"fires too: "_s + lineOf(finding)));
        fired = true;
    }
    QVERIFY2(fired == !rule.isEmpty(), "the rule of the folder's name does not fire");
}

void TestRulesGolden::everyDecidingRuleHasACase()
{
    QStringList covered;
    for (const QString &name : ruleCaseNames())
        covered.append(ruleOfCase(name));
    QStringList missing;
    for (const basalt::rules::Rule *rule : basalt::rules::allRules()) {
        if (rule->check && !covered.contains(QLatin1String(rule->id)))
            missing.append(QLatin1String(rule->id));
    }
    QCOMPARE(missing.join(u' '), QString());
}

void TestRulesGolden::examplesHaveNoErrors_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples"_s);
    for (const QString &name : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestRulesGolden::examplesHaveNoErrors()
{
    QFETCH(QString, path);
    const auto design = basalt::design::loadDesign(path);
    QVERIFY2(design.has_value(), design ? "" : qPrintable(design.error().first().message));
    QString errors;
    for (const basalt::Finding &finding :
         basalt::rules::check(basalt::render::ruleInput(*design, basalt::catalogue::builtIn()))
             .findings) {
        if (finding.severity == basalt::Severity::Error && finding.waivedBecause.isEmpty())
            errors += lineOf(finding);
    }
    QCOMPARE(errors, QString());
}

QTEST_GUILESS_MAIN(TestRulesGolden)
#include "tst_rules_golden.moc"
