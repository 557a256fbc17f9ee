#include "whatif/drawn_wiring.h"

#include "catalogue/catalogue.h"
#include "whatif/verdict.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace basalt::whatif {

namespace {

State judged(const Model &model, const Condition &condition)
{
    State state = freshState(model);
    for (const QString &name : condition.failed) {
        for (const int part : model.things.value(name))
            state.failed[part] = 1;
    }
    judgePower(model, state);
    judgeEthernet(model, state);
    judgeStorage(model, state);
    return state;
}

void takeAlive(const Model &model, const State &state, Wiring &wiring)
{
    for (size_t i = 0; i < model.devices.size(); ++i) {
        if (state.alive[i])
            wiring.alive.insert(model.partNames[model.devices[i].part]);
    }
}

/// The port of a link that is on this device.
QString portOn(const Model &model, const Link &link, int device)
{
    const LinkEnd &end = link.a.device == device ? link.a : link.b;
    return end.port == none ? QString() : model.partNames[end.port];
}

void takeLinks(const Model &model, const State &state, Wiring &wiring)
{
    for (size_t i = 0; i < model.links.size(); ++i) {
        if (!state.linkUp[i])
            continue;
        for (const LinkEnd &end : {model.links[i].a, model.links[i].b}) {
            if (end.port != none && end.device != none && end.device < model.hostCount)
                wiring.links.insert(model.partNames[end.port]);
        }
    }
}

void takeBonds(const Model &model, const State &state, Wiring &wiring)
{
    for (size_t i = 0; i < model.bonds.size(); ++i) {
        const Bond &bond = model.bonds[i];
        if (bond.part == none || state.bonds[i].active == none)
            continue;
        const QString nic = model.partNames[model.nics[bond.nics[state.bonds[i].active]].part];
        wiring.activePorts.insert(model.partNames[bond.part], nic.section(u':', 1));
    }
}

void takeReach(const Model &model, const State &state, Wiring &wiring)
{
    for (size_t network = 0; network < model.networks.size(); ++network) {
        const Net &net = model.networks[network];
        QMap<QString, QSet<QString>> &reach = wiring.reach[net.name];
        for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i) {
            const int host = model.interfaces[i].host;
            const QString &name = model.hosts[host].name;
            if (isAttached(state, i))
                wiring.attached.insert(name + u'/' + net.name);
            HostMask rest = state.joined[network * model.hostCount + host];
            for (; rest != 0; rest &= rest - 1)
                reach[name].insert(model.hosts[std::countr_zero(rest)].name);
        }
    }
}

void takePaths(const Model &model, const State &state, Wiring &wiring)
{
    const auto storageName = [&](int box) {
        return model.partNames[model.devices[model.firstStorage + box].part];
    };
    const auto add = [&](int host, int box, const QString &initiator, const QString &target,
                         bool isUp) {
        wiring.paths.append({model.hosts[host].name, initiator, storageName(box), target, isUp});
    };
    for (const FcPath &path : model.fcPaths) {
        const bool isUp = state.linkUp[path.hostLink] && state.linkUp[path.portLink]
                          && (path.hostLink == path.portLink
                              || state.fcRoot[path.switchA] == state.fcRoot[path.switchB]);
        add(path.host, path.storage, portOn(model, model.links[path.hostLink], path.host),
            portOn(model, model.links[path.portLink], model.firstStorage + path.storage), isUp);
    }
    for (const IscsiPath &path : model.iscsiPaths) {
        const bool isUp = state.linkUp[path.portLink]
                          && reachesSegment(model, state, path.interface, path.segment);
        add(path.host, path.storage, {},
            portOn(model, model.links[path.portLink], model.firstStorage + path.storage), isUp);
    }
    for (size_t box = 0; box < model.storage.size(); ++box) {
        for (int host = 0; host < model.hostCount && !model.storage[box].drawn; ++host)
            add(host, static_cast<int>(box), {}, {},
                state.alive[model.firstStorage + static_cast<int>(box)]);
    }
}

void takeBoards(const Model &model, const State &state, Wiring &wiring)
{
    for (int host = 0; host < model.hostCount; ++host) {
        for (size_t fence = 0; fence < model.fences.size(); ++fence) {
            const int index = static_cast<int>(fence);
            if (fenceVerdict(model, state, host, index) == FenceVerdict::Works)
                wiring.boards[model.hosts[host].name].insert(model.fences[fence].name);
        }
    }
}

}

Wiring wiringOf(const design::Design &design, const Condition &condition)
{
    const std::unique_ptr<const Model> model = prepare(design, catalogue::builtIn());
    const State state = judged(*model, condition);
    Wiring wiring;
    takeAlive(*model, state, wiring);
    takeLinks(*model, state, wiring);
    takeBonds(*model, state, wiring);
    takeReach(*model, state, wiring);
    takePaths(*model, state, wiring);
    takeBoards(*model, state, wiring);
    return wiring;
}

}
