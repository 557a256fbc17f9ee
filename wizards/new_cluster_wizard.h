// The wizard for a new cluster: six pages to a complete drawing.
#pragma once

#include "drafts/new_cluster.h"
#include "wizards/wizard_dialog.h"

namespace basalt::wizards {

class NewClusterWizard : public WizardDialog
{
    Q_OBJECT
public:
    explicit NewClusterWizard(QWidget *parent);

protected:
    QMap<QString, QString> problems() const override;
    Result<design::Design> result() const override;
    QString editText() const override;
    QMap<QString, QByteArray> secrets() const override;

private:
    drafts::NewCluster m_draft;
    QString m_password;
};

}
