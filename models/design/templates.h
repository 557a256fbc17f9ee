// What can be drawn from nothing: a table of ready-made hosts, devices, networks and VMs.
#pragma once

#include "core/result.h"
#include "design/design.h"

#include <vector>

namespace basalt::design {

enum class TemplateKind {
    Host,
    EthernetSwitch,
    FcSwitch,
    Storage,
    Pdu,
    Network,
    Fencing,
    VolumeGroup,
    Vm,
};

struct Template
{
    QString id; ///< "host-san"
    TemplateKind kind = TemplateKind::Host;
    const char *title = nullptr; ///< QT_TRANSLATE_NOOP("templates", ...)
    const char *help = nullptr;

    QString titleText() const;
    QString helpText() const;
};

const std::vector<Template> &templates();
/// nullptr if there is none of this id.
const Template *findTemplate(const QString &id);

/// Adds one with a name counted up from what exists and returns that name. `onto` is the thing it
/// is put upon, if any: a VM prefers that host, a fencing device kills it, a network gets an address
/// on that interface, a volume group takes that array's LUNs. A design without a name gets one; its platform is the caller's
/// choice.
Result<QString> insert(Design &design, const Template &what, const QString &onto = {});

}
