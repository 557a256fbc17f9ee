// Fencing: by which agent, with which parameters, and who shoots whom.
#pragma once

#include "document/reach.h"
#include "drafts/fencing_draft.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_page.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace basalt::wizards {

class ConsequenceList;
class ShotsPicture;

/// Which agent for which level.
class AgentPage : public WizardPage
{
    Q_OBJECT
public:
    AgentPage(const design::Design &design, drafts::FencingDraft &draft);
    void enter() override;

private:
    void showAgents();

    const design::Design &m_design;
    drafts::FencingDraft &m_draft;
    QComboBox *m_level;
    QLineEdit *m_search;
    QListWidget *m_agents;
};

/// Address, user and password, then the agent's own parameters by its metadata.
class ParametersPage : public WizardPage
{
    Q_OBJECT
public:
    ParametersPage(const design::Design &design, drafts::FencingDraft &draft, QString &password);
    void enter() override;

private:
    void build();
    QWidget *inputFor(const catalogue::AgentParameter &parameter);

    const design::Design &m_design;
    drafts::FencingDraft &m_draft;
    QString &m_password;
    QString m_built; ///< the agent for which the form is
};

class ShotsPage : public WizardPage
{
    Q_OBJECT
public:
    ShotsPage(const design::Design &design, drafts::FencingDraft &draft);
    void enter() override;

private:
    void showResult();

    const design::Design &m_design;
    drafts::FencingDraft &m_draft;
    QComboBox *m_survivor;
    QSpinBox *m_delay;
    ShotsPicture *m_picture;
    ConsequenceList *m_consequences;
};

class FencingWizard : public WizardDialog
{
    Q_OBJECT
public:
    FencingWizard(const design::Design &design, const document::Reach &reach,
                  std::shared_ptr<hosts::SecretStore> secrets, QWidget *parent);

protected:
    QMap<QString, QString> problems() const override;
    Result<design::Design> result() const override;
    QString editText() const override;
    QMap<QString, QByteArray> secrets() const override;

private:
    design::Design m_design;
    drafts::FencingDraft m_draft;
    QString m_password;
};

}
