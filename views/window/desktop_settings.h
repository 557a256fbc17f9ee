// Light and dark as the desktop has it, while the program runs.
#pragma once

#include "theme/theme.h"

#include <QDBusConnection>
#include <QObject>

class QDBusVariant;

namespace basalt::window {

/// What the desktop's settings portal asks for: heard once at the beginning, then whenever it changes. Never
/// waits for an answer, and is silent where there is no portal.
class DesktopSettings : public QObject
{
    Q_OBJECT
public:
    explicit DesktopSettings(const QDBusConnection &bus, QObject *parent = nullptr);

signals:
    void schemeAsked(basalt::theme::Scheme scheme);

private slots:
    void hear(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(QVariant value);

    QDBusConnection m_bus;
};

}
