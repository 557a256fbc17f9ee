#include "whatif/builder.h"
#include "whatif/describe.h"
#include "whatif/verdict.h"

#include "design/things.h"

using namespace Qt::StringLiterals;

namespace basalt::whatif {

namespace {

std::vector<PowerInput> powerInputs(Builder &builder, const QStringList &power)
{
    std::vector<PowerInput> inputs;
    for (const QString &source : power) {
        const qsizetype colon = source.indexOf(u':');
        const QString pduName = colon < 0 ? QString() : source.left(colon);
        const auto pdu = std::find_if(builder.design.pdus.begin(), builder.design.pdus.end(),
                                      [&](const design::Pdu &p) { return p.name == pduName; });
        PowerInput input;
        if (pdu == builder.design.pdus.end()) {
            input.feed = builder.part(source);
        } else {
            input.outlet = builder.part(source);
            input.pdu = builder.part(pdu->name);
            if (!pdu->feed.isEmpty())
                input.feed = builder.part(pdu->feed);
        }
        inputs.push_back(input);
    }
    return inputs;
}

void addDevice(Builder &builder, const QString &name, const QStringList &power)
{
    builder.deviceOf.insert(name, static_cast<int>(builder.model.devices.size()));
    builder.model.devices.push_back({builder.part(name), powerInputs(builder, power), true});
}

bool isBoard(const Builder &builder, const design::FencingDevice &device)
{
    if (!device.power.isEmpty() || !device.pdu.isEmpty() || device.kills.size() != 1)
        return false;
    const catalogue::FenceAgent *agent = catalogue::findAgent(builder.catalogue, device.agent);
    return !agent || agent->onBoard;
}

void addFencingDevice(Builder &builder, const design::FencingDevice &device)
{
    addDevice(builder, device.name, device.power);
    Device &added = builder.model.devices.back();
    if (isBoard(builder, device)) {
        added.ownPower = false;
        const int host = builder.findHost(device.kills.first());
        if (host != none)
            added.inputs = builder.model.devices[host].inputs;
    } else if (device.power.isEmpty() && !device.pdu.isEmpty()) {
        for (const design::Pdu &pdu : builder.design.pdus) {
            if (pdu.name == device.pdu)
                added.inputs = {{none, builder.part(pdu.name),
                                 pdu.feed.isEmpty() ? none : builder.part(pdu.feed)}};
        }
    }
}

void addPowerSources(Builder &builder)
{
    for (const design::Pdu &pdu : builder.design.pdus) {
        builder.part(pdu.name);
        if (!pdu.feed.isEmpty())
            builder.part(pdu.feed);
    }
}

LinkEnd linkEnd(Builder &builder, const design::PortId &port)
{
    LinkEnd end{builder.part(design::portName(port)), builder.findDevice(port.device), none};
    for (const design::Storage &storage : builder.design.storage) {
        if (storage.name != port.device)
            continue;
        for (const design::Controller &controller : storage.controllers) {
            for (const design::ControllerPort &candidate : controller.ports) {
                if (candidate.name == port.port)
                    end.extra = builder.part(storage.name + u'.' + controller.name);
            }
        }
    }
    return end;
}

void addLinks(Builder &builder)
{
    for (const design::Cable &cable : builder.design.cables) {
        if (builder.findDevice(cable.a.device) == none
            || builder.findDevice(cable.b.device) == none)
            continue;
        const int index = static_cast<int>(builder.model.links.size());
        builder.model.links.push_back({builder.part(design::cableName(cable)),
                                       linkEnd(builder, cable.a), linkEnd(builder, cable.b)});
        for (const QString &port : {design::portName(cable.a), design::portName(cable.b)}) {
            if (!builder.linkOf.contains(port))
                builder.linkOf.insert(port, index);
        }
    }
}

void addCards(Builder &builder)
{
    for (const design::Host &host : builder.design.hosts) {
        const auto onCard = [&](std::optional<int> card, const QString &port) {
            const int part = builder.part(host.name + u':' + port);
            if (card)
                builder.model.things[u"%1.card%2"_s.arg(host.name).arg(*card)].push_back(part);
        };
        for (const design::Nic &nic : host.nics)
            onCard(nic.card, nic.name);
        for (const design::Hba &hba : host.hbas)
            onCard(hba.card, hba.name);
    }
}

/// The trunks that carry each network while nothing has failed: losing one costs redundancy.
void rememberEdges(Model &model)
{
    for (size_t network = 0; network < model.networks.size(); ++network) {
        const std::vector<int> &domains = model.baseline.domains[network];
        for (size_t i = 0; i < model.edges.size(); ++i) {
            const SegmentEdge &edge = model.edges[i];
            const int root = model.baseline.segmentRoot[edge.from];
            if (edge.link != none && model.baseline.linkUp[edge.link]
                && std::find(domains.begin(), domains.end(), root) != domains.end())
                model.networks[network].edges.push_back(static_cast<int>(i));
        }
    }
}

}

int Builder::part(const QString &name)
{
    const auto known = model.things.constFind(name);
    if (known != model.things.constEnd())
        return known->front();
    const int index = static_cast<int>(model.partNames.size());
    model.partNames.append(name);
    model.things.insert(name, {index});
    return index;
}

const LinkEnd &Builder::farEnd(int link, int device) const
{
    const Link &which = model.links[link];
    return which.a.device == device ? which.b : which.a;
}

void addDevices(Builder &builder)
{
    addPowerSources(builder);
    const design::Design &design = builder.design;
    Model &model = builder.model;
    for (const design::Host &host : design.hosts) {
        if (model.hostCount == maxHosts)
            break;
        builder.hostOf.insert(host.name, model.hostCount++);
        addDevice(builder, host.name, host.power);
    }
    model.firstSwitch = static_cast<int>(model.devices.size());
    for (const design::Switch &device : design.switches)
        addDevice(builder, device.name, device.power);
    model.firstStorage = static_cast<int>(model.devices.size());
    for (const design::Storage &box : design.storage) {
        addDevice(builder, box.name, box.power);
        for (const design::Controller &controller : box.controllers)
            builder.part(box.name + u'.' + controller.name);
    }
    model.firstFence = static_cast<int>(model.devices.size());
    for (const design::FencingDevice &device : design.fencing)
        addFencingDevice(builder, device);
    addCards(builder);
    addLinks(builder);
}

HostMask Model::allHosts() const
{
    return hostCount == 0 ? 0 : ~HostMask{0} >> (maxHosts - hostCount);
}

std::unique_ptr<const Model> prepare(const design::Design &design,
                                     const catalogue::Catalogue &catalogue)
{
    Builder builder{design, catalogue, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    addDevices(builder);
    addEthernet(builder);
    addStorage(builder);
    addCluster(builder);
    addFencing(builder);
    addVms(builder);
    auto model = std::make_unique<Model>(std::move(builder.model));
    model->baseline = freshState(*model);
    judge(*model, model->baseline);
    placeVms(*model);
    judge(*model, model->baseline);
    rememberEdges(*model);
    model->normal = describe(*model, model->baseline, {});
    return model;
}

}
