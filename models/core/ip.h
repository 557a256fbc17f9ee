// IP addresses and subnets as values: parse, compare, contain.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace basalt {

/// Four bytes (IPv4) or sixteen (IPv6), most significant first.
struct IpAddress
{
    QByteArray bytes;

    bool operator==(const IpAddress &) const = default;
};

std::optional<IpAddress> parseIp(const QString &text);
QString ipText(const IpAddress &address);
bool isIpv6(const IpAddress &address);
bool isLoopback(const IpAddress &address);

struct Subnet
{
    IpAddress base;
    int prefix = 0;

    bool operator==(const Subnet &) const = default;
};

/// "10.0.0.0/24"; std::nullopt without a valid address and prefix.
std::optional<Subnet> parseSubnet(const QString &text);
bool contains(const Subnet &subnet, const IpAddress &address);
bool overlap(const Subnet &a, const Subnet &b);

}
