// Secrets through a real keyring, in a session of its own that ends with the test. Bus and keyring are
// unpacked, not installed.
#include "hosts/keyring_secrets.h"
#include "support/oracles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

constexpr auto sessionMark = "BASALT_TEST_KEYRING_SESSION";

bool isInSession()
{
    return qEnvironmentVariableIsSet(sessionMark);
}

}

class TestKeyring : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unavailable();
    void startsASession();
    void keepsValues_data();
    void keepsValues();
    void worksInAThread();
};

void TestKeyring::unavailable()
{
    if (isInSession())
        return;
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    hosts::KeyringSecrets store;
    QVERIFY(!store.value(u"a"_s));
    QCOMPARE(store.store(u"a"_s, "b").error().code, u"keyring-unavailable"_s);
    QCOMPARE(store.names().error().code, u"keyring-unavailable"_s);
    if (!bus.isEmpty())
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    qputenv("XDG_RUNTIME_DIR", folder);
}

/// Runs this test once more, with a bus, a keyring and a home of its own.
void TestKeyring::startsASession()
{
    if (isInSession())
        return;
    BASALT_NEED_ORACLES();
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"run"_s));
    QVERIFY(QFile::setPermissions(home.filePath(u"run"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const test::OracleRun session = test::runOracle(
        {u"dbus-run-session"_s, u"--"_s, u"sh"_s, u"-c"_s,
         u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
         "exec \"$0\""_s,
         QCoreApplication::applicationFilePath()},
        {QString::fromLatin1(sessionMark) + u"=yes"_s, u"HOME="_s + home.path(),
         u"XDG_DATA_HOME="_s + home.filePath(u"data"_s),
         u"XDG_RUNTIME_DIR="_s + home.filePath(u"run"_s)});
    QVERIFY2(session.exitCode == 0, session.said().constData());
    QVERIFY2(session.output.contains("PASS   : TestKeyring::worksInAThread()"),
             session.said().constData());
}

void TestKeyring::keepsValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(static_cast<char>(byte));
    QTest::newRow("text") << QByteArray("s3cret \"<&'\\ ü");
    QTest::newRow("key") << all;
    QTest::newRow("looks encoded") << QByteArray("base64:not at all");
}

void TestKeyring::keepsValues()
{
    if (!isInSession())
        return;
    QFETCH(QByteArray, value);
    hosts::KeyringSecrets store;
    QVERIFY(!store.value(u"magma1-ilo"_s));
    const auto stored = store.store(u"magma1-ilo"_s, value);
    QVERIFY2(stored.has_value(), stored ? "" : qPrintable(stored.error().message));
    QCOMPARE(store.value(u"magma1-ilo"_s), std::optional(value));
    QVERIFY(store.store(u"another"_s, "x").has_value());
    QCOMPARE(*store.names(), (QStringList{u"another"_s, u"magma1-ilo"_s}));
    QVERIFY(store.remove(u"magma1-ilo"_s).has_value());
    QVERIFY(store.remove(u"magma1-ilo"_s).has_value());
    QVERIFY(!store.value(u"magma1-ilo"_s));
    QCOMPARE(*store.names(), QStringList{u"another"_s});
    QVERIFY(store.remove(u"another"_s).has_value());
    QVERIFY(store.names()->isEmpty());
}

void TestKeyring::worksInAThread()
{
    if (!isInSession())
        return;
    hosts::KeyringSecrets store;
    std::optional<QByteArray> value;
    std::thread([&] {
        if (store.store(u"a"_s, "from a thread"))
            value = store.value(u"a"_s);
    }).join();
    QCOMPARE(value, std::optional(QByteArray("from a thread")));
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
