#include "core/artefact.h"
#include "formats/cib_xml_writer.h"
#include "formats/cluster_conf_writer.h"
#include "formats/corosync_conf_writer.h"
#include "formats/crm_writer.h"
#include "formats/pcs_writer.h"
#include "formats/shell_quote.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt::formats;

namespace {

CibPrimitive fenceDevice(const QString &id)
{
    CibPrimitive device;
    device.id = id;
    device.standard = u"stonith"_s;
    device.type = u"fence_x"_s;
    return device;
}

Cib smallCib()
{
    Cib cib;
    cib.schema = u"pacemaker-3.9"_s;
    cib.nodes = {{u"1"_s, u"a"_s}, {u"2"_s, u"b"_s}};
    cib.properties = {{u"stonith-enabled"_s, u"true"_s, {}, {}},
                      {u"no-quorum-policy"_s, u"freeze"_s, {}, {}}};
    cib.resourceDefaults = {{u"resource-stickiness"_s, u"100"_s, {}, {}}};
    CibPrimitive device = fenceDevice(u"f1"_s);
    device.parameters = {{u"ip"_s, u"10.0.0.1"_s, {}, {}},
                         {u"password"_s, {}, u"board"_s, {}},
                         {u"hint"_s, u"say \"a b\" \\ it's"_s, {}, {}}};
    device.operations = {{u"monitor"_s,
                          u"60s"_s,
                          u"20s"_s,
                          {{u"on-fail"_s, u"block"_s, {}, {}}, {u"LEVEL"_s, u"1"_s, {}, {}}},
                          {}}};
    CibPrimitive member = fenceDevice(u"p1"_s);
    member.standard = u"ocf"_s;
    member.provider = u"heartbeat"_s;
    member.type = u"Dummy"_s;
    cib.primitives = {device, member};
    cib.groups = {{u"g"_s, {u"p1"_s}, {}, {}}};
    cib.clones = {{u"cl"_s, u"g"_s, {{u"interleave"_s, u"true"_s, {}, {}}}, {}}};
    cib.locations = {{u"loc-f1"_s, u"f1"_s, u"a"_s, u"-INFINITY"_s, {}}};
    cib.orders = {{u"o"_s, u"Mandatory"_s, u"cl"_s, u"f1"_s, {}}};
    cib.colocations = {{u"c"_s, u"INFINITY"_s, u"f1"_s, u"cl"_s, {}}};
    cib.levels = {{u"a"_s, 1, {u"f1"_s, u"f2"_s}, {}}, {u"a"_s, 2, {u"f3"_s}, {}}};
    return cib;
}

QByteArray bytesOf(const basalt::Result<QList<basalt::ContentPart>> &content)
{
    if (!content)
        return "error: " + content.error().message.toUtf8();
    return basalt::placeholderBytes({{}, {}, 0600, *content});
}

}

class TestClusterWriters : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesCibXml()
    {
        const QByteArray xml = bytesOf(writeCibXml(smallCib(), u"ours"_s));
        QVERIFY2(xml.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ours -->\n<cib "),
                 xml.constData());
        const char *const expected[] = {
            "<nvpair id=\"f1-instance_attributes-password\" name=\"password\" "
            "value=\"@secret:board@\"/>",
            "value=\"say &quot;a b&quot; \\ it's\"",
            "<op id=\"f1-monitor-60s\" name=\"monitor\" interval=\"60s\" timeout=\"20s\" "
            "on-fail=\"block\">",
            "<node id=\"1\" uname=\"a\"/>",
            "<fencing-level id=\"fl-a-1\" target=\"a\" index=\"1\" devices=\"f1,f2\"/>",
            "<rsc_location id=\"loc-f1\" rsc=\"f1\" score=\"-INFINITY\" node=\"a\"/>",
        };
        for (const char *line : expected)
            QVERIFY2(xml.contains(line), line + ("\nis not in\n" + xml));
        QCOMPARE(xml.count("<primitive id=\"p1\""), 1);
    }

    void namesTheTypeOfNodesInOldSchemas()
    {
        Cib cib = smallCib();
        cib.schema = u"pacemaker-1.2"_s;
        QVERIFY(bytesOf(writeCibXml(cib, {})).contains("uname=\"a\" type=\"normal\"/>"));
    }

    void cibSecretsAreEscapedForXml()
    {
        const auto content = writeCibXml(smallCib(), {});
        QVERIFY(content);
        QCOMPARE(content->size(), 3);
        QCOMPARE(content->at(1).secret, u"board"_s);
        QCOMPARE(content->at(1).form, basalt::SecretForm::XmlAttribute);
    }

    void refusesIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("digit") << u"1f"_s;
        QTest::newRow("blank") << u"f 1"_s;
        QTest::newRow("twice") << u"p1"_s;
    }

    void refusesIds()
    {
        QFETCH(QString, id);
        Cib cib = smallCib();
        cib.primitives.append(fenceDevice(id));
        const auto content = writeCibXml(cib, {});
        QVERIFY(!content);
        QVERIFY2(content.error().message.contains(id), qPrintable(content.error().message));
    }

    void refusesControlCharacters()
    {
        Cib cib = smallCib();
        cib.properties.append({u"x"_s, u"a\x01"_s, {}, {}});
        QVERIFY(!writeCibXml(cib, {}));
        QVERIFY(!writeCrm(cib, {}));
        QVERIFY(!writePcs(cib, {}));
    }

    void writesCrm()
    {
        QCOMPARE(bytesOf(writeCrm(smallCib(), u"ours"_s)),
                 QByteArray("# ours\n"
                            "property $id=cib-bootstrap-options stonith-enabled=true "
                            "no-quorum-policy=freeze\n"
                            "rsc_defaults $id=rsc-options resource-stickiness=100\n"
                            "primitive f1 stonith:fence_x \\\n"
                            "    params ip=10.0.0.1 password=\"@secret:board@\" "
                            "hint=\"say \\\"a b\\\" \\\\ it's\" \\\n"
                            "    op monitor interval=60s timeout=20s on-fail=block LEVEL=1\n"
                            "primitive p1 ocf:heartbeat:Dummy\n"
                            "group g p1\n"
                            "clone cl g \\\n"
                            "    meta interleave=true\n"
                            "location loc-f1 f1 -inf: a\n"
                            "order o Mandatory: cl f1\n"
                            "colocation c inf: f1 cl\n"
                            "fencing_topology \\\n"
                            "    a: f1,f2 f3\n"));
    }

    void crmRefusesGapsInLevels()
    {
        Cib cib = smallCib();
        cib.levels[1].index = 3;
        QVERIFY(!writeCrm(cib, {}));
    }

    void writesPcs()
    {
        const QByteArray script = bytesOf(writePcs(smallCib(), u"ours"_s));
        const char *const expected[] = {
            "#!/bin/sh\n# ours\nset -eu\n",
            "pcs -f \"$cib\" property set stonith-enabled=true no-quorum-policy=freeze\n",
            "pcs -f \"$cib\" stonith create f1 fence_x ip=10.0.0.1 password='@secret:board@' "
            "'hint=say \"a b\" \\ it'\\''s' op monitor interval=60s timeout=20s on-fail=block "
            "LEVEL=1\n",
            "resource create p1 ocf:heartbeat:Dummy --no-default-ops --group g\n",
            "resource clone g cl interleave=true\n",
            "stonith level add 1 a f1 f2\n",
        };
        for (const char *line : expected)
            QVERIFY2(script.contains(line), line + ("\nis not in\n" + script));
    }

    void quotesForShells_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("bare") << u"a=b/c:1"_s << u"a=b/c:1"_s;
        QTest::newRow("empty") << u""_s << u"''"_s;
        QTest::newRow("blank") << u"a b"_s << u"'a b'"_s;
        QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
        QTest::newRow("command") << u"$(x);`y`"_s << u"'$(x);`y`'"_s;
        QTest::newRow("umlaut") << u"\u00e4"_s << u"'\u00e4'"_s;
    }

    void quotesForShells()
    {
        QFETCH(QString, word);
        QTEST(shellQuoted(word), "quoted");
    }

    void writesClusterConf()
    {
        ClusterConf conf;
        conf.name = u"m"_s;
        conf.configVersion = 3;
        conf.elements[u"cman"_s].attributes = {{u"two_node"_s, u"1"_s}};
        conf.elements[u"dlm"_s].attributes = {{u"protocol"_s, u"sctp"_s}};
        conf.multicast = ClusterConfMulticast{u"239.192.1.1"_s, 5405, 1, {}};
        ClusterConfNode node;
        node.name = u"a-hb"_s;
        node.nodeid = 1;
        node.altnames = {{u"a"_s, {}, {}, {}, {}}};
        node.fence = {{u"redirect"_s, u"pcmk"_s, u"a-hb"_s, {}}};
        conf.nodes = {node};
        conf.fenceDevices = {{u"pcmk"_s, u"fence_pcmk"_s}};
        const auto bytes = writeClusterConf(conf, u"x -- y"_s);
        QVERIFY(bytes);
        QCOMPARE(*bytes,
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<!-- x - - y -->\n"
                            "<cluster name=\"m\" config_version=\"3\">\n"
                            "  <cman two_node=\"1\">\n"
                            "    <multicast addr=\"239.192.1.1\" port=\"5405\" ttl=\"1\"/>\n"
                            "  </cman>\n"
                            "  <dlm protocol=\"sctp\"/>\n"
                            "  <clusternodes>\n"
                            "    <clusternode name=\"a-hb\" nodeid=\"1\">\n"
                            "      <altname name=\"a\"/>\n"
                            "      <fence>\n"
                            "        <method name=\"redirect\">\n"
                            "          <device name=\"pcmk\" port=\"a-hb\"/>\n"
                            "        </method>\n"
                            "      </fence>\n"
                            "    </clusternode>\n"
                            "  </clusternodes>\n"
                            "  <fencedevices>\n"
                            "    <fencedevice name=\"pcmk\" agent=\"fence_pcmk\"/>\n"
                            "  </fencedevices>\n"
                            "</cluster>\n"));
        conf.fenceDevices = {{u"1"_s, u"fence_pcmk"_s}};
        QVERIFY(!writeClusterConf(conf, {}));
    }

    void writesCorosyncConf()
    {
        CorosyncConf conf;
        conf.totem = {{u"version"_s, {u"2"_s, {}}}, {u"cluster_name"_s, {u"m"_s, {}}}};
        conf.interfaces = {{{u"linknumber"_s, {u"0"_s, {}}}}};
        conf.nodes = {{{u"nodeid"_s, {u"1"_s, {}}}, {u"ring0_addr"_s, {u"10.0.0.1"_s, {}}}}};
        conf.quorum = {{u"provider"_s, {u"corosync_votequorum"_s, {}}}};
        conf.device = {{u"model"_s, {u"net"_s, {}}}, {u"net.host"_s, {u"q"_s, {}}}};
        conf.other = {{u"system"_s, {{u"qb_ipc_type"_s, {u"shm"_s, {}}}}}};
        const auto bytes = writeCorosyncConf(conf, u"ours"_s);
        QVERIFY(bytes);
        QCOMPARE(*bytes, QByteArray("# ours\n"
                                    "totem {\n"
                                    "    version: 2\n"
                                    "    cluster_name: m\n"
                                    "    interface {\n"
                                    "        linknumber: 0\n"
                                    "    }\n"
                                    "}\n"
                                    "nodelist {\n"
                                    "    node {\n"
                                    "        ring0_addr: 10.0.0.1\n"
                                    "        nodeid: 1\n"
                                    "    }\n"
                                    "}\n"
                                    "quorum {\n"
                                    "    provider: corosync_votequorum\n"
                                    "    device {\n"
                                    "        model: net\n"
                                    "        net {\n"
                                    "            host: q\n"
                                    "        }\n"
                                    "    }\n"
                                    "}\n"
                                    "system {\n"
                                    "    qb_ipc_type: shm\n"
                                    "}\n"));
    }
};

QTEST_GUILESS_MAIN(TestClusterWriters)
#include "tst_cluster_writers.moc"
