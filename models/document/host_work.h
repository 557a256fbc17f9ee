// A piece of work on hosts beside a deployment: in a thread of its own, and it may ask a person.
#pragma once

#include "document/asking_secrets.h"
#include "document/mailbox.h"
#include "document/reach.h"

#include <QObject>
#include <thread>

namespace basalt::document {

/// For one use. The GUI thread never waits for it, not even when nobody wants it any more: `leave`.
class HostWork : public QObject
{
    Q_OBJECT
public:
    /// Calls in the thread of the HostWork, in order; drops what comes after `leave`.
    using Tell = std::function<void(std::function<void()>)>;
    /// At the desk it may ask a person for secrets.
    using Task = std::function<void(const hosts::Connector &connector, QuestionDesk &desk,
                                    const Tell &tell, std::stop_token)>;

    HostWork(Reach reach, std::shared_ptr<LoginSecrets> logins, QObject *parent = nullptr);
    ~HostWork() override; ///< stops the thread and waits for it

    /// `takesOld`: also servers that speak older algorithms only; `drawn`: as LoginLinks say.
    void start(Task task, bool takesOld, const design::Design &drawn = {});
    /// Stops, tells nothing any more, and deletes itself as soon as the thread has ended.
    void leave();

    std::optional<Asked> question() const { return m_desk.oldest(); }
    void answer(quint64 id, const std::optional<Reply> &reply) { m_desk.answer(id, reply); }

signals:
    void questionChanged();
    void failed(const basalt::Error &error); ///< the hosts could not even be tried
    void ended();

private:
    struct Letter
    {
        std::function<void()> call;
        bool isLast = false;
    };

    void takeLetters();
    void end();

    Reach m_reach;
    std::shared_ptr<LoginSecrets> m_logins;
    Mailbox<Letter> m_mailbox;
    QuestionDesk m_desk;
    bool m_isLeft = false;
    std::jthread m_worker;
};

}
