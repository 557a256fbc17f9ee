// Calls in its own thread what another thread asks for.
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <functional>

namespace basalt::document {

/// A bare event: a queued slot would carry data past ThreadSanitizer.
class Waker : public QObject
{
public:
    Waker(std::function<void()> call, QObject *parent)
        : QObject(parent)
        , m_call(std::move(call))
    {}

    void wake() { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }

protected:
    /// The event was made in another thread, which only Qt knows to be over: it is not looked at.
    void customEvent(QEvent *) override { m_call(); }

private:
    std::function<void()> m_call;
};

}
