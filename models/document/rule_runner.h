// Runs the rules over the open design a moment after its last change, and renders its files; in a
// thread of its own, since 200 VMs take longer than a frame.
#pragma once

#include "core/artefact.h"
#include "core/result.h"
#include "rules/rule.h"

#include <QObject>
#include <QTimer>
#include <mutex>
#include <optional>
#include <thread>

namespace basalt::document {

class DesignDocument;

/// Everything that is derived from a design in one go.
struct Judgement
{
    rules::Report report;
    QList<Artefact> files;
    QList<Error> problems; ///< why there are no files
};

class RuleRunner : public QObject
{
    Q_OBJECT
public:
    explicit RuleRunner(const DesignDocument &document, QObject *parent = nullptr);
    ~RuleRunner() override; ///< waits for a judgement under way

    const rules::Report &report() const { return m_judgement.report; }
    const QList<Artefact> &files() const { return m_judgement.files; }
    const QList<Error> &problems() const { return m_judgement.problems; }

    /// Now and in this thread, instead of after the pause: for pictures and tests.
    void run();
    /// After the pause, although nothing has changed: some of it is said in words, of another language now.
    void restart() { m_pause.start(); }

signals:
    void finished();

private:
    void start();
    void takeLetter();
    void adopt(Judgement judgement);

    /// What the thread leaves for us; the queued call that wakes us carries nothing.
    struct Mailbox
    {
        std::mutex mutex;
        std::optional<Judgement> letter;
    };

    const DesignDocument &m_document;
    QTimer m_pause;
    Judgement m_judgement;
    Mailbox m_mailbox;
    bool m_isStale = false; ///< the design changed under the judgement under way
    std::thread m_worker;   ///< joinable: a judgement is under way
};

}
