#include "document/question_desk.h"

namespace basalt::document {

namespace {

bool isSame(const Asked &one, const Asked &other)
{
    if (one.id == other.id)
        return true;
    if (!one.secret.isEmpty())
        return one.secret == other.secret;
    return one.login.kind == hosts::QuestionKind::Passphrase
           && other.login.kind == hosts::QuestionKind::Passphrase && other.secret.isEmpty()
           && one.login.text == other.login.text;
}

}

QuestionDesk::QuestionDesk(std::function<void()> changed)
    : m_changed(std::move(changed))
{}

std::optional<Reply> QuestionDesk::ask(const hosts::Question &question)
{
    Asked asked;
    asked.login = question;
    return wait(asked);
}

std::optional<Reply> QuestionDesk::askSecret(const QString &name)
{
    Asked asked;
    asked.secret = name;
    return wait(asked);
}

std::optional<Reply> QuestionDesk::wait(Asked asked)
{
    std::unique_lock lock(m_mutex);
    if (!m_isOpen)
        return std::nullopt;
    asked.id = ++m_lastId;
    m_waiting.append(asked);
    if (m_waiting.size() == 1) {
        lock.unlock();
        m_changed();
        lock.lock();
    }
    m_answered.wait(lock, [&] { return m_replies.contains(asked.id); });
    return m_replies.take(asked.id);
}

std::optional<Asked> QuestionDesk::oldest() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.isEmpty() ? std::nullopt : std::optional(m_waiting.first());
}

int QuestionDesk::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_waiting.size());
}

void QuestionDesk::answer(quint64 id, const std::optional<Reply> &reply)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::find_if(m_waiting.cbegin(), m_waiting.cend(),
                                        [id](const Asked &asked) { return asked.id == id; });
        if (found == m_waiting.cend())
            return; // sent away meanwhile
        const Asked answered = *found;
        m_waiting.removeIf([&](const Asked &asked) {
            if (!isSame(answered, asked))
                return false;
            m_replies.insert(asked.id, reply);
            return true;
        });
    }
    m_answered.notify_all();
    m_changed();
}

void QuestionDesk::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = false;
        for (const Asked &asked : std::as_const(m_waiting))
            m_replies.insert(asked.id, std::nullopt);
        m_waiting.clear();
    }
    m_answered.notify_all();
    m_changed();
}

void QuestionDesk::open()
{
    const std::lock_guard lock(m_mutex);
    m_isOpen = true;
}

}
