// A design from files of a cluster: which files, and what was found in them.
#pragma once

#include "import/import.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_page.h"

#include <optional>

class QListWidget;
class QPushButton;

namespace basalt::wizards {

struct ImportWork
{
    QList<import::Source> sources;
    std::optional<Results<import::Imported>> imported; ///< of these sources
};

class SourcesPage : public WizardPage
{
    Q_OBJECT
public:
    explicit SourcesPage(ImportWork &work);
    void enter() override;
    void addFiles(const QStringList &paths);

private:
    void paste();
    void removeCurrent();
    void read();

    ImportWork &m_work;
    QListWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_problem;
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
    explicit ImportWizard(QWidget *parent);

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
