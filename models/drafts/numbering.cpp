#include "drafts/numbering.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

quint32 numberOf(const IpAddress &address)
{
    quint32 number = 0;
    for (const char byte : address.bytes)
        number = number << 8 | quint8(byte);
    return number;
}

std::optional<Subnet> subnetV4(const QString &text)
{
    const std::optional<Subnet> subnet = parseSubnet(text);
    return subnet && !isIpv6(subnet->base) ? subnet : std::nullopt;
}

quint32 sizeOf(const Subnet &subnet)
{
    return subnet.prefix == 0 ? ~0U : 1U << (32 - subnet.prefix);
}

quint32 firstOf(const Subnet &subnet)
{
    return numberOf(subnet.base) & ~(sizeOf(subnet) - 1);
}

}

QString countedUp(const QString &text, int steps)
{
    static const QRegularExpression lastNumber(u"(\\d+)(?!.*\\d)"_s);
    const QRegularExpressionMatch match = lastNumber.match(text);
    if (!match.hasMatch())
        return steps == 0 ? text : text + QString::number(steps + 1);
    const qlonglong number = match.captured(1).toLongLong() + steps;
    const QString counted = u"%1"_s.arg(number, int(match.capturedLength(1)), 10, QChar(u'0'));
    return QString(text).replace(match.capturedStart(1), match.capturedLength(1), counted);
}

QString addressIn(const QString &subnet, int number)
{
    const std::optional<Subnet> net = subnetV4(subnet);
    if (!net || number < 1 || quint32(number) >= sizeOf(*net) - 1)
        return {};
    const quint32 address = firstOf(*net) + quint32(number);
    return u"%1.%2.%3.%4"_s.arg(address >> 24)
        .arg(address >> 16 & 255)
        .arg(address >> 8 & 255)
        .arg(address & 255);
}

QString movedInto(const QString &subnet, const QString &address)
{
    const std::optional<Subnet> net = subnetV4(subnet);
    const std::optional<IpAddress> ip = parseIp(address);
    if (!net || !ip || isIpv6(*ip))
        return {};
    return addressIn(subnet, int(numberOf(*ip) & (sizeOf(*net) - 1)));
}

int placeIn(const QString &subnet, const QString &address)
{
    const std::optional<Subnet> net = subnetV4(subnet);
    const std::optional<IpAddress> ip = parseIp(address);
    if (!net || !ip || isIpv6(*ip) || !contains(*net, *ip))
        return 0;
    return int(numberOf(*ip) - firstOf(*net));
}

}
