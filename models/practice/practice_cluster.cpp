#include "practice/practice_cluster.h"

#include "design/lookup.h"
#include "design/things.h"
#include "practice/practice_host.h"
#include "practice/practice_machine.h"
#include "practice/practice_services.h"
#include "practice/practice_system.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("practice", text);
}

/// What only the practice cluster can break: "magma1!disk-full", "magma1!cut=3".
bool isPracticeFault(const design::Design &design, const QString &fault)
{
    static const QStringList kinds{u"disk-full"_s, u"packages"_s, u"reset"_s, u"cut"_s, u"kill"_s};
    const QString kind = fault.section(u'!', 1).section(u'=', 0, 0);
    return design::findHost(design, fault.section(u'!', 0, 0)) && kinds.contains(kind);
}

Result<QString> faultNamed(const design::Design &design, const QString &text)
{
    if (text.contains(u'!'))
        return isPracticeFault(design, text)
                   ? Result<QString>(text)
                   : failure(u"unknown-fault"_s,
                             say(QT_TRANSLATE_NOOP("practice",
                                                   "%1 is no fault. A host can have !disk-full, "
                                                   "!packages, !reset, !cut and !kill."))
                                 .arg(text));
    const Result<design::Thing> thing = design::findThing(design, text);
    if (!thing)
        return tl::unexpected(thing.error());
    return thing->name;
}

/// A host without power or that failed is off; one that got it back starts.
void followPower(World &world)
{
    QStringList faults;
    for (const QString &fault : world.shared.faults) {
        if (!fault.contains(u'!'))
            faults.append(fault);
    }
    const whatif::Wiring drawn = whatif::wiringOf(world.design, {faults});
    for (const QString &host : world.hosts.keys()) {
        const bool hasPower = drawn.alive.contains(host);
        if (!hasPower)
            crash(world, host);
        else if (!world.hosts[host].isOn && !world.hosts[host].bootsAt)
            reset(world, host);
    }
}

class Practice : public PracticeCluster
{
public:
    explicit Practice(std::shared_ptr<Stage> stage)
        : m_stage(std::move(stage))
    {}

    Result<hosts::TransportPtr> transport(const QString &host) override
    {
        Stage::Turn turn(*m_stage);
        if (!turn.world().hosts.contains(host))
            return failure(u"practice-unknown-host"_s,
                           say(QT_TRANSLATE_NOOP(
                                   "practice", "The practice cluster has no host %1; it knows %2."))
                               .arg(host, turn.world().hosts.keys().join(u", "_s)));
        return practiceTransport(m_stage, host);
    }

    QStringList faults() const override
    {
        Stage::Turn turn(*m_stage);
        return turn.world().shared.faults;
    }

    Result<> setFaults(const QStringList &things) override
    {
        Stage::Turn turn(*m_stage);
        World &world = turn.world();
        QStringList faults;
        for (const QString &text : things) {
            const Result<QString> fault = faultNamed(world.design, text);
            if (!fault)
                return tl::unexpected(fault.error());
            if (!faults.contains(*fault))
                faults.append(*fault);
        }
        world.shared.faults = faults;
        followPower(world);
        settle(world);
        return turn.save();
    }

    Result<> save() override { return Stage::Turn(*m_stage).fold(); }

private:
    std::shared_ptr<Stage> m_stage;
};

/// All that a host of the design needs to be there: new hosts join a state that is kept.
void addHosts(World &world)
{
    for (const design::Host &host : world.design.hosts) {
        if (world.hosts.contains(host.name))
            continue;
        world.hosts.insert(host.name, bareHost(world, host));
        Machine machine{world, host.name};
        writeInitramfs(machine);
        boot(world, host.name);
    }
    for (const design::Storage &box : world.design.storage) {
        for (const design::Lun &lun : box.luns)
            world.shared.luns[lun.wwid];
    }
}

Result<> prepareFolder(const QString &folder)
{
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return failure(
            u"practice-unwritable"_s,
            say(QT_TRANSLATE_NOOP("practice", "The folder %1 cannot be made.")).arg(folder));
    return {};
}

}

Result<std::shared_ptr<PracticeCluster>> openPractice(const QString &folder,
                                                      const design::Design &design,
                                                      const catalogue::Catalogue &catalogue,
                                                      const PracticeOptions &options)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue, design.cluster.platform);
    const Result<Installation> installation = installationOf(design.cluster.platform);
    if (!platform || !installation)
        return tl::unexpected(installation
                                  ? Error{u"unknown-platform"_s, design.cluster.platform, {}}
                                  : installation.error());
    if (Result<> made = prepareFolder(folder); !made)
        return tl::unexpected(made.error());
    World world;
    world.design = design;
    world.platform = *platform;
    world.installation = *installation;
    world.speed = options.speed;
    world.shared.cluster = design.cluster.name;
    auto stage = std::make_shared<Stage>(std::move(world), folder);
    {
        Stage::Turn turn(*stage);
        addHosts(turn.world());
    }
    if (const std::optional<Error> error = stage->takeError())
        return tl::unexpected(*error);
    return std::make_shared<Practice>(std::move(stage));
}

}
