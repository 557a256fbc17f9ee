// The hand-over document as values and text: cables, addresses, CSV, procedures, HTML.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "design/things.h"
#include "i18n/translations.h"
#include "report/cable_list.h"
#include "report/csv.h"
#include "report/identities.h"
#include "report/procedures.h"
#include "report/report.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::report;

namespace {

design::Design example(const QString &name)
{
    const auto design = design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR)
                                           + u"/resources/examples/%1.yaml"_s.arg(name));
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    return *design;
}

ReportInput inputOf(const design::Design &design)
{
    ReportInput input = reportInput(design, catalogue::builtIn());
    input.drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    return input;
}

/// All text of a document, and a failed test if it is not well-formed.
QString textOf(const QByteArray &html)
{
    QXmlStreamReader xml(html);
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text().toString() + u' ';
    }
    if (xml.hasError())
        qFatal("line %lld: %s", xml.lineNumber(), qPrintable(xml.errorString()));
    return text;
}

QStringList portsOf(const DeviceCables &device)
{
    QStringList ports;
    for (const CableEntry &cable : device.cables)
        ports.append(cable.a.port);
    return ports;
}

QStringList commandsOf(const QList<Procedure> &list)
{
    QStringList commands;
    for (const Procedure &procedure : list) {
        commands.append(u"# "_s + procedure.title);
        for (const ProcedureStep &step : procedure.steps)
            commands += step.commands;
    }
    return commands;
}

}

class TestReport : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(useLanguage(u"en"_s));
    }

    void ordersPorts_data();
    void ordersPorts();
    void listsEachCableOnce();
    void listsCablesByDevice();
    void listsIdentities();
    void writesCsvCells_data();
    void writesCsvCells();
    void writesCsv();
    void tellsHowToStartAndStop_data();
    void tellsHowToStartAndStop();
    void saysWhatStartsByItself();
    void namesEverything();
    void escapesWhateverComes();
    void doesWithoutPlatform();
    void speaksGerman();
};

void TestReport::ordersPorts_data()
{
    QTest::addColumn<QStringList>("ports");
    QTest::newRow("numbers") << QStringList{u"1"_s, u"2"_s, u"10"_s, u"24"_s};
    QTest::newRow("names") << QStringList{u"A1"_s, u"A2"_s, u"A10"_s, u"B1"_s};
    QTest::newRow("parts") << QStringList{u"1"_s, u"1.5"_s, u"1.10"_s, u"eth"_s, u"eth0"_s};
}

void TestReport::ordersPorts()
{
    QFETCH(QStringList, ports);
    for (int i = 0; i < ports.size(); ++i) {
        for (int j = 0; j < ports.size(); ++j)
            QCOMPARE(isPortBefore(ports[i], ports[j]), i < j);
    }
}

void TestReport::listsEachCableOnce()
{
    const design::Design design = example(u"magma"_s);
    const QList<CableEntry> list = cableList(design);
    const auto cords = std::count_if(list.begin(), list.end(), [](const CableEntry &cable) {
        return cable.kind == CableKind::Power;
    });
    QCOMPARE(list.size() - cords, design.cables.size());
    QCOMPARE(cords, 14); // 2 each for hosts and array, 1 each for 6 switches and 2 PDUs

    const CableEntry &lan = list.constFirst();
    QCOMPARE(lan.a, (design::PortId{u"magma1"_s, u"eth0"_s}));
    QCOMPARE(lan.b, (design::PortId{u"lan-a"_s, u"1"_s}));
    QCOMPARE(lan.speed, std::optional<qint64>(1'000'000'000));
    QCOMPARE(lan.bond, u"bond0"_s);
    QCOMPARE(lan.networks, (QStringList{u"public"_s, u"guests"_s, u"dmz"_s}));
    QVERIFY(lan.declaresVlans);
    QCOMPARE(lan.tagged, (QList<int>{100, 101}));
    QVERIFY(!lan.untagged);
    QCOMPARE(lan.label, u"magma1:eth0 - lan-a:1"_s);

    design::Design turned = design;
    std::swap(turned.cables[0].a, turned.cables[0].b);
    QCOMPARE(cableList(turned), list); // a cable is the same in either order
}

void TestReport::listsCablesByDevice()
{
    const design::Design design = example(u"magma"_s);
    const QList<DeviceCables> devices = cablesByDevice(design);
    QCOMPARE(devices.constFirst().device, u"magma1"_s);
    QCOMPARE(portsOf(devices.constFirst()),
             (QStringList{u"eth0"_s, u"eth1"_s, u"eth2"_s, u"eth3"_s, u"fc0"_s, u"fc1"_s,
                          u"power 1"_s, u"power 2"_s}));
    qsizetype entries = 0;
    for (const DeviceCables &device : devices) {
        entries += device.cables.size();
        for (const CableEntry &cable : device.cables)
            QCOMPARE(cable.a.device, device.device);
        if (device.device != u"lan-a")
            continue;
        QCOMPARE(portsOf(device), (QStringList{u"1"_s, u"2"_s, u"10"_s, u"24"_s, u"power 1"_s}));
        QCOMPARE(device.cables[2].untagged, std::optional<int>(20));
        QCOMPARE(device.cables[3].tagged, (QList<int>{20, 100, 101}));
    }
    // Both ends have a list, but for the feeds.
    QCOMPARE(entries, 2 * cableList(design).size() - design.pdus.size());
}

void TestReport::listsIdentities()
{
    const QList<Identity> all = identities(example(u"magma"_s));
    const auto has = [&](const Identity &identity) { return all.contains(identity); };
    QVERIFY(has({IdentityKind::Ip, u"magma1"_s, u"bond1"_s, u"10.0.0.1/24"_s, u"heartbeat"_s,
                 u"magma1-hb"_s}));
    QVERIFY(has({IdentityKind::Ip,
                 u"fence-magma1"_s,
                 {},
                 u"10.20.0.11/24"_s,
                 u"management"_s,
                 u"magma1-ilo"_s}));
    QVERIFY(has({IdentityKind::Wwpn, u"magma1"_s, u"fc0"_s, u"50:01:43:80:02:a3:00:01"_s, {}, {}}));
    QVERIFY(has({IdentityKind::Wwid,
                 u"msa1"_s,
                 u"msa1_lun1"_s,
                 u"3600c0ff000d5aa8bc2dd8e5001000000"_s,
                 {},
                 {}}));
    for (const Identity &identity : all)
        QVERIFY(!identity.value.isEmpty());

    const QList<Identity> iscsi = identities(example(u"three-iscsi"_s));
    QVERIFY(std::any_of(iscsi.begin(), iscsi.end(), [](const Identity &identity) {
        return identity.kind == IdentityKind::Iqn && identity.value.startsWith(u"iqn."_s);
    }));
}

void TestReport::writesCsvCells_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s, {}} << QByteArray("a,b c,\r\n");
    QTest::newRow("quoted") << QStringList{u"a,b"_s, u"say \"x\""_s, u"two\nlines"_s}
                            << QByteArray("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    QTest::newRow("formulas") << QStringList{u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s}
                              << QByteArray("'=1+1,'+1,'-1,'@x\r\n");
    QTest::newRow("hidden formulas") << QStringList{u"\t=1"_s, u"\r=1"_s, u"=a,b"_s}
                                     << QByteArray("'\t=1,\"'\r=1\",\"'=a,b\"\r\n");
    QTest::newRow("signs within") << QStringList{u"a=b"_s, u"x-y"_s} << QByteArray("a=b,x-y\r\n");
    QTest::newRow("utf-8") << QStringList{u"Größe"_s}
                           << QByteArray("Gr\xc3\xb6\xc3\x9f"
                                         "e\r\n");
}

void TestReport::writesCsvCells()
{
    QFETCH(QStringList, cells);
    QFETCH(QByteArray, line);
    QCOMPARE(csvLine(cells), line);
}

void TestReport::writesCsv()
{
    const design::Design design = example(u"magma"_s);
    const QByteArray cables = cablesCsv(design);
    QVERIFY(cables.startsWith("kind,device_a,port_a,device_b,port_b,speed,"));
    QCOMPARE(cables.count("\r\n"), cableList(design).size() + 1);
    QVERIFY(cables.contains("\r\nethernet,magma1,eth0,lan-a,1,1000000000,,100 101,bond0,public "
                            "guests dmz,magma1:eth0 - lan-a:1\r\n"));
    const QByteArray addresses = addressesCsv(design);
    QVERIFY(addresses.startsWith("device,item,kind,value,network,vlan,name\r\n"));
    QCOMPARE(addresses.count("\r\n"), identities(design).size() + 1);
    QVERIFY(addresses.contains("\r\nfence-magma1,,ip,10.20.0.11/24,management,20,magma1-ilo\r\n"));
}

void TestReport::tellsHowToStartAndStop_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("commands");
    const QString free = u"crm_attribute -t crm_config -n stop-all-resources -D"_s;
    const QString stop = u"crm_attribute -t crm_config -n stop-all-resources -v true"_s;
    const QString look = u"crm_mon -1"_s;
    const QString rings = u"corosync-cfgtool -s"_s;
    const QStringList dlm{u"dlm_tool status"_s, u"lvmlockctl -i"_s};
    // cman before clvmd before Pacemaker; the names are those of ring 0.
    QTest::newRow("cman") << u"magma"_s
                          << (QStringList{u"# Start the whole cluster"_s,
                                          u"multipath -ll"_s,
                                          u"service cman start"_s,
                                          u"service clvmd start"_s,
                                          u"service pacemaker start"_s,
                                          look,
                                          rings,
                                          free,
                                          u"service clvmd status"_s,
                                          look,
                                          u"# Stop the whole cluster"_s,
                                          stop,
                                          look,
                                          u"service pacemaker stop"_s,
                                          u"service clvmd stop"_s,
                                          u"service cman stop"_s,
                                          u"poweroff"_s,
                                          u"# Take one host out, here magma2"_s,
                                          u"crm node standby magma2-hb"_s,
                                          look,
                                          u"service pacemaker stop"_s,
                                          u"service clvmd stop"_s,
                                          u"service cman stop"_s,
                                          u"poweroff"_s,
                                          u"# Bring a host back, here magma2"_s,
                                          u"service cman start"_s,
                                          u"service clvmd start"_s,
                                          u"service pacemaker start"_s,
                                          look,
                                          rings,
                                          u"crm node online magma2-hb"_s});
    const auto modern = [&](const QString &out, const QString &in) {
        return QStringList{u"# Start the whole cluster"_s,
                           u"multipath -ll"_s,
                           u"systemctl start corosync pacemaker"_s,
                           look,
                           rings,
                           free}
               + dlm
               + QStringList{look,
                             u"# Stop the whole cluster"_s,
                             stop,
                             look,
                             u"systemctl stop pacemaker"_s,
                             u"systemctl stop corosync"_s,
                             u"poweroff"_s,
                             u"# Take one host out, here magma2"_s,
                             out,
                             look,
                             u"systemctl stop pacemaker"_s,
                             u"systemctl stop corosync"_s,
                             u"poweroff"_s,
                             u"# Bring a host back, here magma2"_s,
                             u"systemctl start corosync pacemaker"_s,
                             look,
                             rings,
                             in};
    };
    QTest::newRow("crm shell") << u"magma-debian12"_s
                               << modern(u"crm node standby magma2"_s, u"crm node online magma2"_s);
    QTest::newRow("pcs") << u"magma-el9"_s
                         << modern(u"pcs node standby magma2"_s, u"pcs node unstandby magma2"_s);
}

void TestReport::tellsHowToStartAndStop()
{
    QFETCH(QString, name);
    QFETCH(QStringList, commands);
    design::Design design = example(name);
    design.cluster.startAtBoot = false;
    const auto *platform = catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
    QCOMPARE(commandsOf(procedures(design, *platform)), commands);
}

void TestReport::saysWhatStartsByItself()
{
    design::Design design = example(u"magma-debian12"_s);
    design.cluster.startAtBoot = true;
    const auto *platform = catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
    const QList<Procedure> list = procedures(design, *platform);
    for (const QString &command : commandsOf(list))
        QVERIFY2(!command.startsWith(u"systemctl start"_s), qPrintable(command));
    QVERIFY(list.constFirst().notes.join(u' ').contains(u"until it has seen the other"_s));

    design.cluster.startAtBoot.reset(); // nobody has said: then it is told how
    QVERIFY(commandsOf(procedures(design, *platform))
                .contains(u"systemctl start corosync pacemaker"_s));
    design.cluster.quorum.qdevice = design::Qdevice{u"witness"_s, u"ffsplit"_s, {}};
    QVERIFY(commandsOf(procedures(design, *platform))
                .contains(u"systemctl start corosync corosync-qdevice pacemaker"_s));
    design.cluster.quorum.qdevice.reset();

    design.cluster.quorum.waitForAll = false;
    QVERIFY(!procedures(design, *platform)
                 .constFirst()
                 .notes.join(u' ')
                 .contains(u"until it has seen the other"_s));
    QVERIFY(procedures(example(u"magma"_s),
                       *catalogue::findPlatform(catalogue::builtIn(),
                                                example(u"magma"_s).cluster.platform))
                .constFirst()
                .notes.join(u' ')
                .contains(u"30 s"_s)); // post_join_delay
}

void TestReport::namesEverything()
{
    for (const QString &name : {u"magma"_s, u"magma-el9"_s, u"three-iscsi"_s}) {
        const ReportInput input = inputOf(example(name));
        for (const Medium medium : {Medium::Browser, Medium::Paper}) {
            const QByteArray html = report::html(input, medium);
            QCOMPARE(html, report::html(input, medium));
            const QString text = textOf(html);
            const auto tells = [&](const QString &what) {
                QVERIFY2(text.contains(what), qPrintable(name + u": "_s + what));
            };
            for (const CableEntry &cable : cableList(input.design))
                tells(cable.label);
            for (const Identity &identity : identities(input.design))
                tells(identity.value);
            for (const Artefact &file : input.files)
                tells(file.path);
            for (const Finding &finding : input.rules.findings)
                tells(rules::messageOf(finding));
            for (const design::Vm &vm : input.design.vms)
                tells(vm.name);
            for (const design::Waiver &waiver : input.design.waivers)
                tells(waiver.reason);
            QVERIFY(text.contains(u"☐"_s));
            QCOMPARE(html.contains("data:image/svg+xml;base64,"), medium == Medium::Browser);
        }
    }
}

void TestReport::escapesWhateverComes()
{
    const QString hostile = u"</td><script>alert(1)</script>&amp;\"'>"_s;
    design::Design design = example(u"magma"_s);
    design.notes = hostile;
    design.cluster.name = u"a<b>&c"_s;
    design.cluster.notes = hostile;
    for (design::Host &host : design.hosts)
        host.notes = host.model = hostile;
    for (design::Switch &device : design.switches)
        device.notes = hostile;
    for (design::Vm &vm : design.vms)
        vm.notes = hostile;
    design.networks[0].notes = hostile;
    design.waivers[0].reason = hostile;
    design.storage[0].vendor = hostile;
    ReportInput input = inputOf(design);
    input.drawing = "<script>alert(1)</script>";
    input.problems = {{u"x"_s, hostile, hostile}};
    for (const Medium medium : {Medium::Browser, Medium::Paper}) {
        const QByteArray html = report::html(input, medium);
        QVERIFY(!html.contains("<script"));
        QVERIFY(textOf(html).contains(hostile));
        QVERIFY(textOf(html).contains(u"a<b>&c"_s));
    }
}

void TestReport::doesWithoutPlatform()
{
    design::Design design = example(u"magma"_s);
    design.cluster.platform = u"solaris"_s;
    const QString text = textOf(report::html(inputOf(design), Medium::Browser));
    QVERIFY(text.contains(u"solaris"_s));
    QVERIFY(!text.contains(u"crm_mon"_s));
    // An empty design is no reason to fail either.
    textOf(report::html(inputOf(design::Design()), Medium::Paper));
}

void TestReport::speaksGerman()
{
    const design::Design design = example(u"magma"_s);
    QVERIFY(useLanguage(u"de"_s));
    const QByteArray html = report::html(inputOf(design), Medium::Browser);
    QVERIFY(html.contains("<html lang=\"de\">"));
    const QString text = textOf(html);
    QVERIFY(text.contains(u"Verkabelung"_s));
    QVERIFY(text.contains(u"Den ganzen Cluster starten"_s));
    QVERIFY(text.contains(u"service cman start"_s));
    QVERIFY(!text.contains(u"goes to"_s));
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
