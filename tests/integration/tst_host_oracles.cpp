// The hosts' files before the programs that will read them. Where those are blind, or cannot run
// here (ifcfg, iptables, firewalld, chrony), tables of what a file may hold stand in.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "render/render.h"
#include "support/oracles.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

/// What a kind of file may hold.
struct Syntax
{
    const char *path; ///< regular expression of the whole path
    const char *line; ///< regular expression of each line that is no comment and not empty
};

#define NAME "[A-Za-z0-9_.:-]+"
#define IP "[0-9a-fA-F.:]+"
#define NUMBER "[0-9]+"

constexpr Syntax syntaxes[] = {
    {"/etc/hosts", "(" IP " +" NAME "( " NAME ")?)"},
    {"/etc/hostname", "[a-z0-9-]+"},
    {"/etc/sysconfig/network-scripts/ifcfg-.*",
     "((DEVICE|MASTER|BRIDGE|PHYSDEV)=" NAME "|HWADDR=([0-9A-F]{2}:){5}[0-9A-F]{2}|"
     "(ONBOOT|SLAVE|VLAN|ONPARENT|IPV6INIT)=yes|(NM_CONTROLLED|USERCTL)=no|"
     "BOOTPROTO=(none|static)|(IPADDR|NETMASK)=" IP "|IPV6ADDR=" IP "/" NUMBER "|TYPE=Bridge|"
     "(DELAY|VID|MTU)=" NUMBER "|STP=(on|off)|"
     "BONDING_OPTS=\"mode=[0-6] miimon=" NUMBER "( primary=" NAME ")?\")"},
    {"/etc/sysconfig/network",
     "(NETWORKING=yes|HOSTNAME=" NAME "|GATEWAY=" IP "|NETWORKING_IPV6=yes|IPV6_DEFAULTGW=" IP ")"},
    {"/etc/modprobe.d/bonding.conf", "alias " NAME " bonding"},
    {"/etc/sysconfig/modules/basalt.modules", "modprobe [a-z0-9_]+ >/dev/null 2>&1"},
    {"/etc/modules-load.d/basalt.conf", "[a-z0-9_]+"},
    {"/etc/sysctl.(conf|d/90-basalt.conf)", "-?(net|kernel)\\.[a-z0-9_.-]+ = " NUMBER},
    {"/etc/network/interfaces",
     "((auto|iface) " NAME "( inet6? (static|manual|loopback))?|    (address " IP "/" NUMBER "|"
     "gateway " IP "|bond-slaves( " NAME ")+|bond-mode (balance-(rr|xor|tlb|alb)|active-backup|"
     "broadcast|802\\.3ad)|bond-miimon " NUMBER "|bond-primary " NAME "|mtu " NUMBER "|"
     "vlan-raw-device " NAME "|vlan-id " NUMBER "|bridge_ports " NAME "|bridge_stp (on|off)|"
     "bridge_fd " NUMBER "))"},
    {"/etc/sysconfig/ip6?tables",
     "(\\*filter|COMMIT|:(INPUT|FORWARD|OUTPUT) ACCEPT \\[0:0\\]|"
     "-A INPUT( -i " NAME ")?( -s " IP "/" NUMBER ")?( -p (udp|tcp|sctp|icmp|icmpv6|igmp))?"
     "( -m state --state ESTABLISHED,RELATED)?( -m multiport --dports [0-9,]+)?( --dport [0-9:]+)?"
     " -j (ACCEPT|REJECT --reject-with [a-z0-9-]+))"},
    {"/etc/dlm/dlm.conf", "protocol=(tcp|sctp|detect)"},
    {"/etc/iscsi/initiatorname.iscsi", "InitiatorName=iqn\\.[0-9]{4}-[0-9]{2}\\.[a-z0-9.:-]+"},
    {"/etc/iscsi/iscsid.conf", "(iscsid|node)\\.[a-zA-Z0-9_.\\[\\]]+ = [A-Za-z0-9 ./_-]+"},
    {"/etc/ntp.conf", "(server " NAME " iburst|driftfile|restrict|includefile|keys)( .*)?"},
    {"/etc/chrony.conf",
     "(server " NAME
     " iburst|(driftfile|makestep|keyfile|ntsdumpdir|leapsectz|logdir) .*|rtcsync)"},
    {"/etc/chrony/sources.d/basalt.sources", "server " NAME " iburst"},
    {"/etc/systemd/logind.conf.d/basalt.conf", "(\\[Login\\]|HandlePowerKey=ignore)"},
    {"/etc/systemd/system/resource-agents-deps.target.d/basalt.conf",
     "(\\[Unit\\]|(Requires|After)=[a-z0-9.-]+\\.(service|socket)( "
     "[a-z0-9.-]+\\.(service|socket))*)"},
    {"/etc/NetworkManager/conf.d/90-basalt.conf",
     "(\\[main\\]|no-auto-default=\\*|ignore-carrier=\\*)"},
    {"/etc/NetworkManager/system-connections/.*\\.nmconnection",
     "(\\[(connection|ethernet|bond|bridge|vlan|ipv4|ipv6)\\]|[a-z0-9-]+=[A-Za-z0-9_.:,/-]+)"},
    {"/etc/libvirt/qemu.conf", "migration_host = \"" IP "\""},
    {"/etc/firewalld/zones/basalt.xml",
     "(<\\?xml .*\\?>|</?zone>|<!-- .* -->|  <(short|description)>[^<]*</(short|description)>|"
     "  <source address=\"" IP "\"/>|  <service name=\"(high-availability|ssh)\"/>|"
     "  <port port=\"[0-9-]+\" protocol=\"(tcp|udp|sctp)\"/>)"},
    {"/etc/udev/rules.d/99-basalt-bridge.rules", "ACTION==.*"},
};

#undef NAME
#undef IP
#undef NUMBER

/// Read by a program in another test function here, or by the tests of the cluster's files.
bool isReadElsewhere(const QString &path)
{
    static const QStringList paths{u"/etc/multipath.conf"_s, u"/etc/lvm/lvm.conf"_s,
                                   u"/etc/nftables.conf"_s, u"/etc/sysconfig/cman"_s};
    return paths.contains(path) || path.startsWith(u"/etc/cluster/"_s)
           || path.startsWith(u"/etc/corosync/"_s)
           || path.startsWith(u"/etc/libvirt/qemu-ha/"_s)
           // A comment only.
           || path == u"/etc/modprobe.d/sctp-blacklist.conf"_s;
}

const Syntax *syntaxOf(const QString &path)
{
    for (const Syntax &syntax : syntaxes) {
        const QString expression = QString::fromUtf8(syntax.path);
        if (QRegularExpression(QRegularExpression::anchoredPattern(expression))
                .match(path)
                .hasMatch())
            return &syntax;
    }
    return nullptr;
}

bool isIpv4(const QString &text)
{
    static const QRegularExpression byte(u"\\A(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\z"_s);
    const QStringList parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               return byte.match(part).hasMatch();
           });
}

}

class TestHostOracles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void linesAreKnown_data() { examples(); }
    void linesAreKnown();
    void addressesAreReal_data() { examples(); }
    void addressesAreReal();
    void lvm_data() { filesNamed(u"\\A/etc/lvm/lvm\\.conf\\z"_s); }
    void lvm();
    void multipath_data() { filesNamed(u"\\A/etc/multipath\\.conf\\z"_s); }
    void multipath();
    void multipathOracleSeesMistakes();
    void nftables_data() { filesNamed(u"\\A/etc/nftables\\.conf\\z"_s); }
    void nftables();
    void networkManager_data() { filesNamed(u"\\.nmconnection\\z"_s); }
    void networkManager();
    void ifupdown_data() { filesNamed(u"\\A/etc/network/interfaces\\z"_s); }
    void ifupdown();
    void shellFiles_data() { filesNamed(u"\\A/etc/sysconfig/(network|modules)"_s); }
    void shellFiles();

private:
    void examples();
    void filesNamed(const QString &expression);

    QMap<QString, QList<Artefact>> m_rendered; ///< of the first two hosts, by example
    QTemporaryDir m_folder;
};

void TestHostOracles::initTestCase()
{
    const QString folder = QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples/"_s;
    for (const QString &file : QDir(folder).entryList({u"*.yaml"_s})) {
        const Results<design::Design> design = design::loadDesign(folder + file);
        QVERIFY2(design, qPrintable(file));
        const QStringList hosts{design->hosts.value(0).name, design->hosts.value(1).name};
        const Results<QList<Artefact>> artefacts = render::renderAll(*design, catalogue::builtIn());
        QVERIFY2(artefacts, qPrintable(file));
        for (const Artefact &artefact : *artefacts) {
            if (hosts.contains(artefact.host))
                m_rendered[file.chopped(5)].append(artefact);
        }
    }
}

void TestHostOracles::examples()
{
    QTest::addColumn<QString>("example");
    for (const QString &example : m_rendered.keys())
        QTest::newRow(qPrintable(example)) << example;
}

void TestHostOracles::filesNamed(const QString &expression)
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    for (auto example = m_rendered.begin(); example != m_rendered.end(); ++example) {
        for (const Artefact &artefact : *example) {
            if (QRegularExpression(expression).match(artefact.path).hasMatch())
                QTest::newRow(qPrintable(example.key() + u'/' + artefact.host + artefact.path))
                    << artefact.path << placeholderBytes(artefact);
        }
    }
}

void TestHostOracles::linesAreKnown()
{
    QFETCH(QString, example);
    for (const Artefact &artefact : std::as_const(m_rendered[example])) {
        if (isReadElsewhere(artefact.path))
            continue;
        const Syntax *syntax = syntaxOf(artefact.path);
        QVERIFY2(syntax, qPrintable(artefact.path + u" has no table of lines"_s));
        const QRegularExpression known(
            QRegularExpression::anchoredPattern(QString::fromUtf8(syntax->line)));
        QVERIFY2(known.isValid(), syntax->path);
        const QString text = QString::fromUtf8(placeholderBytes(artefact));
        for (const QString &line : text.split(u'\n')) {
            QVERIFY2(line.isEmpty() || line.startsWith(u'#') || known.match(line).hasMatch(),
                     qPrintable(artefact.host + artefact.path + u": "_s + line));
        }
    }
}

/// ifup and NetworkManager's keyfiles let "1.2.3.400" pass.
void TestHostOracles::addressesAreReal()
{
    QFETCH(QString, example);
    static const QRegularExpression dotted(u"(?<![0-9.a-z-])[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+"_s);
    for (const Artefact &artefact : std::as_const(m_rendered[example])) {
        const QString text = QString::fromUtf8(placeholderBytes(artefact));
        for (auto match = dotted.globalMatch(text); match.hasNext();) {
            const QString address = match.next().captured();
            QVERIFY2(isIpv4(address), qPrintable(artefact.path + u": "_s + address));
        }
    }
}

/// `lvmconfig --validate` does not compile the filters; listing the volumes does.
void TestHostOracles::lvm()
{
    BASALT_NEED_ORACLES();
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"lvm.conf"_s), content);
    const QStringList environment{u"LVM_SYSTEM_DIR="_s + folder.path(),
                                  u"LVM_SUPPRESS_FD_WARNINGS=1"_s};
    const test::OracleRun valid = test::runOracle({u"lvmconfig"_s, u"--validate"_s}, environment);
    QVERIFY2(valid.exitCode == 0 && valid.output.contains("valid"), valid.said());
    QVERIFY2(!valid.errors.contains("nknown") && !valid.errors.contains("invalid"), valid.said());
    const test::OracleRun filtered = test::runOracle({u"pvs"_s}, environment);
    QVERIFY2(filtered.exitCode == 0 && !filtered.errors.contains("regex"), filtered.said());
}

/// The exit code is always 0; what is wrong stands on standard error.
void TestHostOracles::multipath()
{
    BASALT_NEED_ORACLES();
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"multipath.conf"_s);
    test::writeFile(path, content);
    const test::OracleRun run =
        test::runOracleScript(u"cp \"$1\" /etc/multipath.conf && multipath -t"_s, {path});
    QCOMPARE(run.errors, QByteArray());
    QVERIFY2(run.output.contains("alias \""), run.said());
}

void TestHostOracles::multipathOracleSeesMistakes()
{
    BASALT_NEED_ORACLES();
    const QString path = m_folder.filePath(u"multipath.conf"_s);
    test::writeFile(path, "defaults {\n    user_frendly_names yes\n}\n");
    const test::OracleRun run =
        test::runOracleScript(u"cp \"$1\" /etc/multipath.conf && multipath -t"_s, {path});
    QVERIFY2(run.errors.contains("user_frendly_names"), run.said());
}

void TestHostOracles::nftables()
{
    BASALT_NEED_ORACLES();
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"nftables.conf"_s);
    test::writeFile(path, content);
    const test::OracleRun run = test::runOracle({u"nft"_s, u"-c"_s, u"-f"_s, path});
    QVERIFY2(run.exitCode == 0 && run.errors.isEmpty(), run.said());
}

/// nmcli drops what it does not know: every line must come back.
void TestHostOracles::networkManager()
{
    BASALT_NEED_ORACLES();
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"connection"_s);
    test::writeFile(path, content);
    const test::OracleRun run = test::runOracleScript(
        u"nmcli --offline connection modify connection.autoconnect yes < \"$1\""_s, {path});
    QVERIFY2(run.exitCode == 0 && run.errors.isEmpty(), run.said());
    const QList<QByteArray> lines = run.output.split('\n');
    for (const QByteArray &line : content.split('\n'))
        QVERIFY2(line.startsWith('#') || lines.contains(line), line + " is not in\n" + run.output);
}

/// What ifup would do: it checks the stanzas, while the options of bonds and bridges are known by
/// scripts only (linesAreKnown).
void TestHostOracles::ifupdown()
{
    BASALT_NEED_ORACLES();
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"interfaces"_s);
    test::writeFile(path, content);
    const test::OracleRun run = test::runOracle(
        {u"ifup"_s, u"--no-act"_s, u"--force"_s, u"--no-scripts"_s, u"-a"_s, u"-i"_s, path});
    QVERIFY2(run.exitCode == 0, run.said());
    const QRegularExpression address(u"    address ([^/\\n]+)/"_s);
    for (auto match = address.globalMatch(QString::fromUtf8(content)); match.hasNext();)
        QVERIFY2(run.said().contains(match.next().captured(1).toUtf8()), run.said());
}

/// EL6's scripts source these.
void TestHostOracles::shellFiles()
{
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"sourced"_s);
    test::writeFile(path, content);
    QProcess shell;
    shell.start(u"/bin/bash"_s, {u"-n"_s, path});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardError(), QByteArray());
    QCOMPARE(shell.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestHostOracles)
#include "tst_host_oracles.moc"
