// One deployment as the window drives it: a worker thread does the work, its news come as values.
//
// The GUI thread never waits for a host. Everything that the worker tells goes through a mailbox and
// is told on in batches, so that a flood of output costs no more than its text.
#pragma once

#include "document/asking_secrets.h"
#include "document/deploy_engine.h"
#include "document/mailbox.h"
#include "document/plan_model.h"
#include "document/question_desk.h"

#include <QDateTime>
#include <QObject>
#include <QSet>
#include <thread>
#include <variant>

namespace basalt::document {

class DesignDocument;

enum class DeployState {
    Idle,
    ReadingFacts,
    Planning,
    Planned,
    Running,
    Paused, ///< no further step begins
    Ended,
};

enum class HostContact { NotAsked, Connecting, Connected, Reading, Read, Failed };

struct HostStatus
{
    HostContact contact = HostContact::NotAsked;
    std::optional<Error> error;
    std::optional<facts::HostFacts> facts;
    QDateTime readAt;   ///< when the facts came; local time
    bool isOld = false; ///< something has been executed since
};

struct RunProgress
{
    int done = 0;
    int total = 0;
    std::optional<int> secondsLeft;
};

class DeploySession : public QObject
{
    Q_OBJECT
public:
    DeploySession(const DesignDocument &document, EngineMaker maker,
                  std::shared_ptr<hosts::SecretStore> secrets, QObject *parent = nullptr);
    ~DeploySession() override; ///< stops the worker and waits for it

    DeployState state() const { return m_state; }
    /// A thread works; asking for more is refused until it is done.
    bool isBusy() const { return m_worker.joinable(); }
    bool isExecuting() const
    {
        return m_state == DeployState::Running || m_state == DeployState::Paused;
    }
    bool isCancelling() const { return m_isCancelling; }
    bool isUndoing() const { return m_isUndoing; }

    HostStatus host(const QString &name) const { return m_hosts.value(name); }
    PlanModel &model() { return m_model; }
    bool hasPlan() const { return m_hasPlan; }
    /// The design has changed since the facts were read: read them again before starting.
    bool isStale() const { return m_isStale; }
    RunProgress progress() const { return m_progress; }
    std::optional<hosts::Outcome> outcome() const { return m_outcome; }
    KnownRuns runs() const { return m_runs; }
    std::optional<Asked> question() const { return m_desk.oldest(); }
    /// What a step's commands have said; of an empty id: what concerns no step.
    QByteArray log(const QString &step) const { return m_logs.value(step); }
    /// Values a person gave and the keyring has (or has not), for what is executed.
    AskingSecrets &secrets() { return m_secrets; }

    const plan::Options &choices() const { return m_choices; }
    bool isChosen(const QString &host) const { return !m_leftOut.contains(host); }
    bool isAnyHostChosen() const;
    void chooseHost(const QString &host, bool chosen); ///< plans anew if there are facts
    void overrule(const QString &key, const QString &reason);
    void confirmLun(const QString &lun); ///< its signature may be lost

    void lookForRuns();
    void readFacts();
    void start();
    void pause();
    void goOn();
    void cancel();
    void resume(); ///< the unfinished run
    void undo();   ///< the last run
    void answer(quint64 id, const std::optional<Reply> &reply);

signals:
    void stateChanged();
    void hostChanged(const QString &host);
    void planChanged();
    void progressChanged();                      ///< of the run, or of reading the hosts
    void stepsChanged(const QStringList &hosts); ///< where a step began or ended
    void logGrew(const QString &step);
    void questionChanged();
    void runsChanged();
    void failed(const QList<basalt::Error> &errors);

private:
    using Engine = std::shared_ptr<DeployEngine>;
    using Task = std::function<void(DeployEngine &, std::stop_token)>;
    struct EngineMade
    {
        Engine engine;
    };
    struct FactsEnd
    {
        Result<QMap<QString, facts::HostFacts>> facts;
    };
    struct RunEnd
    {
        hosts::Outcome outcome;
    };
    struct Refused ///< before anything was touched
    {
        QList<Error> errors;
    };
    struct QuestionNews
    {};
    struct WorkEnd
    {};
    using Letter =
        std::variant<hosts::RunEvent, facts::HostFacts, EngineMade, FactsEnd, Results<plan::Plan>,
                     Result<KnownRuns>, RunHistory, RunEnd, Refused, QuestionNews, WorkEnd>;
    /// What a batch of letters has changed, told once at its end.
    struct News
    {
        QSet<QString> hosts;
        QSet<QString> stepHosts;
        QSet<QString> logs;
        bool progress = false;
        bool state = false;
        bool plan = false;
        bool runs = false;
        bool question = false;
        QList<Error> errors;
    };

    void work(Task task);
    EngineLinks links();
    void execute(Task task);
    void setFactsOld(bool old);
    void showHistory(DeployEngine &engine, const hosts::UnfinishedRun &run);
    static std::optional<Error> missingSecret(DeployEngine &engine, const plan::Plan &plan,
                                              const QString &made);
    void takeLetters();
    void tell(const News &news);
    void take(hosts::RunEvent &event, News &news);
    void take(facts::HostFacts &facts, News &news);
    void take(FactsEnd &end, News &news);
    void take(Results<plan::Plan> &plan, News &news);
    void take(Result<KnownRuns> &runs, News &news);
    void take(RunHistory &history, News &news);
    void take(EngineMade &made, News &news);
    void take(RunEnd &end, News &news);
    void take(Refused &refused, News &news);
    void take(QuestionNews &, News &news) { news.question = true; }
    void take(WorkEnd &, News &news);
    void takeContact(const hosts::RunEvent &event, News &news);
    void takeStep(const hosts::RunEvent &event, News &news);
    void keepLog(const QString &step, const QByteArray &text, News &news);
    void setState(DeployState state);
    void makePlan();
    void beginAnew();

    const DesignDocument &m_document;
    EngineMaker m_maker;
    Mailbox<Letter> m_mailbox;
    QuestionDesk m_desk;
    AskingSecrets m_secrets;
    LoginSecrets m_logins;
    Engine m_engine;
    PlanModel m_model;
    DeployState m_state = DeployState::Idle;
    QMap<QString, HostStatus> m_hosts;
    QHash<QString, QByteArray> m_logs;
    plan::Options m_choices;
    QSet<QString> m_leftOut; ///< hosts that a person does not want to touch now
    KnownRuns m_runs;
    RunProgress m_progress;
    std::optional<hosts::Outcome> m_outcome;
    bool m_hasFacts = false;
    bool m_hasPlan = false;
    bool m_isStale = false;
    bool m_isCancelling = false;
    bool m_isUndoing = false;
    bool m_planAgain = false;  ///< the choices changed while a thread worked
    bool m_lookLater = false;  ///< for runs
    bool m_beginAgain = false; ///< another design was opened meanwhile
    std::jthread m_worker;
};

}
