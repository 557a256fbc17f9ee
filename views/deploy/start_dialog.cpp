#include "deploy/start_dialog.h"

#include "deploy/step_marks.h"

#include <QCoreApplication>
#include <QPushButton>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr qsizetype mostListed = 4;

QString andMore(qsizetype count)
{
    return QCoreApplication::translate("StartDialog", "and %n more", nullptr, int(count));
}

QString listed(const QStringList &names)
{
    if (names.size() <= mostListed + 1)
        return names.join(u", "_s);
    return names.mid(0, mostListed).join(u", "_s) + u' ' + andMore(names.size() - mostListed);
}

/// A line for each title, with its hosts.
QString linesOf(const QList<std::pair<QString, QStringList>> &steps)
{
    QString lines;
    for (const auto &[title, hosts] : steps.mid(0, mostListed))
        lines += u"\n• %1 (%2)"_s.arg(title, listed(hosts));
    if (steps.size() > mostListed)
        lines += u'\n' + andMore(steps.size() - mostListed);
    return lines;
}

int countOf(const QList<std::pair<QString, QStringList>> &steps)
{
    qsizetype count = 0;
    for (const auto &[title, hosts] : steps)
        count += hosts.size();
    return int(count);
}

}

StartSummary summaryOf(const plan::Plan &plan)
{
    StartSummary summary;
    for (const plan::Step &step : plan.steps) {
        if (!step.blockedBy.isEmpty()) {
            ++summary.blocked;
            continue;
        }
        ++summary.steps;
        if (!summary.hosts.contains(step.host))
            summary.hosts << step.host;
        if (step.risk == plan::Risk::None)
            continue;
        const QString title = step.title.isEmpty() ? step.id : plan::titleOf(step);
        auto &steps = summary.risky[step.risk];
        const auto same = std::find_if(steps.begin(), steps.end(),
                                       [&title](const auto &one) { return one.first == title; });
        if (same != steps.end())
            same->second << step.host;
        else
            steps.append({title, {step.host}});
    }
    return summary;
}

StartDialog::StartDialog(const StartSummary &summary, QWidget *parent)
    : AskDialog(summary.isSimulated ? tr("Deploy on the practice cluster?")
                                    : tr("Deploy on real hosts?"),
                parent)
{
    setObjectName(u"startDialog"_s);
    addText(u"startHostsLabel"_s,
            tr("%n steps on %1", nullptr, summary.steps).arg(listed(summary.hosts)));
    for (auto it = summary.risky.cbegin(); it != summary.risky.cend(); ++it)
        addText(u"startRiskLabel"_s,
                tr("%1: %n steps", nullptr, countOf(*it)).arg(plan::riskTitle(it.key()))
                    + linesOf(*it),
                Role::Text, riskIcon(it.key()));
    if (summary.risky.isEmpty())
        addText(u"startRiskLabel"_s, tr("No step interrupts anything that runs."),
                Role::SecondaryText);
    if (!summary.wipedLuns.isEmpty())
        addText(u"startLunsLabel"_s,
                tr("What is on these LUNs now is lost for good: %1")
                    .arg(summary.wipedLuns.join(u", "_s)),
                Role::Failed, riskIcon(plan::Risk::Data));
    if (summary.blocked > 0)
        addText(u"startBlockedLabel"_s,
                tr("%n steps are blocked and left out.", nullptr, summary.blocked),
                Role::SecondaryText);
    for (auto it = summary.overrides.cbegin(); it != summary.overrides.cend(); ++it)
        addText(u"startOverrideLabel"_s,
                tr("Overruled and recorded: %1, because: %2").arg(it.key(), *it),
                Role::SecondaryText);
    addText(u"startWayOutLabel"_s,
            tr("What is replaced is kept on the hosts. The deployment can be paused, cancelled, "
               "gone on with and taken back; volume groups with data are never removed."),
            Role::SecondaryText);
    addYes(u"startNowButton"_s, tr("Start the deployment"), tr("Execute the steps on the hosts"));
    setDefault(addNo(u"notYetButton"_s, tr("Not yet"), tr("Go back to the plan")));
}

UndoDialog::UndoDialog(const QString &run, int done, QWidget *parent)
    : AskDialog(tr("Take the deployment back?"), parent)
{
    setObjectName(u"undoDialog"_s);
    addText(u"undoTextLabel"_s,
            tr("%n steps of the deployment of %1 are taken back, the last first: files, service "
               "states and the network are as they were before.",
               nullptr, done)
                .arg(run));
    addText(u"undoStaysLabel"_s, tr("Packages stay installed; volume groups and volumes stay."),
            Role::SecondaryText);
    addYes(u"undoNowButton"_s, tr("Take it back"), tr("Undo the steps on the hosts"));
    setDefault(addNo(u"notYetButton"_s, tr("Not yet"), tr("Leave the hosts as they are")));
}

CloseDialog::CloseDialog(QWidget *parent)
    : AskDialog(tr("A deployment is running"), parent)
{
    setObjectName(u"closeDialog"_s);
    addText(u"closeTextLabel"_s, tr("The deployment goes on only while this window is open."));
    addText(u"closeWayOutLabel"_s,
            tr("It can be stopped after what is under way, and be gone on with later: nothing is "
               "lost."),
            Role::SecondaryText);
    addYes(u"stopAndCloseButton"_s, tr("Stop it, then close"),
           tr("Finish the steps under way, begin no other, and close"));
    setDefault(addNo(u"keepRunningButton"_s, tr("Keep it running"), tr("Leave the window open")));
}

}
