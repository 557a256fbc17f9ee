// A file descriptor that closes itself, and how long one waits for it.
#pragma once

#include <chrono>
#include <stop_token>
#include <unistd.h>
#include <utility>

namespace basalt::hosts {

class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {}
    ~Descriptor() { reset(); }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_number = std::exchange(other.m_number, -1);
        }
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    void reset()
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

/// Everything that waits does so in slices of this length and looks at its stop token in between.
constexpr std::chrono::milliseconds slice(50);

struct Patience
{
    std::chrono::steady_clock::time_point until;
    std::stop_token stop;

    bool isOver() const { return std::chrono::steady_clock::now() >= until; }
};

}
