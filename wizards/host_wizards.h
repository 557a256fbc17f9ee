// One more host like another one; new hardware under an old name.
#pragma once

#include "drafts/host_draft.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_page.h"

class QComboBox;
class QLineEdit;

namespace basalt::wizards {

class FieldRow;

class NewHostPage : public WizardPage
{
    Q_OBJECT
public:
    NewHostPage(const design::Design &design, drafts::NewHost &draft);
    void enter() override;

private:
    void choose();

    const design::Design &m_design;
    drafts::NewHost &m_draft;
    QComboBox *m_like;
    QLineEdit *m_name;
    QMap<QString, QLineEdit *> m_addresses;
};

class AddHostWizard : public WizardDialog
{
    Q_OBJECT
public:
    AddHostWizard(const design::Design &design, QWidget *parent);

protected:
    QMap<QString, QString> problems() const override;
    Result<design::Design> result() const override;
    QString editText() const override;

private:
    design::Design m_design;
    drafts::NewHost m_draft;
};

class OldHostPage : public WizardPage
{
    Q_OBJECT
public:
    OldHostPage(const design::Design &design, drafts::Replacement &draft);
    void enter() override;

private:
    const design::Design &m_design;
    drafts::Replacement &m_draft;
    QComboBox *m_host;
    QLabel *m_keeps;
};

class ReplaceHostWizard : public WizardDialog
{
    Q_OBJECT
public:
    ReplaceHostWizard(const design::Design &design, QWidget *parent);

protected:
    QMap<QString, QString> problems() const override;
    Result<design::Design> result() const override;
    QString editText() const override;

private:
    design::Design m_design;
    drafts::Replacement m_draft;
};

}
