#include "plan/planner.h"

#include "plan/blocking.h"
#include "plan/cib_steps.h"
#include "plan/file_steps.h"
#include "plan/host_steps.h"
#include "plan/multipath_steps.h"
#include "plan/network_steps.h"
#include "plan/stack_steps.h"
#include "plan/volume_steps.h"
#include "render/render.h"
#include "render/rule_input.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

const QMap<QString, facts::HostFacts> &noFacts()
{
    static const QMap<QString, facts::HostFacts> none;
    return none;
}

/// A hash that no file has: its content is wanted in any case.
const QByteArray &always()
{
    static const QByteArray hash(64, '0');
    return hash;
}

bool isSecret(const Artefact &artefact)
{
    return std::any_of(artefact.content.cbegin(), artefact.content.cend(),
                       [](const ContentPart &part) { return !part.secret.isEmpty(); });
}

probes::FactsRequest requestFor(const Context &context, const design::Host &host,
                                const Digest &digest)
{
    probes::FactsRequest request;
    request.host = host.name;
    for (const Artefact &artefact : context.artefacts) {
        if (artefact.host == host.name)
            request.files.append({artefact.path, digest(artefact), isSecret(artefact)});
    }
    request.files.append({recordPath(), always(), false});
    request.files.append({cibRecordPath(), always(), false});
    request.packages = packagesOf(context, host);
    request.services = servicesAskedFor(context, host);
    request.packageTool = context.platform.packageTool;
    request.wantsDomains = true;
    for (const design::Host &each : context.design.hosts) {
        for (const design::Address &address : each.addresses) {
            if (!address.name.isEmpty() && !request.names.contains(address.name))
                request.names.append(address.name);
        }
    }
    for (const design::FencingDevice &device : context.design.fencing) {
        if (!device.address.isEmpty())
            request.boards.append(
                {device.name, device.ip.isEmpty() ? device.address : device.ip, 0, true});
    }
    return request;
}

Results<Context> contextOf(const design::Design &design, const catalogue::Catalogue &catalogue,
                           const QMap<QString, facts::HostFacts> &facts, const Options &options,
                           const QMap<QString, QByteArray> &secretDigests)
{
    Results<QList<Artefact>> artefacts = render::renderAll(design, catalogue);
    if (!artefacts)
        return tl::unexpected(artefacts.error());
    // renderAll has refused unknown platforms.
    return Context{design,
                   catalogue,
                   *catalogue::findPlatform(catalogue, design.cluster.platform),
                   facts,
                   options,
                   secretDigests,
                   *std::move(artefacts)};
}

QByteArray stackContent(const Context &context)
{
    for (const Artefact &artefact : context.artefacts) {
        if (artefact.path == stackFile(context.platform))
            return placeholderBytes(artefact);
    }
    return {};
}

/// Facts of hosts that may be changed: others are refused as a whole.
QMap<QString, facts::HostFacts> usable(const design::Design &design,
                                       const catalogue::Platform &platform,
                                       const QMap<QString, facts::HostFacts> &facts, Draft &draft)
{
    QMap<QString, facts::HostFacts> result;
    const bool wantsDebian = platform.packageTool == u"apt";
    for (const design::Host &host : design.hosts) {
        const auto found = facts.constFind(host.name);
        if (found == facts.cend()) {
            draft.refuse(
                {host.name,
                 host.name,
                 QT_TRANSLATE_NOOP("plan", "%1 was not reached."),
                 QT_TRANSLATE_NOOP("plan", "Mend the contact and plan anew; until then the "
                                           "cluster as a whole is not touched."),
                 {host.name}});
            continue;
        }
        static const QStringList debians{u"debian"_s, u"ubuntu"_s};
        if (!found->isRoot) {
            draft.refuse(
                {host.name,
                 host.name,
                 QT_TRANSLATE_NOOP("plan", "Commands on %1 do not run as root."),
                 QT_TRANSLATE_NOOP("plan", "Log in as root, or as a user who may use sudo."),
                 {host.name}});
            continue;
        }
        if (!found->distribution.isEmpty()
            && debians.contains(found->distribution) != wantsDebian) {
            draft.refuse(
                {host.name,
                 host.name,
                 QT_TRANSLATE_NOOP("plan", "%1 runs %2, and the design is for %3."),
                 QT_TRANSLATE_NOOP("plan", "Correct the platform of the design, or install "
                                           "the host anew."),
                 {host.name, found->distributionTitle, platform.title}});
            continue;
        }
        result.insert(host.name, *found);
    }
    return result;
}

Result<> addSteps(const Context &context, Draft &draft, const VersionChange &version)
{
    addPackages(context, draft);
    addFiles(context, draft);
    addReloadOnUndo(context, draft.plan(), version);
    addModules(context, draft);
    addServices(context, draft);
    addClusterStop(context, draft, version);
    QMap<QString, QStringList> beforeNetwork;
    for (const design::Host *host : context.reached())
        beforeNetwork.insert(host->name, draft.last(host->name));
    addNetwork(context, draft);
    addMultipath(context, draft, beforeNetwork);
    addClusterStart(context, draft, version);
    CibPlanner cib(context, draft);
    if (const Result<> base = cib.addBase(); !base)
        return base;
    addVerification(context, draft, version);
    addLocking(context, draft, cib.changesLocking() || draft.has(u"cluster/members"_s));
    addVolumes(context, draft, cib);
    addDomains(context, draft);
    if (const Result<> whole = cib.addWhole(); !whole)
        return whole;
    removeDomains(context, draft);
    return {};
}

/// Typing a LUN's name is what S-27 asks for.
void acceptWiping(const QStringList &luns, QList<Finding> &findings)
{
    for (Finding &finding : findings) {
        if (finding.rule == u"S-27" && luns.contains(finding.subject))
            finding.waivedBecause = QCoreApplication::translate(
                                        "plan", "What is on %1 was given up by typing its name.")
                                        .arg(finding.subject);
    }
}

}

Results<QMap<QString, probes::FactsRequest>>
questions(const design::Design &design, const catalogue::Catalogue &catalogue, const Digest &digest)
{
    const Options options;
    const QMap<QString, QByteArray> digests;
    const auto context = contextOf(design, catalogue, noFacts(), options, digests);
    if (!context)
        return tl::unexpected(context.error());
    QMap<QString, probes::FactsRequest> requests;
    for (const design::Host &host : design.hosts)
        requests.insert(host.name, requestFor(*context, host, digest));
    return requests;
}

Results<Plan> build(const design::Design &design, const catalogue::Catalogue &catalogue,
                    const QMap<QString, facts::HostFacts> &facts, const Options &options,
                    const QMap<QString, QByteArray> &secretDigests)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue, design.cluster.platform);
    QStringList hosts;
    for (const design::Host &host : design.hosts)
        hosts.append(host.name);
    Draft draft(hosts);
    const QMap<QString, facts::HostFacts> reached =
        platform ? usable(design, *platform, facts, draft) : facts;
    auto context = contextOf(design, catalogue, reached, options, secretDigests);
    if (!context)
        return tl::unexpected(context.error());

    const VersionChange version = versionChange(design, *platform, reached, stackContent(*context));
    design::Design versioned = design;
    if (version.version != design.cluster.configVersion.value_or(1)) {
        versioned.cluster.configVersion = version.version;
        auto again = contextOf(versioned, catalogue, reached, options, secretDigests);
        if (!again)
            return tl::unexpected(again.error());
        context->artefacts = again->artefacts;
    }
    if (const Result<> added = addSteps(*context, draft, version); !added)
        return tl::unexpected(QList<Error>{added.error()});

    Plan &plan = draft.plan();
    plan.cluster = design.cluster.name;
    plan.platform = design.cluster.platform;
    plan.hosts = hosts;
    plan.findings = rules::check(render::ruleInput(versioned, catalogue, reached)).findings;
    acceptWiping(options.wipedLuns, plan.findings);
    if (version.isChanged)
        plan.configVersion = version.version;
    blockByFindings(*context, plan);
    blockByRefusals(*context, plan);
    restrictToHosts(*context, plan);
    return plan;
}

}
