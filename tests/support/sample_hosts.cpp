#include "support/sample_hosts.h"

#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "render/render.h"
#include "support/support.h"

#include <QTemporaryDir>
#include <memory>

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

const QStringList node2Cut{u"node2:eno1"_s, u"node2:eno2"_s, u"node2:eno3"_s, u"node2:eno4"_s};

void setFaults(PracticeHosts &hosts, const QStringList &faults)
{
    if (const Result<> done = hosts.cluster().setFaults(faults); !done)
        qFatal("%s", qPrintable(done.error().message));
}

void must(PracticeHosts &hosts, const QString &host, const QString &line,
          const QByteArray &input = {})
{
    const CommandResult result = hosts.run(host, line, input);
    if (!result.succeeded())
        qFatal("%s: %s: %s", qPrintable(host), qPrintable(line), result.err.constData());
}

/// Lets the hosts' clock run; a command ends within 60 of its seconds.
void pass(PracticeHosts &hosts, int seconds)
{
    for (; seconds > 0; seconds -= 30)
        must(hosts, u"node1"_s, u"sleep %1"_s.arg(std::min(seconds, 30)));
}

/// Everything that Basalt writes, its packages and what runs below the cluster.
PracticeHosts prepared(const design::Design &design, const QString &folder, const QString &packages,
                       const QStringList &commands)
{
    PracticeHosts hosts(practiceOf(design, folder));
    const auto artefacts = render::renderAll(design, catalogue::builtIn());
    if (!artefacts)
        qFatal("the design cannot be rendered");
    for (const design::Host &host : design.hosts) {
        must(hosts, host.name, packages);
        for (const Artefact &artefact : *artefacts) {
            if (artefact.host == host.name)
                must(hosts, host.name, u"tee "_s + artefact.path, placeholderBytes(artefact));
        }
        for (const QString &command : commands)
            must(hosts, host.name, command);
    }
    return hosts;
}

design::Design labDesign()
{
    const QString path = u"tests/unit/data/samples/lab.yaml"_s;
    const auto design = design::parseDesign(sourceFile(path), path);
    if (!design)
        qFatal("%s: %s", qPrintable(path), qPrintable(design.error().constFirst().message));
    return *design;
}

/// Debian 12 with corosync; multipath as the machines had it.
PracticeHosts labWithCorosync(const QString &folder = {})
{
    PracticeHosts hosts =
        prepared(labDesign(), folder,
                 u"apt-get install -y corosync pacemaker multipath-tools lvm2 lvm2-lockd "
                 "dlm-controld libvirt-daemon-system fence-agents"_s,
                 {u"systemctl restart networking"_s, u"systemctl start libvirtd"_s,
                  u"systemctl disable --now dlm lvmlockd"_s});
    for (const QString &host : {u"node1"_s, u"node2"_s}) {
        must(hosts, host, u"tee /etc/multipath.conf"_s,
             "defaults {\n    user_friendly_names yes\n    find_multipaths yes\n}\n");
        must(hosts, host, u"systemctl restart multipathd"_s);
        must(hosts, host, u"systemctl start corosync"_s);
    }
    return hosts;
}

PracticeHosts withoutLibvirt()
{
    PracticeHosts hosts = labWithCorosync();
    must(hosts, u"node1"_s, u"systemctl stop libvirtd"_s);
    return hosts;
}

PracticeHosts labWith(const QByteArray &cib, const QString &folder = {})
{
    PracticeHosts hosts = labWithCorosync(folder);
    for (const QString &host : {u"node1"_s, u"node2"_s})
        must(hosts, host, u"systemctl start pacemaker"_s);
    must(hosts, u"node1"_s, u"cibadmin --replace"_s, cib);
    pass(hosts, 60);
    return hosts;
}

/// As on the real machines, node2 was shot once, and came back.
void shootOnce(PracticeHosts &hosts)
{
    setFaults(hosts, node2Cut);
    pass(hosts, 30);
    setFaults(hosts, {});
    pass(hosts, 120);
}

/// With the volume group and the VM, which runs on node2.
PracticeHosts healthyLab(const QString &folder = {})
{
    PracticeHosts hosts = labWith(sampleBytes(u"healthy/cib.xml"_s), folder);
    shootOnce(hosts);
    must(hosts, u"node1"_s, u"pvcreate /dev/mapper/mpatha"_s);
    must(hosts, u"node1"_s, u"vgcreate --shared vg_cluster /dev/mapper/mpatha"_s);
    must(hosts, u"node2"_s, u"vgchange --lock-start vg_cluster"_s);
    must(hosts, u"node1"_s, u"lvcreate -an -n vm1 -L 256m vg_cluster"_s);
    for (const QString &host : {u"node1"_s, u"node2"_s})
        must(hosts, host, u"tee /etc/basalt/vm1.xml"_s, "<domain><name>vm1</name></domain>\n");
    must(hosts, u"node1"_s, u"cibadmin -C -o constraints"_s,
         "<rsc_location id=\"vm1-home\" rsc=\"vm1\" score=\"50\" node=\"node2\"/>");
    must(hosts, u"node1"_s, u"crm_resource --cleanup"_s);
    pass(hosts, 60);
    return hosts;
}

/// The seed article's cluster after `service pacemaker start`.
PracticeHosts magma()
{
    PracticeHosts hosts =
        prepared(exampleDesign(u"magma"_s), {},
                 u"yum -y install lvm2-cluster cman pacemaker device-mapper-multipath"_s,
                 {u"service network restart"_s, u"service multipathd start"_s});
    for (const QString &service : {u"cman"_s, u"clvmd"_s, u"pacemaker"_s}) {
        for (const QString &host : {u"magma1"_s, u"magma2"_s})
            must(hosts, host, u"service %1 start"_s.arg(service));
    }
    return hosts;
}

/// With the article's fence devices, its mistake mended.
PracticeHosts fencingMagma()
{
    PracticeHosts hosts = magma();
    for (const QString &number : {u"1"_s, u"2"_s}) {
        must(
            hosts, u"magma1"_s,
            u"crm configure primitive fence-magma%1 stonith:fence_ilo_mp params "
            "ipaddr=magma%1-ilo login=fence passwd=secret pcmk_host_list=magma%1-hb"_s.arg(number));
        must(hosts, u"magma1"_s,
             u"crm configure location loc-fence-magma%1 fence-magma%1 -inf: magma%1-hb"_s.arg(
                 number));
    }
    return hosts;
}

/// Hosts that share their state with those in the folder, but where time nearly stands: what begins
/// on them takes its time, while on the others all is at once.
PracticeHosts slowLab(const QString &folder)
{
    const auto slow = practice::openPractice(folder, labDesign(), catalogue::builtIn(), {1e-6});
    if (!slow)
        qFatal("practice: %s", qPrintable(slow.error().message));
    return PracticeHosts(*slow);
}

/// node2 cut off, and its board does not answer: one shot has failed, and the next is on its way.
PracticeHosts uncleanLab(const QString &folder)
{
    PracticeHosts hosts = labWith(sampleBytes(u"dummies/cib.xml"_s), folder);
    setFaults(hosts, node2Cut + QStringList{u"fence-node2"_s});
    pass(hosts, 30);
    PracticeHosts slow = slowLab(folder);
    must(slow, u"node1"_s, u"true"_s);
    return hosts;
}

/// The VM on its way from node2.
PracticeHosts migratingLab()
{
    static const QTemporaryDir folder;
    PracticeHosts hosts = healthyLab(folder.path());
    PracticeHosts slow = slowLab(folder.path());
    must(slow, u"node1"_s, u"crm node standby node2"_s);
    pass(hosts, 5);
    return hosts;
}

PracticeHosts with(PracticeHosts hosts, const QStringList &faults)
{
    setFaults(hosts, faults);
    return hosts;
}

PracticeHosts after(PracticeHosts hosts, int seconds)
{
    pass(hosts, seconds);
    return hosts;
}

PracticeHosts failedStartLab()
{
    PracticeHosts hosts = labWith(sampleBytes(u"failed-start/cib.xml"_s));
    shootOnce(hosts);
    return hosts;
}

PracticeHosts standbyLab()
{
    PracticeHosts hosts = healthyLab();
    must(hosts, u"node1"_s, u"crm node standby node2"_s);
    return after(hosts, 60);
}

PracticeHosts unclean()
{
    static const QTemporaryDir folder;
    return uncleanLab(folder.path());
}

PracticeHosts mended()
{
    static const QTemporaryDir folder;
    return after(with(uncleanLab(folder.path()), node2Cut), 60);
}

using Build = PracticeHosts (*)();

const QMap<QString, Build> &states()
{
    static const QMap<QString, Build> table{
        {u"corosync"_s, [] { return labWithCorosync(); }},
        {u"ring0-down"_s,
         [] {
             return with(labWithCorosync(), {u"hb-a"_s, u"hb-b"_s});
         }},
        {u"peer-lost"_s, [] { return with(labWithCorosync(), node2Cut); }},
        {u"path-down"_s, [] { return with(labWithCorosync(), {u"node1:hba0"_s}); }},
        {u"san-lost"_s,
         [] {
             return with(labWithCorosync(), {u"node1:hba0"_s, u"node1:hba1"_s});
         }},
        {u"no-libvirt"_s, withoutLibvirt},
        {u"cib"_s, [] { return labWith(sampleBytes(u"healthy/cib.xml"_s)); }},
        {u"healthy"_s, [] { return healthyLab(); }},
        {u"standby"_s, standbyLab},
        {u"migrating"_s, migratingLab},
        {u"node-lost"_s,
         [] { return after(with(labWith(sampleBytes(u"node-lost/cib.xml"_s)), node2Cut), 30); }},
        {u"failed-start"_s, failedStartLab},
        {u"dummies"_s, [] { return labWith(sampleBytes(u"dummies/cib.xml"_s)); }},
        {u"shot-failed"_s,
         [] {
             return with(labWith(sampleBytes(u"dummies/cib.xml"_s)),
                         node2Cut + QStringList{u"fence-node2"_s});
         }},
        {u"unclean"_s, unclean},
        {u"mended"_s, mended},
        {u"el6"_s, [] { return magma(); }},
        {u"el6-ring0-down"_s,
         [] {
             return with(magma(), {u"hb-a"_s, u"hb-b"_s});
         }},
        {u"el6-peer-down"_s, [] { return with(magma(), {u"magma2"_s}); }},
        {u"el6-path-down"_s, [] { return with(magma(), {u"msa1:B2"_s}); }},
        {u"el6-fencing"_s, fencingMagma},
    };
    return table;
}

}

QByteArray sampleBytes(const QString &name)
{
    return sourceFile(u"tests/unit/data/samples/"_s + name);
}

PracticeHosts &sampleHosts(const QString &state)
{
    static QMap<QString, std::shared_ptr<PracticeHosts>> known;
    std::shared_ptr<PracticeHosts> &hosts = known[state];
    if (!hosts)
        hosts = std::make_shared<PracticeHosts>(states()[state]());
    return *hosts;
}

}
