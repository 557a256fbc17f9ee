// Reads running hosts, all at once, and shows how far each of them is.
#pragma once

#include "document/deploy_session.h"
#include "wizards/host_asker.h"

class QVBoxLayout;

namespace basalt::wizards {

class HostLine;

struct ReaderLook
{
    QString readText; ///< of the button
    QString readHelp;
    bool isBrief =
        false; ///< shows hosts while they are read and if they failed, and asks all again
};

class HostReader : public QWidget
{
    Q_OBJECT
public:
    using Facts = QMap<QString, facts::HostFacts>;
    /// In the worker's thread, with the facts of all; what it returns is called in the GUI's.
    using Digest = std::function<std::function<void()>(const Facts &)>;

    /// Without a reach nothing can be read, and the button says why.
    HostReader(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets,
               const ReaderLook &look);

    void setHosts(const QList<design::Host> &hosts, const Digest &digest = {});
    /// The design's hosts; as it is drawn, simulated ones begin that nobody has begun yet.
    void setDesign(const design::Design &design);
    /// Those that have not been read yet; a brief one reads all.
    void read();

    bool isReading() const { return m_asker->isRunning(); }
    QStringList names() const;
    Facts factsSoFar() const; ///< of those that have answered
    QStringList failed() const;
    /// Why the hosts could not even be tried.
    const QString &reachProblem() const { return m_reachProblem; }

signals:
    void changed();
    void ended(); ///< or it was cancelled

protected:
    /// Whether there is anything to be read.
    void setWanted(bool isWanted);
    const QList<design::Host> &hostList() const { return m_hosts; }

private:
    void take(const hosts::RunEvent &event);
    void end();
    void showState();

    HostAsker *m_asker;
    bool m_isBrief;
    bool m_isWanted = true;
    Digest m_digest;
    design::Design m_drawn;
    QList<design::Host> m_hosts;
    QMap<QString, design::Host> m_asked;          ///< also those that are off the list now
    QMap<QString, document::HostStatus> m_status; ///< of what was asked
    QString m_reachProblem;
    QVBoxLayout *m_lines;
    QMap<QString, HostLine *> m_lineOf;
};

}
