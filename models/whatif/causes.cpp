#include "whatif/causes.h"

namespace basalt::whatif {

namespace {

void append(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names.append(name);
}

void append(QStringList &names, const QStringList &more)
{
    for (const QString &name : more)
        append(names, name);
}

QStringList endCauses(const Model &model, const State &state, const LinkEnd &end)
{
    QStringList causes;
    if (end.port != none && state.failed[end.port])
        append(causes, model.partNames[end.port]);
    if (end.extra != none && state.failed[end.extra])
        append(causes, model.partNames[end.extra]);
    if (end.device != none && !state.alive[end.device]) {
        append(causes, model.partNames[model.devices[end.device].part]);
        append(causes, powerCauses(model, state, end.device));
    }
    return causes;
}

QStringList trunkCauses(const Model &model, const State &state)
{
    QStringList causes;
    for (const int trunk : model.fcTrunks) {
        if (!state.linkUp[trunk])
            append(causes, linkCauses(model, state, trunk, none));
    }
    return causes;
}

}

QStringList powerCauses(const Model &model, const State &state, int device)
{
    QStringList causes;
    if (state.failed[model.devices[device].part])
        return causes;
    for (const PowerInput &input : model.devices[device].inputs) {
        for (const int part : {input.outlet, input.pdu, input.feed}) {
            if (part != none && state.failed[part])
                append(causes, model.partNames[part]);
        }
    }
    return causes;
}

const LinkEnd &farEnd(const Link &link, int device)
{
    return link.a.device == device ? link.b : link.a;
}

QStringList linkCauses(const Model &model, const State &state, int index, int from)
{
    QStringList causes;
    if (index == none)
        return causes;
    const Link &link = model.links[index];
    if (link.cable != none && state.failed[link.cable])
        append(causes, model.partNames[link.cable]);
    for (const LinkEnd *end : {&link.a, &link.b}) {
        if (from == none || end->device != from)
            append(causes, endCauses(model, state, *end));
    }
    return causes;
}

std::vector<QStringList> pathCauses(const Model &model, const State &state)
{
    const size_t boxes = model.storage.size();
    std::vector<QStringList> causes(model.hostCount * boxes);
    const QStringList trunks = trunkCauses(model, state);
    std::vector<int> told(causes.size(), none); // the last link told, since paths share links
    for (const FcPath &path : model.fcPaths) {
        const size_t at = path.host * boxes + path.storage;
        for (const int link : {path.hostLink, path.portLink}) {
            if (!state.linkUp[link] && told[at] != link) {
                append(causes[at], linkCauses(model, state, link, none));
                told[at] = link;
            }
        }
        if (path.hostLink != path.portLink
            && state.fcRoot[path.switchA] != state.fcRoot[path.switchB])
            append(causes[at], trunks);
    }
    for (const IscsiPath &path : model.iscsiPaths) {
        const size_t at = path.host * boxes + path.storage;
        if (!state.linkUp[path.portLink])
            append(causes[at], linkCauses(model, state, path.portLink, none));
        else if (!reachesSegment(model, state, path.interface, path.segment))
            append(causes[at], model.networks[model.interfaces[path.interface].network].name);
    }
    return causes;
}

bool boxServes(const Model &model, const State &state, int box)
{
    bool hadAny = false;
    for (size_t i = 0; i < model.luns.size(); ++i) {
        if (model.luns[i].storage != box)
            continue;
        if (state.lunHosts[i] != 0)
            return true;
        hadAny = hadAny || (model.baseline.lunHosts[i] & state.living) != 0;
    }
    return !hadAny;
}

QStringList boxCauses(const Model &model, const State &state, int box)
{
    const int device = model.firstStorage + box;
    QStringList causes;
    if (state.failed[model.devices[device].part])
        return causes;
    append(causes, powerCauses(model, state, device));
    for (const int controller : model.storage[box].controllers) {
        if (state.failed[controller])
            append(causes, model.partNames[controller]);
    }
    if (!causes.isEmpty())
        return causes;
    for (const QStringList &paths : pathCauses(model, state))
        append(causes, paths);
    return causes;
}

}
