// Two buttons: one begins a piece of work on hosts, the other leaves it. Questions that come up are
// shown over the window.
#pragma once

#include "deploy/question_dialog.h"
#include "document/host_work.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace basalt::wizards {

struct AskerLook
{
    QString name; ///< of the first button
    QString text;
    QString help;
};

class HostAsker : public QWidget
{
    Q_OBJECT
public:
    /// Without a reach nothing can be begun, and the button says why.
    HostAsker(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets,
              const AskerLook &look);
    ~HostAsker() override; ///< waits for no host

    bool isRunning() const { return m_work; }
    bool canStart() const { return m_reach && m_isReady && !m_work; }
    bool takesOld() const;

    /// Whether there is anything to be done.
    void setReady(bool isReady);
    /// Whether servers that speak older algorithms only may be allowed here.
    void offerOld(bool isOffered);
    /// Does nothing while it runs. `drawn`: as what simulated hosts begin that nobody has begun yet.
    void start(document::HostWork::Task task, const design::Design &drawn);
    /// Tells nothing any more, and waits for nobody.
    void cancel();

signals:
    void startRequested();
    void oldAllowed(); ///< or no longer
    /// The hosts could not even be tried.
    void failed(const basalt::Error &error);
    void ended(); ///< or it was cancelled

private:
    void followQuestion();
    void end();
    void showButtons();

    document::Reach m_reach;
    std::shared_ptr<document::LoginSecrets> m_logins;
    bool m_isReady = true;
    document::HostWork *m_work = nullptr;
    deploy::OpenQuestion m_question;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QCheckBox *m_takesOld;
};

}
