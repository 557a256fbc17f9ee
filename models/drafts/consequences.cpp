#include "drafts/consequences.h"

#include "design/lookup.h"
#include "whatif/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

class Judge
{
public:
    explicit Judge(const design::Design &design)
        : m_evaluator(design)
    {}

    void fail(const QString &fault, const QStringList &things)
    {
        if (things.isEmpty())
            return;
        const whatif::Outcome outcome = m_evaluator.evaluate({things});
        const whatif::Reason *reason = whatif::headline(outcome.reasons);
        m_list.append({fault, outcome.service, reason ? whatif::sentenceOf(*reason) : QString()});
    }

    QList<Consequence> list() const { return m_list; }

private:
    whatif::Evaluator m_evaluator;
    QList<Consequence> m_list;
};

QStringList namesOf(const QList<design::Host> &hosts, qsizetype count)
{
    QStringList names;
    for (const design::Host &host : hosts.last(std::min(count, hosts.size())))
        names.append(host.name);
    return names;
}

void failHost(Judge &judge, const design::Design &design)
{
    if (!design.hosts.isEmpty())
        judge.fail(
            say(QT_TRANSLATE_NOOP("drafts", "A host fails (%1)")).arg(design.hosts.last().name),
            {design.hosts.last().name});
}

}

QStringList switchesOf(const design::Design &design, const QString &network)
{
    QStringList switches;
    for (const design::Host &host : design.hosts) {
        const design::Address *address = design::addressIn(host, network);
        for (const QString &nic : address ? design::nicsBelow(host, address->on) : QStringList()) {
            const design::PortId *peer = design::peerOf(design, {host.name, nic});
            if (peer && design::findSwitch(design, peer->device)
                && !switches.contains(peer->device))
                switches.append(peer->device);
        }
    }
    switches.sort();
    return switches;
}

QList<Consequence> ringConsequences(const design::Design &design)
{
    Judge judge(design);
    failHost(judge, design);
    QStringList all;
    for (const QString &ring : design.cluster.rings) {
        const QStringList switches = switchesOf(design, ring);
        judge.fail(say(QT_TRANSLATE_NOOP("drafts", "Every switch of %1 fails (%2)"))
                       .arg(ring, switches.join(u", "_s)),
                   switches);
        all += switches;
    }
    if (design.cluster.rings.size() > 1)
        judge.fail(say(QT_TRANSLATE_NOOP("drafts", "All rings are cut at once")), all);
    const qsizetype count = design.hosts.size();
    if (count > 3)
        judge.fail(say(QT_TRANSLATE_NOOP("drafts", "Half of the hosts fail")),
                   namesOf(design.hosts, count / 2));
    if (count > 2)
        judge.fail(say(QT_TRANSLATE_NOOP("drafts", "All hosts but one fail")),
                   namesOf(design.hosts, count - 1));
    return judge.list();
}

QList<Consequence> fencingConsequences(const design::Design &design)
{
    Judge judge(design);
    failHost(judge, design);
    if (!design.hosts.isEmpty() && !design.hosts.last().power.isEmpty())
        judge.fail(say(QT_TRANSLATE_NOOP("drafts", "A host loses all of its power (%1)"))
                       .arg(design.hosts.last().power.join(u", "_s)),
                   design.hosts.last().power);
    QStringList seen;
    for (const design::FencingDevice &device : design.fencing) {
        const design::PortId *peer = design::peerOf(design, {device.name, u"lan"_s});
        if (!peer || seen.contains(peer->device) || device.kills.isEmpty())
            continue;
        seen.append(peer->device);
        judge.fail(say(QT_TRANSLATE_NOOP("drafts", "%1 fails together with %2"))
                       .arg(device.kills.first(), peer->device),
                   {device.kills.first(), peer->device});
    }
    return judge.list();
}

}
