// Values that other threads leave for one receiver: a guarded queue, and a call that says so.
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace basalt::document {

/// `wake` is called in the thread that posts, once for each time the box gets its first letter: it
/// has to get `take` called in the receiver's thread, and carries nothing itself. It is called under
/// the box's lock, so that whatever it makes is complete for who has taken.
template<class T> class Mailbox
{
public:
    explicit Mailbox(std::function<void()> wake)
        : m_wake(std::move(wake))
    {}

    void post(T letter)
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
        if (m_letters.size() == 1)
            m_wake();
    }

    std::vector<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_letters, {});
    }

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<T> m_letters;
};

}
