#include "report/identities.h"

#include "core/ip.h"
#include "design/derived.h"
#include "design/lookup.h"

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

/// "10.0.0.1/24"
QString withPrefix(const design::Design &design, const QString &ip, const QString &network)
{
    const design::Network *known = design::findNetwork(design, network);
    const auto subnet = parseSubnet(known ? known->subnet : QString());
    return subnet && !ip.isEmpty() ? u"%1/%2"_s.arg(ip).arg(subnet->prefix) : ip;
}

void addHost(const design::Design &design, const design::Host &host, QList<Identity> &list)
{
    for (const design::Address &address : host.addresses)
        list.append({IdentityKind::Ip, host.name, address.on,
                     withPrefix(design, address.ip, address.network), address.network,
                     address.name});
    for (const design::Nic &nic : host.nics)
        list.append({IdentityKind::Mac, host.name, nic.name, nic.mac, {}, {}});
    for (const design::Hba &hba : host.hbas)
        list.append({IdentityKind::Wwpn, host.name, hba.name, hba.wwpn, {}, {}});
    if (host.iscsi)
        list.append({IdentityKind::Iqn, host.name, {}, host.iscsi->iqn, {}, {}});
}

void addStorage(const design::Design &design, const design::Storage &storage, QList<Identity> &list)
{
    list.append({IdentityKind::Iqn, storage.name, {}, storage.iqn, {}, {}});
    for (const design::Controller &controller : storage.controllers) {
        for (const design::ControllerPort &port : controller.ports) {
            list.append({IdentityKind::Wwpn, storage.name, port.name, port.wwpn, {}, {}});
            list.append({IdentityKind::Ip,
                         storage.name,
                         port.name,
                         withPrefix(design, port.ip, port.network),
                         port.network,
                         {}});
        }
    }
    for (const design::Lun &lun : storage.luns)
        list.append({IdentityKind::Wwid, storage.name, lun.name, lun.wwid, {}, {}});
}

void addBoard(const design::Design &design, const design::FencingDevice &device,
              QList<Identity> &list)
{
    const bool isAddress = parseIp(device.address).has_value();
    const QString ip = device.ip.isEmpty() && isAddress ? device.address : device.ip;
    list.append({IdentityKind::Ip,
                 device.name,
                 {},
                 withPrefix(design, ip, device.network),
                 device.network,
                 isAddress ? QString() : device.address});
}

}

QList<Identity> identities(const design::Design &design)
{
    QList<Identity> list;
    for (const design::Host &host : design.hosts)
        addHost(design, host, list);
    for (const design::FencingDevice &device : design.fencing)
        addBoard(design, device, list);
    for (const design::Storage &storage : design.storage)
        addStorage(design, storage, list);
    for (const design::Vm &vm : design.vms) {
        for (int i = 0; i < int(vm.nics.size()); ++i)
            list.append({IdentityKind::Mac,
                         vm.name,
                         u"nic %1"_s.arg(i + 1),
                         design::vmMac(design, vm, i),
                         vm.nics[i].network,
                         {}});
    }
    list.removeIf([](const Identity &identity) { return identity.value.isEmpty(); });
    return list;
}

QString identityKindName(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Ip:
        return u"ip"_s;
    case IdentityKind::Mac:
        return u"mac"_s;
    case IdentityKind::Wwpn:
        return u"wwpn"_s;
    case IdentityKind::Iqn:
        return u"iqn"_s;
    case IdentityKind::Wwid:
        return u"wwid"_s;
    }
    return {};
}

}
