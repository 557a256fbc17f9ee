#include "window/export_bar.h"

#include "document/design_document.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

namespace basalt::window {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using output::OutputKind;

ExportBar::ExportBar(const document::DesignDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_runner(new output::OutputRunner(this))
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_button(new QPushButton)
{
    setObjectName(u"exportBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"exportText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 6);
    m_button->setObjectName(u"exportButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 10, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_runner->cancel();
        hide();
    });
    connect(m_runner, &output::OutputRunner::finished, this, [this](const QString &file) {
        showResult(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
        emit finished(file);
    });
    connect(m_runner, &output::OutputRunner::failed, this, [this](const Error &error) {
        m_patience.stop();
        hide();
        emit failed({error});
    });
    connect(m_runner, &output::OutputRunner::cancelled, this,
            [this] { showResult(tr("Cancelled; nothing was written.")); });
    showTexts();
    hide();
}

void ExportBar::showTexts()
{
    m_progress->setAccessibleName(tr("Export is running"));
    m_button->setText(m_progress->isHidden() ? tr("Dismiss") : tr("Cancel"));
}

void ExportBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

void ExportBar::showResult(const QString &text)
{
    m_patience.stop();
    m_text->setText(text);
    m_progress->hide();
    showTexts();
    show();
}

QString ExportBar::proposedFile(OutputKind kind) const
{
    const QFileInfo design(m_document.path());
    QString name =
        m_document.path().isEmpty() ? m_document.design().cluster.name : design.completeBaseName();
    if (kind == OutputKind::CablesCsv)
        name += u"-cables"_s;
    else if (kind == OutputKind::AddressesCsv)
        name += u"-addresses"_s;
    else if (kind == OutputKind::ReportHtml || kind == OutputKind::ReportPdf)
        name += u"-report"_s;
    return design.dir().filePath(name + u'.' + output::suffixOf(kind));
}

void ExportBar::choose(OutputKind kind)
{
    const QString suffix = output::suffixOf(kind);
    auto *dialog = new QFileDialog(window(), tr("Export"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters({u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix), tr("All files (*)")});
    dialog->selectFile(proposedFile(kind));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind](const QString &file) { start(kind, file); });
    dialog->open();
}

void ExportBar::start(OutputKind kind, const QString &file)
{
    if (isBusy()) {
        emit failed({{u"export-runs"_s,
                      tr("Another export is still running; wait for it, or cancel it."),
                      {}}});
        return;
    }
    hide();
    m_text->setText(tr("Writing %1 …").arg(QFileInfo(file).fileName()));
    m_progress->show();
    showTexts();
    m_patience.start();
    m_runner->start({kind, m_document.design(), file, output::paperStyle()});
}

}
