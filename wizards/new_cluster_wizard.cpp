#include "wizards/new_cluster_wizard.h"

#include "wizards/new_cluster_pages.h"

namespace basalt::wizards {

using namespace Qt::StringLiterals;

NewClusterWizard::NewClusterWizard(QWidget *parent)
    : WizardDialog(u"newClusterWizard"_s, tr("New cluster"), parent)
{
    addPage(new PurposePage(m_draft));
    addPage(new HostsPage(m_draft));
    addPage(new NetworksPage(m_draft));
    addPage(new StoragePage(m_draft));
    addPage(new FencingPage(m_draft, m_password));
    addPage(new SummaryPage(m_draft, m_password));
    begin();
}

QMap<QString, QString> NewClusterWizard::problems() const
{
    return drafts::problemsOf(m_draft);
}

Result<design::Design> NewClusterWizard::result() const
{
    return drafts::designOf(m_draft, catalogue::builtIn());
}

QString NewClusterWizard::editText() const
{
    return tr("New cluster %1").arg(m_draft.name);
}

QMap<QString, QByteArray> NewClusterWizard::secrets() const
{
    QMap<QString, QByteArray> kept;
    if (!m_password.isEmpty()) {
        for (const QString &name : drafts::boardSecrets(m_draft))
            kept.insert(name, m_password.toUtf8());
    }
    return kept;
}

}
