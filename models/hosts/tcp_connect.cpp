#include "hosts/tcp_connect.h"

#include "hosts/ssh_error.h"

#include <QCoreApplication>

#include <cerrno>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

QString errorText(int number)
{
    return QString::fromStdString(std::generic_category().message(number));
}

/// 0 or an errno: ETIMEDOUT also for the end of the patience, which the caller looks at first.
int waitForConnection(int socket, const Patience &patience)
{
    while (!patience.stop.stop_requested() && !patience.isOver()) {
        pollfd waiting{socket, POLLOUT, 0};
        if (::poll(&waiting, 1, static_cast<int>(slice.count())) <= 0)
            continue;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
        return error;
    }
    return ETIMEDOUT;
}

int connectTo(const addrinfo &address, const Patience &patience, Descriptor *socket)
{
    *socket =
        Descriptor(::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK,
                            address.ai_protocol));
    if (!socket->isOpen())
        return errno;
    const int on = 1;
    ::setsockopt(socket->number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(socket->number(), address.ai_addr, address.ai_addrlen) == 0)
        return 0;
    return errno == EINPROGRESS ? waitForConnection(socket->number(), patience) : errno;
}

}

Result<Descriptor> connectTcp(const QString &host, const QString &address, int port,
                              const Patience &patience)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const QByteArray service = QByteArray::number(port);
    const int resolved =
        ::getaddrinfo(address.toUtf8().constData(), service.constData(), &hints, &found);
    if (resolved != 0)
        return hostFailure(u"host-unreachable"_s, host, Phase::Connecting,
                           QCoreApplication::translate("hosts", "the name “%1” has no address (%2)")
                               .arg(address, QString::fromLocal8Bit(::gai_strerror(resolved))));
    const Addresses addresses(found, &::freeaddrinfo);
    int error = 0;
    for (const addrinfo *next = addresses.get(); next != nullptr; next = next->ai_next) {
        Descriptor socket;
        error = connectTo(*next, patience, &socket);
        if (error == 0)
            return socket;
        if (patience.stop.stop_requested() || patience.isOver())
            return endOfPatience(host, Phase::Connecting, patience);
    }
    return hostFailure(u"host-unreachable"_s, host, Phase::Connecting,
                       QCoreApplication::translate("hosts", "%1 port %2: %3")
                           .arg(address)
                           .arg(port)
                           .arg(errorText(error)));
}

Result<std::pair<Descriptor, Descriptor>> socketPair(const QString &host)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return hostFailure(u"host-unreachable"_s, host, Phase::Connecting, errorText(errno));
    return std::pair(Descriptor(ends[0]), Descriptor(ends[1]));
}

}
