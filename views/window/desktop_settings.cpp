#include "window/desktop_settings.h"

#include "window/preferences.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QFile>
#include <QPalette>

namespace basalt::window {

using namespace Qt::StringLiterals;
using theme::Scheme;

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;

/// Without one, the library would start a bus of its own.
bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
           || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

/// A palette that is not ours has been set by a plugin that follows the desktop.
class PaletteWatch : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange && !theme::isOurs(QPalette())) {
            const Scheme scheme = theme::schemeOf(QPalette());
            // The palette is still on its way to the widgets.
            QMetaObject::invokeMethod(
                this, [scheme] { followDesktop(scheme); }, Qt::QueuedConnection);
        }
        return false;
    }
};

}

DesktopSettings::DesktopSettings(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, interface, u"SettingChanged"_s, this,
                  SLOT(hear(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << QString(appearance) << QString(colorScheme);
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isValid())
            take(reply.value().variant());
    });
}

void DesktopSettings::hear(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        take(value.variant());
}

/// 1 is dark, 2 is light, 0 leaves it to us; `Read` wraps the number twice.
void DesktopSettings::take(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    if (value.toUInt() == 1)
        emit schemeAsked(Scheme::Dark);
    else if (value.toUInt() == 2)
        emit schemeAsked(Scheme::Light);
    else
        emit schemeAsked(theme::desktopScheme());
}

void listenToDesktop()
{
    qApp->installEventFilter(new PaletteWatch(qApp));
    if (!hasBus())
        return;
    auto *settings = new DesktopSettings(QDBusConnection::sessionBus(), qApp);
    QObject::connect(settings, &DesktopSettings::schemeAsked, qApp, &followDesktop);
}

}
