// Golden cases of the rules: every folder below tests/golden/rules/ is one case.
//
// A case that stands for itself has a `design.yaml`. Most cases say only what is wrong, in an
// `edit.txt` whose first line names the case it starts from; below it stand replacements of whole
// lines, each of which must match exactly one place:
//
//     clean-corosync
//     # a comment
//     -         mode: active-backup
//     +         mode: balance-rr
//
// Consecutive `- ` lines are the old text, the `+ ` lines after them the new one; an empty line ends
// a replacement. `@ cluster.conf` (or corosync.conf, cib.xml, cib.crm) turns to an imported file: our
// own rendered file of the edited design, changed by the replacements that follow. A folder may also
// hold such a file as it is. `@ /etc/lvm/lvm.conf` changes what is deployed on every host,
// `@ magma1:/etc/lvm/lvm.conf` on one, `@ cluster:/cib.crm` what belongs to no host.
//
// With a `facts.txt` the hosts are asked too: they are as the design draws them but for its lines
// (support/live_facts.h).
//
// A folder with a `design.yaml` may have an edit.txt too; its first line is then not a name.
//
// `findings.txt` holds what check() finds and nobody waived, one line each. A folder is called
// `<RULE>` or `<RULE>-<variant>` and triggers that rule and nothing else; `clean-...` triggers none.
// BASALT_UPDATE_GOLDEN=1 rewrites findings.txt: then read the diff.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "formats/cib_xml_reader.h"
#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "formats/crm_reader.h"
#include "render/rule_input.h"
#include "rules/rule.h"
#include "support/live_facts.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString casesFolder()
{
    return QStringLiteral(BASALT_SOURCE_DIR) + u"/tests/golden/rules"_s;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Replacement
{
    QString oldText;
    QString newText;
};

/// What an edit.txt says: the base, and the replacements by file ("" is the design).
struct Edit
{
    QString base;
    QStringList files; ///< imported files in the order they are named
    QMap<QString, QList<Replacement>> replacements;
};

Edit parseEdit(const QString &text)
{
    Edit edit;
    QString file;
    bool open = false;
    for (const QString &line : text.split(u'\n')) {
        const QString rest = line.mid(2);
        if (edit.base.isEmpty()) {
            edit.base = line.trimmed();
        } else if (line.startsWith(u"@ ")) {
            file = rest.trimmed();
            edit.files.append(file);
            open = false;
        } else if (line.startsWith(u'-')) {
            QList<Replacement> &list = edit.replacements[file];
            if (!open || !list.last().newText.isEmpty())
                list.append(Replacement{});
            list.last().oldText += rest + u'\n';
            open = true;
        } else if (line.startsWith(u'+') && open) {
            edit.replacements[file].last().newText += rest + u'\n';
        } else {
            open = false;
        }
    }
    return edit;
}

/// Empty, or why a replacement does not fit.
QString apply(const QList<Replacement> &replacements, QString &text)
{
    for (const Replacement &replacement : replacements) {
        const QString marked = u'\n' + text;
        const QString oldText = u'\n' + replacement.oldText;
        const qsizetype count = marked.count(oldText);
        if (count != 1)
            return u"matches %1 times:\n%2in\n%3"_s.arg(count).arg(replacement.oldText, text);
        text = QString(marked).replace(oldText, u'\n' + replacement.newText).mid(1);
    }
    return {};
}

QString ruleOfCase(const QString &name)
{
    static const QRegularExpression id(u"^([A-Z]+-[0-9]+)(-.*)?$"_s);
    return id.match(name).captured(1);
}

QStringList caseNames()
{
    return QDir(casesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

basalt::rules::RuleInput inputOf(const basalt::design::Design &design)
{
    return basalt::render::ruleInput(design, basalt::catalogue::builtIn());
}

/// What a case gives to check(), or why it cannot be read.
struct Case
{
    basalt::rules::RuleInput input;
    QString trouble;
};

QString errorText(const QList<basalt::Error> &errors)
{
    QStringList lines;
    for (const basalt::Error &error : errors)
        lines.append(error.where + u": "_s + error.message);
    return lines.join(u'\n');
}

/// Takes the reader's value as the imported one, and what the reader noticed as an importer's remarks.
template<class Value>
void take(const basalt::formats::Parsed<Value> &parsed, std::optional<Value> &target,
          basalt::rules::RuleInput &input)
{
    const auto remark = [&](const QString &rule, const QString &argument,
                            const basalt::formats::SourceRef &source) {
        input.remarks.append({rule,
                              u"cluster"_s,
                              {argument},
                              source.quote,
                              u"%1:%2"_s.arg(source.file).arg(source.line)});
    };
    target = parsed.value;
    for (const basalt::formats::Problem &problem : parsed.problems) {
        const bool repeated = problem.kind == basalt::formats::ProblemKind::Repeated;
        remark(repeated ? u"I-02"_s : u"I-01"_s, problem.message, problem.source);
    }
    for (const basalt::formats::ForeignPart &part : parsed.foreign)
        remark(u"I-03"_s, part.anchor, part.source);
}

template<class Value>
QString take(const basalt::Result<basalt::formats::Parsed<Value>> &parsed,
             std::optional<Value> &target, basalt::rules::RuleInput &input)
{
    if (!parsed)
        return parsed.error().message;
    take(*parsed, target, input);
    return {};
}

/// Reads an imported file into the input; empty, or why it cannot be read.
QString import(const QString &file, const QString &text, basalt::rules::RuleInput &input)
{
    const auto source = basalt::formats::sourceText(text.toUtf8(), file);
    if (!source)
        return source.error().message;
    input.imported = true;
    if (file == u"cluster.conf")
        return take(basalt::formats::readClusterConf(*source), input.clusterConf, input);
    if (file == u"corosync.conf")
        return take(basalt::formats::readCorosyncConf(*source), input.corosyncConf, input);
    if (file == u"cib.xml")
        return take(basalt::formats::readCibXml(*source), input.cib, input);
    take(basalt::formats::readCrm(*source), input.cib, input);
    return {};
}

/// Our own file of this name, to be edited and imported.
QString renderedText(const basalt::rules::RuleInput &input, const QString &file)
{
    for (const basalt::Artefact &artefact : input.files) {
        if (artefact.path == file || artefact.path.endsWith(u'/' + file))
            return QString::fromUtf8(basalt::placeholderBytes(artefact));
    }
    return {};
}

/// Changes deployed files: `place` is "/etc/x" or "magma1:/etc/x".
QString editDeployed(const QString &place, const QList<Replacement> &replacements,
                     basalt::rules::RuleInput &input)
{
    const QString host = place.section(u":/"_s, 0, 0);
    const QString path = place.startsWith(u'/') ? place : u'/' + place.section(u":/"_s, 1);
    bool found = false;
    for (basalt::Artefact &artefact : input.files) {
        const QString deployed =
            artefact.path.startsWith(u'/') ? artefact.path : u'/' + artefact.path;
        if (deployed != path || (place.contains(u":/"_s) && artefact.host != host))
            continue;
        found = true;
        QString text = QString::fromUtf8(basalt::placeholderBytes(artefact));
        if (const QString misfit = apply(replacements, text); !misfit.isEmpty())
            return misfit;
        artefact.content = {{text.toUtf8(), {}}};
    }
    return found ? QString() : u"no such file is deployed"_s;
}

QString importAll(const QString &folder, const Edit &edit, basalt::rules::RuleInput &input)
{
    const basalt::rules::RuleInput rendered = input;
    for (const QString &file :
         {u"cluster.conf"_s, u"corosync.conf"_s, u"cib.xml"_s, u"cib.crm"_s}) {
        QString text = textOf(folder + u'/' + file);
        if (text.isEmpty() && !edit.files.contains(file))
            continue;
        QString trouble;
        if (text.isEmpty()) {
            text = renderedText(rendered, file);
            trouble = apply(edit.replacements.value(file), text);
        }
        if (trouble.isEmpty())
            trouble = import(file, text, input);
        if (!trouble.isEmpty())
            return file + u' ' + trouble;
    }
    for (const QString &file : edit.files) {
        const QString trouble = file.contains(u'/')
                                    ? editDeployed(file, edit.replacements.value(file), input)
                                    : QString();
        if (!trouble.isEmpty())
            return file + u' ' + trouble;
    }
    return {};
}

Case loadCase(const QString &name)
{
    const QString folder = casesFolder() + u'/' + name;
    QString yaml = textOf(folder + u"/design.yaml"_s);
    const Edit edit = parseEdit(textOf(folder + u"/edit.txt"_s));
    if (yaml.isEmpty())
        yaml = textOf(casesFolder() + u'/' + edit.base + u"/design.yaml"_s);
    const QString misfit = apply(edit.replacements.value(QString()), yaml);
    if (!misfit.isEmpty())
        return {{}, u"edit.txt "_s + misfit};
    const auto design = basalt::design::parseDesign(yaml.toUtf8(), name);
    if (!design)
        return {{}, errorText(design.error())};
    Case loaded{inputOf(*design), {}};
    loaded.trouble = importAll(folder, edit, loaded.input);
    if (loaded.trouble.isEmpty() && QFile::exists(folder + u"/facts.txt"_s)) {
        auto facts = basalt::test::liveFacts(*design, basalt::catalogue::builtIn());
        loaded.trouble = basalt::test::changeFacts(textOf(folder + u"/facts.txt"_s), facts);
        loaded.input.facts = facts;
    }
    return loaded;
}

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
    for (const QString &name : caseNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestRulesGolden::cases()
{
    QFETCH(QString, name);
    const Case loaded = loadCase(name);
    QVERIFY2(loaded.trouble.isEmpty(), qPrintable(loaded.trouble));
    const basalt::rules::Report report = basalt::rules::check(loaded.input);
    const QString actual = unwaived(report.findings);

    const QString path = casesFolder() + u'/' + name + u"/findings.txt"_s;
    if (qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(actual.toUtf8());
    } else {
        QVERIFY2(QFile::exists(path), "findings.txt is missing; see BASALT_UPDATE_GOLDEN");
        QCOMPARE(actual, textOf(path));
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
    for (const QString &name : caseNames())
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
    QVERIFY2(design.has_value(), design ? "" : qPrintable(errorText(design.error())));
    QString errors;
    for (const basalt::Finding &finding : basalt::rules::check(inputOf(*design)).findings) {
        if (finding.severity == basalt::Severity::Error && finding.waivedBecause.isEmpty())
            errors += lineOf(finding);
    }
    QCOMPARE(errors, QString());
}

QTEST_GUILESS_MAIN(TestRulesGolden)
#include "tst_rules_golden.moc"
