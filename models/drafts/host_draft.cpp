#include "drafts/host_draft.h"

#include "core/ip.h"
#include "core/names.h"
#include "design/derived.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/verify.h"
#include "drafts/numbering.h"
#include "fixes/switch_ports.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

using namespace design;

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

/// The management board that kills this host alone.
const FencingDevice *boardOf(const Design &design, const QString &host)
{
    for (const FencingDevice &device : design.fencing) {
        if (device.kills == QStringList{host} && device.pdu.isEmpty())
            return &device;
    }
    return nullptr;
}

bool isTaken(const Design &design, const QString &name)
{
    return findHost(design, name) || findSwitch(design, name) || findStorage(design, name)
           || findPdu(design, name) || findFencing(design, name) || findVm(design, name);
}

QStringList takenAddresses(const Design &design)
{
    QStringList taken;
    for (const Host &host : design.hosts) {
        for (const Address &address : host.addresses)
            taken.append(address.ip);
    }
    for (const Network &network : design.networks)
        taken.append(network.gateway);
    for (const Storage &storage : design.storage) {
        for (const Controller &controller : storage.controllers) {
            for (const ControllerPort &port : controller.ports)
                taken.append(port.ip);
        }
    }
    for (const FencingDevice &device : design.fencing)
        taken << device.ip << device.address;
    return taken;
}

QString freeAddress(const QString &from, const QStringList &taken)
{
    if (!parseIp(from))
        return {};
    QString next = from;
    for (int step = 1; step < 255 && taken.contains(next); ++step)
        next = countedUp(from, step);
    return next;
}

QString freeName(const Design &design, const QString &from)
{
    int step = 1;
    while (isTaken(design, countedUp(from, step)))
        ++step;
    return countedUp(from, step);
}

/// Names that hold the other host's name hold the new one.
QString renamed(const QString &text, const NewHost &draft)
{
    return QString(text).replace(draft.like, draft.name);
}

void lookAtHardware(const Hardware &hardware, QMap<QString, QString> &problems)
{
    QStringList seen;
    for (const QString &identity : hardware.ports) {
        if (identity.isEmpty())
            continue;
        const bool isMac = names::macProblem(identity).isEmpty();
        if (!isMac && !names::wwpnProblem(identity).isEmpty())
            problems[u"ports"_s] =
                say(QT_TRANSLATE_NOOP("drafts", "“%1” is neither a MAC address nor a WWPN."))
                    .arg(identity);
        else if (seen.contains(identity))
            problems[u"ports"_s] =
                say(QT_TRANSLATE_NOOP("drafts", "Two ports have %1.")).arg(identity);
        seen.append(identity);
    }
    const auto look = [&](const QString &question, const QString &answer, names::Check check) {
        const QString problem = answer.isEmpty() ? QString() : check(answer);
        if (!problem.isEmpty())
            problems[question] = problem;
    };
    look(u"systemDisk"_s, hardware.systemDisk, names::pathProblem);
    look(u"board"_s, hardware.board, names::addressProblem);
    look(u"boardIp"_s, hardware.boardIp, names::ipProblem);
}

void setHardware(Host &host, const Hardware &hardware)
{
    for (Nic &nic : host.nics)
        nic.mac = hardware.ports.value(nic.name);
    for (Hba &hba : host.hbas)
        hba.wwpn = hardware.ports.value(hba.name);
    if (hardware.systemDisk.isEmpty())
        host.systemDisk.reset();
    else
        host.systemDisk =
            SystemDisk{hardware.systemDisk, host.systemDisk ? host.systemDisk->vg : QString()};
}

void setBoard(FencingDevice &board, const Hardware &hardware)
{
    board.address = hardware.board;
    board.ip = hardware.boardIp;
}

/// Builds the new host's surroundings one after the other; the first that fails is told.
class Builder
{
public:
    Builder(const NewHost &draft, Design &design)
        : m_draft(draft)
        , m_design(design)
        , m_like(*findHost(design, draft.like))
    {}

    Result<> build()
    {
        return addHost()
            .and_then([this] { return cable(m_draft.like, m_draft.name); })
            .and_then([this] { return addBoard(); })
            .and_then([this] {
                joinSharedDevices();
                joinZones();
                joinLuns();
                endPair();
                return Result<>();
            });
    }

private:
    Result<> addHost()
    {
        Host host = m_like;
        host.name = m_draft.name;
        host.nodeid = m_like.nodeid ? std::optional(freeNodeId()) : std::nullopt;
        for (Address &address : host.addresses) {
            address.ip = m_draft.addresses.value(address.network);
            address.name = renamed(address.name, m_draft);
        }
        if (host.ssh)
            host.ssh->address = sshAddress(host);
        if (host.iscsi)
            host.iscsi->iqn = renamed(host.iscsi->iqn, m_draft);
        setHardware(host, m_draft.hardware);
        host.power.clear();
        for (const QString &input : m_like.power) {
            const QString own = freeOutlet(input);
            if (own.isEmpty())
                return failure(u"no-outlet"_s,
                               say(QT_TRANSLATE_NOOP("drafts", "%1 has no free outlet."))
                                   .arg(input.section(u':', 0, 0)));
            host.power.append(own);
        }
        return design::add(m_design, host);
    }

    /// What the other host is reached by: one of its addresses, else its name.
    QString sshAddress(const Host &host) const
    {
        for (const Address &address : m_like.addresses) {
            if (address.ip == m_like.ssh->address)
                return m_draft.addresses.value(address.network);
        }
        return renamed(host.ssh->address, m_draft);
    }

    int freeNodeId() const
    {
        const QList<int> used = nodeIds(m_design).values();
        int id = 1;
        while (used.contains(id))
            ++id;
        return id;
    }

    /// On the same PDU; a feed is shared.
    QString freeOutlet(const QString &input) const
    {
        const Pdu *pdu = findPdu(m_design, input.section(u':', 0, 0));
        if (!pdu)
            return input;
        QStringList used;
        const auto look = [&](const auto &devices) {
            for (const auto &device : devices)
                used += device.power;
        };
        look(m_design.hosts);
        look(m_design.switches);
        look(m_design.storage);
        look(m_design.fencing);
        for (int outlet = 1; outlet <= pdu->outlets; ++outlet) {
            const QString name = u"%1:%2"_s.arg(pdu->name).arg(outlet);
            if (!used.contains(name))
                return name;
        }
        return {};
    }

    /// Each port to the switch to which the same port of the other leads; that carries the same VLANs.
    Result<> cable(const QString &like, const QString &device)
    {
        const QList<Cable> cables = m_design.cables;
        for (const Cable &cable : cables) {
            const bool isFirst = cable.a.device == like;
            if (!isFirst && cable.b.device != like)
                continue;
            const PortId &own = isFirst ? cable.a : cable.b;
            const PortId &peer = isFirst ? cable.b : cable.a;
            Switch *other = switchNamed(peer.device);
            if (!other)
                continue; // cabled directly: nobody knows where to
            const QString port = freePort(*other);
            if (port.isEmpty())
                return failure(
                    u"no-port"_s,
                    say(QT_TRANSLATE_NOOP("drafts", "%1 has no free port.")).arg(other->name));
            design::PortVlans vlans = fixes::vlansOf(*other, peer.port);
            vlans.ports = port;
            fixes::carry(*other, port, vlans);
            if (Result<> laid = connect(m_design, {device, own.port}, {peer.device, port}); !laid)
                return laid;
        }
        return {};
    }

    Switch *switchNamed(const QString &name)
    {
        for (Switch &device : m_design.switches) {
            if (device.name == name)
                return &device;
        }
        return nullptr;
    }

    /// One of which nothing is said, else any that is free.
    QString freePort(const Switch &device) const
    {
        const QStringList free = fixes::freePorts(m_design, device);
        if (!free.isEmpty())
            return free.first();
        for (int number = 1; number <= device.ports; ++number) {
            if (!peerOf(m_design, {device.name, QString::number(number)}))
                return QString::number(number);
        }
        return {};
    }

    Result<> addBoard()
    {
        const FencingDevice *like = boardOf(m_design, m_draft.like);
        if (!like || m_draft.hardware.board.isEmpty())
            return {};
        FencingDevice board = *like;
        const QString former = like->name;
        board.name = renamed(like->name, m_draft);
        if (board.name == former)
            board.name = u"fence-"_s + m_draft.name;
        board.kills = {m_draft.name};
        board.delay.reset();
        if (board.password)
            board.password->name = renamed(board.password->name, m_draft);
        setBoard(board, m_draft.hardware);
        if (Result<> added = design::add(m_design, board); !added)
            return added;
        return cable(former, board.name);
    }

    /// Devices that kill several hosts kill this one, too; a PDU at the outlet where it hangs.
    void joinSharedDevices()
    {
        const QStringList power = findHost(m_design, m_draft.name)->power;
        for (FencingDevice &device : m_design.fencing) {
            if (device.kills.size() < 2 || !device.kills.contains(m_draft.like))
                continue;
            device.kills.append(m_draft.name);
            if (device.pdu.isEmpty() && device.plugs.contains(m_draft.like))
                device.plugs.insert(m_draft.name,
                                    renamed(device.plugs.value(m_draft.like), m_draft));
            for (const QString &outlet : power) {
                if (outlet.section(u':', 0, 0) == device.pdu)
                    device.plugs.insert(m_draft.name, outlet.section(u':', 1));
            }
        }
    }

    void joinZones()
    {
        const QString prefix = m_draft.like + u':';
        for (Switch &device : m_design.switches) {
            const QList<Zone> zones = device.zones;
            for (const Zone &zone : zones) {
                Zone own{renamed(zone.name, m_draft), {}};
                bool isLike = false;
                for (const QString &member : zone.members) {
                    isLike = isLike || member.startsWith(prefix);
                    own.members.append(member.startsWith(prefix)
                                           ? m_draft.name + u':' + member.mid(prefix.size())
                                           : member);
                }
                if (isLike && own.name != zone.name)
                    device.zones.append(own);
            }
        }
    }

    void joinLuns()
    {
        for (Storage &storage : m_design.storage) {
            for (Lun &lun : storage.luns) {
                if (lun.hosts.contains(m_draft.like))
                    lun.hosts.append(m_draft.name);
            }
        }
    }

    void endPair()
    {
        Quorum &quorum = m_design.cluster.quorum;
        if (m_design.hosts.size() != 3)
            return;
        quorum.twoNode.reset();
        quorum.expectedVotes.reset();
    }

    const NewHost &m_draft;
    Design &m_design;
    const Host m_like; ///< a copy: the list grows
};

}

Hardware hardwareOf(const design::Design &design, const QString &name)
{
    Hardware hardware;
    const Host *host = findHost(design, name);
    if (!host)
        return hardware;
    for (const Nic &nic : host->nics)
        hardware.ports.insert(nic.name, nic.mac);
    for (const Hba &hba : host->hbas)
        hardware.ports.insert(hba.name, hba.wwpn);
    if (host->systemDisk)
        hardware.systemDisk = host->systemDisk->device;
    if (const FencingDevice *board = boardOf(design, name)) {
        hardware.board = board->address;
        hardware.boardIp = board->ip;
    }
    return hardware;
}

NewHost newHostLike(const design::Design &design, const QString &like)
{
    NewHost draft;
    draft.like = like;
    const Host *host = findHost(design, like);
    if (!host)
        return draft;
    draft.name = freeName(design, like);
    draft.called = draft.name;
    const QStringList taken = takenAddresses(design);
    for (const Address &address : host->addresses)
        draft.addresses.insert(address.network, freeAddress(address.ip, taken));
    draft.hardware = hardwareOf(design, like);
    for (QString &identity : draft.hardware.ports)
        identity.clear();
    const QString board = draft.hardware.board;
    draft.hardware.board = parseIp(board) ? freeAddress(board, taken) : renamed(board, draft);
    draft.hardware.boardIp = freeAddress(draft.hardware.boardIp, taken);
    draft.hardware.systemDisk = countedUp(draft.hardware.systemDisk, 1);
    return draft;
}

void rename(NewHost &draft, const QString &name)
{
    const QString suffix = draft.hardware.board.mid(draft.called.size());
    if (!name.isEmpty() && draft.hardware.board.startsWith(draft.called)) {
        draft.hardware.board = name + suffix;
        draft.called = name;
    }
    draft.name = name;
}

QMap<QString, QString> problemsOf(const NewHost &draft, const design::Design &design)
{
    QMap<QString, QString> problems;
    if (!findHost(design, draft.like))
        problems[u"like"_s] = say(QT_TRANSLATE_NOOP("drafts", "There is no such host."));
    QString name = names::hostLabelProblem(draft.name);
    if (name.isEmpty() && isTaken(design, draft.name))
        name = say(QT_TRANSLATE_NOOP("drafts", "There is something of this name already."));
    if (!name.isEmpty())
        problems[u"name"_s] = name;
    const QStringList taken = takenAddresses(design);
    for (auto address = draft.addresses.cbegin(); address != draft.addresses.cend(); ++address) {
        const Network *network = findNetwork(design, address.key());
        const QString question = u"address-"_s + address.key();
        if (const QString problem = names::ipProblem(address.value()); !problem.isEmpty())
            problems[question] = problem;
        else if (taken.contains(address.value()))
            problems[question] = say(QT_TRANSLATE_NOOP("drafts", "Somebody has it already."));
        else if (network && !network->subnet.isEmpty()
                 && !contains(*parseSubnet(network->subnet), *parseIp(address.value())))
            problems[question] =
                say(QT_TRANSLATE_NOOP("drafts", "Not in %1.")).arg(network->subnet);
    }
    lookAtHardware(draft.hardware, problems);
    return problems;
}

Result<design::Design> withHost(const NewHost &draft, design::Design design)
{
    if (const auto problems = problemsOf(draft, design); !problems.isEmpty())
        return failure(u"bad-answer"_s, problems.first(), problems.firstKey());
    if (Result<> built = Builder(draft, design).build(); !built)
        return tl::unexpected(built.error());
    return design;
}

QMap<QString, QString> problemsOf(const Replacement &draft, const design::Design &design)
{
    QMap<QString, QString> problems;
    if (!findHost(design, draft.host))
        problems[u"host"_s] = say(QT_TRANSLATE_NOOP("drafts", "There is no such host."));
    lookAtHardware(draft.hardware, problems);
    return problems;
}

Result<design::Design> withReplacement(const Replacement &draft, design::Design design)
{
    if (const auto problems = problemsOf(draft, design); !problems.isEmpty())
        return failure(u"bad-answer"_s, problems.first(), problems.firstKey());
    for (Host &host : design.hosts) {
        if (host.name == draft.host)
            setHardware(host, draft.hardware);
    }
    const FencingDevice *own = boardOf(design, draft.host);
    const QString board = own ? own->name : QString();
    for (FencingDevice &device : design.fencing) {
        if (device.name == board)
            setBoard(device, draft.hardware);
    }
    if (const QList<Error> errors = verify(design); !errors.isEmpty())
        return tl::unexpected(errors.first());
    return design;
}

}
