// The pages of the wizard for a new cluster. Each edits the draft that all of them share.
#pragma once

#include "drafts/new_cluster.h"
#include "wizards/wizard_page.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace basalt::wizards {

/// Name, purpose and platform.
class PurposePage : public WizardPage
{
    Q_OBJECT
public:
    explicit PurposePage(drafts::NewCluster &draft);
    void enter() override;

private:
    QWidget *purposes();

    drafts::NewCluster &m_draft;
    QLineEdit *m_name;
    QButtonGroup *m_platforms;
    QButtonGroup *m_purposes;
};

class HostsPage : public WizardPage
{
    Q_OBJECT
public:
    explicit HostsPage(drafts::NewCluster &draft);
    void enter() override;

private:
    void showNames();

    drafts::NewCluster &m_draft;
    QSpinBox *m_count;
    QLineEdit *m_firstHost;
    QLabel *m_names;
};

class NetworksPage : public WizardPage
{
    Q_OBJECT
public:
    explicit NetworksPage(drafts::NewCluster &draft);
    void enter() override;

private:
    void publicSubnetChanged();

    drafts::NewCluster &m_draft;
    QLineEdit *m_public;
    QLineEdit *m_gateway;
    QLineEdit *m_first;
    QLineEdit *m_heartbeat;
    QLineEdit *m_management;
    QSpinBox *m_guestVlan;
};

class StoragePage : public WizardPage
{
    Q_OBJECT
public:
    explicit StoragePage(drafts::NewCluster &draft);
    void enter() override;

private:
    void showKind();

    drafts::NewCluster &m_draft;
    QComboBox *m_kind;
    QComboBox *m_array;
    QSpinBox *m_luns;
    QSpinBox *m_size;
    QLineEdit *m_wwids;
    QLineEdit *m_systemDisk;
    QLineEdit *m_rootGroup;
    QList<QWidget *> m_onlyWithSan;
};

class FencingPage : public WizardPage
{
    Q_OBJECT
public:
    /// The password goes to the keyring, never into the draft.
    FencingPage(drafts::NewCluster &draft, QString &password);
    void enter() override;

private:
    drafts::NewCluster &m_draft;
    QComboBox *m_agent;
    QLineEdit *m_firstBoard;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QComboBox *m_pdus;
};

class SummaryPage : public WizardPage
{
    Q_OBJECT
public:
    SummaryPage(const drafts::NewCluster &draft, const QString &password);
    void enter() override;

private:
    const drafts::NewCluster &m_draft;
    const QString &m_password;
    QLabel *m_summary;
    QLabel *m_todo;
};

}
