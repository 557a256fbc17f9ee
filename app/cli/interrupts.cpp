#include "cli/interrupts.h"

#include <atomic>

namespace basalt::cli {

namespace {

std::atomic<int> counted{0};
static_assert(std::atomic<int>::is_always_lock_free); // a handler may touch nothing else

extern "C" void countSignal(int)
{
    ++counted;
}

}

Interrupts::Interrupts()
    : m_before(counted)
{
    for (size_t i = 0; i < caught.size(); ++i) {
        struct sigaction action = {};
        sigemptyset(&action.sa_mask);
        action.sa_handler = caught[i] == SIGPIPE ? SIG_IGN : countSignal;
        sigaction(caught[i], &action, &m_former[i]);
    }
}

Interrupts::~Interrupts()
{
    for (size_t i = 0; i < caught.size(); ++i)
        sigaction(caught[i], &m_former[i], nullptr);
}

int Interrupts::count() const
{
    return counted - m_before;
}

}
