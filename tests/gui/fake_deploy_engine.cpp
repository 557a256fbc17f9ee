#include "fake_deploy_engine.h"

#include "design/lookup.h"

using namespace Qt::StringLiterals;

namespace basalt::test {

facts::HostFacts factsAsDrawn(const design::Design &design, const QString &host)
{
    facts::HostFacts facts;
    facts.host = host;
    facts.hostName = host;
    facts.distribution = u"debian"_s;
    facts.distributionTitle = u"Debian GNU/Linux 12 (bookworm)"_s;
    facts.kernel = u"6.1.0-18-amd64"_s;
    facts.cpus = 4;
    facts.memory = qint64(64) << 30;
    facts.isRoot = true;
    facts.skew = 0.02;
    facts.freeSpace = {{u"/"_s, qint64(12) << 30}, {u"/var"_s, qint64(30) << 30}};
    const design::Host *drawn = design::findHost(design, host);
    if (!drawn)
        return facts;
    for (const design::Nic &nic : drawn->nics) {
        facts::NicFacts found;
        found.name = nic.name;
        found.mac = nic.mac;
        found.carrier = true;
        facts.nics << found;
    }
    for (const design::Hba &hba : drawn->hbas)
        facts.hbas << facts::HbaFacts{hba.name, hba.wwpn, u"Online"_s, {}, {}};
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns) {
            facts::DiskFacts disk;
            disk.wwid = lun.wwid;
            disk.signature = QString(); // looked at, and empty
            facts.disks << disk;
        }
    }
    return facts;
}

namespace {

plan::Step step(const QString &id, const QString &host, plan::Phase phase, plan::Risk risk)
{
    plan::Step result;
    result.id = id;
    result.host = host;
    result.phase = phase;
    result.risk = risk;
    result.title = "%1";
    result.arguments = {id.section(u'/', 1)};
    HostCommand command;
    command.argv = {u"/usr/bin/true"_s, id};
    result.apply = {command};
    result.verify = {command};
    return result;
}

}

plan::Plan smallPlan(const design::Design &design)
{
    plan::Plan plan;
    plan.cluster = design.cluster.name;
    plan.platform = design.cluster.platform;
    for (const design::Host &host : design.hosts) {
        plan.hosts << host.name;
        plan.steps << step(host.name + u"/packages"_s, host.name, plan::Phase::Packages,
                           plan::Risk::None);
        plan::Step file =
            step(host.name + u"/file/etc/hosts"_s, host.name, plan::Phase::Files, plan::Risk::None);
        file.file = plan::FileChange{u"/etc/hosts"_s,
                                     true,
                                     false,
                                     "127.0.0.1 localhost\n::1 localhost\n",
                                     "127.0.0.1 localhost\n10.0.0.1 magma1\n",
                                     0644};
        plan.steps << file
                   << step(host.name + u"/network"_s, host.name, plan::Phase::Network,
                           plan::Risk::Network);
    }
    plan::Step cib =
        step(u"cluster/cib"_s, plan.hosts.value(0), plan::Phase::Cib, plan::Risk::Cluster);
    cib.isForCluster = true;
    plan.steps << cib;
    return plan;
}

}
