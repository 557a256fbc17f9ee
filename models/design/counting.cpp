#include "design/counting.h"

#include "core/ip.h"

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

struct Counted
{
    QString stem;
    int number = 1;
    int digits = 0; ///< at least so many, so that node09 is followed by node10
};

Counted countedName(const QString &name)
{
    qsizetype end = name.size();
    while (end > 0 && name.at(end - 1) >= u'0' && name.at(end - 1) <= u'9')
        --end;
    constexpr qsizetype mostDigits = 9; // of what can still be counted up
    const QString tail = name.mid(end);
    if (tail.isEmpty() || tail.size() > mostDigits || end == 0)
        return {name, 1, 0};
    return {name.left(end), tail.toInt(), int(tail.size())};
}

QString freeNumber(const QString &name, const QSet<QString> &taken)
{
    const Counted counted = countedName(name);
    for (int number = counted.number + 1;; ++number) {
        const QString candidate =
            counted.stem + QString::number(number).rightJustified(counted.digits, u'0');
        if (!taken.contains(candidate))
            return candidate;
    }
}

/// "lan-c" for "lan-a"; empty behind "-z" or without a letter of its own at the end.
QString freeLetter(const QString &name, const QSet<QString> &taken)
{
    const bool lettered = name.size() > 2 && name.at(name.size() - 2) == u'-' && name.back() >= u'a'
                          && name.back() <= u'z';
    if (!lettered)
        return {};
    for (char16_t letter = name.back().unicode() + 1; letter <= u'z'; ++letter) {
        const QString candidate = name.chopped(1) + QChar(letter);
        if (!taken.contains(candidate))
            return candidate;
    }
    return {};
}

/// The address that follows, as numbers do; all zeros behind the last one.
IpAddress following(IpAddress address)
{
    for (qsizetype i = address.bytes.size() - 1; i >= 0; --i) {
        const auto byte = static_cast<unsigned char>(address.bytes.at(i));
        address.bytes[i] = char(byte + 1);
        if (byte != 0xff)
            break;
    }
    return address;
}

}

QSet<QString> deviceNames(const Design &design)
{
    QSet<QString> names{u"cluster"_s};
    const auto addAll = [&](const auto &list) {
        for (const auto &item : list)
            names.insert(item.name);
    };
    addAll(design.hosts);
    addAll(design.switches);
    addAll(design.storage);
    addAll(design.pdus);
    addAll(design.fencing);
    addAll(design.vms);
    const auto addFeeds = [&](const QStringList &power) {
        for (const QString &source : power)
            names.insert(source);
    };
    for (const Pdu &pdu : design.pdus)
        names.insert(pdu.feed);
    for (const Host &host : design.hosts)
        addFeeds(host.power);
    for (const Switch &device : design.switches)
        addFeeds(device.power);
    for (const Storage &storage : design.storage)
        addFeeds(storage.power);
    return names;
}

QString freeName(const QString &name, const QSet<QString> &taken)
{
    if (!taken.contains(name))
        return name;
    const QString lettered = freeLetter(name, taken);
    return lettered.isEmpty() ? freeNumber(name, taken) : lettered;
}

QSet<QString> usedIps(const Design &design)
{
    QSet<QString> used;
    for (const Network &network : design.networks)
        used.insert(network.gateway);
    for (const Host &host : design.hosts) {
        for (const Address &address : host.addresses)
            used.insert(address.ip);
    }
    for (const Storage &storage : design.storage) {
        for (const Controller &controller : storage.controllers) {
            for (const ControllerPort &port : controller.ports)
                used.insert(port.ip);
        }
    }
    for (const FencingDevice &device : design.fencing) {
        used.insert(device.ip);
        used.insert(device.address);
    }
    used.remove({});
    return used;
}

QString freeIp(const Network &network, const QSet<QString> &used, const QString &after)
{
    constexpr int most = 1 << 16; // no cluster has more; a subnet of IPv6 has no end
    const std::optional<Subnet> subnet = parseSubnet(network.subnet);
    if (!subnet)
        return {};
    const std::optional<IpAddress> start = parseIp(after);
    IpAddress address = start && contains(*subnet, *start) ? *start : subnet->base;
    for (int i = 0; i < most; ++i) {
        address = following(address);
        if (!contains(*subnet, address))
            address = following(subnet->base);
        const bool isBroadcast = !isIpv6(address) && !contains(*subnet, following(address));
        const QString text = ipText(address);
        if (!isBroadcast && !used.contains(text))
            return text;
    }
    return {};
}

QString freeSubnet(const Design &design)
{
    for (int third = 1; third < 255; ++third) {
        const QString text = u"192.168.%1.0/24"_s.arg(third);
        const auto taken = [&](const Network &network) {
            const std::optional<Subnet> other = parseSubnet(network.subnet);
            return other && overlap(*other, *parseSubnet(text));
        };
        if (std::none_of(design.networks.begin(), design.networks.end(), taken))
            return text;
    }
    return {};
}

}
