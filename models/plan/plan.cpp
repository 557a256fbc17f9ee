#include "plan/plan.h"

#include "core/fill_text.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

struct Name
{
    const char *name;  ///< for programs
    const char *title; ///< for people
};

// In the order of Phase and Risk.
constexpr Name phases[] = {
    {"packages", QT_TRANSLATE_NOOP("plan", "Packages")},
    {"files", QT_TRANSLATE_NOOP("plan", "Files")},
    {"network", QT_TRANSLATE_NOOP("plan", "Network")},
    {"multipath", QT_TRANSLATE_NOOP("plan", "Multipath")},
    {"cluster-start", QT_TRANSLATE_NOOP("plan", "Cluster start")},
    {"cib", QT_TRANSLATE_NOOP("plan", "Cluster configuration")},
    {"verification", QT_TRANSLATE_NOOP("plan", "Verification")},
    {"locking", QT_TRANSLATE_NOOP("plan", "Locking")},
    {"volume-groups", QT_TRANSLATE_NOOP("plan", "Shared volume groups")},
    {"vms", QT_TRANSLATE_NOOP("plan", "VMs")},
};

constexpr Name risks[] = {
    {"none", QT_TRANSLATE_NOOP("plan", "no risk")},
    {"service", QT_TRANSLATE_NOOP("plan", "interrupts a service")},
    {"network", QT_TRANSLATE_NOOP("plan", "may cut the contact, reverts by itself")},
    {"cluster", QT_TRANSLATE_NOOP("plan", "stops the cluster or changes what it runs")},
    {"data", QT_TRANSLATE_NOOP("plan", "writes to a disk")},
};

const Name &entry(Phase phase)
{
    return phases[static_cast<int>(phase)];
}

const Name &entry(Risk risk)
{
    return risks[static_cast<int>(risk)];
}

QString translated(const char *source)
{
    return QCoreApplication::translate("plan", source);
}

QString sentence(const QByteArray &source, const QStringList &arguments)
{
    return source.isEmpty() ? QString() : filledText(translated(source.constData()), arguments);
}

}

QStringList secretsOf(const Plan &plan)
{
    std::set<QString> names;
    for (const Step &step : plan.steps) {
        for (const auto *commands :
             {&step.record, &step.apply, &step.verify, &step.undo, &step.confirm}) {
            for (const HostCommand &command : *commands) {
                for (const ContentPart &part : command.input) {
                    if (!part.secret.isEmpty())
                        names.insert(part.secret);
                }
            }
        }
    }
    return QStringList(names.begin(), names.end());
}

QString phaseName(Phase phase)
{
    return QLatin1String(entry(phase).name);
}

QString riskName(Risk risk)
{
    return QLatin1String(entry(risk).name);
}

QString phaseTitle(Phase phase)
{
    return translated(entry(phase).title);
}

QString riskTitle(Risk risk)
{
    return translated(entry(risk).title);
}

QString titleOf(const Step &step)
{
    return sentence(step.title, step.arguments);
}

QString reasonOf(const Refusal &refusal)
{
    return sentence(refusal.reason, refusal.arguments);
}

QString remedyOf(const Refusal &refusal)
{
    return sentence(refusal.remedy, refusal.arguments);
}

}
