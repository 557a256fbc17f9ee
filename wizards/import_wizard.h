// A design from files of a cluster or from its running hosts: which, and what was found.
#pragma once

#include "document/reach.h"
#include "import/import.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_page.h"

#include <optional>

class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace basalt::wizards {

class ImportReader;

struct ImportWork
{
    bool isOfHosts = false;
    QList<import::Source> sources;
    QStringList hosts;
    QString hostProblem;                               ///< what keeps them from being a design
    std::optional<Results<import::Imported>> imported; ///< of the sources, or of the hosts
};

/// Either files or running hosts.
class SourcesPage : public WizardPage
{
    Q_OBJECT
public:
    /// Without a reach there are files only.
    SourcesPage(ImportWork &work, const document::Reach &reach,
                std::shared_ptr<hosts::SecretStore> secrets);
    void enter() override;
    void addFiles(const QStringList &paths);

private:
    void addKinds();
    void addFilePart();
    void addHostPart(const document::Reach &reach, std::shared_ptr<hosts::SecretStore> secrets);
    void paste();
    void removeCurrent();
    void readFiles();
    void takeHosts();
    void showKind();

    ImportWork &m_work;
    QRadioButton *m_ofHosts = nullptr;
    QList<QWidget *> m_filePart;
    QListWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_problem = nullptr;
    std::optional<Results<import::Imported>> m_ofFiles;
    QList<QWidget *> m_hostPart;
    QLineEdit *m_names = nullptr;
    ImportReader *m_hosts = nullptr;
};

class FoundPage : public WizardPage
{
    Q_OBJECT
public:
    explicit FoundPage(const ImportWork &work);
    void enter() override;

private:
    const ImportWork &m_work;
    QLabel *m_found;
    QListWidget *m_findings;
};

class ImportWizard : public WizardDialog
{
    Q_OBJECT
public:
    ImportWizard(const document::Reach &reach, std::shared_ptr<hosts::SecretStore> secrets,
                 QWidget *parent);

    void addFiles(const QStringList &paths) { m_sources->addFiles(paths); }

protected:
    QMap<QString, QString> problems() const override;
    Result<design::Design> result() const override;
    QString editText() const override;

private:
    ImportWork m_work;
    SourcesPage *m_sources;
};

}
