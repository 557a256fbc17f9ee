#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "formats/secret_mask.h"
#include "support/import_support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt::formats;
using basalt::test::source;

namespace {

const QByteArray goodCluster = R"(<?xml version="1.0"?>
<cluster name="lava" config_version="7">
  <cman two_node="1" expected_votes="1" keyfile="/etc/cluster/corosync.key">
    <multicast addr="239.192.1.1" port="5405" ttl="1"/>
    <altmulticast addr="239.192.1.2" port="5407"/>
  </cman>
  <totem rrp_mode="passive" secauth="on"/>
  <clusternodes>
    <clusternode name="lava1-hb" nodeid="1" votes="1">
      <altname name="lava1" port="5407" mcast="239.192.1.2"/>
      <fence>
        <method name="redirect">
          <device name="pcmk" port="lava1-hb"/>
        </method>
      </fence>
    </clusternode>
    <clusternode name="lava2-hb" nodeid="2"/>
  </clusternodes>
  <fencedevices>
    <fencedevice name="pcmk" agent="fence_pcmk"/>
  </fencedevices>
</cluster>
)";

const QByteArray goodCorosync = R"(# a comment: with a colon
totem {
    version: 2
    cluster_name: lava
      # indented comment {
    interface {
        linknumber: 0
        knet_link_priority: 20
    }
    interface {
        linknumber: 1
    }
}
nodelist {
    node {
        ring0_addr: fd00::1
        name: lava1
        nodeid: 1
    }
}
quorum {
    provider: corosync_votequorum
    device {
        model: net
        net {
            host: tie.example.org
            algorithm: ffsplit
        }
    }
}
)";

}

class TestConfReaders : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsClusterConf()
    {
        const auto read = readClusterConf(source(goodCluster));
        QVERIFY(read);
        QVERIFY(read->problems.isEmpty());
        QVERIFY(read->foreign.isEmpty());
        const ClusterConf &conf = read->value;
        QCOMPARE(conf.name, u"lava"_s);
        QCOMPARE(conf.configVersion, 7);
        QCOMPARE(conf.source.line, 2);
        QCOMPARE(conf.nodes.size(), 2);
        QCOMPARE(conf.nodes.at(0).name, u"lava1-hb"_s);
        QCOMPARE(conf.nodes.at(0).nodeid, 1);
        QCOMPARE(conf.nodes.at(0).votes, 1);
        QVERIFY(!conf.nodes.at(1).votes);
        QCOMPARE(conf.nodes.at(0).altnames.size(), 1);
        QCOMPARE(conf.nodes.at(0).altnames.at(0).port, 5407);
        QCOMPARE(conf.nodes.at(0).altnames.at(0).source.quote,
                 u"      <altname name=\"lava1\" port=\"5407\" mcast=\"239.192.1.2\"/>"_s);
        QCOMPARE(conf.nodes.at(0).fence.size(), 1);
        QCOMPARE(conf.nodes.at(0).fence.at(0).device, u"pcmk"_s);
        QCOMPARE(conf.fenceDevices.value(u"pcmk"_s), u"fence_pcmk"_s);
        QCOMPARE(conf.multicast->address, u"239.192.1.1"_s);
        QVERIFY(!conf.altMulticast->ttl);
        QCOMPARE(conf.elements.value(u"totem"_s).attributes.value(u"rrp_mode"_s), u"passive"_s);
        QCOMPARE(conf.elements.value(u"totem"_s).source.line, 7);
    }

    void saysThatTheFirstCharacterIsMissing()
    {
        QByteArray broken = goodCluster;
        broken.replace("<cluster name", "cluster name");
        broken.remove(0, broken.indexOf("cluster name"));
        const auto read = readClusterConf(source(broken));
        QVERIFY(read);
        QCOMPARE(read->problems.size(), 1);
        QCOMPARE(read->problems.at(0).message, u"the `<` before cluster is missing"_s);
        QCOMPARE(read->problems.at(0).source.line, 1);
        QCOMPARE(read->problems.at(0).source.quote,
                 u"cluster name=\"lava\" config_version=\"7\">"_s);
        QVERIFY(read->value == readClusterConf(source(goodCluster))->value);
    }

    void keepsWhatItDoesNotUnderstand()
    {
        const auto read = readClusterConf(source(
            "<cluster name=\"x\" alias=\"y\"><rm><vm name=\"v\"/></rm><clusternodes><clusternode "
            "name=\"a\" nodeid=\"one\" weight=\"3\"/></clusternodes><fencedevices><fencedevice "
            "name=\"b\" agent=\"fence_apc\" ipaddr=\"1.2.3.4\" passwd=\"hush\"/></fencedevices>"
            "</cluster>"));
        QVERIFY(read);
        QStringList anchors;
        QString all;
        for (const ForeignPart &part : read->foreign) {
            anchors.append(part.anchor);
            all += part.text;
        }
        QCOMPARE(anchors, (QStringList{u"cluster"_s, u"cluster/rm"_s, u"clusternode"_s,
                                       u"cluster/clusternodes/a"_s, u"cluster/fencedevices/b"_s}));
        QVERIFY(all.contains(u"alias=\"y\""_s));
        QVERIFY(all.contains(u"<vm name=\"v\"/>"_s));
        QVERIFY(all.contains(u"nodeid=\"one\""_s));
        QVERIFY(all.contains(u"weight=\"3\""_s));
        QVERIFY(all.contains(u"ipaddr=\"1.2.3.4\""_s));
        QVERIFY(!all.contains(u"hush"_s));
    }

    void refusesOtherFiles()
    {
        QCOMPARE(readClusterConf(source("<html/>")).error().code, u"not-cluster-conf"_s);
        QVERIFY(!readClusterConf(source("totem {\n}\n")));
        QVERIFY(!readCorosyncConf(source(goodCluster)));
        QVERIFY(!readCorosyncConf(source("")));
    }

    void readsCorosyncConf()
    {
        const auto read = readCorosyncConf(source(goodCorosync));
        QVERIFY(read);
        QVERIFY(read->problems.isEmpty());
        QVERIFY(read->foreign.isEmpty());
        const CorosyncConf &conf = read->value;
        QCOMPARE(conf.totem.value(u"cluster_name"_s).value, u"lava"_s);
        QCOMPARE(conf.totem.value(u"cluster_name"_s).source.line, 4);
        QCOMPARE(conf.interfaces.size(), 2);
        QCOMPARE(conf.interfaces.at(0).value(u"knet_link_priority"_s).value, u"20"_s);
        QCOMPARE(conf.nodes.at(0).value(u"ring0_addr"_s).value, u"fd00::1"_s);
        QCOMPARE(conf.device.value(u"net.host"_s).value, u"tie.example.org"_s);
        QCOMPARE(conf.quorum.value(u"provider"_s).value, u"corosync_votequorum"_s);
    }

    void reportsBrokenCorosyncConf_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        QTest::newRow("unclosed") << QByteArray("totem {\n interface {\n  a: b\n}\n\n")
                                  << u"the `}` that closes totem (opened in line 1) is missing"_s
                                  << 5;
        QTest::newRow("closed twice")
            << QByteArray("totem {\n a: b\n}\n}\n") << u"`}` closes nothing"_s << 4;
        QTest::newRow("after {") << QByteArray("totem { a: b }\n")
                                 << u"corosync refuses text after `{`"_s << 1;
        QTest::newRow("beside }") << QByteArray("totem {\n a: b\n} x\n")
                                  << u"corosync refuses text beside `}`"_s << 3;
        QTest::newRow("neither") << QByteArray("totem {\n a b\n}\n")
                                 << u"the line is neither a section nor a `key: value`"_s << 2;
        QTest::newRow("no name") << QByteArray("{\n a: b\n}\n")
                                 << u"the section before `{` has no name"_s << 1;
        QTest::newRow("no value") << QByteArray("totem {\n a:\n}\n") << u"a has no value"_s << 2;
        QTest::newRow("long") << "totem {\n a: " + QByteArray(600, 'x') + "\n}\n"
                              << u"the line is longer than corosync reads (511 bytes)"_s << 2;
        QTest::newRow("deep") << QByteArray("a {\n").repeated(50) + QByteArray("}\n").repeated(50)
                              << u"sections nested deeper than 32 are not read"_s << 33;
    }

    void reportsBrokenCorosyncConf()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        QFETCH(int, line);
        const auto read = readCorosyncConf(source(text));
        QVERIFY(read);
        QVERIFY(!read->problems.isEmpty());
        QCOMPARE(read->problems.constFirst().message, message);
        QCOMPARE(read->problems.constFirst().source.line, line);
    }

    void keepsUnknownSections()
    {
        const auto read =
            readCorosyncConf(source("compatibility: none\nlogging {\n  logger_subsys {\n"
                                    "    subsys: A\n  }\n  logger_subsys {\n"
                                    "    subsys: B\n    deeper {\n      x: y\n    }\n"
                                    "    debug: on\n  }\n}\n"));
        QVERIFY(read);
        QVERIFY(read->problems.isEmpty());
        QCOMPARE(read->foreign.size(), 3);
        QCOMPARE(read->foreign.at(0).anchor, u"compatibility"_s);
        QCOMPARE(read->foreign.at(1).anchor, u"logging.logger_subsys"_s);
        QCOMPARE(read->foreign.at(1).text, u"  logger_subsys {\n    subsys: A\n  }\n"_s);
        QVERIFY(read->foreign.at(2).text.contains(u"x: y"_s));
        QCOMPARE(read->value.other.value(u"logging.logger_subsys#2"_s).value(u"debug"_s).value,
                 u"on"_s);
    }

    void survivesTruncationAnywhere()
    {
        for (qsizetype size = 0; size < goodCluster.size(); ++size) {
            const auto read = readClusterConf(source(goodCluster.first(size)));
            const bool complete = goodCluster.first(size).trimmed() == goodCluster.trimmed();
            if (read)
                QVERIFY(complete != !read->problems.isEmpty());
        }
        for (qsizetype size = 0; size < goodCorosync.size(); ++size)
            (void)readCorosyncConf(source(goodCorosync.first(size)));
    }

    void masksSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("none") << u"login=\"x\" delay=5"_s << u"login=\"x\" delay=5"_s;
        QTest::newRow("bare") << u"a passwd=hush b"_s << u"a passwd=*** b"_s;
        QTest::newRow("quoted") << u"passwd=\"hush \\\" hush\" b"_s << u"passwd=*** b"_s;
        QTest::newRow("single") << u"password='hu sh' b"_s << u"password=*** b"_s;
        QTest::newRow("unfinished") << u"password=\"hu sh"_s << u"password=***"_s;
        QTest::newRow("mixed") << u"password=a\"hu sh\"\\ b c"_s << u"password=*** c"_s;
        QTest::newRow("continued") << u"passwd=\"hush\" \\"_s << u"passwd=*** \\"_s;
        QTest::newRow("continued inside") << u"passwd=\"hush\\"_s << u"passwd=***"_s;
        QTest::newRow("two") << u"passwd=a snmp_priv_passwd=b"_s
                             << u"passwd=*** snmp_priv_passwd=***"_s;
        QTest::newRow("script") << u"passwd_script=/bin/x"_s << u"passwd_script=/bin/x"_s;
        QTest::newRow("yaml") << u"  password: hush"_s << u"  password: ***"_s;
        QTest::newRow("warning") << u"parameter \"passwd\": \"hush\""_s
                                 << u"parameter \"passwd\": ***"_s;
        QTest::newRow("attribute")
            << u"<f passwd=\"hush\" login=\"l\"/>"_s << u"<f passwd=*** login=\"l\"/>"_s;
        QTest::newRow("pair") << u"<nvpair name=\"passwd\" value=\"hush\" id=\"i\"/>"_s
                              << u"<nvpair name=\"passwd\" value=*** id=\"i\"/>"_s;
        QTest::newRow("pair turned") << u"<nvpair value=\"hush\" id=\"i\" name=\"password\"/>"_s
                                     << u"<nvpair value=*** id=\"i\" name=\"password\"/>"_s;
        QTest::newRow("option") << u"fence_x --password hush -o on"_s
                                << u"fence_x --password *** -o on"_s;
    }

    void masksSecrets()
    {
        QFETCH(QString, text);
        QTEST(maskSecrets(text), "masked");
    }
};

QTEST_GUILESS_MAIN(TestConfReaders)
#include "tst_conf_readers.moc"
