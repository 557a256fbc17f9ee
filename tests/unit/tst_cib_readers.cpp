#include "formats/cib_xml_reader.h"
#include "formats/crm_reader.h"
#include "support/import_support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt::formats;
using basalt::test::source;

namespace {

const QByteArray crmText = R"(# the storage first
node 1: lava1
node 2: lava2 \
	attributes standby=on
property cib-bootstrap-options: stonith-enabled=true no-quorum-policy=freeze
rsc_defaults rsc-options: resource-stickiness=100
primitive fence-lava1 stonith:fence_ipmilan params ip=10.9.0.1 username=fence \
  password="hush hush" pcmk_host_list="lava1" op monitor interval=60s timeout=60s
primitive dlm ocf:pacemaker:controld op monitor interval=60s timeout=60s op start timeout=90s interval=0s
primitive vm-a ocf:heartbeat:VirtualDomain \
	params config="/etc/libvirt/qemu-ha/a b.xml" \
	meta allow-migrate=true \
	op monitor interval=120m OCF_CHECK_LEVEL=10
primitive vg_vm ocf:heartbeat:LVM-activate params vgname=vg_vm
group g-storage dlm vg_vm
clone cl-storage g-storage meta interleave=true
location loc-1 fence-lava1 -inf: lava1
order o-1 Mandatory: cl-storage vm-a
colocation c-1 inf: vm-a cl-storage
fencing_topology lava1: fence-lava1 pdu-1,pdu-2
)";

const QByteArray xmlTwin = R"(<cib validate-with="pacemaker-3.9">
 <configuration>
  <crm_config><cluster_property_set id="cib-bootstrap-options">
    <nvpair id="a" name="stonith-enabled" value="true"/>
    <nvpair id="b" name="no-quorum-policy" value="freeze"/>
  </cluster_property_set></crm_config>
  <nodes>
   <node id="1" uname="lava1"/>
   <node id="2" uname="lava2"><instance_attributes id="n2"><nvpair id="n2s" name="standby" value="on"/></instance_attributes></node>
  </nodes>
  <resources>
   <primitive id="fence-lava1" class="stonith" type="fence_ipmilan">
    <instance_attributes id="f1">
     <nvpair id="f1i" name="ip" value="10.9.0.1"/>
     <nvpair id="f1u" name="username" value="fence"/>
     <nvpair id="f1p" name="password" value="hush hush"/>
     <nvpair id="f1h" name="pcmk_host_list" value="lava1"/>
    </instance_attributes>
    <operations><op id="f1m" name="monitor" interval="60s" timeout="60s"/></operations>
   </primitive>
   <clone id="cl-storage">
    <meta_attributes id="clm"><nvpair id="cli" name="interleave" value="true"/></meta_attributes>
    <group id="g-storage">
     <primitive id="dlm" class="ocf" provider="pacemaker" type="controld">
      <operations>
       <op id="dm" name="monitor" interval="60s" timeout="60s"/>
       <op id="ds" name="start" interval="0s" timeout="90s"/>
      </operations>
     </primitive>
     <primitive id="vg_vm" class="ocf" provider="heartbeat" type="LVM-activate">
      <instance_attributes id="v"><nvpair id="vv" name="vgname" value="vg_vm"/></instance_attributes>
     </primitive>
    </group>
   </clone>
   <primitive id="vm-a" class="ocf" provider="heartbeat" type="VirtualDomain">
    <instance_attributes id="va"><nvpair id="vac" name="config" value="/etc/libvirt/qemu-ha/a b.xml"/></instance_attributes>
    <meta_attributes id="vam"><nvpair id="vama" name="allow-migrate" value="true"/></meta_attributes>
    <operations><op id="vao" name="monitor" interval="120m"><instance_attributes id="vaoi">
      <nvpair id="vaon" name="OCF_CHECK_LEVEL" value="10"/></instance_attributes></op></operations>
   </primitive>
  </resources>
  <constraints>
   <rsc_location id="loc-1" rsc="fence-lava1" node="lava1" score="-INFINITY"/>
   <rsc_order id="o-1" kind="Mandatory" first="cl-storage" then="vm-a"/>
   <rsc_colocation id="c-1" score="INFINITY" rsc="vm-a" with-rsc="cl-storage"/>
  </constraints>
  <rsc_defaults><meta_attributes id="rsc-options"><nvpair id="rs" name="resource-stickiness" value="100"/></meta_attributes></rsc_defaults>
  <fencing-topology>
   <fencing-level id="l1" target="lava1" index="1" devices="fence-lava1"/>
   <fencing-level id="l2" target="lava1" index="2" devices="pdu-1,pdu-2"/>
  </fencing-topology>
 </configuration>
 <status><node_state id="1"/></status>
</cib>
)";

/// XML lists primitives where they stand, crm text where they are written.
Cib inOneOrder(Cib cib)
{
    std::sort(cib.primitives.begin(), cib.primitives.end(),
              [](const CibPrimitive &a, const CibPrimitive &b) { return a.id < b.id; });
    cib.schema.clear();
    return cib;
}

}

class TestCibReaders : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bothFormatsGiveTheSameValue()
    {
        const Parsed<Cib> crm = readCrm(source(crmText));
        const auto xml = readCibXml(source(xmlTwin));
        QVERIFY(xml);
        QVERIFY(crm.problems.isEmpty());
        QVERIFY(xml->problems.isEmpty());
        QCOMPARE(xml->value.schema, u"pacemaker-3.9"_s);
        const Cib a = inOneOrder(crm.value);
        const Cib b = inOneOrder(xml->value);
        QCOMPARE(a.primitives.size(), b.primitives.size());
        for (qsizetype i = 0; i < a.primitives.size(); ++i)
            QVERIFY2(a.primitives.at(i) == b.primitives.at(i), qPrintable(a.primitives.at(i).id));
        QVERIFY(a.levels == b.levels);
        QVERIFY(a.clones == b.clones);
        QVERIFY(a == b);
        QCOMPARE(crm.foreign.size(), 1); // the attributes of node lava2
        QCOMPARE(crm.foreign.at(0).anchor, u"node lava2"_s);
        QCOMPARE(crm.foreign.at(0).text, u"attributes standby=on\n"_s);
        QCOMPARE(xml->foreign.size(), 1);
    }

    void valuesKnowTheirLines()
    {
        const Parsed<Cib> crm = readCrm(source(crmText));
        const CibPrimitive &fence = *findPrimitive(crm.value, u"fence-lava1"_s);
        QCOMPARE(fence.source.line, 7);
        const NameValue &hosts = *findValue(fence.parameters, u"pcmk_host_list"_s);
        QCOMPARE(hosts.source.line, 8);
        QCOMPARE(hosts.source.file, u"test.txt"_s);
        QCOMPARE(hosts.source.quote,
                 u"  password=*** pcmk_host_list=\"lava1\" op monitor interval=60s timeout=60s"_s);
        QCOMPARE(findValue(fence.parameters, u"password"_s)->value, u"hush hush"_s);
        QCOMPARE(fence.operations.at(0).source.line, 8);
        QCOMPARE(crm.value.locations.at(0).source.quote,
                 u"location loc-1 fence-lava1 -inf: lava1"_s);
    }

    void readsOldAndNewSpellings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("same");
        QTest::newRow("property id") << QByteArray("property $id=\"cib-bootstrap-options\" a=b")
                                     << QByteArray("property a=b");
        QTest::newRow("quotes") << QByteArray("property a=\"b\" c='d e'")
                                << QByteArray("property a=b c=d\\ e");
        QTest::newRow("score") << QByteArray("location l r -INFINITY: n")
                               << QByteArray("location l r -inf:n");
        QTest::newRow("ms") << QByteArray("ms m d meta promotable=true")
                            << QByteArray("clone m d meta promotable=true");
        QTest::newRow("order") << QByteArray("order o inf: a b")
                               << QByteArray("order o Mandatory: a:start b:start");
        QTest::newRow("order optional")
            << QByteArray("order o 0: a b") << QByteArray("order o Optional: a b");
        QTest::newRow("agent") << QByteArray("primitive d Dummy a=b")
                               << QByteArray("primitive d ocf:heartbeat:Dummy params a=b");
        QTest::newRow("double colon") << QByteArray("primitive d ocf::pacemaker:Dummy")
                                      << QByteArray("primitive d ocf:pacemaker:Dummy");
        QTest::newRow("monitor") << QByteArray("primitive d Dummy\nmonitor d 60s:30s")
                                 << QByteArray(
                                        "primitive d Dummy op monitor interval=60s timeout=30s");
        QTest::newRow("node id") << QByteArray("node $id=\"5\" n") << QByteArray("node 5: n");
        QTest::newRow("second counts") << QByteArray("primitive d Dummy params a=b\n"
                                                     "primitive d Dummy params a=c")
                                       << QByteArray("primitive d Dummy params a=c");
        QTest::newRow("CRLF") << QByteArray("primitive d Dummy \\\r\n  params a=b\r\n")
                              << QByteArray("primitive d Dummy params a=b");
    }

    void readsOldAndNewSpellings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, same);
        const Parsed<Cib> read = readCrm(source(text));
        QVERIFY(read.foreign.isEmpty());
        QVERIFY(read.value == readCrm(source(same)).value);
        QVERIFY(read.value != Cib());
    }

    void keepsWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("rule") << QByteArray("location l r rule -inf: not_defined pingd")
                              << u"location l"_s;
        QTest::newRow("set") << QByteArray("location l { a b } inf: n") << u"location l"_s;
        QTest::newRow("role") << QByteArray("colocation c inf: a:Master b") << u"colocation c"_s;
        QTest::newRow("three") << QByteArray("order o inf: a b c") << u"order o"_s;
        QTest::newRow("promote") << QByteArray("order o inf: a:promote b:start") << u"order o"_s;
        QTest::newRow("template") << QByteArray("primitive d @t params a=b") << u"primitive d"_s;
        QTest::newRow("ticket") << QByteArray("rsc_ticket t T: a") << u"rsc_ticket t"_s;
        QTest::newRow("op_defaults") << QByteArray("op_defaults timeout=30") << u"op_defaults"_s;
        QTest::newRow("other set") << QByteArray("property SAPHanaSR: a=b") << u"property"_s;
        QTest::newRow("xml") << QByteArray("xml <rsc_location id=\"x\"/>") << u"xml"_s;
    }

    void keepsWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, text);
        const Parsed<Cib> read = readCrm(source(text));
        QCOMPARE(read.foreign.size(), 1);
        QTEST(read.foreign.at(0).anchor, "anchor");
        QCOMPARE(read.foreign.at(0).text, QString::fromUtf8(text) + u'\n');
        QVERIFY(read.value == Cib());
    }

    void reportsBrokenText()
    {
        const Parsed<Cib> quote =
            readCrm(source("primitive d Dummy params a=\"b c\nproperty e=f\n"));
        QCOMPARE(quote.problems.size(), 1);
        QCOMPARE(quote.problems.at(0).message, u"a quotation mark is missing"_s);
        QCOMPARE(quote.value.properties.size(), 1);
        const Parsed<Cib> end = readCrm(source("primitive d Dummy \\\n"));
        QCOMPARE(end.problems.size(), 1);
        QCOMPARE(end.problems.at(0).message, u"the text ends in a continued line"_s);
    }

    void noticesTheSecondCommit()
    {
        const Parsed<Cib> read =
            readCrm(source("property a=b\ncommit\ncommit\nproperty c=d\ncommit\n"));
        QCOMPARE(read.problems.size(), 1);
        QCOMPARE(read.problems.at(0).kind, ProblemKind::Repeated);
        QCOMPARE(read.problems.at(0).source.line, 3);
    }

    void placeholdersBecomeSecrets()
    {
        const Parsed<Cib> read =
            readCrm(source("primitive f stonith:x params password=@secret:ilo@"));
        QCOMPARE(read.value.primitives.at(0).parameters.at(0).secret, u"ilo"_s);
        QVERIFY(read.value.primitives.at(0).parameters.at(0).value.isEmpty());
    }

    void survivesTruncationAnywhere()
    {
        for (qsizetype size = 0; size < crmText.size(); ++size)
            (void)readCrm(source(crmText.first(size)));
        for (qsizetype size = 0; size < xmlTwin.size(); size += 3)
            (void)readCibXml(source(xmlTwin.first(size)));
    }
};

QTEST_GUILESS_MAIN(TestCibReaders)
#include "tst_cib_readers.moc"
