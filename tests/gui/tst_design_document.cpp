#include "document/design_document.h"

#include "design/lookup.h"
#include "document/rule_runner.h"
#include "document/thing_states.h"
#include "document/what_if_session.h"
#include "support/drawn_designs.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace basalt;
using namespace basalt::document;
using namespace Qt::StringLiterals;

namespace {

Result<> renameCluster(design::Design &design, const QString &name)
{
    design.cluster.name = name;
    return {};
}

DesignDocument::Edit place(const QString &thing, QPointF at)
{
    return [=](design::Design &design) -> Result<> {
        design.layout[thing] = at;
        return {};
    };
}

}

class TestDesignDocument : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void undoEverythingIsTheStart()
    {
        DesignDocument document;
        document.reset(test::twoHosts());
        const design::Design start = document.design();
        QVERIFY(document.edit(u"Name"_s,
                              [](auto &design) { return renameCluster(design, u"other"_s); }));
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {8, 8})));
        QVERIFY(document.isModified());
        while (document.undoStack()->canUndo())
            document.undoStack()->undo();
        QVERIFY(document.design() == start);
        QVERIFY(!document.isModified());
    }

    void refusedEditChangesNothing()
    {
        DesignDocument document;
        document.reset(test::twoHosts());
        const design::Design start = document.design();
        QSignalSpy changed(&document, &DesignDocument::changed);
        const Result<> result = document.edit(u"No"_s, [](design::Design &design) -> Result<> {
            design.hosts.clear();
            return failure(u"no"_s, u"because"_s);
        });
        QVERIFY(!result);
        QCOMPARE(result.error().message, u"because"_s);
        QVERIFY(document.design() == start);
        QCOMPARE(changed.count(), 0);
    }

    void brokenLawIsRefused()
    {
        DesignDocument document;
        document.reset(test::twoHosts());
        const Result<> result = document.edit(u"Twice"_s, [](design::Design &design) -> Result<> {
            design.hosts << design.hosts.first();
            return {};
        });
        QVERIFY(!result);
        QVERIFY(!document.undoStack()->canUndo());
    }

    void dragsMergeAndVanish()
    {
        DesignDocument document;
        design::Design design = test::twoHosts();
        design.layout[u"magma1"_s] = {0, 0};
        document.reset(design);
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {8, 0}), u"move:magma1"_s));
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {16, 0}), u"move:magma1"_s));
        QCOMPARE(document.undoStack()->count(), 1);
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {0, 0}), u"move:magma1"_s));
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(document.design() == design);
    }

    void changeSetNamesWhatChanged()
    {
        DesignDocument document;
        document.reset(test::twoHosts());
        ChangeSet last;
        connect(&document, &DesignDocument::changed, this,
                [&](const ChangeSet &changes) { last = changes; });
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {8, 8})));
        QCOMPARE(last, (ChangeSet{{}, {}, {}, {u"magma1"_s}}));
        QVERIFY(last.onlyMoves());
        QVERIFY(document.edit(u"Unplug"_s, [](design::Design &design) -> Result<> {
            design.cables.removeFirst();
            design.hosts.first().memory = qint64(32) << 30;
            return {};
        }));
        QCOMPARE(last, (ChangeSet{{}, {u"magma1"_s}, {u"lan-a:1--magma1:eth0"_s}, {}}));
        document.undoStack()->undo();
        QCOMPARE(last.added, QStringList{u"lan-a:1--magma1:eth0"_s});
    }

    void saveAndLoad()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"d.yaml"_s);
        DesignDocument document;
        document.reset(test::twoHosts());
        QCOMPARE(document.save().error().code, u"no-file"_s);
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {8, 8})));
        QVERIFY(document.saveAs(path));
        QVERIFY(!document.isModified());
        QCOMPARE(document.title(), u"d.yaml"_s);
        DesignDocument other;
        QVERIFY(other.load(path));
        QVERIFY(other.design() == document.design());
        QVERIFY(!other.load(folder.filePath(u"none.yaml"_s)));
        QVERIFY(other.design() == document.design());
    }

    void whatIfFollowsTheDesign()
    {
        DesignDocument document;
        document.reset(test::twoHosts());
        WhatIfSession session(document);
        QSignalSpy changed(&session, &WhatIfSession::changed);
        QVERIFY(session.toggle(u"hb-a"_s));
        QVERIFY(session.isActive());
        QCOMPARE(changed.count(), 1);
        const ThingStates states = thingStates(document.design(), session.outcome());
        QCOMPARE(states.value(u"hb-a"_s), ThingState::Failed);
        QCOMPARE(states.value(u"hb-a:1--magma1:eth1"_s), ThingState::Failed);
        QCOMPARE(states.value(u"hb-b:1--magma1:eth3"_s), ThingState::Involved);
        QCOMPARE(states.value(u"magma1.bond1"_s), ThingState::Degraded);
        QCOMPARE(states.value(u"lan-a:1--magma1:eth0"_s), ThingState::Untouched);
        QCOMPARE(session.toggle(u"mail"_s).error().code, u"not-a-fault"_s);
        QVERIFY(!session.toggle(u"nothing"_s));
        QVERIFY(session.toggle(u"hb-a"_s));
        QVERIFY(!session.isActive());
        QCOMPARE(session.outcome(), session.baseline());
    }

    void rulesRunAfterAPause()
    {
        DesignDocument document;
        RuleRunner runner(document);
        QSignalSpy finished(&runner, &RuleRunner::finished);
        document.reset(test::twoHosts());
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {8, 8})));
        QCOMPARE(finished.count(), 0);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(document.edit(u"Move"_s, place(u"magma1"_s, {16, 8})));
        QTest::qWait(0);
        QCOMPARE(finished.count(), 1); // a place is nothing that rules judge
    }

    void theLastDesignIsJudged()
    {
        DesignDocument document;
        RuleRunner runner(document);
        document.reset(test::twoHosts());
        for (int i = 0; i < 5; ++i) {
            QTest::qWait(160); // long enough for a judgement to be under way now and then
            QVERIFY(document.edit(u"Shrink"_s, [i](design::Design &design) -> Result<> {
                design.hosts[0].memory = qint64(i + 1) << 30;
                return {};
            }));
        }
        RuleRunner expected(document);
        expected.run();
        QVERIFY(!expected.report().findings.isEmpty());
        QTRY_COMPARE(runner.report(), expected.report());
        QCOMPARE(runner.files(), expected.files());
    }

    void aRunnerWaitsForItsThread()
    {
        DesignDocument document;
        {
            RuleRunner runner(document);
            document.reset(test::twoHosts());
            QTest::qWait(155);
        }
        QTest::qWait(20); // a late wake-up finds nobody
    }
};

QTEST_GUILESS_MAIN(TestDesignDocument)
#include "tst_design_document.moc"
