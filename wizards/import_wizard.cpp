#include "wizards/import_wizard.h"

#include "drafts/import_draft.h"
#include "theme/theme.h"
#include "wizards/field_row.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

SourcesPage::SourcesPage(ImportWork &work)
    : WizardPage(
        u"sourcesPage"_s, tr("Files"),
        tr("cluster.conf, corosync.conf, a CIB, crm shell text, or a terminal log in which "
           "they were shown. Several complement each other."))
    , m_work(work)
    , m_list(new QListWidget)
    , m_remove(new QPushButton(tr("Remove")))
{
    m_list->setObjectName(u"sourceList"_s);
    m_list->setProperty("framed", true);
    m_list->setFixedHeight(180);
    addField(u"sources"_s, tr("What is read"), m_list,
             tr("What each of them is, is seen from what stands in it. What is not understood is "
                "kept in the design."));
    auto *add = new QPushButton(tr("Add files …"));
    add->setObjectName(u"addFilesButton"_s);
    add->setToolTip(tr("Choose one or several files"));
    auto *pasteButton = new QPushButton(tr("Paste"));
    pasteButton->setObjectName(u"pasteButton"_s);
    pasteButton->setToolTip(tr("Take the text of the clipboard"));
    m_remove->setObjectName(u"removeSourceButton"_s);
    m_remove->setToolTip(tr("Do without the selected one"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {add, pasteButton, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    addWidget(buttons);
    m_problem = addText(u"sourceProblemLabel"_s, {});
    m_problem->setProperty("problem", true);
    connect(add, &QPushButton::clicked, this,
            [this] { addFiles(QFileDialog::getOpenFileNames(this, tr("Files of a cluster"))); });
    connect(pasteButton, &QPushButton::clicked, this, &SourcesPage::paste);
    connect(m_remove, &QPushButton::clicked, this, &SourcesPage::removeCurrent);
}

void SourcesPage::addFiles(const QStringList &paths)
{
    QStringList problems;
    for (const QString &path : paths) {
        if (const auto source = drafts::readSource(path))
            m_work.sources.append(*source);
        else
            problems << source.error().message;
    }
    read();
    m_problem->setText(problems.join(u'\n'));
}

void SourcesPage::paste()
{
    const QByteArray text = QApplication::clipboard()->text().toUtf8();
    if (!text.trimmed().isEmpty())
        m_work.sources.append({drafts::kindOf(text), tr("clipboard"), text});
    read();
}

void SourcesPage::removeCurrent()
{
    if (m_list->currentRow() >= 0)
        m_work.sources.removeAt(m_list->currentRow());
    read();
}

void SourcesPage::read()
{
    m_work.imported.reset();
    if (!m_work.sources.isEmpty())
        m_work.imported = import::importSources(m_work.sources);
    enter();
    emit changed();
}

void SourcesPage::enter()
{
    m_list->clear();
    for (const import::Source &source : std::as_const(m_work.sources)) {
        auto *item = new QListWidgetItem(QFileInfo(source.fileName).fileName() + u"\n"_s
                                             + drafts::kindName(source.kind),
                                         m_list);
        item->setToolTip(source.fileName);
    }
    m_list->setCurrentRow(m_list->count() - 1);
    m_remove->setEnabled(m_list->count() > 0);
}

FoundPage::FoundPage(const ImportWork &work)
    : WizardPage(u"foundPage"_s, tr("What was found"),
                 tr("Look at it before it becomes a design: the files themselves may be broken."))
    , m_work(work)
    , m_findings(new QListWidget)
{
    m_found = addText(u"foundLabel"_s, {});
    m_findings->setObjectName(u"importFindingList"_s);
    m_findings->setAccessibleName(tr("Findings of the import"));
    m_findings->setProperty("framed", true);
    m_findings->setWordWrap(true);
    m_findings->setMinimumHeight(300);
    addWidget(m_findings, 1);
}

void FoundPage::enter()
{
    m_findings->clear();
    if (!m_work.imported || !*m_work.imported) {
        m_found->clear();
        return;
    }
    const import::Imported &imported = **m_work.imported;
    const design::Design &design = imported.design;
    m_found->setText(tr("%1: %n hosts", nullptr, int(design.hosts.size()))
                         .arg(design.cluster.name.isEmpty() ? tr("A cluster without a name")
                                                            : design.cluster.name)
                     + u", "_s + tr("%n networks", nullptr, int(design.networks.size())) + u", "_s
                     + tr("%n fencing devices", nullptr, int(design.fencing.size())) + u", "_s
                     + tr("%n virtual machines", nullptr, int(design.vms.size())));
    for (const Finding &finding : imported.findings) {
        const QString severity = finding.severity == Severity::Error     ? tr("Error")
                                 : finding.severity == Severity::Warning ? tr("Warning")
                                                                         : tr("Hint");
        QString text = u"%1 %2: %3"_s.arg(severity, finding.rule, rules::messageOf(finding));
        if (!finding.where.isEmpty())
            text += u"\n"_s + finding.where;
        auto *item = new QListWidgetItem(text, m_findings);
        item->setToolTip(rules::remedyOf(finding));
        item->setForeground(theme::color(finding.severity == Severity::Error ? theme::Role::Failed
                                                                             : theme::Role::Text));
    }
    if (imported.findings.isEmpty())
        m_findings->addItem(tr("Nothing is wrong with them."));
}

ImportWizard::ImportWizard(QWidget *parent)
    : WizardDialog(u"importWizard"_s, tr("Import"), parent)
    , m_sources(new SourcesPage(m_work))
{
    addPage(m_sources);
    addPage(new FoundPage(m_work));
    begin();
}

QMap<QString, QString> ImportWizard::problems() const
{
    if (m_work.sources.isEmpty())
        return {{u"sources"_s, tr("Add at least one file.")}};
    if (!*m_work.imported)
        return {{u"sources"_s, m_work.imported->error().value(0).message}};
    return {};
}

Result<design::Design> ImportWizard::result() const
{
    if (!m_work.imported)
        return failure(u"no-source"_s, tr("Add at least one file."));
    if (!*m_work.imported)
        return tl::unexpected(m_work.imported->error().value(0));
    return (*m_work.imported)->design;
}

QString ImportWizard::editText() const
{
    QStringList names;
    for (const import::Source &source : m_work.sources)
        names << QFileInfo(source.fileName).fileName();
    return tr("Import %1").arg(names.join(u", "_s));
}

}
