#include "cli/commands/commands.h"
#include "cli/faults.h"
#include "cli/loading.h"
#include "cli/words.h"
#include "whatif/sentences.h"
#include "whatif/whatif.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

template<class T, class F> QJsonArray array(const QList<T> &list, F &&object)
{
    QJsonArray result;
    for (const T &item : list)
        result.append(object(item));
    return result;
}

QJsonObject outcomeJson(const whatif::Outcome &outcome)
{
    return {
        {u"failed"_s, QJsonArray::fromStringList(outcome.failed)},
        {u"rings"_s, array(outcome.rings,
                           [number = 0](const whatif::RingOutcome &ring) mutable {
                               return QJsonObject{{u"ring"_s, number++},
                                                  {u"network"_s, ring.ring},
                                                  {u"state"_s, whatif::ringStateName(ring.state)}};
                           })},
        {u"hosts"_s, array(outcome.hosts,
                           [](const whatif::HostOutcome &host) {
                               return QJsonObject{{u"name"_s, host.name},
                                                  {u"state"_s, whatif::hostStateName(host.state)},
                                                  {u"quorate"_s, host.quorate},
                                                  {u"fenceable"_s, host.fenceable}};
                           })},
        {u"luns"_s, array(outcome.luns,
                          [](const whatif::LunOutcome &lun) {
                              return QJsonObject{{u"host"_s, lun.host},
                                                 {u"lun"_s, lun.lun},
                                                 {u"paths"_s, lun.paths},
                                                 {u"of"_s, lun.of}};
                          })},
        {u"networks"_s, array(outcome.networks,
                              [](const whatif::NetworkOutcome &network) {
                                  return QJsonObject{
                                      {u"network"_s, network.network},
                                      {u"groups"_s,
                                       array(network.groups, [](const QStringList &group) {
                                           return QJsonArray::fromStringList(group);
                                       })}};
                              })},
        {u"vms"_s, array(outcome.vms,
                         [](const whatif::VmOutcome &vm) {
                             return QJsonObject{{u"name"_s, vm.name},
                                                {u"state"_s, whatif::vmStateName(vm.state)},
                                                {u"where"_s, vm.where.isEmpty()
                                                                 ? QJsonValue()
                                                                 : QJsonValue(vm.where)}};
                         })},
        {u"service"_s, whatif::serviceName(outcome.service)},
        {u"reduced"_s, QJsonArray::fromStringList(outcome.reduced)},
        {u"reasons"_s, array(outcome.reasons,
                             [](const whatif::Reason &reason) {
                                 return QJsonObject{
                                     {u"thing"_s, reason.thing},
                                     {u"because"_s, QJsonArray::fromStringList(reason.because)},
                                     {u"sentence"_s, whatif::sentenceOf(reason)}};
                             })},
    };
}

Colour colourOf(whatif::Service service)
{
    switch (service) {
    case whatif::Service::Kept:
        return Colour::Green;
    case whatif::Service::Degraded:
        return Colour::Yellow;
    case whatif::Service::Lost:
        return Colour::Red;
    }
    return Colour::None;
}

QString verdictText(whatif::Service service)
{
    switch (service) {
    case whatif::Service::Kept:
        return say(QT_TRANSLATE_NOOP("cli", "kept: no VM is interrupted"));
    case whatif::Service::Degraded:
        return say(QT_TRANSLATE_NOOP("cli", "degraded: some VMs restart, all run in the end"));
    case whatif::Service::Lost:
        return say(QT_TRANSLATE_NOOP("cli", "lost: a VM stays down, or the cluster waits"));
    }
    return {};
}

QStringList ringRows(const whatif::Outcome &outcome)
{
    QList<QStringList> rows;
    for (const whatif::RingOutcome &ring : outcome.rings)
        rows.append({ring.ring, wordFor(whatif::ringStateName(ring.state))});
    return aligned(rows, 2);
}

QStringList hostRows(const whatif::Outcome &outcome)
{
    QList<QStringList> rows;
    for (const whatif::HostOutcome &host : outcome.hosts) {
        QStringList facts;
        if (!host.quorate)
            facts += say(QT_TRANSLATE_NOOP("cli", "no quorum"));
        if (!host.fenceable)
            facts += say(QT_TRANSLATE_NOOP("cli", "cannot be fenced"));
        int least = -1;
        int of = 0;
        for (const whatif::LunOutcome &lun : outcome.luns) {
            if (lun.host == host.name && (least < 0 || lun.paths < least)) {
                least = lun.paths;
                of = lun.of;
            }
        }
        if (least >= 0)
            facts += say(QT_TRANSLATE_NOOP("cli", "%1 of %2 paths")).arg(least).arg(of);
        rows.append({host.name, wordFor(whatif::hostStateName(host.state)), facts.join(u", "_s)});
    }
    return aligned(rows, 2);
}

/// VMs that keep running are only counted.
QStringList vmRows(const whatif::Outcome &outcome, bool all)
{
    QList<QStringList> rows;
    int untouched = 0;
    for (const whatif::VmOutcome &vm : outcome.vms) {
        if (!all && vm.state == whatif::VmState::Running) {
            ++untouched;
            continue;
        }
        const QString where =
            vm.where.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("cli", "on %1")).arg(vm.where);
        rows.append({vm.name, wordFor(whatif::vmStateName(vm.state)), where});
    }
    QStringList lines = aligned(rows, 2);
    if (untouched > 0)
        lines += u"  "_s + say(QT_TRANSLATE_NOOP("cli", "keep running: %1")).arg(untouched);
    return lines;
}

void section(Console &console, const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    console.line();
    console.line(console.coloured(Colour::Bold, title));
    for (const QString &line : lines)
        console.line(line);
}

void printOutcome(Console &console, const whatif::Outcome &outcome)
{
    console.line(say(outcome.failed.size() == 1
                         ? QT_TRANSLATE_NOOP("cli", "If %1 fails, service is")
                         : QT_TRANSLATE_NOOP("cli", "If %1 fail together, service is"))
                     .arg(outcome.failed.join(u", "_s))
                 + u' '
                 + console.coloured(colourOf(outcome.service), verdictText(outcome.service)));
    QStringList reasons;
    for (const whatif::Reason &reason : outcome.reasons)
        reasons += u"  "_s + whatif::sentenceOf(reason);
    section(console, say(QT_TRANSLATE_NOOP("cli", "Why")), reasons);
    section(console, say(QT_TRANSLATE_NOOP("cli", "Rings")), ringRows(outcome));
    section(console, say(QT_TRANSLATE_NOOP("cli", "Hosts")), hostRows(outcome));
    section(console, say(QT_TRANSLATE_NOOP("cli", "VMs")), vmRows(outcome, console.verbose));
    if (!outcome.reduced.isEmpty())
        section(console, say(QT_TRANSLATE_NOOP("cli", "Redundancy lost without harm")),
                {u"  "_s + outcome.reduced.join(u", "_s)});
}

Exit runWhatIf(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QStringList texts = invocation.options.values(u"fail"_s) + invocation.arguments.mid(1);
    if (texts.isEmpty())
        return console.usage(say(QT_TRANSLATE_NOOP("cli", "say what fails: --fail lan-a")));
    const auto design = loadForPicture(invocation.arguments[0]);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    const auto failed = failedThings(*design, texts);
    if (!failed)
        return console.fail(failed.error(), Exit::Usage);

    const whatif::Outcome outcome = whatif::Evaluator(*design).evaluate({*failed});
    if (console.json)
        console.document(QJsonDocument(outcomeJson(outcome)));
    else
        printOutcome(console, outcome);
    return Exit::Fine;
}

}

Command whatIfCommand()
{
    return {
        "what-if",
        "DESIGN --fail THING...",
        QT_TRANSLATE_NOOP("cli", "Say what follows if things fail."),
        QT_TRANSLATE_NOOP(
            "cli",
            "Things are written like lan-a, magma1:eth0, magma1:eth0--lan-a:1, magma1.bond0, "
            "magma1.card1, msa1.A, pdu-a:3, ups-1. Several fail together."),
        1,
        -1,
        [] {
            return QList<QCommandLineOption>{
                {u"fail"_s, say(QT_TRANSLATE_NOOP("cli", "What fails; may be repeated.")),
                 u"THING"_s}};
        },
        runWhatIf,
    };
}

}
