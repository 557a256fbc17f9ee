#include "wizards/import_wizard.h"

#include "drafts/import_draft.h"
#include "theme/theme.h"
#include "wizards/choices.h"
#include "wizards/field_row.h"
#include "wizards/import_reader.h"
#include "wizards/inputs.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

SourcesPage::SourcesPage(ImportWork &work, const document::Reach &reach,
                         std::shared_ptr<hosts::SecretStore> secrets)
    : WizardPage(u"sourcesPage"_s, tr("Files or hosts"),
                 tr("A design of a cluster that is there already."))
    , m_work(work)
    , m_list(new QListWidget)
    , m_remove(new QPushButton(tr("Remove")))
{
    if (reach)
        addKinds();
    addFilePart();
    if (reach)
        addHostPart(reach, std::move(secrets));
    showKind();
}

void SourcesPage::addKinds()
{
    QVBoxLayout *column = nullptr;
    QWidget *box = choices(column);
    QRadioButton *files = choice(column, u"filesRadio"_s, tr("Files"),
                                 tr("What somebody has sent, also from a terminal or an article."));
    m_ofHosts =
        choice(column, u"hostsRadio"_s, tr("Running hosts"),
               tr("Over SSH, as your own ssh reaches them. They are only read, never changed."));
    files->setChecked(true);
    addWidget(box);
    connect(m_ofHosts, &QRadioButton::toggled, this, [this](bool isOfHosts) {
        m_work.isOfHosts = isOfHosts;
        showKind();
        emit changed();
    });
}

void SourcesPage::addFilePart()
{
    m_list->setObjectName(u"sourceList"_s);
    m_list->setProperty("framed", true);
    m_list->setFixedHeight(180);
    m_filePart << addField(u"sources"_s, tr("What is read"), m_list,
                           tr("cluster.conf, corosync.conf, a CIB, crm shell text, or a terminal "
                              "log in which they were shown. Several complement each other. What "
                              "is not understood is kept in the design."));
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
    m_filePart << buttons << m_problem;
    connect(add, &QPushButton::clicked, this,
            [this] { addFiles(QFileDialog::getOpenFileNames(this, tr("Files of a cluster"))); });
    connect(pasteButton, &QPushButton::clicked, this, &SourcesPage::paste);
    connect(m_remove, &QPushButton::clicked, this, &SourcesPage::removeCurrent);
}

void SourcesPage::addHostPart(const document::Reach &reach,
                              std::shared_ptr<hosts::SecretStore> secrets)
{
    m_names = lineEdit(u"hostNamesEdit"_s);
    m_names->setPlaceholderText(u"magma1 root@192.168.11.2:2222"_s);
    m_hosts = new ImportReader(reach, std::move(secrets));
    m_hostPart << addField(u"hosts"_s, tr("Hosts"), m_names,
                           tr("All hosts of the cluster, with blanks between them: aliases of "
                              "~/.ssh/config, or USER@ADDRESS:PORT."))
               << m_hosts;
    addWidget(m_hosts);
    connect(m_names, &QLineEdit::textChanged, m_hosts, &ImportReader::setNames);
    connect(m_names, &QLineEdit::returnPressed, m_hosts, &ImportReader::read);
    connect(m_hosts, &ImportReader::changed, this, &SourcesPage::takeHosts);
    takeHosts();
}

void SourcesPage::takeHosts()
{
    m_names->setReadOnly(m_hosts->isReading());
    m_work.hosts = m_hosts->names();
    m_work.hostProblem = m_hosts->problem();
    showKind();
    emit changed();
}

void SourcesPage::showKind()
{
    m_work.imported = m_work.isOfHosts ? m_hosts->imported() : m_ofFiles;
    for (QWidget *widget : std::as_const(m_filePart))
        widget->setVisible(!m_work.isOfHosts);
    for (QWidget *widget : std::as_const(m_hostPart))
        widget->setVisible(m_work.isOfHosts);
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
    readFiles();
    m_problem->setText(problems.join(u'\n'));
}

void SourcesPage::paste()
{
    const QByteArray text = QApplication::clipboard()->text().toUtf8();
    if (!text.trimmed().isEmpty())
        m_work.sources.append({drafts::kindOf(text), tr("clipboard"), text});
    readFiles();
}

void SourcesPage::removeCurrent()
{
    if (m_list->currentRow() >= 0)
        m_work.sources.removeAt(m_list->currentRow());
    readFiles();
}

void SourcesPage::readFiles()
{
    m_ofFiles.reset();
    if (!m_work.sources.isEmpty())
        m_ofFiles = import::importSources(m_work.sources);
    showKind();
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
                 tr("Look at it before it becomes a design: what is there may itself be broken."))
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
        m_findings->addItem(tr("Nothing is wrong with it."));
}

ImportWizard::ImportWizard(const document::Reach &reach,
                           std::shared_ptr<hosts::SecretStore> secrets, QWidget *parent)
    : WizardDialog(u"importWizard"_s, tr("Import"), parent)
    , m_sources(new SourcesPage(m_work, reach, std::move(secrets)))
{
    addPage(m_sources);
    addPage(new FoundPage(m_work));
    begin();
}

QMap<QString, QString> ImportWizard::problems() const
{
    if (m_work.isOfHosts)
        return m_work.hostProblem.isEmpty()
                   ? QMap<QString, QString>()
                   : QMap<QString, QString>{{u"hosts"_s, m_work.hostProblem}};
    if (m_work.sources.isEmpty())
        return {{u"sources"_s, tr("Add at least one file.")}};
    if (!*m_work.imported)
        return {{u"sources"_s, m_work.imported->error().value(0).message}};
    return {};
}

Result<design::Design> ImportWizard::result() const
{
    if (!m_work.imported)
        return failure(u"no-source"_s,
                       m_work.isOfHosts ? m_work.hostProblem : tr("Add at least one file."));
    if (!*m_work.imported)
        return tl::unexpected(m_work.imported->error().value(0));
    return (*m_work.imported)->design;
}

QString ImportWizard::editText() const
{
    if (m_work.isOfHosts)
        return tr("Import from %1").arg(m_work.hosts.join(u", "_s));
    QStringList names;
    for (const import::Source &source : m_work.sources)
        names << QFileInfo(source.fileName).fileName();
    return tr("Import %1").arg(names.join(u", "_s));
}

}
