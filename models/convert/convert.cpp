#include "convert/convert.h"

#include "convert/system_words.h"
#include "core/fill_text.h"
#include "render/render.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::convert {

namespace {

using catalogue::Platform;
using catalogue::Stack;

struct Work
{
    const Platform &from;
    const Platform &to;
    const catalogue::Catalogue &catalogue;
    design::Design &design;
    QList<Difference> &settings;

    void differs(const QString &where, const QString &before, const QString &after,
                 const char *because, const QStringList &words = {}) const
    {
        settings.append({where, before, after,
                         filledText(QCoreApplication::translate("convert", because), words)});
    }
};

QString milliseconds(int time)
{
    return time % 1000 == 0 ? u"%1 s"_s.arg(time / 1000) : u"%1 ms"_s.arg(time);
}

QString numbers(const QList<int> &values)
{
    QStringList texts;
    for (const int value : values)
        texts.append(QString::number(value));
    return texts.join(u", "_s);
}

void dropMulticast(const Work &work)
{
    QStringList addresses;
    for (const design::Multicast &group : std::as_const(work.design.cluster.multicast))
        addresses.append(group.address);
    if (addresses.isEmpty())
        return;
    work.design.cluster.multicast.clear();
    work.differs(u"cluster.multicast"_s, addresses.join(u", "_s), {},
                 QT_TRANSLATE_NOOP("convert", "knet sends from host to host; it has no groups."));
}

/// RRP's passive mode takes the rings in turn, knet's the live link of the highest priority.
void preferFirstRing(const Work &work)
{
    design::Cluster &cluster = work.design.cluster;
    const bool isPassive = cluster.ringMode.isEmpty() || cluster.ringMode == u"passive";
    if (cluster.rings.size() < 2 || !isPassive || !cluster.linkPriorities.isEmpty())
        return;
    for (qsizetype ring = cluster.rings.size(); ring > 0; --ring)
        cluster.linkPriorities.append(static_cast<int>(ring * 10));
    work.differs(u"cluster.link_priorities"_s, {}, numbers(cluster.linkPriorities),
                 QT_TRANSLATE_NOOP("convert",
                                   "Passive rings took turns; knet uses the live link of the "
                                   "highest priority, so %1 goes first."),
                 {cluster.rings.constFirst()});
}

void waitForAll(const Work &work)
{
    design::Quorum &quorum = work.design.cluster.quorum;
    if (work.design.hosts.size() != 2 || quorum.qdevice || quorum.waitForAll)
        return;
    quorum.waitForAll = true;
    work.differs(u"cluster.quorum.wait_for_all"_s, {}, u"true"_s,
                 QT_TRANSLATE_NOOP("convert",
                                   "A host that starts alone must not fence the other one: it "
                                   "waits until both have been seen."));
}

void keepQuorum(const Work &work)
{
    const QString key = u"no-quorum-policy"_s;
    if (work.design.cluster.properties.value(key) != u"ignore")
        return;
    work.design.cluster.properties.remove(key);
    work.differs(u"cluster.properties."_s + key, u"ignore"_s, {},
                 QT_TRANSLATE_NOOP("convert",
                                   "With two_node one host of two keeps quorum by itself; ignore "
                                   "would undo wait_for_all."));
}

void toCorosync3(const Work &work)
{
    design::Cluster &cluster = work.design.cluster;
    const QString transport = cluster.transport.isEmpty() ? u"udp"_s : cluster.transport;
    cluster.transport = u"knet"_s;
    work.differs(
        u"cluster.transport"_s, transport, u"knet"_s,
        QT_TRANSLATE_NOOP("convert", "Only knet has several encrypted links and more than two."));
    dropMulticast(work);
    preferFirstRing(work);
    if (cluster.postJoinDelay) {
        work.differs(
            u"cluster.post_join_delay"_s, u"%1 s"_s.arg(*cluster.postJoinDelay), {},
            QT_TRANSLATE_NOOP("convert", "There is no fenced any more: Pacemaker alone fences."));
        cluster.postJoinDelay.reset();
    }
    if (cluster.crypto && cluster.crypto->cipher.isEmpty()) {
        cluster.crypto->cipher = u"aes256"_s;
        cluster.crypto->hash = u"sha256"_s;
        work.differs(u"cluster.crypto"_s, u"secauth"_s, u"aes256, sha256"_s,
                     QT_TRANSLATE_NOOP("convert", "The ciphers of corosync 1.4 are gone; the key "
                                                  "may stay."));
    }
    waitForAll(work);
    keepQuorum(work);
}

/// cman has two rings at most.
void twoRings(const Work &work)
{
    QStringList &rings = work.design.cluster.rings;
    if (rings.size() <= 2)
        return;
    const QString before = rings.join(u", "_s);
    rings = rings.first(2);
    work.differs(u"cluster.rings"_s, before, rings.join(u", "_s),
                 QT_TRANSLATE_NOOP("convert", "cman has two rings at most."));
}

void dropQuorumOptions(const Work &work)
{
    design::Quorum &quorum = work.design.cluster.quorum;
    if (quorum.qdevice) {
        work.differs(u"cluster.quorum.qdevice"_s, quorum.qdevice->host, {},
                     QT_TRANSLATE_NOOP("convert", "cman knows no quorum device over the network."));
        quorum.qdevice.reset();
    }
    for (const auto &[name, option] : {std::pair{"wait_for_all", &quorum.waitForAll},
                                       std::pair{"auto_tie_breaker", &quorum.autoTieBreaker},
                                       std::pair{"last_man_standing", &quorum.lastManStanding}}) {
        if (!option->value_or(false))
            continue;
        option->reset();
        work.differs(u"cluster.quorum."_s + QLatin1StringView(name), u"true"_s, {},
                     QT_TRANSLATE_NOOP("convert", "cman does not have it."));
    }
}

void toCman(const Work &work)
{
    design::Cluster &cluster = work.design.cluster;
    if (!cluster.transport.isEmpty()) {
        work.differs(u"cluster.transport"_s, cluster.transport, {},
                     QT_TRANSLATE_NOOP("convert", "cman sends by multicast."));
        cluster.transport.clear();
    }
    twoRings(work);
    if (!cluster.linkPriorities.isEmpty()) {
        work.differs(u"cluster.link_priorities"_s, numbers(cluster.linkPriorities), {},
                     QT_TRANSLATE_NOOP("convert", "cman's passive rings take turns."));
        cluster.linkPriorities = {};
    }
    if (cluster.crypto && !cluster.crypto->cipher.isEmpty()) {
        work.differs(u"cluster.crypto"_s, cluster.crypto->cipher + u", "_s + cluster.crypto->hash,
                     u"secauth"_s,
                     QT_TRANSLATE_NOOP("convert", "corosync 1.4 has one cipher, on or off."));
        cluster.crypto->cipher.clear();
        cluster.crypto->hash.clear();
    }
    dropQuorumOptions(work);
}

void defaultsOf(const Work &work)
{
    if (!work.design.cluster.token && work.from.defaultToken != work.to.defaultToken)
        work.differs(u"cluster.token"_s, milliseconds(work.from.defaultToken),
                     milliseconds(work.to.defaultToken),
                     QT_TRANSLATE_NOOP("convert", "The default of the platform: after so long a "
                                                  "silence a host counts as lost."));
}

/// Options may be given by either name, so the design may keep them.
void fencingNames(const Work &work)
{
    for (const design::FencingDevice &device : std::as_const(work.design.fencing)) {
        const catalogue::FenceAgent *agent = catalogue::findAgent(work.catalogue, device.agent);
        if (!agent)
            continue;
        QStringList before;
        QStringList after;
        for (const QString &option : QStringList{u"ip"_s, u"username"_s} + device.options.keys()) {
            const QString was = catalogue::parameterName(*agent, option, work.from);
            const QString is = catalogue::parameterName(*agent, option, work.to);
            if (was == is)
                continue;
            before.append(was);
            after.append(is);
        }
        if (!before.isEmpty())
            work.differs(u"fencing."_s + device.name, before.join(u", "_s), after.join(u", "_s),
                         QT_TRANSLATE_NOOP("convert", "%1 has other names for its parameters; "
                                                      "what is written bears the new ones."),
                         {device.agent});
    }
}

/// systemd names ports by their place; which name each gets is known on the host alone.
void portNames(const Work &work)
{
    if (work.from.init == work.to.init || work.to.init != catalogue::InitSystem::Systemd)
        return;
    for (const design::Host &host : std::as_const(work.design.hosts)) {
        QStringList old;
        for (const design::Nic &nic : host.nics) {
            if (nic.name.startsWith(u"eth"))
                old.append(nic.name);
        }
        if (!old.isEmpty())
            work.differs(u"hosts."_s + host.name, old.join(u", "_s), u"eno1, ens1f0 …"_s,
                         QT_TRANSLATE_NOOP(
                             "convert", "The new system names its ports by their place. Name "
                                        "them so here, or leave the MAC addresses to find them."));
    }
}

}

Results<Conversion> convert(const design::Design &design, const catalogue::Catalogue &catalogue,
                            const QString &platform)
{
    const auto fail = [](const QString &code, const char *text, const QStringList &words) {
        return tl::unexpected(QList<Error>{
            {code, filledText(QCoreApplication::translate("convert", text), words), {}}});
    };
    const Platform *from = catalogue::findPlatform(catalogue, design.cluster.platform);
    const Platform *to = catalogue::findPlatform(catalogue, platform);
    const QString known = QStringList(catalogue.platforms.keys()).join(u", "_s);
    if (!from || !to)
        return fail(u"unknown-platform"_s,
                    QT_TRANSLATE_NOOP("convert", "“%1” is no platform; there are: %2"),
                    {from ? platform : design.cluster.platform, known});
    if (from == to)
        return fail(u"same-platform"_s,
                    QT_TRANSLATE_NOOP("convert", "the design is for “%1” already; there are: %2"),
                    {platform, known});
    Conversion result;
    result.design = design;
    result.design.cluster.platform = to->id;
    const Work work{*from, *to, catalogue, result.design, result.settings};
    work.differs(u"cluster.platform"_s, from->title, to->title,
                 QT_TRANSLATE_NOOP("convert", "What was asked for."));
    if (from->stack != to->stack)
        to->stack == Stack::Cman ? toCman(work) : toCorosync3(work);
    defaultsOf(work);
    fencingNames(work);
    portNames(work);
    result.systems = systemDifferences(result.design, *from, *to);
    const auto before = render::renderAll(design, catalogue);
    const auto after = render::renderAll(result.design, catalogue);
    if (!before)
        return tl::unexpected(before.error());
    if (!after)
        return tl::unexpected(after.error());
    result.files = fileDifferences(*before, *after);
    return result;
}

}
