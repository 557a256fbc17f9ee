// Real ports and disks against what is drawn.
#include "facts/matching.h"

#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;
using facts::Mismatch;
using facts::MismatchKind;

namespace {

const QString wwid = u"3600c0ff000d5aa8bc2dd8e5001000000"_s;

design::Design drawn()
{
    design::Design design;
    design::Host host;
    host.name = u"magma1"_s;
    design::Nic first;
    first.name = u"eno1"_s;
    first.mac = u"00:25:B3:00:01:01"_s;
    design::Nic second;
    second.name = u"eno2"_s;
    host.nics = {first, second};
    design::Hba hba;
    hba.name = u"fc0"_s;
    hba.wwpn = u"50:01:43:80:02:a3:01:01"_s;
    host.hbas = {hba};
    design.hosts = {host};
    design::Storage storage;
    storage.name = u"msa1"_s;
    design::Lun lun;
    lun.name = u"msa1_lun1"_s;
    lun.wwid = wwid;
    lun.size = qint64(1) << 40;
    storage.luns = {lun};
    design.storage = {storage};
    return design;
}

facts::HostFacts asDrawn()
{
    facts::HostFacts facts;
    for (const auto &[name, mac] : {std::pair(u"eno1"_s, u"00:25:b3:00:01:01"_s),
                                    std::pair(u"eno2"_s, u"00:25:b3:00:01:02"_s)}) {
        facts::NicFacts nic;
        nic.name = name;
        nic.mac = mac;
        facts.nics.append(nic);
    }
    facts.hbas = {{u"host3"_s, u"50:01:43:80:02:a3:01:01"_s, u"Online"_s, {}, {}}};
    for (const QString &name : {u"/dev/sdb"_s, u"/dev/sdc"_s}) {
        facts::DiskFacts disk;
        disk.name = name;
        disk.wwid = wwid;
        disk.size = qint64(1) << 40;
        facts.disks.append(disk);
    }
    return facts;
}

facts::HostMatch match(const facts::HostFacts &facts)
{
    const design::Design design = drawn();
    return facts::matchHost(design, design.hosts.first(), facts);
}

}

class TestMatching : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everythingIsThere()
    {
        const facts::HostMatch found = match(asDrawn());
        QCOMPARE(found.ports.value(u"eno1"_s), u"eno1"_s);
        QCOMPARE(found.ports.value(u"eno2"_s), u"eno2"_s); // drawn without a MAC
        QCOMPARE(found.hbas.value(u"fc0"_s), u"host3"_s);
        QCOMPARE(found.luns.value(u"msa1_lun1"_s), u"/dev/sdb"_s);
        QVERIFY(found.mismatches.isEmpty());
    }

    void theMacCountsMoreThanTheName()
    {
        facts::HostFacts facts = asDrawn();
        facts.nics[0].name = u"ens3"_s;
        const facts::HostMatch found = match(facts);
        QCOMPARE(found.ports.value(u"eno1"_s), u"ens3"_s);
        QCOMPARE(found.mismatches, (QList<Mismatch>{{MismatchKind::MacElsewhere,
                                                     u"magma1"_s,
                                                     u"eno1"_s,
                                                     {u"00:25:B3:00:01:01"_s, u"ens3"_s}}}));
    }

    void anotherCardIsNotTaken()
    {
        facts::HostFacts facts = asDrawn();
        facts.nics[0].mac = u"00:00:00:00:00:01"_s;
        facts.nics.removeLast();
        const facts::HostMatch found = match(facts);
        QVERIFY(found.ports.isEmpty());
        QCOMPARE(found.mismatches.size(), 2);
        QCOMPARE(found.mismatches[0].kind, MismatchKind::OtherMac);
        QCOMPARE(found.mismatches[1].kind, MismatchKind::PortMissing);
    }

    void aBondOfThatNameIsNoPort()
    {
        facts::HostFacts facts = asDrawn();
        facts.nics[1].kind = u"bond"_s;
        QCOMPARE(match(facts).mismatches.value(0).kind, MismatchKind::PortMissing);
    }

    void disksAreCountedAndMeasured()
    {
        facts::HostFacts facts = asDrawn();
        facts.maps = {{u"msa1_lun1"_s, wwid, qint64(1) << 40, 2, 1}};
        QCOMPARE(match(facts).luns.value(u"msa1_lun1"_s), u"msa1_lun1"_s);
        QCOMPARE(match(facts).mismatches.value(0).kind, MismatchKind::LunDeadPaths);
        facts.disks.removeLast();
        QCOMPARE(match(facts).mismatches.value(0).kind, MismatchKind::LunFewPaths);
        facts.disks[0].size = 1000 * 1000 * 1000;
        QCOMPARE(match(facts).mismatches.value(0).kind, MismatchKind::LunOtherSize);
        facts.disks.clear();
        QCOMPARE(match(facts).mismatches.value(0).kind, MismatchKind::LunNotSeen);
    }

    void whatCouldNotBeReadIsNotMissing()
    {
        facts::HostFacts facts;
        facts.unread = {{u"nics"_s, "timed out"}, {u"disks"_s, "timed out"}};
        QVERIFY(match(facts).mismatches.isEmpty());
    }

    void iscsiWaitsForItsLogin()
    {
        design::Design design = drawn();
        design.storage[0].transport = design::Transport::Iscsi;
        facts::HostFacts facts = asDrawn();
        facts.disks.clear();
        QVERIFY(facts::matchHost(design, design.hosts.first(), facts).mismatches.isEmpty());
        facts.iscsiSessions = {u"10.30.0.5:3260 iqn.x"_s};
        QCOMPARE(facts::matchHost(design, design.hosts.first(), facts).mismatches.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
