// Asks the fencing devices that the answers make for their status, from the running hosts.
#pragma once

#include "deploy/question_dialog.h"
#include "document/host_work.h"
#include "hosts/fence_test.h"
#include "wizards/wizard_page.h"

#include <QSet>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace basalt::wizards {

class StateLine;

class FenceTestPage : public WizardPage
{
    Q_OBJECT
public:
    /// The design as the answers make it, and the passwords that have been typed.
    struct Answers
    {
        Result<design::Design> design;
        QMap<QString, QByteArray> passwords;
    };
    using Ask = std::function<Answers()>;

    /// Without a reach nothing can be asked.
    FenceTestPage(Ask answers, document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets);
    ~FenceTestPage() override; ///< waits for no host
    void enter() override;

private:
    void start();
    void cancel();
    void end();
    void showRest(); ///< what will not answer any more
    void take(const hosts::FenceAnswer &answer);
    void followQuestion();
    void showPlugs(const design::Design &design);
    void showProblem(const QString &problem);
    void showButtons();

    Ask m_answers;
    document::Reach m_reach;
    std::shared_ptr<hosts::SecretStore> m_secrets;
    std::shared_ptr<document::LoginSecrets> m_logins;
    Answers m_asked; ///< what the lines show
    QMap<QString, StateLine *> m_lines;
    QSet<QString> m_waiting; ///< lines without an answer
    document::HostWork *m_work = nullptr;
    deploy::OpenQuestion m_question;

    QPushButton *m_start;
    QPushButton *m_cancel;
    QCheckBox *m_takesOld;
    QLabel *m_problem;
    QVBoxLayout *m_lineBox;
};

}
