// Ctrl-C and its like, counted instead of ending the program.
#pragma once

#include <array>
#include <csignal>

namespace basalt::cli {

/// While one lives, SIGINT, SIGTERM and SIGHUP only count, and a reader that is gone (SIGPIPE) is no
/// more than a failed write. The former handlers come back with its end; they may be nested.
class Interrupts
{
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

    /// Since it lives. Any thread.
    int count() const;

private:
    static constexpr std::array caught{SIGINT, SIGTERM, SIGHUP, SIGPIPE};

    std::array<struct sigaction, caught.size()> m_former{};
    int m_before = 0;
};

}
