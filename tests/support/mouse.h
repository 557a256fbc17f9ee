// The mouse with its button held: QTest::mouseMove tells of no button that is down.
#pragma once

#include <QApplication>
#include <QMouseEvent>
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

}
