#include "window/deploy_words.h"

#include "document/host_summary.h"

#include <QCoreApplication>

namespace basalt::window {

using namespace Qt::StringLiterals;
using document::DeploySession;
using document::DeployState;
using document::HostContact;
using document::StepState;
using View = deploy::DeployBar::View;

namespace {

QString say(const char *source, int n = -1)
{
    return QCoreApplication::translate("DeployWords", source, nullptr, n);
}

QString readingText(const DeploySession &session, const design::Design &design, QString &detail)
{
    int read = 0;
    QStringList waited;
    for (const design::Host &host : design.hosts) {
        const HostContact contact = session.host(host.name).contact;
        read += contact == HostContact::Read;
        if (contact == HostContact::Connecting || contact == HostContact::Reading)
            waited << host.name;
    }
    if (!waited.isEmpty()) {
        const qsizetype most = 4;
        QString names = waited.mid(0, most).join(u", "_s);
        if (waited.size() > most)
            names += u" …"_s;
        detail = say(QT_TRANSLATE_NOOP("DeployWords", "waiting for %1")).arg(names);
    }
    return say(QT_TRANSLATE_NOOP("DeployWords", "Reading facts: %1 of %2 hosts"))
        .arg(read)
        .arg(design.hosts.size());
}

QString plannedText(DeploySession &session, const design::Design &design, QString &detail)
{
    const plan::Plan &plan = session.model().plan();
    int risky = 0;
    int blocked = 0;
    for (const plan::Step &step : plan.steps) {
        risky += step.risk != plan::Risk::None;
        blocked += !step.blockedBy.isEmpty();
    }
    int failed = 0;
    for (const design::Host &host : design.hosts)
        failed += session.host(host.name).contact == HostContact::Failed;
    QStringList parts;
    if (risky > 0)
        parts << say(QT_TRANSLATE_N_NOOP("DeployWords", "%n with a risk"), risky);
    if (blocked > 0)
        parts << say(QT_TRANSLATE_N_NOOP("DeployWords", "%n blocked"), blocked);
    if (failed > 0)
        parts << say(QT_TRANSLATE_N_NOOP("DeployWords", "%n hosts not reached"), failed);
    detail = parts.join(u" · "_s);
    if (plan.isEmpty() && failed == 0 && plan.refusals.isEmpty())
        return say(
            QT_TRANSLATE_NOOP("DeployWords", "Nothing to do: the hosts are as the design says."));
    if (plan.isEmpty())
        return say(QT_TRANSLATE_NOOP("DeployWords", "No step can be planned."));
    return say(QT_TRANSLATE_N_NOOP("DeployWords", "%n steps are planned"), int(plan.steps.size()));
}

QString runningText(const DeploySession &session, QString &detail)
{
    const document::RunProgress progress = session.progress();
    if (progress.secondsLeft)
        detail = timeLeftText(*progress.secondsLeft);
    if (session.isCancelling())
        return say(QT_TRANSLATE_NOOP("DeployWords", "Stopping after what is under way …"));
    const char *text = QT_TRANSLATE_NOOP("DeployWords", "Deploying: %1 of %2 steps");
    if (session.state() == DeployState::Paused)
        text = QT_TRANSLATE_NOOP("DeployWords", "Paused: %1 of %2 steps");
    else if (session.isUndoing())
        text = QT_TRANSLATE_NOOP("DeployWords", "Taking back: %1 of %2 steps");
    return say(text).arg(progress.done).arg(progress.total);
}

QString stateText(DeploySession &session, const design::Design &design, QString &detail)
{
    switch (session.state()) {
    case DeployState::Idle:
        detail = say(QT_TRANSLATE_NOOP("DeployWords", "Reading changes nothing on the hosts."));
        return say(QT_TRANSLATE_NOOP("DeployWords", "The hosts have not been read yet."));
    case DeployState::ReadingFacts:
        return readingText(session, design, detail);
    case DeployState::Planning:
        return say(QT_TRANSLATE_NOOP("DeployWords", "Planning …"));
    case DeployState::Planned:
        return plannedText(session, design, detail);
    case DeployState::Running:
    case DeployState::Paused:
        return runningText(session, detail);
    case DeployState::Ended:
        break;
    }
    const document::RunProgress progress = session.progress();
    if (progress.total > 0)
        detail = say(QT_TRANSLATE_NOOP("DeployWords", "%1 of %2 steps"))
                     .arg(progress.done)
                     .arg(progress.total);
    return session.outcome() ? outcomeText(*session.outcome()) : QString();
}

bool anyOldFacts(const DeploySession &session, const design::Design &design)
{
    return std::any_of(
        design.hosts.cbegin(), design.hosts.cend(),
        [&session](const design::Host &host) { return session.host(host.name).isOld; });
}

/// Empty: it may start.
QString hindrance(DeploySession &session)
{
    const QList<plan::Step> &steps = session.model().plan().steps;
    if (session.state() != DeployState::Planned)
        return say(QT_TRANSLATE_NOOP("DeployWords", "Read the facts first"));
    if (session.isStale())
        return say(
            QT_TRANSLATE_NOOP("DeployWords", "The design has changed: read the facts again"));
    if (!session.isAnyHostChosen())
        return say(QT_TRANSLATE_NOOP("DeployWords", "Choose a host"));
    if (steps.isEmpty())
        return say(QT_TRANSLATE_NOOP("DeployWords", "There is nothing to do"));
    if (std::all_of(steps.cbegin(), steps.cend(),
                    [](const plan::Step &step) { return !step.blockedBy.isEmpty(); }))
        return say(QT_TRANSLATE_NOOP("DeployWords", "Every step is blocked"));
    return {};
}

/// Its facts say that the design fits on it.
bool isFit(const document::HostStatus &status, const design::Design &design)
{
    return status.facts
           && document::worstOf(document::summaryOf(design, *status.facts))
                  == document::FactMark::Good;
}

canvas::NodeProgress contactOf(const document::HostStatus &status, const design::Design &design)
{
    using canvas::NodeWork;
    switch (status.contact) {
    case HostContact::NotAsked:
        return {NodeWork::Waiting, {}, 0};
    case HostContact::Connecting:
        return {NodeWork::Working, say(QT_TRANSLATE_NOOP("DeployWords", "connecting …")), 0};
    case HostContact::Connected:
        return {NodeWork::Working, say(QT_TRANSLATE_NOOP("DeployWords", "connected")), 0};
    case HostContact::Reading:
        return {NodeWork::Working, say(QT_TRANSLATE_NOOP("DeployWords", "reading facts …")), 0.5};
    case HostContact::Read:
        return {isFit(status, design) ? NodeWork::Done : NodeWork::Blocked,
                say(QT_TRANSLATE_NOOP("DeployWords", "facts read")), 0};
    case HostContact::Failed:
        break;
    }
    return {NodeWork::Failed, say(QT_TRANSLATE_NOOP("DeployWords", "not reached")), 0};
}

struct Tally
{
    int steps = 0;
    int ended = 0;
    bool begun = false;
    bool running = false;
    bool failed = false;
    bool blocked = false;
};

QMap<QString, Tally> tallies(document::PlanModel &model)
{
    QMap<QString, Tally> result;
    for (const plan::Step &step : model.plan().steps) {
        Tally &tally = result[step.host];
        const StepState state = model.stateOf(step.id);
        ++tally.steps;
        tally.ended +=
            state == StepState::Done || state == StepState::Skipped || state == StepState::Undone;
        tally.begun = tally.begun || (state != StepState::Waiting && state != StepState::Blocked);
        tally.running = tally.running || state == StepState::Running;
        tally.failed = tally.failed || state == StepState::Failed;
        tally.blocked = tally.blocked || state == StepState::Blocked;
    }
    return result;
}

canvas::NodeProgress workOf(const Tally &tally, const QString &step, bool isExecuting)
{
    using canvas::NodeWork;
    canvas::NodeProgress progress{NodeWork::Waiting, step,
                                  double(tally.ended) / std::max(1, tally.steps)};
    if (tally.failed) {
        progress.work = NodeWork::Failed;
    } else if (tally.ended == tally.steps) {
        progress.work = NodeWork::Done;
        progress.text = say(QT_TRANSLATE_NOOP("DeployWords", "done"));
    } else if (tally.blocked && !isExecuting) {
        progress.work = NodeWork::Blocked;
    } else if (tally.running || (tally.begun && isExecuting)) {
        progress.work = NodeWork::Working;
    } else if (step.isEmpty()) {
        progress.text = say(QT_TRANSLATE_NOOP("DeployWords", "waiting"));
    }
    return progress;
}

}

QString outcomeText(hosts::Outcome outcome)
{
    using hosts::Outcome;
    switch (outcome) {
    case Outcome::Done:
        return say(QT_TRANSLATE_NOOP("DeployWords", "Done: everything is as the design says."));
    case Outcome::NothingToDo:
        return say(
            QT_TRANSLATE_NOOP("DeployWords", "Nothing to do: the hosts are as the design says."));
    case Outcome::Incomplete:
        return say(QT_TRANSLATE_NOOP("DeployWords",
                                     "Done but for the blocked steps; see what is in the way."));
    case Outcome::Failed:
        return say(
            QT_TRANSLATE_NOOP("DeployWords", "Failed. Mend the cause and go on, or take it back."));
    case Outcome::Cancelled:
        return say(
            QT_TRANSLATE_NOOP("DeployWords", "Cancelled. It can be gone on with or taken back."));
    case Outcome::Undone:
        break;
    }
    return say(QT_TRANSLATE_NOOP("DeployWords", "Taken back: the hosts are as they were before."));
}

QString timeLeftText(int seconds)
{
    if (seconds < 90)
        return say(QT_TRANSLATE_NOOP("DeployWords", "about %1 s left")).arg(seconds);
    return say(QT_TRANSLATE_NOOP("DeployWords", "about %1 min left")).arg((seconds + 30) / 60);
}

View barOf(DeploySession &session, const design::Design &design)
{
    View view;
    const bool isExecuting = session.isExecuting();
    if (design.hosts.isEmpty())
        view.text = say(QT_TRANSLATE_NOOP("DeployWords", "There is no host to deploy."));
    else
        view.text = stateText(session, design, view.detail);
    if (session.isStale() && !isExecuting && !session.isBusy()) {
        view.text = say(QT_TRANSLATE_NOOP("DeployWords", "The design has changed."));
        view.detail = say(QT_TRANSLATE_NOOP(
            "DeployWords", "The plan is of the former one; read the facts again."));
    }
    view.notes = QString::fromUtf8(session.log(QString())).trimmed();
    const document::RunProgress progress = session.progress();
    view.done = progress.done;
    view.total = progress.total;
    view.isEndless = session.state() == DeployState::ReadingFacts
                     || (session.state() == DeployState::Running && progress.total == 0);
    view.isExecuting = isExecuting;
    view.isPaused = session.state() == DeployState::Paused;
    view.readsAgain = session.isStale() || anyOldFacts(session, design);
    view.mayRead = !session.isBusy() && !design.hosts.isEmpty();
    const QString why = hindrance(session);
    view.mayStart = why.isEmpty() && !session.isBusy();
    view.startHelp = why.isEmpty()
                         ? say(QT_TRANSLATE_NOOP("DeployWords", "Execute the plan; asks once more"))
                         : why;
    view.mayCancel = session.isBusy() && !session.isCancelling()
                     && (isExecuting || session.state() == DeployState::ReadingFacts);
    // An unfinished run has a banner of its own, with what may come next.
    const bool hasBanner = session.runs().unfinished.has_value();
    view.isReadNext = view.mayRead && !view.mayStart && !hasBanner;
    view.offersUndo = !isExecuting && !hasBanner;
    view.mayUndo = !session.isBusy() && session.runs().last;
    return view;
}

QString emptyPlanText(const DeploySession &session)
{
    if (session.hasPlan())
        return say(
            QT_TRANSLATE_NOOP("DeployWords", "Nothing to do: the hosts are as the design says."));
    return say(QT_TRANSLATE_NOOP(
        "DeployWords", "The plan appears here once the hosts have been read: each file with its "
                       "differences, each command, its risk, and how it is taken back."));
}

canvas::NodeProgresses progressOf(DeploySession &session, const design::Design &design)
{
    const bool isExecuting = session.isExecuting();
    const bool showsSteps = isExecuting || session.state() == DeployState::Ended;
    const QMap<QString, Tally> all = showsSteps ? tallies(session.model()) : QMap<QString, Tally>();
    canvas::NodeProgresses result;
    for (const design::Host &host : design.hosts) {
        if (!all.contains(host.name)) {
            result[host.name] = contactOf(session.host(host.name), design);
            continue;
        }
        const plan::Step *step = session.model().step(session.model().currentStep(host.name));
        const QString title = !step                   ? QString()
                              : step->title.isEmpty() ? step->id
                                                      : plan::titleOf(*step);
        result[host.name] = workOf(all.value(host.name), title, isExecuting);
    }
    return result;
}

}
