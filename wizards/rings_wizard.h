// Rings and quorum: by which networks the hosts hear each other, and who goes on when they do not.
#pragma once

#include "drafts/rings_draft.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_page.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace basalt::wizards {

class ConsequenceList;

/// What the pages work on: the open design, its platform and the answers.
struct RingsWork
{
    design::Design design;
    const catalogue::Platform *platform = nullptr;
    drafts::RingsDraft draft;
};

class RingsPage : public WizardPage
{
    Q_OBJECT
public:
    explicit RingsPage(RingsWork &work);
    void enter() override;

private:
    void take();
    void move(int by);
    void showConsequences();

    RingsWork &m_work;
    QListWidget *m_rings;
    ConsequenceList *m_consequences;
};

class TimingPage : public WizardPage
{
    Q_OBJECT
public:
    explicit TimingPage(RingsWork &work);
    void enter() override;

private:
    RingsWork &m_work;
    QSpinBox *m_token;
    QCheckBox *m_encrypted;
};

class QuorumPage : public WizardPage
{
    Q_OBJECT
public:
    explicit QuorumPage(RingsWork &work);
    void enter() override;

private:
    void take();
    void showChoice();

    RingsWork &m_work;
    QButtonGroup *m_majority;
    QCheckBox *m_waitForAll;
    QLineEdit *m_host;
    QComboBox *m_network;
    QComboBox *m_algorithm;
    QList<QWidget *> m_device;
    ConsequenceList *m_consequences;
};

class RingsWizard : public WizardDialog
{
    Q_OBJECT
public:
    RingsWizard(const design::Design &design, QWidget *parent);

protected:
    QMap<QString, QString> problems() const override;
    Result<design::Design> result() const override;
    QString editText() const override;

private:
    RingsWork m_work;
};

}
