// Contact to the hosts of a deployment.
#include "core/fill_text.h"
#include "hosts/deployment_parts.h"

#include <QCoreApplication>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

void inParallel(const QStringList &hosts, int parallel,
                const std::function<void(const QString &)> &work)
{
    std::atomic<qsizetype> next = 0;
    std::vector<std::jthread> threads;
    for (qsizetype i = 0; i < std::min<qsizetype>(std::max(parallel, 1), hosts.size()); ++i)
        threads.emplace_back([&] {
            for (qsizetype mine = next++; mine < hosts.size(); mine = next++)
                work(hosts[mine]);
        });
}

Result<TransportPtr> Deployment::Parts::connect(const QString &host, std::stop_token stop)
{
    TransportPtr transport;
    {
        const std::lock_guard lock(mutex);
        transport = transports.value(host);
    }
    const auto drawn = std::find_if(design.hosts.cbegin(), design.hosts.cend(),
                                    [&](const design::Host &known) { return known.name == host; });
    if (!transport && drawn == design.hosts.cend())
        return failure(
            u"host-unknown"_s,
            filledText(QCoreApplication::translate("hosts", "the design has no host %1"), {host}),
            host);
    tell(EventKind::HostConnecting, host);
    if (!transport) {
        auto made = connector(*drawn);
        if (!made)
            return tl::unexpected(made.error());
        transport = *made;
        const std::lock_guard lock(mutex);
        transports.insert(host, transport);
    }
    if (const auto opened = transport->open(stop); !opened)
        return tl::unexpected(opened.error());
    tell(EventKind::HostConnected, host);
    return transport;
}

QMap<QString, TransportPtr> Deployment::Parts::connectAll(const QStringList &hosts,
                                                          std::stop_token stop)
{
    QMap<QString, TransportPtr> connected;
    std::mutex guard;
    inParallel(hosts, options.parallel, [&](const QString &host) {
        const auto transport = connect(host, stop);
        if (!transport) {
            tell(EventKind::HostFailed, host, transport.error());
            return;
        }
        const std::lock_guard lock(guard);
        connected.insert(host, *transport);
    });
    return connected;
}

}
