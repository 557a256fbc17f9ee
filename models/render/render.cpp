#include "render/render.h"

#include "render/cib_files.h"
#include "render/domain_files.h"
#include "render/host_files.h"
#include "render/stack_files.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

using HostRenderer = Files (*)(const Context &, const design::Host &);
using ClusterRenderer = Files (*)(const Context &);

/// Each is called once per host.
constexpr HostRenderer hostRenderers[] = {
    renderDlmConf,       renderFirewalld,      renderHostname, renderHosts,    renderIfcfg,
    renderIfupdown,      renderIptables,       renderIscsi,    renderLvmConf,  renderModules,
    renderMultipathConf, renderNetworkManager, renderNftables, renderQemuConf, renderSysctl,
    renderSystemdUnits,  renderTimeConf,
};

/// Each is called once: what is the same on all hosts, and what belongs to none.
constexpr ClusterRenderer clusterRenderers[] = {
    renderStack,
    renderCibFiles,
    renderDomains,
};

}

Results<QList<Artefact>> renderAll(const design::Design &design,
                                   const catalogue::Catalogue &catalogue,
                                   QList<Unwritten> *unwritten)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue, design.cluster.platform);
    if (!platform) {
        const QString message =
            QCoreApplication::translate("render", "The platform \"%1\" is unknown. Known are: %2.")
                .arg(design.cluster.platform, catalogue.platforms.keys().join(u", "_s));
        return tl::unexpected(
            QList<Error>{Error{u"unknown-platform"_s, message, u"cluster.platform"_s}});
    }

    const Context context{design, *platform, catalogue};
    QList<Artefact> artefacts;
    QList<Error> errors;
    const auto take = [&](const Files &files) {
        if (files)
            artefacts.append(*files);
        else
            errors.append(files.error());
    };
    for (const design::Host &host : design.hosts) {
        for (const HostRenderer renderer : hostRenderers)
            take(renderer(context, host));
    }
    for (const ClusterRenderer renderer : clusterRenderers)
        take(renderer(context));
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    const QList<Unwritten> left = putBack(design, artefacts);
    if (unwritten)
        unwritten->append(left);
    std::sort(artefacts.begin(), artefacts.end(), [](const Artefact &a, const Artefact &b) {
        return std::tie(a.host, a.path) < std::tie(b.host, b.path);
    });
    return artefacts;
}

}
