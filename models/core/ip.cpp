#include "core/ip.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace basalt {

namespace {

bool samePrefix(const QByteArray &a, const QByteArray &b, int bits)
{
    if (a.size() != b.size() || bits > a.size() * 8)
        return false;
    for (int i = 0; i < bits; ++i) {
        const auto bitOf = [i](const QByteArray &bytes) {
            return (static_cast<unsigned char>(bytes.at(i / 8)) >> (7 - i % 8)) & 1;
        };
        if (bitOf(a) != bitOf(b))
            return false;
    }
    return true;
}

}

std::optional<IpAddress> parseIp(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    for (const int family : {AF_INET, AF_INET6}) {
        QByteArray bytes(family == AF_INET ? 4 : 16, '\0');
        if (inet_pton(family, latin.constData(), bytes.data()) == 1)
            return IpAddress{bytes};
    }
    return std::nullopt;
}

QString ipText(const IpAddress &address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(isIpv6(address) ? AF_INET6 : AF_INET, address.bytes.constData(), text.data(),
              socklen_t(text.size()));
    return QString::fromLatin1(text.data());
}

bool isIpv6(const IpAddress &address)
{
    return address.bytes.size() == 16;
}

bool isLoopback(const IpAddress &address)
{
    if (!isIpv6(address))
        return !address.bytes.isEmpty() && address.bytes.at(0) == 127;
    return address.bytes == QByteArray(15, '\0') + '\1';
}

std::optional<Subnet> parseSubnet(const QString &text)
{
    const std::optional<IpAddress> base = parseIp(text.section(u'/', 0, 0));
    bool isNumber = false;
    const int prefix = text.section(u'/', 1).toInt(&isNumber);
    if (!base || !isNumber || prefix < 0 || prefix > base->bytes.size() * 8)
        return std::nullopt;
    return Subnet{*base, prefix};
}

bool contains(const Subnet &subnet, const IpAddress &address)
{
    return samePrefix(subnet.base.bytes, address.bytes, subnet.prefix);
}

bool overlap(const Subnet &a, const Subnet &b)
{
    return samePrefix(a.base.bytes, b.base.bytes, std::min(a.prefix, b.prefix));
}

}
