#include "hosts/known_hosts.h"
#include "support/oracles.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt::hosts;

namespace {

// Made by ssh-keygen; the hashed line by `ssh-keygen -H` from "[magma1]:2222".
const QByteArray firstBlob = "AAAAC3NzaC1lZDI1NTE5AAAAILKC6DANlzrWwnS7qFaa5TPNBwd7NloFZKPiRq5EZKkG";
const QByteArray otherBlob = "AAAAC3NzaC1lZDI1NTE5AAAAILpLFXgZ3EeZeV2jfb1OdAZO2aBxf9/MkcJwzHEPjneu";

HostKey keyOf(const QByteArray &blob, const QByteArray &type = "ssh-ed25519")
{
    return {type, QByteArray::fromBase64(blob)};
}

}

class TestKnownHosts : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void names();
    void lines_data();
    void lines();
    void hashesAreThoseOfSshKeygen();
    void fingerprintIsThatOfSshKeygen();
    void placesAreNamed();
    void verdicts();
    void addedKeysAreFound();
    void addingKeepsWhatIsThere();
    void manyAddAtOnce();
    void unwritableFilesAreErrors();
};

void TestKnownHosts::names()
{
    QCOMPARE(knownName(u"Magma1"_s, 22), u"magma1"_s);
    QCOMPARE(knownName(u"192.0.2.6"_s, 2222), u"[192.0.2.6]:2222"_s);
}

void TestKnownHosts::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("found");
    const QByteArray key = " ssh-ed25519 " + firstBlob;
    QTest::newRow("plain") << "magma1" + key << 1;
    QTest::newRow("with a comment") << "magma1" + key + " root@magma1" << 1;
    QTest::newRow("tabs") << "magma1\tssh-ed25519\t" + firstBlob << 1;
    QTest::newRow("list") << "lava1,magma1,192.0.2.6" + key << 1;
    QTest::newRow("upper case") << "MAGMA1" + key << 1;
    QTest::newRow("wildcard") << "mag*,!magma2" + key << 1;
    QTest::newRow("ruled out") << "mag*,!magma1" + key << 0;
    QTest::newRow("another") << "magma2" + key << 0;
    QTest::newRow("port") << "[magma1]:2222" + key << 0;
    QTest::newRow("comment line") << "# magma1" + key << 0;
    QTest::newRow("authority") << "@cert-authority magma1" + key << 0;
    QTest::newRow("revoked") << "@revoked magma1" + key << 1;
    QTest::newRow("no key") << QByteArray("magma1 ssh-ed25519") << 0;
    QTest::newRow("rubbish") << QByteArray("\0\xff|1|x", 6) << 0;
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("marker alone") << QByteArray("@revoked") << 0;
}

void TestKnownHosts::lines()
{
    QFETCH(QByteArray, line);
    QFETCH(int, found);
    const QList<KnownKey> keys = knownKeysIn(line + '\n', u"f"_s, u"magma1"_s);
    QCOMPARE(keys.size(), found);
    if (found > 0) {
        QCOMPARE(keys[0].key, keyOf(firstBlob));
        QCOMPARE(keys[0].isRevoked, line.startsWith("@revoked"));
    }
}

void TestKnownHosts::hashesAreThoseOfSshKeygen()
{
    const QByteArray line =
        "|1|sWLlLbnyj0c7hxXWQxg+nv+8ztg=|oM76UfNrVjZIkzBWYh8F5/xUN0s= ssh-ed25519 " + firstBlob
        + '\n';
    QCOMPARE(knownKeysIn(line, u"f"_s, u"[magma1]:2222"_s).size(), 1);
    QCOMPARE(knownKeysIn(line, u"f"_s, u"magma1"_s).size(), 0);
    QCOMPARE(knownKeysIn(line, u"f"_s, u"[magma1]:22"_s).size(), 0);
}

void TestKnownHosts::fingerprintIsThatOfSshKeygen()
{
    QCOMPARE(keyOf(firstBlob).fingerprint(),
             u"SHA256:Di1s9lxOdhjrO5JvtUNu9ZeVZIjiRKscPfLgzy/NCCU"_s);
}

void TestKnownHosts::placesAreNamed()
{
    const QByteArray text = "# first\n\nmagma1 ssh-ed25519 " + firstBlob + '\n';
    QCOMPARE(knownKeysIn(text, u"/home/anna/known_hosts"_s, u"magma1"_s)[0].place,
             u"/home/anna/known_hosts:3"_s);
}

void TestKnownHosts::verdicts()
{
    const KnownKey known{keyOf(firstBlob), u"f:1"_s, false};
    const KnownKey revoked{keyOf(otherBlob), u"f:2"_s, true};
    const KnownKey rsa{keyOf("AAAA", "ssh-rsa"), u"f:3"_s, false};
    QCOMPARE(judge({}, keyOf(firstBlob)).verdict, KeyVerdict::Unknown);
    QCOMPARE(judge({rsa, known}, keyOf(firstBlob)).verdict, KeyVerdict::Known);
    QCOMPARE(judge({known, revoked}, keyOf(otherBlob)).verdict, KeyVerdict::Revoked);
    QCOMPARE(judge({revoked}, keyOf(firstBlob)).verdict, KeyVerdict::Unknown);
    const KeyJudgement changed = judge({rsa, known}, keyOf(otherBlob));
    QCOMPARE(changed.verdict, KeyVerdict::Changed);
    QCOMPARE(changed.known, known); // the key of the same type is the one to compare with
    QCOMPARE(judge({rsa}, keyOf(otherBlob)).verdict, KeyVerdict::Changed);
}

void TestKnownHosts::addedKeysAreFound()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u".ssh/known_hosts"_s);
    for (const bool isHashed : {false, true}) {
        const QString name = isHashed ? u"[magma2]:2222"_s : u"magma1"_s;
        QVERIFY(rememberKey(file, name, keyOf(firstBlob), isHashed));
        QCOMPARE(knownKeys({file}, name).size(), 1);
    }
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.contains("magma1") && !text.contains("magma2") && text.contains("\n|1|"));
    QCOMPARE(written.permissions() & QFile::Permissions(0x077), QFile::Permissions());
    QCOMPARE(QFileInfo(folder.filePath(u".ssh"_s)).permissions() & QFile::Permissions(0x077),
             QFile::Permissions());
}

void TestKnownHosts::addingKeepsWhatIsThere()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"known_hosts"_s);
    basalt::test::writeFile(file, "magma1 ssh-ed25519 " + firstBlob); // without an end of line
    QVERIFY(rememberKey(file, u"magma2"_s, keyOf(otherBlob), false));
    QCOMPARE(knownKeys({file}, u"magma1"_s).size(), 1);
    QCOMPARE(knownKeys({file}, u"magma2"_s).size(), 1);
}

void TestKnownHosts::manyAddAtOnce()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"known_hosts"_s);
    constexpr int count = 16;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < count; ++i) {
            threads.emplace_back([&file, i] {
                static_cast<void>(
                    rememberKey(file, u"host%1"_s.arg(i), keyOf(firstBlob), i % 2 == 0));
            });
        }
    }
    for (int i = 0; i < count; ++i)
        QCOMPARE(knownKeys({file}, u"host%1"_s.arg(i)).size(), 1);
}

void TestKnownHosts::unwritableFilesAreErrors()
{
    const auto result = rememberKey(u"/proc/known_hosts"_s, u"magma1"_s, keyOf(firstBlob), false);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"known-hosts-not-written"_s);
    QVERIFY(result.error().message.contains(u"/proc/known_hosts"_s));
}

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_known_hosts.moc"
