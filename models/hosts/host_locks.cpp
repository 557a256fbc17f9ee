#include "hosts/host_locks.h"

#include "hosts/lock.h"

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

/// One command; a connection that was lost meanwhile is made anew once.
Result<CommandResult> ask(Transport &transport, const HostCommand &command, std::stop_token stop)
{
    auto results = transport.run({command}, {}, stop);
    if (!results && !stop.stop_requested()) {
        transport.close();
        if (const auto opened = transport.open(stop); !opened)
            return tl::unexpected(opened.error());
        results = transport.run({command}, {}, stop);
    }
    if (!results)
        return tl::unexpected(results.error());
    return results->value(0);
}

}

Result<> acquireLocks(QMap<QString, TransportPtr> &hosts, const LockOwner &owner,
                      std::stop_token stop)
{
    const HostCommand acquire = acquireCommand(owner.token, owner.name);
    QMap<QString, TransportPtr> taken;
    for (const QString &host : hosts.keys()) {
        const auto result = ask(*hosts[host], acquire, stop);
        if (!result && stop.stop_requested()) {
            releaseLocks(taken, owner.token);
            return tl::unexpected(result.error());
        }
        if (!result) {
            hosts.remove(host);
            continue;
        }
        if (!result->succeeded()) {
            releaseLocks(taken, owner.token);
            return tl::unexpected(lockError(owner.cluster, host, *result));
        }
        taken.insert(host, hosts[host]);
    }
    return {};
}

void releaseLocks(const QMap<QString, TransportPtr> &hosts, const QString &token)
{
    // All at once: one that does not answer must not keep the others waiting, nor us for long.
    constexpr std::chrono::seconds patience{10};
    std::mutex mutex;
    std::condition_variable changed;
    qsizetype open = hosts.size();
    std::vector<std::jthread> threads;
    for (const TransportPtr &transport : hosts)
        threads.emplace_back([&, transport](std::stop_token stop) {
            static_cast<void>(ask(*transport, releaseCommand(token), stop));
            const std::lock_guard lock(mutex);
            --open;
            changed.notify_one();
        });
    std::unique_lock lock(mutex);
    changed.wait_for(lock, patience, [&] { return open == 0; });
}

}
