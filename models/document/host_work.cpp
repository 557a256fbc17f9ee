#include "document/host_work.h"

#include "document/waker.h"

namespace basalt::document {

HostWork::HostWork(Reach reach, std::shared_ptr<LoginSecrets> logins, QObject *parent)
    : QObject(parent)
    , m_reach(std::move(reach))
    , m_logins(std::move(logins))
    , m_mailbox([waker = new Waker([this] { takeLetters(); }, this)] { waker->wake(); })
    , m_desk([this] { m_mailbox.post({[this] { emit questionChanged(); }}); })
{}

HostWork::~HostWork()
{
    m_worker.request_stop();
    m_desk.close();
}

void HostWork::start(Task task, bool takesOld, const design::Design &drawn)
{
    LoginLinks links;
    links.ask = [this](const hosts::Question &question) -> std::optional<QByteArray> {
        const std::optional<Reply> reply = m_desk.ask(question);
        if (!reply)
            return std::nullopt;
        if (reply->keep)
            m_logins->keepOnceRight(reply->value);
        return reply->value;
    };
    links.logins = m_logins.get();
    links.takesOld = takesOld;
    links.drawn = drawn;
    m_worker = std::jthread([this, links, task = std::move(task)](const std::stop_token &stop) {
        const Tell tell = [this](std::function<void()> call) { m_mailbox.post({std::move(call)}); };
        if (const auto connector = m_reach(links))
            task(*connector, m_desk, tell, stop);
        else
            tell([this, error = connector.error()] { emit failed(error); });
        m_mailbox.post({[this] { end(); }, true});
    });
}

void HostWork::leave()
{
    m_isLeft = true;
    m_worker.request_stop();
    m_desk.close();
    disconnect();
    // The program's end is the one that waits, should it come before the thread's.
    setParent(QCoreApplication::instance());
}

void HostWork::takeLetters()
{
    for (Letter &letter : m_mailbox.take()) {
        if (letter.isLast || !m_isLeft)
            letter.call();
    }
}

void HostWork::end()
{
    m_worker.join();
    if (m_isLeft)
        deleteLater();
    else
        emit ended();
}

}
