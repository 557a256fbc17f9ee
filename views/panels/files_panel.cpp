#include "panels/files_panel.h"

#include "panels/config_highlighter.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace basalt::panels {
namespace {

constexpr int fileIndexRole = Qt::UserRole;

QString modeText(int mode)
{
    return u"0"_s + QString::number(mode, 8);
}

}

FilesPanel::FilesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_filterEdit(new QLineEdit)
    , m_tree(new QTreeView)
    , m_title(new QLabel)
    , m_copyButton(new QPushButton(tr("Copy")))
    , m_saveButton(new QPushButton(tr("Save as …")))
    , m_text(new QPlainTextEdit)
    , m_highlighter(new ConfigHighlighter(m_text->document()))
{
    m_filter->setSourceModel(m_model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setAutoAcceptChildRows(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filterEdit->setObjectName(u"filesFilterEdit"_s);
    m_filterEdit->setPlaceholderText(tr("Filter files"));
    m_filterEdit->setAccessibleName(tr("Filter files"));
    m_filterEdit->setClearButtonEnabled(true);
    connect(m_filterEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        if (!text.isEmpty())
            m_tree->expandAll();
    });

    m_tree->setObjectName(u"filesTree"_s);
    m_tree->setAccessibleName(tr("Files of each host"));
    m_tree->setModel(m_filter);
    m_tree->setHeaderHidden(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FilesPanel::showFile);

    m_title->setObjectName(u"fileTitle"_s);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyButton->setObjectName(u"copyFileButton"_s);
    m_copyButton->setToolTip(tr("Copy the text of this file"));
    connect(m_copyButton, &QPushButton::clicked, this, &FilesPanel::copyFile);
    m_saveButton->setObjectName(u"saveFileButton"_s);
    m_saveButton->setToolTip(tr("Save this file; secrets stay placeholders"));
    connect(m_saveButton, &QPushButton::clicked, this, &FilesPanel::saveFile);
    m_text->setObjectName(u"fileText"_s);
    m_text->setAccessibleName(tr("Text of the file"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme::monospaced(theme::TextSize::Normal));

    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(12, 8, 8, 8);
    leftLayout->setSpacing(8);
    leftLayout->addWidget(m_filterEdit);
    leftLayout->addWidget(m_tree, 1);
    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(12, 8, 12, 8);
    rightLayout->setSpacing(8);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_copyButton);
    bar->addWidget(m_saveButton);
    rightLayout->addLayout(bar);
    rightLayout->addWidget(m_text, 1);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"filesSplitter"_s);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 5);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    showFile();
}

void FilesPanel::setFiles(const QList<Artefact> &files)
{
    if (files == m_files && m_model->rowCount() > 0)
        return;
    const Artefact *shown = shownFile();
    const QString host = shown ? shown->host : QString();
    const QString path = shown ? shown->path : QString();
    m_files = files;
    m_model->clear();
    QStandardItem *hostItem = nullptr;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const Artefact &file = m_files[i];
        if (!hostItem || hostItem->text() != file.host) {
            hostItem = new QStandardItem(file.host);
            hostItem->setFont(theme::font(theme::TextSize::Normal, true));
            m_model->appendRow(hostItem);
        }
        auto *item = new QStandardItem(file.path);
        item->setData(i, fileIndexRole);
        item->setToolTip(tr("%1 on %2, mode %3").arg(file.path, file.host, modeText(file.mode)));
        hostItem->appendRow(item);
    }
    if (m_files.size() <= 200)
        m_tree->expandAll();
    selectFile(host, path);
    showFile();
    emit countChanged(int(m_files.size()));
}

void FilesPanel::setProblem(const QString &problem)
{
    m_files.clear();
    m_model->clear();
    showFile();
    m_title->clear(); // there is nothing to select
    m_highlighter->setSyntax(TextSyntax::Words);
    m_text->setPlainText(problem);
    emit countChanged(0);
}

/// The file named, else the first one.
void FilesPanel::selectFile(const QString &host, const QString &path)
{
    QModelIndex first;
    for (int h = 0; h < m_filter->rowCount(); ++h) {
        const QModelIndex parent = m_filter->index(h, 0);
        for (int f = 0; f < m_filter->rowCount(parent); ++f) {
            const QModelIndex index = m_filter->index(f, 0, parent);
            if (!first.isValid())
                first = index;
            if (parent.data().toString() == host && index.data().toString() == path) {
                m_tree->setCurrentIndex(index);
                return;
            }
        }
    }
    m_tree->setCurrentIndex(first);
}

const Artefact *FilesPanel::shownFile() const
{
    const QVariant index = m_tree->currentIndex().data(fileIndexRole);
    return index.isValid() && index.toInt() < m_files.size() ? &m_files[index.toInt()] : nullptr;
}

void FilesPanel::showFile()
{
    const Artefact *file = shownFile();
    m_copyButton->setEnabled(file);
    m_saveButton->setEnabled(file);
    if (!file) {
        m_title->setText(tr("Select a file to read it."));
        m_text->clear();
        return;
    }
    m_title->setText(
        tr("<b>%1</b> on %2, mode %3")
            .arg(file->path.toHtmlEscaped(), file->host.toHtmlEscaped(), modeText(file->mode)));
    m_text->setPlainText(QString::fromUtf8(placeholderBytes(*file)));
    m_highlighter->setSyntax(syntaxOf(file->path));
}

void FilesPanel::copyFile()
{
    if (const Artefact *file = shownFile())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(placeholderBytes(*file)));
}

void FilesPanel::saveFile()
{
    const Artefact *file = shownFile();
    if (!file)
        return;
    const QByteArray bytes = placeholderBytes(*file); // the selection may change under the dialog
    auto *dialog = new QFileDialog(this, tr("Save %1").arg(file->path));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(file->path).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &target) {
        QSaveFile out(target);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            QMessageBox::warning(this, tr("Not saved"),
                                 tr("Could not write %1: %2. The old file is as it was; choose "
                                    "another place or free some space.")
                                     .arg(target, out.errorString()));
    });
    dialog->open();
}

void FilesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

}
