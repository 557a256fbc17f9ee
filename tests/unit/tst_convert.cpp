// The same cluster on another platform: what changes is told, what is drawn stays.
#include "convert/convert.h"
#include "design/design_file.h"
#include "render/rule_input.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

design::Design example(const QString &name)
{
    const auto design =
        design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/") + name);
    return design ? *design : design::Design();
}

convert::Conversion converted(const design::Design &design, const QString &platform)
{
    const auto result = convert::convert(design, catalogue::builtIn(), platform);
    if (!result)
        qFatal("%s", qPrintable(result.error().constFirst().message));
    return *result;
}

QStringList placesOf(const QList<convert::Difference> &differences)
{
    QStringList places;
    for (const convert::Difference &one : differences)
        places.append(one.where);
    return places;
}

QStringList errorsOf(const design::Design &design)
{
    QStringList errors;
    const auto report = rules::check(render::ruleInput(design, catalogue::builtIn()));
    for (const Finding &finding : report.findings) {
        if (finding.severity == Severity::Error && finding.waivedBecause.isEmpty())
            errors.append(finding.rule + u' ' + finding.subject);
    }
    return errors;
}

}

class TestConvert : public QObject
{
    Q_OBJECT
private slots:
    void magmaToCorosync3();
    void keepsWhatIsDrawn();
    void backToCman();
    void betweenCorosync3Platforms();
    void refuses();
};

void TestConvert::magmaToCorosync3()
{
    const design::Design magma = example(u"magma.yaml"_s);
    const convert::Conversion result = converted(magma, u"debian12"_s);
    const design::Cluster &cluster = result.design.cluster;
    QCOMPARE(cluster.platform, u"debian12"_s);
    QCOMPARE(cluster.transport, u"knet"_s);
    QVERIFY(cluster.multicast.isEmpty());
    QCOMPARE(cluster.linkPriorities, (QList<int>{20, 10}));
    QVERIFY(!cluster.postJoinDelay);
    QCOMPARE(cluster.quorum.waitForAll, std::optional(true));
    QCOMPARE(cluster.crypto->cipher, u"aes256"_s);
    QCOMPARE(cluster.crypto->key, magma.cluster.crypto->key);
    const QStringList settings = placesOf(result.settings);
    for (const QString &place :
         {u"cluster.platform"_s, u"cluster.transport"_s, u"cluster.multicast"_s,
          u"cluster.link_priorities"_s, u"cluster.post_join_delay"_s, u"cluster.crypto"_s,
          u"cluster.quorum.wait_for_all"_s, u"cluster.token"_s, u"fencing.fence-magma1"_s,
          u"hosts.magma1"_s})
        QVERIFY2(settings.contains(place), qPrintable(settings.join(u' ') + u" lacks "_s + place));
    QVERIFY(placesOf(result.systems).contains(u"locking"_s));
    QVERIFY(placesOf(result.systems).contains(u"volume_groups.vg_vm"_s));
    for (const convert::Difference &file : result.files) {
        if (file.where == u"/etc/cluster/cluster.conf")
            QVERIFY(file.after.isEmpty());
        if (file.where == u"/etc/corosync/corosync.conf")
            QVERIFY(file.before.isEmpty());
    }
    QVERIFY(placesOf(result.files).contains(u"/etc/corosync/corosync.conf"_s));
    QVERIFY(placesOf(result.files).contains(u"/etc/cluster/cluster.conf"_s));
    QCOMPARE(errorsOf(result.design), QStringList());
}

void TestConvert::keepsWhatIsDrawn()
{
    const design::Design magma = example(u"magma.yaml"_s);
    const design::Design other = converted(magma, u"el9"_s).design;
    QCOMPARE(other.hosts, magma.hosts);
    QCOMPARE(other.switches, magma.switches);
    QCOMPARE(other.storage, magma.storage);
    QCOMPARE(other.cables, magma.cables);
    QCOMPARE(other.fencing, magma.fencing);
    QCOMPARE(other.vms, magma.vms);
    QCOMPARE(other.layout, magma.layout);
    QCOMPARE(other.waivers, magma.waivers);
}

void TestConvert::backToCman()
{
    design::Design modern = example(u"magma-debian12.yaml"_s);
    modern.cluster.rings = {u"heartbeat"_s, u"public"_s, u"management"_s};
    modern.cluster.quorum.qdevice = design::Qdevice{u"witness"_s, u"ffsplit"_s, u"management"_s};
    const convert::Conversion result = converted(modern, u"el6"_s);
    const design::Cluster &cluster = result.design.cluster;
    QCOMPARE(cluster.rings, (QStringList{u"heartbeat"_s, u"public"_s}));
    QVERIFY(cluster.linkPriorities.isEmpty());
    QVERIFY(cluster.transport.isEmpty());
    QVERIFY(!cluster.quorum.qdevice);
    QVERIFY(!cluster.quorum.waitForAll);
    QCOMPARE(cluster.quorum.twoNode, std::optional(true));
    const QStringList settings = placesOf(result.settings);
    for (const QString &place : {u"cluster.rings"_s, u"cluster.quorum.qdevice"_s,
                                 u"cluster.quorum.wait_for_all"_s, u"cluster.crypto"_s})
        QVERIFY2(settings.contains(place), qPrintable(place));
}

void TestConvert::betweenCorosync3Platforms()
{
    const convert::Conversion result = converted(example(u"magma-debian12.yaml"_s), u"el9"_s);
    QCOMPARE(placesOf(result.settings), QStringList{u"cluster.platform"_s});
    QVERIFY(placesOf(result.systems).contains(u"network"_s));
    QVERIFY(!placesOf(result.systems).contains(u"locking"_s));
}

void TestConvert::refuses()
{
    const design::Design magma = example(u"magma.yaml"_s);
    const auto unknown = convert::convert(magma, catalogue::builtIn(), u"slackware"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().constFirst().code, u"unknown-platform"_s);
    QVERIFY(unknown.error().constFirst().message.contains(u"debian12"));
    const auto same = convert::convert(magma, catalogue::builtIn(), u"el6"_s);
    QVERIFY(!same);
    QCOMPARE(same.error().constFirst().code, u"same-platform"_s);
}

QTEST_GUILESS_MAIN(TestConvert)
#include "tst_convert.moc"
