// Storage: one array, its LUNs by WWID, volume groups, and how the hosts lock and wait.
#pragma once

#include "document/reach.h"
#include "drafts/storage_draft.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_page.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace basalt::wizards {

class ArrayPage : public WizardPage
{
    Q_OBJECT
public:
    ArrayPage(const design::Design &design, drafts::StorageDraft &draft);
    void enter() override;

private:
    void showFamily();

    const design::Design &m_design;
    drafts::StorageDraft &m_draft;
    QComboBox *m_array;
    QLineEdit *m_vendor;
    QLineEdit *m_product;
    QLabel *m_family;
};

class LockingPage : public WizardPage
{
    Q_OBJECT
public:
    LockingPage(const design::Design &design, drafts::StorageDraft &draft);
    void enter() override;

private:
    drafts::StorageDraft &m_draft;
    QSpinBox *m_retry;
};

class StorageWizard : public WizardDialog
{
    Q_OBJECT
public:
    StorageWizard(const design::Design &design, const document::Reach &reach,
                  std::shared_ptr<hosts::SecretStore> secrets, QWidget *parent);

protected:
    QMap<QString, QString> problems() const override;
    Result<design::Design> result() const override;
    QString editText() const override;

private:
    design::Design m_design;
    drafts::StorageDraft m_draft;
};

}
