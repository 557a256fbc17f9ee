#include "design/design_file.h"
#include "design/verify.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

namespace {

const QByteArray sample = R"(basalt: 1
cluster:
  name: magma
  platform: el6                      # cman; the same drawing with debian12 or el9 gives corosync 3
  rings: [heartbeat, public]         # networks, the preferred one first
networks:
  - {name: public, subnet: 192.168.11.0/24, gateway: 192.168.11.1}
  - {name: heartbeat, subnet: 10.0.0.0/24, dedicated: true}
  - {name: guests, vlan: 100}
hosts:
  - name: magma1
    ssh: {address: 192.168.11.6, user: root}        # or a Host alias of ~/.ssh/config
    memory: 64 GiB
    nics: [{name: eth0, card: 1, mac: "00:17:a4:77:00:01"}, {name: eth1, card: 1}, {name: eth2, card: 2}, {name: eth3, card: 2}]
    hbas: [{name: fc0, wwpn: "50:01:43:80:02:a3:00:01"}, {name: fc1}]
    bonds:
      - {name: bond0, mode: active-backup, of: [eth0, eth2]}   # one port of each card
      - {name: bond1, mode: active-backup, of: [eth1, eth3]}
    bridges:
      - {name: br0, on: bond0}
      - {name: br100, on: bond0, vlan: 100}
    addresses:
      - {network: public, on: br0, ip: 192.168.11.6, name: magma1}
      - {network: heartbeat, on: bond1, ip: 10.0.0.1, name: magma1-hb}
    power: [pdu-a:1, pdu-b:1]
switches:
  - {name: lan-a, ports: 24}
  - {name: san-a, kind: fc, ports: 8}
storage:
  - name: msa1
    vendor: HP
    product: MSA2312fc
    controllers: [{name: A, ports: [A1, A2]}, {name: B, ports: [B1, B2]}]
    luns: [{name: msa1_lun1, wwid: 3600c0ff000d5a1b2c3d4e5f601000000, size: 2 TiB}]
pdus:
  - {name: pdu-a, feed: ups-1, outlets: 8}
  - {name: pdu-b, feed: ups-2, outlets: 8}
fencing:
  - {name: fence-magma1, kills: magma1, agent: fence_ilo_mp, address: magma1-ilo, login: fence, password: {secret: magma1-ilo}, options: {secure: true}}
cables:
  - magma1:eth0 -- lan-a:1
  - magma1:fc0 -- san-a:1
  - msa1:A1 -- san-a:5
volume_groups:
  - {name: vg_vm, luns: [msa1_lun1]}
vms:
  - {name: brownout05, memory: 2 GiB, vcpus: 2, disks: [{size: 20 GiB}], nics: [{network: guests}], prefer: magma1}
layout:                               # canvas positions, written by the program
  magma1: [120, 80]
)";

QString allMessages(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines += error.where + u": "_s + error.message;
    return lines.join(u'\n');
}

}

class TestDesignFile : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsAndWritesTheSample()
    {
        const auto design = parseDesign(sample, u"magma.yaml"_s);
        if (!design)
            QFAIL(qPrintable(allMessages(design.error())));
        const QByteArray text = writeDesign(*design);
        const auto again = parseDesign(text, u"again.yaml"_s);
        if (!again)
            QFAIL(qPrintable(allMessages(again.error()) + u'\n' + QString::fromUtf8(text)));
        QVERIFY(*again == *design);
        QCOMPARE(writeDesign(*again), text);
        QVERIFY(verify(*design).isEmpty());
        QCOMPARE(design->cables.size(), 3);
        if (qEnvironmentVariableIsSet("SHOW"))
            puts(text.constData());
    }
};

QTEST_GUILESS_MAIN(TestDesignFile)
#include "tst_design_file.moc"
