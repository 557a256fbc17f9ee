// Light and dark as the desktop has it, while the program runs: with a bus and a settings portal of the test's
// own.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "document/design_document.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "window/desktop_settings.h"
#include "window/main_window.h"
#include "window/preferences.h"

#include <QAction>
#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace basalt;
using namespace Qt::StringLiterals;
using theme::Scheme;

namespace {

constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;

}

/// Lives in the program's own thread: whoever waited for its answer would wait for ever.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

public slots:
    QDBusVariant Read(const QString &, const QString &) const
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }
};

class TestDesktopSettings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void whatItAsksForAtTheStart_data();
    void whatItAsksForAtTheStart();
    void everyWindowFollows();
    void aChoiceStays();
    void aPluginsPaletteIsTheDesktops();
    void ourOwnPaletteIsNot();
    void withoutAPortalNothingHappens_data();
    void withoutAPortalNothingHappens();

private:
    void tell(uint scheme, const QString &group = u"org.freedesktop.appearance"_s)
    {
        QDBusMessage news = QDBusMessage::createSignal(path, interface, u"SettingChanged"_s);
        news << group << u"color-scheme"_s << QVariant::fromValue(QDBusVariant(scheme));
        QVERIFY(m_portalBus->send(news));
    }
    void choose(const QString &action) { test::childOf<QAction>(*m_window, action)->trigger(); }
    QString address() const { return u"unix:path="_s + m_folder.filePath(u"bus"_s); }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_portalBus;
    std::unique_ptr<QDBusConnection> m_bus;
    Portal m_portal;
    std::unique_ptr<window::DesktopSettings> m_settings;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestDesktopSettings::initTestCase()
{
    QApplication::setOrganizationName(u"basalt-test"_s);
    QApplication::setApplicationName(u"tst_desktop_settings"_s);
    QCOMPARE(theme::desktopScheme(), Scheme::Light); // the offscreen platform's
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s,
                                      u"--address="_s + address()});
    QVERIFY(m_daemon.waitForReadyRead());
    m_portalBus =
        std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address(), u"portal"_s));
    m_bus =
        std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address(), u"program"_s));
    QVERIFY(m_portalBus->registerObject(path, &m_portal, QDBusConnection::ExportAllSlots));
    QVERIFY(m_portalBus->registerService(u"org.freedesktop.portal.Desktop"_s));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.filePath(u"nobody"_s)));
    window::usePreferences({u"en"_s, {}});
    window::listenToDesktop(); // no bus there: to what plugins set
}

void TestDesktopSettings::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_portal.scheme = 0;
    m_settings = std::make_unique<window::DesktopSettings>(*m_bus);
    QSignalSpy asked(m_settings.get(), &window::DesktopSettings::schemeAsked);
    QVERIFY(asked.wait());
    connect(m_settings.get(), &window::DesktopSettings::schemeAsked, qApp, &window::followDesktop);
    m_window = std::make_unique<window::MainWindow>();
    m_window->document().reset(test::twoHosts());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestDesktopSettings::cleanup()
{
    m_window.reset();
    m_settings.reset();
    window::followDesktop(Scheme::Light);
    window::usePreferences({u"en"_s, {}});
}

void TestDesktopSettings::cleanupTestCase()
{
    m_daemon.kill();
    QVERIFY(m_daemon.waitForFinished());
}

void TestDesktopSettings::whatItAsksForAtTheStart_data()
{
    QTest::addColumn<uint>("value");
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("dark") << 1U << Scheme::Dark;
    QTest::newRow("light") << 2U << Scheme::Light;
    QTest::newRow("nothing") << 0U << theme::desktopScheme();
}

void TestDesktopSettings::whatItAsksForAtTheStart()
{
    QFETCH(uint, value);
    m_portal.scheme = value;
    window::DesktopSettings settings(*m_bus);
    QSignalSpy asked(&settings, &window::DesktopSettings::schemeAsked);
    QVERIFY(asked.wait());
    QFETCH(Scheme, scheme);
    QCOMPARE(asked.first().first().value<Scheme>(), scheme);
}

void TestDesktopSettings::everyWindowFollows()
{
    window::MainWindow other;
    other.document().reset(test::twoHosts());
    other.show();
    m_window->canvasView().topology()->select({u"magma1"_s});
    for (const auto &[value, scheme] : {std::pair{1U, Scheme::Dark}, {2U, Scheme::Light}}) {
        tell(3 - value, u"org.gnome.desktop.interface"_s); // not what we listen to
        tell(value);
        QTRY_COMPARE(theme::current(), scheme);
        for (window::MainWindow *window : {m_window.get(), &other}) {
            QCOMPARE(window->palette().color(QPalette::Window),
                     theme::color(theme::Role::Panel, scheme));
            QCOMPARE(window->canvasView().topology()->style().canvas,
                     theme::color(theme::Role::Canvas, scheme));
        }
    }
    QCOMPARE(m_window->canvasView().topology()->selection(), QStringList{u"magma1"_s});
}

void TestDesktopSettings::aChoiceStays()
{
    choose(u"lightThemeAction"_s);
    QSignalSpy asked(m_settings.get(), &window::DesktopSettings::schemeAsked);
    tell(1);
    QVERIFY(asked.wait());
    QCOMPARE(theme::current(), Scheme::Light);
    choose(u"desktopThemeAction"_s); // what has been heard meanwhile counts
    QCOMPARE(theme::current(), Scheme::Dark);
    choose(u"lightThemeAction"_s);
    QCOMPARE(theme::current(), Scheme::Light);
}

void TestDesktopSettings::aPluginsPaletteIsTheDesktops()
{
    QApplication::setPalette(QPalette(Qt::black));
    QTRY_COMPARE(theme::current(), Scheme::Dark);
    QVERIFY(theme::isOurs(QPalette()));
    choose(u"lightThemeAction"_s);
    QApplication::setPalette(QPalette(Qt::darkGray));
    QTRY_VERIFY(theme::isOurs(QPalette())); // it does not keep its palette
    QCOMPARE(theme::current(), Scheme::Light);
}

void TestDesktopSettings::ourOwnPaletteIsNot()
{
    choose(u"darkThemeAction"_s);
    QCoreApplication::processEvents();
    choose(u"desktopThemeAction"_s);
    QCoreApplication::processEvents();
    QCOMPARE(theme::current(), Scheme::Light);
}

void TestDesktopSettings::withoutAPortalNothingHappens_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no bus") << u"nobody"_s;
    QTest::newRow("a bus without a portal") << u"bus"_s;
}

void TestDesktopSettings::withoutAPortalNothingHappens()
{
    QFETCH(QString, name);
    QVERIFY(m_portalBus->unregisterService(u"org.freedesktop.portal.Desktop"_s));
    const auto again =
        qScopeGuard([this] { m_portalBus->registerService(u"org.freedesktop.portal.Desktop"_s); });
    const QDBusConnection bus = QDBusConnection::connectToBus(
        u"unix:path="_s + m_folder.filePath(name), u"lonely "_s + name);
    window::DesktopSettings settings(bus);
    QSignalSpy asked(&settings, &window::DesktopSettings::schemeAsked);
    QTRY_VERIFY(!settings.findChild<QDBusPendingCallWatcher *>()); // there is an answer: none
    QVERIFY(asked.isEmpty());
}

QTEST_MAIN(TestDesktopSettings)
#include "tst_desktop_settings.moc"
