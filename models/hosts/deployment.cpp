#include "hosts/deployment_parts.h"

#include "core/fill_text.h"
#include "design/derived.h"
#include "hosts/host_locks.h"
#include "plan/plan_json.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QString say(const char *text, const QStringList &arguments = {})
{
    return filledText(QCoreApplication::translate("hosts", text), arguments);
}

/// Sorts by time; the tail tells apart what two desktops begin in the same moment.
QString newRunId()
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const quint32 tail = QRandomGenerator::system()->generate() & 0xffffffU;
    return u"%1-%2"_s.arg(time).arg(tail, 6, 16, QChar(u'0'));
}

QString thisOperator()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", u"root"_s));
    return user + u'@' + QSysInfo::machineHostName();
}

ExecutorOptions executorOptions(const DeploymentOptions &options)
{
    ExecutorOptions own;
    own.parallel = options.parallel;
    own.reconnectFor = options.reconnectFor;
    return own;
}

}

void Deployment::Parts::pass(const RunEvent &event)
{
    const std::lock_guard lock(telling);
    sink(event);
}

void Deployment::Parts::tellEvent(RunEvent event)
{
    event.time = QDateTime::currentDateTimeUtc();
    pass(event);
}

void Deployment::Parts::tell(EventKind kind, const QString &host, const std::optional<Error> &error)
{
    RunEvent event;
    event.kind = kind;
    event.host = host;
    event.error = error;
    tellEvent(event);
}

/// The key of the rings is made by us: for a new cluster at random, else it is what the hosts have.
/// Steps that went with another one, and those behind them, are done again.
void Deployment::Parts::provideKey(const plan::Plan &plan, const QMap<QString, TransportPtr> &hosts,
                                   QMap<QString, StepState> &before, std::stop_token stop)
{
    const QString name = design::clusterKeySecret(design.cluster);
    if (!plan::secretsOf(plan).contains(name) || secrets.value(name))
        return;
    std::optional<QByteArray> key =
        readBack(placesThatHave(plan, name, facts, before), hosts, std::move(stop));
    const bool isNew = !key;
    if (isNew) {
        key = newClusterKey();
        for (const QString &step : stepsWith(plan, name))
            before.remove(step);
    }
    // A store that cannot keep it (no keyring) is no obstacle: the run knows it, and so do the hosts.
    const Result<> kept = secrets.store(name, *key);
    RunEvent note;
    note.kind = EventKind::Note;
    note.text =
        kept
            ? say(isNew
                      ? QT_TRANSLATE_NOOP("hosts", "the cluster's key was made and is kept as the "
                                                   "secret “%1”")
                      : QT_TRANSLATE_NOOP("hosts", "the cluster's key was read from a host and is "
                                                   "kept as the secret “%1”"),
                  {name})
            : say(isNew ? QT_TRANSLATE_NOOP("hosts",
                                            "the cluster's key was made; only the hosts keep "
                                            "it: %1")
                        : QT_TRANSLATE_NOOP("hosts", "the cluster's key was read from a host; only "
                                                     "the hosts keep it: %1"),
                  {kept.error().message});
    tellEvent(note);
}

Outcome Deployment::Parts::ended(RunEnd end, const QString &run, Journal *journal)
{
    RunEvent event;
    event.kind = EventKind::RunEnded;
    event.time = QDateTime::currentDateTimeUtc();
    event.run = run;
    event.error = end.error;
    event.outcome = end.outcome;
    if (journal) {
        if (const auto kept = journal->write({event}); !kept && !event.error)
            event.error = kept.error();
    }
    tellEvent(event);
    return end.outcome;
}

Outcome Deployment::Parts::perform(RunOrder order, Journal &journal, const char *word,
                                   std::stop_token stop)
{
    const bool isNew = QLatin1StringView(word) == QLatin1StringView(deployWord);
    const auto refuse = [&](const Error &error) {
        if (isNew)
            journal.discard();
        return ended({stop.stop_requested() ? Outcome::Cancelled : Outcome::Failed, error},
                     order.run, isNew ? nullptr : &journal);
    };
    QMap<QString, TransportPtr> hosts = connectAll(order.plan.hosts, stop);
    if (!order.isUndo) {
        provideKey(order.plan, hosts, order.before, stop);
        plan::Plan open = order.plan;
        open.steps.removeIf([&](const plan::Step &step) {
            return !step.blockedBy.isEmpty()
                   || order.before.value(step.id, StepState::Pending) == StepState::Done;
        });
        if (const auto missing = missingSecrets(open, secrets))
            return refuse(*missing);
    }
    const LockOwner owner{order.run,
                          options.operatorName.isEmpty() ? thisOperator() : options.operatorName,
                          order.plan.cluster};
    if (const auto locked = acquireLocks(hosts, owner, stop); !locked)
        return refuse(locked.error());
    RunEvent event;
    event.kind = EventKind::RunStarted;
    event.time = QDateTime::currentDateTimeUtc();
    event.run = order.run;
    event.text = QLatin1StringView(word);
    event.total = static_cast<int>(order.plan.steps.size());
    if (const auto kept = journal.write({event}); !kept) {
        releaseLocks(hosts, order.run);
        return refuse(kept.error());
    }
    tellEvent(event);
    RunEnd end = executor.execute(order, hosts, journal, stop);
    releaseLocks(hosts, order.run);
    // What was refused is missing on the hosts, although no step of the plan is.
    if (end.outcome == Outcome::Done && !order.plan.refusals.isEmpty())
        end.outcome = Outcome::Incomplete;
    return ended(end, order.run, &journal);
}

Outcome Deployment::Parts::goOnWith(const UnfinishedRun &run, bool isUndo, std::stop_token stop)
{
    const auto journal = Journal::reopen(run.journal);
    if (!journal)
        return ended({Outcome::Failed, journal.error()}, run.run);
    const auto content = readJournal(run.journal);
    if (!content)
        return ended({Outcome::Failed, content.error()}, run.run);
    auto plan = plan::planFromJson(content->header.plan);
    if (!plan)
        return ended({Outcome::Failed, plan.error()}, run.run);
    if (plan->cluster != design.cluster.name)
        return ended({Outcome::Failed,
                      Error{u"other-cluster"_s,
                            say(QT_TRANSLATE_NOOP(
                                    "hosts", "the run is one of “%1”, the design is one of “%2”"),
                                {plan->cluster, design.cluster.name}),
                            run.journal}},
                     run.run);
    RunOrder order{content->header.run, *std::move(plan), isUndo, stepStates(content->events),
                   bootsOf(content->events)};
    return perform(std::move(order), **journal, isUndo ? undoWord : resumeWord, std::move(stop));
}

Deployment::Parts::Parts(design::Design drawn, const catalogue::Catalogue &known,
                         Connector connects, SecretStore &kept, DeploymentOptions chosen,
                         EventSink events)
    : design(std::move(drawn))
    , catalogue(known)
    , connector(std::move(connects))
    , options(std::move(chosen))
    , sink(std::move(events))
    , secrets(kept)
    , executor(
          secrets, [this](const RunEvent &event) { pass(event); }, executorOptions(options))
{}

Deployment::Deployment(design::Design design, const catalogue::Catalogue &catalogue,
                       Connector connector, SecretStore &secrets, DeploymentOptions options,
                       EventSink events)
    : m_parts(std::make_unique<Parts>(std::move(design), catalogue, std::move(connector), secrets,
                                      std::move(options), std::move(events)))
{}

Deployment::~Deployment() = default;

Outcome Deployment::deploy(const plan::Plan &plan, std::stop_token stop)
{
    Parts &parts = *m_parts;
    const QString run = newRunId();
    if (plan.isEmpty())
        return parts.ended({plan.refusals.isEmpty() ? Outcome::NothingToDo : Outcome::Incomplete},
                           run);
    const RunHeader header{run,
                           plan.cluster,
                           parts.options.operatorName,
                           QDateTime::currentDateTimeUtc(),
                           plan::toJson(plan),
                           static_cast<int>(plan.steps.size())};
    const auto journal = Journal::begin(
        parts.options.stateFolder.isEmpty() ? defaultStateFolder() : parts.options.stateFolder,
        header);
    if (!journal)
        return parts.ended({Outcome::Failed, journal.error()}, run);
    return parts.perform({run, plan}, **journal, deployWord, std::move(stop));
}

Outcome Deployment::resume(const UnfinishedRun &run, std::stop_token stop)
{
    return m_parts->goOnWith(run, run.isUndo, std::move(stop));
}

Outcome Deployment::undo(const UnfinishedRun &run, std::stop_token stop)
{
    return m_parts->goOnWith(run, true, std::move(stop));
}

void Deployment::pause()
{
    m_parts->executor.pause();
    m_parts->tell(EventKind::Paused, {});
}

void Deployment::goOn()
{
    m_parts->tell(EventKind::Resumed, {});
    m_parts->executor.goOn();
}

Traffic Deployment::traffic() const
{
    const std::lock_guard lock(m_parts->mutex);
    Traffic sum;
    for (const TransportPtr &transport : std::as_const(m_parts->transports)) {
        const Traffic one = transport->traffic();
        sum.connections += one.connections;
        sum.roundTrips += one.roundTrips;
        sum.sent += one.sent;
        sum.received += one.received;
    }
    return sum;
}

}
