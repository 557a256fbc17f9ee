// What has to be done so that the hosts become what the design says: one value for the preview,
// `plan --json`, the executor and the golden tests. Same design and facts, same plan.
#pragma once

#include "core/finding.h"
#include "core/host_command.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace basalt::plan {

/// In the order in which they run (design.md 6).
enum class Phase {
    Packages,
    Files,
    Network,
    Multipath,
    ClusterStart,
    Cib, ///< properties, fencing, locking
    Verification,
    Locking,
    VolumeGroups,
    Vms,
};

enum class Risk {
    None,
    Service, ///< restarts or stops something that runs
    Network, ///< may cut the contact to the host; armed with a reversal
    Cluster, ///< stops the cluster on a host or changes what it runs
    Data,    ///< writes to a disk
};

/// A file as it is and as it will be. Secrets are placeholders `@secret:NAME@`.
struct FileChange
{
    QString path;
    bool existed = false;
    bool isSecret = false;
    QByteArray before;
    QByteArray after;
    int mode = 0644;

    bool operator==(const FileChange &) const = default;
};

/// In a command's argv, stands for the id of the run: a plan knows no clock and no random number.
inline constexpr auto runPlaceholder = "@run@";

struct Step
{
    QString id; ///< stable: "magma1/file/etc/hosts", "cluster/cib"
    Phase phase = Phase::Files;
    QString host;              ///< where the commands run
    bool isForCluster = false; ///< the effect is the whole cluster's; `host` is one that does it
    QByteArray title;          ///< QT_TRANSLATE_NOOP("plan", ...) source with %1 ...
    QStringList arguments;
    QStringList after; ///< ids of steps that must be done before
    Risk risk = Risk::None;
    std::optional<FileChange> file;
    QByteArray before; ///< of a CIB or a list of packages: what a person compares, else empty
    QByteArray wanted;

    /// Saves on the host, below the run's folder, what `undo` needs. Harmless to repeat: what was
    /// saved first stays.
    QList<HostCommand> record;
    QList<HostCommand> apply;  ///< may be run again after a cut
    QList<HostCommand> verify; ///< all exit with 0: the effect is there
    QList<HostCommand> undo;   ///< empty: stays (packages, volume groups); may be run again
    /// Only for steps that may cut the contact: run over a new connection after `apply`, within
    /// `confirmWithin`; without it the host returns to its former state by itself.
    QList<HostCommand> confirm;
    std::chrono::seconds confirmWithin{0};

    QStringList blockedBy; ///< rule ids of errors about its subject, or why it is refused, in words

    bool operator==(const Step &) const = default;
};

/// A file or a disk that we do not touch, and why. The steps that need it are not in the plan.
struct Refusal
{
    QString host;
    QString thing;
    QByteArray reason; ///< QT_TRANSLATE_NOOP("plan", ...) source with %1 ...
    QByteArray remedy;
    QStringList arguments;

    bool operator==(const Refusal &) const = default;
};

struct Plan
{
    QString cluster;
    QString platform;
    QStringList hosts;
    QList<Step> steps;       ///< in an order that respects `after`
    QList<Finding> findings; ///< of the rules, with live facts
    QList<Refusal> refusals;
    std::optional<int> configVersion; ///< that the steps will put in force

    bool isEmpty() const { return steps.isEmpty(); }
    bool operator==(const Plan &) const = default;
};

/// The names of the secrets that the steps need, sorted.
QStringList secretsOf(const Plan &plan);

QString phaseName(Phase phase);  ///< "packages", "files" ...: for programs
QString riskName(Risk risk);     ///< "none", "service" ...
QString phaseTitle(Phase phase); ///< in the current language
QString riskTitle(Risk risk);
QString titleOf(const Step &step); ///< in the current language
QString reasonOf(const Refusal &refusal);
QString remedyOf(const Refusal &refusal);

}
