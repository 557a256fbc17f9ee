// Running hosts as the source of an import: reads all at once, and shows how far each of them is.
#pragma once

#include "deploy/question_dialog.h"
#include "document/deploy_session.h"
#include "document/host_work.h"
#include "import/import.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace basalt::wizards {

class HostLine;

class HostReader : public QWidget
{
    Q_OBJECT
public:
    HostReader(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets);
    ~HostReader() override; ///< waits for no host

    /// As the command line takes them, between blanks or commas.
    void setNames(const QString &text);
    /// Those that have not been read yet.
    void read();
    void cancel();

    bool isReading() const { return m_work; }
    QStringList names() const;
    /// What keeps it from being a design, in a sentence; empty: nothing.
    QString problem() const;
    const std::optional<Results<import::Imported>> &imported() const { return m_imported; }

signals:
    void changed();

private:
    using Facts = QMap<QString, facts::HostFacts>;

    Facts factsSoFar() const;
    void followQuestion();
    void take(const hosts::RunEvent &event);
    void end();
    void showHosts(); ///< a line for each of them
    void showState();

    document::Reach m_reach;
    std::shared_ptr<document::LoginSecrets> m_logins;
    QList<design::Host> m_hosts;
    QMap<QString, design::Host> m_asked;          ///< also those that are off the list now
    QMap<QString, document::HostStatus> m_status; ///< of what was asked
    QString m_nameProblem;
    QString m_reachProblem;
    std::optional<Results<import::Imported>> m_imported; ///< of all of them
    document::HostWork *m_work = nullptr;                ///< while they are read
    deploy::OpenQuestion m_question;

    QPushButton *m_read;
    QPushButton *m_cancel;
    QCheckBox *m_takesOld; ///< in sight once a host needs it
    QVBoxLayout *m_lines;
    QMap<QString, HostLine *> m_lineOf;
};

}
