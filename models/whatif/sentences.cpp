#include "whatif/sentences.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace basalt::whatif {

namespace {

/// %1 is the thing; the first `single` items of the chain are %2 ..., the others one list behind
/// them. `bare` is for a chain without those others. Rank: the lowest is the headline.
struct Phrase
{
    ReasonKind kind;
    int rank;
    int single;
    const char *full;
    const char *bare;
};

constexpr std::array phrases{
    Phrase{ReasonKind::NoPower, 10, 0, QT_TRANSLATE_NOOP("whatif", "%1 has no power: %2."),
           QT_TRANSLATE_NOOP("whatif", "%1 has no power.")},
    Phrase{ReasonKind::LessPower, 24, 0,
           QT_TRANSLATE_NOOP("whatif", "%1 has lost a power input and runs on the other: %2."),
           QT_TRANSLATE_NOOP("whatif", "%1 has lost a power input and runs on the other.")},
    Phrase{ReasonKind::BondRunsOn, 22, 2,
           QT_TRANSLATE_NOOP("whatif", "%1 runs on %2 over %3; lost: %4."),
           QT_TRANSLATE_NOOP("whatif", "%1 runs on %2 over %3.")},
    Phrase{ReasonKind::BondDown, 16, 0, QT_TRANSLATE_NOOP("whatif", "%1 has no link left: %2."),
           QT_TRANSLATE_NOOP("whatif", "%1 has no link left.")},
    Phrase{ReasonKind::LinkDown, 17, 0, QT_TRANSLATE_NOOP("whatif", "%1 has no link: %2."),
           QT_TRANSLATE_NOOP("whatif", "%1 has no link.")},
    Phrase{ReasonKind::TrunkLost, 25, 2,
           QT_TRANSLATE_NOOP("whatif",
                             "Trunk %1 no longer joins %2 and %3; hosts meet only while their "
                             "links are on the same switch; lost: %4."),
           QT_TRANSLATE_NOOP("whatif", "Trunk %1 no longer joins %2 and %3; hosts meet only while "
                                       "their links are on the same switch.")},
    Phrase{ReasonKind::NetworkCut, 15, 0,
           QT_TRANSLATE_NOOP("whatif", "Network %1 is cut; VMs run on without it: %2."),
           QT_TRANSLATE_NOOP("whatif", "Network %1 is cut; VMs run on without it.")},
    Phrase{ReasonKind::NetworkSplit, 13, 0,
           QT_TRANSLATE_NOOP("whatif", "Network %1 is split although every host has a link, since "
                                       "no working trunk joins its switches: %2."),
           QT_TRANSLATE_NOOP("whatif", "Network %1 is split although every host has a link.")},
    Phrase{ReasonKind::RingFaulty, 14, 0,
           QT_TRANSLATE_NOOP("whatif", "Ring %1 no longer joins all hosts: %2."),
           QT_TRANSLATE_NOOP("whatif", "Ring %1 no longer joins all hosts.")},
    Phrase{ReasonKind::HostFailed, 9, 0, QT_TRANSLATE_NOOP("whatif", "%1 has failed."),
           QT_TRANSLATE_NOOP("whatif", "%1 has failed.")},
    Phrase{ReasonKind::HostCutOff, 8, 0,
           QT_TRANSLATE_NOOP("whatif", "%1 runs but has lost the cluster on every ring: %2."),
           QT_TRANSLATE_NOOP("whatif", "%1 runs but has lost the cluster.")},
    Phrase{ReasonKind::SplitWon, 7, 0,
           QT_TRANSLATE_NOOP("whatif", "The cluster is split; %1 wins the race to fence %2."),
           QT_TRANSLATE_NOOP("whatif", "The cluster is split; %1 goes on.")},
    Phrase{ReasonKind::NoQuorum, 1, 1,
           QT_TRANSLATE_NOOP("whatif", "The %1 has no quorum (%2 votes); gone: %3."),
           QT_TRANSLATE_NOOP("whatif", "The %1 has no quorum (%2 votes).")},
    Phrase{ReasonKind::QdeviceUnreachable, 21, 0,
           QT_TRANSLATE_NOOP("whatif", "No host reaches the quorum server %1 any more: %2."),
           QT_TRANSLATE_NOOP("whatif", "No host reaches the quorum server %1 any more.")},
    Phrase{ReasonKind::HostFenced, 12, 1, QT_TRANSLATE_NOOP("whatif", "%2 fences %1 through %3."),
           QT_TRANSLATE_NOOP("whatif", "%2 fences %1.")},
    Phrase{ReasonKind::HostFrozen, 0, 0,
           QT_TRANSLATE_NOOP("whatif", "%1 is lost and nobody can fence it, so the cluster waits: "
                                       "%2."),
           QT_TRANSLATE_NOOP("whatif", "%1 is lost and has no fencing device, so the cluster "
                                       "waits.")},
    Phrase{ReasonKind::FencingDeviceUseless, 20, 0,
           QT_TRANSLATE_NOOP("whatif", "Fencing device %1 is out of reach or dead: %2."),
           QT_TRANSLATE_NOOP("whatif", "Fencing device %1 is out of reach or dead.")},
    Phrase{ReasonKind::PathsReduced, 23, 2,
           QT_TRANSLATE_NOOP("whatif", "%1 has %3 paths left to %2; lost: %4."),
           QT_TRANSLATE_NOOP("whatif", "%1 has %3 paths left to %2.")},
    Phrase{ReasonKind::PathsGone, 6, 2,
           QT_TRANSLATE_NOOP("whatif", "%1 has no path left to %2; lost: %4."),
           QT_TRANSLATE_NOOP("whatif", "%1 has no path left to %2.")},
    Phrase{ReasonKind::StorageGone, 2, 0,
           QT_TRANSLATE_NOOP("whatif", "No host reaches storage %1: %2."),
           QT_TRANSLATE_NOOP("whatif", "No host reaches storage %1: it has failed.")},
    Phrase{ReasonKind::HostLostStorage, 5, 0,
           QT_TRANSLATE_NOOP("whatif", "%1 has lost volume group %2 and cannot stop it cleanly."),
           QT_TRANSLATE_NOOP("whatif", "%1 has lost its volume group.")},
    Phrase{ReasonKind::VmRestarted, 18, 1,
           QT_TRANSLATE_NOOP("whatif", "VM %1 restarts on %2, since it ran on %3."),
           QT_TRANSLATE_NOOP("whatif", "VM %1 restarts on %2.")},
    Phrase{ReasonKind::VmHasNoRoom, 3, 0,
           QT_TRANSLATE_NOOP("whatif", "VM %1 stays down: no host that may run it has the memory; "
                                       "it ran on %2."),
           QT_TRANSLATE_NOOP("whatif", "VM %1 stays down: no host may run it.")},
    Phrase{ReasonKind::VmHasNoStorage, 4, 0,
           QT_TRANSLATE_NOOP("whatif", "VM %1 stays down: no host has volume group %2."),
           QT_TRANSLATE_NOOP("whatif", "VM %1 stays down: no host has its storage.")},
    Phrase{ReasonKind::VmStopped, 11, 0,
           QT_TRANSLATE_NOOP("whatif", "VM %1 is down on %2: without quorum nothing restarts."),
           QT_TRANSLATE_NOOP("whatif", "VM %1 is down: without quorum nothing restarts.")},
    Phrase{ReasonKind::VmFrozen, 19, 0,
           QT_TRANSLATE_NOOP("whatif", "VM %1 is frozen: whether it still runs on %2 is unknown."),
           QT_TRANSLATE_NOOP("whatif", "VM %1 is frozen.")},
};

const Phrase &phraseOf(ReasonKind kind)
{
    return *std::find_if(phrases.begin(), phrases.end(),
                         [&](const Phrase &phrase) { return phrase.kind == kind; });
}

QString translated(const char *text)
{
    return QCoreApplication::translate("whatif", text);
}

/// "eth3" for "magma1:eth3" where the sentence already speaks of magma1.
QString within(const QString &owner, const QString &name)
{
    const bool isOwn = !owner.isEmpty() && name.startsWith(owner)
                       && name.mid(owner.size()).startsWith(u':') && !name.contains(u"--");
    return isOwn ? name.mid(owner.size() + 1) : displayName(name);
}

QString ownerOf(const QString &thing)
{
    const qsizetype dot = thing.indexOf(u'.');
    return dot < 0 ? QString() : thing.left(dot);
}

/// In one pass, so that a name with a percent sign is not taken for a place.
QString filled(const QString &text, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number >= 1 && number <= arguments.size()) {
            result += arguments[number - 1];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

}

QString displayName(const QString &thing)
{
    const qsizetype dot = thing.indexOf(u'.');
    if (dot <= 0 || thing.contains(u':') || thing.contains(u"--"))
        return thing;
    return filled(translated(QT_TRANSLATE_NOOP("whatif", "%1 of %2")),
                  {thing.mid(dot + 1), thing.left(dot)});
}

QString sentenceOf(const Reason &reason)
{
    const Phrase &phrase = phraseOf(reason.kind);
    const QString owner = ownerOf(reason.thing);
    QStringList arguments{displayName(reason.thing)};
    QStringList rest;
    for (qsizetype i = 0; i < reason.because.size(); ++i)
        (i < phrase.single ? arguments : rest).append(within(owner, reason.because[i]));
    arguments.append(rest.join(u", "_s));
    return filled(translated(rest.isEmpty() ? phrase.bare : phrase.full), arguments);
}

const Reason *headline(const QList<Reason> &reasons)
{
    const auto first =
        std::min_element(reasons.begin(), reasons.end(), [](const Reason &a, const Reason &b) {
            return phraseOf(a.kind).rank < phraseOf(b.kind).rank;
        });
    return first == reasons.end() ? nullptr : &*first;
}

}
