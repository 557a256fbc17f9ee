// Where worker threads wait for a person: questions in their order, answers in any order.
#pragma once

#include "hosts/ssh_options.h"

#include <QList>
#include <QMap>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace basalt::document {

/// A question that waits. With `secret` it is about a secret's value, and `login` is empty.
struct Asked
{
    quint64 id = 0;
    hosts::Question login;
    QString secret;
};

struct Reply
{
    QByteArray value;
    bool keep = false; ///< in the keyring, for the next time
};

class QuestionDesk
{
public:
    /// `changed` is called in any thread whenever the oldest question may be another one.
    explicit QuestionDesk(std::function<void()> changed);

    /// Blocks until somebody answers; std::nullopt: nobody will. Any thread but the answering one.
    std::optional<Reply> ask(const hosts::Question &question);
    std::optional<Reply> askSecret(const QString &name);

    std::optional<Asked> oldest() const;
    int waiting() const; ///< how many
    /// The same key file's passphrase and the same secret are answered for all who wait for it.
    void answer(quint64 id, const std::optional<Reply> &reply);

    /// Sends everybody away, also those who come later, until it opens again.
    void close();
    void open();

private:
    std::optional<Reply> wait(Asked asked);

    std::function<void()> m_changed;
    mutable std::mutex m_mutex;
    std::condition_variable m_answered;
    QList<Asked> m_waiting;
    QMap<quint64, std::optional<Reply>> m_replies;
    quint64 m_lastId = 0;
    bool m_isOpen = true;
};

}
