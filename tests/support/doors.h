// Simulated hosts behind doors that hang, ask, or are too old; for tests of what waits for hosts.
#pragma once

#include "document/reach.h"
#include "practice/practice_cluster.h"

#include <QSet>
#include <QStringList>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace basalt::test {

/// What stands between a wizard and a simulated host: by the hosts' names.
struct Doors
{
    void change(const std::function<void(Doors &)> &how)
    {
        {
            const std::lock_guard lock(mutex);
            how(*this);
        }
        changed.notify_all();
    }
    /// So that threads end.
    void letAllThrough()
    {
        change([](Doors &doors) {
            doors.deaf.clear();
            doors.hanging.clear();
        });
    }
    int works()
    {
        const std::lock_guard lock(mutex);
        return atWork;
    }
    QStringList tried()
    {
        const std::lock_guard lock(mutex);
        QStringList hosts = opened;
        hosts.sort();
        return hosts;
    }

    std::mutex mutex;
    std::condition_variable_any changed;
    QSet<QString> hanging;
    QSet<QString> deaf; ///< hang, and do not even hear that they are to stop
    QSet<QString> strangers;
    QSet<QString> old;
    QStringList opened;
    int atWork = 0;
};

class DoorTransport : public hosts::Transport
{
public:
    DoorTransport(hosts::TransportPtr inner, document::LoginLinks links,
                  std::shared_ptr<Doors> doors)
        : m_inner(std::move(inner))
        , m_links(std::move(links))
        , m_doors(std::move(doors))
    {
        const std::lock_guard lock(m_doors->mutex);
        ++m_doors->atWork;
    }
    ~DoorTransport() override
    {
        const std::lock_guard lock(m_doors->mutex);
        --m_doors->atWork;
    }

    QString host() const override { return m_inner->host(); }
    Result<> open(std::stop_token stop) override
    {
        std::unique_lock lock(m_doors->mutex);
        m_doors->opened << host();
        m_doors->changed.wait(lock, [this] { return !m_doors->deaf.contains(host()); });
        m_doors->changed.wait(lock, stop, [this] { return !m_doors->hanging.contains(host()); });
        if (stop.stop_requested())
            return failure(QStringLiteral("cancelled"), QStringLiteral("cancelled"), host());
        if (m_doors->old.contains(host()) && !m_links.takesOld)
            return failure(QStringLiteral("ssh-no-common-algorithm"),
                           QStringLiteral("no common algorithm"), host());
        const bool isStranger = m_doors->strangers.contains(host());
        lock.unlock();
        if (isStranger) {
            const hosts::Question key{hosts::QuestionKind::HostKey, host(), host(),
                                      QStringLiteral("SHA256:%1").arg(host())};
            if (m_links.ask(key) != QByteArray("yes"))
                return failure(QStringLiteral("host-key-unknown"),
                               QStringLiteral("its key is not known"), host());
        }
        return m_inner->open(stop);
    }
    Result<QList<CommandResult>> run(const QList<HostCommand> &commands,
                                     const hosts::RunOptions &options,
                                     std::stop_token stop) override
    {
        return m_inner->run(commands, options, stop);
    }
    void close() override { m_inner->close(); }
    hosts::Traffic traffic() const override { return m_inner->traffic(); }

private:
    hosts::TransportPtr m_inner;
    document::LoginLinks m_links;
    std::shared_ptr<Doors> m_doors;
};

inline document::Reach behindDoors(const std::shared_ptr<practice::PracticeCluster> &cluster,
                                   const std::shared_ptr<Doors> &doors)
{
    return [cluster, doors](const document::LoginLinks &links) -> Result<hosts::Connector> {
        return [cluster, doors, links](const design::Host &host) {
            return cluster->transport(host.name).map(
                [&](const hosts::TransportPtr &inner) -> hosts::TransportPtr {
                    return std::make_shared<DoorTransport>(inner, links, doors);
                });
        };
    };
}

}
