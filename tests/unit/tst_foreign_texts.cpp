// What an import did not understand is written back into its place, or said to stay in the design.
#include "design/foreign_files.h"
#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "render/render.h"
#include "render/rule_input.h"
#include "support/cluster_designs.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

QByteArray fileOf(const design::Design &design, const QString &path)
{
    const auto files = render::renderAll(design, catalogue::builtIn());
    for (const Artefact &file : files.value()) {
        if (file.path == path)
            return placeholderBytes(file);
    }
    return {};
}

formats::Cib cibOf(const design::Design &design)
{
    return render::renderCib(
        design, *catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform),
        catalogue::builtIn());
}

/// The places that I-03 reports, each in its own words.
QStringList reported(const design::Design &design)
{
    QStringList places;
    for (const rules::ImportRemark &remark :
         render::ruleInput(design, catalogue::builtIn()).remarks)
        places.append(remark.arguments.constFirst());
    return places;
}

design::Design with(const QString &platform, const design::ForeignText &text)
{
    design::Design design = test::twoHosts(platform);
    design.foreign = {text};
    return design;
}

const QString corosync = design::corosyncConfPath;
const QString cluster = design::clusterConfPath;
const QString crm = design::crmPath;

}

class TestForeignTexts : public QObject
{
    Q_OBJECT
private slots:
    void corosyncConfHasThem()
    {
        const QByteArray file = fileOf(test::withForeignTexts(u"debian12"_s), corosync);
        const auto source = formats::sourceText(file, corosync);
        const auto read = formats::readCorosyncConf(*source);
        QVERIFY2(read && read->problems.isEmpty(), file.constData());
        QCOMPARE(read->value.totem.value(u"max_messages"_s).value, u"20"_s);
        QVERIFY(!read->value.interfaces.at(0).contains(u"knet_ping_interval"_s));
        QCOMPARE(read->value.interfaces.at(1).value(u"knet_ping_interval"_s).value, u"900"_s);
        QCOMPARE(read->value.other.value(u"logging.logger_subsys"_s).value(u"debug"_s).value,
                 u"on"_s);
        QVERIFY2(file.endsWith("resources {\n    system {\n        memory_used {\n"
                               "            poll_period: 3000\n        }\n    }\n}\n"),
                 file.constData());
    }

    void clusterConfHasThem()
    {
        const QByteArray file = fileOf(test::withForeignTexts(u"el6"_s), cluster);
        const QByteArray without = fileOf(test::twoHosts(u"el6"_s), cluster);
        // Declaration and comment stay.
        QCOMPARE(file.first(file.indexOf("<cluster")), without.first(without.indexOf("<cluster")));
        for (const char *piece :
             {"<rm log_level=\"6\">\n    <failoverdomains/>\n  </rm>", " join=\"60\"/>",
              "<logging>\n    <logging_daemon name=\"corosync\" debug=\"on\"/>\n"
              "    <logging_daemon name=\"fenced\" debug=\"on\"/>\n  </logging>"})
            QVERIFY2(file.contains(piece), piece + ("\nis not in\n" + file));
        // What is ours is as before.
        const auto read = [](const QByteArray &bytes) {
            return formats::readClusterConf(*formats::sourceText(bytes, {}))->value;
        };
        QCOMPARE(read(file).nodes.size(), read(without).nodes.size());
        QCOMPARE(read(file).elements.value(u"cman"_s).attributes,
                 read(without).elements.value(u"cman"_s).attributes);
    }

    void theCibHasThem()
    {
        const formats::Cib cib = cibOf(test::withForeignTexts(u"debian12"_s));
        QVERIFY(formats::findPrimitive(cib, u"ping"_s));
        QCOMPARE(cib.clones.constLast().of, u"ping"_s);
        QCOMPARE(cib.orders.constLast().kind, u"Optional"_s);
        const formats::CibPrimitive *vm = formats::findPrimitive(cib, u"vm-brownout05"_s);
        QCOMPARE(formats::findValue(vm->parameters, u"force_stop"_s)->value, u"true"_s);
        QCOMPARE(formats::findValue(vm->meta, u"failure-timeout"_s)->value, u"600"_s);
    }

    void whatIsWrittenIsOnlyNotJudged()
    {
        for (const QString &platform : {u"el6"_s, u"debian12"_s}) {
            const design::Design design = test::withForeignTexts(platform);
            const QStringList places = reported(design);
            QCOMPARE(places.size(), design.foreign.size());
            for (const QString &place : places)
                QVERIFY2(!place.contains(u"written back"_s), qPrintable(place));
        }
    }

    void whatIsNotWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("anchor");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &platform, const QString &file,
                            const QString &anchor, const QString &text, const QString &reason) {
            QTest::newRow(name) << platform << file << anchor << text << reason;
        };
        const QString el6 = u"el6"_s;
        const QString debian = u"debian12"_s;
        row("another value", debian, corosync, u"totem.token"_s, u"token: 1\n"_s, u"otherwise"_s);
        row("no such section", debian, corosync, u"quorum.device.net.tls"_s, u"net.tls: on\n"_s,
            u"not in the design"_s);
        row("no such node", debian, corosync, u"nodelist.node#magma9.quorum_votes"_s,
            u"quorum_votes: 2\n"_s, u"not in the design"_s);
        row("open brace", debian, corosync, u"logging.logger_subsys"_s,
            u"logger_subsys {\n  subsys: X\n"_s, u"well-formed"_s);
        row("two keys", debian, corosync, u"totem.a"_s, u"a: 1\nb: 2\n"_s, u"well-formed"_s);
        row("too long", debian, corosync, u"totem.a"_s, u"a: "_s + QString(600, u'x') + u'\n',
            u"well-formed"_s);
        row("masked", el6, cluster, u"cluster/rm"_s, u"<rm password=\"***\"/>\n"_s, u"masked"_s);
        row("a password", el6, cluster, u"cluster/rm"_s, u"<rm password=\"plain\"/>\n"_s,
            u"masked"_s);
        row("the other stack", el6, corosync, u"totem.max_messages"_s, u"max_messages: 20\n"_s,
            u"this platform"_s);
        row("native fencing", el6, cluster, u"cluster/fencedevices/ilo1"_s,
            u"<fencedevice login=\"x\"/>\n"_s, u"Pacemaker"_s);
        row("a fencing method", el6, cluster, u"cluster/clusternodes/magma1-hb/fence"_s,
            u"<method name=\"2\"/>\n"_s, u"Pacemaker"_s);
        row("no such host", el6, cluster, u"cluster/clusternodes/gone/altname"_s,
            u"<altname other=\"1\"/>\n"_s, u"not in the design"_s);
        row("broken", el6, cluster, u"cluster/rm"_s, u"<rm><a></rm>\n"_s, u"well-formed"_s);
        row("against ours", el6, cluster, u"cluster/fence_daemon"_s,
            u"<fence_daemon post_fail_delay=\"9\"/>\n"_s, u"otherwise"_s);
        row("a rule", debian, crm, u"location l1"_s,
            u"location l1 vm-brownout05 rule -inf: #uname eq magma2\n"_s, u"keeps it"_s);
        row("an element", debian, design::cibXmlPath, u"configuration/acls"_s, u"<acls/>\n"_s,
            u"keeps it"_s);
        row("no such resource", debian, crm, u"clone c1"_s, u"clone c1 nobody\n"_s,
            u"not in the design"_s);
        row("an id of ours", debian, crm, u"primitive dlm"_s,
            u"primitive dlm ocf:pacemaker:controld\n"_s, u"otherwise"_s);
        row("no such VM", debian, crm, u"primitive vm-gone params force_stop"_s,
            u"force_stop=1\n"_s, u"not in the design"_s);
        row("a masked value", debian, crm, u"primitive vm-brownout05 params password"_s,
            u"password=***\n"_s, u"masked"_s);
        row("another program", debian, crm, u"pcs"_s, u"pcs resource create x\n"_s, u"keeps it"_s);
        row("another file", debian, u"/etc/other.conf"_s, u"x"_s, u"y\n"_s, u"this platform"_s);
    }
    void whatIsNotWrittenIsSaid()
    {
        QFETCH(QString, platform);
        QFETCH(QString, file);
        QFETCH(QString, anchor);
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const design::Design plain = test::twoHosts(platform);
        const design::Design design = with(platform, {file, anchor, text});
        const QStringList places = reported(design);
        QCOMPARE(places.size(), 1);
        QVERIFY2(places.constFirst().startsWith(anchor), qPrintable(places.constFirst()));
        QVERIFY2(places.constFirst().contains(reason), qPrintable(places.constFirst()));
        // Nothing is half-written.
        QCOMPARE(fileOf(design, corosync), fileOf(plain, corosync));
        QCOMPARE(fileOf(design, cluster), fileOf(plain, cluster));
        QCOMPARE(cibOf(design), cibOf(plain));
        const auto findings =
            rules::check(render::ruleInput(design, catalogue::builtIn())).findings;
        QVERIFY(std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
            return finding.rule == u"I-03" && finding.severity == Severity::Warning;
        }));
    }

    void whatIsThereAlreadyIsNotRepeated()
    {
        const design::Design design =
            with(u"debian12"_s, {corosync, u"logging.to_syslog"_s, u"to_syslog: yes\n"_s});
        QCOMPARE(fileOf(design, corosync), fileOf(test::twoHosts(u"debian12"_s), corosync));
        QVERIFY(!reported(design).constFirst().contains(u"written back"_s));
    }
};

QTEST_APPLESS_MAIN(TestForeignTexts)
#include "tst_foreign_texts.moc"
