// Asks the fencing devices that the answers make for their status, from the running hosts.
#pragma once

#include "hosts/fence_test.h"
#include "wizards/host_asker.h"
#include "wizards/wizard_page.h"

#include <QSet>

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
    void enter() override;

private:
    void start();
    void end();
    void take(const hosts::FenceAnswer &answer);
    void showPlugs(const design::Design &design);
    void showProblem(const QString &problem);

    Ask m_answers;
    std::shared_ptr<hosts::SecretStore> m_secrets;
    Answers m_asked; ///< what the lines show
    QMap<QString, StateLine *> m_lines;
    QSet<QString> m_waiting; ///< lines without an answer

    HostAsker *m_asker;
    QLabel *m_problem;
    QVBoxLayout *m_lineBox;
};

}
