// The mouse: with its button held, of which QTest::mouseMove does not tell, and at buttons by their name.
#pragma once

#include "support/child_of.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>

namespace basalt::test {

inline void moveHeld(QWidget *widget, QPoint to, Qt::KeyboardModifiers keys = {})
{
    QMouseEvent event(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                      keys);
    QApplication::sendEvent(widget, &event);
}

/// Presses and moves there, by way of the middle; whether it is let go is yours.
inline void pull(QWidget *widget, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
{
    QTest::mousePress(widget, Qt::LeftButton, keys, from);
    moveHeld(widget, (from + to) / 2, keys);
    moveHeld(widget, to, keys);
}

inline void drag(QWidget *widget, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
{
    pull(widget, from, to, keys);
    QTest::mouseRelease(widget, Qt::LeftButton, keys, to);
}

/// The button of that name, which has to be there to be pressed.
inline void press(const QObject &window, const QString &name)
{
    auto *button = childOf<QPushButton>(window, name);
    QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

}
